//! F13 保有個人情報等管理状況総括表: the section over a year or half of one, on the pages a head reads.
//!
//! Page one is figures and what does not balance; what they are made of follows.

use chrono::NaiveDate;
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::record::Record;
use domain::registers::shared::INFO_CLASS;
use domain::show::{self, Dates};
use domain::stocktake::Balance;
use report::sheets::parts::Fact;
use report::sheets::slip::{Bar, Part, Slip};
use report::{Align, Column, Row};

use super::heading::{Heading, answer};
use super::movement::{Movement, Movements, movements};
use super::span::Half;
use crate::office::Office;
use crate::refuse::by_store;

/// What the page says about itself.
pub(super) fn figures_heading(office: &Office, year: Nendo, half: Half) -> Heading {
    let (_, until) = period(office, year, half);
    Heading {
        year: format!("{}{}", year.label(), half.label()),
        as_of: format!("{}現在", show::date(until, Dates::Wareki)),
        months: Vec::new(),
        mark: "",
        filter: format!("期間＝{}", half.words(year)),
        approved: String::new(),
        about: None,
        tail: vec![format!("{}{}", year.short(), half.label())],
        logged: format!("{}{}", year.label(), half.label()),
    }
}

/// The form over `year` and its half; without them it is empty.
pub(super) fn figures(office: &Office, over: Option<(Nendo, Half)>) -> Result<Slip, Problems> {
    let Some((year, half)) = over else { return Ok(sheet(&Movements::default(), &Counted::default(), true)) };
    let (from, until) = period(office, year, half);
    Ok(sheet(&movements(office, from, until)?, &Counted::read(office, from, until)?, false))
}

/// The days of the period; it ends today where it is not over.
fn period(office: &Office, year: Nendo, half: Half) -> (NaiveDate, NaiveDate) {
    let (from, until) = half.days(year);
    (from, until.min(office.clock().today()).max(from))
}

/// What is counted besides the media, in words.
#[derive(Debug, Default)]
struct Counted {
    journeys: Vec<Fact>,
    disposals: Vec<Fact>,
    others: Vec<Fact>,
    rate: String,
    overdue: u64,
    unproven: u64,
    trained: String,
    incidents: u64,
    /// Stock-takes of the period whose numbers did not explain each other (D23).
    miscounted: Vec<String>,
}

/// The rows of an empty form, by name, so that both say the same.
const JOURNEYS: [&str; 4] = ["持出し・送付", "うち返却・受領済", "未返却", "うち返却期限超過"];
const OTHERS: [&str; 8] = [
    "自己点検（適率）", "未完了の是正措置", "うち期限超過", "研修受講（受講／対象）", "委託契約（期間中）", "うち期間中に点検した契約",
    "漏えい等事案", "うち委員会への報告が必要",
];

impl Counted {
    fn read(office: &Office, from: NaiveDate, until: NaiveDate) -> Result<Counted, Problems> {
        let mut counted = Counted { journeys: Vec::new(), ..Counted::default() };
        counted.journeys(office, from, until)?;
        counted.disposals(office, from, until)?;
        counted.others(office, from, until)?;
        Ok(counted)
    }

    fn journeys(&mut self, office: &Office, from: NaiveDate, until: NaiveDate) -> Result<(), Problems> {
        let gone = within(office, "takeout", "departed_at", from, until)?;
        let open = |one: &&Record| !one.values.has("returned_at") && !one.values.has("received_on");
        let late = |one: &&Record| one.values.date("due_back_on").is_some_and(|due| due < until);
        let out: Vec<&Record> = gone.iter().filter(open).collect();
        self.overdue = count(out.iter().filter(|one| late(one)).count());
        let figures = [gone.len(), gone.len() - out.len(), out.len()].map(count);
        self.journeys = facts(&JOURNEYS, figures.into_iter().chain([self.overdue]).map(|number| format!("{number}件")));
        Ok(())
    }

    fn disposals(&mut self, office: &Office, from: NaiveDate, until: NaiveDate) -> Result<(), Problems> {
        let register = office.register("disposal_item")?;
        let mut lines = within(office, "disposal_item", "finished_at", from, until)?;
        lines.retain(|line| line.values.text("result") != "cancelled");
        let mut methods: Vec<(String, u64)> = Vec::new();
        for line in &lines {
            let method = answer(register, &line.values, "method");
            match methods.iter_mut().find(|(known, _)| *known == method) {
                Some((_, number)) => *number += 1,
                None => methods.push((method, 1)),
            }
        }
        let handed = Filter { field: "status".to_owned(), condition: Condition::Is("handed_over".to_owned()) };
        let query = Query { filters: vec![handed], ..Query::default() };
        self.unproven = office.read().count(office.register("media")?, &query).map_err(by_store)?;
        self.disposals = vec![Fact::new("処分した媒体", format!("{}点", lines.len()))];
        self.disposals.extend(methods.into_iter().map(|(method, number)| Fact::new(method, format!("{number}点"))));
        self.disposals.push(Fact::new("証明書未着（引渡済）", format!("{}点", self.unproven)));
        Ok(())
    }

    fn others(&mut self, office: &Office, from: NaiveDate, until: NaiveDate) -> Result<(), Problems> {
        let scores = office.inspection_scores()?;
        let in_time = |day: Option<NaiveDate>| day.is_some_and(|day| (from..=until).contains(&day));
        let last =
            scores.iter().filter(|score| in_time(score.head.values.date("base_on"))).max_by_key(|score| score.head.values.date("base_on"));
        self.rate = last.map_or_else(|| "未実施".to_owned(), |score| score.tally.sum.rate_text());

        let actions = all(office, "corrective_action", Vec::new())?;
        let open = |one: &&Record| !one.values.has("done_on") && !matches!(one.values.text("status"), "done" | "cancelled");
        let open: Vec<&Record> = actions.iter().filter(open).collect();
        let late = open.iter().filter(|one| one.values.date("due_on").is_some_and(|due| due < until)).count();

        let (mut present, mut asked) = (0, 0);
        let attendees = office.register("training_attendee")?;
        for training in within(office, "training", "held_on", from, until)? {
            for one in office.read().parts(attendees, training.id).map_err(by_store)? {
                asked += u64::from(!one.values.chose("attended", "exempt"));
                present += u64::from(one.values.chose("attended", "present"));
            }
        }
        self.trained = if asked == 0 { "未実施".to_owned() } else { format!("{present}／{asked}人（{}）", percent(present, asked)) };

        let mut contracts = all(office, "contract", Vec::new())?;
        contracts.retain(|one| {
            let runs = one.values.date("from").is_some_and(|day| day <= until) && one.values.date("until").is_none_or(|day| day >= from);
            runs && !one.values.chose("status", "cancelled")
        });
        let checks = within(office, "contractor_check", "checked_on", from, until)?;
        let looked_at = |one: &&Record| checks.iter().any(|check| check.values.link("contract_id").is_some_and(|link| link.id == one.id));
        let checked = contracts.iter().filter(looked_at).count();

        let mut incidents = within(office, "incident", "known_at", from, until)?;
        incidents.retain(|one| !one.values.chose("status", "cancelled"));
        self.incidents = count(incidents.len());
        let told = incidents.iter().filter(|one| one.values.flag("ppc_required")).count();
        let words = [
            self.rate.clone(),
            format!("{}件", open.len()),
            format!("{late}件"),
            self.trained.clone(),
            format!("{}件", contracts.len()),
            format!("{checked}件"),
            format!("{}件", self.incidents),
            format!("{told}件"),
        ];
        self.others = facts(&OTHERS, words);
        for one in within(office, "stocktake", "base_on", from, until)? {
            let balance = Balance::read(&one.values);
            if one.values.chose("status", "closed") && !balance.settles() {
                let Balance { opening, added, removed, closing } = balance;
                let words = format!("棚卸{}の不突合：期首{opening}＋増{added}−減{removed}に対して、期末は{closing}点です。", one.no);
                self.miscounted.push(words);
            }
        }
        Ok(())
    }
}

fn facts(labels: &[&str], words: impl IntoIterator<Item = String>) -> Vec<Fact> {
    labels.iter().zip(words).map(|(label, words)| Fact::new(*label, words)).collect()
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// One decimal, rounded down: 99.96 % is not yet 100 %.
fn percent(part: u64, whole: u64) -> String {
    let tenths = part * 1000 / whole.max(1);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

fn within(office: &Office, register: &str, field: &str, from: NaiveDate, until: NaiveDate) -> Result<Vec<Record>, Problems> {
    all(
        office,
        register,
        [Condition::From(from), Condition::To(until)].map(|condition| Filter { field: field.to_owned(), condition }).into(),
    )
}

fn all(office: &Office, register: &str, filters: Vec<Filter>) -> Result<Vec<Record>, Problems> {
    let mut found = Vec::new();
    let query = Query { filters, ..Query::default() };
    office
        .read()
        .each(office.register(register)?, &query, &mut |record| -> store::Result<()> {
            found.push(record);
            Ok(())
        })
        .map_err(by_store)?;
    Ok(found)
}

/// The page, filled or empty.
fn sheet(media: &Movements, counted: &Counted, empty: bool) -> Slip {
    let shown = |words: String| if empty { String::new() } else { words };
    let named = |labels: &[&str], facts: &[Fact]| {
        if empty { labels.iter().map(|label| Fact::new(*label, "")).collect() } else { facts.to_vec() }
    };
    let at_a_glance = vec![
        Fact::new("媒体（期末）", shown(format!("{}点", media.sum.closing))),
        Fact::new("返却期限超過", shown(format!("{}件", counted.overdue))),
        Fact::new("証明書未着", shown(format!("{}点", counted.unproven))),
        Fact::new("自己点検 適率", shown(counted.rate.clone())),
        Fact::new("漏えい等事案", shown(format!("{}件", counted.incidents))),
    ];
    let mut parts = vec![Part::Figures(at_a_glance)];
    parts.extend(unbalanced(media));
    parts.extend(counted.miscounted.iter().cloned().map(Part::Warning));
    parts.push(Part::Heading("1　媒体の増減（期首＋増－減＝期末）".to_owned()));
    parts.push(Part::Table { columns: movement_columns(), groups: vec![(String::new(), movement_rows(media, empty))] });
    if !empty && !media.kinds.is_empty() {
        parts.push(Part::Bars(media.kinds.iter().map(|(kind, one)| bar(kind, one.closing)).collect()));
    }
    parts.push(Part::Heading("2　期末の媒体（情報の区分別）".to_owned()));
    let classes = INFO_CLASS.iter().map(|class| {
        let number = media.classes.get(class.id).copied().unwrap_or(0);
        Fact::new(class.label, shown(format!("{number}点")))
    });
    parts.push(Part::Pairs(classes.collect()));
    parts.push(Part::Heading("3　持出し・送付".to_owned()));
    parts.push(Part::Pairs(named(&JOURNEYS, &counted.journeys)));
    parts.push(Part::Heading("4　廃棄・消去".to_owned()));
    parts.push(Part::Pairs(named(&["処分した媒体", "証明書未着（引渡済）", "方法別の内訳", ""], &counted.disposals)));
    parts.push(Part::Heading("5　点検・研修・委託・事案".to_owned()));
    parts.push(Part::Pairs(named(&OTHERS, &counted.others)));
    Slip { count: String::new(), parts }
}

/// At most this many media are named.
const NAMED: usize = 10;

/// 「不突合」 where the book does not balance, with the media that keep it from doing so (D23).
fn unbalanced(media: &Movements) -> Option<Part> {
    if media.sum.balances() && media.unbalanced.is_empty() {
        return None;
    }
    let named: Vec<&str> = media.unbalanced.iter().take(NAMED).map(String::as_str).collect();
    let more = media.unbalanced.len().saturating_sub(NAMED);
    let more = if more > 0 { format!("ほか{more}点") } else { String::new() };
    Some(Part::Warning(format!(
        "不突合：期首＋増－減は{}点、期末の台帳は{}点です。後から登録した媒体、取り消した媒体がないか確かめてください。対象：{}{more}",
        media.sum.expected(),
        media.sum.closing,
        named.join("、"),
    )))
}

fn bar(kind: &str, number: u64) -> Bar {
    Bar { label: kind.to_owned(), amount: number, words: format!("{number}点") }
}

fn movement_columns() -> Vec<Column> {
    let mut columns = vec![Column::new("媒体種別", 51.0, Align::Left)];
    columns.extend(["期首", "増", "減", "計算上の期末", "期末（台帳）"].map(|label| Column::new(label, 19.0, Align::Right)));
    columns.push(Column::new("突合", 19.0, Align::Centre));
    columns
}

fn movement_rows(media: &Movements, empty: bool) -> Vec<Row> {
    if empty {
        return Vec::new();
    }
    let row = |kind: &str, one: &Movement| {
        let figures =
            [one.opening.to_string(), one.added.to_string(), one.removed.to_string(), one.expected().to_string(), one.closing.to_string()];
        let verdict = if one.balances() { "一致" } else { "不突合" };
        Row::new(std::iter::once(kind.to_owned()).chain(figures).chain([verdict.to_owned()]))
    };
    media.kinds.iter().map(|(kind, one)| row(kind, one)).chain([row("計", &media.sum)]).collect()
}
