//! The promises of a disposal, each shown by a case that is let through and one that is refused.

mod course;
mod order;

use chrono::NaiveDate;

use super::*;
use crate::media::{BuiltIn, Device, DisposalClass, Family, InfoClass, Status};
use crate::problem::Problem;
use crate::two_people::OnePerson;
use crate::value::RecordId;

fn day(day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, day)
}

fn staff(id: i64) -> Option<Person> {
    Some(Person { id: Some(RecordId(id)), name: format!("係員{id}") })
}

fn item(id: i64, serial: &str) -> Item {
    Item {
        id: RecordId(id),
        medium: Medium {
            id: RecordId(100 + id),
            no: format!("R8-例-IHD-{id:04}"),
            family: Family::HardDisk,
            serial: serial.to_owned(),
            info_class: Some(InfoClass::Other),
            class: DisposalClass::Two,
            encrypted: Encrypted::No,
            auth: false,
            assets: Vec::new(),
            status: Status::AwaitingDisposal,
            quantity: 1,
            device: None,
            other_case: None,
        },
        action: Action::Discard,
        method: Some(Method::Crush),
        method_reason: String::new(),
        technique: Some(Technique::Destroy),
        tool: String::new(),
        verified: true,
        outcome: Some(Outcome::Pass),
        started_on: day(10),
        performed_on: day(10),
        performer: staff(1),
        checker: staff(2),
        wiped_on_site: false,
        note: String::new(),
    }
}

/// Own work, done and checked: nothing speaks against closing it.
fn own() -> Case {
    Case {
        stage: Stage::Performed,
        execution: Execution::Own,
        drafted_on: day(1),
        drafted_by: staff(1),
        written_by: staff(1),
        approved_on: day(3),
        approved_by: staff(9),
        retention_checked: false,
        count_before: None,
        counted_by: None,
        one_person_reason: String::new(),
        one_person: None,
        closed_on: None,
        note: String::new(),
        items: vec![item(1, "S-0001"), item(2, "S-0002")],
        chain: Vec::new(),
        attendance: Vec::new(),
        certificates: Vec::new(),
        photos: Vec::new(),
    }
}

/// Contracted over two steps, certified and photographed: nothing speaks against closing it.
fn contracted() -> Case {
    let step = |step, no: &str, consent| Handover {
        step,
        vendor: format!("例示事業者{step}"),
        subcontract_no: no.to_owned(),
        subcontract_on: consent,
        handed_on: day(5),
        received_by: "回収担当".to_owned(),
        quantity: Some(2),
        serials: Serial::list("S-0001\nS-0002"),
        note: String::new(),
    };
    Case {
        execution: Execution::Contract,
        chain: vec![step(1, "", None), step(2, "例第12号", day(4))],
        certificates: vec![Certificate {
            no: "証-1".to_owned(),
            issued_on: day(12),
            received_on: day(14),
            serials: Serial::list("s0001\nＳ０００２"),
        }],
        photos: vec![Photo { item: RecordId(1), slot: Slot::After }, Photo { item: RecordId(2), slot: Slot::Serial }],
        ..own()
    }
}

fn attended() -> Attendance {
    Attendance { attended: true, staff: staff(3), on: day(10) }
}

fn section_of_one() -> Option<OnePerson> {
    Some(OnePerson { reason: "職員1名の地域センターのため".to_owned(), accepted_by: "所長 例 花子".to_owned() })
}

fn rules(found: &[Problem]) -> Vec<&'static str> {
    found.iter().filter(|problem| problem.blocks()).filter_map(|problem| problem.rule).collect()
}

fn changed(case: Case, change: impl FnOnce(&mut Case)) -> Case {
    let mut case = case;
    change(&mut case);
    case
}

#[test]
fn a_complete_case_may_be_closed_and_says_so() {
    for case in [own(), contracted()] {
        assert_eq!(may_close(&case), Vec::new());
        assert!(next_steps(&case).iter().any(|step| step.work == Work::Close));
    }
}

#[test]
fn d1_a_medium_that_has_ended_or_is_in_another_case_is_refused() {
    let ended = changed(own(), |case| case.items[0].medium.status = Status::Disposed);
    let elsewhere = changed(own(), |case| case.items[0].medium.other_case = Some("R8-例-廃棄-0001".to_owned()));
    let twice = changed(own(), |case| case.items[1].medium.id = case.items[0].medium.id);
    let lost = changed(own(), |case| case.items[1].medium.status = Status::Missing);
    for case in [ended, elsewhere, twice, lost] {
        assert_eq!(rules(&may_approve(&case)), ["D1"]);
    }
    assert_eq!(may_approve(&own()), Vec::new());
}

#[test]
fn d13_what_is_out_of_the_house_comes_back_first() {
    for status in [Status::TakenOut, Status::Lent] {
        let out = changed(own(), |case| case.items[0].medium.status = status);
        assert_eq!(rules(&may_approve(&out)), ["D13"]);
    }
    for status in [Status::InUse, Status::Stored, Status::Repair, Status::Wiped, Status::AwaitingDisposal] {
        let in_reach = changed(own(), |case| case.items[0].medium.status = status);
        assert_eq!(may_approve(&in_reach), Vec::new(), "{status:?}");
    }
}

#[test]
fn d2_nothing_happens_before_the_decision_and_papers_follow_deeds() {
    for case in [
        changed(own(), |case| case.approved_on = None),
        changed(own(), |case| case.items[0].started_on = day(2)),
        changed(contracted(), |case| case.chain[0].handed_on = day(2)),
        changed(contracted(), |case| case.certificates[0].issued_on = day(9)),
        changed(contracted(), |case| case.certificates[0].received_on = day(11)),
        changed(own(), |case| case.drafted_on = day(4)),
    ] {
        assert!(rules(&may_close(&case)).contains(&"D2"), "{:?}", may_close(&case));
    }
    let same_day = changed(own(), |case| {
        for item in &mut case.items {
            (item.started_on, item.performed_on) = (case.approved_on, case.approved_on);
        }
        case.closed_on = case.approved_on;
    });
    assert_eq!(may_close(&same_day), Vec::new());
}

#[test]
fn d3_an_unfit_method_is_refused_when_the_case_is_decided() {
    let case = changed(own(), |case| case.items[0].method = Some(Method::OverwriteVisible));
    assert_eq!(rules(&may_approve(&case)), ["D3"]);
    let degaussed = changed(own(), |case| case.items[0].method = Some(Method::Degauss));
    let said = may_approve(&degaussed);
    assert!(rules(&said).is_empty());
    assert!(said.iter().any(|problem| problem.rule == Some("D3") && problem.what.contains("NIST")));
}

#[test]
fn d4_words_that_are_no_method_are_remarked_on() {
    let case = changed(own(), |case| case.items[0].method_reason = "初期化して返す".to_owned());
    let said = may_approve(&case);
    assert_eq!(said.iter().map(|problem| problem.rule).collect::<Vec<_>>(), [Some("D4")]);
    assert!(!said[0].blocks());
    assert_eq!(in_note("全領域を上書きした"), None);
}

#[test]
fn d5_what_failed_or_was_not_checked_cannot_be_closed() {
    for outcome in [None, Some(Outcome::Fail), Some(Outcome::Unverified)] {
        let case = changed(own(), |case| case.items[1].outcome = outcome);
        assert_eq!(rules(&may_close(&case)), ["D5"], "{outcome:?}");
    }
}

#[test]
fn d6_contracted_work_needs_attendance_or_a_certificate_with_a_photograph() {
    let nothing = changed(contracted(), |case| case.certificates.clear());
    assert_eq!(rules(&may_close(&nothing)), ["D6"]);
    let no_photo = changed(contracted(), |case| case.photos.clear());
    assert_eq!(rules(&may_close(&no_photo)), ["D6"]);
    let only_before = changed(contracted(), |case| case.photos[0].slot = Slot::Before);
    assert_eq!(rules(&may_close(&only_before)), ["D6"]);
    let seen = changed(nothing, |case| case.attendance.push(attended()));
    assert_eq!(may_close(&seen), Vec::new());
    let unsigned = changed(no_photo, |case| case.attendance.push(Attendance { staff: None, ..attended() }));
    assert_eq!(rules(&may_close(&unsigned)), ["D6"]);
}

#[test]
fn d6_number_media_need_a_certificate_even_when_attended() {
    let number = |case: &mut Case| {
        for item in &mut case.items {
            item.medium.info_class = Some(InfoClass::Number);
            item.medium.class = DisposalClass::One;
        }
        case.attendance.push(attended());
    };
    assert_eq!(may_close(&changed(contracted(), number)), Vec::new());
    let without = changed(contracted(), |case| {
        number(case);
        case.certificates.clear();
    });
    assert_eq!(rules(&may_close(&without)), ["D6"]);
}

#[test]
fn d6_class_one_needs_attendance_or_erasure_in_the_house() {
    let strict = changed(contracted(), |case| case.items.iter_mut().for_each(|item| item.medium.class = DisposalClass::One));
    assert_eq!(rules(&may_close(&strict)), ["D6"]);
    let wiped = changed(strict, |case| case.items.iter_mut().for_each(|item| item.wiped_on_site = true));
    assert_eq!(may_close(&wiped), Vec::new());
}

#[test]
fn d7_every_serial_matches_once_down_the_chain() {
    for case in [
        changed(contracted(), |case| case.certificates[0].serials = Serial::list("S-0001")),
        changed(contracted(), |case| case.certificates[0].serials = Serial::list("S-0001\nS-0002\nS-0003")),
        changed(contracted(), |case| case.certificates[0].serials = Serial::list("S-0001\nS-0002\nS-0002")),
        changed(contracted(), |case| case.chain[0].serials = Serial::list("S-0001")),
        changed(contracted(), |case| case.chain[1].serials = Serial::list("S-0001\nX-9")),
    ] {
        assert!(rules(&may_close(&case)).contains(&"D7"), "{:?}", may_close(&case));
    }
    let mistaken = changed(contracted(), |case| case.certificates[0].serials = Serial::list("S-0001\nS-OOO2"));
    let said = may_close(&mistaken);
    assert!(said.iter().any(|problem| problem.rule == Some("D7") && problem.next.contains("S-OOO2")));
}

#[test]
fn d7_a_case_of_378_drives_without_papers_stays_open() {
    let mut case = contracted();
    case.items = (1..=396).map(|n| item(n, &format!("HD-{n:05}"))).collect();
    for step in &mut case.chain {
        step.serials = case.items.iter().filter_map(Item::serial).collect();
        step.quantity = Some(396);
    }
    case.certificates[0].serials = case.items.iter().take(18).filter_map(Item::serial).collect();
    assert!(rules(&may_close(&case)).contains(&"D7"));
    assert_eq!(reconciliation(&case).missing.len(), 378);
}

#[test]
fn d8_a_subcontractor_needs_consent_before_the_hand_over() {
    for case in [
        changed(contracted(), |case| case.chain[1].subcontract_no.clear()),
        changed(contracted(), |case| case.chain[1].subcontract_on = None),
        changed(contracted(), |case| case.chain[1].subcontract_on = day(6)),
    ] {
        assert_eq!(rules(&may_close(&case)), ["D8"]);
    }
    let gap = changed(contracted(), |case| case.chain[1].step = 3);
    assert!(rules(&may_close(&gap)).contains(&"D8"));
}

#[test]
fn d9_two_different_people_unless_the_section_has_only_one() {
    let alone = changed(own(), |case| case.items[0].checker = staff(1));
    assert_eq!(rules(&may_close(&alone)), ["D9"]);
    let nobody = changed(own(), |case| case.items[0].checker = None);
    assert_eq!(rules(&may_close(&nobody)), ["D9"]);
    let by_name = changed(own(), |case| {
        case.items[0].performer = Person::named("作業班長 例 三郎");
        case.items[0].checker = Person::named("作業班長　例三郎");
    });
    assert_eq!(rules(&may_close(&by_name)), ["D9"]);
    let own_words = changed(alone.clone(), |case| case.one_person_reason = "職員1名のため".to_owned());
    assert_eq!(rules(&may_close(&own_words)), ["D9"], "the case's own words excuse nobody");
    let excused = changed(alone, |case| case.one_person = section_of_one());
    let said = may_close(&excused);
    assert!(rules(&said).is_empty());
    assert_eq!(said[0].rule, Some("D9"));
}

#[test]
fn d3_what_is_used_again_is_not_destroyed() {
    let erased = |method, class| {
        changed(own(), |case| {
            for item in &mut case.items {
                item.action = Action::Erase;
                item.method = Some(method);
                item.technique = None;
                item.tool = "例示消去 1.0".to_owned();
                item.medium.class = class;
            }
        })
    };
    let crushed = may_approve(&erased(Method::Crush, DisposalClass::Two));
    assert_eq!(rules(&crushed), ["D3", "D3"]);
    assert_eq!(crushed[0].field.as_deref(), Some("method"));
    assert_eq!(may_approve(&erased(Method::BlockErase, DisposalClass::Two)), Vec::new());
    assert_eq!(rules(&may_approve(&erased(Method::OverwriteVisible, DisposalClass::Two))), ["D3", "D3"], "the matrix judges Clear");
}

#[test]
fn every_lack_of_proof_says_where_it_is_put_right() {
    let place = |case: Case| may_prove(&case).into_iter().find(Problem::blocks).map(|one| (one.rule.unwrap(), one.field.unwrap()));
    let said = |rule, field: &str| Some((rule, field.to_owned()));
    assert_eq!(place(contracted()), None);
    assert_eq!(place(changed(contracted(), |case| case.certificates.clear())), said("D6", "attendance"));
    assert_eq!(place(changed(contracted(), |case| case.photos.clear())), said("D6", "photo"));
    let certified = |serials: &str| changed(contracted(), |case| case.certificates[0].serials = Serial::list(serials));
    for serials in ["S0001\nS0002\nS0003", "S0001\nS0002\nS0002"] {
        assert_eq!(place(certified(serials)), said("D7", "serials"), "{serials}");
    }
    let in_class_one = changed(contracted(), |case| case.items[0].medium.class = DisposalClass::One);
    assert_eq!(place(in_class_one), said("D6", "wiped_on_site"));
}

#[test]
fn d9_who_drafts_does_not_decide_unless_the_section_has_only_one() {
    let own_draft = changed(own(), |case| case.drafted_by = staff(9));
    assert_eq!(rules(&may_approve(&own_draft)), ["D9"]);
    assert_eq!(rules(&may_close(&own_draft)), ["D9"]);
    let excused = changed(own_draft, |case| {
        case.one_person = section_of_one();
        case.one_person_reason = "応援が得られない日".to_owned();
    });
    let said = may_approve(&excused);
    assert!(
        rules(&said).is_empty()
            && said.iter().any(|one| one.rule == Some("D9") && one.next.contains("地域センターのため。応援が得られない日")),
        "{said:?}"
    );
}

#[test]
fn d28_a_machine_takes_its_drives_along_on_paper() {
    let machine = |built_in: Vec<BuiltIn>, declared_empty| {
        changed(own(), |case| {
            case.items[0].medium.family = Family::Machine;
            case.items[0].medium.device = Some(Device { no: "R8-例-PC-0001".to_owned(), declared_empty, built_in });
        })
    };
    let drive = |id| BuiltIn { id: RecordId(id), no: "R8-例-ISD-0001".to_owned(), status: Status::InUse };
    assert_eq!(rules(&may_approve(&machine(vec![drive(999)], false))), ["D28"]);
    assert_eq!(rules(&may_approve(&machine(Vec::new(), false))), ["D28"]);
    assert_eq!(may_approve(&machine(vec![drive(102)], false)), Vec::new());
    assert_eq!(may_approve(&machine(Vec::new(), true)), Vec::new());
}

#[test]
fn d29_paper_is_counted_by_a_second_person() {
    let paper = changed(own(), |case| {
        for item in &mut case.items {
            item.medium.family = Family::Paper;
            item.medium.serial = String::new();
            item.medium.quantity = 6;
            item.method = Some(Method::PaperShred);
        }
        case.count_before = Some(12);
        case.counted_by = staff(2);
        case.retention_checked = true;
    });
    assert_eq!(may_close(&paper), Vec::new());
    for case in [
        changed(paper.clone(), |case| case.count_before = Some(11)),
        changed(paper.clone(), |case| case.count_before = None),
        changed(paper.clone(), |case| case.counted_by = None),
        changed(paper.clone(), |case| case.counted_by = staff(1)),
        changed(paper.clone(), |case| case.retention_checked = false),
    ] {
        let said = may_close(&case);
        assert_eq!(said.iter().map(|problem| problem.rule).collect::<Vec<_>>(), [Some("D29")]);
        assert!(!said[0].blocks());
    }
}
