//! What people do with any register, whichever it is: list, look, add, correct, void, undo.

mod add;
mod arrangement;
mod ask;
mod cells;
mod condition;
mod correct;
mod drafts;
mod export;
mod history;
mod list;
mod look;
mod lookup;
mod many;
mod recall;
mod refers;
mod ties;
mod totals;
mod undo;
mod void;

#[cfg(test)]
pub(crate) mod tests;

pub use arrangement::{Arrangement, Kept};
pub use ask::{Ask, chips};
pub use cells::columns;
pub use condition::{Compare, Where};
pub(crate) use export::written;
pub use export::{Encoding, Exported, Format};
pub use history::{Change, HistoryLine};
pub use list::Listed;
pub(crate) use list::{counted, everything};
pub use look::Looked;
pub use many::{Foreseen, Many};
pub use ties::{TiedTo, Way};
pub use totals::{Sum, Totals};

pub(crate) use add::has_its_own_verb;
pub(crate) use correct::must_be_theirs;
pub(crate) use history::lines_of;
pub(crate) use refers::has_no_verb_of_its_own;
