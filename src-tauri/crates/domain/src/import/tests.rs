//! What a table of another program is taken for, and what it is not.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::entry::Raw;
use crate::import::{By, Cell, Goes, Grid, Lines, Map, Mapping, find, shape_of};
use crate::register::Register;
use crate::registers::by_id;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn register(id: &str) -> &'static Register {
    by_id(id).unwrap()
}

/// A grid of words: rows at line ends, cells at `|`.
fn grid(words: &str) -> Grid {
    let cell = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
    Grid { rows: words.lines().map(|row| row.trim().split('|').map(|one| cell(one.trim())).collect()).collect() }
}

fn mapping(id: &str, grid: &Grid, map: &Map) -> Mapping {
    Mapping::read(register(id), grid, map, today()).unwrap()
}

/// Where each column goes, in words.
fn goes(mapping: &Mapping) -> Vec<&'static str> {
    let word = |goes: &Goes| match goes {
        Goes::Into(field) => field.id,
        Goes::Number => "no",
        Goes::Parent => "parent",
        Goes::Standing => "standing",
        Goes::Derived(_) => "derived",
        Goes::LeftOut => "-",
    };
    mapping.columns.iter().map(|column| word(&column.goes)).collect()
}

fn map(pairs: &[(&str, &str)]) -> Map {
    Map { columns: pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(), ..Map::default() }
}

#[test]
fn the_heading_is_found_below_titles_and_over_two_rows() {
    for (table, below, names) in [
        ("名称|電話|備考\n例示運送|095|a", 1, "名称|電話|備考"),
        ("令和8年度 事業者一覧|令和8年度 事業者一覧|令和8年度 事業者一覧\n||\n事業者名|電話|備考\n例示運送|1|a", 3, "事業者名|電話|備考"),
        // Merged downwards and across: the lower row ends it, the upper one fills its gaps.
        ("名称|連絡先|連絡先|備考\n名称|電話|住所|備考\n例示運送|1|2|3", 2, "名称|電話|住所|備考"),
        ("名称|連絡先|連絡先|備考\n|電話|住所|\n例示運送|1|2|3", 2, "名称|電話|住所|備考"),
        ("※必須 名称\n例示運送", 1, "※必須 名称"),
    ] {
        let found = find(register("vendor"), &grid(table)).unwrap_or_else(|| panic!("no heading: {table}"));
        assert_eq!((found.below, found.names.join("|")), (below, names.to_owned()), "{table}");
    }
    for none in ["", "例示運送|1|2\n例示運輸|3|4", "あ|い\nう|え"] {
        assert_eq!(find(register("vendor"), &grid(none)), None, "{none}");
    }
}

#[test]
fn columns_are_known_by_name_by_another_name_and_by_content() {
    let table = grid(
        "№|媒体の種類|メーカー|シリアルＮｏ．|ﾈｯﾄﾜｰｸ|いつ|情報の区分|むだ\n1|USBメモリ|例示|A|LGWAN接続系|R8.4.1|要配慮|x\n2|外付HDD|例示|B|LGWAN接続系|R8.4.2||y",
    );
    let found = mapping("media", &table, &Map::default());
    assert_eq!(
        goes(&found),
        ["no", "media_type", "maker", "serial_no", "network", "-", "derived", "-"],
        "two days are wanted: neither is guessed"
    );
    let said = mapping("media", &table, &map(&[("いつ", "登録年月日"), ("H", "note"), ("メーカー", "")]));
    assert_eq!(goes(&said), ["no", "media_type", "-", "serial_no", "network", "registered_on", "derived", "note"]);
    let content = mapping("staff", &grid("氏名|あれ\n例 一郎|正規職員\n例 二郎|派遣"), &Map::default());
    assert_eq!((goes(&content), content.columns[1].by), (vec!["name", "employment"], By::Content));
    let near = mapping("staff", &grid("氏名|職|任用区\nあ|い|う"), &Map::default());
    assert_eq!(near.columns[2].near.map(|field| field.id), Some("employment"), "offered, not taken");
    assert_eq!(goes(&mapping("training_attendee", &grid("教育研修記録の番号|対象者|受講\nx|y|z"), &Map::default()))[0], "parent");
}

#[test]
fn a_map_that_makes_no_sense_names_what_it_is_about() {
    let table = grid("氏名|職\nあ|い");
    for (pairs, word) in [(&[("氏め", "name")][..], "「氏め」"), (&[("職", "titel")], "「title」"), (&[("職", "name")], "2つ")] {
        let problems = Mapping::read(register("staff"), &table, &map(pairs), today()).unwrap_err();
        let said = format!("{}{}", problems.0[0].what, problems.0[0].next);
        assert!(said.contains(word), "{said}");
    }
    let beyond = Map { heading: Some(9), ..Map::default() };
    assert!(Mapping::read(register("staff"), &table, &beyond, today()).is_err());
    let bare = Map { heading: Some(0), ..map(&[("A", "name"), ("B", "title")]) };
    let found = Lines::read(register("staff"), &grid("例 一郎|主事"), &mapping("staff", &grid("例 一郎|主事"), &bare), &bare, today());
    assert_eq!(found.lines[0].answers["title"], Raw::Text("主事".into()));
}

#[test]
fn rows_that_are_no_records_are_passed_over_with_a_word() {
    let table =
        grid("名称|電話|備考\n例示運送|1|x\n||\n名称|電話|備考\n〃|同上|y\n第2表|第2表|第2表\n合　計|3|\n※ 用済み後は廃棄||\n計量器店|4|");
    let found = Lines::read(register("vendor"), &table, &mapping("vendor", &table, &Map::default()), &Map::default(), today());
    let rows: Vec<usize> = found.lines.iter().map(|line| line.row).collect();
    assert_eq!((rows, found.blank), (vec![2, 5, 9], 1));
    let words: Vec<(usize, &str)> = found.skipped.iter().map(|one| (one.row, one.why)).collect();
    assert_eq!(words, [(4, "見出しの繰返し"), (6, "区切りの行"), (7, "合計の行"), (8, "注記")]);
    assert_eq!(found.lines[1].answers["name"], Raw::Text("例示運送".into()), "同上 is the row above, across what is no record");
    assert_eq!(found.lines[1].answers["phone"], Raw::Text("1".into()));
    let struck = grid("名称|電話|記録の状態\nあ|1|有効\nい|2|取消済");
    let found = Lines::read(register("vendor"), &struck, &mapping("vendor", &struck, &Map::default()), &Map::default(), today());
    assert_eq!((found.lines.len(), found.skipped[0].why), (1, "訂正・取消し済みの行"));
}

#[test]
fn a_cell_is_an_answer_of_its_field() {
    let day = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
    let at = day.and_hms_opt(14, 3, 0).unwrap();
    let text = |words: &str| Cell::Text(words.into());
    for (register_id, field, cell, expected) in [
        ("media", "registered_on", Cell::Number(46113.0), Some("2026-04-01")),
        ("media", "registered_on", text("46113"), Some("2026-04-01")),
        ("media", "registered_on", Cell::Number(20_260_401.0), Some("20260401")),
        ("media", "registered_on", Cell::Number(41_113.0), Some("41113")),
        ("media", "registered_on", Cell::Date(at), Some("2026-04-01")),
        ("media", "registered_on", text("－"), None),
        ("media", "serial_no", Cell::Number(123_456.0), Some("123456")),
        ("media", "maker", text("－"), Some("－")),
        ("media", "media_type", text("なし"), None),
        ("media", "encryption", text("なし"), Some("なし")),
        ("handling_event", "occurred_at", Cell::Date(at), Some("2026-04-01T14:03")),
        ("handling_event", "occurred_at", Cell::Number(46113.5), Some("2026-04-01T12:00")),
        ("handling_event", "subject_count", text("１，２００件"), Some("１，２００件")),
    ] {
        let register = register(register_id);
        let label = register.field(field).unwrap().label;
        let table = Grid { rows: vec![vec![text(label)], vec![cell.clone()], vec![text("x")]] };
        let map = Map { heading: Some(1), ..Map::default() };
        let found = Lines::read(register, &table, &mapping(register_id, &table, &map), &map, today());
        let said = found.lines[0].answers.get(field).map(|raw| match raw {
            Raw::Text(words) => words.as_str(),
            other => panic!("{other:?}"),
        });
        assert_eq!(said, expected, "{field} {cell:?}");
    }
}

#[test]
fn a_day_and_its_time_stand_in_two_columns_and_a_fixed_answer_fills_what_is_empty() {
    let table = grid("日付|時刻|区分|目的\nR8.11.20|14:03|複製|控え\nR8.11.21||複製|");
    let map = Map { fixed: BTreeMap::from([("目的・理由".to_owned(), "引継ぎ".to_owned())]), ..Map::default() };
    let found = Lines::read(register("handling_event"), &table, &mapping("handling_event", &table, &map), &map, today());
    let answer = |line: usize, field: &str| found.lines[line].answers[field].clone();
    assert_eq!(answer(0, "occurred_at"), Raw::Text("R8.11.20 14:03".into()));
    assert_eq!((answer(0, "purpose"), answer(1, "purpose")), (Raw::Text("控え".into()), Raw::Text("引継ぎ".into())));
}

#[test]
fn a_number_of_a_person_is_seen_in_every_kind_of_cell_but_a_serial() {
    let table = Grid {
        rows: vec![
            ["名称", "電話", "備考"].map(|one| Cell::Text(one.into())).to_vec(),
            vec![Cell::Text("例".into()), Cell::Empty, Cell::Number(123_456_789_018.0)],
            vec![Cell::Text("例2".into()), Cell::Empty, Cell::Number(123_456_789_012.0)],
        ],
    };
    let found = Lines::read(register("vendor"), &table, &mapping("vendor", &table, &Map::default()), &Map::default(), today());
    assert_eq!((found.lines[0].numbers.as_slice(), found.lines[1].numbers.len()), (&["note"][..], 0));
}

#[test]
fn files_of_one_shape_are_known_again_whatever_their_width() {
    let shape = |table: &str| shape_of(&find(register("staff"), &grid(table)).unwrap());
    assert_eq!(shape("氏名|職 名\nあ|い"), shape("題\n氏名|職名\nう|え"));
    assert_ne!(shape("氏名|職名\nあ|い"), shape("氏名|職名|備考\nあ|い|う"));
}

#[test]
fn what_old_books_write_is_understood_and_what_a_spreadsheet_lost_is_named() {
    let read = |grid: &Grid| {
        let map = Map::default();
        let mapping = mapping("handling_event", grid, &map);
        Lines::read(register("handling_event"), grid, &mapping, &map, today())
    };
    let heading = "取扱日時|取扱区分|目的・理由|件数（本人の数）";
    let lines = read(&grid(&format!("{heading}\n平成31年4月1日 9:00|複製|例|約100\nH32.4.1|複製|例|5\n〃|〃|〃|〃")));
    let answer = |at: usize, field: &str| lines.lines[at].answers.get(field).cloned();
    assert_eq!(answer(1, "occurred_at"), Some(Raw::Text("2020-04-01".to_owned())), "written ahead in an era that had ended");
    assert_eq!(answer(0, "subject_count"), Some(Raw::Text("100".to_owned())));
    assert!(["subject_count_rough", "subject_count_approx"].iter().any(|field| answer(0, field) == Some(Raw::Flag(true))));
    assert_eq!((lines.lines.len(), answer(2, "subject_count")), (3, answer(1, "subject_count")), "as above is a row of its own");
    let mut book = grid("名称|電話\n例示運送|#REF!\n例示運輸|1");
    book.rows[2][1] = Cell::Number(1_234_567_890_123_456_789.0);
    let map = Map::default();
    let mapping = mapping("vendor", &book, &map);
    let broken: Vec<_> =
        Lines::read(register("vendor"), &book, &mapping, &map, today()).lines.into_iter().map(|line| line.broken).collect();
    assert_eq!(broken, [["phone"], ["phone"]]);
}
