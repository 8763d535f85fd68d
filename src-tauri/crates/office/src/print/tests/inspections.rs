//! F09 and F10: what was judged, what is to be put right, and what a busy head reads first.

use super::section::{Section, at, raw, says, text};
use crate::clock::Clock;

/// An inspection of 30 September with two judged items, one of them × with an action past its day.
fn inspected(section: &mut Section) -> String {
    let head = raw(&[("round", "定期1"), ("base_on", "R8.9.30"), ("from", "R8.10.1"), ("to", "R8.10.15"), ("inspector", "例 花子")]);
    let no = section.office.open_inspection(&head, "").unwrap().value.no;
    let items: Vec<String> =
        section.office.inspection(&no).unwrap().items.iter().map(|item| item.answer.values.text("item_id").to_owned()).collect();
    section.office.answer_inspection(&no, &items[0], &raw(&[("judgement", "適"), ("evidence", "任命簿を確認")])).unwrap();
    let bad = raw(&[("judgement", "不適"), ("finding", "鍵の管理簿がない")]);
    section.office.answer_inspection(&no, &items[1], &bad).unwrap();
    let action = raw(&[
        ("inspection", &no),
        ("item_id", &items[1]),
        ("measure", "鍵の管理簿を備える"),
        ("owner", "例 𠮷次"),
        ("due_on", "R8.11.12"),
        ("status", "対応中"),
    ]);
    section.office.add("corrective_action", "", &action).unwrap();
    no
}

#[test]
fn the_sheet_holds_every_item_with_its_answer_and_its_evidence() {
    let mut section = Section::new();
    let no = inspected(&mut section);
    let items = section.office.inspection(&no).unwrap().items.len();
    let made = section.print("F09", &no);
    assert_eq!(made.name, format!("F09-自己点検票-{no}.pdf"));
    says(
        &made,
        &[
            "様式第9号（第42条関係）",
            "基準日 令和8年9月30日",
            "令和8年10月1日〜令和8年10月15日",
            "係長 例 花子",
            "（未確認）",
            "記録媒体（",
            "任命簿を確認",
            "鍵の管理簿がない",
            "鍵の管理簿を備える",
            "期限超過",
            &format!("点検項目 {items}項目"),
        ],
    );
    let all: usize = section.office.inspection(&no).unwrap().items.iter().map(|item| item.answer.values.text("item_id").len()).sum();
    assert!(text(&made).len() > all && made.pages > 3);
}

#[test]
fn the_head_reads_numbers_and_what_is_late_on_the_first_page() {
    let mut section = Section::new();
    let no = inspected(&mut section);
    section.office.clock = Clock::Fixed(at(2026, 11, 22, 15));
    let made = section.print("F10", &no);
    let text = text(&made);
    let first = &text[..text.find("1／").unwrap()];
    for words in ["総括保護管理者（総務部長）", "総務課長", "自己点検（定期1）の結果について（報告）", "期限超過", "10日超過", "不適×"]
    {
        let words: String = words.split_whitespace().collect();
        assert!(first.contains(&words), "「{words}」 is not on the first page:\n{text}");
    }
    says(&made, &["鍵の管理簿がない", "媒体（現在、廃棄済み等を除く）", "4点", "前回の点検の記録はありません", "自己点検票", "以上"]);
}

/// Last year's inspection, every item answered 適, confirmed and complete.
fn last_year(section: &mut Section) -> String {
    section.office.clock = Clock::Fixed(at(2025, 10, 10, 9));
    let own = section.office.section().unwrap();
    section.office.correct("section", &own.no, "保護担当者の指名", own.version, &raw(&[("officer", "例 花子")])).unwrap();
    let head = raw(&[("round", "定期1"), ("base_on", "R7.9.30"), ("inspector", "例 花子")]);
    let no = section.office.open_inspection(&head, "").unwrap().value.no;
    for item in section.office.inspection(&no).unwrap().items {
        if item.answer.values.text("judgement") != "na" {
            let fit = raw(&[("judgement", "適"), ("evidence", "現地で確認")]);
            section.office.answer_inspection(&no, item.answer.values.text("item_id"), &fit).unwrap();
        }
    }
    section.office.confirm_inspection(&no).unwrap();
    section.office.clock = Clock::Fixed(at(2026, 11, 22, 14));
    no
}

/// None of `words` stands on the pages.
#[track_caller]
fn silent(made: &crate::print::Made, words: &[&str]) {
    let text = text(made);
    for word in words {
        assert!(!text.contains(word), "「{word}」 stands on {}:\n{text}", made.name);
    }
}

#[test]
fn papers_of_an_inspection_that_still_runs_say_so() {
    let mut section = Section::new();
    let head = raw(&[("round", "定期1"), ("base_on", "R8.9.30"), ("inspector", "例 花子")]);
    let no = section.office.open_inspection(&head, "").unwrap().value.no;
    for form in ["F09", "F10"] {
        let made = section.print(form, &no);
        says(&made, &["【点検中（未完了）】", "未作成", "点検が終わっていないため"]);
        silent(&made, &["是正措置を要する項目はありません", "該当なし8別添"]);
    }
    says(&section.print("F10", &no), &["現在のところなし"]);
    let bad = raw(&[("judgement", "不適"), ("finding", "鍵の管理簿がない")]);
    section.office.answer_inspection(&no, "13-1-2", &bad).unwrap();
    for form in ["F09", "F10"] {
        says(&section.print(form, &no), &["未作成　1件（13-1-2）"]);
    }
}

#[test]
fn papers_of_a_completed_inspection_are_final() {
    let mut section = Section::new();
    let no = last_year(&mut section);
    for (form, nothing) in [("F09", "是正措置を要する項目はありません"), ("F10", "該当なし")] {
        let made = section.print(form, &no);
        says(&made, &[nothing]);
        silent(&made, &["点検中", "未作成", "現在のところなし"]);
    }
}

#[test]
fn what_moved_since_last_time_is_told() {
    let mut section = Section::new();
    let before = last_year(&mut section);
    let no = inspected(&mut section);
    let made = section.print("F10", &no);
    says(
        &made,
        &[
            &format!("（前回 {before}）→"),
            "適率　100.0%",
            "悪化：1件",
            "令和7年10月1日以後",
            "媒体の登録 4点、取扱いの記録 0件、廃棄・消去の完了 0件",
        ],
    );
    says(&section.print("F09", &before), &["令和7年10月10日　例 一郎", "現地で確認"]);
}
