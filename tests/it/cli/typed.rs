//! What is typed and cannot be: lists say so instead of showing nothing, and JSON is taken as it was meant or not at all.

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, OFFICER, drive, merge};

fn rows(desk: &Desk, register: &str, condition: &str) -> usize {
    let said = desk.daicho(&["list", register, "--where", condition], &Value::Null);
    assert_eq!(said.status, 0, "{condition}: {said:?}");
    said.rows().len() - 1
}

#[test]
fn a_list_refuses_what_no_record_could_hold() {
    let desk = Desk::furnished();
    desk.drive("LS-1");
    let told = |register: &str, condition: &str| {
        let problem = desk.daicho(&["list", register, "--where", condition], &Value::Null).stopped(2, "usage");
        format!("{}{}", problem["what"].as_str().unwrap(), problem["next"].as_str().unwrap())
    };
    for (register, condition, word) in [
        ("media", "media_type=USBメモリー", "「USBメモリ」ではありませんか"),
        ("media", "status=つかいかけ", "から選んでください"),
        ("media", "custodian=たんとう", "見つかりません"),
        ("media", "location_id=書庫1", "「書庫」"),
        ("media", "whitelist=たぶん", "「はい」か「いいえ」"),
        ("media", "registered_on=1/2/2026", "とも読めます"),
        ("media", "registered_on>=46113", "令和8年4月1日"),
        ("media", "maker>=例示", "大小や前後では探せません"),
        ("media", "media_type~USB", "含む語では探せません"),
        ("media", "serial=LS-1", "serial_no"),
        ("handling_event", "subject_count>=abc", "「120」"),
        ("handling_event", "subject_count=多い", "「120」"),
    ] {
        let words = told(register, condition);
        assert!(words.contains(word), "{condition}: {words}");
    }
}

#[test]
fn a_list_takes_every_form_the_form_takes() {
    let desk = Desk::furnished();
    desk.drive("LS-1");
    for condition in [
        "media_type=外付HDD", "media_type=ext_hdd", "媒体種別=ＨＤＤ", "custodian=担当", "custodian=係長 担当", "location_id=場-0001",
        "location_id=書庫", "registered_on=令和8年4月1日", "registered_on<=2026-04-01", "serial_no=ＬＳ－１", "info_asset_ids=窓口受付簿",
        "quantity=", "no~HDD",
    ] {
        assert_eq!(rows(&desk, "media", condition), 1, "{condition}");
    }
    let line = |at: &str, count: u32| json!({ "occurred_at": at, "kind": "閲覧・利用", "info_asset_id": "窓口受付簿", "subject_count": count, "purpose": "確認", "actor": CLERK });
    desk.add("handling_event", &line("R8.11.21 9:00", 5));
    desk.add("handling_event", &line("R8.11.22 8:50", 1200));
    for (condition, count) in [
        ("subject_count>=1,200", 1),
        ("subject_count>=5件", 2),
        ("subject_count<=５", 1),
        ("subject_count=1200", 1),
        ("occurred_at=R8.11.21", 1),
        ("occurred_at=R8.11.22 8:50", 1),
        ("occurred_at=R8.11.20", 0),
        ("actor=担当", 0),
    ] {
        assert_eq!(rows(&desk, "handling_event", condition), count, "{condition}");
    }
    desk.daicho(&["void", "location", &desk.add("location", &json!({ "name": "倉庫" })), "--reason", "廃止"], &Value::Null).value();
    assert_eq!(rows(&desk, "media", "location_id=場-0002"), 0, "a struck place may still be asked for by its number");
}

#[test]
fn json_is_taken_as_it_was_meant_or_not_at_all() {
    let desk = Desk::furnished();
    let twice = desk.plain(&["add", "vendor", "--json"], r#"{"name": "例示運送", "name": "例示運輸"}"#.as_bytes());
    assert_eq!(twice.stopped(2, "usage")["field"], "name");
    for (answers, field) in [
        (json!({ "name": { "姓": "例" } }), "name"),
        (json!({ "name": ["例示運送"] }), "name"),
        (json!({ "name": "例示運送", "note": ["一行目", "二行目"] }), "note"),
        (json!({ "name": "例示\u{202E}運送" }), "name"),
        (json!({ "name": "例示運送", "note": "一行目\n二\u{200B}行目" }), "note"),
    ] {
        assert_eq!(desk.daicho(&["add", "vendor"], &answers).stopped(3, "unreadable")["field"], field, "{answers}");
    }
    let mut medium = drive("LS-2");
    merge(&mut medium, &json!({ "media_type": ["外付HDD"] }));
    assert_eq!(desk.daicho(&["add", "media"], &medium).stopped(3, "unreadable")["field"], "media_type");
    let kept = json!({ "name": "辻\u{E0100}商店", "note": "一行目\n二行目" });
    let no = desk.add("vendor", &kept);
    assert_eq!((desk.field("vendor", &no, "name"), desk.field("vendor", &no, "note")), (kept["name"].clone(), kept["note"].clone()));
    assert_eq!(desk.daicho(&["void", "vendor", &no, "--reason", "重\u{202E}複"], &Value::Null).stopped(3, "unreadable")["field"], "reason");
}

#[test]
fn an_asset_number_in_the_shape_of_an_individual_number_is_remarked_on() {
    let desk = Desk::furnished();
    let mut medium = drive("123456789018");
    merge(&mut medium, &json!({ "asset_no": "1234-5678-9018" }));
    assert_eq!(desk.daicho(&["add", "media"], &medium).warned_by(), ["D15"]);
    let parted = json!({ "name": "例示運送", "note": "1234・5678\n9018" });
    desk.daicho(&["add", "vendor"], &parted).refused_by("D15", "16条");
    let far = json!({ "name": OFFICER, "note": "内線 2026・1122" });
    assert_eq!(desk.daicho(&["add", "vendor"], &far).status, 0);
}
