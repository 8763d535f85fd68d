//! The inventory against the shelf: expected, read by label, settled, closed by two people (第13条第1項, D9, D14, D23).

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER, drive, merge};

/// Labels as a barcode reader types them, one a line.
fn read(desk: &Desk, no: &str, place: &str, labels: &str) -> Vec<(String, String)> {
    let said = desk.plain(&["stocktake", "count", no, "--at", place, "--json"], labels.as_bytes());
    let counted = said.value()["counted"].clone();
    let text = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    counted.as_array().unwrap().iter().map(|one| (text(one, "label"), text(one, "outcome"))).collect()
}

fn line(desk: &Desk, no: &str, medium: &str) -> Value {
    let shown = desk.daicho(&["stocktake", "show", no], &Value::Null).value();
    let lines = shown["lines"].as_array().unwrap().clone();
    lines.into_iter().find(|line| line["media_id"] == medium || line["scanned"] == medium).unwrap_or_else(|| panic!("{medium}: {shown}"))
}

fn outcomes(counted: &[(String, String)]) -> Vec<&str> {
    counted.iter().map(|(_, outcome)| outcome.as_str()).collect()
}

#[test]
fn a_shelf_is_counted_settled_and_closed_by_two_people() {
    let mut desk = Desk::furnished();
    desk.add("location", &json!({ "name": "事務室" }));
    let (first, second, lost) = (desk.drive("ST-1"), desk.drive("ST-2"), desk.drive("ST-3"));
    let mut elsewhere = drive("ST-4");
    merge(&mut elsewhere, &json!({ "location_id": "事務室" }));
    let elsewhere = desk.add("media", &elsewhere);
    let lent = desk.drive("ST-5");
    desk.daicho(&["media", "move", "lend", &lent], &json!({ "loan_until": "R9.3.31" })).value();

    desk.sit(CLERK).daicho(&["stocktake", "open"], &Value::Null).stopped(8, "not_allowed");
    let no = desk.sit(OFFICER).daicho(&["stocktake", "open"], &Value::Null).no();
    assert_eq!(no, "R8-総務-棚卸-01");
    desk.daicho(&["stocktake", "open"], &json!({ "locations": ["書庫"] })).stopped(3, "rule");
    let shown = desk.daicho(&["stocktake", "show", &no], &Value::Null).value();
    assert_eq!((&shown["remaining"], &shown["balance"]["closing"]), (&json!(4), &json!(5)), "what is lent is not on the shelf");

    desk.sit(CLERK);
    let counted = read(&desk, &no, "書庫", &format!("{first}\nｓｔ－２\n{first}\nST-4\nX-9\nX-9\n"));
    assert_eq!(outcomes(&counted), ["found", "found", "again", "wrong_place", "unexpected", "again"]);
    assert_eq!(outcomes(&read(&desk, &no, "書庫", &format!("{lent}\n"))), ["outside"], "what is lent lies here all the same");
    let fresh = desk.drive("ST-8");
    assert_eq!(outcomes(&read(&desk, &no, "書庫", &format!("{fresh}\n"))), ["found"], "registered since it was opened");
    desk.daicho(&["stocktake", "count", &no, "ST-3", "--at", "どこか"], &Value::Null).stopped(1, "not_found");
    let close = json!({ "counter": CLERK, "witness": OFFICER });
    let open = desk.sit(OFFICER).daicho(&["stocktake", "close", &no], &close);
    assert_eq!(open.stopped(3, "missing")["field"], "found");

    assert_eq!(desk.daicho(&["stocktake", "count", &no, "ST-3", "--missing"], &Value::Null).value()["counted"][0]["outcome"], "missing");
    desk.daicho(&["stocktake", "close", &no], &close).refused_by("D14", "38条1項");
    desk.daicho(&["stocktake", "settle", &no, "ST-1"], &Value::Null).stopped(3, "rule");
    desk.daicho(&["stocktake", "settle", &no, "X-9"], &Value::Null).stopped(3, "missing");
    desk.daicho(&["stocktake", "settle", &no, "X-9", "--measure", "他課の物と分かり返した"], &Value::Null).value();
    desk.daicho(&["stocktake", "settle", &no, &lent, "--measure", "返却の記録もれ。返却を記録"], &Value::Null).value();
    desk.daicho(&["stocktake", "settle", &no, "ST-4", "--move-here"], &Value::Null).value();
    assert_eq!(desk.field("media", &elsewhere, "location_id"), desk.field("media", &first, "location_id"));

    desk.daicho(&["stocktake", "settle", &no, "ST-3"], &Value::Null).value();
    assert_eq!(desk.field("media", &lost, "status"), "所在不明");
    let incident = line(&desk, &no, &lost)["incident_id"].as_str().unwrap().to_owned();
    let draft = desk.daicho(&["incident", "show", &incident], &Value::Null).value();
    assert_eq!((&draft["status"], &draft["cause"], &draft["media_ids"]), (&json!("下書き"), &json!("紛失"), &json!([lost])));

    let alone = json!({ "counter": OFFICER, "witness": OFFICER });
    assert_eq!(desk.daicho(&["stocktake", "close", &no], &alone).refused_by("D9", "14条")["field"], "witness");
    let closed = desk.daicho(&["stocktake", "close", &no], &close).value();
    assert_eq!((&closed["status"], &closed["closed_on"]), (&json!("完了"), &json!("2026-11-22")));
    for (medium, day) in [(&second, json!("2026-11-22")), (&elsewhere, json!("2026-11-22")), (&lost, Value::Null)] {
        assert_eq!(desk.field("media", medium, "last_stocktake_on"), day, "{medium}");
    }
    desk.daicho(&["stocktake", "count", &no, "ST-1"], &Value::Null).refused_by("D21", "13条1項");
    desk.daicho(&["stocktake", "confirm", &no], &Value::Null).stopped(8, "not_allowed");
    let confirmed = desk.sit(MANAGER).daicho(&["stocktake", "confirm", &no], &Value::Null).value();
    assert_eq!(confirmed["confirmed_by"], "課長");
    desk.daicho(&["void", "stocktake", &no, "--reason", "誤り"], &Value::Null).refused_by("D21", "13条1項");
}

#[test]
fn d9_one_person_counts_alone_only_with_a_reason_the_head_accepts() {
    let mut desk = Desk::furnished();
    desk.drive("OP-1");
    let no = desk.sit(OFFICER).daicho(&["stocktake", "open"], &json!({ "locations": ["書庫"] })).no();
    assert_eq!(outcomes(&read(&desk, &no, "", "OP-1\n")), ["found"], "its one place goes without saying");
    let alone = json!({ "counter": OFFICER, "witness": OFFICER, "one_person_reason": "職員1名の地域センターのため" });
    desk.daicho(&["stocktake", "close", &no], &alone).refused_by("D9", "14条");
    desk.sit(MANAGER).daicho(&["stocktake", "close", &no], &alone).refused_by("D9", "14条");
    desk.alone();
    let said = desk.sit(MANAGER).daicho(&["stocktake", "close", &no], &alone);
    assert_eq!(said.warned_by(), ["D9"], "{said:?}");
    assert_eq!(said.value()["confirmed_by"], "課長");
}

#[test]
fn the_numbers_follow_from_the_last_stocktake_and_d23_says_where_they_do_not() {
    let mut desk = Desk::furnished();
    desk.sit(OFFICER).on("2026-10-01");
    desk.drive("BA-1");
    let first = desk.daicho(&["stocktake", "open"], &Value::Null).no();
    read(&desk, &first, "書庫", "BA-1\n");
    desk.daicho(&["stocktake", "close", &first], &json!({ "counter": CLERK, "witness": OFFICER })).value();
    desk.on("2026-11-22");
    let mut later = drive("BA-2");
    merge(&mut later, &json!({ "registered_on": "R8.11.1" }));
    desk.add("media", &later);
    let opened = desk.daicho(&["stocktake", "open"], &Value::Null);
    let numbers = |value: &Value| ["opening", "added", "removed", "closing"].map(|field| value[field].as_i64().unwrap());
    assert_eq!((numbers(&opened.value()), opened.warned_by()), ([1, 1, 0, 2], vec![]));
    let off = desk.daicho(&["stocktake", "cancel", &opened.no(), "--reason", "日を改める"], &Value::Null).value();
    assert_eq!(off["status"], "取消");
    desk.drive("BA-3");
    let again = desk.daicho(&["stocktake", "open"], &Value::Null);
    assert_eq!(
        (numbers(&again.value()), again.warned_by()),
        ([1, 1, 0, 3], vec!["D23".to_owned()]),
        "registered with a day before the last"
    );
    desk.daicho(&["stocktake", "open"], &json!({ "base_on": "R8.11.23" })).refused_by("D22", "16条");
}

#[test]
fn a_stocktake_added_like_any_record_has_its_lines() {
    let mut desk = Desk::furnished();
    desk.drive("AD-1");
    let no = desk.sit(OFFICER).daicho(&["add", "stocktake"], &json!({ "base_on": "R8.11.20" })).no();
    let shown = desk.daicho(&["stocktake", "show", &no], &Value::Null).value();
    assert_eq!((&shown["remaining"], &shown["base_on"]), (&json!(1), &json!("2026-11-20")));
    desk.daicho(&["add", "stocktake_line", "--parent", &no], &json!({ "found": "有" })).stopped(2, "usage");
}

#[test]
fn the_bars_of_a_label_count_its_medium_in_any_width() {
    let mut desk = Desk::furnished();
    let (first, second) = (desk.drive("ST-1"), desk.drive("ST-2"));
    let no = desk.sit(OFFICER).daicho(&["stocktake", "open"], &Value::Null).no();
    // The digits on the labels of the first two media, by モジュラス10・ウェイト3; a scanner may pass on the A of NW-7.
    let counted = read(&desk, &no, "書庫", "00000017\nA00000024A\n００００００１７\n00000018\n");
    assert_eq!(outcomes(&counted), ["found", "found", "again", "unexpected"]);
    for medium in [&first, &second] {
        assert_eq!(line(&desk, &no, medium)["found"], "有", "{medium}");
    }
}

#[test]
fn a_reading_is_taken_back_until_its_difference_was_dealt_with() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("ST-1");
    let no = desk.sit(OFFICER).daicho(&["stocktake", "open"], &Value::Null).no();
    let number = |desk: &Desk, medium: &str| line(desk, &no, medium)["no"].as_str().unwrap().to_owned();
    let expected = number(&desk, &medium);
    let uncount = |desk: &Desk, line: &str| desk.daicho(&["stocktake", "uncount", &no, line], &Value::Null);
    uncount(&desk, &expected).stopped(3, "rule");
    uncount(&desk, "どれでもない").stopped(1, "not_found");

    read(&desk, &no, "書庫", "ST-1\nX-9\n");
    desk.sit(CLERK);
    uncount(&desk, &expected).value();
    let again = line(&desk, &no, &medium);
    assert_eq!((&again["found"], &again["scanned"]), (&json!("未確認"), &Value::Null));
    uncount(&desk, &number(&desk, "X-9")).value();
    let shown = desk.daicho(&["stocktake", "show", &no], &Value::Null).value();
    assert_eq!(
        (shown["lines"].as_array().map(Vec::len), &shown["remaining"]),
        (Some(1), &json!(1)),
        "what nobody expected is off the list"
    );

    read(&desk, &no, "書庫", "X-9\n");
    desk.daicho(&["stocktake", "settle", &no, "X-9", "--measure", "他課の物と分かり返した"], &Value::Null).value();
    uncount(&desk, &number(&desk, "X-9")).stopped(3, "rule");
}

#[test]
fn what_begins_with_a_step_of_its_own_is_added_by_no_other_duty() {
    let mut desk = Desk::furnished();
    desk.drive("ST-1");
    desk.sit(CLERK).daicho(&["add", "stocktake"], &Value::Null).stopped(8, "not_allowed");
    desk.daicho(&["add", "contract_permission", "--parent", "どれか"], &json!({ "kind": "c5_1" })).stopped(8, "not_allowed");
    let noticed = json!({ "nature": "発生のおそれ", "cause": "紛失", "summary": "所在が分からなかった" });
    let said = desk.daicho(&["add", "incident"], &noticed).value();
    assert_eq!((&said["status"], &said["known_by"]), (&json!("下書き"), &json!("主事 係員")), "{said}");
}
