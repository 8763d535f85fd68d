//! What an order decides: labels on their sheets, forms that come out empty, and a record that must be named.

use domain::problem::Code;

use super::section::{Section, says, text};
use crate::print::form::{About, FORMS};
use crate::print::order::{Fill, LabelOrder, Order};
use crate::records::Ask;

#[test]
fn labels_begin_where_the_sheet_was_left_and_their_digits_find_the_medium() {
    let mut section = Section::new();
    let order = |labels: LabelOrder| Order { form: "F20".into(), labels, ..Order::default() };
    let made = section.made(&order(LabelOrder { start: 23, words: "持出禁止".into(), ..LabelOrder::default() }));
    assert_eq!(made.pages, 2, "two places were left on the first sheet");
    says(&made, &["総務課", "R8-総務-HDD-0001", "外付HDD", "R8.4.1 登録", "持出禁止"]);
    // A number with kanji has no bars: its digits stand for it, and are understood where numbers are pasted.
    for code in ["code128", "nw7"] {
        let made = section.made(&order(LabelOrder { code: code.into(), sheet: "65".into(), ..LabelOrder::default() }));
        let card = section.office.look("media", "R8-総務-HDD-0002").unwrap().record;
        let digits = crate::label_key::key(card.id);
        says(&made, &[&digits]);
        let found = section.office.match_media(&digits).unwrap();
        assert_eq!(found[0].card.as_ref().map(|found| found.id), Ok(card.id));
    }
    for bad in [
        LabelOrder { sheet: "99".into(), ..LabelOrder::default() },
        LabelOrder { start: 25, ..LabelOrder::default() },
        LabelOrder { start: 0, ..LabelOrder::default() },
        LabelOrder { code: "ean".into(), ..LabelOrder::default() },
        LabelOrder { moved: (0, 300), ..LabelOrder::default() },
    ] {
        assert_eq!(section.office.print(&order(bad), &mut |_, _| true).unwrap_err().0[0].code, Code::Usage);
    }
    let nothing = Ask { search: "どこにもない".into(), ..Ask::default() };
    let refused = section.office.print(&Order { ask: nothing, ..order(LabelOrder::default()) }, &mut |_, _| true).unwrap_err();
    assert_eq!(refused.0[0].code, Code::NotFound);
}

#[test]
fn every_form_comes_out_empty_without_a_record_and_counts_nothing() {
    let mut section = Section::new();
    for form in FORMS {
        let made = section.made(&Order { form: form.id.into(), fill: Fill::ByHand, ..Order::default() });
        assert_eq!(made.name, format!("{}-{}-白紙.pdf", form.id, form.name));
        let text = text(&made);
        for counted in ["抽出0件", "SN-1001", "0件", "（0点）", "不突合", "0.0%"] {
            assert!(!text.contains(counted), "{}: {counted} stands on {text}", form.id);
        }
        // Labels are stickers: they bear no form number.
        assert_eq!(text.contains("様式第"), form.id != "F20", "{}", form.id);
    }
    says(&section.made(&Order { form: "F14".into(), fill: Fill::ByHand, ..Order::default() }), &["点検項目 41項目"]);
    says(&section.made(&Order { form: "F04".into(), fill: Fill::ByHand, ..Order::default() }), &["□持出し　□送付", "□承認　□却下"]);
}

#[test]
fn a_form_about_a_record_asks_for_its_number_and_refuses_one_that_does_not_exist() {
    let mut section = Section::new();
    for form in FORMS.iter().filter(|form| form.about == About::Record) {
        let asked = |no: &str| Order { form: form.id.into(), no: no.into(), ..Order::default() };
        assert_eq!(section.office.print(&asked(""), &mut |_, _| true).unwrap_err().0[0].code, Code::Missing, "{}", form.id);
        assert_eq!(section.office.print(&asked("R8-無"), &mut |_, _| true).unwrap_err().0[0].code, Code::NotFound, "{}", form.id);
    }
}
