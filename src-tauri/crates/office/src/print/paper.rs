//! One paper on its way: read from the registers first, drawn once its printing is in the log.

use domain::nendo::Nendo;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::{Field, Register};
use domain::show::{self, Dates};
use report::sheets::certificate::certificate;
use report::sheets::disposal_request::disposal_request;
use report::sheets::inspection_report::inspection_report;
use report::sheets::inspection_sheet::inspection_sheet;
use report::sheets::labels::labels;
use report::sheets::photo_mount::photo_mount;
use report::sheets::reconciliation::reconciliation;
use report::sheets::slip::slip;
use report::{Fonts, Frame, Printed};

use super::certificate::certificate as proven;
use super::figures::{figures, figures_heading};
use super::form::{Body, Form};
use super::heading::{Heading, approval, day};
use super::inspected::{inspected, mark};
use super::list::ListPaper;
use super::mount::mount;
use super::order::Order;
use super::posts::Posts;
use super::reconciled::reconciliation as reconciled;
use super::reported::reported;
use super::request::request;
use super::slip::{MakeSlip, with_own};
use super::span::Half;
use super::sticker::Stickers;
use super::unprinted::{by_report, cancelled};
use crate::disposal::CaseView;
use crate::inspection::InspectionView;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// What a paper will say, read from the registers.
pub(super) enum Paper {
    /// Rows of a register.
    List(Box<ListPaper>),
    /// One disposal.
    Disposal(Box<CaseView>),
    /// One inspection.
    Inspection(Box<InspectionView>),
    /// One record of a register that has a slip.
    Slip(MakeSlip, &'static Register, Box<Record>),
    /// The section over a year or half of one.
    Figures(Nendo, Half),
    /// Media to be labelled.
    Labels(Box<Stickers>),
}

impl Paper {
    /// Reads what `order` asks for; refuses what does not exist or cannot be said yet.
    pub fn read(office: &Office, form: &Form, order: &Order) -> Result<Paper, Problems> {
        let register = office.register(form.register)?;
        Ok(match form.body {
            Body::Rows => Paper::List(Box::new(ListPaper::read(office, register, &order.ask, Half::read(&order.half)?)?)),
            Body::Parts(part) => {
                let head = record(office, form, register, &order.no)?;
                let told = told(register, &head);
                Paper::List(Box::new(ListPaper::parts(office, office.register(part)?, register, &head, told)?))
            }
            Body::Disposal => Paper::Disposal(Box::new(office.disposal_for_paper(number(form, register, &order.no)?)?)),
            Body::Inspection => Paper::Inspection(Box::new(office.inspection_for_paper(number(form, register, &order.no)?)?)),
            Body::Slip(make) => Paper::Slip(make, register, Box::new(record(office, form, register, &order.no)?)),
            Body::Labels => Paper::Labels(Box::new(Stickers::read(office, order)?)),
            Body::Figures => {
                let today = office.clock().today();
                let query = order.ask.query(register, &office.read(), today)?;
                let year = query.fy.map_or_else(|| Nendo::of(today), Nendo);
                if year > Nendo::of(today) {
                    let what = format!("{}は、まだ始まっていません。", year.label());
                    return Err(Problem::new(Code::Usage, what, "印刷する年度を選び直してください。").at("fy").into());
                }
                Paper::Figures(year, Half::read(&order.half)?)
            }
        })
    }

    /// What the page says about itself.
    pub fn heading(&self, office: &Office) -> Result<Heading, Problems> {
        Ok(match self {
            Paper::List(list) => list.heading(office)?,
            Paper::Disposal(view) => {
                let head = &view.gathered.head;
                let today = show::date(office.clock().today(), Dates::Wareki);
                let approved = approval(&head.values, "approved_on", "approved_by");
                Heading::of_record(office.register("disposal")?, head, "伺番号", format!("{today}現在"), approved)
            }
            Paper::Inspection(view) => {
                let head = &view.head;
                let approved = approval(&head.values, "confirmed_on", "confirmed_by");
                let base = format!("基準日 {}", day(&head.values, "base_on"));
                Heading { mark: mark(view), ..Heading::of_record(office.register("inspection")?, head, "点検番号", base, approved) }
            }
            Paper::Slip(_, register, record) => {
                let today = show::date(office.clock().today(), Dates::Wareki);
                let (on, by) = if register.id == "year_end" { ("closed_on", "closed_by") } else { ("approved_at", "approved_by") };
                let approved = approval(&record.values, on, by);
                Heading::of_record(register, record, called(register), format!("{today}現在"), approved)
            }
            Paper::Figures(year, half) => figures_heading(office, *year, *half),
            Paper::Labels(stickers) => stickers.heading(office)?,
        })
    }

    /// Words the form's contents, all but the photographs; refuses what has nothing to say yet.
    pub fn word(self, office: &Office, form: &Form) -> Result<Worded, Problems> {
        let posts = Posts::read(&office.section()?.values, office.profile());
        Ok(match (self, form.id) {
            (Paper::List(list), _) => Worded::List(list),
            (Paper::Disposal(view), "F06") => Worded::Request(Box::new(request(office, &view)?)),
            (Paper::Disposal(view), "F08") => Worded::Certificate(Box::new(proven(office, &view, &posts)?)),
            (Paper::Disposal(view), "F08c") => Worded::Reconciliation(Box::new(reconciled(&view)?)),
            (Paper::Disposal(view), _) => Worded::Mount(view),
            (Paper::Inspection(view), "F10") => Worded::Report(Box::new(reported(office, &view, &posts)?)),
            (Paper::Inspection(view), _) => Worded::Inspection(Box::new(inspected(office, &view)?)),
            (Paper::Slip(make, register, record), _) => Worded::Slip(Box::new(with_own(make, office, register.id, Some(&record))?)),
            (Paper::Figures(year, half), _) => Worded::Slip(Box::new(figures(office, Some((year, half)))?)),
            (Paper::Labels(stickers), _) => Worded::Labels(Box::new(stickers.word(office)?)),
        })
    }
}

/// What the form's contents say.
pub(super) enum Worded {
    /// Any list.
    List(Box<ListPaper>),
    /// The same, empty.
    Ruled(report::ListSheet),
    /// F06.
    Request(Box<report::sheets::disposal_request::DisposalRequest>),
    /// F08.
    Certificate(Box<report::sheets::certificate::Certificate>),
    /// F08b, whose photographs are opened when it is drawn.
    Mount(Box<CaseView>),
    /// The same with room for prints.
    Room(report::sheets::photo_mount::PhotoMount),
    /// F08c.
    Reconciliation(Box<report::sheets::reconciliation::Reconciliation>),
    /// F09.
    Inspection(Box<report::sheets::inspection_sheet::InspectionSheet>),
    /// F10.
    Report(Box<report::sheets::inspection_report::InspectionReport>),
    /// F02, F04, F13 to F16, F22, F23.
    Slip(Box<report::sheets::slip::Slip>),
    /// F20.
    Labels(Box<report::sheets::labels::LabelSheet>),
}

impl Worded {
    /// Draws it in `frame`. `progress` hears rows, photographs or pages done and how many there are, 0 while that is
    /// not known; when it gives `false` nothing comes out.
    pub fn draw(
        &self,
        office: &Office,
        fonts: &Fonts,
        frame: &Frame,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Printed, Problems> {
        let printed = match self {
            Worded::List(list) => return list.draw(office, fonts, frame, progress),
            Worded::Ruled(sheet) => report::list(fonts, frame, sheet, &mut report::Rows::default(), progress),
            _ if !progress(0, 0) => return Err(cancelled()),
            Worded::Request(sheet) => disposal_request(fonts, frame, sheet),
            Worded::Certificate(sheet) => certificate(fonts, frame, sheet),
            Worded::Mount(view) => photo_mount(fonts, frame, &mount(office, view, progress)?),
            Worded::Room(sheet) => photo_mount(fonts, frame, sheet),
            Worded::Reconciliation(sheet) => reconciliation(fonts, frame, sheet),
            Worded::Inspection(sheet) => inspection_sheet(fonts, frame, sheet),
            Worded::Report(sheet) => inspection_report(fonts, frame, sheet),
            Worded::Slip(sheet) => slip(fonts, frame, sheet),
            Worded::Labels(sheet) => labels(fonts, frame, sheet),
        };
        printed.map_err(by_report)
    }
}

/// The number that was ordered; a form about one record is nothing without it.
fn number<'o>(form: &Form, register: &Register, no: &'o str) -> Result<&'o str, Problems> {
    let no = no.trim();
    if !no.is_empty() {
        return Ok(no);
    }
    let what = format!("{}（{}）には、どの記録のものかの番号が要ります。", form.id, form.name);
    Err(Problem::new(Code::Missing, what, format!("{}を指定してください。", called(register))).at("no").into())
}

fn record(office: &Office, form: &Form, register: &Register, no: &str) -> Result<Record, Problems> {
    let no = number(form, register, no)?;
    office.read().find(register, no).map_err(by_store)?.ok_or_else(|| no_such(register.name, no))
}

/// What the number of a record is called on its form.
fn called(register: &Register) -> &'static str {
    match register.id {
        "media" => "管理番号",
        "takeout" => "承認番号",
        "disposal" => "伺番号",
        "inspection" | "contractor_check" => "点検番号",
        "contractor_report" => "報告番号",
        "incident" => "事案番号",
        "stocktake" => "棚卸番号",
        "training" => "研修番号",
        "year_end" => "確認番号",
        "handover" => "引継番号",
        _ => "番号",
    }
}

/// Which record's parts are listed: its number and what its list on screen shows.
fn told(register: &Register, head: &Record) -> String {
    // A stock-take's numbers explain each other on its first page (D23).
    let counted = |field: &&Field| register.id == "stocktake" && matches!(field.id, "opening" | "added" | "removed" | "closing");
    let shown = register.fields.iter().filter(|field| field.listed || counted(field));
    let answers = shown.filter_map(|field| Some((field.label, show::value(field, head.values.get(field.id)?, Dates::Short))));
    let told = answers.filter(|(_, words)| !words.is_empty()).map(|(label, words)| format!("{label}＝{words}"));
    std::iter::once(format!("{}＝{}", called(register), head.no)).chain(told).collect::<Vec<_>>().join("／")
}
