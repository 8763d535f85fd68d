//! One paper on its way: read from the registers first, drawn once its printing is in the log.

use domain::problem::{Code, Problem, Problems};
use domain::show::{self, Dates};
use report::sheets::certificate::certificate;
use report::sheets::disposal_request::disposal_request;
use report::sheets::inspection_report::inspection_report;
use report::sheets::inspection_sheet::inspection_sheet;
use report::sheets::photo_mount::photo_mount;
use report::sheets::reconciliation::reconciliation;
use report::{Fonts, Frame, Printed};

use super::certificate::certificate as proven;
use super::form::{About, Form};
use super::heading::{Heading, approval, day};
use super::inspected::inspected;
use super::list::ListPaper;
use super::mount::mount;
use super::order::Order;
use super::posts::Posts;
use super::reconciled::reconciliation as reconciled;
use super::reported::reported;
use super::request::request;
use super::unprinted::{by_report, cancelled};
use crate::disposal::CaseView;
use crate::inspection::InspectionView;
use crate::office::Office;

/// What a paper will say, read from the registers.
pub(super) enum Paper {
    /// Rows of a register.
    List(Box<ListPaper>),
    /// One disposal.
    Disposal(Box<CaseView>),
    /// One inspection.
    Inspection(Box<InspectionView>),
}

impl Paper {
    /// Reads what `order` asks for; refuses what does not exist or cannot be said yet.
    pub fn read(office: &Office, form: &Form, order: &Order) -> Result<Paper, Problems> {
        let no = order.no.trim();
        if form.about != About::List && no.is_empty() {
            let what = format!("{}（{}）には、どの記録のものかの番号が要ります。", form.id, form.name);
            let next = if form.about == About::Disposal {
                "伺番号を指定してください。"
            } else {
                "点検の番号を指定してください。"
            };
            return Err(Problem::new(Code::Missing, what, next).at("no").into());
        }
        let paper = match form.about {
            About::List => Paper::List(Box::new(ListPaper::read(office, office.register(form.register)?, &order.ask)?)),
            About::Disposal => Paper::Disposal(Box::new(office.disposal_for_paper(no)?)),
            About::Inspection => Paper::Inspection(Box::new(office.inspection_for_paper(no)?)),
        };
        Ok(paper)
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
                Heading::of_record(office.register("inspection")?, head, "点検番号", base, approved)
            }
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
        })
    }
}

/// What the form's contents say.
pub(super) enum Worded {
    /// F01, F03, F07.
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
        };
        printed.map_err(by_report)
    }
}
