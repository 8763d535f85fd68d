//! A list as one person has it: columns and named conditions come back, totals say what all pages hold.

use crate::records::arrangement::{Arrangement, Kept};
use crate::records::ask::Ask;
use crate::records::condition::{Compare, Where};
use crate::records::tests::section::Section;

fn stored() -> Ask {
    let filter = Where { field: "status".to_owned(), compare: Compare::Is, value: "stored".to_owned() };
    Ask { fy: "R8".to_owned(), filters: vec![filter], sort: "-quantity".to_owned(), struck_too: true, ..Ask::default() }
}

fn kept(name: &str, ask: Ask) -> Arrangement {
    let kept = vec![Kept { name: name.to_owned(), ask, columns: vec!["quantity".to_owned()] }];
    Arrangement { columns: vec!["media_type".to_owned(), "status".to_owned()], kept }
}

#[test]
fn columns_and_named_conditions_come_back_for_this_register_alone() {
    let mut section = Section::new();
    let arrangement = kept("保管中の紙", stored());
    section.office.keep_arrangement("media", &arrangement).unwrap();
    assert_eq!(section.office.arrangement("media").unwrap(), arrangement);
    assert_eq!(section.office.arrangement("handling_event").unwrap(), Arrangement::default());
    section.office.keep_arrangement("media", &Arrangement::default()).unwrap();
    assert_eq!(section.office.arrangement("media").unwrap(), Arrangement::default());
}

#[test]
fn keeping_an_arrangement_is_no_line_of_the_log() {
    let mut section = Section::new();
    let before = section.office.log_head().unwrap();
    section.office.keep_arrangement("media", &kept("保管中の紙", stored())).unwrap();
    assert_eq!(section.office.log_head().unwrap(), before);
}

#[test]
fn what_cannot_be_kept_is_refused_and_nothing_changes() {
    let mut section = Section::new();
    let good = kept("保管中の紙", stored());
    section.office.keep_arrangement("media", &good).unwrap();
    let twice = Arrangement { kept: vec![good.kept[0].clone(), good.kept[0].clone()], ..good.clone() };
    let number = Ask { search: "1234 5678 9018".to_owned(), ..Ask::default() };
    let stranger = Arrangement { columns: vec!["colour".to_owned()], ..Arrangement::default() };
    let senseless = Ask { sort: "colour".to_owned(), ..Ask::default() };
    let long = "長".repeat(41);
    for (bad, field) in [
        (kept(" ", stored()), "name"),
        (kept(&long, stored()), "name"),
        (twice, "name"),
        (kept("番号で探す", number), "search"),
        (stranger, "columns"),
        (kept("並べ方違い", senseless), "colour"),
    ] {
        let refused = section.office.keep_arrangement("media", &bad).unwrap_err();
        assert_eq!(refused.0[0].field.as_deref(), Some(field), "{refused:?}");
        assert_eq!(section.office.arrangement("media").unwrap(), good);
    }
}

#[test]
fn totals_add_up_what_all_pages_show() {
    let mut section = Section::new();
    let first = section.paper("3");
    section.paper("4");
    section.office.void("media", &first, "二重の登録").unwrap();
    section.paper("10");
    let totals = section.office.totals("media", &Ask { limit: 1, struck_too: true, ..Ask::default() }).unwrap();
    assert_eq!((totals.year.as_str(), totals.count), ("全ての年度", 2), "struck records are not counted");
    assert_eq!((totals.sums[0].field, totals.sums[0].words.as_str()), ("quantity", "14"));
    section.paper("");
    let totals = section.office.totals("media", &Ask::default()).unwrap();
    assert_eq!(totals.sums[0].words, "14（空欄1件を除く）", "what nobody counted is not nothing");
    let none = section.office.totals("media", &Ask { fy: "R7".to_owned(), ..Ask::default() }).unwrap();
    assert_eq!((none.year.as_str(), none.count, none.sums[0].words.as_str()), ("令和7年度", 0, "0"));
}

#[test]
fn one_rough_number_makes_the_sum_rough() {
    let mut section = Section::new();
    section.event("1000", "いいえ");
    let asked = Ask { fy: "R8".to_owned(), ..Ask::default() };
    assert_eq!(section.office.totals("handling_event", &asked).unwrap().sums[0].words, "1,000");
    section.event("234", "はい");
    assert_eq!(section.office.totals("handling_event", &asked).unwrap().sums[0].words, "約1,234");
}
