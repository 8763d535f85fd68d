//! Answering by the hundred: one answer touches one record, and the registers are counted only when they moved.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::inspection::Facts;

use super::InspectionView;
use crate::print::tests::section::{Section, raw};

fn open(section: &mut Section) -> String {
    let head = raw(&[("round", "定期1"), ("base_on", "R8.9.30"), ("inspector", "例 花子")]);
    section.office.open_inspection(&head, "").unwrap().value.no
}

fn versions(view: &InspectionView) -> BTreeMap<String, i64> {
    view.items.iter().map(|item| (item.answer.values.text("item_id").to_owned(), item.answer.version)).collect()
}

fn said(view: &InspectionView, item: &str) -> String {
    let found = view.items.iter().find(|one| one.answer.values.text("item_id") == item).unwrap();
    found.proposal.as_ref().map(|proposal| proposal.text.clone()).unwrap_or_default()
}

#[test]
fn one_answer_rewrites_no_other() {
    let mut section = Section::new();
    let no = open(&mut section);
    let before = versions(&section.office.inspection(&no).unwrap());
    section.office.answer_inspection(&no, "13-1-1", &raw(&[("judgement", "適")])).unwrap();
    section.office.accept_evidence(&no, "13-1-1").unwrap();
    let after = versions(&section.office.inspection(&no).unwrap());
    let changed: Vec<&String> = before.keys().filter(|item| before[*item] != after[*item]).collect();
    assert_eq!(changed, ["13-1-1"]);
    assert_eq!(after["13-1-1"], before["13-1-1"] + 2);
}

#[test]
fn what_is_accepted_says_the_words_that_were_offered() {
    let mut section = Section::new();
    let no = open(&mut section);
    for item in ["13-1-1", "14-1-1", "15-1-1"] {
        let offered = said(&section.office.inspection(&no).unwrap(), item);
        assert!(offered.contains("（台帳から、"), "{offered}");
        assert_eq!(section.office.propose(&no, item).unwrap().unwrap().text, offered);
        section.office.accept_evidence(&no, item).unwrap();
        let view = section.office.inspection(&no).unwrap();
        let answer = view.items.iter().find(|one| one.answer.values.text("item_id") == item).unwrap();
        assert_eq!(answer.answer.values.text("evidence"), offered);
    }
}

#[test]
fn an_answer_may_be_named_by_item_or_by_number_and_no_other_inspections_is_taken() {
    let mut section = Section::new();
    let no = open(&mut section);
    let other = section.office.open_inspection(&raw(&[("round", "随時"), ("base_on", "R8.10.1"), ("inspector", "例 花子")]), "").unwrap();
    let number = section.office.inspection(&no).unwrap().items[0].answer.no.clone();
    let fit = raw(&[("judgement", "適")]);
    assert_eq!(section.office.answer_inspection(&no, &number, &fit).unwrap().value.no, number);
    assert!(section.office.answer_inspection(&other.value.no, &number, &fit).is_err());
    assert!(section.office.answer_inspection(&no, "99-9-9", &fit).is_err());
}

#[test]
fn the_registers_are_counted_once_until_one_of_them_moves() {
    let mut section = Section::new();
    let no = open(&mut section);
    let facts = |section: &Section| -> Arc<Facts> {
        let head = section.office.inspection_for_paper(&no).unwrap().head;
        section.office.facts_for(&head).unwrap()
    };
    let first = facts(&section);
    section.office.answer_inspection(&no, "13-1-1", &raw(&[("judgement", "適")])).unwrap();
    assert!(Arc::ptr_eq(&first, &facts(&section)), "an answer moves nothing that is counted");
    let four = section.office.inspection(&no).unwrap();
    section.medium("SN-1005");
    assert!(!Arc::ptr_eq(&first, &facts(&section)));
    let five = section.office.inspection(&no).unwrap();
    assert!(said(&four, "13-1-1").contains("媒体 4点") && said(&five, "13-1-1").contains("媒体 5点"));
    section.office.undo().unwrap();
    assert!(said(&section.office.inspection(&no).unwrap(), "13-1-1").contains("媒体 4点"), "undoing moves them too");
}

#[test]
fn an_item_is_answered_from_the_register_it_names_and_the_register_leads_to_it() {
    let mut section = Section::new();
    let no = open(&mut section);
    let staff = "例 花子";
    let designated =
        |on| raw(&[("staff", staff), ("duty", "入力"), ("scope", "年末調整"), ("designated_on", on), ("designated_by", staff)]);
    let long_ago = section.office.add("handler_designation", "", &designated("R6.4.1")).unwrap().value.no;
    let training = raw(&[("name", "課内研修"), ("audience", "課内"), ("held_on", "R8.6.10"), ("method", "集合")]);
    let training = section.office.add("training", "", &training).unwrap().value.no;
    let absent = raw(&[("staff", staff), ("attended", "未受講"), ("absence_reason", "窓口当番のため")]);
    section.office.add("training_attendee", &training, &absent).unwrap();
    let view = section.office.inspection(&no).unwrap();
    assert!(said(&view, "4-3-1").starts_with("特定個人情報等取扱者の指定 1件（職員 1人）"), "{}", said(&view, "4-3-1"));
    let told = said(&view, "8-4-1");
    assert!(told.starts_with("研修 1回 うち出欠の記載なし 0回 対象 延べ1人 うち未受講 1人"), "parts are counted with their whole: {told}");
    assert_eq!(said(&view, "24-1-2"), "", "nothing tells of virus checks");
    let mut items = |register: &str, no: &str| -> Vec<String> {
        let ties = section.office.look(register, no).unwrap().ties;
        ties.into_iter().map(|tie| tie.item).filter(|item| !item.is_empty()).collect()
    };
    assert_eq!(items("training", &training), ["8-4-1"]);
    assert_eq!(items("handler_designation", &long_ago), ["18-1-1", "4-3-1"], "what stands is asked for by the newest inspection");
}
