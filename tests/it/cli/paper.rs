//! Printed forms by command: the text comes back right from the PDF, and the log knows of every print.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use tests::desk::{CLERK, Desk, OFFICER, drive};

/// The text of a PDF as a reader copies it.
pub fn text(pdf: &Path) -> String {
    let told = Command::new("pdftotext").args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()]).output();
    let told = told.expect("pdftotext is missing: install poppler-utils");
    assert!(told.status.success(), "{told:?}");
    String::from_utf8(told.stdout).unwrap()
}

fn print(desk: &Desk, words: &[&str]) -> String {
    let words: Vec<&str> = ["report"].iter().chain(words).copied().collect();
    let made = desk.daicho(&words, &Value::Null).value();
    assert!(made["pages"].as_u64().unwrap() >= 1 && made["sha256"].as_str().unwrap().len() == 64, "{made}");
    let file = desk.path(made["file"].as_str().unwrap());
    let checked = Command::new("qpdf").arg("--check").arg(&file).output().expect("qpdf is missing: install qpdf");
    assert!(checked.status.success(), "{checked:?}");
    text(&file)
}

#[test]
fn the_inventory_prints_what_the_list_shows() {
    let desk = Desk::furnished();
    desk.drive("PR-0001");
    let mut usb = drive("PR-0002");
    usb["media_type"] = json!("USBメモリ");
    desk.add("media", &usb);
    let page = print(&desk, &["F01", "F01.pdf", "--where", "media_type=外付HDD", "--boxes", "none"]);
    for words in ["媒体管理台帳", "R8-総務-HDD-0001", "PR-0001", "書庫", "総務課", "1／1頁"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("PR-0002"), "{page}");
    assert!(page.contains("媒体種別＝外付HDD"), "the filter stands on the page: {page}");
    let log = desk.daicho(&["log", "list", "--limit", "5"], &Value::Null).rows();
    let line = log.iter().find(|line| line["act"] == "印刷").expect("the print is recorded");
    // The head on the page is that of the print's own line: paper in hand proves that the log knew of it.
    let seq = line["seq"].to_string();
    assert!(page.contains(&format!("#{seq}")), "{seq}: {page}");
}

#[test]
fn the_ledger_prints_in_the_words_it_was_written_in() {
    let mut desk = Desk::furnished();
    let line =
        json!({ "occurred_at": "R8.11.22 9:00", "kind": "閲覧・利用", "info_asset_id": "窓口受付簿", "purpose": "窓口の案内に使用" });
    desk.sit(CLERK).add("handling_event", &line);
    let page = print(&desk, &["f03", "F03.pdf", "--fy", "令和8年度"]);
    for words in ["R8.11.22", "窓口の案内に使用", "主事 係員", "令和8年度"] {
        assert!(page.contains(words), "{words}: {page}");
    }
}

#[test]
fn d21_the_printed_ledger_shows_what_was_corrected_and_struck_unless_somebody_leaves_it_out() {
    let mut desk = Desk::furnished();
    desk.sit(OFFICER);
    let line =
        |purpose: &str| json!({ "occurred_at": "R8.11.22 9:00", "kind": "閲覧・利用", "info_asset_id": "窓口受付簿", "purpose": purpose });
    let (first, second) = (desk.add("handling_event", &line("窓口の案内")), desk.add("handling_event", &line("二重の行")));
    desk.daicho(&["correct", "handling_event", &first, "--reason", "目的の誤記"], &json!({ "purpose": "窓口での照会" })).value();
    desk.daicho(&["void", "handling_event", &second, "--reason", "二重に記録"], &Value::Null).value();
    let whole = print(&desk, &["F03", "F03.pdf", "--fy", "R8"]);
    for words in ["窓口の案内", "窓口での照会", "目的の誤記", "二重の行", "二重に記録", "抽出 3件／全 3件", "合計"]
    {
        assert!(whole.contains(words), "{words}: {whole}");
    }
    let standing = print(&desk, &["F03", "今.pdf", "--fy", "R8", "--standing"]);
    assert!(standing.contains("訂正・取消しの行を除く") && standing.contains("抽出 1件／全 3件"), "{standing}");
    assert!(standing.contains("窓口での照会") && !standing.contains("二重の行"), "{standing}");
}

#[test]
fn a_disposal_prints_its_request_and_its_photographs() {
    let desk = Desk::furnished();
    desk.drive("PR-1001");
    let no = desk.draft(&["PR-1001"], &Value::Null).no();
    let photo = desk.photograph("before", "PR-1001", 7);
    assert_eq!(desk.daicho(&["disposal", "photo", &no, &photo], &Value::Null).status, 0);
    assert!(print(&desk, &["F06", "F06.pdf", "--no", &no]).contains("PR-1001"));
    assert!(print(&desk, &["F08b", "F08b.pdf", "--no", &no]).contains("処分前全景"));
    desk.daicho(&["report", "F08c", "F08c.pdf", "--no", &no], &Value::Null).stopped(3, "rule");
    assert!(!desk.path("F08c.pdf").exists(), "a refused form leaves no file");
    assert!(print(&desk, &["F07", "F07.pdf"]).contains("廃棄・消去記録簿"));
}

#[test]
fn every_form_comes_out_blank_without_a_record_and_with_the_boxes_asked_for() {
    let desk = Desk::furnished();
    desk.drive("BL-0001");
    let words = [
        ("F01", "媒体管理台帳"),
        ("F03", "取扱状況記録簿"),
        ("F06", "明細（点）"),
        ("F07", "廃棄・消去記録簿"),
        ("F08", "媒体明細（点）"),
        ("F08b", "撮影日時・撮影者"),
        ("F08c", "突合結果"),
        ("F09", "15-2-2"),
        ("F10", "結果について（報告）"),
    ];
    let forms = desk.daicho(&["report", "list"], &Value::Null).rows();
    assert!(words.iter().all(|(id, _)| forms.iter().any(|form| form["id"] == *id)));
    for form in &forms {
        let (form, name) = (form["id"].as_str().unwrap(), form["name"].as_str().unwrap());
        let own = words.iter().find(|(id, _)| *id == form).map(|(_, said)| *said);
        // A sheet of labels bears no name of a form: it bears the section's.
        let said = own.unwrap_or(if form == "F20" { "総務課" } else { name });
        let page: String = print(&desk, &[form, &format!("{form}.pdf"), "--blank"]).split_whitespace().collect();
        assert!(page.contains(said), "{form}: {page}");
        for only_filled in ["BL-0001", "0件", "0点", "未決裁", "（未確認）", "写真なし", "委託なし", "すべて一致", "ありません"]
        {
            assert!(!page.contains(only_filled), "{form} says {only_filled}: {page}");
        }
        for boxes in ["seal", "sign", "electronic", "none"] {
            let page = print(&desk, &[form, &format!("{form}-{boxes}.pdf"), "--blank", "--boxes", boxes]);
            let electronic = page.contains("電子決裁");
            assert!(!electronic || boxes == "electronic", "{form} {boxes}: {page}");
            if own.is_some() {
                assert_eq!(electronic, boxes == "electronic" && !matches!(form, "F08" | "F08b"), "{form} {boxes}: {page}");
            }
        }
    }
    let log = desk.daicho(&["log", "list", "--limit", "500"], &Value::Null).rows();
    assert!(log.iter().any(|line| line["summary"].as_str().unwrap().contains("F10 自己点検結果報告書（白紙）を印刷")), "{log:?}");
    desk.daicho(&["report", "F06", "x.pdf", "--blank", "--no", "R8-総務-廃棄-0001"], &Value::Null).stopped(2, "usage");
}

#[test]
fn an_inspection_prints_its_sheet_and_its_report() {
    let desk = Desk::furnished();
    let no = desk.daicho(&["inspection", "open"], &json!({ "round": "定期1", "base_on": "R8.9.30" })).no();
    assert!(print(&desk, &["F09", "F09.pdf", "--no", &no]).contains("15-2-2"));
    assert!(print(&desk, &["F10", "F10.pdf", "--no", &no]).contains("結果について（報告）"));
}

#[test]
fn a_form_that_does_not_exist_or_lacks_its_record_is_named() {
    let desk = Desk::furnished();
    let forms = desk.daicho(&["report", "list"], &Value::Null).rows();
    let ids: Vec<&str> = forms.iter().map(|form| form["id"].as_str().unwrap()).collect();
    let all = [
        "F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F08b", "F08c", "F09", "F10", "F11", "F12", "F13", "F14", "F15", "F16",
        "F17", "F18", "F18b", "F19", "F20", "F21", "F22", "F23",
    ];
    assert_eq!(ids, all);
    let unknown = desk.daicho(&["report", "F99", "x.pdf"], &Value::Null).stopped(2, "usage");
    assert!(unknown["next"].as_str().unwrap().contains("F08b"));
    desk.daicho(&["report", "F01"], &Value::Null).stopped(2, "usage");
    desk.daicho(&["report", "F06", "x.pdf", "--no", "R8-総務-廃棄-0042"], &Value::Null).stopped(1, "not_found");
    desk.daicho(&["report", "F01", "none/x.pdf"], &Value::Null).stopped(1, "disk");
    desk.daicho(&["report", "F01", "x.pdf", "--boxes", "stamp"], &Value::Null).stopped(2, "usage");
}

#[test]
fn labels_and_the_summary_are_printed_by_command() {
    let desk = Desk::furnished();
    desk.drive("PR-2001");
    let labels =
        print(&desk, &["F20", "F20.pdf", "--sheet", "65", "--start", "3", "--code", "nw7", "--offset", "1.5,-0.5", "--words", "持出禁止"]);
    assert!(labels.contains("持出禁止") && labels.contains("外付HDD"), "{labels}");
    assert!(print(&desk, &["F13", "F13.pdf", "--fy", "R8", "--half", "second"]).contains("下半期"));
    desk.daicho(&["report", "F20", "x.pdf", "--sheet", "99"], &Value::Null).stopped(2, "usage");
    desk.daicho(&["report", "F13", "x.pdf", "--half", "third"], &Value::Null).stopped(2, "usage");
}

#[test]
fn the_head_on_a_paper_is_found_again_in_the_log() {
    let desk = Desk::furnished();
    let head = desk.daicho(&["log", "head"], &Value::Null).value();
    let (seq, hash) = (head["seq"].to_string(), head["hash"].as_str().unwrap().to_owned());
    let right = desk.daicho(&["log", "verify", "--seq", &seq, "--digits", &hash], &Value::Null);
    assert_eq!(right.status, 0, "{right:?}");
    assert!(right.rows().iter().all(|finding| finding["ok"] == true));
    let wrong = desk.daicho(&["log", "verify", "--seq", &seq, "--digits", "00000000000000000000"], &Value::Null);
    wrong.stopped(5, "damaged");
    let whole = desk.daicho(&["verify"], &Value::Null).rows();
    let about: Vec<&str> = whole.iter().map(|finding| finding["about"].as_str().unwrap()).collect();
    assert_eq!(about.len(), 8, "{about:?}");
}
