//! The course of a disposal: stages in turn, the inventory along with them, and what is still to be done.

use super::*;

#[test]
fn the_inventory_follows_the_case_along_allowed_ways() {
    for execution in Execution::ALL {
        for action in Action::ALL {
            let mut at = Status::InUse;
            let mut stage = Stage::Draft;
            loop {
                let next = stage.puts_medium_in(*execution, *action);
                assert_eq!(crate::media::step("例", at, next), Ok(()), "{execution:?} {action:?} {stage:?}");
                at = next;
                match stage.followed_by(*execution).first() {
                    Some(then) => stage = *then,
                    None => break,
                }
            }
            assert_eq!(at, action.ends_as());
            assert_eq!(Stage::Cancelled.puts_medium_in(*execution, *action), Status::Stored);
        }
    }
}

#[test]
fn stages_come_in_turn() {
    let draft = changed(contracted(), |case| case.stage = Stage::Draft);
    assert!(may_advance(&draft, Stage::Approved).is_empty());
    assert!(may_advance(&draft, Stage::Closed)[0].blocks());
    assert!(may_close(&draft)[0].blocks());
    let closed = changed(own(), |case| case.stage = Stage::Closed);
    assert!(may_advance(&closed, Stage::Cancelled)[0].blocks());
    assert!(next_steps(&closed).is_empty());
}

#[test]
fn an_empty_draft_is_not_decided() {
    let empty = changed(own(), |case| {
        case.stage = Stage::Draft;
        case.items.clear();
    });
    assert!(may_advance(&empty, Stage::Approved)[0].blocks());
    assert!(!next_steps(&empty).iter().any(|step| step.work == Work::Close));
}

#[test]
fn steps_name_what_is_missing_and_how_much() {
    let case = changed(contracted(), |case| {
        case.stage = Stage::HandedOver;
        case.items[0].outcome = None;
        case.items[0].performed_on = None;
        case.photos.clear();
    });
    let steps = next_steps(&case);
    let of = |work| steps.iter().find(|step| step.work == work).unwrap();
    assert!(of(Work::Procedure).what.contains("2点のうち1点"));
    assert_eq!(of(Work::Procedure).items, [RecordId(1)]);
    assert!(of(Work::Photographs).must);
    assert_eq!(of(Work::Photographs).items.len(), 2);
    assert!(of(Work::Proof).must);
}

#[test]
fn steps_of_a_draft_name_the_whole_way_and_flaws_come_up_once_performed() {
    let draft = changed(contracted(), |case| {
        case.stage = Stage::Draft;
        case.chain.clear();
        case.certificates.clear();
        case.photos.clear();
        for item in &mut case.items {
            item.performed_on = None;
        }
    });
    let works: Vec<Work> = next_steps(&draft).iter().map(|step| step.work).collect();
    assert_eq!(works, [Work::Approval, Work::HandOver, Work::Procedure, Work::Proof, Work::Photographs]);
    let unchecked = changed(own(), |case| case.items[0].checker = None);
    let flaw = &next_steps(&unchecked)[0];
    assert_eq!((flaw.work, flaw.must), (Work::Procedure, true));
    assert!(flaw.what.contains("確認者"));
}

#[test]
fn photograph_gaps_are_named_by_slot() {
    let gaps = photo_gaps(&contracted());
    assert_eq!(gaps[0].slots, [Slot::Before, Slot::Serial, Slot::Handover]);
    assert!(!gaps[0].blocks);
    let none = changed(contracted(), |case| case.photos.clear());
    assert!(photo_gaps(&none)[0].blocks);
    let full = changed(own(), |case| {
        for id in [1, 2] {
            for slot in [Slot::Before, Slot::Serial, Slot::After] {
                case.photos.push(Photo { item: RecordId(id), slot });
            }
        }
    });
    assert!(photo_gaps(&full).is_empty());
}

#[test]
fn the_comparison_lists_each_medium_with_its_certificate() {
    let rows = matches(&contracted());
    assert_eq!(rows[0].certified.as_deref(), Some("s0001"));
    assert_eq!(rows[1].certificate.as_deref(), Some("証-1"));
    assert_eq!(rows[1].photos, 1);
    let short = changed(contracted(), |case| case.certificates[0].serials = Serial::list("S-0001"));
    assert_eq!(matches(&short)[1].certified, None);
}

#[test]
fn d9_a_name_is_the_same_in_any_width_and_with_or_without_its_post() {
    let by = |performer: Option<Person>, checker: Option<Person>| {
        changed(contracted(), |case| {
            case.items[0].performer = performer.clone();
            case.items[0].checker = checker.clone();
        })
    };
    let of_staff = |name: &str| Some(Person { id: Some(RecordId(1)), name: name.to_owned() });
    for (performer, checker) in [
        (Person::named("例 三郎"), Person::named("作業班長　例三郎")),
        (Person::named("ＡＢ班長 例 三郎"), Person::named("AB班長 例三郎")),
        (of_staff("主事 例 一郎"), Person::named("例一郎")),
    ] {
        assert_eq!(rules(&may_perform(&by(performer.clone(), checker.clone()))), ["D9"], "{performer:?} {checker:?}");
    }
    assert_eq!(may_perform(&by(Person::named("作業班長 例 三郎"), Person::named("品質管理 例 四郎"))), Vec::new());
}

#[test]
fn d9_what_the_office_does_itself_is_checked_by_its_own_staff() {
    let named = |case: Case| changed(case, |case| case.items[0].checker = Person::named("品質管理 例 四郎"));
    assert_eq!(rules(&may_perform(&named(own()))), ["D9"]);
    assert_eq!(may_perform(&named(contracted())), Vec::new());
}

#[test]
fn d9_who_wrote_the_draft_does_not_decide_it_under_another_name() {
    let written_by = |name: &str| {
        changed(own(), |case| {
            case.written_by = Person::named(name);
            case.approved_by = Some(Person { id: Some(RecordId(9)), name: "課長 例 花子".to_owned() });
        })
    };
    assert_eq!(rules(&may_approve(&written_by("課長 例 花子"))), ["D9"]);
    assert_eq!(may_approve(&written_by("主事 例 一郎")), Vec::new());
    let excused = changed(written_by("課長 例 花子"), |case| case.one_person = section_of_one());
    assert!(rules(&may_approve(&excused)).is_empty());
}
