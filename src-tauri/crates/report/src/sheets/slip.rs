//! A slip: headed parts one under the other, in whatever order its form asks for (F02, F04, F13–F16, F22, F23).
//!
//! What stands in it is decided where the registers are known; here each kind of part has one look.

use crate::chart::Chart;
use crate::error::Result;
use crate::flow::{Flow, Group};
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate};
use crate::page::{Align, Paper, Style, THIN, baseline};
use crate::printed::Printed;
use crate::sheets::glance::{Figure, Glance, charted, compared, glances};
use crate::sheets::parts::{Fact, figures_in_boxes};
use crate::table::{Column, Grid, Row};

/// A form of parts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Slip {
    /// Beside the filter line, e.g. 「点検項目 41項目」; may be empty.
    pub count: String,
    /// From top to bottom.
    pub parts: Vec<Part>,
}

/// One part of a slip.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Who writes to whom: date on the right, 宛先 on the left, 発信者 on the right, a line each.
    Letter {
        /// 日付.
        dated: String,
        /// 宛先.
        to: String,
        /// 発信者.
        from: Vec<String>,
    },
    /// A heading, kept on the page of what follows it.
    Heading(String),
    /// A paragraph.
    Words(String),
    /// A paragraph in small type.
    Note(String),
    /// A paragraph that must be seen.
    Warning(String),
    /// Labels with their values, one below the other.
    Facts(Vec<Fact>),
    /// Labels with their values, two side by side.
    Pairs(Vec<Fact>),
    /// Large figures in boxes.
    Figures(Vec<Fact>),
    /// Large figures in boxes, with what they were before.
    Compared(Vec<Figure>),
    /// What a head must know, a row for each matter.
    Glances(Vec<Glance>),
    /// A chart over the whole width.
    Chart(Chart),
    /// A ruled table; without rows it is ruled for the pen.
    Table {
        /// Its columns.
        columns: Vec<Column>,
        /// Its rows, each group under a line with its title (may be empty).
        groups: Vec<(String, Vec<Row>)>,
    },
    /// Amounts as bars, readable without colour: each label, its amount in words, and how long it is.
    Bars(Vec<Bar>),
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How much, in the unit of the others.
    pub amount: u64,
    /// The amount in words, 「12点」.
    pub words: String,
}

const LABEL: f32 = 40.0;
const SIZE: f32 = 8.5;
/// The rows of a form that is filled in by hand are this high at least; otherwise this.
const WRITTEN: f32 = 7.6;
const PRINTED: f32 = 6.4;

/// The height of a bar.
const BAR: f32 = 5.0;

/// Prints a slip.
pub fn slip(fonts: &Fonts, frame: &Frame, sheet: &Slip) -> Result<Printed> {
    let mut flow = Flow::new(fonts, frame, Paper::PORTRAIT, Plate::Slip, sheet.count.clone())?;
    let least = if frame.blank { WRITTEN } else { PRINTED };
    for (nth, part) in sheet.parts.iter().enumerate() {
        draw(&mut flow, part, &sheet.parts[nth + 1..], least);
    }
    flow.finish(&[])
}

/// How high a section may be to stay on one page, in mm.
const SHORT: f32 = 60.0;

/// What of the section that begins `parts` belongs on the page of its heading: all of a short one; a long one breaks
/// where its parts do.
fn section(parts: &[Part], least: f32) -> f32 {
    let high: f32 = parts.iter().take_while(|part| !matches!(part, Part::Heading(_))).map(|part| height(part, least)).sum();
    if high <= SHORT { high } else { 0.0 }
}

/// How high `part` is at least, in mm: a row a line.
fn height(part: &Part, least: f32) -> f32 {
    let row = |room: usize| least.max(room as f32 * 4.0);
    match part {
        Part::Facts(facts) => facts.iter().map(|fact| row(fact.room)).sum(),
        Part::Pairs(facts) => facts.chunks(2).map(|pair| row(pair.iter().map(|fact| fact.room).max().unwrap_or(0))).sum(),
        Part::Table { groups, .. } => groups.iter().map(|(_, rows)| rows.len() as f32 * PRINTED).sum(),
        Part::Bars(bars) => bars.len() as f32 * BAR,
        Part::Letter { .. } | Part::Heading(_) | Part::Words(_) | Part::Note(_) | Part::Warning(_) => 0.0,
        Part::Figures(_) | Part::Compared(_) | Part::Glances(_) | Part::Chart(_) => 0.0,
    }
}

/// Draws `part`, which `rest` follows.
fn draw(flow: &mut Flow<'_>, part: &Part, rest: &[Part], least: f32) {
    match part {
        Part::Letter { dated, to, from } => letter(flow, dated, to, from),
        Part::Heading(words) => flow.heading_of(words, section(rest, least)),
        Part::Words(words) => {
            flow.paragraph(words, Style::new(10.0, Hand::Gothic));
            flow.gap(1.5);
        }
        Part::Note(words) => {
            flow.gap(0.8);
            flow.paragraph(words, Style::new(7.5, Hand::Gothic));
        }
        Part::Warning(words) => {
            flow.gap(0.8);
            flow.paragraph(words, Style::new(9.0, Hand::Bold));
        }
        Part::Facts(facts) => {
            let columns = [Column::new("", LABEL, Align::Left), Column::new("", flow.paper.body() - LABEL, Align::Left)];
            let grid = Grid::new(&columns, flow.paper.left, flow.paper.body(), SIZE).with_headed_rows().at_least(least);
            let rows: Vec<Row> = facts.iter().map(|fact| side_by_side(&[fact])).collect();
            flow.ruled(&grid, &rows, false);
        }
        Part::Pairs(facts) => pairs(flow, facts, least),
        Part::Figures(facts) => {
            let figures: Vec<(&str, String)> = facts.iter().map(|fact| (fact.label.as_str(), fact.value.clone())).collect();
            figures_in_boxes(flow, &figures);
        }
        Part::Compared(figures) => compared(flow, figures),
        Part::Glances(rows) => glances(flow, rows),
        Part::Chart(chart) => charted(flow, chart),
        Part::Table { columns, groups } => table(flow, columns, groups),
        Part::Bars(bars) => {
            flow.gap(1.5);
            bars.iter().for_each(|bar| draw_bar(flow, bar, longest(bars)));
        }
    }
}

fn letter(flow: &mut Flow<'_>, dated: &str, to: &str, from: &[String]) {
    let style = Style::new(10.5, Hand::Mincho);
    flow.paragraph(dated, style.at(Align::Right));
    flow.paragraph(to, style);
    for line in from {
        flow.paragraph(line, style.at(Align::Right));
    }
    flow.gap(2.0);
}

fn side_by_side(facts: &[&Fact]) -> Row {
    let cells = facts.iter().flat_map(|fact| [fact.label.as_str(), fact.value.as_str()]);
    Row { room: facts.iter().map(|fact| fact.room).max().unwrap_or(0), ..Row::new(cells) }
}

/// Two labels and two values to a row; an odd one out has the row to itself.
fn pairs(flow: &mut Flow<'_>, facts: &[Fact], least: f32) {
    const NARROW: f32 = 40.0;
    let value = flow.paper.body() / 2.0 - NARROW;
    let columns = [NARROW, value, NARROW, value].map(|mm| Column::new("", mm, Align::Left));
    let grid = Grid::new(&columns, flow.paper.left, flow.paper.body(), SIZE - 0.5).with_headings(&[0, 2]).at_least(least);
    let rows: Vec<Row> = facts.chunks(2).map(|pair| side_by_side(&pair.iter().collect::<Vec<_>>())).collect();
    flow.ruled(&grid, &rows, false);
}

fn table(flow: &mut Flow<'_>, columns: &[Column], groups: &[(String, Vec<Row>)]) {
    match groups {
        [] => flow.table(columns, &[], SIZE - 0.5),
        [(title, rows)] if title.is_empty() => flow.table(columns, rows, SIZE - 0.5),
        groups => {
            let grid = Grid::new(columns, flow.paper.left, flow.paper.body(), 7.5);
            let groups: Vec<Group<'_>> = groups.iter().map(|(title, rows)| Group { title, rows }).collect();
            flow.grouped(&grid, &groups, true);
        }
    }
}

fn longest(bars: &[Bar]) -> u64 {
    bars.iter().map(|bar| bar.amount).max().unwrap_or(0).max(1)
}

fn draw_bar(flow: &mut Flow<'_>, bar: &Bar, longest: u64) {
    const HIGH: f32 = BAR;
    const WORDS: f32 = 20.0;
    flow.keep(HIGH);
    let (x, y, wide) = (flow.paper.left, flow.cursor.y, flow.paper.body());
    let room = wide - LABEL - WORDS - 4.0;
    let long = room * bar.amount as f32 / longest as f32;
    let (page, case) = flow.page_and_case();
    page.fitted(case, &bar.label, (x, LABEL), baseline(y, HIGH, 8.0), Style::new(8.0, Hand::Gothic));
    page.fill(x + LABEL + 2.0, y + 1.0, long, HIGH - 2.0, 0.45);
    page.upright(x + LABEL + 2.0, y, y + HIGH, THIN);
    page.fitted(case, &bar.words, (x + LABEL + long + 4.0, WORDS), baseline(y, HIGH, 8.0), Style::new(8.0, Hand::Gothic));
    flow.cursor.y += HIGH;
}
