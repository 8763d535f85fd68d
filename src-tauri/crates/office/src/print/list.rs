//! Every list as a book: the rows of a register as on screen (F01, F03, F05, …), or the parts of one record (F12, F19).

use domain::incident::{Publication, Stage};
use domain::nendo::Nendo;
use domain::problem::{Code, Problem, Problems};
use domain::query::{Condition, Filter, Query, Sort};
use domain::record::Record;
use domain::register::{Kind, Register, Shape};
use domain::registers;
use domain::registers::printed::{self, Content};
use domain::show::{self, Dates};
use report::{Align, Fonts, Frame, ListSheet, Printed};

use super::beside::extras;
use super::heading::{Heading, Subject};
use super::lines::Lines;
use super::span::Half;
use super::totals;
use super::unprinted::by_report;
use crate::office::Office;
use crate::records::{Ask, chips, counted, everything};

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
    months: Vec<String>,
    /// The record whose parts these are.
    about: Option<Subject>,
}

impl ListPaper {
    /// Understands `ask` for `half` of its 年度, and counts its rows.
    pub fn read(office: &Office, register: &'static Register, ask: &Ask, half: Half) -> Result<ListPaper, Problems> {
        let today = office.clock().today();
        // Where the person looks at the third page of a list, the paper still begins at its first row.
        let mut whole_list = Ask { after: String::new(), limit: 0, ..ask.clone() };
        if half != Half::Whole && whole_list.fy.is_empty() {
            whole_list.fy = Nendo::of(today).short();
        }
        let mut query = whole_list.query(register, &office.read(), today)?;
        let mut filter = chips(register, &whole_list, today);
        if let (Some(fy), true) = (query.fy, half != Half::Whole) {
            query.filters.extend(within(register, half, Nendo(fy))?);
            filter = format!("{filter}／{}", half.words(Nendo(fy)));
        }
        if register.id == "incident" && !query.filters.iter().any(|filter| filter.field == "status") {
            // What turned out to be no incident, and what nobody has told the 保護管理者 yet, is not on the list of incidents.
            query.filters.push(reported());
        }
        query.sort.get_or_insert_with(|| order_of_the_book(register));
        let everything = everything(register, &query);
        let year = query.fy.map_or_else(|| "全年度".to_owned(), |year| format!("{}{}", Nendo(year).label(), half.label()));
        let months = if query.fy.is_some() { half.months() } else { Vec::new() };
        Ok(ListPaper { months, ..ListPaper::counted(office, register, query, &everything, filter, year, None)? })
    }

    /// The parts of `head`, in the order of recording. `told` says which record it is, on the page.
    pub fn parts(
        office: &Office,
        part: &'static Register,
        of: &'static Register,
        head: &Record,
        told: String,
    ) -> Result<ListPaper, Problems> {
        let of_head = Filter { field: "parent".to_owned(), condition: Condition::Points(head.id) };
        let query = Query { filters: vec![of_head], sort: Some(order_of_the_book(part)), ..Query::default() };
        let about = Subject { register: of, id: head.id, no: head.no.clone() };
        ListPaper::counted(office, part, query.clone(), &query, told, Nendo(head.fy).label(), Some(about))
    }

    fn counted(
        office: &Office,
        register: &'static Register,
        query: Query,
        everything: &Query,
        filter: String,
        year: String,
        about: Option<Subject>,
    ) -> Result<ListPaper, Problems> {
        let (read, columns) = (office.read(), columns(register));
        let (shown, whole) = counted(&read, register, &query, everything)?;
        Ok(ListPaper {
            shown,
            whole,
            totals: totals::row(office, register, &columns, &query)?,
            register,
            columns,
            query,
            filter,
            year,
            months: Vec::new(),
            about,
        })
    }

    /// Whether no row is chosen.
    pub fn is_empty(&self) -> bool {
        self.shown == 0
    }

    /// What was asked, in the order of the book.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// What the page says about itself.
    pub fn heading(&self, office: &Office) -> Result<Heading, Problems> {
        let today = show::date(office.clock().today(), Dates::Wareki);
        let year = self.query.fy.map(|year| Nendo(year).short()).unwrap_or_default();
        let (tail, logged) = match &self.about {
            Some(about) => (vec![about.no.clone()], about.no.clone()),
            None => (vec![year, office.section()?.values.text("name").to_owned()], format!("{}、{}件", self.filter, self.shown)),
        };
        Ok(Heading {
            year: self.year.clone(),
            as_of: format!("{today}現在"),
            months: self.months.clone(),
            filter: self.filter.clone(),
            mark: "",
            approved: String::new(),
            about: self.about.clone(),
            tail,
            logged,
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
            blank: None,
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
    let columns = columns(register);
    let blank = Some(columns.iter().map(|column| to_mark(register, column)).collect());
    ListSheet { columns: columns.iter().map(|column| on_paper(register, column)).collect(), totals: None, shown: 0, whole: 0, blank }
}

/// What a pen marks in the empty cells of `column`.
fn to_mark(register: &Register, column: &printed::Column) -> &'static str {
    match (&column.content, register.id) {
        (Content::Fields(fields), "stocktake_line") if fields.as_slice() == ["found"] => "□有　□無",
        (Content::Fields(fields), "stocktake_line") if fields.as_slice() == ["labelled"] => "□",
        _ => "",
    }
}

/// Width of the number of the record that a line is a part of.
const WHOLE_MM: u16 = 30;

/// The register's printed columns; a plain list of parts says what they are parts of, the record of disposals also says who attended and which certificate proves it.
fn columns(register: &'static Register) -> Vec<printed::Column> {
    let mut columns = printed::columns(register);
    for column in &mut columns {
        column.label = short_label(register.id, column.label);
    }
    if let (Shape::Part { of }, true) = (register.shape, register.form.starts_with("list-")) {
        let label = registers::by_id(of).map_or("", |owner| owner.name);
        columns.insert(1, printed::Column { label, width_mm: WHOLE_MM, content: Content::Whole });
    }
    for extra in extras(register.id) {
        let column = printed::Column { label: extra.label, width_mm: extra.width_mm, content: Content::Fields(Vec::new()) };
        let behind = columns.iter().position(|one| matches!(&one.content, Content::Fields(fields) if fields.contains(&extra.behind)));
        columns.insert(behind.map_or(columns.len(), |at| at + 1), column);
    }
    columns
}

/// The days of `half` as conditions on the day the register's 年度 comes from; refused where it comes from none.
fn within(register: &Register, half: Half, year: Nendo) -> Result<Vec<Filter>, Problems> {
    let Some(field) = register.year_of else {
        let what = format!("{}は、上半期と下半期に分けて印刷できません。", register.name);
        return Err(Problem::new(Code::Usage, what, "期間の指定を外してください。").at("half").into());
    };
    let (from, until) = half.days(year);
    let filter = |field: &str, condition| Filter { field: field.to_owned(), condition };
    let mut filters = vec![filter(field, Condition::From(from)), filter(field, Condition::To(until))];
    if register.id == "incident" {
        // The half's list is the one that is made public: `domain::incident::listed` says the same of single records.
        let ids = |ids: &[&str]| Condition::AnyOf(ids.iter().map(|id| (*id).to_owned()).collect());
        filters.push(reported());
        filters.push(filter("publication", ids(&[Publication::AtOnce.id(), Publication::Batch.id()])));
    }
    Ok(filters)
}

/// The incidents that are ones.
fn reported() -> Filter {
    let ids = [Stage::Open.id(), Stage::Closed.id()].map(str::to_owned).to_vec();
    Filter { field: "status".to_owned(), condition: Condition::AnyOf(ids) }
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
        ("takeout", "認証機能 設定済") => "認証",
        ("takeout", "暗号化") => "暗号",
        ("takeout", "返却予定日") => "返却予定",
        ("takeout", "返却時確認者") => "確認",
        ("incident", "①概要") => "概要",
        ("incident", "③本人の数") => "件数",
        ("incident", "原因区分") => "原因",
        ("incident", "⑥本人への対応") => "対応",
        ("corrective_action", "点検項目") => "項目",
        ("corrective_action", "措置内容") => "措置",
        ("corrective_action", "確認者") => "確認",
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
        Content::Number | Content::Whole => Align::Left,
    };
    report::Column::new(column.label, f32::from(column.width_mm), align)
}

/// A book of media is kept by number, actions by their term, every other by the day it tells of; newest first is for the
/// screen.
fn order_of_the_book(register: &Register) -> Sort {
    let field = match register.id {
        "media" => "no",
        "disposal_item" => "finished_at",
        "corrective_action" => "due_on",
        _ => register.year_of.unwrap_or("recorded"),
    };
    Sort { field: field.to_owned(), descending: false }
}
