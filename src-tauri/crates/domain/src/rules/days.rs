//! D22: what was done was done before it is written down, to the minute where a time of day is known (第16条).

use chrono::{Months, NaiveDate, TimeDelta};

use crate::article::Article;
use crate::problem::Problem;
use crate::register::{Kind, Register};
use crate::rules::context::Context;
use crate::value::{Value, Values};
use crate::wareki;

/// Two clocks in one office differ by this much, in minutes; a moment that lies no further ahead is let pass.
pub(super) const CLOCKS_DIFFER: i64 = 5;

/// Days and moments that tell of something done: none of them can lie ahead.
/// A photograph's own day is left out: cameras run wrong, and `super::photo` only remarks on it.
pub const DEEDS: &[(&str, &[&str])] = &[
    ("handling_event", &["occurred_at", "erased_on"]),
    ("media", &["registered_on"]),
    ("info_asset", &["last_reviewed_on"]),
    ("disposal", &["drafted_on", "approved_on", "closed_on"]),
    ("disposal_item", &["started_at", "finished_at"]),
    ("disposal_chain", &["subcontract_on", "handed_on"]),
    ("attendance", &["at"]),
    ("certificate", &["issued_on", "received_on"]),
    ("inspection", &["confirmed_on", "reported_on"]),
    ("corrective_action", &["done_on"]),
    ("takeout", &["applied_on", "approved_at", "departed_at", "returned_at", "received_on"]),
    ("send_check", &["checked_at"]),
    ("erasure_check", &["checked_on"]),
    (
        "incident",
        &[
            "known_at", "manager_told_at", "first_action_at", "occurred_on", "general_told_on", "mayor_told_on", "deputy_mayor_told_on",
            "ppc_first_on", "ppc_final_on", "ppc_informed_on", "notified_on", "published_on", "closed_on",
        ],
    ),
    ("incident_step", &["at"]),
    ("contract", &["selected_on", "workers_received_on", "last_trained_on", "started_on", "returned_on", "erased_on", "ended_on"]),
    ("contract_sub", &["approved_on"]),
    ("contract_permission", &["permitted_on"]),
    ("contractor_check", &["checked_on", "findings_done_on", "closed_on"]),
    ("contractor_answer", &["permission_on"]),
    ("contractor_report", &["received_on"]),
    ("log_review", &["until", "reviewed_on", "confirmed_on"]),
    ("training_attendee", &["attended_on", "followed_on"]),
    ("stocktake", &["closed_on"]),
    ("room_entry", &["entered_at", "left_at", "checked_on"]),
    ("key_log", &["lent_at", "returned_at"]),
    ("provision", &["provided_on", "agreement_on", "surveyed_on"]),
    ("backup", &["made_on", "restored_on"]),
    ("design_doc", &["received_on", "ended_on"]),
    ("audit", &["notified_on", "held_on", "opinion_on", "reported_on", "improvement_done_on"]),
    ("review", &["reviewed_on"]),
    ("meeting", &["held_on", "follow_up_done_on"]),
    ("own_field", &["ended_on"]),
    ("year_end", &["closed_on"]),
    ("year_end_step", &["confirmed_on"]),
    ("handover", &["handed_on", "received_on"]),
];

/// A deed further back than this many months was hardly meant: nobody at work has seen it.
const MEMORY: u32 = 60 * 12;

/// The first day of 昭和. No record of today tells of a day before it; `M45` was meant for something else.
const SHOWA: (i32, u32, u32) = (1926, 12, 25);

/// D22 the other way: refuses any day before 昭和, and warns of a deed longer ago than sixty years.
pub fn long_past(register: &Register, values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let showa = NaiveDate::from_ymd_opt(SHOWA.0, SHOWA.1, SHOWA.2).unwrap_or_default();
    let memory = context.today.checked_sub_months(Months::new(MEMORY)).unwrap_or(showa);
    let deeds = DEEDS.iter().find(|(id, _)| *id == register.id).map_or(&[][..], |(_, fields)| fields);
    let days = register.fields.iter().filter(|field| matches!(field.kind, Kind::Date | Kind::Moment));
    days.filter_map(|field| {
        let day = values.date(field.id)?;
        let next = "年号と年の打ち間違いがないかを確かめてください。";
        let said = |than: &str| format!("「{}」（{}）が{than}です。", field.label, wareki::long(day));
        let found = if day < showa {
            Problem::refused("D22", Article("16"), said("昭和より前"), next)
        } else if day < memory && deeds.contains(&field.id) {
            Problem::warning("D22", Article("16"), said("60年以上前"), next)
        } else {
            return None;
        };
        Some(found.at(field.id))
    })
    .collect()
}

/// Refuses a day of something done that lies after today, and a moment that lies ahead of the writing.
pub fn ahead(register: &Register, values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let fields = DEEDS.iter().find(|(id, _)| *id == register.id).map_or(&[][..], |(_, fields)| fields);
    fields.iter().filter_map(|field| one(register, field, values.get(field)?, context)).collect()
}

fn one(register: &Register, field: &'static str, value: &Value, context: &Context<'_>) -> Option<Problem> {
    let label = register.field(field).map_or("日付", |field| field.label);
    let what = match value {
        Value::Date(day) if *day > context.today => format!("「{label}」が今日より後になっています。"),
        Value::Moment(moment) if moment.date() > context.today => format!("「{label}」が今日より後になっています。"),
        Value::Moment(moment) if *moment > context.recorded_at + TimeDelta::minutes(CLOCKS_DIFFER) => {
            format!("「{label}」が今の時刻（{}）より後になっています。", context.recorded_at.format("%H:%M"))
        }
        _ => return None,
    };
    let next = "実際に行った日時を書いてください。予定は、行ってから記録してください。";
    Some(Problem::refused("D22", Article("16"), what, next).at(field))
}
