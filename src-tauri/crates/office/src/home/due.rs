//! The due list: limits and cycles come from the profile, dates from the registers.

use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::article::Article;
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::record::Record;

use crate::office::Office;
use crate::refuse::by_store;

/// How pressing a matter is, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Press {
    /// Its day has passed.
    Overdue,
    /// Its day is today.
    Today,
    /// Its day is near.
    Soon,
}

/// One matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// How pressing.
    pub press: Press,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// What it is.
    pub what: String,
    /// What to do.
    pub next: String,
    /// The article it stands on.
    pub article: Article,
    /// The record's register.
    pub register: &'static str,
    /// The record's number; empty where the matter is the section's.
    pub no: String,
}

/// The log does not hold together: the first thing anybody sees (D21).
pub(super) fn log_trouble(what: String) -> Due {
    Due {
        press: Press::Overdue,
        on: None,
        what,
        next: "操作記録の画面で検証し、情報担当に知らせてください。".to_owned(),
        article: Article("20-2"),
        register: "",
        no: String::new(),
    }
}

/// At most this many records of one kind are named; a list shows the rest.
const NAMED: usize = 200;

impl Office {
    /// What is due on `day`, the most pressing first.
    pub fn due(&self, day: NaiveDate) -> Result<Vec<Due>, Problems> {
        let limits = &self.profile.limits;
        let mut due = Vec::new();
        for line in self.with("handling_event", &[("kind", "temp_copy")], &["erased_on"])? {
            let Some(made) = line.values.date("occurred_at") else { continue };
            let on = made + TimeDelta::days(limits.temp_copy_days);
            push(
                &mut due,
                day,
                2,
                on,
                &line,
                "handling_event",
                Article("25"),
                format!("一時複製（{}）が消去されていません。", line.no),
                "消去して、消去日を後から記入してください。",
            );
        }
        for card in self.with("media", &[("status", "awaiting_disposal")], &[])? {
            let on = card.updated_at.date() + TimeDelta::days(limits.awaiting_disposal_days);
            push(
                &mut due,
                day,
                14,
                on,
                &card,
                "media",
                Article("15-1"),
                format!("{}が廃棄待ちのままです。", card.no),
                "廃棄を起案するか、進めてください。",
            );
        }
        for card in self.with("media", &[("acquisition", "lease")], &[])? {
            let ended = matches!(card.values.text("status"), "disposed" | "returned" | "transferred");
            if let (Some(on), false) = (card.values.date("lease_end"), ended) {
                push(
                    &mut due,
                    day,
                    limits.lease_notice_days,
                    on,
                    &card,
                    "media",
                    Article("15-1"),
                    format!("{}のリースが満了します。", card.no),
                    "内蔵媒体の消去を計画し、廃棄（返却）を起案してください。",
                );
            }
        }
        for card in self.with("media", &[("status", "lent")], &[])? {
            if let Some(on) = card.values.date("loan_until") {
                push(
                    &mut due,
                    day,
                    7,
                    on,
                    &card,
                    "media",
                    Article("13-1"),
                    format!("{}の貸与期限です。", card.no),
                    "返却を受けるか、期限を見直してください。",
                );
            }
        }
        for case in self.with("disposal", &[("status", "handed_over")], &[])? {
            let on = case.updated_at.date() + TimeDelta::days(limits.certificate_days);
            push(
                &mut due,
                day,
                7,
                on,
                &case,
                "disposal",
                Article("15-2"),
                format!("{}は引渡し後、履行の確認ができていません。", case.no),
                "証明書を督促し、届いたら記録してください。",
            );
        }
        for action in self.with("corrective_action", &[], &["done_on"])? {
            if action.values.text("status") == "cancelled" {
                continue;
            }
            if let Some(on) = action.values.date("due_on") {
                push(
                    &mut due,
                    day,
                    limits.corrective_notice_days,
                    on,
                    &action,
                    "corrective_action",
                    Article("43"),
                    format!("是正措置{}（{}）が終わっていません。", action.no, action.values.text("item_id")),
                    "措置を終えて、完了日を記入してください。",
                );
            }
        }
        self.inspection_due(day, &mut due)?;
        due.sort_by(|a, b| (a.press, a.on, &a.no).cmp(&(b.press, b.on, &b.no)));
        Ok(due)
    }

    /// The yearly inspection: planned for the end of September, red from January on (第42条「定期に」).
    fn inspection_due(&self, day: NaiveDate, due: &mut Vec<Due>) -> Result<(), Problems> {
        let year = Nendo::of(day);
        let query = Query { fy: Some(year.0), limit: NAMED, ..Default::default() };
        let held = self.read().list(self.register("inspection")?, &query).map_err(by_store)?.rows;
        if held.iter().any(|one| one.stands() && matches!(one.values.text("status"), "closed" | "reported")) {
            return Ok(());
        }
        let planned = NaiveDate::from_ymd_opt(year.0, 9, 30).unwrap_or(day);
        let (what, no) = match held.iter().find(|one| one.stands()) {
            Some(open) => (format!("{}の点検が終わっていません。", year.label()), open.no.clone()),
            None => (format!("{}の自己点検を始めていません。", year.label()), String::new()),
        };
        if day >= planned - TimeDelta::days(30) || !no.is_empty() || (day.month() < 4) {
            due.push(Due {
                press: press(day, planned),
                on: Some(planned),
                what,
                next: "点検を進めて、保護管理者の確認を受けてください。".to_owned(),
                article: Article("42"),
                register: "inspection",
                no,
            });
        }
        Ok(())
    }

    /// Records that stand, with these choices, in which these fields are still empty.
    fn with(&self, register: &str, chosen: &[(&str, &str)], empty: &[&str]) -> Result<Vec<Record>, Problems> {
        let register = self.register(register)?;
        let mut filters: Vec<Filter> =
            chosen.iter().map(|(field, id)| Filter { field: (*field).to_owned(), condition: Condition::Is((*id).to_owned()) }).collect();
        filters.extend(empty.iter().map(|field| Filter { field: (*field).to_owned(), condition: Condition::Empty }));
        let query = Query { filters, limit: NAMED, ..Default::default() };
        Ok(self.read().list(register, &query).map_err(by_store)?.rows)
    }
}

fn press(day: NaiveDate, on: NaiveDate) -> Press {
    match on.cmp(&day) {
        std::cmp::Ordering::Less => Press::Overdue,
        std::cmp::Ordering::Equal => Press::Today,
        std::cmp::Ordering::Greater => Press::Soon,
    }
}

#[allow(clippy::too_many_arguments)] // one row of the due list, written in the order a reader reads it
fn push(
    due: &mut Vec<Due>,
    day: NaiveDate,
    ahead: i64,
    on: NaiveDate,
    record: &Record,
    register: &'static str,
    article: Article,
    what: String,
    next: &str,
) {
    if on > day + TimeDelta::days(ahead) {
        return;
    }
    due.push(Due { press: press(day, on), on: Some(on), what, next: next.to_owned(), article, register, no: record.no.clone() });
}
