//! Incidents: reported at once, followed step by step, ended by the 保護管理者 (第38条〜第40条). The rules are the domain's.

mod end;
mod half;
mod report;
mod step;
mod view;

pub use view::IncidentView;
