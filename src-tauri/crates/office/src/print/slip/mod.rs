//! Forms that are slips: one record each, its answers under the names the registers give them.

pub(super) mod carried;
pub(super) mod checked;
pub(super) mod handed;
pub(super) mod incident;
pub(super) mod medium;
pub(super) mod monthly;
mod said;
pub(super) mod turned;
mod walked;

use domain::problem::Problems;
use domain::record::Record;
use report::sheets::slip::{Part, Slip};

use self::said::Said;
use crate::office::Office;

/// How a slip is made of a record, or empty of none.
pub(super) type MakeSlip = fn(&Office, Option<&Record>) -> Result<Slip, Problems>;

/// The slip of a record of `register`, or an empty one, with what the section's own fields (独自項目) hold at its end.
pub(super) fn with_own(make: MakeSlip, office: &Office, register: &str, record: Option<&Record>) -> Result<Slip, Problems> {
    let mut slip = make(office, record)?;
    let said = Said::of(office, register, record)?;
    let asked: Vec<&str> =
        said.register.fields.iter().filter(|field| field.own && !field.fill.by_program()).map(|field| field.id).collect();
    if !asked.is_empty() {
        slip.parts.push(Part::Heading("独自項目".to_owned()));
        slip.parts.push(Part::Facts(said.facts(&asked)));
    }
    Ok(slip)
}
