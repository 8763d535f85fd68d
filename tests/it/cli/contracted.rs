//! A disposal by contractors: two levels of hands, every serial matched, proof before closing (第15条第2項).

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER};

/// An approved, contracted disposal of two drives on the day of its decision.
fn approved(desk: &mut Desk) -> String {
    desk.on("2026-11-10");
    desk.drive("CT-0001");
    desk.drive("CT-0002");
    let no = desk.draft(&["CT-0001", "CT-0002"], &json!({ "execution": "委託" })).no();
    assert_eq!(desk.daicho(&["disposal", "approve", &no], &Value::Null).status, 0);
    no
}

fn first_step() -> Value {
    json!({ "vendor": "例示データ処理", "handed_on": "R8.11.11", "handed_by": "主事 係員", "received_by": "回収担当", "transport": "施錠した専用車" })
}

fn second_step() -> Value {
    json!({
        "vendor": "例示リサイクル", "handed_on": "R8.11.12", "received_by": "工場長", "subcontract_no": "総務第98号", "subcontract_on": "R8.11.9",
    })
}

fn done() -> Value {
    json!({
        "finished_at": "R8.11.13 10:00", "place_kind": "庁舎外", "place": "処理場", "tool": "破砕機", "performer_name": "作業班長",
        "performer_org": "例示リサイクル", "checker": OFFICER, "verification": "目視", "verification_result": "合格",
    })
}

fn certificate(serials: &str) -> Value {
    json!({ "cert_no": "証-045", "issuer": "例示データ処理", "issued_on": "R8.11.16", "received_on": "R8.11.18", "serials": serials })
}

#[test]
fn the_paper_of_a_certificate_is_kept_whole_beside_it_and_only_what_can_be_opened_again() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk);
    desk.on("2026-11-20").sit(CLERK);
    for (step, answers) in [("hand-over", first_step()), ("perform", done())] {
        assert_eq!(desk.daicho(&["disposal", step, &no], &answers).status, 0, "{step}");
    }
    let pdf = b"%PDF-1.4\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n";
    std::fs::write(desk.path("証.pdf"), pdf).unwrap();
    std::fs::write(desk.path("証.txt"), "証明書").unwrap();
    let papers = certificate("CT-0001\nCT-0002");
    let with = |file: &'static str| ["disposal", "certificate", no.as_str(), "--file", file].map(str::to_owned);
    let run = |desk: &Desk, words: &[String], answers: &Value| desk.daicho(&words.iter().map(String::as_str).collect::<Vec<_>>(), answers);
    run(&desk, &with("証.txt"), &papers).stopped(9, "bad_file");
    run(&desk, &with("なし.pdf"), &papers).stopped(9, "bad_file");
    let kept = run(&desk, &with("証.pdf"), &papers).value()["certificate"].clone();
    let sha256: String = Sha256::digest(pdf).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(kept["file_sha256"], json!(sha256));
    let number = kept["no"].as_str().unwrap();

    // The same paper again is a mistake; another takes its place, and the history keeps the first.
    let of = |file: &'static str, of: &str| [with(file).to_vec(), vec!["--of".to_owned(), of.to_owned()]].concat();
    let same = run(&desk, &of("証.pdf", number), &Value::Null);
    assert!(same.stopped(3, "rule")["what"].as_str().unwrap().contains("同じ写し"), "{same:?}");
    let picture = desk.photograph("serial", "CT-0001", 7);
    let replaced = run(&desk, &of(Box::leak(picture.into_boxed_str()), number), &Value::Null).value();
    assert_ne!(replaced["file_sha256"], kept["file_sha256"]);
    let history = desk.daicho(&["history", "certificate", number], &Value::Null);
    assert!(history.out.contains(&sha256), "{history:?}");
    run(&desk, &of("証.pdf", "R8-総務-証明-0099"), &Value::Null).stopped(1, "not_found");
    assert_eq!(desk.sit(MANAGER).daicho(&["verify"], &Value::Null).status, 0, "every sealed file has its row");
}

#[test]
fn media_go_down_the_chain_and_come_back_as_proof() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk);
    desk.on("2026-11-20").sit(CLERK);
    let early = json!({ "vendor": "例示データ処理", "handed_on": "R8.11.9", "received_by": "回収担当" });
    desk.daicho(&["disposal", "hand-over", &no], &early).refused_by("D2", "15条1項");
    let handed = desk.daicho(&["disposal", "hand-over", &no], &first_step()).value();
    assert_eq!(handed["status"], "引渡済");
    assert_eq!(handed["disposal_chain"]["quantity"], 2, "count and serials follow from the case");
    let mut unpermitted = second_step();
    unpermitted["subcontract_no"] = Value::Null;
    desk.daicho(&["disposal", "hand-over", &no], &unpermitted).refused_by("D8", "37条1項2号");
    let mut late = second_step();
    late["subcontract_on"] = json!("R8.11.13");
    desk.daicho(&["disposal", "hand-over", &no], &late).refused_by("D8", "37条1項2号");
    assert_eq!(desk.daicho(&["disposal", "hand-over", &no], &second_step()).value()["disposal_chain"]["step"], 2);

    desk.daicho(&["disposal", "cancel", &no, "--reason", "中止"], &Value::Null).stopped(8, "not_allowed");
    assert_eq!(desk.daicho(&["disposal", "perform", &no], &done()).value()["status"], "実施済");
    desk.sit(OFFICER).daicho(&["disposal", "close", &no], &Value::Null).refused_by("D6", "15条2項");

    let missing = desk.daicho(&["disposal", "reconcile", &no], &Value::Null);
    missing.refused_by("D7", "15条2項");

    // The contractor misread a letter: O for 0.
    let said = desk.daicho(&["disposal", "certificate", &no], &certificate("CT-0001\nCT-OOO2"));
    assert!(said.warned_by().contains(&"D7".to_owned()), "{said:?}");
    let compared = desk.daicho(&["disposal", "reconcile", &no], &Value::Null);
    let refusal = compared.refused_by("D7", "15条2項");
    assert!(refusal["what"].as_str().unwrap().contains("CT-0002"), "{refusal}");
    let table = &compared.rows()[0];
    assert_eq!((&table["matched"], &table["missing"], &table["extra"]), (&json!(["CT-0001"]), &json!(["CT-0002"]), &json!(["CT-OOO2"])));
    assert_eq!(table["near"], json!([["CT-0002", "CT-OOO2"]]));
    assert_eq!(table["agrees"], false);
    desk.daicho(&["disposal", "close", &no], &Value::Null).refused_by("D7", "15条2項");

    let shown = desk.daicho(&["disposal", "show", &no], &Value::Null).value();
    let paper = shown["certificates"][0]["no"].as_str().unwrap().to_owned();
    let right = json!({ "serials": "CT-0001\nＣＴ－０００２" });
    assert_eq!(desk.daicho(&["correct", "certificate", &paper, "--reason", "差替え"], &right).status, 0);
    let agreed = desk.daicho(&["disposal", "reconcile", &no], &Value::Null).value();
    assert_eq!((&agreed["agrees"], &agreed["missing"]), (&json!(true), &json!([])));

    let photoless = desk.daicho(&["disposal", "close", &no], &Value::Null).refused_by("D6", "15条2項");
    assert!(photoless["what"].as_str().unwrap().contains("写真"), "{photoless}");
    let photos: Vec<String> = (0..2).map(|nth| desk.photograph("serial", &format!("CT-000{}", nth + 1), nth)).collect();
    let put = desk.daicho(&["disposal", "photo", &no, &photos[0], &photos[1]], &Value::Null);
    assert_eq!(put.rows().len(), 2, "{put:?}");
    assert_ne!(put.rows()[0]["disposal_item_id"], put.rows()[1]["disposal_item_id"], "the serial in the name tells the medium");
    assert_eq!(desk.daicho(&["disposal", "close", &no], &Value::Null).value()["status"], "完了");
    assert_eq!(desk.daicho(&["verify"], &Value::Null).status, 0);
}

#[test]
fn attendance_proves_without_photographs() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk);
    desk.on("2026-11-20");
    assert_eq!(desk.daicho(&["disposal", "hand-over", &no], &first_step()).status, 0);
    assert_eq!(desk.daicho(&["disposal", "perform", &no], &done()).status, 0);
    let seen = json!({ "staff": CLERK, "at": "R8.11.13 10:00", "place": "処理場", "how": "現地" });
    let attended = desk.daicho(&["disposal", "attend", &no], &seen).value();
    assert_eq!((&attended["status"], &attended["attendance"]["how"]), (&json!("証明確認済"), &json!("現地")));
    assert_eq!(desk.daicho(&["disposal", "close", &no], &Value::Null).value()["status"], "完了");
}

#[test]
fn a_certificate_cannot_be_older_than_the_deed() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk);
    desk.on("2026-11-20");
    assert_eq!(desk.daicho(&["disposal", "hand-over", &no], &first_step()).status, 0);
    assert_eq!(desk.daicho(&["disposal", "perform", &no], &done()).status, 0);
    let mut early = certificate("CT-0001\nCT-0002");
    early["issued_on"] = json!("R8.11.12");
    desk.daicho(&["disposal", "certificate", &no], &early).refused_by("D2", "15条1項");
    let mut backwards = certificate("CT-0001\nCT-0002");
    backwards["received_on"] = json!("R8.11.15");
    desk.daicho(&["disposal", "certificate", &no], &backwards).refused_by("D2", "15条2項");
    assert_eq!(desk.field("disposal", &no, "status"), "実施済", "a refused paper is not kept");
}

#[test]
fn what_left_the_house_cannot_be_called_off() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk);
    desk.on("2026-11-20").sit(MANAGER);
    assert_eq!(desk.daicho(&["disposal", "hand-over", &no], &first_step()).status, 0);
    let said = desk.daicho(&["disposal", "cancel", &no, "--reason", "中止"], &Value::Null).stopped(3, "rule");
    assert_eq!(said["article"], "15条1項");
}

#[test]
fn d7_a_step_is_recorded_once_and_not_to_those_above() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk);
    desk.on("2026-11-20").sit(CLERK);
    desk.daicho(&["disposal", "hand-over", &no], &first_step()).value();
    let mut back = second_step();
    back["vendor"] = json!("例示データ処理");
    assert_eq!(desk.daicho(&["disposal", "hand-over", &no], &back).refused_by("D8", "15条2項")["field"], "vendor");
    desk.daicho(&["disposal", "hand-over", &no], &second_step()).value();
    let mut again = second_step();
    again["step"] = json!(2);
    desk.daicho(&["disposal", "hand-over", &no], &again).refused_by("D7", "15条2項");
}

#[test]
fn d7_a_serial_that_was_copied_wrongly_is_corrected_with_a_reason_until_the_end() {
    let mut desk = Desk::furnished();
    let no = approved(&mut desk);
    let line = desk.daicho(&["disposal", "show", &no], &Value::Null).value()["items"][0]["no"].as_str().unwrap().to_owned();
    let to = |desk: &Desk, serial: &str| {
        desk.daicho(&["correct", "disposal_item", &line, "--reason", "写し間違い"], &json!({ "serial_no": serial }))
    };
    desk.drive("CT-0003");
    desk.draft(&["CT-0003"], &json!({ "serial_no": "CT-0009" })).stopped(2, "usage");
    to(&desk, "ct0002").refused_by("D7", "15条2項");
    assert_eq!(to(&desk, "CT-0009").status, 0);
    assert_eq!(desk.field("disposal_item", &line, "serial_no"), "CT-0009");
}

#[test]
fn d7_twins_are_refused_when_a_contracted_case_is_drafted() {
    let mut desk = Desk::furnished();
    desk.on("2026-11-10");
    let (one, other) = (desk.drive("TW-1"), desk.drive("TW1"));
    desk.draft(&[&one, &other], &json!({ "execution": "委託" })).refused_by("D7", "15条2項");
    assert_eq!(desk.draft(&[&one, &other], &json!({})).status, 0, "in the house nobody matches certificates");
}

#[test]
fn d9_the_head_does_not_decide_what_the_head_drafted_under_another_name() {
    let mut desk = Desk::furnished();
    let medium = desk.drive("OD-1");
    let draft = json!({
        "drafted_by": CLERK, "reason": "更新", "execution": "自庁実施", "action": "媒体の廃棄", "technique": "Destroy", "method": "破砕",
        "media": [medium],
    });
    let no = desk.sit(MANAGER).daicho(&["disposal", "draft"], &draft).no();
    desk.daicho(&["disposal", "approve", &no], &Value::Null).refused_by("D9", "14条");
    desk.daicho(&["disposal", "cancel", &no, "--reason", "起案し直す"], &Value::Null).value();
    let no = desk.draft(&[&medium], &json!({})).no();
    assert_eq!(desk.daicho(&["disposal", "approve", &no], &Value::Null).status, 0, "the clerk drafted this one");
}
