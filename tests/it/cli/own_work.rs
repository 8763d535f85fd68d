//! A disposal by the section itself: draft, decision, procedure, photographs, closing (第15条第1項).

use std::fs;

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER};

/// What is written about a procedure that went well.
pub fn procedure() -> Value {
    json!({
        "started_at": "R8.11.20 8:30", "finished_at": "R8.11.20 8:50", "place_kind": "庁舎内", "place": "作業室", "tool": "手動破砕機",
        "performer": CLERK, "checker": OFFICER, "verification": "目視", "verification_result": "合格",
    })
}

#[test]
fn media_are_destroyed_by_the_section_itself() {
    let mut desk = Desk::furnished();
    let (first, second) = (desk.drive("OW-1"), desk.drive("OW-2"));
    let draft = desk.sit(CLERK).on("2026-11-18").draft(&[&first, "ow 2"], &json!({ "planned_on": "R8.11.20" }));
    let no = draft.no();
    assert_eq!(no, "R8-総務-廃棄-0001");
    assert_eq!(draft.value()["items"].as_array().unwrap().len(), 2, "a medium may be named by its serial, however it is written");
    assert_eq!(desk.field("media", &second, "status"), "廃棄待ち");

    desk.daicho(&["disposal", "approve", &no], &Value::Null).stopped(8, "not_allowed");
    desk.daicho(&["disposal", "perform", &no], &procedure()).refused_by("D2", "15条1項");
    let approved = desk.sit(MANAGER).on("2026-11-19").daicho(&["disposal", "approve", &no], &Value::Null).value();
    assert_eq!((&approved["status"], &approved["approved_on"]), (&json!("決裁済"), &json!("2026-11-19")));

    desk.sit(CLERK).on("2026-11-20");
    let part = desk.daicho(&["disposal", "perform", &no, "--item", &first], &procedure()).value();
    assert_eq!(part["status"], "決裁済", "the second medium is still to be done");
    let whole = desk.daicho(&["disposal", "perform", &no, "--item", "OW-2"], &procedure()).value();
    assert_eq!(whole["status"], "実施済");

    let names = [desk.photograph("before", "OW-1", 1), desk.photograph("after", "OW-1", 2)];
    let put = desk.daicho(&["disposal", "photo", &no, &names[0], &names[1]], &Value::Null);
    assert_eq!(put.status, 0, "{put:?}");
    let photos = put.rows();
    assert!(photos.iter().all(|photo| photo["taken_by"].is_null()), "who takes a file in did not hold the camera: {photos:?}");
    let by = desk.photograph("during", "OW-1", 3);
    let named = desk.daicho(&["disposal", "photo", &no, &by, "--taken-by", "主事 例 一郎"], &Value::Null);
    assert_eq!(named.rows()[0]["taken_by"], "主事 例 一郎", "{named:?}");
    assert_eq!((&photos[0]["slot"], &photos[1]["slot"]), (&json!("処分前全景"), &json!("処理後")), "the file's name tells the slot");
    assert!(photos.iter().all(|photo| photo["disposal_item_id"] == json!(first)), "{photos:?}");

    let closed = desk.sit(OFFICER).daicho(&["disposal", "close", &no], &Value::Null).value();
    assert_eq!((&closed["status"], &closed["closed_on"]), (&json!("完了"), &json!("2026-11-20")));
    for medium in [&first, &second] {
        assert_eq!(desk.field("media", medium, "status"), "廃棄済");
    }
    desk.draft(&[&first], &Value::Null).refused_by("D1", "15条1項");
    // It was destroyed at 8:50; that its case was closed later does not let it be used in between.
    let used =
        |at: &str| json!({ "occurred_at": at, "kind": "閲覧・利用", "info_asset_id": "窓口受付簿", "purpose": "照会", "media_id": first });
    desk.daicho(&["add", "handling_event"], &used("R8.11.20 8:55")).refused_by("D1", "15条1項");
    desk.daicho(&["add", "handling_event"], &used("R8.11.20 8:00")).value();
    let shown = desk.daicho(&["disposal", "show", &no], &Value::Null).value();
    assert_eq!(shown["blocks"], json!([]));
    assert_eq!(shown["items"][1]["gaps"], json!(["処分前全景", "製造番号ラベル", "処理後"]), "the gaps of the second are named");
}

#[test]
fn a_photograph_that_shows_nobody_knows_what_is_remarked_on() {
    let desk = Desk::furnished();
    desk.drive("NW-1");
    let no = desk.draft(&["NW-1"], &Value::Null).no();
    let plain: Vec<String> = (10..14)
        .map(|seed| {
            let from = desk.photograph("before", "NW-1", seed);
            let name = format!("IMG_{seed}.jpg");
            fs::rename(desk.path(&from), desk.path(&name)).unwrap();
            name
        })
        .collect();
    let words: Vec<&str> = ["disposal", "photo", &no].into_iter().chain(plain.iter().map(String::as_str)).collect();
    let put = desk.daicho(&words, &Value::Null);
    let told: Vec<String> = put.rows().iter().map(|row| row["warnings"].to_string()).collect();
    assert!(told[..3].iter().all(|said| said.contains("順番から")), "{told:?}");
    assert!(told[3].contains("IMG_13.jpg") && told[3].contains("決まっていません"), "{told:?}");
}

#[test]
fn a_bad_photograph_keeps_no_good_one_out() {
    let desk = Desk::furnished();
    desk.drive("BP-1");
    let no = desk.draft(&["BP-1"], &Value::Null).no();
    let good = desk.photograph("serial", "BP-1", 3);
    fs::write(desk.path("memo.jpg"), "これは写真ではありません").unwrap();
    let whole = fs::read(desk.path(&good)).unwrap();
    fs::write(desk.path("cut.jpg"), &whole[..whole.len() / 3]).unwrap();
    let said = desk
        .daicho(&["disposal", "photo", &no, "memo.jpg", "cut.jpg", &good, "none.jpg", "--item", "BP-1", "--slot", "serial"], &Value::Null);
    assert_eq!(said.status, 9, "{said:?}");
    let refused: Vec<String> = said.problems().iter().map(|problem| problem["what"].as_str().unwrap().to_owned()).collect();
    assert_eq!(refused.len(), 3, "{refused:?}");
    for (name, what) in ["memo.jpg", "cut.jpg", "none.jpg"].iter().zip(&refused) {
        assert!(what.starts_with(name), "{what}");
    }
    assert_eq!(said.rows().len(), 1);
    assert_eq!(said.rows()[0]["slot"], "製造番号ラベル");
    let twice = desk.daicho(&["disposal", "photo", &no, &good], &Value::Null);
    assert_eq!(twice.stopped(3, "rule")["article"], "15条2項");
    desk.daicho(&["disposal", "photo", &no, &good, "--slot", "portrait"], &Value::Null).stopped(3, "unreadable");
    desk.daicho(&["disposal", "photo", "R8-総務-廃棄-0099", &good], &Value::Null).stopped(1, "not_found");
}

#[test]
fn a_photograph_that_was_changed_on_disk_is_found() {
    let desk = Desk::furnished();
    desk.drive("TP-1");
    let no = desk.draft(&["TP-1"], &Value::Null).no();
    let photo = desk.photograph("before", "TP-1", 4);
    assert_eq!(desk.daicho(&["disposal", "photo", &no, &photo], &Value::Null).status, 0);
    assert_eq!(desk.daicho(&["verify"], &Value::Null).status, 0);
    let folder = fs::read_dir(desk.path("store/photos")).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.is_dir()).unwrap();
    let sealed = fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    let mut bytes = fs::read(&sealed).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&sealed, &bytes).unwrap();
    let said = desk.daicho(&["verify"], &Value::Null);
    assert!(said.stopped(5, "damaged")["what"].as_str().unwrap().starts_with("写真"), "{said:?}");
    assert_eq!(said.rows().iter().filter(|finding| finding["ok"] == false).count(), 1);
}

#[test]
fn a_disposal_that_was_called_off_frees_its_media() {
    let desk = Desk::furnished();
    let medium = desk.drive("CO-1");
    let no = desk.draft(&["CO-1"], &Value::Null).no();
    desk.daicho(&["disposal", "cancel", &no], &Value::Null).stopped(3, "missing");
    let cancelled = desk.daicho(&["disposal", "cancel", &no, "--reason", "引き続き使用するため"], &Value::Null).value();
    assert_eq!(cancelled["status"], "取消");
    assert_eq!(desk.field("media", &medium, "status"), "保管中");
    assert_eq!(desk.draft(&["CO-1"], &Value::Null).no(), "R8-総務-廃棄-0002");
}
