//! F10 自己点検結果報告書 from an inspection (第42条): numbers, what is 不適, what is past its day, what moved since last time, and
//! the rates of the years before.

use std::collections::BTreeMap;

use chrono::Days;
use domain::inspection::{self, Answer, Count};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::record::Record;
use domain::show::{self, Dates};
use report::sheets::inspection_report::{InspectionReport, Shortcoming};
use report::sheets::parts::Fact;
use report::sheets::tally::{Tally, YearTally};

use super::heading::{answer, bracketed, day, person};
use super::inspected::{actions, finding, judgement, mark, period, unplanned};
use super::late::late;
use super::posts::Posts;
use crate::inspection::{InspectionView, Score, changes_in_brief};
use crate::office::Office;
use crate::refuse::by_store;

/// The letter as of today.
pub(super) fn reported(office: &Office, view: &InspectionView, posts: &Posts) -> Result<InspectionReport, Problems> {
    let today = office.clock().today();
    let head = &view.head.values;
    let year = Nendo(view.head.fy).label();
    let round = answer(office.register("inspection")?, head, "round");
    let told = day(head, "reported_on");
    // A letter that went out tells of the day on which it did.
    let on = head.date("reported_on").map_or(today, |told| told.min(today));
    let scores = office.inspection_scores()?;
    Ok(InspectionReport {
        document_no: head.text("document_no").to_owned(),
        dated: if told.is_empty() { show::date(today, Dates::Wareki) } else { told },
        addressee: posts.to_general.clone(),
        sender: [&posts.manager_title, &posts.manager_name].into_iter().filter(|line| !line.is_empty()).cloned().collect(),
        subject: format!("{year}　自己点検（{round}）の結果について（報告）{}", bracketed(mark(view))),
        body: String::new(),
        period: period(head),
        inspectors: person(head, "inspector"),
        now: year_tally(&view.head, &view.tally),
        earlier: earlier(view, &scores),
        carried_over: number(view.tally.sum.carried),
        nothing_found: if mark(view).is_empty() {
            String::new()
        } else {
            "現在のところなし（点検が終わっていません）".to_owned()
        },
        shortcomings: shortcomings(view),
        actions: actions(office, &view.actions, today)?,
        unplanned: unplanned(view),
        // That this very inspection is late is no news on its own report.
        overdue: late(office, on, Some(("inspection", &view.head.no)))?,
        counts: counts(office, view)?,
        changes: changes(office, view, &scores)?,
        attachments: attachments(office, view),
    })
}

fn year_tally(head: &Record, counted: &inspection::Tally) -> YearTally {
    YearTally {
        year: Nendo(head.fy).label(),
        no: head.no.clone(),
        tallies: counted.rows.iter().map(|(axis, count)| tally(axis.label(), count)).collect(),
    }
}

/// How many earlier years stand beside an inspection.
const YEARS: usize = 3;

/// The same round of the years before, the oldest first: the last of each year.
fn earlier(view: &InspectionView, scores: &[Score]) -> Vec<YearTally> {
    let round = view.head.values.text("round");
    let mut years: BTreeMap<i32, &Score> = BTreeMap::new();
    // The scores come in the order of their 基準日.
    let before = scores.iter().filter(|score| score.head.fy < view.head.fy && score.head.values.text("round") == round);
    years.extend(before.map(|score| (score.head.fy, score)));
    years.values().skip(years.len().saturating_sub(YEARS)).map(|score| year_tally(&score.head, &score.tally)).collect()
}

fn tally(axis: &str, count: &Count) -> Tally {
    Tally {
        axis: axis.to_owned(),
        fit: number(count.ok),
        improve: number(count.improve),
        unfit: number(count.bad),
        not_applicable: number(count.not_applicable),
        // What was taken over and not looked at again proves nothing yet; the letter also names it apart.
        unconfirmed: number(count.open + count.carried),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn shortcomings(view: &InspectionView) -> Vec<Shortcoming> {
    view.items
        .iter()
        .map(|item| (Answer::read(&item.answer.values), item.answer.values.text("article_text")))
        .filter(|(answer, _)| answer.judgement.needs_action())
        .map(|(answer, article)| Shortcoming {
            item_no: answer.item_id.clone(),
            article: article.to_owned(),
            judgement: judgement(&answer),
            question: answer.item_text.clone(),
            finding: finding(&answer),
        })
        .collect()
}

/// What is counted in 6 台帳件数, in order.
pub(super) const COUNTED: [&str; 7] = [
    "保有個人情報等（現在）",
    "媒体（現在、廃棄済み等を除く）",
    "取扱いの記録（年度内）",
    "廃棄・消去の伺（年度内）",
    "うち完了",
    "廃棄の写真（年度内）",
    "未完了の是正措置（現在）",
];

/// 6 台帳件数: what the section holds today and what it wrote down in the inspection's 年度.
fn counts(office: &Office, view: &InspectionView) -> Result<Vec<Fact>, Problems> {
    let fy = Some(view.head.fy);
    let is = |field: &str, condition: Condition| Filter { field: field.to_owned(), condition };
    let alive = vec![is("status", Condition::AnyOf(alive()))];
    let finished = vec![is("status", Condition::Is("closed".to_owned()))];
    let unfinished = vec![is("done_on", Condition::Empty), is("status", Condition::AnyOf(vec!["open".to_owned(), "working".to_owned()]))];
    let asked = [
        ("info_asset", None, Vec::new(), "件"),
        ("media", None, alive, "点"),
        ("handling_event", fy, Vec::new(), "件"),
        ("disposal", fy, Vec::new(), "件"),
        ("disposal", fy, finished, "件"),
        ("photo", fy, Vec::new(), "枚"),
        ("corrective_action", None, unfinished, "件"),
    ];
    let told = COUNTED.into_iter().zip(asked).map(|(label, (register, fy, filters, unit))| {
        let count = count(office, register, fy, filters)?;
        Ok(Fact::new(label, format!("{}{unit}", show::grouped(i64::try_from(count).unwrap_or(i64::MAX)))))
    });
    told.collect()
}

/// The states in which a medium is still the section's to keep.
fn alive() -> Vec<String> {
    use domain::media::Status;
    Status::ALL.iter().filter(|status| !status.ended()).map(|status| status.id().to_owned()).collect()
}

fn count(office: &Office, register: &str, fy: Option<i32>, filters: Vec<Filter>) -> Result<u64, Problems> {
    let query = Query { fy, filters, ..Query::default() };
    office.read().count(office.register(register)?, &query).map_err(by_store)
}

/// How many items that went one way are named.
const NAMED: usize = 8;

/// What changed since last time: the rate, which items went which way, and what moved in the registers since.
fn changes(office: &Office, view: &InspectionView, scores: &[Score]) -> Result<Vec<String>, Problems> {
    let Some(last) = &view.last else { return Ok(vec!["前回の点検の記録はありません（初回）。".to_owned()]) };
    let mut changes = Vec::new();
    if let Some(before) = scores.iter().find(|score| score.head.id == last.id) {
        let (then, now) = (before.tally.sum, view.tally.sum);
        changes.push(format!(
            "適率　{}（前回 {}）→ {}　　不適 {}→{}件　　要改善 {}→{}件",
            then.rate_text(),
            last.no,
            now.rate_text(),
            then.bad,
            now.bad,
            then.improve,
            now.improve,
        ));
    }
    let moved = changes_in_brief(&view.changes, NAMED);
    if moved.is_empty() {
        changes.push("判定が変わった項目はありません。".to_owned());
    }
    changes.extend(moved);
    if let Some(since) = last.values.date("base_on").and_then(|day| day.checked_add_days(Days::new(1))) {
        let from = |field: &str| vec![Filter { field: field.to_owned(), condition: Condition::From(since) }];
        changes.push(format!(
            "{}以後　媒体の登録 {}点、取扱いの記録 {}件、廃棄・消去の完了 {}件",
            show::date(since, Dates::Wareki),
            count(office, "media", None, from("registered_on"))?,
            count(office, "handling_event", None, from("occurred_at"))?,
            count(office, "disposal", None, from("closed_on"))?,
        ));
    }
    Ok(changes)
}

/// 8 別添: what goes with the letter.
fn attachments(office: &Office, view: &InspectionView) -> Vec<String> {
    let own = office.profile().form_name("F09");
    let name = if own.is_empty() { "自己点検票" } else { own };
    let mut attachments = vec![format!("{name}（{}、{}項目）", view.head.no, view.items.len())];
    let photos: usize = view.items.iter().map(|item| item.photos.len()).sum();
    if photos > 0 {
        attachments.push(format!("点検の写真　{photos}枚"));
    }
    attachments
}
