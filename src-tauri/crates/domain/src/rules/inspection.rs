//! An inspection's head, its answers as they are typed, and what is to be put right after it (D9, D19, D20, D22; 第42条・第43条).

use crate::article::Article;
use crate::entry::nearest;
use crate::inspection::check_frozen;
use crate::nendo::Nendo;
use crate::posts::Post;
use crate::problem::Problem;
use crate::record::Record;
use crate::rules::context::{Change, Context, Inspected};
use crate::two_people;
use crate::value::{Value, Values};

const INSPECTION: Article = Article("42");
const ACTION: Article = Article("43");

/// The head: days that can be, in their order, and one 定期1 and one 定期2 to a 年度.
pub fn head(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let day = |field: &str| values.date(field);
    let mut found = Vec::new();
    let mut say = |field: &str, rule: &'static str, what: String, next: String| {
        found.push(Problem::refused(rule, INSPECTION, what, next).at(field));
    };
    if day("base_on").is_some_and(|base| base > context.today) {
        let next = "点検は、その日の状態について行います。今日までの日を書いてください。";
        say("base_on", "D22", "基準日が今日より後になっています。".to_owned(), next.to_owned());
    }
    if matches!((day("from"), day("to")), (Some(from), Some(to)) if from > to) {
        let next = "開始と終了の日を確かめて書き直してください。";
        say("to", "D19", "実施期間の終了が、開始より前になっています。".to_owned(), next.to_owned());
    } else if matches!((day("base_on"), day("to")), (Some(base), Some(to)) if to < base) {
        let next = "基準日の状態を確かめる期間を書いてください。";
        say("to", "D19", "実施期間が、基準日より前に終わっています。".to_owned(), next.to_owned());
    }
    if matches!((day("confirmed_on"), day("reported_on")), (Some(confirmed), Some(reported)) if reported < confirmed) {
        let next = "確認を受けた後に報告した日を書いてください。";
        say("reported_on", "D19", "報告日が、保護管理者の確認日より前になっています。".to_owned(), next.to_owned());
    }
    if let (Change::Edit(before), Some(base)) = (context.change, day("base_on"))
        && Nendo::of(base) != Nendo(before.fy)
    {
        let what = format!("{}は{}の点検です。基準日を別の年度に移すことはできません。", before.no, Nendo(before.fy).label());
        say("base_on", "D19", what, "この点検を取りやめ（inspection cancel）、その年度の点検を始めてください。".to_owned());
    }
    if let Some(other) = same_round(values, context) {
        let year = Nendo(other.fy).label();
        let round = if values.chose("round", "regular1") { "定期1" } else { "定期2" };
        let what = format!("{year}の{round}の点検は、既に{}があります。", other.no);
        say("round", "D19", what, format!("{}の続きを行うか、「随時」の点検にしてください。", other.no));
    }
    found.extend(by_an_officer(values, context));
    found
}

/// D19: whoever inspects is a 保護担当者 on that day, or it is said when the inspection is opened. Says nothing where nobody
/// is registered in that post.
fn by_an_officer(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let officers: Vec<_> = context.beside.tenures.iter().filter(|one| one.post == Post::Officer).collect();
    let (inspector, day) = (values.link("inspector")?, values.date("base_on")?);
    let opened = matches!(context.change, Change::New) && !officers.is_empty();
    let held = officers.iter().any(|one| one.staff == inspector.id && one.covers(day));
    (opened && !held).then(|| {
        let what = format!("点検者（{}）は、基準日に保護担当者ではありません。", inspector.label);
        let next = "点検は保護担当者が行います。点検者を選び直すか、職の指定簿に保護担当者の指名を登録してください。";
        Problem::warning("D19", INSPECTION, what, next).at("inspector")
    })
}

/// The other inspection of the same 定期 round in the same 年度; 随時 may be held any number of times.
fn same_round<'a>(values: &Values, context: &'a Context<'_>) -> Option<&'a Record> {
    let round = values.text("round");
    let year = Nendo::of(values.date("base_on")?);
    if !matches!(round, "regular1" | "regular2") {
        return None;
    }
    let own = match context.change {
        Change::Edit(before) | Change::Correct { of: before, .. } => Some(before.id),
        Change::New => None,
    };
    context
        .inspections
        .iter()
        .find(|one| Some(one.id) != own && one.stands() && one.fy == year.0 && one.values.chose("round", round) && !cancelled(one))
}

fn cancelled(inspection: &Record) -> bool {
    inspection.values.chose("status", "cancelled")
}

/// One answer: the item's wording stays.
pub fn answer(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    match context.change {
        Change::Edit(before) => check_frozen(&before.values, values),
        Change::New | Change::Correct { .. } => Vec::new(),
    }
}

/// What has a day on which it was put right is done, and is no longer called open.
pub fn put_right(mut values: Values) -> Values {
    if values.has("done_on") {
        values.set("status", Value::Choice("done".to_owned()));
    }
    values
}

/// A corrective action: it answers an item that was asked, within days that can be, and somebody else saw that it was done.
pub fn action(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    if let Some(inspected) = &context.inspected {
        found.extend(item_asked(values, inspected));
        found.extend(nothing_wrong(values, inspected).filter(|_| matches!(context.change, Change::New)));
        found.extend(due(values, inspected));
        found.extend(done_before(values, inspected));
    }
    let new = matches!(context.change, Change::New);
    if new && values.date("due_on").is_some_and(|due| due < context.today) && !values.chose("status", "done") {
        let what = "期限が今日より前の日です。すぐに「期限超過」として示します。";
        found.push(Problem::warning("D19", ACTION, what, "これからの期限でよいか確かめてください。").at("due_on"));
    }
    if values.chose("status", "done") {
        for (field, what, next) in [
            ("done_on", "完了日のないまま「完了」にはできません。", "直し終えた日を書いてください。"),
            ("checked_by", "確認者のないまま「完了」にはできません。", "直ったことを確かめた、担当とは別の職員を選んでください。"),
        ] {
            if !values.has(field) {
                found.push(Problem::refused("D19", ACTION, what, next).at(field));
            }
        }
    }
    if matches!((values.link("owner"), values.link("checked_by")), (Some(owner), Some(checker)) if owner.id == checker.id) {
        let next = "直ったことを担当とは別の職員が確かめ、その職員を確認者にしてください。";
        found.push(two_people::alone(context.one_person.clone(), Article("14"), "担当と確認者が同じ人です。", next).at("checked_by"));
    }
    found
}

/// What was judged to be in order wants no putting right.
fn nothing_wrong(values: &Values, inspected: &Inspected) -> Option<Problem> {
    let item = values.text("item_id");
    inspected.fine.iter().any(|one| one == item).then(|| {
        let what = format!("{}の項目{item}は、適か該当なしと判定されています。", inspected.no);
        Problem::warning("D19", INSPECTION, what, "項目番号と判定を確かめてください。").at("item_id")
    })
}

fn item_asked(values: &Values, inspected: &Inspected) -> Option<Problem> {
    let item = values.text("item_id");
    if item.is_empty() || inspected.items.iter().any(|one| one == item) {
        return None;
    }
    let shown: String = item.chars().take(20).collect();
    let next = match nearest(item, inspected.items.iter().map(String::as_str)) {
        Some(at) => format!("「{}」ではありませんか。", inspected.items[at]),
        None => "点検票にある項目の番号を書いてください。".to_owned(),
    };
    Some(Problem::refused("D19", INSPECTION, format!("{}に「{shown}」という点検項目はありません。", inspected.no), next).at("item_id"))
}

fn due(values: &Values, inspected: &Inspected) -> Option<Problem> {
    let (due, base) = (values.date("due_on")?, inspected.base_on?);
    (due < base).then(|| {
        let what = "期限が、点検の基準日より前になっています。";
        Problem::refused("D19", ACTION, what, "点検の後に直し終える日を書いてください。").at("due_on")
    })
}

fn done_before(values: &Values, inspected: &Inspected) -> Option<Problem> {
    let (done, base) = (values.date("done_on")?, inspected.base_on?);
    (done < base).then(|| {
        let what = "完了日が、点検の基準日より前になっています。";
        Problem::refused("D19", ACTION, what, "点検の後に直し終えた日を書いてください。").at("done_on")
    })
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveDateTime};

    use super::*;
    use crate::problem::Level;

    use crate::registers::by_id;
    use crate::rules::check_save;
    use crate::two_people::OnePerson;
    use crate::value::{Link, RecordId};

    fn on(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn date(month: u32, day: u32) -> Value {
        Value::Date(on(month, day))
    }

    fn choice(id: &str) -> Value {
        Value::Choice(id.to_owned())
    }

    fn person(id: i64) -> Value {
        Value::Link(Link { id: RecordId(id), no: format!("職-{id:04}"), label: format!("例{id}") })
    }

    fn record(id: i64, no: &str, values: Values) -> Record {
        let at: NaiveDateTime = on(11, 22).and_hms_opt(9, 0, 0).unwrap();
        Record { fy: values.date("base_on").map_or(2026, |base| Nendo::of(base).0), ..Record::sample(id, no.to_owned(), at, values) }
    }

    fn round(round: &str, base: Value) -> Values {
        Values::new().with("round", choice(round)).with("base_on", base).with("inspector", person(2))
    }

    fn context() -> Context<'static> {
        let inspected = Inspected {
            no: "R8-例-点検-01".into(),
            base_on: Some(on(9, 30)),
            items: vec!["13-1-3".into(), "15-2-1".into()],
            fine: vec!["15-2-1".into()],
        };
        Context {
            today: on(11, 22),
            inspections: vec![record(1, "R8-例-点検-01", round("regular1", date(9, 30)))],
            inspected: Some(inspected),
            ..Context::default()
        }
    }

    /// Field, rule and weight of everything found.
    fn found(register: &str, values: &Values, context: &Context<'_>) -> Vec<(String, &'static str, Level)> {
        let checked = check_save(by_id(register).unwrap(), values, context);
        checked.findings.into_iter().map(|one| (one.field.unwrap_or_default(), one.rule.unwrap_or_default(), one.level)).collect()
    }

    fn refused(field: &str, rule: &'static str) -> Vec<(String, &'static str, Level)> {
        vec![(field.to_owned(), rule, Level::Refuse)]
    }

    #[test]
    fn d22_an_inspection_looks_at_a_day_that_has_been() {
        assert_eq!(found("inspection", &round("extra", date(11, 22)), &context()), []);
        assert_eq!(found("inspection", &round("extra", date(11, 23)), &context()), refused("base_on", "D22"));
    }

    #[test]
    fn d19_the_period_runs_forward_and_past_the_base_day() {
        let during = |from: Value, to: Value| round("extra", date(9, 30)).with("from", from).with("to", to);
        assert_eq!(found("inspection", &during(date(9, 25), date(9, 30)), &context()), []);
        assert_eq!(found("inspection", &during(date(10, 15), date(10, 15)), &context()), []);
        assert_eq!(found("inspection", &during(date(10, 15), date(10, 14)), &context()), refused("to", "D19"));
        assert_eq!(found("inspection", &during(date(9, 1), date(9, 29)), &context()), refused("to", "D19"));
    }

    #[test]
    fn d19_a_report_follows_the_confirmation() {
        let told = |on: Value| round("extra", date(9, 30)).with("confirmed_on", date(10, 20)).with("reported_on", on);
        assert_eq!(found("inspection", &told(date(10, 20)), &context()), []);
        assert_eq!(found("inspection", &told(date(10, 19)), &context()), refused("reported_on", "D19"));
    }

    #[test]
    fn d19_each_regular_round_is_held_once_a_year_and_the_first_is_named() {
        let second = check_save(by_id("inspection").unwrap(), &round("regular1", date(10, 31)), &context());
        assert_eq!(second.findings.len(), 1, "{second:?}");
        assert!(second.findings[0].what.contains("R8-例-点検-01") && second.findings[0].field.as_deref() == Some("round"));
        assert_eq!(found("inspection", &round("regular2", date(10, 31)), &context()), []);
        assert_eq!(found("inspection", &round("extra", date(10, 31)), &context()), []);
        assert_eq!(found("inspection", &round("regular1", date(3, 31)), &context()), [], "another year");
        let own = record(1, "R8-例-点検-01", round("regular1", date(9, 30)));
        assert_eq!(found("inspection", &round("regular1", date(9, 29)), &Context { change: Change::Edit(&own), ..context() }), []);
        let called_off = record(1, "R8-例-点検-01", round("regular1", date(9, 30)).with("status", choice("cancelled")));
        assert_eq!(found("inspection", &round("regular1", date(10, 31)), &Context { inspections: vec![called_off], ..context() }), []);
    }

    #[test]
    fn d19_an_inspection_stays_in_the_year_of_its_number() {
        let own = record(1, "R8-例-点検-01", round("regular1", date(9, 30)));
        let moved = Context { change: Change::Edit(&own), ..context() };
        assert_eq!(found("inspection", &round("regular1", date(3, 31)), &moved), refused("base_on", "D19"));
    }

    fn measure() -> Values {
        let about = Value::Link(Link { id: RecordId(1), no: "R8-例-点検-01".into(), label: "R8-例-点検-01".into() });
        Values::new()
            .with("inspection", about)
            .with("item_id", Value::Text("13-1-3".into()))
            .with("measure", Value::Text("月1回照合する".into()))
            .with("owner", person(1))
            .with("due_on", date(11, 30))
            .with("status", choice("open"))
    }

    #[test]
    fn d19_an_action_answers_an_item_that_was_asked() {
        assert_eq!(found("corrective_action", &measure(), &context()), []);
        let unknown = measure().with("item_id", Value::Text("13-1-33".into()));
        assert_eq!(found("corrective_action", &unknown, &context()), refused("item_id", "D19"));
        let said = check_save(by_id("corrective_action").unwrap(), &unknown, &context());
        assert_eq!(said.findings[0].next, "「13-1-3」ではありませんか。");
    }

    #[test]
    fn d19_an_action_is_due_after_the_inspection_and_a_past_day_is_remarked_on_once() {
        assert_eq!(found("corrective_action", &measure().with("due_on", date(9, 29)), &context())[0], refused("due_on", "D19")[0]);
        let late = measure().with("due_on", date(11, 21));
        assert_eq!(found("corrective_action", &late, &context()), [("due_on".to_owned(), "D19", Level::Warn)]);
        let before = record(9, "R8-例-是正-0001", late.clone());
        assert_eq!(found("corrective_action", &late, &Context { change: Change::Edit(&before), ..context() }), []);
        assert_eq!(found("corrective_action", &measure().with("due_on", date(11, 22)), &context()), []);
    }

    #[test]
    fn d19_done_is_said_with_its_day_and_by_whom_it_was_seen() {
        let done = measure().with("status", choice("done"));
        let fields: Vec<String> = found("corrective_action", &done, &context()).into_iter().map(|one| one.0).collect();
        assert_eq!(fields, ["done_on", "checked_by"]);
        let whole = done.with("done_on", date(11, 22)).with("checked_by", person(2));
        assert_eq!(found("corrective_action", &whole, &context()), []);
        assert_eq!(found("corrective_action", &whole.with("done_on", date(11, 23)), &context()), refused("done_on", "D22"));
    }

    #[test]
    fn a_day_of_completion_makes_it_done_and_lies_after_the_inspection() {
        let dated = put_right(measure().with("done_on", date(11, 20)).with("checked_by", person(2)));
        assert_eq!(dated.text("status"), "done");
        assert_eq!(found("corrective_action", &dated, &context()), []);
        assert_eq!(put_right(measure()).text("status"), measure().text("status"));
        assert_eq!(found("corrective_action", &dated.with("done_on", date(9, 29)), &context()), refused("done_on", "D19"));
    }

    #[test]
    fn d9_who_put_it_right_does_not_check_it() {
        let own = measure().with("checked_by", person(1));
        assert_eq!(found("corrective_action", &own, &context()), refused("checked_by", "D9"));
        let excuse = OnePerson { reason: "職員が1人のため".into(), accepted_by: "課長 例 花子".into() };
        let excused = found("corrective_action", &own, &Context { one_person: Some(excuse), ..context() });
        assert_eq!(excused, [("checked_by".to_owned(), "D9", Level::Warn)]);
    }
}
