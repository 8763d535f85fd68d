//! Back doors that stay shut: what would make a duty vanish, or turn a guess into proof, is refused or said.

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER, drive, merge};

const NONE: Value = Value::Null;

/// A reportable incident that the 保護管理者 was told of.
fn under_way(desk: &mut Desk) -> String {
    let noticed = json!({
        "nature": "漏えい", "cause": "誤送付", "summary": "例", "subject_count": 3, "sensitive": true, "known_at": "R8.11.20 8:00",
        "manager_told_at": "R8.11.21 8:30",
    });
    desk.sit(CLERK).daicho(&["incident", "report"], &noticed).no()
}

#[test]
fn an_incident_under_way_is_neither_struck_out_nor_made_lighter_by_a_clerk() {
    let mut desk = Desk::furnished();
    let no = under_way(&mut desk);
    assert_eq!(desk.field("incident", &no, "status"), "対応中");
    let struck = desk.sit(OFFICER).daicho(&["void", "incident", &no, "--reason", "誤り"], &NONE).refused_by("D21", "38条1項");
    assert!(struck["next"].as_str().unwrap().contains("incident cancel"), "{struck}");
    let lighter = json!({ "kind": "調査", "what": "例", "sensitive": false });
    let refused = desk.sit(CLERK).daicho(&["incident", "step", &no], &lighter).stopped(8, "not_allowed");
    assert!(refused["what"].as_str().unwrap().contains("速報"), "{refused}");
    let later = json!({ "kind": "調査", "what": "例", "known_at": "R8.11.21 8:00" });
    desk.daicho(&["incident", "step", &no], &later).stopped(8, "not_allowed");
    let heavier = json!({ "kind": "調査", "what": "例", "subject_count": 200 });
    desk.daicho(&["incident", "step", &no], &heavier).value();
    let down = json!({ "kind": "調査", "what": "要配慮ではなかった", "sensitive": false, "subject_count": 3 });
    assert_eq!(desk.sit(MANAGER).daicho(&["incident", "step", &no], &down).warned_by(), ["D30"]);
    let draft = json!({ "nature": "漏えい", "cause": "誤送付", "summary": "例", "subject_count": 1, "known_at": "R8.11.22 8:00" });
    let draft = desk.sit(CLERK).daicho(&["incident", "report"], &draft).no();
    desk.sit(OFFICER).daicho(&["void", "incident", &draft, "--reason", "重複"], &NONE).value();
    // What turned out to be none is on no list of leaks.
    desk.sit(MANAGER).daicho(&["incident", "cancel", &no, "--reason", "誤認"], &NONE).value();
    assert_eq!(desk.daicho(&["report", "F17", "一覧.pdf", "--fy", "R8"], &NONE).status, 0);
    let page = std::process::Command::new("pdftotext").args(["-layout", "一覧.pdf", "-"]).current_dir(desk.path("")).output().unwrap();
    let page = String::from_utf8(page.stdout).unwrap();
    assert!(page.contains("漏えい等事案一覧") && !page.contains("R8.11.20"), "{page}");
}

fn approved(desk: &mut Desk, serials: &[&str], over: &Value) -> String {
    desk.on("2026-11-10");
    for serial in serials {
        desk.drive(serial);
    }
    let no = desk.sit(MANAGER).draft(serials, over).no();
    desk.daicho(&["disposal", "approve", &no], &NONE).value();
    desk.on("2026-11-20").sit(CLERK);
    no
}

fn hand_over() -> Value {
    json!({ "vendor": "例示データ処理", "handed_on": "R8.11.11", "handed_by": "主事 係員", "received_by": "回収担当", "transport": "施錠した専用車" })
}

fn done() -> Value {
    json!({
        "finished_at": "R8.11.13 10:00", "place_kind": "庁舎外", "place": "処理場", "tool": "破砕機", "performer_name": "作業班長",
        "performer_org": "例示リサイクル", "checker": OFFICER, "verification": "目視", "verification_result": "合格",
    })
}

#[test]
fn proof_that_is_taken_away_takes_the_case_back_and_the_alert_speaks_again() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk, &["GU-1"], &json!({ "execution": "委託" }));
    let paper =
        json!({ "cert_no": "証-1", "issuer": "例示データ処理", "issued_on": "R8.11.16", "received_on": "R8.11.18", "serials": "GU-1" });
    let early = desk.daicho(&["disposal", "certificate", &no], &paper).refused_by("D2", "15条2項");
    assert!(early["next"].as_str().unwrap().contains("引渡し"), "{early}");
    desk.daicho(&["disposal", "hand-over", &no], &hand_over()).value();
    let older = json!({ "cert_no": "証-0", "issuer": "例", "issued_on": "R8.11.9", "received_on": "R8.11.18", "serials": "GU-1" });
    assert_eq!(desk.daicho(&["disposal", "certificate", &no], &older).refused_by("D2", "15条1項")["field"], "issued_on");
    desk.daicho(&["disposal", "perform", &no], &done()).value();
    desk.daicho(&["disposal", "certificate", &no], &paper).value();
    let photo = desk.photograph("serial", "GU-1", 3);
    desk.daicho(&["disposal", "photo", &no, &photo], &NONE);
    assert_eq!(desk.field("disposal", &no, "status"), "証明確認済");
    let shown = desk.daicho(&["disposal", "show", &no], &NONE).value();
    let certificate = shown["certificates"][0]["no"].as_str().unwrap().to_owned();
    let said = desk.sit(OFFICER).daicho(&["void", "certificate", &certificate, "--reason", "別の市の証明書"], &NONE);
    assert_eq!(said.warned_by(), ["D6"], "{said:?}");
    assert_eq!(desk.field("disposal", &no, "status"), "実施済");
    let due = desk.daicho(&["due", "--on", "R9.3.20"], &NONE).rows();
    assert!(due.iter().any(|one| one["register"] == "disposal" && one["no"] == no.as_str()), "{due:?}");
    assert_eq!(desk.daicho(&["undo"], &NONE).status, 0);
    assert_eq!(desk.daicho(&["correct", "certificate", &certificate, "--reason", "確認"], &json!({ "certifier": "例 部長" })).status, 0);
    assert_eq!(desk.field("disposal", &no, "status"), "証明確認済", "and forward again");
}

#[test]
fn a_place_that_was_only_guessed_is_said() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk, &["GP-1", "GP-2"], &json!({}));
    let named = desk.photograph("serial", "GP-1", 1);
    let unnamed = desk.photograph("x", "y", 2);
    let said = desk.daicho(&["disposal", "photo", &no, &named], &NONE);
    assert!(!format!("{said:?}").contains("順番から"), "{said:?}");
    let said = desk.daicho(&["disposal", "photo", &no, &unnamed], &NONE);
    assert!(format!("{said:?}").contains("順番から"), "{said:?}");
    std::fs::copy(desk.path(&unnamed), desk.path("1234 5678 9018.jpg")).unwrap();
    desk.daicho(&["disposal", "photo", &no, "1234 5678 9018.jpg"], &NONE).refused_by("D15", "16条");
}

#[test]
fn what_is_erased_in_the_house_is_recorded_before_it_leaves() {
    let mut desk = Desk::furnished();
    let over =
        json!({ "execution": "リース返却時委託", "action": "返却", "technique": "Purge", "method": "上書き消去（全領域 隠し領域含む）" });
    let no = approved(&mut desk, &["WH-1"], &over);
    desk.daicho(&["disposal", "perform", &no], &done()).stopped(3, "rule");
    let here = json!({
        "finished_at": "R8.11.10 15:00", "wiped_on_site": true, "place_kind": "庁舎内", "place": "事務室", "tool": "消去ソフト 1.0",
        "performer": CLERK, "checker": OFFICER, "verification": "全数", "verification_result": "合格",
    });
    assert_eq!(desk.daicho(&["disposal", "perform", &no], &here).value()["status"], "決裁済");
    assert_eq!(desk.daicho(&["disposal", "hand-over", &no], &hand_over()).value()["status"], "実施済", "there was no more to do");
}

#[test]
fn a_serial_on_running_papers_and_an_undo_past_the_last_act_are_refused() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk, &["SE-1"], &json!({ "execution": "委託" }));
    let other = json!({ "serial_no": "ZZ-9" });
    desk.sit(OFFICER).daicho(&["correct", "media", "R8-総務-HDD-0001", "--reason", "誤り"], &other).refused_by("D7", "15条2項");
    desk.add("location", &json!({ "name": "倉庫", "locked": true }));
    desk.daicho(&["disposal", "hand-over", &no], &hand_over()).value();
    let undone = desk.daicho(&["undo"], &NONE).refused_by("D21", "16条");
    assert!(undone["what"].as_str().unwrap().contains("引渡し"), "{undone}");
}

#[test]
fn an_inspection_begun_by_mistake_is_called_off_and_its_round_is_free() {
    let mut desk = Desk::furnished();
    let head = json!({ "round": "定期1", "base_on": "R7.9.30" });
    let no = desk.sit(OFFICER).daicho(&["inspection", "open"], &head).no();
    let struck = desk.daicho(&["void", "inspection", &no, "--reason", "誤り"], &NONE).refused_by("D21", "42条");
    assert!(struck["next"].as_str().unwrap().contains("inspection cancel"), "{struck}");
    desk.daicho(&["inspection", "cancel", &no], &NONE).stopped(3, "rule");
    desk.sit(CLERK).daicho(&["inspection", "cancel", &no, "--reason", "年度の誤り"], &NONE).stopped(8, "not_allowed");
    assert_eq!(desk.sit(OFFICER).daicho(&["inspection", "cancel", &no, "--reason", "年度の誤り"], &NONE).value()["status"], "取消");
    assert_eq!(desk.daicho(&["inspection", "open"], &head).status, 0, "the round is free again");
}

#[test]
fn a_running_contract_is_ended_and_not_struck_out() {
    let mut desk = Desk::furnished();
    let given = json!({
        "name": "例示業務", "vendor": "例示データ処理", "from": "R8.11.1", "until": "R9.3.31", "info_asset_ids": ["窓口受付簿"],
        "handles_number": false,
    });
    let no = desk.add("contract", &given);
    desk.daicho(&["contract", "start", &no], &NONE).value();
    desk.sit(OFFICER).daicho(&["void", "contract", &no, "--reason", "誤り"], &NONE).refused_by("D21", "37条1項");
    let asked = json!({ "method": "書面", "method_reason": "遠隔", "target": "再委託先", "sub_vendor": "例示リサイクル" });
    assert_eq!(desk.daicho(&["contract", "check", &no], &asked).refused_by("D8", "37条5項")["field"], "sub_vendor");
    let check = desk.daicho(&["contract", "check", &no], &NONE).no();
    let end = json!({ "returned_on": "R8.11.20", "erased_on": "R8.11.20" });
    let open = desk.daicho(&["contract", "end", &no], &end).stopped(3, "rule");
    assert!(open["what"].as_str().unwrap().contains(&check), "{open}");
    desk.daicho(&["void", "contractor_check", &check, "--reason", "誤り"], &NONE).value();
    let ended = desk.daicho(&["contract", "end", &no], &end).value();
    assert!(ended["warnings"].to_string().contains("契約終了日"), "{ended}");
    let mut numbers = given;
    merge(&mut numbers, &json!({ "info_asset_ids": ["番号台帳"] }));
    let asset = json!({
        "name": "番号台帳", "business": "例", "info_class": "番号（特定個人情報等）", "legal_basis": "番号法", "purpose": "例",
        "responsible": MANAGER, "department": "総務課",
    });
    desk.sit(MANAGER).add("info_asset", &asset);
    assert_eq!(desk.daicho(&["add", "contract"], &numbers).refused_by("D24", "37条2項")["field"], "handles_number");
}

#[test]
fn cards_keep_the_numbers_they_are_brought_in_with() {
    let desk = Desk::furnished();
    for (name, serial) in [("R8-総務-HDD-0002", "IN-2"), ("総務H-15", "IN-15"), ("7", "IN-7")] {
        let mut card = drive(serial);
        card.as_object_mut().unwrap().remove("auth_fn");
        let row = format!(
            "管理番号,媒体種別,製造者,型番,製造番号,製造番号の読取元,登録年月日,記録されている情報,接続系統,保管場所,管理責任者,使用者\n\
             {name},外付HDD,例示電機,EX,{serial},ラベル目視,R8.4.1,窓口受付簿,LGWAN接続系,書庫,{OFFICER},{CLERK}\n"
        );
        std::fs::write(desk.path(&format!("{serial}.csv")), row).unwrap();
        desk.daicho(&["import", "media", &format!("{serial}.csv")], &NONE).value();
    }
    let all: Vec<String> =
        desk.daicho(&["list", "media"], &NONE).rows().iter().filter_map(|row| Some(row["no"].as_str()?.to_owned())).collect();
    assert!(all.contains(&"R8-総務-HDD-0002".to_owned()) && all.contains(&"総務H-15".to_owned()), "{all:?}");
    assert!(all.contains(&"R8-総務-HDD-0001".to_owned()), "a bare running number is no number of a thing: {all:?}");
    assert_eq!(desk.drive("IN-16"), "R8-総務-HDD-0003", "the number that is taken is passed over");
}

#[test]
fn a_set_is_received_by_whom_it_was_made_out_to() {
    let mut desk = Desk::furnished();
    let made =
        desk.sit(MANAGER).daicho(&["handover", "make"], &json!({ "leaving": CLERK, "leaving_on": "R9.3.31", "receiver": OFFICER })).no();
    let other = json!({ "received_by": MANAGER });
    assert_eq!(desk.daicho(&["handover", "receive", &made], &other).stopped(3, "rule")["field"], "received_by");
    let early = json!({ "received_on": "R8.11.1" });
    assert_eq!(desk.daicho(&["handover", "receive", &made], &early).stopped(3, "rule")["field"], "received_on");
}

#[test]
fn a_records_history_tells_of_itself_and_counts_the_others() {
    let mut desk = Desk::furnished();
    let (one, other) = (desk.drive("HI-1"), desk.drive("HI-2"));
    let no = desk.sit(OFFICER).daicho(&["stocktake", "open"], &NONE).no();
    for serial in ["HI-1", "HI-2"] {
        desk.daicho(&["stocktake", "count", &no, serial], &NONE).value();
    }
    desk.daicho(&["stocktake", "close", &no], &json!({ "counter": CLERK, "witness": OFFICER })).value();
    let lines = desk.daicho(&["history", "media", &one], &NONE).rows();
    let closed = lines.iter().find(|line| line["act"] == "棚卸の完了").unwrap();
    let changed: Vec<&str> = closed["changes"].as_array().unwrap().iter().map(|change| change["no"].as_str().unwrap()).collect();
    assert_eq!(changed, [one.as_str()], "{closed}");
    assert!(closed["summary"].as_str().unwrap().contains("ほかに"), "{closed}");
    let own = desk.daicho(&["history", "stocktake", &no], &NONE).rows();
    let mut all = own.iter().flat_map(|line| line["changes"].as_array().unwrap());
    assert!(all.all(|change| change["no"] != other.as_str()), "the media's cards are theirs: {own:?}");
}
