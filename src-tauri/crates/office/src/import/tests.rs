//! What a file brings, what it is refused for, and that it leaves as it came.

use std::collections::BTreeMap;

use domain::import::Map;
use domain::problem::Problems;

use crate::import::{Bad, Order, Report, Table, pasted};
use crate::records::Ask;
use crate::records::tests::section::Section;

const BOXES: &str = "媒体種別\t冊数\t登録日\t記録されている情報\t保管場所\t管理責任者\t使用者\t備考\t棚\n";

/// Lines of boxes of paper, each with its remark.
fn boxes(remarks: &[&str]) -> Table {
    let lines: String = remarks
        .iter()
        .map(|remark| format!("紙文書（簿冊）\t３冊\tR8.4.1\t任用名簿\t第1書庫\t係長 例 花子\t例 花子\t{remark}\tA\n"))
        .collect();
    pasted(&format!("{BOXES}{lines}")).unwrap()
}

fn order<'a>(table: &'a Table, map: Option<&'a Map>, bad: Bad) -> Order<'a> {
    Order { register: "media", table, map, parent: "", bad }
}

fn import(section: &mut Section, table: &Table, bad: Bad) -> Result<Report, Problems> {
    section.office.import(&order(table, None, bad), &mut |_, _| true).map(|done| done.value)
}

fn preview(section: &mut Section, table: &Table) -> Report {
    section.office.preview_import(&order(table, None, Bad::RefuseAll), &mut |_, _| true).unwrap()
}

fn count(section: &Section) -> u64 {
    section.office.how_many("media", &Ask::default()).unwrap()
}

#[test]
fn a_preview_says_what_the_import_does_and_leaves_everything_as_it_was() {
    let mut section = Section::new();
    let table = boxes(&["1", "2"]);
    let head = section.office.log_head().unwrap();
    let head_line = head.0;
    let foreseen = preview(&mut section, &table);
    assert_eq!((section.office.log_head().unwrap(), count(&section)), (head, 0), "nothing is kept of a look");
    assert!(foreseen.remarks[0].what.contains("「棚」"), "{:?}", foreseen.remarks);
    let done = import(&mut section, &table, Bad::RefuseAll).unwrap();
    assert_eq!((foreseen.rows, foreseen.batch.as_str()), (done.rows, ""));
    assert_eq!((done.batch.as_str(), count(&section)), ("取込-0001", 2));
    assert_eq!(section.office.log_head().unwrap().0, head_line + 1, "an import is one line");
    assert_eq!(section.shown("media", "R8-総務-PAP-0001", "quantity"), "3");
}

#[test]
fn one_refused_row_refuses_all_unless_it_is_left_out() {
    let mut section = Section::new();
    let table = boxes(&["よい", "個人番号 1234 5678 9018", "よい2"]);
    let refused = import(&mut section, &table, Bad::RefuseAll).unwrap_err().0;
    assert!(refused.iter().any(|problem| problem.rule == Some("D15") && problem.what.starts_with("3行目：")), "{refused:?}");
    assert_eq!(count(&section), 0);
    let done = import(&mut section, &table, Bad::LeaveOut).unwrap();
    assert_eq!((done.taken(), done.refused().count(), count(&section)), (2, 1, 2));
    let clock = section.office.clock();
    let bytes = super::left_out(&table, &done, crate::records::Format::Csv(crate::records::Encoding::Utf8), clock).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("D15") || text.contains("個人番号"), "{text}");
    assert!(text.contains("（12桁の番号）") && !text.contains("9018"), "the number is not written a second time: {text}");
    let bad = boxes(&["個人番号 123456789018"]);
    assert!(import(&mut section, &bad, Bad::LeaveOut).is_err(), "where every row is refused there is nothing to take");
}

#[test]
fn an_import_is_undone_as_one_and_can_be_done_again() {
    let mut section = Section::new();
    let table = boxes(&["1", "2", "3"]);
    import(&mut section, &table, Bad::RefuseAll).unwrap();
    let again = import(&mut section, &table, Bad::RefuseAll).unwrap_err();
    assert!(again.0[0].what.contains("取込-0001"), "{again:?}");
    assert!(section.office.undo_import("取込-0009").is_err());
    section.office.undo_import("取込-0001").unwrap();
    assert_eq!(count(&section), 0);
    assert!(section.office.undo_import("取込-0001").is_err(), "once");
    let done = import(&mut section, &table, Bad::RefuseAll).unwrap();
    assert_eq!((done.batch.as_str(), count(&section)), ("取込-0002", 3));
    section.office.undo().unwrap();
    assert_eq!(count(&section), 0, "the last change of this person is the import");
}

#[test]
fn an_import_whose_rows_were_used_or_changed_stays() {
    let mut section = Section::new();
    import(&mut section, &boxes(&["1", "2"]), Bad::RefuseAll).unwrap();
    let raw = crate::records::tests::section::raw(&[("note", "棚を替えた")]);
    section.office.correct("media", "R8-総務-PAP-0002", "移動", 0, &raw).unwrap();
    let kept = section.office.undo_import("取込-0001").unwrap_err();
    assert!(kept.0[0].rule == Some("D21") && kept.0[0].what.contains("PAP-0002"), "{kept:?}");
    assert_eq!(count(&section), 2, "all or none");
}

#[test]
fn what_was_said_of_the_columns_is_known_for_the_next_file_of_that_shape() {
    let mut section = Section::new();
    let map = Map { columns: BTreeMap::from([("棚".to_owned(), "asset_no".to_owned())]), ..Map::default() };
    let first = boxes(&["1"]);
    section.office.import(&order(&first, Some(&map), Bad::RefuseAll), &mut |_, _| true).unwrap();
    import(&mut section, &boxes(&["2"]), Bad::RefuseAll).unwrap();
    assert_eq!(section.shown("media", "R8-総務-PAP-0002", "asset_no"), "A");
}

#[test]
fn a_number_that_is_there_or_stands_twice_is_named() {
    let mut section = Section::new();
    let there = section.paper("3");
    let row = |no: &str| format!("{no}\t紙文書（簿冊）\t1\tR8.4.1\t任用名簿\t第1書庫\t例 花子\t例 花子\n");
    let head = "管理番号\t媒体種別\t冊数\t登録日\t記録されている情報\t保管場所\t管理責任者\t使用者\n";
    let table = pasted(&format!("{head}{}{}{}", row(&there), row("紙-1"), row("紙-1"))).unwrap();
    let report = preview(&mut section, &table);
    let said: Vec<(usize, bool)> = report.rows.iter().map(|row| (row.row, row.refused())).collect();
    assert_eq!(said, [(2, true), (3, false), (4, true)]);
    assert!(report.rows[0].problems[0].what.contains(&there) && report.rows[2].problems[0].what.contains("もう1つ"), "{report:?}");
}

#[test]
fn a_name_that_is_nobodys_is_answered_with_the_nearest() {
    let mut section = Section::new();
    let table = pasted(&format!("{BOXES}紙文書\t1\tR8.4.1\t任用名薄\t第1書庫\t例 花子\t例 花子\t\t\n")).unwrap();
    let report = preview(&mut section, &table);
    let problem = &report.rows[0].problems[0];
    assert!(problem.field.as_deref() == Some("info_asset_ids") && problem.next.contains("「任用名簿」"), "{problem:?}");
}

#[test]
fn whoever_says_stop_finds_nothing_written() {
    let mut section = Section::new();
    let table = boxes(&["1", "2"]);
    let stopped = section.office.import(&order(&table, None, Bad::RefuseAll), &mut |_, _| false).unwrap_err();
    assert!(stopped.0[0].what.contains("何も書かれていません"));
    assert_eq!(count(&section), 0);
}

#[test]
fn a_record_with_a_verb_of_its_own_does_not_come_in_by_a_file() {
    let mut section = Section::new();
    let table = boxes(&["1"]);
    let order = Order { register: "disposal", ..order(&table, None, Bad::RefuseAll) };
    assert!(section.office.preview_import(&order, &mut |_, _| true).is_err());
}

#[test]
fn a_large_import_counts_its_records_in_the_log_and_is_undone_all_the_same() {
    let mut section = Section::new();
    let remarks: Vec<String> = (0..501).map(|n| n.to_string()).collect();
    let table = boxes(&remarks.iter().map(String::as_str).collect::<Vec<_>>());
    import(&mut section, &table, Bad::RefuseAll).unwrap();
    assert_eq!(count(&section), 501);
    let lines = section.office.history("media", "R8-総務-PAP-0001").unwrap();
    assert!(lines.last().unwrap().summary.contains("501件を取込み") && lines.last().unwrap().changes.is_empty());
    let bad: Vec<_> = section.office.verify(&mut |_| ()).unwrap().into_iter().filter(|one| !one.ok).collect();
    assert!(bad.is_empty(), "{bad:?}");
    section.office.undo_import("取込-0001").unwrap();
    assert_eq!(count(&section), 0);
}
