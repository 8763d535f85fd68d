//! 独自項目: what may be added to a register, and what stays once something was written.

use super::*;

fn asked(label: &str) -> Values {
    Values::new().with("register", choice("media")).with("label", text(label)).with("kind", choice("text"))
}

fn standing(count: i64, ended: bool) -> Vec<Record> {
    let one = |id: i64| {
        let mut values = asked(&format!("項目{id}"));
        if ended {
            values.set("ended_on", Value::Date(day(1)));
        }
        record(&format!("独-{id:04}"), values)
    };
    (1..=count).map(one).collect()
}

fn beside(own_fields: Vec<Record>) -> Context<'static> {
    let mut context = context();
    context.beside.own_fields = own_fields;
    context
}

#[test]
fn d15_no_column_asks_for_an_individual_number() {
    let said = |label: &str| {
        check("own_field", &asked(label), &beside(Vec::new())).findings.into_iter().filter_map(|one| one.rule).collect::<Vec<_>>()
    };
    assert_eq!((said("個人番号"), said("世帯主のマイナンバー（写）")), (vec!["D15"], vec!["D15"]));
    assert!(said("番号の提供の有無").is_empty());
}

/// The fields at which saving is refused.
fn at_fields(values: &Values, context: &Context<'_>) -> Vec<String> {
    check("own_field", values, context).findings.into_iter().filter(Problem::blocks).filter_map(|found| found.field).collect()
}

#[test]
fn a_name_stands_for_one_thing_in_its_register() {
    for (label, refused) in [
        ("備品番号", false),
        ("製造番号", true),
        ("ｓｅｒｉａｌ＿ｎｏ", true),
        ("項目1", true),
        ("番号", true),
        ("own_3", true),
        ("・", true),
        ("これは一覧の見出しとしては長すぎる項目の名前", true),
    ] {
        assert_eq!(at_fields(&asked(label), &beside(standing(1, false))) == ["label"], refused, "{label}");
    }
    let elsewhere = asked("製造番号").with("register", choice("vendor"));
    assert!(at_fields(&elsewhere, &beside(standing(1, false))).is_empty());
}

#[test]
fn twenty_in_use_are_enough_for_a_register() {
    assert!(at_fields(&asked("備品番号"), &beside(standing(19, false))).is_empty());
    assert_eq!(at_fields(&asked("備品番号"), &beside(standing(20, false))), ["register"]);
    assert!(at_fields(&asked("備品番号"), &beside(standing(20, true))).is_empty());
    assert!(at_fields(&asked("備品番号").with("register", choice("vendor")), &beside(standing(20, false))).is_empty());
    let ended = asked("備品番号").with("ended_on", Value::Date(day(22)));
    assert!(at_fields(&ended, &beside(standing(20, false))).is_empty());
}

#[test]
fn what_was_written_keeps_its_register_and_its_kind_but_not_its_name() {
    let before = record("独-0001", asked("備品番号"));
    for (used, refused) in [(false, vec![]), (true, vec!["register", "kind"])] {
        let mut context = Context { change: Change::Edit(&before), ..context() };
        context.beside.own_field_used = used;
        let other = asked("備品の番号").with("register", choice("vendor")).with("kind", choice("int"));
        assert_eq!(at_fields(&other, &context), refused, "{used}");
        assert!(at_fields(&asked("備品の番号"), &context).is_empty());
        assert_eq!(check_take_back("独-0001", used).is_some(), used);
    }
}

#[test]
fn a_required_own_field_is_asked_of_new_records_and_never_emptied() {
    let required = record("独-0001", asked("備品番号").with("required", Value::Flag(true)));
    let media = crate::own::extended(by_id("media").unwrap(), std::slice::from_ref(&required)).unwrap();
    let asked = |values: &Values, change: Change<'_>| {
        let context = Context { change, ..with_asset(InfoClass::Other) };
        check_save(media, values, &context).findings.iter().any(|found| found.field.as_deref() == Some("own_1"))
    };
    let filled = usb().with("own_1", text("備-0123"));
    assert!(asked(&usb(), Change::New) && !asked(&filled, Change::New));
    let (older, newer) = (record("R8-例-USB-0001", usb()), record("R8-例-USB-0002", filled.clone()));
    assert!(!asked(&usb(), Change::Edit(&older)), "it was made before the field was");
    assert!(asked(&usb(), Change::Edit(&newer)) && !asked(&filled, Change::Edit(&newer)));
}

#[test]
fn choices_are_few_short_and_told_apart() {
    let many: Vec<String> = (0..51).map(|number| format!("選択{number}")).collect();
    let long = "長".repeat(41);
    for (words, refused) in [
        ("庁舎管理\nリース\n", false),
        ("リース", true),
        ("リース\nﾘｰｽ", true),
        ("リース\n・", true),
        (&many.join("\n"), true),
        (&format!("リース\n{long}"), true),
    ] {
        let values = asked("区分").with("kind", choice("choice")).with("choices", text(words));
        assert_eq!(at_fields(&values, &context()) == ["choices"], refused, "{words}");
    }
    assert_eq!(at_fields(&asked("区分").with("kind", choice("choice")), &context()), ["choices"], "a choice needs choices");
}

#[test]
fn a_column_fits_the_paper_and_an_end_lies_not_ahead() {
    for (mm, refused) in [(0, false), (100, false), (101, true)] {
        assert_eq!(at_fields(&asked("備品番号").with("width_mm", Value::Int(mm)), &context()) == ["width_mm"], refused, "{mm}");
    }
    assert_eq!(at_fields(&asked("備品番号").with("ended_on", Value::Date(day(23))), &context()), ["ended_on"]);
}
