//! Disposing of media: from the draft to the proof (第15条). The rules are the domain's; here are the verbs.

mod approve;
mod close;
mod copy;
mod draft;
mod hand_over;
pub(crate) mod media;
mod moves;
mod perform;
mod photo;
mod proof;
mod view;

pub use crate::case::Gathered;
pub use copy::{CertificateCopy, Paper};
pub use media::MediumMatch;
pub use photo::{PhotoFrom, PhotoPlace, PutPhoto};
pub use view::{CaseView, ItemView};
