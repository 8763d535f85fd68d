//! Every form empty, with ruled rows: for the day without a PC, and to show what will be asked.

use domain::checklist::Axis;
use domain::problem::Problems;
use domain::register::Register;
use report::sheets::certificate::{Attendance, Certificate, Signer};
use report::sheets::inspection_report::InspectionReport;
use report::sheets::inspection_sheet::{InspectionGroup, InspectionItem, InspectionSheet};
use report::sheets::parts::Fact;
use report::sheets::photo_mount::{PhotoMount, PhotoSlot, PhotographedMedium};
use report::sheets::tally::{Tally, YearTally};

use super::figures::figures;
use super::form::{Body, Form};
use super::heading::{BLANK, Heading};
use super::list;
use super::order::Order;
use super::paper::Worded;
use super::posts::Posts;
use super::reported::COUNTED;
use super::slip::with_own;
use super::span::Half;
use super::sticker;
use crate::office::Office;

/// 区分 of the photographs that a sheet has room for, one column for each of two media.
const PHOTOGRAPHS: [&str; 3] = ["処分前全景", "製造番号ラベル", "処理後"];

/// An empty form is of no year, no day and no record: there is room to write them. The months of any year are the same.
pub(super) fn heading(form: &Form, register: &Register) -> Heading {
    // A list of parts is nothing without the record it is of.
    let of = match form.body {
        Body::Parts(_) => register.fields.iter().filter(|field| field.listed && field.id != "status").map(|field| field.label).collect(),
        _ => Vec::new(),
    };
    Heading {
        year: "令和　　年度".to_owned(),
        as_of: String::new(),
        months: Half::Whole.months(),
        mark: "",
        filter: of.iter().map(|label| format!("{label}（　　　　　　　　）")).collect::<Vec<_>>().join("　"),
        approved: String::new(),
        about: None,
        tail: vec![BLANK.to_owned()],
        logged: BLANK.to_owned(),
    }
}

/// The form's fixed words, and room for the others.
pub(super) fn worded(office: &Office, form: &Form, order: &Order) -> Result<Worded, Problems> {
    let posts = Posts::read(&office.section()?.values, office.profile());
    Ok(match (form.body, form.id) {
        (Body::Rows, _) => Worded::Ruled(list::ruled(office.register(form.register)?)),
        (Body::Parts(part), _) => Worded::Ruled(list::ruled(office.register(part)?)),
        (Body::Disposal, "F06") => Worded::Request(Box::default()),
        (Body::Disposal, "F08") => Worded::Certificate(Box::new(certificate(&posts))),
        (Body::Disposal, "F08c") => Worded::Reconciliation(Box::default()),
        (Body::Disposal, _) => Worded::Room(mount()),
        (Body::Inspection, "F10") => Worded::Report(Box::new(letter(&posts))),
        (Body::Inspection, _) => Worded::Inspection(Box::new(questions(office))),
        (Body::Slip(make), _) => Worded::Slip(Box::new(with_own(make, office, form.register, None)?)),
        (Body::Figures, _) => Worded::Slip(Box::new(figures(office, None)?)),
        (Body::Labels, _) => Worded::Labels(Box::new(sticker::empty(office, &order.labels)?)),
    })
}

/// To whom a certificate goes depends on who did the work, so that is left open too.
fn certificate(posts: &Posts) -> Certificate {
    Certificate {
        issuer: vec![posts.section.clone()],
        certifier: Some(Signer::default()),
        attendance: Some(Attendance::default()),
        ..Certificate::default()
    }
}

fn mount() -> PhotoMount {
    let medium = || PhotographedMedium {
        slots: PHOTOGRAPHS.iter().map(|kind| PhotoSlot::Room((*kind).to_owned())).collect(),
        ..PhotographedMedium::default()
    };
    PhotoMount { certificate_no: String::new(), media: vec![medium(), medium()] }
}

/// The items in force, none answered.
fn questions(office: &Office) -> InspectionSheet {
    let groups = Axis::ALL.iter().map(|axis| {
        let of_axis = office.checklist.items.iter().filter(|item| item.axis == *axis);
        let items = of_axis.map(|item| InspectionItem {
            no: item.id.clone(),
            article: office.profile.short_of(&item.article),
            question: item.text.clone(),
            ..InspectionItem::default()
        });
        InspectionGroup { axis: axis.label().to_owned(), items: items.collect() }
    });
    InspectionSheet { groups: groups.filter(|group| !group.items.is_empty()).collect(), ..InspectionSheet::default() }
}

fn letter(posts: &Posts) -> InspectionReport {
    let tallies = Axis::ALL.iter().map(|axis| Tally { axis: axis.label().to_owned(), ..Tally::default() }).collect();
    InspectionReport {
        addressee: posts.to_general.clone(),
        sender: vec![posts.manager_title.clone()],
        subject: "自己点検の結果について（報告）".to_owned(),
        now: YearTally { tallies, ..YearTally::default() },
        counts: COUNTED.iter().map(|label| Fact::new(*label, "")).collect(),
        ..InspectionReport::default()
    }
}
