//! What holds for every form: the profile knows it, its print is in the log, and a refusal leaves nothing behind.

use domain::problem::Code;
use store::LogQuery;

use super::section::{Section, says, text};
use crate::print::form::FORMS;
use crate::print::order::Order;
use crate::session::Purpose;

fn order(form: &str) -> Order {
    Order { form: form.to_owned(), ..Order::default() }
}

#[test]
fn the_profile_numbers_every_form_and_calls_it_the_same() {
    let section = Section::new();
    for form in FORMS {
        assert_eq!(section.office.profile().form_name(form.id), form.name, "{}", form.id);
        let label = section.office.profile().form_label(form.id);
        assert!(label.contains(&section.office.profile().article_label(form.article)), "{label}");
        assert!(section.office.register(form.register).is_ok());
    }
}

#[test]
fn the_head_on_the_page_is_the_line_of_its_own_printing() {
    let mut section = Section::new();
    let made = section.made(&order("F01"));
    let head = section.office.read().log_head().unwrap();
    let line = section.office.read().log_line(head.seq).unwrap();
    assert_eq!((line.act.as_str(), line.summary.as_str()), ("print", "F01 媒体管理台帳（全ての年度、4件）を印刷"));
    says(&made, &[&format!("記録先頭　#{} {}", head.seq, &head.hash_hex[..16])]);
    assert_eq!(made.sha256.len(), 64);
}

#[test]
fn every_form_names_its_edition_and_a_second_print_of_a_record_says_so() {
    let mut section = Section::new();
    let no = section.medium("SN-2001");
    let card = Order { no: no.clone(), ..order("F02") };
    let first = section.made(&card);
    says(&first, &["照合　F02　第1版"]);
    assert!(!text(&first).contains("回目"));
    // A print that was called off came out for nobody, and a list of the same media is another paper.
    section.office.print(&card, &mut |_, _| false).unwrap_err();
    section.made(&order("F01"));
    says(&section.made(&card), &["（2回目）"]);
    assert!(!text(&section.made(&order("F01"))).contains("回目"));
}

#[test]
fn an_unknown_form_is_refused_with_the_names_of_all() {
    let mut section = Section::new();
    let before = section.office.read().log_head().unwrap();
    let problems = section.office.print(&order("F99"), &mut |_, _| true).unwrap_err();
    assert_eq!(problems.0[0].code, Code::Usage);
    assert!(FORMS.iter().all(|form| problems.0[0].next.contains(form.id)));
    for (asked, code) in [(order("F08"), Code::Missing), (Order { no: "R8-総務-廃棄-9999".into(), ..order("F08") }, Code::NotFound)] {
        assert_eq!(section.office.print(&asked, &mut |_, _| true).unwrap_err().0[0].code, code);
    }
    let boxed = Order { boxes: "stamp".into(), ..order("F01") };
    assert_eq!(section.office.print(&boxed, &mut |_, _| true).unwrap_err().0[0].code, Code::Usage);
    assert_eq!(section.office.read().log_head().unwrap(), before, "what was refused was never printed");
}

#[test]
fn a_cancelled_print_says_so_here_and_in_the_log() {
    let mut section = Section::new();
    let problems = section.office.print(&order("F01"), &mut |_, _| false).unwrap_err();
    assert!(problems.0[0].what.contains("何も印刷していません"));
    let lines = section.office.read().log(&LogQuery::default()).unwrap().rows;
    assert!(lines[0].summary.ends_with("の印刷を取りやめ"), "{}", lines[0].summary);
}

#[test]
fn boxes_are_drawn_as_ordered_and_else_as_set() {
    let mut section = Section::new();
    for (boxes, words, absent) in [("electronic", "電子決裁", "（印）"), ("none", "媒体管理台帳", "電子決裁")] {
        let made = section.made(&Order { boxes: boxes.to_owned(), ..order("F01") });
        says(&made, &[words]);
        assert!(!text(&made).contains(absent));
    }
}

#[test]
fn practice_pages_say_that_they_are_practice() {
    let mut real = Section::new();
    let mut practice = Section::of(Purpose::Practice);
    assert!(!text(&real.made(&order("F01"))).contains("練習"));
    assert!(text(&practice.made(&order("F01"))).contains("練習"));
}

#[test]
fn the_recovery_sheet_carries_the_key_and_nothing_is_kept_of_it() {
    let mut section = Section::new();
    let (key, made) = section.office.renew_recovery("青い屋根と古い時計と川", |_| Ok(())).unwrap();
    let lines = key.lines();
    says(&made, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    says(&made, &["復旧用の控え（第19条関係）", "総務課長　例 一郎"]);
    assert!(made.name.starts_with("復旧用の控え-総務課-R8.11.22"));
    let log = section.office.read().log(&LogQuery::default()).unwrap().rows;
    assert!(log.iter().all(|line| lines.iter().all(|secret| !line.summary.contains(secret))));
    assert_eq!((log[0].summary.as_str(), log[1].summary.as_str()), ("復旧用の控えを再発行", "復旧用の控えを印刷"));
}
