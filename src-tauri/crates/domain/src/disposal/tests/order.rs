//! The order of days down a case, and how many pieces pass from hand to hand.

use super::*;

/// Everything the case says about its days, by rule and field.
fn out_of_order(case: &Case) -> Vec<(&'static str, String)> {
    in_order(case).into_iter().map(|one| (one.rule.unwrap_or_default(), one.field.unwrap_or_default())).collect()
}

fn d2(field: &str) -> Vec<(&'static str, String)> {
    vec![("D2", field.to_owned())]
}

#[test]
fn a_step_follows_the_one_above_it() {
    assert_eq!(out_of_order(&contracted()), []);
    let backwards = changed(contracted(), |case| (case.chain[0].handed_on, case.chain[1].handed_on) = (day(6), day(5)));
    assert_eq!(out_of_order(&backwards), d2("handed_on"));
    assert!(rules(&may_hand_over(&backwards)).contains(&"D2"));
}

#[test]
fn work_begins_after_the_decision_and_after_the_last_hands_received_it() {
    let long_work = changed(own(), |case| case.items[0].started_on = day(2));
    assert_eq!(out_of_order(&long_work), d2("finished_at"), "it was begun too early, though finished in time");
    let on_the_way = changed(contracted(), |case| case.chain[1].handed_on = day(11));
    assert_eq!(out_of_order(&on_the_way), d2("finished_at"));
    let in_the_house = changed(on_the_way, |case| case.items.iter_mut().for_each(|item| item.wiped_on_site = true));
    assert_eq!(out_of_order(&in_the_house), [], "erased before it left");
    let only_one_went_on = changed(contracted(), |case| {
        case.chain[1].serials = Serial::list("S-0002");
        case.chain[1].quantity = Some(1);
        case.chain[1].handed_on = day(10);
        case.items[0].started_on = day(6);
    });
    assert_eq!(may_close(&only_one_went_on), Vec::new(), "the first stayed with the first contractor");
}

#[test]
fn attendance_is_on_a_day_of_the_work() {
    let seen_on = |on: u32| changed(contracted(), |case| case.attendance.push(Attendance { on: day(on), ..attended() }));
    assert_eq!(out_of_order(&seen_on(10)), []);
    for on in [2, 9, 11] {
        assert_eq!(out_of_order(&seen_on(on)), d2("at"), "{on}");
    }
    let two_days = changed(seen_on(9), |case| case.items[1].started_on = day(8));
    assert_eq!(out_of_order(&two_days), []);
    let not_yet_done = changed(seen_on(9), |case| case.items[1].performed_on = None);
    assert_eq!(out_of_order(&not_yet_done), [], "the other may have been done that day");
}

#[test]
fn the_end_comes_last() {
    let ended_on = |on: u32| changed(contracted(), |case| case.closed_on = day(on));
    assert_eq!(out_of_order(&ended_on(14)), []);
    assert_eq!(out_of_order(&ended_on(13)), d2("closed_on"), "before the certificate came");
}

#[test]
fn d7_as_many_are_handed_over_as_are_listed_or_a_note_says_why() {
    let handed = |quantity: i64, note: &str| {
        changed(contracted(), |case| {
            case.chain[0].quantity = Some(quantity);
            case.chain[0].note = note.to_owned();
        })
    };
    assert_eq!(may_close(&handed(2, "")), Vec::new());
    for wrong in [1, 3] {
        assert_eq!(rules(&may_hand_over(&handed(wrong, ""))), ["D7"], "{wrong}");
    }
    let explained = may_hand_over(&handed(1, "1台は本体に内蔵したまま"));
    assert!(rules(&explained).is_empty() && explained.iter().any(|one| one.rule == Some("D7") && one.next.contains("内蔵したまま")));
    let books = changed(contracted(), |case| {
        case.certificates.clear();
        case.items[1].medium.family = Family::Paper;
        case.items[1].medium.serial = String::new();
        case.items[1].medium.quantity = 6;
        case.items[1].method = Some(Method::PaperShred);
        for step in &mut case.chain {
            (step.serials, step.quantity) = (Serial::list("S-0001"), Some(7));
        }
    });
    assert!(!may_hand_over(&books).iter().any(|one| one.rule == Some("D7")), "six volumes and a drive");
    let part = |quantity| {
        changed(contracted(), |case| {
            case.chain[1].serials = Serial::list("S-0002");
            case.chain[1].quantity = Some(quantity);
        })
    };
    assert_eq!(may_hand_over(&part(1)), Vec::new(), "one of the two goes on");
    assert_eq!(rules(&may_hand_over(&part(3))), ["D7"]);
}

#[test]
fn d7_no_step_is_recorded_twice_and_each_counts_its_own_list() {
    let again = |serials: &str, quantity: i64| {
        changed(contracted(), |case| {
            let more = Handover { serials: Serial::list(serials), quantity: Some(quantity), ..case.chain[1].clone() };
            case.chain.push(more);
        })
    };
    assert!(rules(&may_hand_over(&again("S-0001\nS-0002", 2))).contains(&"D7"), "the same media once more");
    assert_eq!(rules(&may_hand_over(&again("", 2))), ["D7"], "once more without its list");
    let lots = changed(again("S-0001", 1), |case| {
        case.chain[1].serials = Serial::list("S-0002");
        case.chain[1].quantity = Some(1);
    });
    assert_eq!(may_hand_over(&lots), Vec::new(), "in two lots, each medium once");
    let short = changed(lots, |case| case.chain[2].quantity = Some(2));
    assert_eq!(rules(&may_hand_over(&short)), ["D7"], "two pieces of which one is listed");
    assert_eq!(expected_quantity(&contracted(), &Serial::list("S-0002")), 1);
    assert_eq!(expected_quantity(&contracted(), &[]), 2);
}

#[test]
fn d7_a_serial_stands_once_in_a_contracted_case_from_its_draft_on() {
    let twins = |case: Case| changed(case, |case| case.items[1].medium.serial = "ｓ-0001".to_owned());
    let draft = twins(changed(contracted(), |case| {
        case.stage = Stage::Draft;
        case.chain.clear();
        case.certificates.clear();
    }));
    assert_eq!(rules(&may_approve(&draft)), ["D7"]);
    assert!(rules(&may_hand_over(&twins(contracted()))).contains(&"D7"));
    let certified = changed(twins(own()), |case| case.execution = Execution::Own);
    assert_eq!(may_approve(&certified), Vec::new(), "in the house no certificate is matched");
}

#[test]
fn d8_nobody_subcontracts_to_those_above() {
    let to = |vendor: &str| changed(contracted(), |case| case.chain[1].vendor = vendor.to_owned());
    assert_eq!(rules(&may_hand_over(&to("例示　事業者１"))), ["D8"]);
    assert_eq!(may_hand_over(&to("例示事業者3")), Vec::new());
}
