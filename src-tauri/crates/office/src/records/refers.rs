//! Records that have verbs of their own, and what an added record gets without being asked.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::Register;
use domain::registers::contract::CONTRACT_PERMISSION;
use domain::value::{Link, Value, Values};

use crate::act::Done;
use crate::desk::Desk;
use crate::office::Office;

/// How a record comes into being where not by being typed into its register alone.
pub(super) enum Origin {
    /// Only through its own verbs; the words that lead there.
    Verbs(&'static str),
    /// Typed like any other; what has lines of its own begins with them all the same.
    Begun(Verb),
    /// Typed like any other; whoever permits or hears of something does so whatever form it is written on, and so does
    /// each row of a table that says it.
    Told(Verb, fn(&mut Desk<'_, '_>, Values, Option<&Record>) -> Result<Link, Problems>),
    /// Typed like any other; it is a request all the same.
    Asked(fn(&mut Desk<'_, '_>, Values) -> Result<Link, Problems>),
}

/// A verb that takes the number of the record it belongs to, empty where it stands alone, and the answers.
type Verb = fn(&mut Office, &str, &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems>;

/// The registers whose records do not simply stand as they were typed.
const ORIGINS: &[(&str, Origin)] = &[
    ("takeout", Origin::Asked(|desk, values| desk.request(values))),
    ("stocktake", Origin::Begun(|office, _, raw| office.open_stocktake(raw))),
    ("handover", Origin::Begun(|office, _, raw| office.make_handover(raw))),
    ("contractor_check", Origin::Begun(|office, _, raw| office.check_contractor("", raw))),
    (
        "contract_permission",
        Origin::Told(
            |office, contract, raw| office.permit_contractor(contract, raw),
            |desk, values, contract| desk.make(&CONTRACT_PERMISSION, values, contract),
        ),
    ),
    ("incident", Origin::Told(|office, _, raw| office.report_incident(raw), |desk, values, _| desk.report_incident(values))),
    ("section", Origin::Verbs("課は1つの保管庫に1つだけです。設定から直してください。")),
    ("disposal", Origin::Verbs("「廃棄」の「起案」（disposal draft）から始めてください。")),
    ("disposal_item", Origin::Verbs("「廃棄」の「起案」（disposal draft）で媒体を選んでください。")),
    ("disposal_chain", Origin::Verbs("「廃棄」の「引渡し」（disposal hand-over）で記録してください。")),
    ("attendance", Origin::Verbs("「廃棄」の「立会い」（disposal attend）で記録してください。")),
    ("certificate", Origin::Verbs("「廃棄」の「証明書」（disposal certificate）で記録してください。")),
    ("photo", Origin::Verbs("「廃棄」の「写真」（disposal photo）で取り込んでください。")),
    ("inspection", Origin::Verbs("「点検」の「開始」（inspection open）から始めてください。")),
    ("inspection_answer", Origin::Verbs("「点検」の「回答」（inspection answer）で記録してください。")),
    ("inspection_photo", Origin::Verbs("「点検」の「写真」で取り込んでください。")),
    ("stocktake_line", Origin::Verbs("「棚卸」の「読取り」（stocktake count）で数えてください。")),
    ("contractor_answer", Origin::Verbs("「委託」の「点検の回答」（contract answer）で記録してください。")),
    ("year_end", Origin::Verbs("「年度末」の「確認」（yearend confirm）から始めてください。")),
    ("year_end_step", Origin::Verbs("「年度末」の「確認」（yearend confirm）で記録してください。")),
    ("handover_item", Origin::Verbs("「引継ぎ」の「作成」（handover make）が、台帳から集めます。")),
];

/// How a record of `register` comes into being; `None` where it is simply typed.
pub(super) fn origin(register: &Register) -> Option<&'static Origin> {
    ORIGINS.iter().find(|(id, _)| *id == register.id).map(|(_, origin)| origin)
}

/// Whether records of `register` may stand as rows of a table say: not where a procedure makes them.
pub(crate) fn has_no_verb_of_its_own(register: &Register) -> Result<(), Problems> {
    match origin(register) {
        Some(Origin::Verbs(next)) => Err(not_added_here(register, next).into()),
        Some(Origin::Begun(_)) => Err(not_added_here(register, "その手続の画面から、1件ずつ始めてください。").into()),
        Some(Origin::Told(..) | Origin::Asked(_)) | None => Ok(()),
    }
}

/// What is said where a record is made by its procedure alone.
pub(super) fn not_added_here(register: &Register, next: &str) -> Problem {
    Problem::new(Code::Usage, format!("{}は、ここでは追加できません。", register.name), next)
}

/// A line without an 取扱者 was handled by the person who writes it.
pub(crate) fn default_actor(desk: &Desk<'_, '_>, register: &Register, values: &mut Values) {
    if register.id == "handling_event"
        && !values.has("actor")
        && let Some(staff) = &desk.who.staff
    {
        values.set("actor", Value::Link(staff.clone()));
    }
}
