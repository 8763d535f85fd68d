//! F09 自己点検票 from an inspection (第42条): every item in the wording it was answered under.

use chrono::NaiveDate;
use domain::checklist::Axis;
use domain::inspection::{Answer, Corrective, Judgement};
use domain::problem::Problems;
use domain::record::Record;
use domain::show::{self, Dates};
use domain::value::Values;
use report::sheets::inspection_sheet::{CorrectiveAction, InspectionGroup, InspectionItem, InspectionSheet};

use super::heading::{answer, approval, day, person};
use crate::inspection::{InspectionView, ItemView};
use crate::office::Office;

/// The sheet as it stands; items nobody looked at say so.
pub(super) fn inspected(office: &Office, view: &InspectionView) -> Result<InspectionSheet, Problems> {
    let head = &view.head.values;
    let groups = Axis::ALL.iter().map(|axis| {
        let of_axis = |item: &&ItemView| Answer::read(&item.answer.values).axis == *axis;
        InspectionGroup { axis: axis.label().to_owned(), items: view.items.iter().filter(of_axis).map(item).collect() }
    });
    Ok(InspectionSheet {
        period: period(head),
        inspector: person(head, "inspector"),
        confirmed_by: approval(head, "confirmed_on", "confirmed_by"),
        groups: groups.filter(|group| !group.items.is_empty()).collect(),
        actions: actions(office, &view.actions, office.clock().today())?,
        unplanned: unplanned(view),
        legend: String::new(),
    })
}

fn item(item: &ItemView) -> InspectionItem {
    let values = &item.answer.values;
    let read = Answer::read(values);
    let mut evidence = read.evidence.clone();
    if !item.photos.is_empty() {
        let photos = format!("写真 {}枚", item.photos.len());
        evidence = if evidence.is_empty() { photos } else { format!("{evidence}\n{photos}") };
    }
    InspectionItem {
        no: read.item_id.clone(),
        article: values.text("article_text").to_owned(),
        question: read.item_text.clone(),
        judgement: judgement(&read),
        evidence,
        finding: finding(&read),
    }
}

/// 「○」; 「○ 未再確認」 for what was taken over and not looked at again; 「未」 for what nobody looked at.
pub(super) fn judgement(answer: &Answer) -> String {
    match (answer.judgement, answer.carried) {
        (Judgement::Open, false) => "未".to_owned(),
        (Judgement::Open, true) => "未再確認".to_owned(),
        (judged, true) => format!("{}\n未再確認", judged.sign()),
        (judged, false) => judged.sign().to_owned(),
    }
}

/// 所見・改善, with the reason where an item does not apply.
pub(super) fn finding(answer: &Answer) -> String {
    match (answer.na_reason.as_str(), answer.finding.as_str()) {
        ("", finding) => finding.to_owned(),
        (reason, "") => reason.to_owned(),
        (reason, finding) => format!("{reason}\n{finding}"),
    }
}

/// Whether the papers of the inspection may still change, as they say in their heading; empty once it is complete.
pub(super) fn mark(view: &InspectionView) -> &'static str {
    match view.head.values.text("status") {
        "closed" | "reported" => "",
        "cancelled" => "取消",
        _ => "点検中（未完了）",
    }
}

/// The items for which no corrective action is written yet; while the inspection runs and none was found, that none is settled.
pub(super) fn unplanned(view: &InspectionView) -> String {
    let planned: Vec<Corrective> = view.actions.iter().map(|action| Corrective::read(&action.values)).collect();
    let lacking: Vec<String> = view
        .items
        .iter()
        .map(|item| Answer::read(&item.answer.values))
        .filter(|answer| answer.judgement.needs_action() && !planned.iter().any(|action| action.answers(answer)))
        .map(|answer| answer.item_id)
        .collect();
    match (lacking.as_slice(), view.actions.as_slice()) {
        ([], []) if !mark(view).is_empty() => "未作成　点検が終わっていないため、まだ決まっていません。".to_owned(),
        ([], _) => String::new(),
        (lacking, _) => format!("未作成　{}件（{}）", lacking.len(), lacking.join("、")),
    }
}

/// 「令和8年10月1日〜令和8年10月15日」, or what of it is written.
pub(super) fn period(head: &Values) -> String {
    match (day(head, "from"), day(head, "to")) {
        (from, to) if from.is_empty() && to.is_empty() => format!("基準日 {}", day(head, "base_on")),
        (from, to) => format!("{from}〜{to}"),
    }
}

/// The corrective actions, those past their day called so.
pub(super) fn actions(office: &Office, records: &[Record], today: NaiveDate) -> Result<Vec<CorrectiveAction>, Problems> {
    let register = office.register("corrective_action")?;
    let action = |record: &Record| {
        let values = &record.values;
        let status = values.text("status");
        let late = !matches!(status, "done" | "cancelled") && !values.has("done_on");
        let late = late && values.date("due_on").is_some_and(|due| due < today);
        CorrectiveAction {
            item_no: values.text("item_id").to_owned(),
            what: values.text("measure").to_owned(),
            owner: person(values, "owner"),
            due: short(values, "due_on"),
            done: short(values, "done_on"),
            state: if late { "期限超過".to_owned() } else { answer(register, values, "status") },
        }
    };
    Ok(records.iter().map(action).collect())
}

/// A day in a narrow column.
fn short(values: &Values, field: &str) -> String {
    values.date(field).map(|day| show::date(day, Dates::Short)).unwrap_or_default()
}
