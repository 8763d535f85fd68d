//! Forms and finished pages.

use domain::profile::Profile;
use office::print::{About, FORMS, Fill, LabelOrder, Made, Order, SHEETS, Verdict, Verified};
use wire::disposal::CertificateCopy;
use wire::print::{FormAbout, FormShape, LabelRequest, LabelSheet, PaperState, PaperVerdict, PrintRequest, Printout};

use crate::pack::register::ask;
use crate::workplace::Workplace;

/// The printed forms.
pub fn forms(profile: &Profile) -> Vec<FormShape> {
    FORMS
        .iter()
        .map(|form| FormShape {
            id: form.id.to_owned(),
            name: form.name.to_owned(),
            article: profile.article_label(form.article),
            about: match form.about {
                About::List => FormAbout::List,
                About::Record => FormAbout::Record,
                About::Section => FormAbout::Section,
            },
            register: form.register.to_owned(),
            sheets: if form.is_label() { sheets() } else { Vec::new() },
        })
        .collect()
}

fn sheets() -> Vec<LabelSheet> {
    let sheet = |stock: &office::print::LabelStock| LabelSheet {
        id: stock.id.to_owned(),
        name: stock.name.to_owned(),
        places: u32::try_from(stock.places()).unwrap_or(u32::MAX),
    };
    SHEETS.iter().map(sheet).collect()
}

/// What the page asks to be made.
pub fn order(request: &PrintRequest) -> Order {
    Order {
        form: request.form.clone(),
        no: request.no.clone(),
        ask: ask(&request.list),
        boxes: request.boxes.clone(),
        fill: if request.blank { Fill::ByHand } else { Fill::FromRegisters },
        half: request.half.clone(),
        labels: request.labels.as_ref().map(labels).unwrap_or_default(),
        // How figures stand and whether rows follow for a pen is the office's setting.
        digits: String::new(),
        empty_rows: false,
    }
}

fn labels(request: &LabelRequest) -> LabelOrder {
    LabelOrder {
        sheet: request.sheet.clone(),
        start: usize::try_from(request.start).unwrap_or(usize::MAX),
        moved: (request.right, request.down),
        code: request.code.clone(),
        words: request.words.clone(),
        edges: request.edges,
    }
}

/// The paper of a certificate: a PDF is kept as pages are, a picture is asked for by its key.
pub fn copy(workplace: &Workplace, certificate: &str, copy: office::disposal::CertificateCopy) -> CertificateCopy {
    match copy {
        office::disposal::CertificateCopy::Picture(picture) => CertificateCopy { picture, printout: None },
        office::disposal::CertificateCopy::Pdf(pdf, sha256) => {
            let made = Made::outside(pdf, sha256, &["証明書の写し", certificate]);
            CertificateCopy { picture: String::new(), printout: Some(printout(workplace, made)) }
        }
    }
}

/// Keeps the pages and tells the page about them.
pub fn printout(workplace: &Workplace, made: Made) -> Printout {
    let printout = Printout {
        handle: String::new(),
        name: made.name.clone(),
        pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
        size: u32::try_from(made.pdf.len()).unwrap_or(u32::MAX),
        sha256: made.sha256.chars().take(8).collect(),
        notes: made.notes.clone(),
    };
    Printout { handle: workplace.keep(made), ..printout }
}

/// What became of comparing the certificate in `file` with the store.
pub fn verdict(file: String, verified: Verified) -> PaperVerdict {
    let state = match verified.verdict {
        Verdict::Agrees => PaperState::Agrees,
        Verdict::Moved => PaperState::Moved,
        Verdict::Altered => PaperState::Altered,
    };
    PaperVerdict { file, paper: verified.paper, state, findings: super::log::findings(verified.findings) }
}
