//! F01 媒体管理台帳, F03 取扱状況記録簿, F07 廃棄・消去記録簿: the same rows as on screen, as a book.

use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Query, Sort};
use domain::register::{Kind, Register};
use domain::registers::printed::{self, Content};
use domain::show::{self, Dates};
use report::{Align, Fonts, Frame, ListSheet, Printed};

use super::done::LEDGER_OF_DISPOSAL;
use super::heading::Heading;
use super::lines::Lines;
use super::totals;
use super::unprinted::by_report;
use crate::office::Office;
use crate::records::{Ask, chips};
use crate::refuse::by_store;

/// A list that was asked for, with its counts.
#[derive(Debug, Clone)]
pub(super) struct ListPaper {
    register: &'static Register,
    columns: Vec<printed::Column>,
    query: Query,
    shown: u64,
    whole: u64,
    totals: Vec<String>,
    filter: String,
    year: String,
}

impl ListPaper {
    /// Understands `ask` and counts its rows.
    pub fn read(office: &Office, register: &'static Register, ask: &Ask) -> Result<ListPaper, Problems> {
        let today = office.clock().today();
        // Where the person looks at the third page of a list, the paper still begins at its first row.
        let whole_list = Ask { after: String::new(), limit: 0, ..ask.clone() };
        let mut query = whole_list.query(register, today)?;
        query.sort.get_or_insert_with(|| order_of_the_book(register));
        let read = office.read();
        let everything = Query { fy: query.fy, struck_too: query.struck_too, ..Query::default() };
        let columns = columns(register);
        Ok(ListPaper {
            shown: read.count(register, &query).map_err(by_store)?,
            whole: read.count(register, &everything).map_err(by_store)?,
            totals: totals::row(office, register, &columns, &query)?,
            filter: chips(register, &whole_list, today),
            year: query.fy.map_or_else(|| "全年度".to_owned(), |year| Nendo(year).label()),
            register,
            columns,
            query,
        })
    }

    /// What the page says about itself.
    pub fn heading(&self, office: &Office) -> Result<Heading, Problems> {
        let today = show::date(office.clock().today(), Dates::Wareki);
        let section = office.section()?.values.text("name").to_owned();
        Ok(Heading {
            year: self.year.clone(),
            as_of: format!("{today}現在"),
            filter: self.filter.clone(),
            approved: String::new(),
            about: None,
            tail: vec![self.query.fy.map(|year| Nendo(year).short()).unwrap_or_default(), section],
            logged: format!("{}、{}件", self.filter, self.shown),
        })
    }

    /// Draws the book. Rows come from the store a few hundred at a time, however long it is.
    pub fn draw(
        &self,
        office: &Office,
        fonts: &Fonts,
        frame: &Frame,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Printed, Problems> {
        let sheet = ListSheet {
            columns: self.columns.iter().map(|column| on_paper(self.register, column)).collect(),
            totals: Some(self.totals.clone()),
            shown: self.shown,
            whole: self.whole,
            blank_rows: false,
        };
        let mut lines = Lines::new(office, self.register, &self.columns, self.query.clone());
        let printed = report::list(fonts, frame, &sheet, &mut lines, progress);
        // What stopped the rows explains the pages that did not come out, so it is told first.
        match lines.into_stopped() {
            Some(problems) => Err(problems),
            None => printed.map_err(by_report),
        }
    }
}

/// The book of `register` without a row in it.
pub(super) fn ruled(register: &'static Register) -> ListSheet {
    let columns = columns(register).iter().map(|column| on_paper(register, column)).collect();
    ListSheet { columns, totals: None, shown: 0, whole: 0, blank_rows: true }
}

/// The register's printed columns; the record of disposals also says who attended and which certificate proves it.
fn columns(register: &'static Register) -> Vec<printed::Column> {
    let mut columns = printed::columns(register);
    for column in &mut columns {
        column.label = short_label(register.id, column.label);
    }
    if register.id == "disposal_item" {
        columns.extend(LEDGER_OF_DISPOSAL.iter().map(|extra| printed::Column {
            label: extra.label,
            width_mm: extra.width_mm,
            content: Content::Fields(Vec::new()),
        }));
    }
    columns
}

/// What a column is called on the form, where the field's own name is longer or another.
fn short_label(register: &str, label: &'static str) -> &'static str {
    match (register, label) {
        ("media", "媒体種別") => "種別",
        ("media", "記録されている情報") => "記録情報",
        ("handling_event", "取扱日時") => "日時",
        ("handling_event", "取扱区分") => "区分",
        ("handling_event", "媒体") => "媒体（管理番号）",
        ("handling_event", "件数（本人の数）") => "件数",
        ("handling_event", "確認者（2人目）") => "確認者",
        ("handling_event", "指示・承認者") => "承認者",
        ("disposal_item", "媒体") => "管理番号",
        ("disposal_item", "終了日時") => "実施日時",
        _ => label,
    }
}

fn on_paper(register: &Register, column: &printed::Column) -> report::Column {
    let align = match &column.content {
        Content::Line => Align::Right,
        Content::Fields(fields) => match fields.first().and_then(|id| register.field(id)).map(|field| field.kind) {
            Some(Kind::Int) => Align::Right,
            _ => Align::Left,
        },
        Content::Number => Align::Left,
    };
    report::Column::new(column.label, f32::from(column.width_mm), align)
}

/// A book of media is kept by number, every other by the day it tells of; newest first is for the screen.
fn order_of_the_book(register: &Register) -> Sort {
    let field = match register.id {
        "media" => "no",
        "handling_event" => "occurred_at",
        "disposal_item" => "finished_at",
        _ => "recorded",
    };
    Sort { field: field.to_owned(), descending: false }
}
