//! F13 保有個人情報等管理状況総括表: the section over a year or half of one, on the pages a head reads.
//!
//! Page one is figures beside those of the period before, what to look at, what changed, and the movement of the media as a
//! chart; what they are made of follows.

use chrono::NaiveDate;
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::registers::shared::INFO_CLASS;
use domain::show::{self, Dates};
use report::sheets::glance::Glance;
use report::sheets::parts::Fact;
use report::sheets::slip::{Part, Slip};

use super::attention::{Attention, empty_glances};
use super::counted::{Counted, JOURNEYS, OTHERS};
use super::heading::Heading;
use super::headline::{self, Headline, changes};
use super::movement::Cards;
use super::movement_parts::{Months, empty_movement_parts, movement_chart, movement_parts};
use super::span::Half;
use crate::inspection::Score;
use crate::office::Office;

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
    let Some((year, half)) = over else { return Ok(empty()) };
    let (from, until) = period(office, year, half);
    let cards = Cards::read(office)?;
    let scores = office.inspection_scores()?;
    let now = Headline::read(office, &cards, &scores, from, until)?;
    let before = before(office, &cards, &scores, half.before(year))?;
    let attention = Attention::read(office, &scores, &now.media, from, until)?;
    let counted = Counted::read(office, &now, from, until)?;
    let names = half.months();
    let moved = cards.by_month(from, until, u32::try_from(names.len()).unwrap_or(0));
    let months = Months { names, moved };

    let mut rows = attention.glances();
    rows.push(changes(&now, before.as_ref(), half.called_before()));
    let figures = headline::figures(&now, before.as_ref(), half.called_before());
    let mut parts = vec![Part::Compared(figures), Part::Glances(rows)];
    if until < office.clock().today() {
        parts.push(Part::Note("期間の末日に残っていて、出力した日にも済んでいないものを載せています。".to_owned()));
    }
    parts.push(Part::Chart(movement_chart(&months)));
    parts.extend(movement_parts(&now.media, &months));
    let classes = |class: &str| format!("{}点", now.media.classes.get(class).copied().unwrap_or(0));
    parts.extend(sections(classes, counted.journeys, counted.disposals, counted.others));
    parts.extend(attention.rest());
    Ok(Slip { count: String::new(), parts })
}

/// The form without figures.
fn empty() -> Slip {
    let named = |labels: &[&str]| labels.iter().map(|label| Fact::new(*label, "")).collect();
    let changes = Glance::empty("前回からの変化");
    let mut parts = vec![Part::Compared(headline::empty_figures()), Part::Glances(empty_glances().into_iter().chain([changes]).collect())];
    parts.extend(empty_movement_parts(&Half::Whole.months()));
    let disposals = named(&["処分した媒体", "証明書未着（引渡済）", "方法別の内訳", ""]);
    parts.extend(sections(|_| String::new(), named(&JOURNEYS), disposals, named(&OTHERS)));
    Slip { count: String::new(), parts }
}

/// What stands behind the media's movement, in order.
fn sections(classes: impl Fn(&str) -> String, journeys: Vec<Fact>, disposals: Vec<Fact>, others: Vec<Fact>) -> Vec<Part> {
    let classes = INFO_CLASS.iter().map(|class| Fact::new(class.label, classes(class.id))).collect();
    let sections = [
        ("2　期末の媒体（情報の区分別）", classes),
        ("3　持出し・送付", journeys),
        ("4　廃棄・消去", disposals),
        ("5　点検・研修・委託・事案", others),
    ];
    sections.into_iter().flat_map(|(heading, facts)| [Part::Heading(heading.to_owned()), Part::Pairs(facts)]).collect()
}

/// The days of the period; it ends today where it is not over.
fn period(office: &Office, year: Nendo, half: Half) -> (NaiveDate, NaiveDate) {
    let (from, until) = half.days(year);
    (from, until.min(office.clock().today()).max(from))
}

/// The figures of the period before; `None` where the registers had not begun when it ended.
fn before(office: &Office, cards: &Cards, scores: &[Score], (year, half): (Nendo, Half)) -> Result<Option<Headline>, Problems> {
    let (from, until) = half.days(year);
    if cards.begun > until {
        return Ok(None);
    }
    Headline::read(office, cards, scores, from, until).map(Some)
}
