//! The promises of saving for take-outs, contracts, people, rooms and incidents, each with a pass and a refusal.

use super::*;
use crate::retention::Keep;

fn with_beside(mut context: Context<'static>, change: impl FnOnce(&mut Beside)) -> Context<'static> {
    change(&mut context.beside);
    context
}

fn asked() -> Values {
    Values::new()
        .with("kind", choice("carry"))
        .with("applicant", link(1))
        .with("applied_on", date(20))
        .with("media_ids", links(7))
        .with("info_asset_ids", links(50))
        .with("subject_count", Value::Int(35))
        .with("purpose", text("訪問調査"))
        .with("destination", text("例県"))
        .with("destination_address", text("例市例町"))
        .with("from", date(21))
        .with("until", date(22))
        .with("due_back_on", date(22))
        .with("auth_set", flag(true))
        .with("encrypted", flag(true))
        .with("transport", choice("official_car"))
        .with("status", choice("requested"))
}

fn approved() -> Values {
    asked().with("approved_by", link(9)).with("approved_at", Value::Moment(at(20))).with("status", choice("approved"))
}

#[test]
fn d10_to_d13_speak_when_a_slip_is_written() {
    let shelf = || headed(with_medium(Status::Stored));
    assert_eq!(check("takeout", &asked(), &shelf()), Checked::default());
    assert_eq!(check("takeout", &approved(), &shelf()), Checked::default());
    assert_eq!(refused(&check("takeout", &approved().with("approved_by", link(2)), &shelf())), ["D10"]);
    let bare = asked().with("auth_set", flag(false));
    assert_eq!(refused(&check("takeout", &bare, &shelf())), ["D11", "D11"]);
    let plain = asked().with("encrypted", flag(false));
    let delicate = Context { info_classes: BTreeMap::from([(RecordId(50), InfoClass::Number)]), ..shelf() };
    assert!(warned(&check("takeout", &plain, &delicate)).is_empty(), "the stick is encrypted by itself");
    let mut open = delicate;
    open.media.get_mut(&RecordId(7)).unwrap().encrypted = Encrypted::No;
    assert_eq!(warned(&check("takeout", &plain, &open)), ["D12"]);
    let taken = with_beside(shelf(), |beside| beside.open_takeouts = BTreeMap::from([(RecordId(7), "R8-例-持出-0003".to_owned())]));
    assert_eq!(refused(&check("takeout", &asked(), &taken)), ["D13"]);
}

#[test]
fn what_was_approved_stays_as_it_was_approved() {
    let before = record("R8-例-持出-0001", approved());
    let editing = Context { change: Change::Edit(&before), ..headed(with_medium(Status::Stored)) };
    let later = approved().with("departed_at", Value::Moment(at(21)));
    assert_eq!(check("takeout", &later, &editing), Checked::default());
    let elsewhere = approved().with("destination", text("例大学"));
    assert_eq!(check("takeout", &elsewhere, &editing).findings[0].field.as_deref(), Some("destination"));
    let asked_only = record("R8-例-持出-0002", asked());
    let editing = Context { change: Change::Edit(&asked_only), ..headed(with_medium(Status::Stored)) };
    assert_eq!(check("takeout", &asked().with("destination", text("例大学")), &editing), Checked::default());
}

#[test]
fn a_new_record_stands_at_the_beginning_of_its_course() {
    for (register, first) in
        [("takeout", "requested"), ("contract", "preparing"), ("contractor_check", "open"), ("stocktake", "open"), ("incident", "draft")]
    {
        let derived = derive(by_id(register).unwrap(), Values::new(), &context());
        assert_eq!(derived.text("status"), first);
        let later = derive(by_id(register).unwrap(), Values::new().with("status", choice("cancelled")), &context());
        assert_eq!(later.text("status"), "cancelled", "{register} keeps what its verbs set");
    }
}

fn sent() -> Values {
    Values::new()
        .with("checked_at", Value::Moment(at(21)))
        .with("means", choice("post"))
        .with("addressee", text("例県"))
        .with("subject", text("調査票"))
        .with("subject_count", Value::Int(35))
        .with("check_address", flag(true))
        .with("check_content", flag(true))
        .with("check_enclosed", flag(true))
        .with("author", link(1))
        .with("checker", link(2))
        .with("result", choice("sent"))
}

#[test]
fn d9_what_is_sent_was_checked_by_somebody_else_and_passed() {
    assert_eq!(check("send_check", &sent(), &context()), Checked::default());
    assert_eq!(refused(&check("send_check", &sent().with("checker", link(1)), &context())), ["D9"]);
    let unread = sent().with("check_enclosed", flag(false));
    assert_eq!(refused(&check("send_check", &unread, &context())), ["D9"]);
    assert_eq!(check("send_check", &unread.with("result", choice("stopped")), &context()), Checked::default());
    let excused = Context { one_person: Some(OnePerson { reason: "職員1名".into(), accepted_by: "課長".into() }), ..context() };
    assert_eq!(warned(&check("send_check", &sent().with("checker", link(1)), &excused)), ["D9"]);
}

#[test]
fn d16_and_d17_guard_the_number_line() {
    let other = with_asset(InfoClass::Other);
    let on_line = usb().with("network", choice("number_line"));
    assert_eq!(refused(&check("media", &on_line, &other)), ["D16"]);
    let permitted = on_line.with("whitelist", flag(true)).with("whitelist_no", text("許可-0045"));
    let allowed = check("media", &permitted, &other);
    assert_eq!((refused(&allowed), warned(&allowed)), (vec![], vec!["D17"]));
    let mut unnumbered = permitted.clone();
    unnumbered.clear("whitelist_no");
    assert_eq!(refused(&check("media", &unnumbered, &other)).len(), 1, "the permission's number is asked for");
    let drive = permitted.clone().with("media_type", choice("ext_hdd"));
    assert_eq!(check("media", &drive, &other), Checked::default());
    let unlisted = check("media", &drive.with("whitelist", flag(false)), &other);
    assert_eq!((refused(&unlisted), warned(&unlisted)), (vec![], vec!["D16"]), "a drive that is plugged in is remarked on");
    assert_eq!(refused(&check("media", &permitted.with("acquisition", choice("private")), &other)), ["D16"]);
    assert_eq!(warned(&check("media", &usb().with("acquisition", choice("private")), &other)), ["D16"]);
}

#[test]
fn d18_a_temporary_copy_is_erased_in_time_and_looked_at() {
    let copy = |made: u32| sending().with("kind", choice("temp_copy")).with("occurred_at", Value::Moment(at(made)));
    let late = |line: &Values| warned(&check("handling_event", line, &context())).contains(&"D18");
    assert!(!late(&copy(15)) && late(&copy(14)));
    assert!(!late(&copy(10).with("erased_on", date(17))) && late(&copy(10).with("erased_on", date(18))));
    let look = Values::new()
        .with("checked_on", date(22))
        .with("checker", link(9))
        .with("open_count", Value::Int(2))
        .with("places_seen", text("共有フォルダ"))
        .with("finding", text("使用中"));
    let counted = |open| with_beside(headed(context()), |beside| beside.open_temp_copies = Some(open));
    assert_eq!(check("erasure_check", &look, &counted(2)), Checked::default());
    assert_eq!(warned(&check("erasure_check", &look, &counted(3))), ["D18"]);
    let by_clerk = check("erasure_check", &look.with("checker", link(1)), &counted(2));
    assert_eq!((by_clerk.findings.len(), by_clerk.findings[0].blocks()), (1, true), "the 保護管理者 looks");
}

#[test]
fn d31_paper_still_to_be_kept_is_not_disposed_of() {
    let line = Values::new().with("media_id", link(7)).with("action", choice("discard")).with("method", choice("shred_paper"));
    let paper = Medium { family: Family::Paper, encrypted: Encrypted::No, ..medium(Status::AwaitingDisposal) };
    let kept = |medium: &Medium, keep| {
        let around = Context { media: BTreeMap::from([(RecordId(7), medium.clone())]), ..context() };
        with_beside(around, |beside| beside.keeps = BTreeMap::from([(RecordId(7), keep)]))
    };
    assert_eq!(check("disposal_item", &line, &kept(&paper, Keep::Until(day(21)))), Checked::default());
    assert_eq!(refused(&check("disposal_item", &line, &kept(&paper, Keep::Until(day(22))))), ["D31"]);
    assert_eq!(refused(&check("disposal_item", &line, &kept(&paper, Keep::Always))), ["D31"]);
    let crushed = line.with("method", choice("crush"));
    let drive = kept(&medium(Status::AwaitingDisposal), Keep::Until(day(22)));
    assert_eq!(warned(&check("disposal_item", &crushed, &drive)), ["D31"], "what is on a disk may be kept elsewhere");
    assert_eq!(check("disposal_item", &crushed.with("action", choice("return")), &drive), Checked::default());
}

#[test]
fn d24_and_d27_what_belongs_to_a_contract_fits_it() {
    let contract = record("R8-例-委託-0001", Values::new().with("from", date(1)).with("until", date(20)));
    let within = Context { parent: Some(&contract), beside: Beside { contract: Some(contract.clone()), ..Beside::default() }, ..context() };
    let permission = |until| {
        Values::new()
            .with("kind", choice("c5_12"))
            .with("permission_no", text("例第1号"))
            .with("permitted_on", date(1))
            .with("until", date(until))
    };
    assert_eq!(check("contract_permission", &permission(20), &within), Checked::default());
    assert_eq!(refused(&check("contract_permission", &permission(21), &within)), ["D27"]);
    let prior = |on| {
        Values::new()
            .with("contract_id", link(1))
            .with("occasion", choice("prior"))
            .with("checked_on", date(on))
            .with("method", choice("on_site"))
            .with("target", choice("prime"))
            .with("inspector", link(1))
    };
    assert_eq!(check("contractor_check", &prior(1), &within), Checked::default());
    assert_eq!(warned(&check("contractor_check", &prior(2), &within)), ["D24"]);
    let sub = |step| {
        Values::new()
            .with("step", Value::Int(step))
            .with("vendor", link(3))
            .with("work", text("発送"))
            .with("subsidiary", flag(false))
            .with("approval_no", text("例第2号"))
            .with("approved_on", date(1))
            .with("from", date(2))
    };
    assert_eq!(check("contract_sub", &sub(2), &within), Checked::default());
    assert_eq!(check("contract_sub", &sub(1), &within).findings[0].field.as_deref(), Some("step"));
}

#[test]
fn rights_end_with_a_reason_and_are_given_by_the_head() {
    let grant = Values::new()
        .with("staff", link(1))
        .with("target", text("人事給与システム"))
        .with("rights", Value::Choices(vec!["view".to_owned()]))
        .with("privileged", flag(false))
        .with("granted_on", date(2))
        .with("approver", link(9));
    let headed = headed(context());
    assert_eq!(check("access_grant", &grant, &headed), Checked::default());
    assert_eq!(warned(&check("access_grant", &grant.clone().with("approver", link(2)), &headed)), [""]);
    assert_eq!(check("access_grant", &grant.clone().with("approver", link(2)), &context()), Checked::default(), "nobody is registered");
    let ended = grant.with("ended_on", date(20));
    assert_eq!(check("access_grant", &ended, &headed).findings[0].field.as_deref(), Some("end_reason"));
    assert_eq!(check("access_grant", &ended.clone().with("end_reason", choice("transfer")), &headed), Checked::default());
    let named = ended.clone().with("end_reason", choice("transfer")).with("ended_on", date(1));
    assert_eq!(check("access_grant", &named, &headed).findings[0].field.as_deref(), Some("ended_on"));
}

#[test]
fn a_room_is_entered_by_known_people_or_under_eyes() {
    let entry = Values::new()
        .with("room", link(5))
        .with("entered_at", Value::Moment(at(21)))
        .with("person", text("例 三郎"))
        .with("org", text("例示データ処理"))
        .with("outsider", flag(true))
        .with("purpose", text("点検"))
        .with("badge_no", text("V-03"));
    assert_eq!(check("room_entry", &entry, &context()).findings[0].field.as_deref(), Some("escort"));
    assert_eq!(check("room_entry", &entry.clone().with("escort", link(2)), &context()), Checked::default());
    assert_eq!(check("room_entry", &entry.clone().with("monitored", flag(true)), &context()), Checked::default());
    assert_eq!(check("room_entry", &entry.with("outsider", flag(false)), &context()), Checked::default());
    let authority =
        Values::new().with("room", link(5)).with("reason", text("交換")).with("granted_on", date(1)).with("granted_by", link(9));
    assert_eq!(check("room_authority", &authority, &context()).findings[0].field.as_deref(), Some("staff"));
    assert_eq!(check("room_authority", &authority.with("person", text("情報システム課")), &context()), Checked::default());
}

#[test]
fn what_is_provided_outside_has_a_paper_and_safeguards() {
    let provided = Values::new()
        .with("provided_on", date(20))
        .with("recipient", text("例大学"))
        .with("recipient_kind", choice("outside"))
        .with("info_asset_id", link(50))
        .with("contains_number", flag(false))
        .with("subject_count", Value::Int(10))
        .with("purpose", text("統計"))
        .with("legal_basis", text("法第69条"))
        .with("items", text("年代"))
        .with("method", text("手渡し"))
        .with("approver", link(9))
        .with("actor", link(1));
    let lacks: Vec<_> = check("provision", &provided, &context()).findings.into_iter().filter_map(|one| one.field).collect();
    assert_eq!(lacks, ["agreement_on", "safeguards"]);
    let whole = provided.clone().with("agreement_on", date(10)).with("safeguards", text("施錠保管"));
    assert_eq!(check("provision", &whole, &context()), Checked::default());
    assert_eq!(check("provision", &provided.with("recipient_kind", choice("organ")), &context()), Checked::default());
}

#[test]
fn a_backup_beside_its_original_or_in_the_clear_is_remarked_on() {
    let backup = |spread, sealed| {
        Values::new()
            .with("made_on", date(20))
            .with("target_kind", choice("own"))
            .with("target", text("保管庫"))
            .with("media_id", link(7))
            .with("location_id", link(5))
            .with("dispersed", flag(spread))
            .with("encrypted", flag(sealed))
            .with("performer", link(1))
    };
    assert_eq!(check("backup", &backup(true, true), &context()), Checked::default());
    assert_eq!(warned(&check("backup", &backup(false, false), &context())).len(), 2);
}

#[test]
fn d9_a_review_of_logs_is_confirmed_by_somebody_else() {
    let review = Values::new()
        .with("system", text("人事給与システム"))
        .with("from", date(1))
        .with("until", date(15))
        .with("reviewed_on", date(20))
        .with("criteria", text("時間外"))
        .with("lines_seen", Value::Int(128))
        .with("anomaly", flag(false))
        .with("reviewer", link(2));
    assert_eq!(check("log_review", &review, &context()), Checked::default());
    assert_eq!(check("log_review", &review.clone().with("confirmed_by", link(9)), &context()), Checked::default());
    assert_eq!(refused(&check("log_review", &review.with("confirmed_by", link(2)), &context())), ["D9"]);
}

#[test]
fn what_has_ended_stays_as_it_ended() {
    let closed = record("R8-例-事案-0001", Values::new().with("summary", text("紛失")).with("status", choice("closed")));
    let editing = Context { change: Change::Edit(&closed), ..context() };
    let fields = |values: Values| -> Vec<String> {
        let found = check("incident", &values, &editing).findings;
        found.into_iter().filter(|one| one.what.contains("終結")).filter_map(|one| one.field).collect()
    };
    assert_eq!(fields(closed.values.clone().with("summary", text("別"))), ["summary"]);
    assert!(fields(closed.values.clone().with("published_on", date(22)).with("note", text("追記"))).is_empty());
    let step =
        Values::new().with("at", Value::Moment(at(21))).with("kind", choice("investigated")).with("what", text("確認")).with("by", link(1));
    let open = record("R8-例-事案-0002", Values::new().with("status", choice("open")));
    assert_eq!(check("incident_step", &step, &Context { parent: Some(&open), ..context() }), Checked::default());
    assert_eq!(refused(&check("incident_step", &step, &Context { parent: Some(&closed), ..context() })), ["D21"]);
}

#[test]
fn d9_and_d30_and_an_attendees_employment() {
    let head = Values::new().with("base_on", date(1)).with("counter", link(1)).with("witness", link(1));
    assert_eq!(refused(&check("stocktake", &head, &context())), ["D9"]);
    let own_words = head.with("one_person_reason", text("1名"));
    assert_eq!(refused(&check("stocktake", &own_words, &context())), ["D9"]);
    let excused = Context { one_person: Some(OnePerson { reason: "職員1名".into(), accepted_by: "所長".into() }), ..context() };
    let said = check("stocktake", &own_words, &excused);
    assert_eq!((warned(&said), said.marks), (vec!["D9"], vec![ALONE.to_owned()]));
    let incident = Values::new().with("known_at", Value::Moment(at(20)));
    let sensitive = with_asset(InfoClass::Sensitive);
    let derived = derive(by_id("incident").unwrap(), incident, &sensitive);
    assert_eq!((derived.flag("ppc_required"), derived.date("ppc_first_due")), (true, NaiveDate::from_ymd_opt(2026, 11, 24)));
    let attendee = Values::new().with("staff", link(1)).with("attended", choice("present")).with("attended_on", date(20));
    let known = with_beside(context(), |beside| beside.employments = BTreeMap::from([(RecordId(1), "fiscal_year".to_owned())]));
    let derived = derive(by_id("training_attendee").unwrap(), attendee, &known);
    assert_eq!(derived.text("employment"), "fiscal_year");
    assert_eq!(check("training_attendee", &derived, &known), Checked::default());
}

#[test]
fn d15_a_code_that_is_no_number_of_a_thing_holds_no_individual_number() {
    let vendor = |phone: &str| check("vendor", &Values::new().with("name", text("例示運送")).with("phone", text(phone)), &context());
    assert_eq!(vendor("095-000-0000"), Checked::default());
    assert_eq!(vendor("123456789012"), Checked::default(), "twelve digits that are none");
    let said = vendor("1234-5678-9018");
    assert_eq!((refused(&said), said.findings[0].field.as_deref()), (vec!["D15"], Some("phone")));
    let known = with_asset(InfoClass::Other);
    assert_eq!(warned(&check("media", &usb().with("asset_no", text("123456789018")), &known)), ["D15"]);
    assert_eq!(check("media", &usb(), &known), Checked::default(), "a serial may look like one");
    let counted = check("media", &usb().with("quantity", Value::Int(123_456_789_018)), &known);
    assert_eq!((refused(&counted), counted.findings[0].field.as_deref()), (vec!["D15"], Some("quantity")), "a count holds none either");
}

#[test]
fn a_name_with_a_private_character_is_kept_and_remarked_on() {
    let staff = |name: &str| check("staff", &Values::new().with("name", text(name)), &context());
    assert_eq!(staff("例 一郎"), Checked::default());
    assert_eq!(staff("例 神\u{E0100}一"), Checked::default(), "a selected shape is standard");
    let said = staff("例 \u{E000}一");
    assert!(refused(&said).is_empty());
    assert_eq!((said.findings.len(), said.findings[0].field.as_deref()), (1, Some("name")));
}

#[test]
fn two_of_one_name_and_one_person_twice_are_seen() {
    let twin = with_beside(context(), |beside| beside.same_name = vec!["場-0002".to_owned()]);
    let room = Values::new().with("name", text("書庫")).with("locked", flag(true));
    assert_eq!(warned(&check("location", &room, &twin)), [""]);
    let training = record("R8-例-研修-01", Values::new().with("held_on", date(20)));
    let around = |same: Option<&str>| Context {
        parent: Some(&training),
        beside: Beside { same_trainee: same.map(str::to_owned), ..Beside::default() },
        ..context()
    };
    let line = Values::new().with("staff", link(1)).with("attended", choice("present")).with("attended_on", date(20));
    assert!(check("training_attendee", &line, &around(None)).findings.is_empty());
    assert_eq!(check("training_attendee", &line, &around(Some("例"))).findings[0].field.as_deref(), Some("staff"));
    assert_eq!(warned(&check("training_attendee", &line.with("attended_on", date(19)), &around(None))), [""]);
}

#[test]
fn nobody_decides_about_their_own_rights_unseen() {
    let grant = |by| {
        let rights = Value::Choices(vec!["view".to_owned()]);
        Values::new()
            .with("staff", link(9))
            .with("target", text("例"))
            .with("rights", rights)
            .with("privileged", flag(false))
            .with("granted_on", date(2))
            .with("approver", link(by))
    };
    assert_eq!(warned(&check("access_grant", &grant(9), &headed(context()))), [""]);
    assert!(warned(&check("access_grant", &grant(9).with("staff", link(1)), &headed(context()))).is_empty());
}

#[test]
fn a_step_without_a_place_comes_last() {
    let step = by_id("route_step").unwrap();
    let third = with_beside(context(), |beside| beside.last_step = 2);
    assert_eq!(derive(step, Values::new(), &third).int("order_no"), Some(3));
    assert_eq!(derive(step, Values::new().with("order_no", Value::Int(1)), &third).int("order_no"), Some(1));
}
