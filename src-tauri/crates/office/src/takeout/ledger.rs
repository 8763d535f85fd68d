//! The lines that a take-out leaves in the handling ledger, so that nobody writes the same thing twice (第16条).

use domain::problem::Problems;
use domain::record::Record;
use domain::registers::media::MEDIA;
use domain::registers::takeout::TAKEOUT;
use domain::takeout::{Journey, Slip, Stage};
use domain::value::{Link, Value, Values};

use crate::desk::{Desk, link_of};

impl Desk<'_, '_> {
    /// Enters what a step of the slip `no` did with its media: out of the house, or back. One line for each medium; the
    /// number of people stands on the first, so that no total counts them twice.
    pub(super) fn enter_ledger(&mut self, head: &Record, values: &Values, to: Stage, cards: &[Record]) -> Result<(), Problems> {
        let (slip, no) = (Slip::read(values), &head.no);
        let (kind, at) = match to {
            Stage::Out => (slip.journey.event(), slip.departed_at),
            Stage::Returned => ("return", slip.returned_at),
            Stage::Requested | Stage::Approved | Stage::Rejected | Stage::Received | Stage::Cancelled => return Ok(()),
        };
        let Some(at) = at.filter(|_| slip.journey != Journey::TerminalIn) else { return Ok(()) };
        for (nth, card) in cards.iter().enumerate() {
            let count = if nth == 0 { values.int("subject_count").unwrap_or(0) } else { 0 };
            let mut line = Values::new()
                .with("occurred_at", Value::Moment(at))
                .with("kind", Value::Choice(kind.to_owned()))
                .with("media_id", Value::Link(link_of(&MEDIA, card)))
                .with("takeout_id", Value::Link(link_of(&TAKEOUT, head)))
                .with("subject_count", Value::Int(count))
                .with("purpose", Value::Text(format!("{}（{no}）", values.text("purpose").trim())))
                .with("counterpart", Value::Text(values.text("destination").to_owned()))
                .with("protection", Value::Choices(protection(values)));
            if let Some(asset) = asset_of(values, card) {
                line.set("info_asset_id", Value::Link(asset));
            }
            let people = [
                ("actor", if to == Stage::Out { "applicant" } else { "return_checker" }),
                ("approver", "approved_by"),
                ("second_checker", if to == Stage::Out { "depart_checker" } else { "" }),
            ];
            for (field, from) in people {
                if let Some(person) = values.get(from) {
                    line.set(field, person.clone());
                }
            }
            self.enter_line(&card.no, line);
        }
        Ok(())
    }
}

/// The information on the medium that the slip names; where the card names none of it, the slip's first.
fn asset_of(values: &Values, card: &Record) -> Option<Link> {
    let named = values.links("info_asset_ids");
    let on_it = card.values.links("info_asset_ids");
    named.iter().find(|one| on_it.iter().any(|other| other.id == one.id)).or_else(|| named.first()).cloned()
}

fn protection(values: &Values) -> Vec<String> {
    let by = values.text("transport");
    [
        (values.flag("auth_set"), "password"),
        (values.flag("encrypted"), "encryption"),
        (values.flag("locked_case"), "locked_case"),
        (by == "registered", "traceable"),
        (by == "official_car", "by_hand"),
        (by == "lgwan", "lgwan"),
    ]
    .into_iter()
    .filter(|(taken, _)| *taken)
    .map(|(_, measure)| measure.to_owned())
    .collect()
}
