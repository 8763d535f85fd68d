//! Which days follow another: no end before its beginning (第16条).

use crate::problem::{Code, Problem};
use crate::register::Register;
use crate::value::Values;

/// Fields of which the second cannot lie before the first.
const ORDERS: &[(&str, &str, &str)] = &[
    ("staff", "from", "until"),
    ("post_holder", "from", "until"),
    ("incident", "occurred_on", "known_at"),
    ("contract_sub", "approved_on", "from"),
    ("contract_permission", "permitted_on", "until"),
    ("contractor_check", "checked_on", "findings_due_on"),
    ("contractor_check", "checked_on", "findings_done_on"),
    ("contractor_check", "checked_on", "closed_on"),
    ("contractor_report", "month", "received_on"),
    ("access_grant", "granted_on", "ended_on"),
    ("handler_designation", "designated_on", "released_on"),
    ("log_review", "from", "until"),
    ("log_review", "until", "reviewed_on"),
    ("log_review", "reviewed_on", "confirmed_on"),
    ("training", "held_on", "follow_until"),
    ("stocktake", "base_on", "closed_on"),
    ("room_entry", "entered_at", "left_at"),
    ("room_entry", "entered_at", "checked_on"),
    ("room_authority", "granted_on", "ended_on"),
    ("key_log", "lent_at", "due_back_at"),
    ("key_log", "lent_at", "returned_at"),
    ("provision", "provided_on", "surveyed_on"),
    ("backup", "made_on", "restored_on"),
    ("design_doc", "received_on", "ended_on"),
    ("audit", "held_on", "opinion_on"),
    ("audit", "held_on", "reported_on"),
    ("audit", "held_on", "improvement_done_on"),
    ("meeting", "held_on", "follow_up_due_on"),
    ("meeting", "held_on", "follow_up_done_on"),
    ("review", "reviewed_on", "effective_on"),
    ("year_end", "base_on", "closed_on"),
    ("handover", "handed_on", "received_on"),
];

/// Refuses an end before its beginning. A day without a time is its whole day.
pub fn check(register: &Register, values: &Values) -> Vec<Problem> {
    ORDERS
        .iter()
        .filter(|(id, first, then)| {
            *id == register.id
                && match (values.date(first), values.date(then)) {
                    (Some(one), Some(other)) if one == other => {
                        is_moment(values, first, then) && values.moment(then) < values.moment(first)
                    }
                    (Some(one), Some(other)) => other < one,
                    _ => false,
                }
        })
        .map(|(_, first, then)| {
            let what = format!("「{}」が「{}」より前になっています。", label(register, then), label(register, first));
            let article = register.field(then).and_then(|field| field.article).unwrap_or(register.article);
            let next =
                format!("もとの書類で「{}」と「{}」を確かめ、違う方を書き直してください。", label(register, first), label(register, then));
            Problem::new(Code::Rule, what, next).on(article).at(*then)
        })
        .collect()
}

fn is_moment(values: &Values, first: &str, then: &str) -> bool {
    use crate::value::Value::Moment;
    matches!((values.get(first), values.get(then)), (Some(Moment(_)), Some(Moment(_))))
}

fn label(register: &Register, field: &str) -> &'static str {
    register.field(field).map_or("日付", |field| field.label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Kind;
    use crate::registers::by_id;
    use crate::rules::days::DEEDS;
    use crate::rules::{Context, check_save};
    use crate::value::Value;
    use chrono::NaiveDate;

    #[test]
    fn the_tables_name_days_that_the_registers_have() {
        let all = DEEDS.iter().flat_map(|(id, fields)| fields.iter().map(move |field| (*id, *field)));
        for (id, field) in all.chain(ORDERS.iter().flat_map(|(id, first, then)| [(*id, *first), (*id, *then)])) {
            let kind = by_id(id).and_then(|register| register.field(field)).map(|field| field.kind);
            assert!(matches!(kind, Some(Kind::Date | Kind::Moment)), "{id}.{field}");
        }
    }

    #[test]
    fn d22_what_was_done_lies_behind_in_every_register() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let noon = day(22).and_hms_opt(12, 0, 0).unwrap();
        let context = Context { today: day(22), recorded_at: noon, ..Context::default() };
        for (id, fields) in DEEDS {
            for field in *fields {
                let on = |day| {
                    let found = check_save(by_id(id).unwrap(), &Values::new().with(*field, Value::Date(day)), &context).findings;
                    found.iter().any(|one| one.rule == Some("D22") && one.field.as_deref() == Some(*field))
                };
                assert!(!on(day(22)) && on(day(23)), "{id}.{field}");
            }
        }
    }

    #[test]
    fn an_end_follows_its_beginning_in_every_register() {
        let at = |hour| Value::Moment(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(hour, 0, 0).unwrap());
        let date = |day| Value::Date(NaiveDate::from_ymd_opt(2026, 11, day).unwrap());
        for (id, first, then) in ORDERS {
            let register = by_id(id).unwrap();
            let both = |one, other| check(register, &Values::new().with(*first, one).with(*then, other));
            assert_eq!(both(date(21), date(21)), [], "{id}.{then} on the same day");
            assert_eq!(both(date(21), date(20))[0].field.as_deref(), Some(*then));
        }
        let key = by_id("key_log").unwrap();
        let lent = |out, back| check(key, &Values::new().with("lent_at", at(out)).with("returned_at", at(back))).len();
        assert_eq!((lent(9, 11), lent(11, 9)), (0, 1));
    }
}
