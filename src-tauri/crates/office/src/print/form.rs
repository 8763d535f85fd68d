//! Which forms there are, what each is about, how it is made, and whose boxes stand on it.

use domain::article::Article;
use domain::own::Book;
use domain::problem::{Code, Problem};
use domain::register::Register;
use domain::registers;

use super::boxes::Post;
use super::slip::{MakeSlip, carried, checked, handed, incident, medium, monthly, turned};

/// What a form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Rows of a register, filtered.
    List,
    /// One record of a register.
    Record,
    /// The section as a whole, over a year or half of one.
    Section,
}

/// How a form's contents are made.
#[derive(Debug, Clone, Copy)]
pub(super) enum Body {
    /// The rows of the register.
    Rows,
    /// The parts of the record in this register, as a list.
    Parts(&'static str),
    /// A disposal's own sheets.
    Disposal,
    /// An inspection's own sheets.
    Inspection,
    /// A slip, from the record or empty.
    Slip(MakeSlip),
    /// Stickers for the rows of the register.
    Labels,
    /// Figures from all registers.
    Figures,
}

/// One printed form.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// `F01` and so on.
    pub id: &'static str,
    /// What a person reads; on paper the profile's own name for it stands.
    pub name: &'static str,
    /// The article it belongs to.
    pub article: Article,
    /// What it is about.
    pub about: About,
    /// The register it lists, or whose record it is about.
    pub register: &'static str,
    /// How its contents are made.
    pub(super) body: Body,
    /// The boxes for approval, from left to right; none where the form has a place for names of its own.
    pub(super) boxes: &'static [Post],
    /// Whose mark the book of a 年度 takes each month.
    pub(super) monthly: Option<Post>,
    /// 様式の版: one more with every change of what the form asks or says.
    pub(super) edition: u8,
}

const fn list(id: &'static str, name: &'static str, article: &'static str, register: &'static str, boxes: &'static [Post]) -> Form {
    Form { id, name, article: Article(article), about: About::List, register, body: Body::Rows, boxes, monthly: None, edition: 1 }
}

impl Form {
    /// The same in its `edition`.
    const fn edition(self, edition: u8) -> Form {
        Form { edition, ..self }
    }

    /// Whether it is a sheet of labels, for which an order says how they are printed.
    pub const fn is_label(&self) -> bool {
        matches!(self.body, Body::Labels)
    }

    /// The same about one record, or the section, and made so.
    const fn about(self, about: About, body: Body) -> Form {
        Form { about, body, ..self }
    }

    /// The same, confirmed month by month by `post`.
    const fn confirmed_monthly_by(self, post: Post) -> Form {
        Form { monthly: Some(post), ..self }
    }
}

use About::{Record as OfRecord, Section as OfSection};
use Post::{
    Applicant, Auditor, Chief, CityCheck, Contractor, ContractorHead, ContractorKeeper, DeputyMayor, Drafter, General, HandingOver,
    Manager, Mayor, Officer, RoomKeeper, TakingOver,
};

/// Every form, in the order of their numbers.
pub const FORMS: &[Form] = &[
    list("F01", "媒体管理台帳", "13", "media", &[Manager, Officer]),
    list("F02", "媒体個票（経歴）", "13", "media", &[]).about(OfRecord, Body::Slip(medium::slip)),
    list("F03", "保有個人情報等取扱状況記録簿", "16", "handling_event", &[Manager, Officer]).confirmed_monthly_by(Officer),
    list("F04", "媒体等持出し・送付承認書兼記録簿", "13", "takeout", &[Manager, Officer, Applicant])
        .about(OfRecord, Body::Slip(carried::slip)),
    list("F05", "媒体等持出し・送付記録簿", "13", "takeout", &[Manager]),
    list("F06", "保有個人情報等廃棄・消去伺", "15", "disposal", &[Manager, Chief, Officer, Drafter]).about(OfRecord, Body::Disposal),
    list("F07", "廃棄・消去記録簿", "15", "disposal_item", &[Manager, Officer]),
    list("F08", "廃棄・消去証明書", "15", "disposal", &[]).about(OfRecord, Body::Disposal),
    list("F08b", "写真台紙", "15", "disposal", &[]).about(OfRecord, Body::Disposal),
    list("F08c", "引渡・証明突合表", "15", "disposal", &[Officer]).about(OfRecord, Body::Disposal),
    list("F09", "自己点検票", "42", "inspection", &[Manager, Officer]).about(OfRecord, Body::Inspection),
    list("F10", "自己点検結果報告書", "42", "inspection", &[General, Auditor]).about(OfRecord, Body::Inspection).edition(2),
    list("F11", "是正措置管理表", "43", "corrective_action", &[Manager]),
    list("F12", "棚卸表", "13", "stocktake", &[Manager, Officer]).about(OfRecord, Body::Parts("stocktake_line")),
    list("F13", "保有個人情報等管理状況総括表", "16", "media", &[General, Auditor, Manager]).about(OfSection, Body::Figures).edition(2),
    list("F14", "委託先点検票", "37", "contractor_check", &[Manager, Officer, Contractor]).about(OfRecord, Body::Slip(checked::slip)),
    list("F15", "特定個人情報等取扱状況報告書", "37", "contractor_report", &[ContractorHead, ContractorKeeper, CityCheck])
        .about(OfRecord, Body::Slip(monthly::slip)),
    list("F16", "漏えい等事案報告書", "38", "incident", &[Mayor, DeputyMayor, General, Manager])
        .about(OfRecord, Body::Slip(incident::slip)),
    list("F17", "漏えい等事案一覧", "40", "incident", &[General]),
    list("F18", "アクセス権限管理簿", "10", "access_grant", &[Manager]),
    list("F18b", "特定個人情報等取扱者指定簿", "4", "handler_designation", &[Manager]),
    list("F19", "研修受講記録", "8", "training", &[Manager]).about(OfRecord, Body::Parts("training_attendee")),
    list("F20", "媒体ラベル", "13", "media", &[]).about(About::List, Body::Labels),
    list("F21", "入退室管理簿", "34", "room_entry", &[RoomKeeper]),
    list("F22", "年度末確認書", "4", "year_end", &[Manager, Officer]).about(OfRecord, Body::Slip(turned::slip)),
    list("F23", "引継書", "10", "handover", &[HandingOver, TakingOver, Manager]).about(OfRecord, Body::Slip(handed::slip)),
];

/// How the form of a register that has no numbered one begins: its list as it stands, by the same table as the others.
const LIST: &str = "list-";

/// The numbered forms, then the plain lists of the registers that have none of their own.
pub fn forms() -> impl Iterator<Item = Form> {
    FORMS.iter().copied().chain(registers::all().iter().copied().filter_map(plain))
}

/// The plain list of `register`, where that is its form.
fn plain(register: &'static Register) -> Option<Form> {
    let form = || Form { article: register.article, ..list(register.form, register.name, "16", register.id, &[Manager]) };
    register.form.starts_with(LIST).then(form)
}

/// The form `id`, in any case of its letters; or a problem that names the numbered ones.
pub(super) fn known(book: &Book, id: &str) -> Result<Form, Problem> {
    let tried = book.tried().iter().copied().filter_map(plain);
    forms().chain(tried).find(|form| form.id.eq_ignore_ascii_case(id.trim())).ok_or_else(|| {
        let known: Vec<String> = FORMS.iter().map(|form| format!("{}（{}）", form.id, form.name)).collect();
        Problem::new(Code::Usage, format!("「{id}」という様式はありません。"), format!("使える様式: {}", known.join("、"))).at("form")
    })
}
