//! Contracts that let others handle personal information: started, checked, reported on, permitted, ended (第37条).

mod answer;
mod check;
mod check_view;
mod course;
mod papers;
mod view;

pub use check_view::ContractorCheckView;
pub use view::ContractView;
