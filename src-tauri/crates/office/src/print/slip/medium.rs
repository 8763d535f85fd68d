//! F02 媒体個票（経歴）: all that is known of one medium, and all that befell it (第13条).

use domain::problem::Problems;
use domain::record::Record;
use report::sheets::parts::Fact;
use report::sheets::slip::{Part, Slip};
use report::{Align, Column, Row};

use super::said::Said;
use super::walked::steps;
use crate::office::Office;

/// The card's fields in the order of the form; the note has a line of its own.
const FIELDS: &[&str] = &[
    "media_type", "parent_media_id", "maker", "model", "serial_no", "serial_source", "serial_unreadable_reason", "asset_no", "capacity",
    "quantity", "acquisition", "lease_end", "registered_on", "info_class", "info_asset_ids", "no_personal_info", "disposal_class",
    "network", "auth_fn", "encryption", "whitelist", "whitelist_no", "location_id", "custodian", "user", "loan_until", "status",
    "last_stocktake_on", "built_in_none",
];

/// The slip of a medium.
pub(crate) fn slip(office: &Office, record: Option<&Record>) -> Result<Slip, Problems> {
    let said = Said::of(office, "media", record)?;
    let history = match record {
        Some(card) => steps(office, card)?,
        None => Vec::new(),
    };
    let columns = vec![
        Column::new("日付", 22.0, Align::Left),
        Column::new("区分", 25.0, Align::Left),
        Column::new("内容", 70.0, Align::Left),
        Column::new("取扱者", 24.0, Align::Left),
        Column::new("承認者", 24.0, Align::Left),
    ];
    let rows: Vec<Row> = history.iter().map(|step| Row::new([&step.day(), &step.kind, &step.what, &step.by, &step.approved])).collect();
    let note = if record.is_some() { said.plain(&["note"]) } else { said.facts(&["note"]) };
    Ok(Slip {
        count: String::new(),
        parts: vec![
            Part::Facts(vec![Fact::new("管理番号", said.no())]),
            Part::Pairs(said.plain(FIELDS)),
            Part::Facts(note),
            Part::Heading("経歴".to_owned()),
            Part::Table { columns, groups: vec![(String::new(), rows)] },
        ],
    })
}
