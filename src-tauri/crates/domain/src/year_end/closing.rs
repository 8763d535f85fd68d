//! How each step stands, what may be confirmed or carried over, and when the year may be closed.

use chrono::NaiveDate;

use crate::article::Article;
use crate::nendo::Nendo;
use crate::problem::{Code, Problem};
use crate::record::Record;
use crate::show;
use crate::year_end::looks::{Asked, Open};
use crate::year_end::steps::{By, STEPS, Step};

const ARTICLE: Article = Article("4-1");

/// Who confirmed a step or carried it over, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// The day.
    pub on: Option<NaiveDate>,
    /// 「職 氏名」.
    pub by: String,
    /// Why what was open is carried over; empty where nothing was.
    pub reason: String,
}

/// How a step stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// The registers say that nothing is open.
    Done,
    /// A person confirmed it.
    Confirmed(Confirmed),
    /// What is open is carried over, each record by name.
    CarriedOver(Confirmed),
    /// Something is open, or nobody has confirmed it yet.
    Open,
}

impl State {
    /// Whether the year may be closed over it.
    pub fn settled(&self) -> bool {
        !matches!(self, State::Open)
    }

    /// The identifier for screens and scripts.
    pub const fn id(&self) -> &'static str {
        match self {
            State::Done => "done",
            State::Confirmed(_) => "confirmed",
            State::CarriedOver(_) => "carried",
            State::Open => "open",
        }
    }

    /// What a person reads.
    pub const fn label(&self) -> &'static str {
        match self {
            State::Done => "済み",
            State::Confirmed(_) => "確認済み",
            State::CarriedOver(_) => "持ち越し",
            State::Open => "未了",
        }
    }

    /// Who confirmed it or carried it over.
    pub const fn confirmed(&self) -> Option<&Confirmed> {
        match self {
            State::Confirmed(confirmed) | State::CarriedOver(confirmed) => Some(confirmed),
            State::Done | State::Open => None,
        }
    }
}

/// A step with what is open in it.
#[derive(Debug, Clone)]
pub struct StepState {
    /// The step.
    pub step: &'static Step,
    /// How it stands.
    pub state: State,
    /// What is open.
    pub open: Vec<Open>,
}

/// How every step stands; `lines` are the year's `year_end_step` records, oldest first.
pub fn states(asked: &Asked<'_>, lines: &[Record]) -> Vec<StepState> {
    let of = |step: &'static Step| {
        let open = step.open(asked);
        let last = lines.iter().rev().find(|line| line.stands() && line.values.chose("step", step.id));
        StepState { step, state: state(step, &open, last), open }
    };
    STEPS.iter().map(of).collect()
}

/// How every step stood when the year was closed, by the lines that were written then.
pub fn closed_states(lines: &[Record]) -> Vec<StepState> {
    let of = |step: &'static Step| {
        let last = lines.iter().rev().find(|line| line.stands() && line.values.chose("step", step.id));
        let state = last.map(confirmed).map_or(State::Open, |confirmed| {
            if confirmed.reason.is_empty() { State::Confirmed(confirmed) } else { State::CarriedOver(confirmed) }
        });
        StepState { step, state, open: Vec::new() }
    };
    STEPS.iter().map(of).collect()
}

fn confirmed(line: &Record) -> Confirmed {
    Confirmed {
        on: line.values.date("confirmed_on"),
        by: line.values.link("confirmed_by").map(|link| show::name(link).to_owned()).unwrap_or_default(),
        reason: line.values.text("reason").to_owned(),
    }
}

fn state(step: &Step, open: &[Open], last: Option<&Record>) -> State {
    match (step.by, last.map(confirmed)) {
        (By::Registers, _) if open.is_empty() => State::Done,
        (By::Person, Some(confirmed)) => State::Confirmed(confirmed),
        (By::Registers, Some(confirmed)) => {
            let carried: Vec<&str> = last.map(|line| line.values.text("carried").lines().collect()).unwrap_or_default();
            // What came to be open afterwards was carried over by nobody.
            if open.iter().all(|one| carried.contains(&one.key())) { State::CarriedOver(confirmed) } else { State::Open }
        }
        (_, None) => State::Open,
    }
}

/// What speaks against confirming `step` with this much open, for `reason`.
pub fn may_confirm(step: &Step, open: &[Open], reason: &str) -> Vec<Problem> {
    match step.by {
        By::Registers if open.is_empty() => {
            let what = format!("「{}」は、台帳のとおり済んでいます。", step.name());
            vec![Problem::new(Code::Usage, what, "確認の記載は要りません。次の事項に進んでください。").on(step.article).at("step")]
        }
        By::Registers if reason.trim().is_empty() => {
            let what = format!("「{}」には、済んでいないものが{}件あります。", step.name(), open.len());
            let next = format!("{}持ち越すときは、理由を書いてください。", step.next);
            vec![Problem::new(Code::Missing, what, next).on(step.article).at("reason")]
        }
        By::Registers | By::Person => Vec::new(),
    }
}

/// What speaks against closing `year` on `today`: it has not ended, or a step is not settled.
pub fn may_close(year: Nendo, today: NaiveDate, states: &[StepState]) -> Vec<Problem> {
    let mut found = Vec::new();
    if today < year.until() {
        let what = format!("{}はまだ終わっていません。", year.label());
        found.push(Problem::new(Code::Rule, what, "3月31日以後に完了してください。").on(ARTICLE).at("base_on"));
    }
    found.extend(states.iter().filter(|one| !one.state.settled()).map(|one| {
        let left = if one.open.is_empty() {
            "が確認されていません".to_owned()
        } else {
            format!("の残りが{}件あります", one.open.len())
        };
        Problem::new(Code::Rule, format!("「{}」{left}。", one.step.name()), one.step.next).on(one.step.article).at(one.step.id)
    }));
    found
}
