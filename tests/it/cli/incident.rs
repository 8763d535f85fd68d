//! An incident from the first word to the close: clocks, class, nine items, and what keeps it open (D30; 第38条〜第40条).

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER};

fn noticed() -> Value {
    json!({
        "nature": "漏えい", "cause": "誤送付", "summary": "別の世帯に通知書を送付した", "info_asset_ids": ["窓口受付簿"], "subject_count": 101,
        "count_state": "確定", "known_at": "R8.11.22 8:30",
    })
}

#[test]
fn an_incident_is_reported_followed_and_closed() {
    let mut desk = Desk::furnished();
    let said = desk.sit(CLERK).daicho(&["incident", "report"], &noticed());
    let no = said.no();
    assert_eq!(no, "R8-総務-事案-0001");
    let record = said.value();
    assert_eq!((&record["status"], &record["known_by"], &record["ppc_required"]), (&json!("下書き"), &json!("主事 係員"), &json!(true)));
    assert_eq!((&record["ppc_first_due"], &record["ppc_final_due"]), (&json!("2026-11-26"), &json!("2026-12-21")));
    assert_eq!(record["publication"], "重大（随時公表）");

    let told = json!({ "kind": "保護管理者へ報告", "what": "課長に口頭で報告", "at": "R8.11.22 8:40" });
    let open = desk.daicho(&["incident", "step", &no], &told).value();
    assert_eq!((&open["status"], &open["manager_told_at"]), (&json!("対応中"), &json!("2026-11-22T08:40")));
    let contained =
        json!({ "kind": "第一次措置", "what": "誤送付先に連絡し、未開封で回収", "at": "R8.11.22 9:00", "recovery": "全て回収" });
    let contained = desk.daicho(&["incident", "step", &no], &contained).value();
    assert_eq!((&contained["first_action"], &contained["recovery"]), (&json!("誤送付先に連絡し、未開封で回収"), &json!("全て回収")));
    desk.daicho(&["incident", "step", &no], &Value::Null).stopped(3, "missing");
    let early = json!({ "general_told_on": "R8.11.21" });
    assert_eq!(desk.daicho(&["incident", "step", &no], &early).stopped(3, "rule")["field"], "general_told_on");

    desk.daicho(&["incident", "close", &no], &Value::Null).stopped(8, "not_allowed");
    let lacks = desk.sit(MANAGER).daicho(&["incident", "close", &no], &Value::Null);
    lacks.refused_by("D30", "38条3項");
    let fields: Vec<String> = lacks.problems().iter().map(|one| one["field"].as_str().unwrap().to_owned()).collect();
    for field in ["general_told_on", "prevention", "ppc_first_on", "ppc_final_on", "published_on", "notified_on"] {
        assert!(fields.contains(&field.to_owned()), "{field}: {fields:?}");
    }
    let shown = desk.daicho(&["incident", "show", &no], &Value::Null).value();
    assert_eq!((shown["steps"].as_array().unwrap().len(), &shown["deadlines"]["first_notice"]), (2, &json!("2026-11-24")));

    desk.on("2026-12-18");
    let rest = json!({
        "general_told_on": "R8.11.22", "items": "氏名、住所", "harm": "なし", "cause_detail": "封入の確認を1人で行った", "prevention": "封入は2人で確認する",
        "shared_with": "市民課", "person_response": "全員に謝罪", "publication_state": "ホームページに掲載", "ppc_first_on": "R8.11.25",
        "ppc_final_on": "R8.12.15", "notified_on": "R8.11.24", "published_on": "R8.11.24",
    });
    let closed = desk.daicho(&["incident", "close", &no], &rest).value();
    assert_eq!((&closed["status"], &closed["closed_on"], &closed["closed_by"]), (&json!("終結"), &json!("2026-12-18"), &json!("課長")));
    desk.daicho(&["incident", "step", &no], &told).refused_by("D21", "38条1項");
    desk.daicho(&["void", "incident", &no, "--reason", "誤り"], &Value::Null).refused_by("D21", "38条1項");
}

#[test]
fn the_final_report_waits_for_the_holidays_that_a_new_store_knows() {
    let mut desk = Desk::furnished();
    let mut autumn = noticed();
    tests::desk::merge(&mut autumn, &json!({ "known_at": "R8.8.24 9:00" }));
    let said = desk.sit(MANAGER).daicho(&["incident", "report"], &autumn).value();
    // Day 30 is 国民の休日 between 敬老の日 and 秋分の日.
    assert_eq!((&said["ppc_first_due"], &said["ppc_final_due"]), (&json!("2026-08-28"), &json!("2026-09-24")));

    // A section that was open on those days says so in its own calendar.
    desk.sit(OFFICER).add("calendar", &json!({ "day": "R8.9.22", "name": "窓口の開庁", "kind": "開庁日" }));
    let said = desk.sit(MANAGER).daicho(&["incident", "report"], &autumn).value();
    assert_eq!(said["ppc_final_due"], "2026-09-22");
}

#[test]
fn a_deadline_in_a_year_without_holidays_asks_for_them() {
    let mut desk = Desk::furnished();
    desk.on("2028-12-10");
    let mut winter = noticed();
    tests::desk::merge(&mut winter, &json!({ "known_at": "R10.12.10 9:00" }));
    let no = desk.sit(MANAGER).daicho(&["incident", "report"], &winter).no();
    assert_eq!(desk.field("incident", &no, "ppc_final_due"), "2029-01-08", "成人の日, but nobody wrote it down");
    let asked = |desk: &Desk| {
        let rows = desk.daicho(&["due"], &Value::Null).rows();
        rows.into_iter().filter(|one| one["register"] == "calendar").collect::<Vec<_>>()
    };
    let before = asked(&desk);
    assert!(before.len() == 1 && before[0]["what"].as_str().unwrap().contains("令和11年1月8日"), "{before:?}");
    desk.add("calendar", &json!({ "day": "R11.1.8", "name": "成人の日", "kind": "祝日" }));
    assert!(asked(&desk).is_empty());
}

#[test]
fn a_small_one_needs_no_commission_and_closes_with_less() {
    let mut desk = Desk::furnished();
    let mut small = noticed();
    tests::desk::merge(&mut small, &json!({ "subject_count": 1 }));
    let said = desk.sit(MANAGER).daicho(&["incident", "report"], &small).value();
    assert_eq!(
        (&said["status"], &said["ppc_required"], &said["publication"]),
        (&json!("対応中"), &json!(false), &json!("一括公表（半期）"))
    );
    let no = said["no"].as_str().unwrap();
    let done = json!({
        "general_told_on": "R8.11.22", "cause_detail": "宛名の取り違え", "prevention": "2人で確認", "shared_with": "市民課",
        "person_response": "謝罪し回収",
    });
    assert_eq!(desk.daicho(&["incident", "close", no], &done).value()["status"], "終結");
}

#[test]
fn d30_numbers_set_the_clock_until_somebody_knows_better() {
    let mut desk = Desk::furnished();
    let asset = json!({
        "name": "住民台帳", "business": "住民記録", "info_class": "番号", "purpose": "証明", "responsible": MANAGER, "department": "窓口係",
        "legal_basis": "番号法第9条",
    });
    desk.add("info_asset", &asset);
    let few = json!({
        "nature": "発生のおそれ", "cause": "紛失", "summary": "申請書1枚が見当たらない", "info_asset_ids": ["住民台帳"], "subject_count": 1,
        "count_state": "確定", "known_at": "R8.11.22 8:30", "manager_told_at": "R8.11.22 8:40",
    });
    let possible = desk.sit(CLERK).daicho(&["incident", "report"], &few).value();
    assert_eq!((&possible["ppc_required"], &possible["ppc_first_due"]), (&json!(true), &json!("2026-11-26")), "an おそれ counts");
    let mut contrary = few.clone();
    contrary["contains_number"] = json!(false);
    let said = desk.daicho(&["incident", "report"], &contrary).refused_by("D30", "38条1項");
    assert_eq!(said["field"], "contains_number");
    let no = possible["no"].as_str().unwrap();
    let known = json!({ "number_system": false, "public_view": false });
    let lighter = desk.daicho(&["incident", "step", no], &known);
    assert_eq!(lighter.status, 8, "what falls away is the head's to say: {lighter:?}");
    assert_eq!(desk.sit(MANAGER).daicho(&["incident", "step", no], &known).value()["ppc_required"], json!(false));
}

#[test]
fn what_turned_out_to_be_none_is_called_off_with_a_reason() {
    let mut desk = Desk::furnished();
    let no = desk.sit(OFFICER).daicho(&["incident", "report"], &noticed()).no();
    desk.daicho(&["incident", "cancel", &no, "--reason", "別の棚にあった"], &Value::Null).stopped(8, "not_allowed");
    desk.sit(MANAGER).daicho(&["incident", "cancel", &no], &Value::Null).refused_by("D30", "38条3項");
    let off = desk.daicho(&["incident", "cancel", &no, "--reason", "別の棚にあった"], &Value::Null).value();
    assert_eq!(off["status"], "取消（事案でなかった）");
    let ahead = json!({ "known_at": "R8.11.23 9:00", "nature": "漏えい", "cause": "誤送付", "summary": "例" });
    desk.daicho(&["incident", "report"], &ahead).refused_by("D22", "16条");
    desk.daicho(&["incident", "report"], &json!({ "closed_on": "R8.11.22" })).stopped(2, "usage");
}

#[test]
fn the_half_years_list_leaves_out_what_was_called_off_or_is_not_public() {
    let mut desk = Desk::furnished();
    let reported = |desk: &mut Desk, known: &str| {
        let mut answers = noticed();
        answers["known_at"] = json!(known);
        let no = desk.sit(CLERK).daicho(&["incident", "report"], &answers).no();
        let told = json!({ "kind": "保護管理者へ報告", "what": "口頭で報告", "at": known });
        desk.daicho(&["incident", "step", &no], &told).value();
        no
    };
    let (first, second) = (reported(&mut desk, "R8.6.1 9:00"), reported(&mut desk, "R8.10.1 9:00"));
    let off = reported(&mut desk, "R8.6.2 9:00");
    desk.sit(MANAGER).daicho(&["incident", "cancel", &off, "--reason", "誤認"], &Value::Null).value();
    let list = |desk: &Desk, words: &[&str]| {
        let rows = desk.daicho(&[&["incident", "list"], words].concat(), &Value::Null).rows();
        rows.iter().filter_map(|row| row["no"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(list(&desk, &["--half", "上", "--fy", "R8"]), [first]);
    assert_eq!(list(&desk, &[]), [second], "the half that today lies in");
    assert!(list(&desk, &["--half", "上", "--fy", "R7"]).is_empty());
    desk.daicho(&["incident", "list", "--half", "中"], &Value::Null).stopped(2, "usage");
}
