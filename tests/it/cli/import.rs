//! Files in by the command line: looked at, taken whole or not at all, left out with reasons, taken back; and lists out as workbooks.

use std::fs;

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, OFFICER};

const NONE: Value = Value::Null;

/// A ledger as an office keeps it: a title, another city's headings, 和暦, full-width digits, sums.
fn book(desk: &Desk, name: &str, second: &str) {
    let text = format!(
        "保護媒体一覧（令和8年度）,,,,,,,,\r\n№,種別,メーカー,型式,シリアル番号,登録日,記録している情報,保管先,責任者,使用者,いろいろ\r\n\
         1,ＵＳＢメモリ,例示電機,EX-1,IM-1,R8.4.1,窓口受付簿,書庫,係長 {OFFICER},{CLERK},あ\r\n2,{second},例示電機,〃,IM-2,46113,同上,書庫,{OFFICER},{CLERK},い\r\n\
         合計,2,,,,,,,\r\n"
    );
    // As an old Excel writes it.
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let bytes = exchange::list_csv::write_csv(&lines[0], &lines[1..], exchange::list_csv::Encoding::Cp932).unwrap();
    fs::write(desk.path(name), bytes).unwrap();
}

fn count(desk: &Desk, register: &str) -> usize {
    desk.daicho(&["list", register], &NONE).rows().len() - 1
}

#[test]
fn todays_excel_book_comes_in_after_a_look_and_goes_out_again_as_one() {
    let desk = Desk::furnished();
    book(&desk, "媒体.csv", "外付HDD");
    let looked = desk.daicho(&["import", "media", "媒体.csv", "--dry-run"], &NONE).value();
    assert_eq!((&looked["taken"], &looked["refused"], &looked["batch"]), (&json!(2), &json!(0), &json!("")), "{looked}");
    assert_eq!((&looked["heading"], &looked["skipped"][0]["why"]), (&json!(2), &json!("合計の行")));
    let fields: Vec<&str> = looked["columns"].as_array().unwrap().iter().map(|column| column["field"].as_str().unwrap()).collect();
    let expected =
        ["no", "media_type", "maker", "model", "serial_no", "registered_on", "info_asset_ids", "location_id", "custodian", "user", ""];
    assert_eq!(fields, expected);
    assert!(looked["remarks"][0]["what"].as_str().unwrap().contains("「いろいろ」"), "{looked}");
    assert_eq!(count(&desk, "media"), 0, "a look writes nothing");
    let done = desk.daicho(&["import", "media", "媒体.csv"], &NONE).value();
    assert_eq!((&done["batch"], &done["taken"]), (&json!("取込-0001"), &json!(2)));
    let second = desk.daicho(&["show", "media", "R8-総務-HDD-0001"], &NONE).value();
    assert_eq!((&second["registered_on"], &second["model"]), (&json!("2026-04-01"), &json!("EX-1")), "a serial day, and 〃");
    let again = desk.daicho(&["import", "media", "媒体.csv"], &NONE).stopped(1, "exists");
    assert!(again["what"].as_str().unwrap().contains("取込-0001"), "{again}");
    desk.daicho(&["undo-import", "取込-0002"], &NONE).stopped(1, "not_found");
    assert_eq!(desk.daicho(&["undo-import", "取込-0001"], &NONE).value()["batch"], "取込-0001");
    assert_eq!(count(&desk, "media"), 0);
    let log = desk.daicho(&["log", "list", "--limit", "40"], &NONE).rows();
    assert!(log.iter().any(|line| line["act"] == "取込" && line["summary"].as_str().unwrap().contains("2件を取込み")), "{log:?}");
}

#[test]
fn one_bad_row_stops_all_or_is_left_out_into_a_file_that_comes_in_once_it_is_right() {
    let desk = Desk::furnished();
    book(&desk, "媒体.csv", "USBメモリー");
    let refused = desk.daicho(&["import", "media", "媒体.csv"], &NONE).stopped(3, "unreadable");
    let words = format!("{}{}", refused["what"].as_str().unwrap(), refused["next"].as_str().unwrap());
    assert!(
        words.starts_with("4行目：") && words.contains("「USBメモリ」ではありませんか") && refused["field"] == "media_type",
        "{refused}"
    );
    assert_eq!(count(&desk, "media"), 0);
    let done = desk.daicho(&["import", "media", "媒体.csv", "--skip-bad", "残り.csv"], &NONE).value();
    assert_eq!((&done["taken"], &done["refused"], &done["rows"][1]["ok"]), (&json!(1), &json!(1), &json!(false)), "{done}");
    let rest = fs::read_to_string(desk.path("残り.csv")).unwrap();
    assert!(rest.contains("取り込めない理由") && rest.contains("ではありませんか"), "{rest}");
    let right = rest.replace(",USBメモリー,例示電機,〃", ",USBメモリ,例示電機,EX-1").replace(",同上,", ",窓口受付簿,");
    assert_ne!(right, rest);
    fs::write(desk.path("残り.csv"), right).unwrap();
    assert_eq!(desk.daicho(&["import", "media", "残り.csv"], &NONE).value()["taken"], 1);
    assert_eq!(count(&desk, "media"), 2);
}

#[test]
fn a_map_says_what_no_heading_says_and_is_remembered() {
    let desk = Desk::furnished();
    fs::write(desk.path("a.tsv"), "あ\tい\n例示運送\t窓口\n").unwrap();
    let lost = desk.daicho(&["import", "vendor", "a.tsv"], &NONE).stopped(9, "bad_file");
    assert!(lost["next"].as_str().unwrap().contains("事業者名") || lost["next"].as_str().unwrap().contains("見出し"), "{lost}");
    fs::write(desk.path("map.toml"), "heading = 1\n[columns]\n\"あ\" = \"name\"\nB = \"\"\n[fixed]\nnote = \"旧台帳から\"\n").unwrap();
    let done = desk.daicho(&["import", "vendor", "a.tsv", "--map", "map.toml"], &NONE).value();
    let no = done["rows"][0]["no"].as_str().unwrap();
    assert_eq!((desk.field("vendor", no, "name"), desk.field("vendor", no, "note")), (json!("例示運送"), json!("旧台帳から")));
    fs::write(desk.path("b.csv"), "名称,い\n例示運輸,x\n").unwrap();
    fs::write(desk.path("map2.toml"), "[columns]\n\"い\" = \"備考\"\n").unwrap();
    desk.daicho(&["import", "vendor", "b.csv", "--map", "map2.toml"], &NONE).value();
    fs::write(desk.path("c.csv"), "題\n名称,い\n例示物流,y\n").unwrap();
    let known = desk.daicho(&["import", "vendor", "c.csv"], &NONE).value();
    assert_eq!(known["columns"][1]["by"], "map", "the next file with these headings is known: {known}");
    fs::write(desk.path("wrong.toml"), "[columns]\n\"う\" = \"name\"\n").unwrap();
    desk.daicho(&["import", "vendor", "c.csv", "--map", "wrong.toml"], &NONE).stopped(2, "usage");
    fs::write(desk.path("wrong.toml"), "colums = 1\n").unwrap();
    assert_eq!(desk.daicho(&["import", "vendor", "c.csv", "--map", "wrong.toml"], &NONE).stopped(9, "bad_file")["field"], "map");
}

#[test]
fn no_number_of_a_person_comes_in_and_none_goes_out_with_the_reasons() {
    let desk = Desk::furnished();
    fs::write(desk.path("a.csv"), "名称,備考\n例示運送,1234-5678-9018\n例示運輸,よい\n").unwrap();
    desk.daicho(&["import", "vendor", "a.csv"], &NONE).refused_by("D15", "16条");
    let done = desk.daicho(&["import", "vendor", "a.csv", "--skip-bad", "b.xlsx"], &NONE).value();
    assert_eq!(done["taken"], 1);
    let rest = exchange::table::read_table(&fs::read(desk.path("b.xlsx")).unwrap(), "").unwrap();
    let words = format!("{:?}", rest.grid.rows);
    assert!(words.contains("12桁の番号") && !words.contains("9018"), "{words}");
}

#[test]
fn what_cannot_be_taken_says_why_and_changes_nothing() {
    let mut desk = Desk::furnished();
    fs::write(desk.path("a.csv"), "名称\n例示運送\n").unwrap();
    fs::write(desk.path("x.xlsx"), b"PK\x03\x04rubbish").unwrap();
    let log = |desk: &Desk| desk.daicho(&["log", "list", "--limit", "1"], &NONE).rows()[0]["seq"].clone();
    for (words, status, code) in [
        (&["import", "vendor", "none.csv"][..], 9, "bad_file"),
        (&["import", "vendor", "x.xlsx"], 9, "bad_file"),
        (&["import", "vendro", "a.csv"], 2, "usage"),
        (&["import", "disposal", "a.csv"], 2, "usage"),
        (&["import", "vendor", "a.csv", "--skip-bad", "out.pdf"], 2, "usage"),
        (&["import", "vendor", "a.csv", "--skip-bad", "none/out.csv"], 1, "disk"),
    ] {
        desk.daicho(words, &NONE).stopped(status, code);
    }
    assert_eq!(count(&desk, "vendor"), 2);
    let before = log(&desk);
    desk.sit(tests::desk::AUDITOR);
    desk.daicho(&["import", "vendor", "a.csv", "--dry-run"], &NONE).stopped(8, "not_allowed");
    desk.sit(CLERK);
    desk.daicho(&["import", "vendor", "a.csv"], &NONE).value();
    desk.sit(tests::desk::MANAGER);
    assert_ne!(log(&desk), before);
    desk.daicho(&["undo-import", "取込-0001"], &NONE).value();
}

#[test]
fn a_workbook_goes_out_with_the_columns_asked_for_and_comes_in_again() {
    let desk = Desk::furnished();
    desk.drive("WB-1");
    let said = desk.daicho(&["export", "media", "a.xlsx", "--columns", "serial_no,登録年月日"], &NONE).value();
    assert_eq!(said["rows"], 1);
    let read = exchange::table::read_table(&fs::read(desk.path("a.xlsx")).unwrap(), "").unwrap();
    let words: Vec<Vec<String>> = read.grid.rows.iter().map(|row| row.iter().map(domain::import::Cell::words).collect()).collect();
    assert_eq!(words, [["番号", "製造番号", "登録年月日"], ["R8-総務-HDD-0001", "WB-1", "2026-04-01"]]);
    desk.daicho(&["export", "media", "a.xlsx", "--columns", "serial"], &NONE).stopped(2, "usage");
    assert_eq!(desk.daicho(&["export", "media", "b.xlsx", "--columns", "all"], &NONE).status, 0);
    let twice = desk.daicho(&["import", "media", "b.xlsx"], &NONE).stopped(1, "exists");
    assert!(twice["field"] == "no" && twice["what"].as_str().unwrap().contains("R8-総務-HDD-0001"), "{twice}");
    assert_eq!(desk.daicho(&["void", "media", "R8-総務-HDD-0001", "--reason", "重複"], &NONE).status, 0);
    assert_eq!(desk.daicho(&["import", "media", "b.xlsx"], &NONE).value()["taken"], 1);
    assert_eq!(desk.field("media", "R8-総務-HDD-0002", "serial_no"), "WB-1");
}

#[test]
fn journeys_that_have_ended_come_in_from_the_old_book() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("PB-1");
    let head = "区分,申請者,申請日,媒体,対象情報,件数（本人の数）,目的,持出先・送付先,所在地,期間（開始）,期間（終了）,認証機能 設定済,暗号化,運搬方法,\
                承認者,承認日時,持出日時,返却予定日,返却日時,返却時確認者";
    let row = |approved: &str, back: &str| {
        format!(
            "持出し,係員,R8.6.1,{medium},窓口受付簿,12,出張窓口,例地区,例市例町1-1,R8.6.2,R8.6.2,はい,はい,公用車・手渡し,{approved},R8.6.2 9:00,\
             R8.6.2,{back}"
        )
    };
    let file = |name: &str, row: String| std::fs::write(desk.path(name), format!("{head}\n{row}\n")).unwrap();
    file("past.csv", row("課長,R8.6.1 16:00", "R8.6.2 17:00,担当"));
    file("unapproved.csv", row(",", "R8.6.2 17:00,担当"));
    file("open.csv", row("課長,R8.6.1 16:00", ","));
    let lacks = desk.daicho(&["import", "takeout", "unapproved.csv", "--dry-run"], &Value::Null);
    assert!(lacks.out.contains("承認者が要ります") || lacks.err.contains("承認者が要ります"), "{lacks:?}");
    let open = desk.daicho(&["import", "takeout", "open.csv"], &Value::Null);
    assert_ne!(open.status, 0, "what is still out goes through its steps: {open:?}");
    desk.sit(CLERK).daicho(&["import", "takeout", "past.csv"], &Value::Null).stopped(8, "not_allowed");
    let came = desk.sit(OFFICER).daicho(&["import", "takeout", "past.csv"], &Value::Null).value();
    let no = came["rows"][0]["no"].as_str().unwrap();
    assert_eq!((desk.field("takeout", no, "status"), desk.field("media", &medium, "status")), (json!("返却済"), json!("使用中")));
    assert_eq!(desk.daicho(&["list", "handling_event"], &Value::Null).rows().len(), 1, "no line is written for what was written then");
}
