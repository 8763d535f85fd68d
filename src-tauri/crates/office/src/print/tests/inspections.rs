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

#[test]
fn the_chart_lays_the_same_round_of_the_years_before_beside_this_one() {
    let mut section = Section::new();
    last_year(&mut section);
    let no = inspected(&mut section);
    let made = section.print("F10", &no);
    says(
        &made,
        &["適率（%）　点検の軸別・年度別", "令和7年度令和8年度", "令和7年度（R7-総務-点検-01）100.0%", &format!("令和8年度（{no}）")],
    );
    silent(&made, &["今回の点検だけを示します"]);
    // Another round of this year has none of its own kind before it.
    let extra = raw(&[("round", "随時"), ("base_on", "R8.10.31"), ("inspector", "例 花子")]);
    let extra = section.office.open_inspection(&extra, "").unwrap().value.no;
    let made = section.print("F10", &extra);
    says(&made, &["今回の点検だけを示します"]);
    silent(&made, &["令和7年度（"]);
}

#[test]
fn a_fault_is_named_in_short_on_page_one_and_what_changed_is_told_there_alone() {
    let mut section = Section::new();
    last_year(&mut section);
    let no = inspected(&mut section);
    let made = section.print("F10", &no);
    let text = text(&made);
    let first = &text[..text.find("1／").unwrap()];
    let item = section.office.inspection(&no).unwrap().items[1].answer.values.text("item_id").to_owned();
    for told in [format!("{item}鍵の管理簿がない"), "不適0→1件".to_owned(), format!("悪化：1件（{item}）")] {
        assert!(first.contains(&told), "「{told}」:\n{first}");
    }
    assert_eq!(text.matches("悪化：1件").count(), 1, "said once: {text}");
    assert!(
        first.find("期限超過").unwrap() < first.find("点検の軸別").unwrap() && text.contains("7前回からの変化（適率の推移）"),
        "{text}"
    );
}
