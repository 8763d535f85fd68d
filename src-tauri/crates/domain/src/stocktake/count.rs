//! Counting: which media are to be seen, and what a scanned label says about them (第13条第1項).

use std::collections::BTreeSet;

use crate::disposal::Serial;
use crate::media::Status;
use crate::record::Record;
use crate::value::RecordId;

/// What became of one medium.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    /// 未確認.
    Open,
    /// 有.
    Found,
    /// 有(場所相違).
    WrongPlace,
    /// 無.
    Missing,
    /// 台帳になし.
    Unexpected,
    /// The inventory knows it, but has it lent, in repair, handed on: not here.
    Outside,
}

impl Found {
    /// Every outcome, in the order of the form.
    pub const ALL: &'static [Found] = &[Found::Open, Found::Found, Found::WrongPlace, Found::Missing, Found::Unexpected, Found::Outside];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Found::Open => "open",
            Found::Found => "found",
            Found::WrongPlace => "wrong_place",
            Found::Missing => "missing",
            Found::Unexpected => "unexpected",
            Found::Outside => "outside",
        }
    }

    /// The outcome with identifier `id`; a line without one is not looked at yet.
    pub fn from_id(id: &str) -> Found {
        Found::ALL.iter().copied().find(|one| one.id() == id).unwrap_or(Found::Open)
    }

    /// Whether inventory and shelf disagree, so that something must be done.
    pub const fn differs(self) -> bool {
        matches!(self, Found::WrongPlace | Found::Missing | Found::Unexpected | Found::Outside)
    }
}

/// One line of a stock-take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its record.
    pub id: RecordId,
    /// The medium; `None` for what no inventory knows.
    pub medium: Option<RecordId>,
    /// Its 管理番号, or what was scanned.
    pub no: String,
    /// Its serial as it is compared.
    pub serial: Option<Serial>,
    /// Where the inventory says it is.
    pub place: Option<RecordId>,
    /// What was found.
    pub found: Found,
    /// Where it was found, where that is another place.
    pub found_at: Option<RecordId>,
    /// 差異の措置.
    pub measure: String,
    /// Whether an incident was begun for it.
    pub incident: bool,
}

/// Reads the lines of a stock-take that stand.
pub fn read(records: &[Record]) -> Vec<Line> {
    records
        .iter()
        .filter(|record| record.stands())
        .map(|record| {
            let values = &record.values;
            let medium = values.link("media_id");
            Line {
                id: record.id,
                medium: medium.map(|link| link.id),
                no: medium.map_or_else(|| values.text("scanned").to_owned(), |link| link.no.clone()),
                serial: Serial::new(values.text("serial_no")),
                place: values.link("location_id").map(|link| link.id),
                found: Found::from_id(values.text("found")),
                found_at: values.link("found_at").map(|link| link.id),
                measure: values.text("measure").trim().to_owned(),
                incident: values.has("incident_id"),
            }
        })
        .collect()
}

/// Whether a medium in this state should stand on the shelf and is counted. What is out, lent, in repair or in a
/// contractor's hands is accounted for by its own papers; what has left for good is not.
pub const fn to_count(status: Status) -> bool {
    match status {
        Status::InUse | Status::Stored | Status::AwaitingDisposal | Status::Wiped | Status::Missing => true,
        Status::TakenOut
        | Status::Lent
        | Status::Repair
        | Status::HandedOver
        | Status::Disposed
        | Status::Returned
        | Status::Transferred => false,
    }
}

/// What a label read at a place says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scan {
    /// ○: this line, in its place.
    Here(RecordId),
    /// This line, but its place is another.
    Elsewhere(RecordId),
    /// × twice: this line was counted before.
    Again(RecordId),
    /// × unknown: the stock-take does not expect it.
    Unknown,
}

/// What `label`, a 管理番号 or a 製造番号 in any width, means when read at `place`; `None` where no place was named first.
pub fn scan(lines: &[Line], label: &str, place: Option<RecordId>) -> Scan {
    let Some(label) = Serial::new(label) else { return Scan::Unknown };
    let by_number = lines.iter().find(|line| Serial::new(&line.no).as_ref() == Some(&label));
    let by_serial = || {
        let mut bearing = lines.iter().filter(|line| line.serial.as_ref() == Some(&label));
        // A serial that two media bear names neither.
        bearing.next().filter(|_| bearing.next().is_none())
    };
    let Some(line) = by_number.or_else(by_serial) else { return Scan::Unknown };
    match line.found {
        Found::Found | Found::WrongPlace | Found::Unexpected | Found::Outside => Scan::Again(line.id),
        Found::Open | Found::Missing if place.is_some() && line.place.is_some() && place != line.place => Scan::Elsewhere(line.id),
        Found::Open | Found::Missing => Scan::Here(line.id),
    }
}

/// The lines nobody has looked at yet: 残りn件.
pub fn remaining(lines: &[Line]) -> BTreeSet<RecordId> {
    lines.iter().filter(|line| line.found == Found::Open).map(|line| line.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: i64, no: &str, serial: &str, place: i64) -> Line {
        Line {
            id: RecordId(id),
            medium: Some(RecordId(id + 100)),
            no: no.to_owned(),
            serial: Serial::new(serial),
            place: Some(RecordId(place)),
            found: Found::Open,
            found_at: None,
            measure: String::new(),
            incident: false,
        }
    }

    #[test]
    fn a_label_is_known_by_number_or_serial_in_any_width() {
        let lines = [line(1, "R8-総務-USB-0001", "AB-123", 5), line(2, "R8-総務-USB-0002", "CD-456", 5)];
        assert_eq!(scan(&lines, "Ｒ８-総務-ＵＳＢ-０００２", Some(RecordId(5))), Scan::Here(RecordId(2)));
        assert_eq!(scan(&lines, "ab123", None), Scan::Here(RecordId(1)));
        assert_eq!(scan(&lines, "R8-総務-USB-0009", None), Scan::Unknown);
        assert_eq!(scan(&lines, " ", None), Scan::Unknown);
    }

    #[test]
    fn another_place_and_a_second_scan_are_told_apart() {
        let mut lines = [line(1, "R8-総務-USB-0001", "", 5), line(2, "R8-総務-USB-0002", "", 5)];
        assert_eq!(scan(&lines, "R8-総務-USB-0001", Some(RecordId(6))), Scan::Elsewhere(RecordId(1)));
        lines[0].found = Found::Found;
        assert_eq!(scan(&lines, "R8-総務-USB-0001", Some(RecordId(5))), Scan::Again(RecordId(1)));
        lines[1].found = Found::Missing;
        assert_eq!(scan(&lines, "R8-総務-USB-0002", Some(RecordId(5))), Scan::Here(RecordId(2)), "found after all");
        assert_eq!(remaining(&lines), BTreeSet::new());
    }

    #[test]
    fn a_serial_two_media_bear_names_neither() {
        let lines = [line(1, "例-1", "SAME", 5), line(2, "例-2", "SAME", 5)];
        assert_eq!(scan(&lines, "SAME", None), Scan::Unknown);
    }

    #[test]
    fn what_should_stand_on_the_shelf_is_counted() {
        let counted: Vec<_> = Status::ALL.iter().copied().filter(|status| to_count(*status)).collect();
        assert_eq!(counted, [Status::InUse, Status::Stored, Status::AwaitingDisposal, Status::Wiped, Status::Missing]);
    }

    #[test]
    fn identifiers_are_those_of_the_register() {
        let theirs: Vec<_> = crate::registers::stocktake::FOUND.iter().map(|choice| choice.id).collect();
        assert_eq!(Found::ALL.iter().map(|one| one.id()).collect::<Vec<_>>(), theirs);
    }
}
