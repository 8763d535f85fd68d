//! Showing: a value as words for a screen, a page or a machine.

use chrono::{NaiveDate, NaiveDateTime};

use crate::register::{Field, Kind};
use crate::value::{Link, Value};
use crate::wareki;

/// How days are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// 「令和8年11月22日」, for letters and forms.
    Wareki,
    /// 「R8.11.22」, for lists and narrow columns.
    Short,
    /// `2026-11-22`, for machines; numbers then have no commas.
    Iso,
}

/// `value` of `field` in words. A choice no longer in the definition shows its identifier rather than nothing.
pub fn value(field: &Field, value: &Value, dates: Dates) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Int(number) if dates == Dates::Iso => number.to_string(),
        Value::Int(number) => grouped(*number),
        Value::Date(day) if field.month => month(*day, dates),
        Value::Date(day) => date(*day, dates),
        Value::Moment(at) => moment(*at, dates),
        Value::Flag(yes) => yes_or_no(*yes).to_owned(),
        Value::Choice(id) => label(&field.kind, id).to_owned(),
        Value::Choices(ids) => ids.iter().map(|id| label(&field.kind, id)).collect::<Vec<_>>().join("、"),
        Value::Link(link) => name(link).to_owned(),
        Value::Links(links) => links.iter().map(name).collect::<Vec<_>>().join("、"),
    }
}

/// A day in words.
pub fn date(day: NaiveDate, dates: Dates) -> String {
    match dates {
        Dates::Wareki => wareki::long(day),
        Dates::Short => wareki::short(day),
        Dates::Iso => wareki::iso(day),
    }
}

/// The month of a day in words; for machines its first day.
pub fn month(day: NaiveDate, dates: Dates) -> String {
    match dates {
        Dates::Wareki => wareki::long_month(day),
        Dates::Short => wareki::short_month(day),
        Dates::Iso => wareki::iso(day),
    }
}

/// A moment in words; at 0:00, which stands for "no time given", the day alone (except for machines).
pub fn moment(at: NaiveDateTime, dates: Dates) -> String {
    match dates {
        Dates::Wareki => wareki::long_moment(at),
        Dates::Short => wareki::short_moment(at),
        Dates::Iso => wareki::iso_moment(at),
    }
}

/// What a person reads for the choice `id`; the identifier itself if the definition does not know it.
pub fn label<'a>(kind: &Kind, id: &'a str) -> &'a str {
    kind.choices().iter().find(|choice| choice.id == id).map_or(id, |choice| choice.label)
}

/// The short code of the choice `id`, as in numbers and on printed check sheets; empty if it has none.
pub fn code(kind: &Kind, id: &str) -> &'static str {
    kind.choices().iter().find(|choice| choice.id == id).map_or("", |choice| choice.code)
}

/// What the record was called on the day of the reference; its number where it has no name.
pub fn name(link: &Link) -> &str {
    if link.label.is_empty() { &link.no } else { &link.label }
}

/// はい or いいえ.
pub const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "はい" } else { "いいえ" }
}

/// 「1,234,567」.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut words = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registers::by_id;
    use crate::value::RecordId;

    fn field(register: &str, id: &str) -> &'static Field {
        by_id(register).unwrap().field(id).unwrap()
    }

    #[test]
    fn each_kind_has_its_words() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let link = |no: &str, label: &str| Link { id: RecordId(1), no: no.into(), label: label.into() };
        let cases: [(&str, &str, Value, [&str; 3]); 9] = [
            ("media", "registered_on", Value::Date(day), ["令和8年11月22日", "R8.11.22", "2026-11-22"]),
            (
                "handling_event",
                "occurred_at",
                Value::Moment(day.and_hms_opt(9, 5, 0).unwrap()),
                ["令和8年11月22日 09:05", "R8.11.22 09:05", "2026-11-22T09:05"],
            ),
            ("handling_event", "subject_count", Value::Int(1_234_567), ["1,234,567", "1,234,567", "1234567"]),
            ("media", "media_type", Value::Choice("usb".into()), ["USBメモリ"; 3]),
            ("media", "media_type", Value::Choice("gone".into()), ["gone"; 3]),
            ("media", "auth_fn", Value::Choices(vec!["password".into(), "biometric".into()]), ["パスワード、生体"; 3]),
            ("media", "whitelist", Value::Flag(false), ["いいえ"; 3]),
            ("media", "user", Value::Link(link("職-0001", "主事 例 一郎")), ["主事 例 一郎"; 3]),
            (
                "media",
                "info_asset_ids",
                Value::Links(vec![link("R8-総務-情報-0001", "名簿"), link("R8-総務-情報-0002", "")]),
                ["名簿、R8-総務-情報-0002"; 3],
            ),
        ];
        for (register, id, one, words) in cases {
            let shown = [Dates::Wareki, Dates::Short, Dates::Iso].map(|dates| value(field(register, id), &one, dates));
            assert_eq!(shown, words, "{register}.{id}");
        }
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        for (number, words) in [(0, "0"), (999, "999"), (1000, "1,000"), (-12345, "-12,345"), (i64::MIN, "-9,223,372,036,854,775,808")] {
            assert_eq!(grouped(number), words);
        }
    }

    #[test]
    fn marks_of_judgements_come_from_the_definition() {
        let judgement = field("inspection_answer", "judgement");
        let marks: Vec<_> = ["ok", "improve", "bad", "na", "open"].iter().map(|id| code(&judgement.kind, id)).collect();
        assert_eq!(marks, ["○", "△", "×", "－", ""]);
    }
}
