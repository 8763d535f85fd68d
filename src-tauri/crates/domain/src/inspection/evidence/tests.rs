//! Every item of the checklist is spoken to by the register it names, in words that judge nothing.

use super::made::{Made, morning};
use super::*;
use crate::inspection::facts::WALKS;
use crate::register::Shape;
use crate::registers::by_id;

/// The items that name a register in which nothing speaks to them: no line of the ledger tells of a virus check.
const SILENT: &[&str] = &["24-1-2"];

/// Items and the registers they name, as the checklist has them.
fn items() -> Vec<(&'static str, &'static str)> {
    let file = include_str!("../../../../../../assets/checklists/self-inspection.json");
    let word = |text: &'static str, key: &str| text.split(key).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("");
    file.split("{\"id\": \"")
        .skip(1)
        .filter(|item| item.contains("\"text\""))
        .map(|item| (item.split('"').next().unwrap(), word(item, "\"source_register\": \"")))
        .collect()
}

#[test]
fn every_item_is_spoken_to_by_the_register_it_names() {
    let items = items();
    assert_eq!(items.len(), 99);
    let facts = Made::new().facts;
    let is_part = |part: &str, of: &str| by_id(part).is_some_and(|part| matches!(part.shape, Shape::Part { of: whole } if whole == of));
    for (item, source) in items {
        let proposal = propose(item, &facts, morning());
        let register = proposal.map(|proposal| proposal.register);
        if source.is_empty() || SILENT.contains(&item) {
            assert_eq!(register, None, "{item}");
        } else {
            assert!(register.is_some_and(|register| register == source || is_part(source, register)), "{item}: {source}, not {register:?}");
        }
    }
}

#[test]
fn every_register_that_speaks_is_walked_once_and_after_what_it_builds_on() {
    let at = |register: &str| WALKS.iter().position(|walk| walk.register == register);
    for (nth, walk) in WALKS.iter().enumerate() {
        let register = by_id(walk.register).unwrap();
        assert_eq!(at(walk.register), Some(nth), "{} is walked twice", walk.register);
        if let Shape::Part { of } = register.shape {
            // Whether information has a route is asked when the information is counted.
            assert_eq!(at(of) < Some(nth), walk.register != "route_step", "{}", walk.register);
        }
    }
    assert!(at("location") < at("media") && at("location") < at("design_doc"));
    for (item, _) in items() {
        let walked = |register| register == "disposal" || at(register).is_some();
        assert!(speaker(item).is_none_or(|speaker| walked(speaker.register)), "{item}");
    }
}

#[test]
fn the_facts_judge_nothing() {
    let facts = Made::new().facts;
    for proposal in items().into_iter().filter_map(|(item, _)| propose(item, &facts, morning())) {
        assert!(!["適", "○", "×", "△"].iter().any(|word| proposal.text.contains(word)), "{}", proposal.text);
        assert!(proposal.text.contains("0") || proposal.text.contains("なし"), "nothing is there to be counted: {}", proposal.text);
    }
}

#[test]
fn an_item_is_led_back_to_the_register_that_speaks_to_it() {
    let register = |item: &str| speaker(item).map(|speaker| speaker.register);
    assert_eq!(register("13-1-1"), Some("media"));
    assert_eq!(register("11-1-3"), Some("takeout"));
    assert_eq!(register("15-2-2"), Some("disposal"));
    assert_eq!(register("16-1-1"), Some("info_asset"));
    assert_eq!(register("32-1-1"), Some("backup"));
    assert_eq!(register("37-1-(8)"), Some("contract"));
    assert_eq!(register("1-1-1"), None);
    assert_eq!(register("16-1-3"), None, "what is never written is not counted");
    assert!(speaker("11-1-3").is_some_and(|speaker| speaker.of_a_year));
    assert!(speaker("37-1-1").is_some_and(|speaker| !speaker.of_a_year), "a contract that runs is no year's");
}

#[test]
fn what_happened_and_what_stands_say_for_which_days() {
    let made = Made::new();
    let ends = |item: &str, words: &str| assert!(made.dated(item).ends_with(words), "{}", made.dated(item));
    ends("14-1-1", "（台帳から、R8.4.1〜R8.9.30）");
    ends("13-1-1", "（台帳から、令和8年10月1日 09:30現在）");
    ends("15-1-1", "（台帳から、R8.4.1〜R8.9.30に起案したもの、令和8年10月1日 09:30現在）");
    ends("37-2-(3)", "（台帳から、R8.4.1〜R8.9.30を対象の月とするもの、令和8年10月1日 09:30現在）");
    let over = |item: &str| propose(item, &made.facts, morning()).unwrap().over;
    assert_eq!((over("11-1-3"), over("14-1-1"), over("13-1-1")), (Some(Nendo(2026)), Some(Nendo(2026)), None));
}
