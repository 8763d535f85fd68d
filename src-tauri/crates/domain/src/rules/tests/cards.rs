//! The cards of the media inventory and of the information held.

use super::*;

#[test]
fn a_drive_has_a_serial_or_a_reason_and_says_what_is_on_it() {
    let other = with_asset(InfoClass::Other);
    let mut silent = usb();
    silent.clear("serial_no");
    assert_eq!(check("media", &silent, &other).findings[0].field.as_deref(), Some("serial_no"));
    let excused = silent.with("serial_unreadable_reason", text("ラベルが剥がれている"));
    assert_eq!(check("media", &excused, &other), Checked::default());
    let mut nothing = usb();
    nothing.clear("info_asset_ids");
    assert_eq!(check("media", &nothing, &other).findings[0].field.as_deref(), Some("info_asset_ids"));
    let declared = nothing.with("no_personal_info", Value::Flag(true));
    assert_eq!(check("media", &declared, &other), Checked::default());
    let both = usb().with("no_personal_info", Value::Flag(true));
    assert_eq!(check("media", &both, &other).findings[0].field.as_deref(), Some("no_personal_info"));
}

#[test]
fn classes_follow_the_information_and_only_rise() {
    let register = by_id("media").unwrap();
    let number = with_asset(InfoClass::Number);
    let derived = derive(register, usb(), &number);
    assert_eq!((derived.text("info_class"), derived.text("disposal_class")), ("number", "class1"));
    let raised = derive(register, usb().with("disposal_class", choice("class1")), &with_asset(InfoClass::Other));
    assert_eq!(raised.text("disposal_class"), "class1");
    assert_eq!(check("media", &raised, &with_asset(InfoClass::Other)), Checked::default());
    let lowered = derive(register, usb().with("disposal_class", choice("class3")), &with_asset(InfoClass::Other));
    assert_eq!(refused(&check("media", &lowered, &with_asset(InfoClass::Other))), ["D3"]);
}

#[test]
fn an_automatic_class_follows_the_card_when_it_changes() {
    let register = by_id("media").unwrap();
    let before = record("R8-例-USB-0001", derive(register, usb(), &with_asset(InfoClass::Number)));
    let editing = Context { change: Change::Edit(&before), ..with_asset(InfoClass::Other) };
    assert_eq!(derive(register, before.values.clone(), &editing).text("disposal_class"), "class2");
    let raised = record("R8-例-USB-0001", before.values.clone().with("info_class", choice("ordinary")));
    let editing = Context { change: Change::Edit(&raised), ..with_asset(InfoClass::Other) };
    assert_eq!(derive(register, raised.values.clone(), &editing).text("disposal_class"), "class1");
}

#[test]
fn states_change_in_order_and_disposal_alone_ends_a_life() {
    let before = record("R8-例-USB-0001", usb());
    let editing = Context { change: Change::Edit(&before), ..with_asset(InfoClass::Other) };
    let to = |status: &str| check("media", &usb().with("status", choice(status)), &editing);
    assert_eq!(to("stored"), Checked::default());
    assert_eq!(refused(&to("disposed")), [""]);
    assert_eq!(refused(&to("missing")), ["D14"]);
    let ended = record("R8-例-USB-0001", usb().with("status", choice("disposed")));
    let editing = Context { change: Change::Edit(&ended), ..with_asset(InfoClass::Other) };
    assert_eq!(refused(&check("media", &usb(), &editing)), ["D1"]);
}

#[test]
fn d13_a_medium_goes_out_and_comes_back_by_its_slip_alone() {
    let moved = |from: &str, to: &str, slip: bool| {
        let before = record("R8-例-USB-0001", usb().with("status", choice(from)));
        let mut context = Context { change: Change::Edit(&before), ..with_asset(InfoClass::Other) };
        if slip {
            context.beside.open_takeouts.insert(before.id, "R8-例-持出-0003".to_owned());
        }
        refused(&check("media", &usb().with("status", choice(to)), &context))
    };
    assert_eq!(moved("stored", "taken_out", false), ["D13"]);
    assert!(moved("stored", "taken_out", true).is_empty(), "the slip puts it there");
    assert_eq!(moved("taken_out", "stored", true), ["D13"]);
    assert!(moved("taken_out", "stored", false).is_empty(), "brought in as out, without a slip");
    let brought = check("media", &usb().with("status", choice("taken_out")), &with_asset(InfoClass::Other));
    assert_eq!((refused(&brought), warned(&brought)), (vec![], vec!["D13"]));
}

#[test]
fn what_a_card_says_of_itself_fits_together() {
    let said = |card: Values| check("media", &card, &with_asset(InfoClass::Other)).findings;
    let both = said(usb().with("auth_fn", Value::Choices(vec!["password".to_owned(), "none".to_owned()])));
    assert_eq!((both[0].field.as_deref(), both[0].blocks()), (Some("auth_fn"), true));
    assert_eq!(said(usb().with("auth_fn", Value::Choices(vec!["none".to_owned()]))), []);
    let none = said(usb().with("quantity", Value::Int(0)));
    assert_eq!((none[0].field.as_deref(), none[0].blocks()), (Some("quantity"), true));
    let lapsed =
        said(usb().with("acquisition", choice("lease")).with("lease_end", Value::Date(day(1))).with("registered_on", Value::Date(day(2))));
    assert_eq!((lapsed[0].field.as_deref(), lapsed[0].blocks()), (Some("lease_end"), false));
}

#[test]
fn a_person_is_named_for_the_days_in_the_section() {
    let mut context = with_asset(InfoClass::Other);
    let mut serving = |from: Option<NaiveDate>, until: Option<NaiveDate>| {
        let service = Service { from, until };
        context.beside.service = BTreeMap::from([(RecordId(1), service)]);
        let before = record("R8-例-USB-0001", usb().with("custodian", link(2)).with("user", link(2)));
        let kept = record("R8-例-USB-0001", usb());
        let now = check("media", &usb(), &Context { change: Change::Edit(&before), ..context.clone() });
        let then = check("media", &usb(), &Context { change: Change::Edit(&kept), ..context.clone() });
        assert!(then.findings.is_empty(), "who is on the card already is not remarked on again");
        now.findings.into_iter().filter_map(|one| (!one.blocks()).then_some(one.field?)).collect::<Vec<_>>()
    };
    assert!(serving(Some(day(1)), None).is_empty() && serving(None, Some(day(22))).is_empty());
    assert_eq!(serving(None, NaiveDate::from_ymd_opt(2026, 3, 31)), ["custodian", "user"]);
    assert_eq!(serving(Some(day(23)), None), ["custodian", "user"]);
}

#[test]
fn d3_what_holds_information_does_not_leave_by_a_stroke_on_its_card() {
    let left = |status: &str, class: Option<InfoClass>| {
        let card = match class {
            Some(_) => usb(),
            None => {
                let mut empty = usb().with("no_personal_info", Value::Flag(true));
                empty.clear("info_asset_ids");
                empty
            }
        };
        let before = record("R8-例-USB-0001", card.clone());
        let known = with_asset(class.unwrap_or(InfoClass::Nothing));
        refused(&check("media", &card.with("status", choice(status)), &Context { change: Change::Edit(&before), ..known }))
    };
    for status in ["returned", "transferred"] {
        assert_eq!(left(status, Some(InfoClass::Other)), ["D3"], "{status}");
        assert_eq!(left(status, Some(InfoClass::Number)), ["D3"], "{status}");
        assert!(left(status, Some(InfoClass::Nothing)).is_empty() && left(status, None).is_empty(), "{status}");
    }
    assert!(left("in_use", Some(InfoClass::Other)).is_empty());
}

#[test]
fn d5_a_medium_on_its_way_out_stays_where_its_case_left_it() {
    let moved = |from: &str, to: &str, stage: Option<Stage>| {
        let before = record("R8-例-USB-0001", usb().with("status", choice(from)));
        let held_by = stage.map(|stage| Holding { no: "R8-例-廃棄-0001".to_owned(), stage });
        let editing = Context { change: Change::Edit(&before), held_by, ..with_asset(InfoClass::Other) };
        check("media", &usb().with("status", choice(to)), &editing)
    };
    for stage in [Stage::Approved, Stage::HandedOver, Stage::Performed, Stage::Proven] {
        for (from, to) in [("awaiting_disposal", "stored"), ("awaiting_disposal", "returned"), ("handed_over", "awaiting_disposal")] {
            let found = moved(from, to, Some(stage));
            assert_eq!(refused(&found), ["D5"], "{stage:?} {from} {to}");
            assert!(found.findings[0].what.contains("R8-例-廃棄-0001") && found.findings[0].next.contains("取りやめ"));
        }
        assert_eq!(refused(&moved("handed_over", "missing", Some(stage))), ["D14"], "that it got lost can be said with its incident");
    }
    assert!(refused(&moved("awaiting_disposal", "stored", None)).is_empty(), "waiting without a case");
    let drafted = moved("awaiting_disposal", "stored", Some(Stage::Draft));
    assert_eq!((refused(&drafted), warned(&drafted)), (Vec::new(), vec!["D5"]), "nothing is decided yet");
}

#[test]
fn d7_a_serial_that_another_medium_bears_is_remarked_on() {
    let twin = Context { same_serial: vec!["R8-例-USB-0009".to_owned()], ..with_asset(InfoClass::Other) };
    let said = check("media", &usb(), &twin);
    assert_eq!((refused(&said), warned(&said)), (Vec::new(), vec!["D7"]));
    assert!(said.findings[0].what.contains("R8-例-USB-0009"));
    let before = record("R8-例-USB-0001", usb());
    let moved = check("media", &usb().with("note", text("窓口用")), &Context { change: Change::Edit(&before), ..twin.clone() });
    assert_eq!(moved, Checked::default(), "it was said when the number was written");
    let renumbered = check("media", &usb().with("serial_no", text("別")), &Context { change: Change::Edit(&before), ..twin });
    assert_eq!(warned(&renumbered), ["D7"]);
}

#[test]
fn d28_a_machine_goes_to_repair_with_its_drives_registered() {
    let pc = usb().with("media_type", choice("pc"));
    let before = record("R8-例-PC-0001", pc.clone());
    let sent = pc.with("status", choice("in_repair"));
    let machine = |declared_empty, built_in| Context {
        change: Change::Edit(&before),
        device: Some(Device { no: "R8-例-PC-0001".to_owned(), declared_empty, built_in }),
        ..with_asset(InfoClass::Other)
    };
    assert_eq!(refused(&check("media", &sent, &machine(false, Vec::new()))), ["D28"]);
    assert!(refused(&check("media", &sent, &machine(true, Vec::new()))).is_empty());
    let drive = BuiltIn { id: RecordId(8), no: "R8-例-ISD-0008".to_owned(), status: Status::InUse };
    assert!(refused(&check("media", &sent, &machine(false, vec![drive]))).is_empty());
}

#[test]
fn information_without_a_route_is_remarked_on() {
    let asset = Values::new()
        .with("name", text("名簿"))
        .with("business", text("任用事務"))
        .with("info_class", choice("number"))
        .with("purpose", text("任用のため"))
        .with("responsible", link(1))
        .with("department", text("総務課"));
    let without_basis = check("info_asset", &asset, &context());
    assert_eq!(without_basis.findings[0].field.as_deref(), Some("legal_basis"));
    let asset = asset.with("legal_basis", text("番号法別表"));
    assert_eq!(check("info_asset", &asset, &context()), Checked::default());
    assert_eq!(warned(&check("info_asset", &asset, &Context { route_steps: 0, ..context() })), [""]);
}

#[test]
fn the_last_day_of_keeping_follows_from_its_first_and_its_years() {
    let april = |year| NaiveDate::from_ymd_opt(year, 4, 1).unwrap();
    let until = |years: &str, from: NaiveDate, until: NaiveDate| {
        let asset = Values::new().with("retention_years", choice(years)).with("retention_from", Value::Date(from));
        let checked = check("info_asset", &asset.with("retention_until", Value::Date(until)), &context());
        let found = checked.findings.into_iter().find(|one| one.field.as_deref() == Some("retention_until"));
        found.map(|one| (one.blocks(), one.what))
    };
    let end = |year| NaiveDate::from_ymd_opt(year, 3, 31).unwrap();
    assert_eq!(until("y5", april(2027), end(2032)), None);
    assert_eq!(until("y30", april(2027), end(2057)), None);
    let (blocks, what) = until("y5", april(2027), end(2033)).unwrap();
    assert!(blocks && what.contains("令和14年3月31日"), "{what}");
    assert!(until("permanent", april(2027), end(2032)).unwrap().0);
    let started = |day| {
        let asset = Values::new().with("retention_years", choice("y5")).with("retention_from", Value::Date(day));
        check("info_asset", &asset, &context()).findings.into_iter().find(|one| one.field.as_deref() == Some("retention_from"))
    };
    assert_eq!(started(april(2027)), None);
    let odd = started(day(22)).unwrap();
    assert!(!odd.blocks() && odd.next.contains("令和9年4月1日"), "{odd:?}");
}

#[test]
fn d7_the_papers_of_a_disposal_name_the_medium_as_its_card_does() {
    let before = record("R8-例-USB-0001", usb());
    let renamed = |stage| {
        let held_by = Some(Holding { no: "R8-例-廃棄-0001".to_owned(), stage });
        let editing = Context { change: Change::Edit(&before), held_by, ..with_asset(InfoClass::Other) };
        refused(&check("media", &usb().with("serial_no", text("別")), &editing))
    };
    assert!(renamed(Stage::Draft).is_empty());
    assert_eq!((renamed(Stage::Approved), renamed(Stage::Proven)), (vec!["D7"], vec!["D7"]));
}

#[test]
fn a_loan_is_remarked_on_when_it_outlasts_the_year() {
    let lent = |on: &str| usb().with("loan_until", Value::Date(on.parse().unwrap()));
    let fields = |values: &Values| {
        check("media", values, &with_asset(InfoClass::Other)).findings.iter().map(|one| one.field.clone().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(fields(&lent("2027-03-31")), Vec::<String>::new());
    assert_eq!(fields(&lent("2027-04-01")), ["loan_until"]);
    let before = record("R8-例-USB-0001", lent("2027-06-01"));
    let noted = lent("2027-06-01").with("note", text("窓口用"));
    assert_eq!(check("media", &noted, &Context { change: Change::Edit(&before), ..with_asset(InfoClass::Other) }), Checked::default());
}
