//! The columns of a register's printed list: which fields share a column, under which heading, how wide (様式の幅).

use crate::register::{Field, Register};
use crate::show::{self, Dates};
use crate::value::Values;

/// What fills a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The line's running number on the paper, from 1.
    Line,
    /// The record's own number.
    Number,
    /// The number of the record that this one is a part of.
    Whole,
    /// The answers in these fields, the filled ones joined by a space.
    Fields(Vec<&'static str>),
}

/// One column of a printed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub label: &'static str,
    /// Its width in millimetres.
    pub width_mm: u16,
    /// What fills it.
    pub content: Content,
}

/// Fields that share the column of their first: register, heading, fields.
const SHARED: &[(&str, &str, &[&str])] = &[
    ("media", "製造者・型番", &["maker", "model"]),
    ("media", "認証・暗号", &["auth_fn", "encryption"]),
    ("handling_event", "相手先・方法", &["counterpart", "method_note"]),
    ("disposal_item", "型番・製造番号", &["model", "serial_no"]),
    ("disposal_item", "実施者", &["performer", "performer_name"]),
    ("disposal_item", "確認者", &["checker", "checker_name"]),
    ("takeout", "対象情報・件数", &["info_asset_ids", "subject_count"]),
    ("room_entry", "氏名・所属", &["person", "org"]),
    ("stocktake_line", "相違・措置", &["measure", "found_at", "incident_id"]),
];

/// Lists whose form has a column for the record's own number: register, heading, width in millimetres.
const NUMBERED: &[(&str, &str, u16)] = &[("media", "管理番号", 30), ("takeout", "承認番号", 28)];

/// Width of the running number.
const LINE_MM: u16 = 10;
/// Width of the record's own number.
const NUMBER_MM: u16 = 30;
/// Width of a column the definition gives none, when a person chose it for the list.
const UNSAID_MM: u16 = 24;

/// The columns of the register's own form, in the order of its definition: the fields that have a width there.
/// A medium and a take-out are known by their number on paper, so it has a column; other lists count their lines only.
/// A register without such fields prints its default list. A section's own fields follow where they have a width or
/// stand in the list on screen.
pub fn columns(register: &Register) -> Vec<Column> {
    let has_form = register.fields.iter().any(|field| !field.own && field.width_mm > 0);
    let mut columns = vec![Column { label: "No", width_mm: LINE_MM, content: Content::Line }];
    let numbered = NUMBERED.iter().any(|(of, ..)| *of == register.id);
    if numbered || !has_form {
        columns.push(number(register));
    }
    let mut taken: Vec<&str> = Vec::new();
    for field in register.fields.iter().filter(|field| field.width_mm > 0 || (field.listed && (!has_form || field.own))) {
        if !taken.contains(&field.id) {
            let column = column(register, field);
            if let Content::Fields(fields) = &column.content {
                taken.extend(fields);
            }
            columns.push(column);
        }
    }
    columns
}

/// The columns for the fields a person chose for the list on screen, so that paper shows what the screen shows.
/// `no` is the record's own number; names the register does not know are left out.
pub fn chosen(register: &Register, fields: &[&str]) -> Vec<Column> {
    let mut columns = vec![Column { label: "No", width_mm: LINE_MM, content: Content::Line }];
    columns.extend(fields.iter().filter_map(|id| match *id {
        "no" => Some(number(register)),
        id => register.field(id).map(|field| Column {
            label: field.label,
            width_mm: width(register, field),
            content: Content::Fields(vec![field.id]),
        }),
    }));
    columns
}

/// The words in a column of fields; empty answers leave no gap.
pub fn cell(register: &Register, fields: &[&str], values: &Values, dates: Dates) -> String {
    let words = fields.iter().filter_map(|id| Some(show::value(register.field(id)?, values.get(id)?, dates)));
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

fn number(register: &Register) -> Column {
    let own = NUMBERED.iter().find(|(of, ..)| *of == register.id);
    let (label, width_mm) = own.map_or(("番号", NUMBER_MM), |(_, label, width_mm)| (*label, *width_mm));
    Column { label, width_mm, content: Content::Number }
}

fn column(register: &Register, field: &'static Field) -> Column {
    let shared = SHARED.iter().find(|(of, _, fields)| *of == register.id && fields.contains(&field.id));
    let (label, fields) = shared.map_or((field.label, vec![field.id]), |(_, label, fields)| (*label, fields.to_vec()));
    Column { label, width_mm: width(register, field), content: Content::Fields(fields) }
}

/// The field's width; where it shares another's column, that one's.
fn width(register: &Register, field: &Field) -> u16 {
    let of_column = || {
        let (_, _, fields) = SHARED.iter().find(|(of, _, fields)| *of == register.id && fields.contains(&field.id))?;
        fields.iter().filter_map(|id| register.field(id)).map(|field| field.width_mm).find(|width| *width > 0)
    };
    if field.width_mm > 0 { field.width_mm } else { of_column().unwrap_or(UNSAID_MM) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registers::{all, by_id};
    use crate::value::Value;

    fn headings(id: &str) -> Vec<(&'static str, u16)> {
        columns(by_id(id).unwrap()).into_iter().map(|column| (column.label, column.width_mm)).collect()
    }

    #[test]
    fn the_forms_have_the_columns_they_were_designed_with() {
        assert_eq!(
            headings("media"),
            [
                ("No", 10),
                ("管理番号", 30),
                ("媒体種別", 22),
                ("製造者・型番", 35),
                ("製造番号", 33),
                ("情報の区分", 20),
                ("記録されている情報", 36),
                ("接続系統", 18),
                ("認証・暗号", 18),
                ("保管場所", 24),
                ("状態", 16),
            ]
        );
        assert_eq!(headings("media").iter().map(|column| column.1).sum::<u16>(), 262);
        assert_eq!(headings("handling_event").iter().map(|column| column.1).sum::<u16>(), 262);
        assert_eq!(headings("handling_event")[10], ("確認者（2人目）", 14));
        assert!(headings("disposal_item").contains(&("型番・製造番号", 46)));
    }

    #[test]
    fn every_register_can_be_printed_and_each_field_once() {
        for register in all() {
            let columns = columns(register);
            let mut fields: Vec<_> = columns
                .iter()
                .flat_map(|column| match &column.content {
                    Content::Fields(fields) => fields.clone(),
                    Content::Line | Content::Number | Content::Whole => Vec::new(),
                })
                .collect();
            let count = fields.len();
            fields.sort_unstable();
            fields.dedup();
            assert_eq!(fields.len(), count, "{}", register.id);
            assert!(count > 0 && fields.iter().all(|id| register.field(id).is_some()), "{}", register.id);
            assert!(columns.iter().all(|column| column.width_mm > 0));
        }
    }

    #[test]
    fn paper_shows_the_columns_chosen_on_screen() {
        let columns = chosen(by_id("media").unwrap(), &["no", "serial_no", "capacity", "colour"]);
        let shown: Vec<_> = columns.iter().map(|column| (column.label, column.width_mm)).collect();
        assert_eq!(shown, [("No", 10), ("管理番号", 30), ("製造番号", 33), ("容量", 24)]);
    }

    #[test]
    fn answers_that_share_a_column_leave_no_gap() {
        let media = by_id("media").unwrap();
        let values = Values::new().with("maker", Value::Text("例示電機".into()));
        assert_eq!(cell(media, &["maker", "model"], &values, Dates::Short), "例示電機");
        let values = values.with("model", Value::Text("EX-1".into()));
        assert_eq!(cell(media, &["maker", "model"], &values, Dates::Short), "例示電機 EX-1");
        assert_eq!(cell(media, &["note"], &values, Dates::Short), "");
    }
}
