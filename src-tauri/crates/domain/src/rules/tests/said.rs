//! What is said without being refused: photographs of odd days, ledger lines against their medium's card, long past days,
//! an inspector in no post.

use super::*;
use crate::posts::{Post, Tenure};

fn beside(beside: Beside) -> Context<'static> {
    Context { beside, ..context() }
}

fn on_stick(registered: u32, assets: &[i64]) -> OnMedium {
    let assets = assets.iter().map(|id| RecordId(*id)).collect();
    OnMedium { no: "R8-例-USB-0007".to_owned(), registered_on: Some(day(registered)), assets }
}

#[test]
fn d22_a_photograph_of_an_odd_day_is_named_and_kept() {
    let head = record("R8-例-廃棄-0001", Values::new().with("drafted_on", Value::Date(day(20))));
    let pictured = Some(OnMedium { registered_on: NaiveDate::from_ymd_opt(2026, 11, 10), ..on_stick(1, &[]) });
    let context = Context { parent: Some(&head), beside: Beside { pictured, ..Beside::default() }, ..context() };
    let said = |taken: NaiveDateTime, context: &Context<'_>| {
        let photo = Values::new().with("taken_at", Value::Moment(taken)).with("original_name", text("DSC_0012.JPG"));
        let checked = check("photo", &photo, context);
        assert!(refused(&checked).is_empty());
        checked.findings.into_iter().map(|one| one.what).collect::<String>()
    };
    assert_eq!(said(at(22), &context), "");
    let in_october = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap().and_hms_opt(10, 0, 0).unwrap();
    assert_eq!(said(in_october(25), &context), "", "a little earlier than the papers");
    let ahead = said(day(22).and_hms_opt(11, 0, 0).unwrap(), &context);
    assert!(ahead.contains("DSC_0012.JPG") && ahead.contains("今より後"), "{ahead}");
    let early = said(in_october(1), &context);
    assert!(early.contains("R8-例-USB-0007") && early.contains("登録年月日"), "{early}");
    let bare = Context { parent: Some(&head), ..super::context() };
    assert!(said(in_october(1), &bare).contains("起案日"));
}

#[test]
fn a_line_that_its_mediums_card_contradicts_is_remarked_on() {
    let line = |card: OnMedium| {
        let context = Context {
            media: with_medium(Status::TakenOut).media,
            ..beside(Beside { on_media: BTreeMap::from([(RecordId(7), card)]), open_takeouts: slip(), ..Beside::default() })
        };
        check("handling_event", &taking_out(7), &context)
    };
    assert_eq!(line(on_stick(1, &[50])), Checked::default());
    assert_eq!(warned(&line(on_stick(22, &[50]))), ["D22"], "used before it was registered");
    assert_eq!(warned(&line(on_stick(1, &[51]))), ["D3"], "other information");
    let back = |status| check("handling_event", &taking_out(7).with("kind", choice("return")), &with_medium(status));
    assert_eq!(back(Status::TakenOut), Checked::default());
    assert_eq!(warned(&back(Status::Stored)), ["D13"]);
}

fn slip() -> BTreeMap<RecordId, String> {
    BTreeMap::from([(RecordId(7), "R8-例-持出-0003".to_owned())])
}

#[test]
fn a_line_is_no_approval_of_what_goes_out_or_is_discarded() {
    let said = |kind: &str, slipped: bool, case: Option<&str>| {
        let mut context = with_medium(Status::Stored);
        if let Some(known) = context.media.get_mut(&RecordId(7)) {
            known.other_case = case.map(str::to_owned);
        }
        if slipped {
            context.beside.open_takeouts = slip();
        }
        warned(&check("handling_event", &taking_out(7).with("kind", choice(kind)), &context))
    };
    assert_eq!((said("take_out", false, None), said("take_out", true, None)), (vec!["D10"], vec![]));
    assert_eq!((said("discard", false, None), said("discard", false, Some("R8-例-廃棄-0001"))), (vec!["D5"], vec![]));
    let old = taking_out(7).with("occurred_at", Value::Moment(day(2).and_hms_opt(9, 0, 0).unwrap()));
    assert_eq!(warned(&check("handling_event", &old, &with_medium(Status::Stored))), ["D22"], "an old ledger brought in");
}

#[test]
fn who_instructed_a_handling_was_the_head() {
    let line = |by| check("handling_event", &taking_out(7).with("kind", choice("copy")).with("approver", link(by)), &headed(context()));
    assert_eq!(line(9), Checked::default());
    assert_eq!(warned(&line(2)), [""]);
}

#[test]
fn what_a_procedure_wrote_already_is_not_written_twice_unsaid() {
    let twice = || beside(Beside { same_lines: vec!["R8-例-取扱-00001".to_owned()], ..Beside::default() });
    assert_eq!(warned(&check("handling_event", &taking_out(7), &twice())), ["D21"]);
    let copy = taking_out(7).with("kind", choice("copy"));
    assert_eq!(check("handling_event", &copy, &twice()), Checked::default(), "copies are made several times a day");
}

#[test]
fn d22_a_day_before_our_time_is_a_slip_of_the_pen() {
    let registered = |year| usb().with("registered_on", Value::Date(NaiveDate::from_ymd_opt(year, 7, 1).unwrap()));
    let said = |year| check("media", &registered(year), &with_asset(InfoClass::Other));
    assert_eq!(said(1989), Checked::default());
    assert_eq!((refused(&said(1960)), warned(&said(1960))), (vec![], vec!["D22"]));
    assert_eq!(refused(&said(1912)), ["D22"], "明治45年");
    let loan = usb().with("loan_until", Value::Date(NaiveDate::from_ymd_opt(1912, 7, 1).unwrap()));
    assert!(refused(&check("media", &loan, &with_asset(InfoClass::Other))).contains(&"D22"), "plans too");
}

#[test]
fn d19_an_inspector_who_is_no_officer_is_remarked_on_when_it_is_opened() {
    let head =
        |inspector| Values::new().with("round", choice("ad_hoc")).with("base_on", Value::Date(day(20))).with("inspector", link(inspector));
    let tenures = vec![Tenure { staff: RecordId(2), post: Post::Officer, from: day(1), until: None }];
    let said = |values: &Values, tenures: Vec<Tenure>| {
        let found = check("inspection", values, &beside(Beside { tenures, ..Beside::default() })).findings;
        found.into_iter().filter(|one| one.field.as_deref() == Some("inspector")).map(|one| (one.rule, one.blocks())).collect::<Vec<_>>()
    };
    assert_eq!(said(&head(2), tenures.clone()), []);
    assert_eq!(said(&head(1), tenures), [(Some("D19"), false)]);
    assert_eq!(said(&head(1), Vec::new()), [], "nobody is registered in the post");
}

#[test]
fn d28_a_machine_is_not_called_empty_with_a_drive_registered_in_it() {
    let pc = usb().with("media_type", choice("pc"));
    let (before, empty) = (record("R8-例-PC-0001", pc.clone()), pc.with("built_in_none", Value::Flag(true)));
    let inside = |built_in: Vec<BuiltIn>| Context {
        change: Change::Edit(&before),
        device: Some(Device { no: "R8-例-PC-0001".to_owned(), declared_empty: false, built_in }),
        ..with_asset(InfoClass::Other)
    };
    let drive = BuiltIn { id: RecordId(8), no: "R8-例-ISD-0008".to_owned(), status: Status::InUse };
    let told = check("media", &empty, &inside(vec![drive]));
    assert!(refused(&told) == ["D28"] && told.findings[0].what.contains("R8-例-ISD-0008"));
    assert_eq!(check("media", &empty, &inside(Vec::new())), Checked::default());
    let child = usb().with("parent_media_id", link(7));
    let machine = |declared_empty| {
        let device = Some(Device { no: "R8-例-PC-0007".to_owned(), declared_empty, built_in: Vec::new() });
        let machine = Medium { family: Family::Machine, device, ..medium(Status::InUse) };
        check("media", &child, &Context { media: BTreeMap::from([(RecordId(7), machine)]), ..with_asset(InfoClass::Other) })
    };
    assert_eq!(refused(&machine(true)), ["D28"]);
    assert_eq!(refused(&machine(false)), Vec::<&str>::new());
}
