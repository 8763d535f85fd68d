//! What the 総括表 counts besides the media, part by part: journeys, disposals, inspections, training, contracts, incidents.

use chrono::NaiveDate;
use domain::problem::Problems;
use domain::record::Record;
use report::sheets::parts::Fact;

use super::gather::{all, count, within};
use super::happened::{away, disposed, incidents};
use super::heading::answer;
use super::headline::Headline;
use crate::office::Office;
use crate::refuse::by_store;

/// What is counted besides the media, in words.
#[derive(Debug, Default)]
pub(super) struct Counted {
    /// 3 持出し・送付.
    pub journeys: Vec<Fact>,
    /// 4 廃棄・消去.
    pub disposals: Vec<Fact>,
    /// 5 点検・研修・委託・事案.
    pub others: Vec<Fact>,
}

/// The rows of an empty form, by name, so that both say the same.
pub(super) const JOURNEYS: [&str; 4] = ["持出し・送付（期間中）", "うち返却・受領済", "持出中（期末）", "うち返却期限超過"];
pub(super) const OTHERS: [&str; 8] = [
    "自己点検（適率）", "未完了の是正措置", "うち期限超過", "研修受講（受講／対象）", "委託契約（期間中）", "うち期間中に点検した契約",
    "漏えい等事案", "うち委員会への報告が必要",
];

impl Counted {
    /// Counts from the first to the last day of the period; what page one says too is taken from there.
    pub fn read(office: &Office, headline: &Headline, from: NaiveDate, until: NaiveDate) -> Result<Counted, Problems> {
        Ok(Counted {
            journeys: journeys(office, headline, from, until)?,
            disposals: disposals(office, headline, from, until)?,
            others: others(office, headline, from, until)?,
        })
    }
}

fn journeys(office: &Office, headline: &Headline, from: NaiveDate, until: NaiveDate) -> Result<Vec<Fact>, Problems> {
    let gone = within(office, "takeout", "departed_at", from, until)?;
    let back = gone.iter().filter(|one| !away(one, until)).count();
    let figures = [count(gone.len()), count(back), headline.out, headline.late];
    Ok(facts(&JOURNEYS, figures.map(|number| format!("{number}件"))))
}

fn disposals(office: &Office, headline: &Headline, from: NaiveDate, until: NaiveDate) -> Result<Vec<Fact>, Problems> {
    let register = office.register("disposal_item")?;
    let mut methods: Vec<(String, u64)> = Vec::new();
    for line in disposed(office, from, until)? {
        let method = answer(register, &line.values, "method");
        match methods.iter_mut().find(|(known, _)| *known == method) {
            Some((_, number)) => *number += 1,
            None => methods.push((method, 1)),
        }
    }
    let mut told = vec![Fact::new("処分した媒体", format!("{}点", headline.disposed))];
    told.extend(methods.into_iter().map(|(method, number)| Fact::new(method, format!("{number}点"))));
    told.push(Fact::new("証明書未着（引渡済）", format!("{}点", headline.unproven)));
    Ok(told)
}

fn others(office: &Office, headline: &Headline, from: NaiveDate, until: NaiveDate) -> Result<Vec<Fact>, Problems> {
    let actions = all(office, "corrective_action", Vec::new())?;
    let open = |one: &&Record| !one.values.has("done_on") && !matches!(one.values.text("status"), "done" | "cancelled");
    let open: Vec<&Record> = actions.iter().filter(open).collect();
    let late = open.iter().filter(|one| one.values.date("due_on").is_some_and(|due| due < until)).count();

    let mut contracts = all(office, "contract", Vec::new())?;
    contracts.retain(|one| {
        let runs = one.values.date("from").is_some_and(|day| day <= until) && one.values.date("until").is_none_or(|day| day >= from);
        runs && !one.values.chose("status", "cancelled")
    });
    let checks = within(office, "contractor_check", "checked_on", from, until)?;
    let looked_at = |one: &&Record| checks.iter().any(|check| check.values.link("contract_id").is_some_and(|link| link.id == one.id));
    let checked = contracts.iter().filter(looked_at).count();

    let told = incidents(office, from, until)?.iter().filter(|one| one.values.flag("ppc_required")).count();
    let words = [
        headline.rate_words(),
        format!("{}件", open.len()),
        format!("{late}件"),
        trained(office, from, until)?,
        format!("{}件", contracts.len()),
        format!("{checked}件"),
        format!("{}件", headline.incidents),
        format!("{told}件"),
    ];
    Ok(facts(&OTHERS, words))
}

/// Who came to the training of the period, of those who were to.
fn trained(office: &Office, from: NaiveDate, until: NaiveDate) -> Result<String, Problems> {
    let (mut present, mut asked) = (0, 0);
    let attendees = office.register("training_attendee")?;
    for training in within(office, "training", "held_on", from, until)? {
        for one in office.read().parts(attendees, training.id).map_err(by_store)? {
            asked += u64::from(!one.values.chose("attended", "exempt"));
            present += u64::from(one.values.chose("attended", "present"));
        }
    }
    Ok(if asked == 0 { "未実施".to_owned() } else { format!("{present}／{asked}人（{}）", percent(present, asked)) })
}

fn facts(labels: &[&str], words: impl IntoIterator<Item = String>) -> Vec<Fact> {
    labels.iter().zip(words).map(|(label, words)| Fact::new(*label, words)).collect()
}

/// One decimal, rounded down: 99.96 % is not yet 100 %.
fn percent(part: u64, whole: u64) -> String {
    let tenths = part * 1000 / whole.max(1);
    format!("{}.{}%", tenths / 10, tenths % 10)
}
