//! The figures a head asks for first, as they stood on the last day of a period, so that two periods can be laid side by side.

use chrono::NaiveDate;
use domain::inspection::Count;
use domain::problem::Problems;
use domain::registers::shared::{INFO_CLASS, MEDIA_TYPE};
use report::sheets::glance::{Figure, Glance};

use super::gather::{count, moved};
use super::happened::{away, disposed, gone, incidents, unproven};
use super::movement::{Cards, Movements};
use crate::inspection::Score;
use crate::office::Office;

/// The figures of one period.
#[derive(Debug, Default)]
pub(super) struct Headline {
    /// 媒体の増減.
    pub media: Movements,
    /// 持出中 on the last day.
    pub out: u64,
    /// Of these, those past their day.
    pub late: u64,
    /// 処分した媒体 of the period.
    pub disposed: u64,
    /// Media handed over by the last day, for which no certificate had come.
    pub unproven: u64,
    /// The last inspection of the period.
    pub score: Option<Count>,
    /// 漏えい等事案 of the period.
    pub incidents: u64,
}

impl Headline {
    /// Reads the figures of the days `from` to `until`.
    pub fn read(office: &Office, cards: &Cards, scores: &[Score], from: NaiveDate, until: NaiveDate) -> Result<Headline, Problems> {
        let mut out = gone(office, until)?;
        out.retain(|journey| away(journey, until));
        let late = out.iter().filter(|journey| journey.values.date("due_back_on").is_some_and(|due| due < until)).count();
        let in_time = |score: &&Score| score.head.values.date("base_on").is_some_and(|day| (from..=until).contains(&day));
        Ok(Headline {
            media: cards.over(from, until),
            out: count(out.len()),
            late: count(late),
            disposed: count(disposed(office, from, until)?.len()),
            unproven: unproven(office, until)?.iter().map(|case| case.media).sum(),
            // The scores come in the order of their 基準日.
            score: scores.iter().rfind(in_time).map(|score| score.tally.sum),
            incidents: count(incidents(office, from, until)?.len()),
        })
    }

    /// 適率 in words.
    pub fn rate_words(&self) -> String {
        self.score.map_or_else(|| "未実施".to_owned(), |sum| sum.rate_text())
    }
}

/// What the boxes are called, in order.
const LABELS: [&str; 8] = [
    "媒体（期末）", "媒体の増・減（期間中）", "持出中（期末）", "うち返却期限超過", "処分した媒体（期間中）", "証明書未着（期末）",
    "自己点検 適率", "漏えい等事案（期間中）",
];

/// The boxes of an empty form.
pub(super) fn empty_figures() -> Vec<Figure> {
    LABELS.map(|label| Figure { label: label.to_owned(), ..Figure::default() }).into()
}

/// The figures in boxes, each with that of the period before, which is `called` so, e.g. 前年度.
pub(super) fn figures(now: &Headline, before: Option<&Headline>, called: &str) -> Vec<Figure> {
    let amount = |of: fn(&Headline) -> u64, unit: &str, end: &str| {
        let then = before.map(|before| (of(before), moved(of(before), of(now))));
        let said = then.map(|(then, moved)| format!("{called}{end} {then}{unit}{moved}"));
        (format!("{}{unit}", of(now)), said.unwrap_or_default())
    };
    let both = |one: &Headline| format!("＋{} −{}", one.media.sum.added, one.media.sum.removed);
    let told = [
        amount(|one| one.media.sum.closing, "点", "末"),
        (both(now), before.map(|before| format!("{called} {}", both(before))).unwrap_or_default()),
        amount(|one| one.out, "件", "末"),
        amount(|one| one.late, "件", "末"),
        amount(|one| one.disposed, "点", ""),
        amount(|one| one.unproven, "点", "末"),
        (now.rate_words(), before.map(|before| rate_before(now, before, called)).unwrap_or_default()),
        amount(|one| one.incidents, "件", ""),
    ];
    let boxes = LABELS.into_iter().zip(told);
    boxes.map(|(label, (value, before))| Figure { label: label.to_owned(), value, before }).collect()
}

/// The rate before, and by how many points it moved where both periods have one.
fn rate_before(now: &Headline, before: &Headline, called: &str) -> String {
    let rates = (before.score.and_then(|sum| sum.rate()), now.score.and_then(|sum| sum.rate()));
    let points = match rates {
        (Some(then), Some(now)) if now < then => format!("（−{}ポイント）", decimal(then - now)),
        (Some(then), Some(now)) => format!("（＋{}ポイント）", decimal(now - then)),
        _ => String::new(),
    };
    format!("{called} {}{points}", before.rate_words())
}

fn decimal(tenths: usize) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What the boxes do not say of the change: which kinds of media, and media of which information, there are more or fewer of.
pub(super) fn changes(now: &Headline, before: Option<&Headline>, called: &str) -> Glance {
    let label = format!("{called}末からの変化");
    let Some(before) = before else {
        let otherwise = format!("{called}の記録はありません（初回）。");
        return Glance { label, otherwise, ..Glance::default() };
    };
    let of_kind = |one: &Headline, kind: &str| one.media.kinds.iter().find(|(known, _)| *known == kind).map_or(0, |(_, of)| of.closing);
    let kinds = MEDIA_TYPE.iter().map(|kind| (kind.label, of_kind(before, kind.label), of_kind(now, kind.label)));
    let of_class = |one: &Headline, class: &str| one.media.classes.get(class).copied().unwrap_or(0);
    let classes = INFO_CLASS.iter().map(|class| (class.label, of_class(before, class.id), of_class(now, class.id)));
    let lines = [differing("媒体の種別", kinds), differing("情報の区分", classes)];
    let otherwise = "媒体の種別ごと、情報の区分ごとの点数は、変わっていません。".to_owned();
    Glance { label, lines: lines.into_iter().flatten().collect(), otherwise, ..Glance::default() }
}

/// 「媒体の種別　USBメモリ 9→14点（＋5）、…」 of those that differ.
fn differing<'l>(what: &str, told: impl Iterator<Item = (&'l str, u64, u64)>) -> Option<String> {
    let told = told.filter(|(_, then, now)| then != now);
    let told: Vec<String> = told.map(|(label, then, now)| format!("{label}\u{A0}{then}→{now}点{}", moved(then, now))).collect();
    (!told.is_empty()).then(|| format!("{what}　{}", told.join("、")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::movement::Movement;

    fn headline(usb: u64, out: u64, ok: usize) -> Headline {
        let moved = Movement { closing: usb, ..Movement::default() };
        let media = Movements { kinds: vec![("USBメモリ", moved.clone())], sum: moved, ..Movements::default() };
        let score = Some(Count { ok, bad: 100 - ok, ..Count::default() });
        Headline { media, out, score, ..Headline::default() }
    }

    #[test]
    fn each_figure_stands_over_that_of_the_period_before() {
        let boxes = figures(&headline(60, 2, 95), Some(&headline(62, 2, 97)), "前期");
        let told = |nth: usize| (boxes[nth].value.as_str(), boxes[nth].before.as_str());
        assert_eq!(told(0), ("60点", "前期末 62点（−2）"));
        assert_eq!(told(2), ("2件", "前期末 2件（±0）"));
        assert_eq!(told(6), ("95.0%", "前期 97.0%（−2.0ポイント）"));
        assert!(figures(&headline(60, 2, 95), None, "前期").iter().all(|one| one.before.is_empty()));
    }

    #[test]
    fn only_what_differs_is_a_change() {
        let changed = changes(&headline(60, 2, 95), Some(&headline(62, 1, 95)), "前年度");
        assert_eq!(
            (changed.label.as_str(), changed.lines.as_slice()),
            ("前年度末からの変化", &["媒体の種別　USBメモリ\u{A0}62→60点（−2）".to_owned()][..])
        );
        assert!(changes(&headline(60, 2, 95), Some(&headline(60, 1, 90)), "前年度").lines.is_empty());
        assert!(changes(&headline(60, 2, 95), None, "前年度").otherwise.contains("初回"));
    }
}
