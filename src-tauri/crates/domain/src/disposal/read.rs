//! From the registers to a case: which field of which record says what.

use std::collections::BTreeMap;

use crate::disposal::case::{Attendance, Case, Certificate, Handover, Item, Medium, Person, Photo};
use crate::disposal::matrix::Encrypted;
use crate::disposal::method::{Method, Technique};
use crate::disposal::serials::Serial;
use crate::disposal::stage::{Action, Execution, Outcome, Slot, Stage};
use crate::media::{BuiltIn, Device, DisposalClass, Family, InfoClass, Network, Status, class_of};
use crate::record::Record;
use crate::two_people::OnePerson;
use crate::value::{RecordId, Value, Values};

/// The parts of one disposal, as the store gives them. Lines that no longer stand are passed over.
#[derive(Debug, Clone, Copy, Default)]
pub struct Parts<'a> {
    /// 廃棄・消去の明細.
    pub items: &'a [Record],
    /// 委託の段階.
    pub chain: &'a [Record],
    /// 立会い記録.
    pub attendance: &'a [Record],
    /// 証明書.
    pub certificates: &'a [Record],
    /// 写真.
    pub photos: &'a [Record],
    /// The section's excuse for one person doing and checking.
    pub one_person: Option<&'a OnePerson>,
    /// Who made the record of the 伺, 「職 氏名」, whatever its 起案者 says.
    pub written_by: &'a str,
}

/// A medium as the inventory knows it today, with what surrounds it.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    /// Its card.
    pub card: &'a Record,
    /// The cards of the media that name it as their 親機器.
    pub built_in: Vec<&'a Record>,
    /// The number of another case, open or completed and not called off, that holds it.
    pub other_case: Option<String>,
}

impl Case {
    /// Gathers a case. `media` holds the cards by record; a line whose card is not among them is passed over.
    pub fn read(head: &Values, parts: Parts<'_>, media: &BTreeMap<RecordId, Seen<'_>>) -> Case {
        let items: Vec<Item> = standing(parts.items)
            .filter(|record| record.values.text("result") != "cancelled")
            .filter_map(|record| item(record, media))
            .collect();
        let known: Vec<Serial> = items.iter().flat_map(|item| [item.serial(), Serial::new(&item.medium.no)]).flatten().collect();
        Case {
            stage: Stage::from_id(head.text("status")).unwrap_or(Stage::Draft),
            execution: Execution::from_id(head.text("execution")).unwrap_or(Execution::Own),
            drafted_on: head.date("drafted_on"),
            drafted_by: head.link("drafted_by").map(Person::staff),
            written_by: Person::named(parts.written_by),
            approved_on: head.date("approved_on"),
            approved_by: head.link("approved_by").map(Person::staff),
            retention_checked: head.flag("retention_checked"),
            count_before: head.int("count_before"),
            counted_by: head.link("counted_by").map(Person::staff),
            one_person_reason: head.text("one_person_reason").trim().to_owned(),
            one_person: parts.one_person.cloned(),
            closed_on: head.date("closed_on"),
            note: head.text("note").to_owned(),
            items,
            chain: standing(parts.chain).map(|record| handover(&record.values, &known)).collect(),
            attendance: standing(parts.attendance).map(|record| attendance(&record.values)).collect(),
            certificates: standing(parts.certificates).map(|record| certificate(&record.values, &known)).collect(),
            photos: standing(parts.photos).filter_map(|record| photo(&record.values)).collect(),
        }
    }
}

impl Medium {
    /// A medium by its card alone, before a case froze anything.
    pub fn read(seen: &Seen<'_>) -> Medium {
        let card = &seen.card.values;
        let family = Family::of(card.text("media_type"));
        let held = InfoClass::from_id(card.text("info_class")).or(card.flag("no_personal_info").then_some(InfoClass::Nothing));
        Medium {
            id: seen.card.id,
            no: seen.card.no.clone(),
            family,
            serial: card.text("serial_no").trim().to_owned(),
            info_class: held,
            class: class_of(Network::from_id(card.text("network")), held).raised_to(DisposalClass::from_id(card.text("disposal_class"))),
            encrypted: match card.text("encryption") {
                "" | "none" => Encrypted::No,
                _ => Encrypted::Yes,
            },
            auth: card.choices("auth_fn").iter().any(|one| one != "none"),
            assets: card.links("info_asset_ids").iter().map(|asset| asset.id).collect(),
            status: Status::from_id(card.text("status")).unwrap_or(Status::InUse),
            quantity: card.int("quantity").filter(|count| *count > 0).unwrap_or(1),
            device: (family == Family::Machine).then(|| Device {
                no: seen.card.no.clone(),
                declared_empty: card.flag("built_in_none"),
                built_in: seen.built_in.iter().filter(|inner| inner.stands()).map(|inner| built_in(inner)).collect(),
            }),
            other_case: seen.other_case.clone(),
        }
    }
}

/// What a line freezes of its medium on the day of drafting: 種別, 型番, 製造番号, 情報の区分 and 廃棄区分.
#[must_use]
pub fn frozen(line: Values, seen: &Seen<'_>) -> Values {
    let card = &seen.card.values;
    let medium = Medium::read(seen);
    let mut line = line.with("disposal_class", Value::Choice(medium.class.id().to_owned()));
    if let Some(class) = medium.info_class {
        line.set("info_class", Value::Choice(class.id().to_owned()));
    }
    for field in ["media_type", "model", "serial_no"] {
        if let Some(value) = card.get(field) {
            line.set(field, value.clone());
        }
    }
    line
}

fn standing(records: &[Record]) -> impl Iterator<Item = &Record> {
    records.iter().filter(|record| record.stands())
}

fn built_in(card: &Record) -> BuiltIn {
    BuiltIn { id: card.id, no: card.no.clone(), status: Status::from_id(card.values.text("status")).unwrap_or(Status::InUse) }
}

fn item(record: &Record, media: &BTreeMap<RecordId, Seen<'_>>) -> Option<Item> {
    let line = &record.values;
    let mut medium = Medium::read(media.get(&line.link("media_id")?.id)?);
    // What the case froze stands above today's card; a class can only have become stricter.
    if line.has("media_type") {
        medium.family = Family::of(line.text("media_type"));
    }
    if line.has("serial_no") {
        medium.serial = line.text("serial_no").trim().to_owned();
    }
    medium.info_class = InfoClass::from_id(line.text("info_class")).or(medium.info_class);
    medium.class = medium.class.raised_to(DisposalClass::from_id(line.text("disposal_class")));
    Some(Item {
        id: record.id,
        medium,
        action: Action::from_id(line.text("action")).unwrap_or(Action::Discard),
        method: Method::from_id(line.text("method")),
        method_reason: line.text("method_reason").trim().to_owned(),
        technique: [Technique::Clear, Technique::Purge, Technique::Destroy]
            .into_iter()
            .find(|technique| technique.id() == line.text("technique")),
        tool: line.text("tool").trim().to_owned(),
        verified: !matches!(line.text("verification"), "" | "none"),
        outcome: Outcome::from_id(line.text("verification_result")),
        started_on: line.date("started_at").or_else(|| line.date("finished_at")),
        performed_on: line.date("finished_at").or_else(|| line.date("started_at")),
        performer: performer(line),
        checker: checker(line),
        wiped_on_site: line.flag("wiped_on_site"),
        note: line.text("note").to_owned(),
    })
}

/// Who did it.
pub fn performer(line: &Values) -> Option<Person> {
    person(line, "performer", "performer_name")
}

/// Who checked it.
pub fn checker(line: &Values) -> Option<Person> {
    person(line, "checker", "checker_name")
}

/// A member of staff, else the contractor's person by name.
fn person(line: &Values, staff: &str, named: &str) -> Option<Person> {
    line.link(staff).map(Person::staff).or_else(|| Person::named(line.text(named)))
}

fn handover(line: &Values, known: &[Serial]) -> Handover {
    Handover {
        step: line.int("step").unwrap_or(1),
        vendor: line.link("vendor").map(|link| link.label.clone()).unwrap_or_default(),
        subcontract_no: line.text("subcontract_no").trim().to_owned(),
        subcontract_on: line.date("subcontract_on"),
        handed_on: line.date("handed_on"),
        received_by: line.text("received_by").trim().to_owned(),
        quantity: line.int("quantity"),
        serials: Serial::list_among(line.text("serials"), known),
        note: line.text("note").trim().to_owned(),
    }
}

fn attendance(line: &Values) -> Attendance {
    Attendance { attended: line.flag("attended"), staff: line.link("staff").map(Person::staff), on: line.date("at") }
}

fn certificate(line: &Values, known: &[Serial]) -> Certificate {
    Certificate {
        no: line.text("cert_no").trim().to_owned(),
        issued_on: line.date("issued_on"),
        received_on: line.date("received_on"),
        serials: Serial::list_among(line.text("serials"), known),
    }
}

fn photo(line: &Values) -> Option<Photo> {
    Some(Photo { item: line.link("disposal_item_id")?.id, slot: Slot::from_id(line.text("slot"))? })
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveDateTime};

    use super::*;
    use crate::record::Standing;
    use crate::value::Link;

    fn record(id: i64, no: &str, values: Values) -> Record {
        Record::sample(id, no.to_owned(), NaiveDateTime::default(), values)
    }

    fn text(words: &str) -> Value {
        Value::Text(words.to_owned())
    }

    fn choice(id: &str) -> Value {
        Value::Choice(id.to_owned())
    }

    fn link(id: i64) -> Value {
        Value::Link(Link { id: RecordId(id), no: format!("例-{id}"), label: format!("主事 例{id}") })
    }

    fn card(serial: &str) -> Record {
        let values = Values::new()
            .with("media_type", choice("int_hdd"))
            .with("serial_no", text(serial))
            .with("info_class", choice("number"))
            .with("network", choice("number_line"))
            .with("status", choice("awaiting_disposal"));
        record(7, "R8-例-IHD-0007", values)
    }

    #[test]
    fn a_case_is_read_from_its_records() {
        let card = card("S-0001");
        let seen = Seen { card: &card, built_in: Vec::new(), other_case: None };
        let line = Values::new()
            .with("media_id", link(7))
            .with("method", choice("crush"))
            .with("performer_name", text("作業班長 例 三郎"))
            .with("checker", link(2))
            .with("verification", choice("visual"))
            .with("verification_result", choice("pass"))
            .with("finished_at", Value::Date(NaiveDate::default()));
        let items = [record(1, "R8-例-廃棄明細-0001", frozen(line, &seen))];
        let chain = [record(2, "", Values::new().with("vendor", link(4)).with("serials", text("S-0001\nS-0002")))];
        let certificates = [record(3, "", Values::new().with("cert_no", text("証-1")).with("serials", text("s0001")))];
        let photos = [record(4, "", Values::new().with("disposal_item_id", link(1)).with("slot", choice("after")))];
        let head = Values::new().with("status", choice("performed")).with("execution", choice("contract"));
        let parts = Parts { items: &items, chain: &chain, certificates: &certificates, photos: &photos, ..Parts::default() };
        let case = Case::read(&head, parts, &BTreeMap::from([(RecordId(7), seen)]));
        assert_eq!((case.stage, case.execution), (Stage::Performed, Execution::Contract));
        let item = &case.items[0];
        assert_eq!((item.medium.class, item.medium.family), (DisposalClass::One, Family::HardDisk));
        assert_eq!(item.performer.as_ref().map(|person| person.name.as_str()), Some("作業班長 例 三郎"));
        assert!(item.performed() && item.verified);
        assert_eq!(case.chain[0].serials.len(), 2);
        assert_eq!(case.certificate_for(item).map(|one| one.no.as_str()), Some("証-1"));
        assert_eq!(case.photos(RecordId(1), Slot::After), 1);
    }

    #[test]
    fn what_was_frozen_outlives_a_change_of_the_card() {
        let (then, now) = (card("S-0001"), card("S-9999"));
        let at_drafting = Seen { card: &then, built_in: Vec::new(), other_case: None };
        let today = Seen { card: &now, built_in: Vec::new(), other_case: None };
        let line = frozen(Values::new().with("media_id", link(7)), &at_drafting);
        let items = [record(1, "", line)];
        let parts = Parts { items: &items, ..Parts::default() };
        let case = Case::read(&Values::new(), parts, &BTreeMap::from([(RecordId(7), today)]));
        assert_eq!(case.items[0].medium.serial, "S-0001");
    }

    #[test]
    fn struck_and_called_off_lines_are_passed_over() {
        let card = card("S-0001");
        let line = Values::new().with("media_id", link(7));
        let struck = Record { standing: Standing::Voided { reason: String::new() }, ..record(1, "", line.clone()) };
        let called_off = record(2, "", line.clone().with("result", choice("cancelled")));
        let items = [struck, called_off, record(3, "", line)];
        let seen = Seen { card: &card, built_in: Vec::new(), other_case: None };
        let parts = Parts { items: &items, ..Parts::default() };
        let case = Case::read(&Values::new(), parts, &BTreeMap::from([(RecordId(7), seen)]));
        assert_eq!(case.items.iter().map(|item| item.id).collect::<Vec<_>>(), [RecordId(3)]);
    }
}
