//! What people do with any register, whichever it is: list, look, add, correct, void, undo.

mod add;
mod ask;
mod correct;
mod drafts;
mod history;
mod list;
mod look;
mod recall;
mod refers;
mod undo;
mod void;

pub use ask::{Ask, Compare, Where, chips};
pub use history::{Change, HistoryLine};
pub use list::Listed;
pub use look::{Looked, TiedTo};

pub(crate) use add::has_its_own_verb;
pub(crate) use correct::must_be_theirs;
pub(crate) use history::lines_of;
