//! Promises about taking out: each shown by a slip that passes and one that is refused.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::disposal::{Encrypted, Medium};
use crate::media::{BuiltIn, Device, DisposalClass, Family, InfoClass, Status};
use crate::posts::{Post, Tenure};
use crate::problem::{Code, Problem};
use crate::two_people::OnePerson;
use crate::value::RecordId;

const CLERK: RecordId = RecordId(1);
const HEAD: RecordId = RecordId(9);
const STICK: RecordId = RecordId(7);

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn at(on: u32, hour: u32) -> Option<NaiveDateTime> {
    day(on).and_hms_opt(hour, 0, 0)
}

fn stick() -> Medium {
    Medium {
        id: STICK,
        no: "R8-例-USB-0007".to_owned(),
        family: Family::Flash,
        serial: "S1".to_owned(),
        info_class: Some(InfoClass::Other),
        class: DisposalClass::Two,
        encrypted: Encrypted::Yes,
        auth: true,
        assets: Vec::new(),
        status: Status::Stored,
        quantity: 1,
        device: None,
        other_case: None,
    }
}

struct Office {
    media: BTreeMap<RecordId, Medium>,
    classes: BTreeMap<RecordId, InfoClass>,
    elsewhere: BTreeMap<RecordId, String>,
    tenures: Vec<Tenure>,
}

impl Office {
    fn with(medium: Medium) -> Office {
        Office {
            media: BTreeMap::from([(STICK, medium)]),
            classes: BTreeMap::new(),
            elsewhere: BTreeMap::new(),
            tenures: vec![Tenure { staff: HEAD, post: Post::Manager, from: day(1), until: None }],
        }
    }

    fn facts(&self) -> Facts<'_> {
        Facts { media: &self.media, info_classes: &self.classes, elsewhere: &self.elsewhere, tenures: &self.tenures, one_person: None }
    }
}

fn asked() -> Slip {
    Slip {
        stage: Stage::Requested,
        journey: Journey::Carry,
        applicant: Some(CLERK),
        media: vec![STICK],
        assets: Vec::new(),
        subjects: Some(35),
        applied_on: Some(day(20)),
        from: Some(day(21)),
        until: Some(day(22)),
        due_back_on: Some(day(22)),
        auth_set: true,
        no_auth_reason: String::new(),
        substitute: String::new(),
        encrypted: false,
        encryption_note: String::new(),
        special: None,
        approver: None,
        approved_at: None,
        reject_reason: String::new(),
        departed_at: None,
        depart_checker: None,
        returned_at: None,
        return_checker: None,
        complete: None,
        missing: Vec::new(),
        difference: String::new(),
        received_by: String::new(),
        received_on: None,
        one_person_reason: String::new(),
    }
}

fn approved() -> Slip {
    Slip { stage: Stage::Approved, approver: Some(HEAD), approved_at: at(20, 16), ..asked() }
}

fn out() -> Slip {
    Slip { stage: Stage::Out, departed_at: at(21, 9), ..approved() }
}

fn rules(found: &[Problem]) -> Vec<&'static str> {
    found.iter().map(|problem| problem.rule.unwrap_or("")).collect()
}

#[test]
fn a_slip_goes_from_asking_to_return_without_a_word() {
    let office = Office::with(stick());
    let facts = office.facts();
    assert_eq!(faults(&asked(), &facts), []);
    assert_eq!(may_advance(&Slip { stage: Stage::Requested, ..approved() }, Stage::Approved, &facts), []);
    assert_eq!(may_advance(&Slip { stage: Stage::Approved, ..out() }, Stage::Out, &facts), []);
    let back = Slip { returned_at: at(22, 17), return_checker: Some(HEAD), complete: Some(true), ..out() };
    assert_eq!(may_advance(&back, Stage::Returned, &facts), []);
}

#[test]
fn stages_follow_in_order_and_an_end_is_an_end() {
    let office = Office::with(stick());
    let refused = may_advance(&asked(), Stage::Out, &office.facts());
    assert_eq!((refused.len(), refused[0].code), (1, Code::Rule));
    for stage in [Stage::Returned, Stage::Rejected, Stage::Cancelled] {
        for to in Stage::ALL {
            assert!(!may_advance(&Slip { stage, ..asked() }, *to, &office.facts()).is_empty(), "{stage:?}→{to:?}");
        }
    }
    assert!(!Stage::Out.followed_by(Journey::Carry).contains(&Stage::Cancelled), "what is out cannot be called off");
}

#[test]
fn each_step_asks_for_what_belongs_to_it() {
    let office = Office::with(stick());
    for (slip, to, fields) in [
        (asked(), Stage::Approved, &["approved_by", "approved_at"][..]),
        (asked(), Stage::Rejected, &["reject_reason"][..]),
        (approved(), Stage::Out, &["departed_at"][..]),
        (out(), Stage::Returned, &["returned_at", "return_checker", "return_complete"][..]),
        (Slip { journey: Journey::Send, ..out() }, Stage::Received, &["received_by", "received_on"][..]),
    ] {
        let found = may_advance(&slip, to, &office.facts());
        let at: Vec<_> = found.iter().map(|problem| problem.field.as_deref().unwrap()).collect();
        assert_eq!(at, fields, "{to:?}");
    }
}

#[test]
fn d9_who_asks_neither_approves_nor_checks_the_return() {
    let mut office = Office::with(stick());
    office.tenures.push(Tenure { staff: CLERK, post: Post::Deputy, from: day(1), until: None });
    let own = Slip { approver: Some(CLERK), ..approved() };
    assert_eq!(rules(&faults(&own, &office.facts())), ["D9"]);
    let alone = Slip { one_person_reason: "職員1名のため".to_owned(), ..own };
    assert!(faults(&alone, &office.facts())[0].blocks(), "the slip's own words excuse nobody");
    let excuse = OnePerson { reason: "職員1名の地域センターのため".to_owned(), accepted_by: "所長 例 花子".to_owned() };
    let found = faults(&alone, &Facts { one_person: Some(&excuse), ..office.facts() });
    assert_eq!((rules(&found), found[0].blocks()), (vec!["D9"], false));
    let checked = Slip { returned_at: at(22, 17), return_checker: Some(CLERK), ..out() };
    assert_eq!(rules(&faults(&checked, &office.facts())), ["D9"]);
}

#[test]
fn d10_approval_comes_first_and_from_who_could_give_it_that_day() {
    let mut office = Office::with(stick());
    assert_eq!(faults(&out(), &office.facts()), []);
    let too_early = Slip { departed_at: at(20, 15), ..out() };
    assert_eq!(rules(&faults(&too_early, &office.facts())), ["D10"]);
    let never = Slip { approver: None, approved_at: None, ..out() };
    assert_eq!(rules(&faults(&never, &office.facts())), ["D10"]);
    office.tenures[0].until = Some(day(19));
    assert_eq!(rules(&faults(&approved(), &office.facts())), ["D10"]);
}

#[test]
fn d11_without_authentication_stand_a_reason_and_a_substitute() {
    let office = Office::with(stick());
    let bare = Slip { auth_set: false, ..asked() };
    assert_eq!(rules(&faults(&bare, &office.facts())), ["D11", "D11"]);
    let reasoned =
        Slip { no_auth_reason: "紙のため".to_owned(), substitute: "施錠かばん、2名で携行".to_owned(), ..bare.clone() };
    assert_eq!(faults(&reasoned, &office.facts()), []);
    let coming_in = Slip { journey: Journey::TerminalIn, media: Vec::new(), ..bare };
    assert_eq!(faults(&coming_in, &office.facts()), [], "nothing of the section's leaves");
}

#[test]
fn d12_delicate_information_leaves_encrypted_or_by_special_approval() {
    let plain = |class| Medium { info_class: Some(class), encrypted: Encrypted::No, ..stick() };
    for class in [InfoClass::Number, InfoClass::Sensitive] {
        let office = Office::with(plain(class));
        let said = faults(&asked(), &office.facts());
        assert_eq!((rules(&said), said[0].blocks()), (vec!["D12"], false), "said while it is asked for");
        let refused = faults(&approved(), &office.facts());
        assert_eq!((rules(&refused), refused[0].blocks()), (vec!["D12"], true));
        let rejected = Slip { stage: Stage::Rejected, ..asked() };
        assert_eq!(faults(&rejected, &office.facts()), [], "what is rejected does not leave");
        let special = Slip { special: Some("相手方の機器の都合".to_owned()), ..approved() };
        assert_eq!(faults(&special, &office.facts()), []);
        let unexplained = Slip { special: Some(String::new()), ..approved() };
        assert_eq!(rules(&faults(&unexplained, &office.facts())), ["D12"]);
        let believed = faults(&Slip { encrypted: true, ..approved() }, &office.facts());
        assert_eq!((rules(&believed), believed[0].blocks()), (vec!["D12"], true), "its card says otherwise");
        let by_file = Slip { encrypted: true, encryption_note: "ファイルをAES-256で暗号化".to_owned(), ..approved() };
        assert_eq!(faults(&by_file, &office.facts()), [], "the approver sees how it is done");
    }
    assert_eq!(faults(&approved(), &Office::with(plain(InfoClass::Other)).facts()), []);
    let paper = Medium { family: Family::Paper, ..plain(InfoClass::Number) };
    assert_eq!(faults(&approved(), &Office::with(paper).facts()), [], "paper cannot be encrypted");
    let mut named = Office::with(plain(InfoClass::Other));
    named.classes.insert(RecordId(50), InfoClass::Number);
    let slip = Slip { assets: vec![RecordId(50)], ..approved() };
    assert_eq!(rules(&faults(&slip, &named.facts())), ["D12"], "what is named on the slip counts too");
}

#[test]
fn d13_a_medium_is_in_one_open_slip_and_on_its_place() {
    let mut office = Office::with(stick());
    office.elsewhere.insert(STICK, "R8-例-持出-0003".to_owned());
    assert_eq!(rules(&faults(&asked(), &office.facts())), ["D13"]);
    assert_eq!(faults(&Slip { stage: Stage::Cancelled, ..asked() }, &office.facts()), []);
    for (status, free) in [(Status::InUse, true), (Status::Stored, true), (Status::Lent, false), (Status::AwaitingDisposal, false)] {
        let office = Office::with(Medium { status, ..stick() });
        let found = may_advance(&Slip { stage: Stage::Approved, ..out() }, Stage::Out, &office.facts());
        assert_eq!(found.is_empty(), free, "{status:?}");
    }
    let gone = Office::with(Medium { status: Status::Disposed, ..stick() });
    assert_eq!(rules(&faults(&asked(), &gone.facts())), ["D1"]);
}

#[test]
fn what_is_not_back_is_overdue_from_the_day_after() {
    assert_eq!((out().overdue(day(22)), out().overdue(day(23))), (None, Some(1)));
    assert_eq!(Slip { stage: Stage::Returned, ..out() }.overdue(day(30)), None);
    let sent = Slip { journey: Journey::Send, due_back_on: None, ..out() };
    assert_eq!(sent.overdue(day(30)), None);
}

#[test]
fn media_go_out_come_back_or_go_for_good() {
    let sent = Slip { journey: Journey::Send, due_back_on: None, ..out() };
    assert_eq!(out().puts_media_in(Stage::Out), Some(Status::TakenOut));
    assert_eq!(out().puts_media_in(Stage::Returned), Some(Status::Stored));
    assert_eq!(sent.puts_media_in(Stage::Received), Some(Status::Transferred));
    let lent = Slip { due_back_on: Some(day(30)), ..sent.clone() };
    assert_eq!(lent.puts_media_in(Stage::Received), None);
    assert!(Slip { stage: Stage::Received, ..lent }.open() && !Slip { stage: Stage::Received, ..sent }.open());
}

#[test]
fn a_return_with_something_missing_is_remarked_on() {
    let office = Office::with(stick());
    let back = Slip {
        returned_at: at(22, 17),
        return_checker: Some(HEAD),
        complete: Some(false),
        difference: "1本が戻らない".to_owned(),
        ..out()
    };
    let found = may_advance(&back, Stage::Returned, &office.facts());
    assert_eq!((rules(&found), found[0].blocks()), (vec!["D14"], false));
    for (slip, field) in [
        (Slip { difference: String::new(), ..back.clone() }, "return_difference"),
        (Slip { missing: vec![RecordId(99)], ..back.clone() }, "missing_media_ids"),
        (Slip { missing: vec![STICK], complete: Some(true), ..back.clone() }, "return_complete"),
    ] {
        let found = may_advance(&slip, Stage::Returned, &office.facts());
        assert!(found[0].blocks() && found[0].field.as_deref() == Some(field), "{found:?}");
    }
}

#[test]
fn d9_what_is_sent_is_looked_at_by_a_second_person() {
    let office = Office::with(stick());
    let sent = Slip { journey: Journey::Send, departed_at: at(21, 9), ..approved() };
    let said = |slip: &Slip| rules(&may_advance(slip, Stage::Out, &office.facts()));
    assert_eq!(said(&sent), ["D9"], "nobody looked at it");
    assert_eq!(said(&Slip { depart_checker: Some(CLERK), ..sent.clone() }), ["D9"], "who asked cannot be the second");
    assert_eq!(said(&Slip { depart_checker: Some(HEAD), ..sent.clone() }), [""; 0]);
    assert_eq!(said(&Slip { journey: Journey::Carry, ..sent }), [""; 0]);
}

#[test]
fn identifiers_and_words_are_those_of_the_register() {
    use crate::registers::takeout::{KIND, STATUS};
    let ours: Vec<_> = Stage::ALL.iter().map(|stage| (stage.id(), stage.label())).collect();
    assert_eq!(ours, STATUS.iter().map(|choice| (choice.id, choice.label)).collect::<Vec<_>>());
    assert_eq!(Journey::ALL.iter().map(|one| one.id()).collect::<Vec<_>>(), KIND.iter().map(|choice| choice.id).collect::<Vec<_>>());
}

#[test]
fn d28_a_machine_sent_for_good_takes_its_drives_along() {
    let drive = BuiltIn { id: RecordId(8), no: "R8-例-ISD-0008".to_owned(), status: Status::InUse };
    let device = Device { no: "R8-例-PC-0001".to_owned(), declared_empty: false, built_in: vec![drive] };
    let office = Office::with(Medium { family: Family::Machine, device: Some(device), ..stick() });
    let sent = Slip { journey: Journey::Send, due_back_on: None, ..asked() };
    let said = |slip: &Slip| faults(slip, &office.facts()).iter().filter_map(|one| one.rule).collect::<Vec<_>>();
    assert_eq!(said(&sent), ["D28"]);
    assert!(said(&Slip { media: vec![STICK, RecordId(8)], ..sent.clone() }).is_empty());
    assert!(said(&Slip { due_back_on: Some(day(22)), ..sent }).is_empty(), "it comes back");
}

#[test]
fn a_day_is_put_off_with_a_reason_by_who_could_approve() {
    let office = Office::with(stick());
    let tenures = office.tenures.clone();
    let out = Slip { stage: Stage::Out, approver: Some(HEAD), approved_at: at(20, 16), departed_at: at(21, 9), ..asked() };
    let said = |slip: &Slip, until: u32, reason: &str, decider: RecordId| {
        let after = Slip { due_back_on: Some(day(until)), until: Some(day(until)), ..slip.clone() };
        let extension = Extension { reason, decider: Some(decider), today: day(22), tenures: &tenures };
        may_extend(slip, &after, &extension, &office.facts()).into_iter().filter_map(|one| one.field).collect::<Vec<_>>()
    };
    assert!(said(&out, 25, "調査が長引いたため", HEAD).is_empty());
    assert!(said(&Slip { stage: Stage::Approved, departed_at: None, ..out.clone() }, 25, "訪問先の都合", HEAD).is_empty());
    assert_eq!(said(&out, 22, "調査", HEAD), ["due_back_on"], "no later than before");
    assert_eq!(said(&out, 25, " ", HEAD), ["note"]);
    assert_eq!(said(&out, 25, "調査", RecordId(3)), ["approved_by"]);
    assert_eq!(said(&out, 25, "調査", CLERK), ["applicant", "approved_by"]);
    for stage in [Stage::Requested, Stage::Returned, Stage::Cancelled] {
        assert_eq!(said(&Slip { stage, ..out.clone() }, 25, "調査", HEAD), ["due_back_on"], "{stage:?}");
    }
}

#[test]
fn what_the_cards_say_otherwise_is_remarked_on_while_it_can_be_put_right() {
    let said = |medium: Medium, slip: Slip| {
        let found = faults(&slip, &Office::with(medium).facts());
        assert!(found.iter().all(|one| !one.blocks()), "{found:?}");
        found.into_iter().filter_map(|one| one.field).collect::<Vec<_>>()
    };
    assert_eq!(said(Medium { auth: false, ..stick() }, asked()), ["auth_set"]);
    assert_eq!(said(Medium { status: Status::Lent, ..stick() }, asked()), ["media_ids"]);
    assert_eq!(said(Medium { assets: vec![RecordId(51)], ..stick() }, Slip { assets: vec![RecordId(50)], ..asked() }), ["info_asset_ids"]);
    assert!(said(Medium { assets: vec![RecordId(50)], ..stick() }, Slip { assets: vec![RecordId(50)], ..asked() }).is_empty());
    assert_eq!(said(stick(), Slip { assets: vec![RecordId(50)], subjects: Some(0), ..asked() }), ["subject_count"]);
    assert_eq!(said(stick(), Slip { due_back_on: Some(day(28)), ..asked() }), ["due_back_on"]);
    assert!(said(Medium { auth: false, status: Status::TakenOut, ..stick() }, out()).is_empty(), "it has left");
}

#[test]
fn nothing_is_approved_before_it_was_asked_for() {
    let early = Slip { approved_at: at(19, 16), ..approved() };
    let found = faults(&early, &Office::with(stick()).facts());
    assert_eq!((found.len(), found[0].field.as_deref(), found[0].blocks()), (1, Some("approved_at"), true));
}
