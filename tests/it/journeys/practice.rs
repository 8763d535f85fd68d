//! The practice section: it holds what a believable year holds, and everything in it is whole.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::entry::Raw;
use domain::nendo::Nendo;
use domain::query::Query;
use domain::registers;
use office::print::Order;
use office::records::Ask;
use office::session::{Door, Purpose};
use office::{Clock, Office};
use tempfile::TempDir;

use super::bench::{HEAD, PASSWORD, created, on_page};

#[test]
fn the_practice_section_is_a_believable_year_and_whole() {
    let folder = TempDir::new().expect("a folder");
    let now = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(9, 0, 0)).expect("a moment");
    let (mut office, _) = office::demo::make(&folder.path().join("store"), Nendo(2026), 1, now, &mut |_, _, _| {})
        .unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut count = |register: &str| {
        let ask = Ask { struck_too: true, ..Ask::default() };
        office.list(register, &ask).unwrap_or_else(|problems| panic!("{problems:#?}")).count.unwrap_or(0)
    };
    for register in registers::all() {
        assert!(count(register.id) > 0, "{} is empty", register.id);
    }
    for (register, least) in [
        ("takeout", 12),
        ("stocktake", 4),
        ("contractor_answer", 123),
        ("incident", 2),
        ("media", 60),
        ("handling_event", 400),
        ("disposal", 3),
        ("photo", 24),
        ("inspection", 2),
    ] {
        assert!(count(register) >= least, "{register}: {}", count(register));
    }
    let order = Order { form: "F08".to_owned(), no: "R8-市生-廃棄-0001".to_owned(), ..Order::default() };
    let made = office.print(&order, &mut |_, _| true).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let said = on_page(&folder, &made.pdf);
    for words in ["証-2026-045（転記）", "例示リサイクル協同組合", "市生第98号", "一致"] {
        assert!(said.contains(words), "no {words} in {said}");
    }
    let findings = office.verify(&mut |_| {}).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(findings.iter().all(|finding| finding.ok), "{findings:#?}");
    assert!(registers::all().len() >= 18, "{:?}", Query::default());
}

#[test]
fn practice_begins_anew_and_never_puts_a_real_store_away() {
    let folder = TempDir::new().expect("a folder");
    let place = folder.path().join("practice");
    let mut office = office::demo::practice(&place, "係員").unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!((office.who().name.as_str(), office.purpose()), ("係員", Purpose::Practice), "somebody of the section, by name");
    let tried = BTreeMap::from([("name".to_owned(), Raw::Text("例示の店".to_owned()))]);
    let no = office.add("vendor", "", &tried).unwrap_or_else(|problems| panic!("{problems:#?}")).value.no;
    office.log_out().unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut again = office::demo::practice(&place, office::demo::NAME).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(again.look("vendor", &no).is_ok(), "what was tried is there until it is begun anew");
    again.log_out().unwrap_or_else(|problems| panic!("{problems:#?}"));

    let mut anew = office::demo::practice_anew(&place).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(anew.look("vendor", &no).is_err());
    anew.log_out().unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 1, "nothing is left beside it");

    let (office, elsewhere) = created(Purpose::Real);
    let real = elsewhere.path().join("store");
    office.close().unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert!(office::demo::practice_anew(&real).is_err(), "a section's own records are nobody's practice");
    let door = Door { place: real, attempts: None };
    assert!(Office::log_in(&door, HEAD, PASSWORD, Clock::System).is_ok());
}
