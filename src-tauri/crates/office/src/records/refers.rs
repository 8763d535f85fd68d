//! Records that have verbs of their own, and what an added record gets without being asked.

use domain::problem::{Code, Problem, Problems};
use domain::register::Register;
use domain::value::{Value, Values};

use crate::desk::Desk;

/// Records that come into being only through their own verbs, with the words that lead there.
const OWN_VERBS: &[(&str, &str)] = &[
    ("section", "課は1つの保管庫に1つだけです。設定から直してください。"),
    ("disposal", "「廃棄」の「起案」（disposal draft）から始めてください。"),
    ("disposal_item", "「廃棄」の「起案」（disposal draft）で媒体を選んでください。"),
    ("disposal_chain", "「廃棄」の「引渡し」（disposal hand-over）で記録してください。"),
    ("attendance", "「廃棄」の「立会い」（disposal attend）で記録してください。"),
    ("certificate", "「廃棄」の「証明書」（disposal certificate）で記録してください。"),
    ("photo", "「廃棄」の「写真」（disposal photo）で取り込んでください。"),
    ("inspection", "「点検」の「開始」（inspection open）から始めてください。"),
    ("inspection_answer", "「点検」の「回答」（inspection answer）で記録してください。"),
    ("inspection_photo", "「点検」の「写真」で取り込んでください。"),
    ("stocktake", "「棚卸」の「開始」（stocktake open）から始めてください。"),
    ("stocktake_line", "「棚卸」の「読取り」（stocktake count）で数えてください。"),
    ("contractor_check", "「委託」の「点検」（contract check）から始めてください。"),
    ("year_end", "「年度末」の「確認」（yearend confirm）から始めてください。"),
    ("year_end_step", "「年度末」の「確認」（yearend confirm）で記録してください。"),
    ("handover_item", "「引継ぎ」の「作成」（handover make）が、台帳から集めます。"),
    ("contractor_answer", "「委託」の「点検の回答」（contract answer）で記録してください。"),
];

/// Refuses adding a record that has a verb of its own.
pub(crate) fn has_no_verb_of_its_own(register: &Register) -> Result<(), Problems> {
    match OWN_VERBS.iter().find(|(id, _)| *id == register.id) {
        None => Ok(()),
        Some((_, next)) => Err(Problem::new(Code::Usage, format!("{}は、ここでは追加できません。", register.name), *next).into()),
    }
}

/// A line without an 取扱者 was handled by the person who writes it.
pub(crate) fn default_actor(desk: &Desk<'_, '_>, register: &Register, values: &mut Values) {
    if register.id == "handling_event"
        && !values.has("actor")
        && let Some(staff) = &desk.who.staff
    {
        values.set("actor", Value::Link(staff.clone()));
    }
    if register.id == "corrective_action" && !values.has("status") {
        values.set("status", Value::Choice("open".to_owned()));
    }
}
