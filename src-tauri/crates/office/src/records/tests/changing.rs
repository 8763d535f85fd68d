//! Many records changed at once, looked at before, and taken back at a stroke; older changes taken back one by one.

use crate::office::Office;
use crate::records::ask::Ask;
use crate::records::many::Many;
use crate::records::tests::section::{Section, raw};

fn many(rows: &[&str], answers: &[(&str, &str)]) -> Many {
    let nos = rows.iter().map(|no| (*no).to_owned()).collect();
    Many { nos, raw: raw(answers), reason: "書庫の整理".to_owned() }
}

fn lines(office: &Office) -> i64 {
    office.log_head().unwrap().0
}

#[test]
fn a_preview_says_each_row_before_and_after_and_keeps_nothing() {
    let mut section = Section::new();
    let (first, second) = (section.paper("3"), section.paper("4"));
    let line = lines(&section.office);
    let foreseen =
        section.office.preview_many("media", &many(&[&first, &second, "R8-総務-PAP-9999"], &[("location_id", "第2書庫")])).unwrap();
    let said: Vec<_> = foreseen[0].changes.iter().map(|one| (one.field.as_str(), one.before.as_str(), one.after.as_str())).collect();
    assert_eq!(said, [("保管場所", "第1書庫", "第2書庫")]);
    assert!(foreseen[1].problems.is_empty());
    assert_eq!((foreseen[2].changes.len(), foreseen[2].problems.len()), (0, 1), "a record that is not there is refused by name");
    assert_eq!(lines(&section.office), line, "looking ahead writes nothing");
    assert_eq!(section.shown("media", &first, "location_id"), "第1書庫");
}

#[test]
fn all_rows_change_in_one_act_and_one_undo_puts_all_back() {
    let mut section = Section::new();
    let (first, second) = (section.paper("3"), section.paper("4"));
    let line = lines(&section.office);
    let done = section.office.change_many("media", &many(&[&first, &second], &[("location_id", "第2書庫")])).unwrap();
    assert_eq!((done.value, lines(&section.office)), (2, line + 1));
    assert!(done.moved.contains("media"));
    for no in [&first, &second] {
        assert_eq!(section.shown("media", no, "location_id"), "第2書庫");
    }
    section.office.undo().unwrap();
    for no in [&first, &second] {
        assert_eq!(section.shown("media", no, "location_id"), "第1書庫");
    }
}

#[test]
fn lines_of_a_ledger_are_corrected_by_new_ones_and_put_back_by_newer() {
    let mut section = Section::new();
    let (first, second) = (section.event("3", "いいえ"), section.event("4", "いいえ"));
    section.office.change_many("handling_event", &many(&[&first, &second], &[("purpose", "給与支給の確認")])).unwrap();
    let (first, second) = (format!("{first}訂1"), format!("{second}訂1"));
    assert_eq!(section.shown("handling_event", &first, "purpose"), "給与支給の確認");
    section.office.undo().unwrap();
    let listed = section.office.list("handling_event", &Ask::default()).unwrap();
    let standing: Vec<&str> = listed.rows.iter().map(|row| row.no.as_str()).collect();
    assert_eq!(standing.len(), 2, "{standing:?}");
    for no in [first, second] {
        let again = no.replace("訂1", "訂2");
        assert_eq!(section.shown("handling_event", &again, "purpose"), "給与の確認");
    }
}

#[test]
fn one_refused_row_leaves_all_as_they_were() {
    let mut section = Section::new();
    let (first, second) = (section.paper("3"), section.paper("4"));
    section.office.void("media", &second, "二重の登録").unwrap();
    let line = lines(&section.office);
    let refused = section.office.change_many("media", &many(&[&first, &second], &[("location_id", "第2書庫")])).unwrap_err();
    assert_eq!(refused.0.len(), 1);
    assert!(refused.0[0].what.starts_with(&second), "{refused:?}");
    assert_eq!((section.shown("media", &first, "location_id").as_str(), lines(&section.office) - line), ("第1書庫", 1), "only the look");
}

#[test]
fn what_correcting_refuses_is_refused_here_and_said_once() {
    let mut section = Section::new();
    let no = section.paper("3");
    let unread = many(&[&no], &[("registered_on", "いつか")]);
    assert!(!section.office.preview_many("media", &unread).unwrap()[0].problems.is_empty());
    assert!(section.office.change_many("media", &unread).is_err());
    let silent = Many { reason: " ".to_owned(), ..many(&[&no], &[("location_id", "第2書庫")]) };
    for bad in [silent, many(&[], &[("location_id", "第2書庫")]), many(&[&no, &no], &[("location_id", "第2書庫")]), many(&[&no], &[])]
    {
        assert!(section.office.preview_many("media", &bad).is_err());
        assert!(section.office.change_many("media", &bad).is_err());
    }
}

#[test]
fn an_older_change_is_taken_back_while_its_record_still_holds_it() {
    let mut section = Section::new();
    let (first, second) = (section.paper("3"), section.paper("4"));
    section.office.correct("media", &first, "数え誤り", 0, &raw(&[("quantity", "30")])).unwrap();
    section.office.correct("media", &second, "数え誤り", 0, &raw(&[("quantity", "40")])).unwrap();
    let offered = section.office.undoable().unwrap();
    assert_eq!((offered[0].no.as_str(), offered[1].no.as_str()), (second.as_str(), first.as_str()), "newest first");
    section.office.undo_line(offered[1].seq).unwrap();
    assert_eq!(section.shown("media", &first, "quantity"), "3");
    assert_eq!(section.shown("media", &second, "quantity"), "40");
    assert!(section.office.undoable().unwrap().iter().all(|line| line.seq != offered[1].seq), "what is undone is not offered again");
    assert!(section.office.undo_line(offered[1].seq).is_err());
}

#[test]
fn a_change_that_something_was_built_on_is_not_taken_back() {
    let mut section = Section::new();
    let no = section.paper("3");
    section.office.correct("media", &no, "数え誤り", 0, &raw(&[("quantity", "30")])).unwrap();
    let older = section.office.undoable().unwrap()[0].seq;
    section.office.correct("media", &no, "数え直し", 0, &raw(&[("quantity", "31")])).unwrap();
    let refused = section.office.undo_line(older).unwrap_err();
    assert_eq!(refused.0[0].rule, Some("D21"), "{refused:?}");
    assert_eq!(section.shown("media", &no, "quantity"), "31");
}
