//! What stays as it is: lines of the ledger, what was decided, and everything that has ended.

use super::*;

#[test]
fn d21_lines_are_corrected_once_with_a_reason_and_never_rewritten() {
    let line = record("R8-例-取扱-00001", sending());
    let changed = sending().with("purpose", text("別の目的"));
    let editing = Context { change: Change::Edit(&line), ..context() };
    assert_eq!(refused(&check("handling_event", &changed, &editing)), ["D21"]);
    let erased = sending().with("erased_on", Value::Date(day(22)));
    assert!(refused(&check("handling_event", &erased, &editing)).is_empty());
    let line_erased = record("R8-例-取扱-00001", erased);
    let again = sending().with("erased_on", Value::Date(day(21)));
    assert_eq!(refused(&check("handling_event", &again, &Context { change: Change::Edit(&line_erased), ..context() })), ["D21"]);
    let correcting = |reason| Context { change: Change::Correct { of: &line, reason }, ..context() };
    assert!(refused(&check("handling_event", &changed, &correcting("目的の書き誤り"))).is_empty());
    assert_eq!(refused(&check("handling_event", &changed, &correcting("　"))), ["D21"]);
    for standing in [Standing::Corrected { by: RecordId(2), reason: "誤り".to_owned() }, Standing::Voided { reason: "重複".to_owned() }]
    {
        let struck = Record { standing, ..line.clone() };
        assert_eq!(check_correct(&struck, "理由")[0].rule, Some("D21"));
        assert_eq!(check_void(by_id("handling_event").unwrap(), &struck, None, "理由")[0].rule, Some("D21"));
    }
    let voided = |reason| check_void(by_id("handling_event").unwrap(), &line, None, reason);
    assert!(voided("重複して記録したため").is_empty());
    assert_eq!((voided("")[0].rule, voided("")[0].field.as_deref()), (Some("D21"), Some("reason")));
    assert_eq!(voided("123456789018のため")[0].rule, Some("D15"));
}

#[test]
fn d21_what_is_filled_later_is_filled_once_and_says_what_stands_there() {
    let register = by_id("handling_event").unwrap();
    let open = record("R8-例-取扱-00001", sending());
    let erased = Values::new().with("erased_on", Value::Date(day(20)));
    assert_eq!(check_fill(register, &open, &erased), Vec::new());
    let filled = record("R8-例-取扱-00001", sending().with("erased_on", Value::Date(day(20))));
    let again = check_fill(register, &filled, &erased);
    assert_eq!((again[0].rule, again[0].field.as_deref()), (Some("D21"), Some("erased_on")));
    assert!(again[0].what.contains("令和8年11月20日") && again[0].next.contains("訂正"), "{again:?}");
    assert_eq!(check_fill(register, &open, &Values::new().with("purpose", text("別の目的")))[0].field.as_deref(), Some("purpose"));
}

#[test]
fn what_has_ended_changes_no_more_and_is_not_struck_out() {
    for (id, open, ended, rule) in [
        ("disposal", "approved", &["closed", "cancelled"][..], "D21"),
        ("inspection", "open", &["closed", "reported", "cancelled"], "D20"),
        ("media", "in_use", &["disposed", "returned", "transferred"], "D1"),
    ] {
        let register = by_id(id).unwrap();
        let head = |status: &str| record("例-0001", Values::new().with("status", choice(status)));
        let noted = |before: &Record| {
            let editing = Context { change: Change::Edit(before), ..context() };
            check(id, &before.values.clone().with("note", text("書き足し")), &editing)
        };
        assert!(!refused(&noted(&head(open))).contains(&rule), "{id}");
        assert!(check_void(register, &head(open), None, "重複").is_empty(), "{id}");
        for status in ended {
            assert!(refused(&noted(&head(status))).contains(&rule), "{id} {status}");
            assert_eq!(check_void(register, &head(status), None, "重複")[0].rule, Some(rule), "{id} {status}");
        }
    }
}

#[test]
fn a_part_of_what_has_ended_is_not_struck_out() {
    let certificate = record("R8-例-証明-0001", Values::new());
    let head = |status: &str| record("R8-例-廃棄-0001", Values::new().with("status", choice(status)));
    let void = |whole: &Record| check_void(by_id("certificate").unwrap(), &certificate, Some(whole), "差替え");
    assert_eq!(void(&head("performed")), Vec::new());
    assert_eq!(void(&head("closed"))[0].rule, Some("D21"));
}

#[test]
fn the_day_of_the_report_is_filled_after_the_inspection_was_completed() {
    let closed = record("R8-例-点検-01", Values::new().with("status", choice("closed")));
    let editing = Context { change: Change::Edit(&closed), ..context() };
    let reported = closed.values.clone().with("reported_on", Value::Date(day(22)));
    assert!(!refused(&check("inspection", &reported, &editing)).contains(&"D20"));
}

#[test]
fn what_was_decided_takes_no_new_media_and_what_ended_no_papers() {
    let head = |status: &str| record("R8-例-廃棄-0001", Values::new().with("status", choice(status)));
    let (draft, approved, closed) = (head("draft"), head("approved"), head("closed"));
    let within = |parent| Context { parent: Some(parent), ..with_medium(Status::AwaitingDisposal) };
    assert!(refused(&check("disposal_item", &line(), &within(&draft))).is_empty());
    assert_eq!(refused(&check("disposal_item", &line(), &within(&approved))), ["D2"]);
    let photo = Values::new().with("disposal_item_id", link(1)).with("slot", choice("after"));
    assert!(refused(&check("photo", &photo, &within(&approved))).is_empty());
    assert_eq!(refused(&check("photo", &photo, &within(&closed))), ["D21"]);
}

#[test]
fn d20_answers_change_while_the_inspection_is_open_and_wording_never() {
    let inspection = |status: &str| record("R8-例-点検-01", Values::new().with("status", choice(status)));
    let (open, closed) = (inspection("open"), inspection("closed"));
    let before = record("R8-例-点検項目-00001", Values::new().with("item_text", text("問い")));
    let within = |parent| Context { parent: Some(parent), change: Change::Edit(&before), ..context() };
    let judged = before.values.clone().with("judgement", choice("ok"));
    assert_eq!(check("inspection_answer", &judged, &within(&open)), Checked::default());
    assert_eq!(refused(&check("inspection_answer", &judged, &within(&closed))), ["D20"]);
    let reworded = judged.with("item_text", text("別の問い"));
    assert_eq!(refused(&check("inspection_answer", &reworded, &within(&open))), ["D20"]);
}
