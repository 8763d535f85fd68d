//! What the 総括表 asks a head to look at, on page one: × not yet put right, what is past its day, and what else is not settled.

use chrono::NaiveDate;
use domain::inspection::{Answer, Judgement};
use domain::problem::Problems;
use domain::query::Condition;
use domain::record::Record;
use domain::show::{self, Dates};
use domain::stocktake::Balance;
use report::sheets::glance::{Glance, in_brief};
use report::sheets::slip::Part;

use super::gather::{all, is, one_of, within};
use super::happened::unproven;
use super::late::late;
use super::movement::Movements;
use crate::inspection::Score;
use crate::inspection::parts::parts_of;
use crate::office::Office;

/// What there is to look at, a line for each thing.
#[derive(Debug, Default)]
pub(super) struct Attention {
    unfit: Vec<String>,
    late: Vec<String>,
    others: Vec<String>,
}

/// How many things of a kind page one has room for.
const NAMED: usize = 4;
/// What the rows are called, in order.
const LABELS: [&str; 3] = ["未是正の ×", "期限超過", "そのほか"];

impl Attention {
    /// What stood open on the last day of the period and still does.
    pub fn read(office: &Office, scores: &[Score], media: &Movements, from: NaiveDate, until: NaiveDate) -> Result<Attention, Problems> {
        let mut others = open_incidents(office, until)?;
        others.extend(unbalanced(media));
        others.extend(stocktakes(office, from, until)?);
        others.extend(certificates(office, until)?);
        Ok(Attention { unfit: unfit(office, scores, until)?, late: late(office, until, None)?, others })
    }

    fn rows(&self) -> [(&'static str, &[String]); 3] {
        let [unfit, late, others] = LABELS;
        [(unfit, &self.unfit), (late, &self.late), (others, &self.others)]
    }

    /// The rows of page one.
    pub fn glances(&self) -> Vec<Glance> {
        self.rows().map(|(label, all)| Glance::of(label, all, NAMED, "6に記載")).into()
    }

    /// What page one had no room for, under a heading of its own; nothing where it had.
    pub fn rest(&self) -> Vec<Part> {
        let rest = self.rows().map(|(label, all)| all.iter().skip(NAMED).map(move |line| format!("{label}　{line}")).collect::<Vec<_>>());
        let rest = rest.concat();
        if rest.is_empty() {
            return Vec::new();
        }
        let heading = Part::Heading("6　1頁に記載した事項のほか、注意を要する事項".to_owned());
        std::iter::once(heading).chain(rest.into_iter().map(Part::Note)).collect()
    }
}

/// The rows of an empty form.
pub(super) fn empty_glances() -> Vec<Glance> {
    LABELS.map(Glance::empty).into()
}

/// The × of the last inspection by `until` whose corrective action is not finished.
fn unfit(office: &Office, scores: &[Score], until: NaiveDate) -> Result<Vec<String>, Problems> {
    let by_then = |score: &&Score| score.head.values.date("base_on").is_some_and(|day| day <= until);
    let Some(last) = scores.iter().rfind(by_then) else { return Ok(Vec::new()) };
    let whole = parts_of(&office.read(), last.head.clone())?;
    let finished = |item: &str| {
        let mut of_item = whole.actions.iter().filter(|action| action.values.text("item_id") == item).peekable();
        of_item.peek().is_some() && of_item.all(|action| action.values.has("done_on") || action.values.chose("status", "done"))
    };
    let unfit = whole.answers_read().into_iter().filter(|answer| answer.judgement == Judgement::Bad && !finished(&answer.item_id));
    Ok(unfit.map(|answer| format!("{}　{}", answer.item_id, wrong(&answer))).collect())
}

fn wrong(answer: &Answer) -> String {
    in_brief(if answer.finding.is_empty() { &answer.item_text } else { &answer.finding })
}

fn open_incidents(office: &Office, until: NaiveDate) -> Result<Vec<String>, Problems> {
    let found = all(office, "incident", vec![is("known_at", Condition::To(until)), one_of("status", &["draft", "open"])])?;
    Ok(found.iter().map(|one| format!("対応中の事案　{}　{}", one.no, in_brief(one.values.text("summary")))).collect())
}

fn unbalanced(media: &Movements) -> Option<String> {
    let sum = &media.sum;
    let unbalanced = !sum.balances() || !media.unbalanced.is_empty();
    unbalanced.then(|| format!("媒体の不突合　期首＋増－減は{}点、期末の台帳は{}点（1に記載）", sum.expected(), sum.closing))
}

/// Stock-takes that are not finished, and those whose numbers did not explain each other (D23).
fn stocktakes(office: &Office, from: NaiveDate, until: NaiveDate) -> Result<Vec<String>, Problems> {
    let base = |one: &Record| one.values.date("base_on").map(|day| show::date(day, Dates::Short)).unwrap_or_default();
    let open = all(office, "stocktake", vec![is("base_on", Condition::To(until)), one_of("status", &["open"])])?;
    let mut told: Vec<String> = open.iter().map(|one| format!("棚卸{}（基準日 {}）が終わっていません", one.no, base(one))).collect();
    for one in within(office, "stocktake", "base_on", from, until)? {
        let balance = Balance::read(&one.values);
        if one.values.chose("status", "closed") && !balance.settles() {
            let Balance { opening, added, removed, closing } = balance;
            told.push(format!("棚卸{}の不突合：期首{opening}＋増{added}−減{removed}に対して、期末は{closing}点です。", one.no));
        }
    }
    Ok(told)
}

fn certificates(office: &Office, until: NaiveDate) -> Result<Vec<String>, Problems> {
    let cases = unproven(office, until)?;
    let told = cases.iter().map(|case| {
        let handed = show::date(case.handed_on, Dates::Short);
        format!("証明書未着　{}　{}点（引渡 {handed}）", case.no, case.media)
    });
    Ok(told.collect())
}
