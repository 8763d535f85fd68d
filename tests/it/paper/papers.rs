//! Every printed form of the practice section, with its records and blank, printed once for all tests of this folder.
//!
//! Where they lie: `tmp/paper` in cargo's target folder, so that a person can open what a test complains about.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::NaiveDate;
use office::print::{About, Fill, Form, Order, forms};
use office::records::Ask;
use office::session::{Door, RecoveryKey};
use office::{Clock, Office};

use tests::desk::{Desk, TODAY};

/// The records that stand for all of their register on forms about one record: one of each kind there is.
const RECORDS: &[(&str, &[&str])] = &[
    ("media", &["R7-市生-HDD-0001"]),
    ("takeout", &["R7-市生-持出-0001", "R7-市生-持出-0003"]), // carried and brought back; sent and received
    ("disposal", &["R7-市生-廃棄-0001", "R8-市生-廃棄-0001", "R8-市生-廃棄-0002"]), // own work; entrusted; at the end of a lease
    ("inspection", &["R8-市生-点検-01"]),
    ("stocktake", &["R8-市生-棚卸-02"]),
    ("contractor_check", &["R8-市生-委託点検-0001"]),
    ("contractor_report", &["R8-市生-取扱報告-0001"]),
    ("incident", &["R7-市生-事案-0001"]),
    ("training", &["R8-市生-研修-0001"]),
    ("year_end", &["R7-市生-年度末-01"]),
    ("handover", &["R7-市生-引継-0001"]),
];

/// Own work hands nothing over, so there is nothing to reconcile on F08c.
const NOT_RECONCILED: &str = "R7-市生-廃棄-0001";

/// The 年度 whose book is printed.
const YEAR: &str = "R8";

/// The recovery sheet is no numbered form; this is what its files are called.
pub const RECOVERY: &str = "recovery";

/// One printed document.
pub struct Paper {
    /// `F01`, `list-staff` or [`RECOVERY`]: what its golden text is called.
    pub form: &'static str,
    /// `F01`, `F06-2` for the second record, `F01-blank`: what its golden pictures are called.
    pub name: String,
    /// What a person calls it.
    pub heading: String,
    /// The PDF.
    pub file: PathBuf,
    /// Pages, as the program counted them.
    pub pages: usize,
}

/// A folder of ours below cargo's target folder, made where it is missing.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("paper").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// All of them, in the order of [`forms`]; printed at the first call.
pub fn all() -> &'static [Paper] {
    static PAPERS: OnceLock<Vec<Paper>> = OnceLock::new();
    PAPERS.get_or_init(|| {
        let desk = Desk::practising();
        let now = TODAY.parse::<NaiveDate>().unwrap().and_hms_opt(9, 0, 0).unwrap();
        let door = Door { place: desk.path("store"), attempts: None };
        let opened = Office::log_in(&door, office::demo::NAME, office::demo::PASSWORD, Clock::Fixed(now));
        let mut office = opened.unwrap_or_else(|problems| panic!("{problems:#?}"));
        let mut papers: Vec<Paper> = forms().flat_map(|form| of(&mut office, form)).collect();
        papers.push(recovery(&mut office));
        office.close().unwrap();
        papers
    })
}

/// A form with each of its records, then blank.
fn of(office: &mut Office, form: Form) -> Vec<Paper> {
    let filled = filled(office, &form);
    let several = filled.len() > 1;
    let mut papers = Vec::new();
    for (nth, order) in filled.into_iter().enumerate() {
        let name = if several { format!("{}-{}", form.id, nth + 1) } else { form.id.to_owned() };
        let heading = if order.no.is_empty() { form.name.to_owned() } else { format!("{} {}", form.name, order.no) };
        papers.push(printed(office, &form, &order, name, heading));
    }
    let blank = Order { form: form.id.to_owned(), fill: Fill::ByHand, ..Order::default() };
    papers.push(printed(office, &form, &blank, format!("{}-blank", form.id), format!("{}（白紙）", form.name)));
    papers
}

fn filled(office: &Office, form: &Form) -> Vec<Order> {
    let order = |no: &str, ask: Ask| Order { form: form.id.to_owned(), no: no.to_owned(), ask, ..Order::default() };
    match form.about {
        About::Record => {
            let found = RECORDS.iter().find(|(register, _)| *register == form.register);
            let (_, numbers) = found.unwrap_or_else(|| panic!("{} needs a record of {}: name one in RECORDS", form.id, form.register));
            let shown = numbers.iter().filter(|no| form.id != "F08c" || **no != NOT_RECONCILED);
            shown.map(|no| order(no, Ask::default())).collect()
        }
        About::Section => vec![order("", Ask { fy: YEAR.to_owned(), ..Ask::default() })],
        About::List => {
            // The book of a 年度 is the ledger of handling; the others run through the years.
            let fy = if form.register == "handling_event" { YEAR } else { "" };
            let book = Ask::book(office.register(form.register).unwrap());
            vec![order("", Ask { fy: fy.to_owned(), ..book })]
        }
    }
}

fn printed(office: &mut Office, form: &Form, order: &Order, name: String, heading: String) -> Paper {
    let made = office.print(order, &mut |_, _| true).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
    assert!(made.notes.is_empty(), "{name}: {:?}", made.notes);
    kept(form.id, name, heading, &made.pdf, made.pages)
}

fn recovery(office: &mut Office) -> Paper {
    let made = office.print_recovery(&key()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    kept(RECOVERY, RECOVERY.to_owned(), "復旧用の控え".to_owned(), &made.pdf, made.pages)
}

/// A key that is the same on every run, and nobody's.
fn key() -> RecoveryKey {
    RecoveryKey::parse("1CR5A-YMZRK-MGWX1\nCTRFP-HCFV0-H6SJD\nDR19E-AXWA3-JQM31\n3N36Z-45SWC-6305F").unwrap()
}

fn kept(form: &'static str, name: String, heading: String, pdf: &[u8], pages: usize) -> Paper {
    let file = folder("pdf").join(format!("{name}.pdf"));
    fs::write(&file, pdf).unwrap();
    Paper { form, name, heading, file, pages }
}
