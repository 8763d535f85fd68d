//! Voiding (取消): the record stays visible, struck through, with the reason.

use domain::article::Article;
use domain::problem::{Problem, Problems};
use domain::record::{Record, Standing};
use domain::register::Register;
use domain::registers::own_field::OWN_FIELD;
use domain::rules;
use domain::value::Link;

use crate::act::{Act, Done};
use crate::around::own_field_used;
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

/// Records that are never simply struck out, and what is done instead: a case is called off as a whole, its lines and steps
/// account for every medium that left the house, and an inspection's items are those of its checklist.
const OWN_WAYS: &[(&str, &str)] = &[
    ("section", "課の名称などは、訂正で直してください。"),
    ("disposal", "伺の「取りやめ」（disposal cancel）を使ってください。"),
    ("disposal_item", "起案中の伺の明細から外すか、伺を取りやめてください。"),
    ("disposal_chain", "引渡しの記録は、訂正で直してください。"),
    ("photo", "廃棄の画面で、その写真を開いて取り消してください。"),
    ("inspection", "誤って始めた点検は、点検の「取りやめ」（inspection cancel）を使ってください。"),
    ("inspection_answer", "点検の画面で、回答を直してください。"),
    ("inspection_photo", "点検の画面で、証拠の写真を直してください。"),
];

/// Registers whose records tell of duties that run: the states in which one can still be struck out, and what is done later.
const RUNNING: &[(&str, &[&str], &str)] = &[
    ("incident", &["draft"], "誤りだったときは、保護管理者が「取消」（incident cancel）で理由を残してください。"),
    ("contract", &["preparing"], "契約が始まった後は、返却と消去を確かめて「終了」（contract end）にしてください。"),
    ("contractor_check", &["open"], "終わった点検は証拠として残ります。続きがあれば、新しい点検を始めてください。"),
    ("stocktake", &["open"], "終わった棚卸は証拠として残ります。続きがあれば、新しい棚卸を始めてください。"),
];

impl Office {
    /// Strikes record `no` of `register` through, for `reason`.
    pub fn void(&mut self, register: &str, no: &str, reason: &str) -> Result<Done<Link>, Problems> {
        let register = self.register(register)?;
        self.act(Act::Void, |desk| {
            let record = desk.record(register, no)?;
            let whole = desk.parent_of(register, &record)?;
            Problems::settle(rules::check_void(register, &record, whole.as_ref(), reason))?;
            if let Some((_, next)) = OWN_WAYS.iter().find(|(id, _)| *id == register.id) {
                return Err(Problem::refused("D21", register.article, format!("{}は取り消せません。", register.name), *next).into());
            }
            if register.id == "takeout" {
                crate::takeout::guard::may_void(&record)?;
            }
            must_not_have_begun(register, &record)?;
            if register.id == "corrective_action" {
                crate::inspection::may_void_action(desk, &record)?;
            }
            must_be_unwritten(desk, register, &record)?;
            for other in desk.read().book().all() {
                for field in other.fields.iter().filter(|field| field.kind.target() == Some(register.id)) {
                    let users = desk.read().pointing(other, field.id, record.id).map_err(by_store)?;
                    if let Some(user) = users.iter().find(|user| user.stands()) {
                        let what = format!("{}は、{}の{}で使われているため取り消せません。", record.no, other.name, user.no);
                        let next = "先に、使っている方の記録を直してください。";
                        return Err(Problem::refused("D21", Article("16"), what, next).into());
                    }
                }
            }
            desk.tx.strike(register, record.id, Standing::Voided { reason: reason.to_owned() }).map_err(by_store)?;
            desk.look_at_proof_again(register, &record)?;
            desk.tx.summary(format!("{}の{}を取消し（{reason}）", register.name, record.no));
            Ok(Link { id: record.id, no: record.no.clone(), label: record.no })
        })
    }
}

/// What has duties running, such as reports to be made and data to be returned, is ended by its own verb.
fn must_not_have_begun(register: &Register, record: &Record) -> Result<(), Problems> {
    let Some((_, before, next)) = RUNNING.iter().find(|(id, ..)| *id == register.id) else { return Ok(()) };
    let state = record.values.text("status");
    if before.contains(&state) {
        return Ok(());
    }
    let label = register.field("status").map_or_else(|| state.to_owned(), |field| domain::show::label(&field.kind, state).to_owned());
    let what = format!("{}は「{label}」なので、取り消せません。", record.no);
    Err(Problem::refused("D21", register.article, what, *next).into())
}

/// An own field goes only while nothing was written in it: what was written must stay readable.
pub(super) fn must_be_unwritten(desk: &Desk<'_, '_>, register: &Register, record: &Record) -> Result<(), Problems> {
    let used = register.id == OWN_FIELD.id && own_field_used(&desk.read(), record.id)?;
    rules::check_take_back(&record.no, used).map_or(Ok(()), |problem| Err(problem.into()))
}
