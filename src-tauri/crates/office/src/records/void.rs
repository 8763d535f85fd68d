//! Voiding (取消): the record stays visible, struck through, with the reason.

use domain::article::Article;
use domain::problem::{Problem, Problems};
use domain::record::{Record, Standing};
use domain::register::Register;
use domain::registers;
use domain::registers::own_field::OWN_FIELD;
use domain::rules;
use domain::value::Link;

use crate::act::{Act, Done};
use crate::around::own_field_used;
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

/// Records that are never simply struck out: a case is called off as a whole, its lines and steps account for every
/// medium that left the house, and an inspection's items are those of its checklist.
const OWN_WAYS: &[&str] =
    &["section", "disposal", "disposal_item", "disposal_chain", "photo", "inspection", "inspection_answer", "inspection_photo"];

impl Office {
    /// Strikes record `no` of `register` through, for `reason`.
    pub fn void(&mut self, register: &str, no: &str, reason: &str) -> Result<Done<Link>, Problems> {
        let register = self.register(register)?;
        self.act(Act::Void, |desk| {
            let record = desk.record(register, no)?;
            let whole = desk.parent_of(register, &record)?;
            Problems::settle(rules::check_void(register, &record, whole.as_ref(), reason))?;
            if OWN_WAYS.contains(&register.id) {
                let next = "廃棄は「取りやめ」、明細と写真はそれぞれの画面で直してください。";
                return Err(Problem::refused("D21", Article("16"), format!("{}は取り消せません。", register.name), next).into());
            }
            if register.id == "takeout" {
                crate::takeout::guard::may_void(&record)?;
            }
            let proof = matches!(register.id, "stocktake" | "incident" | "contract" | "contractor_check");
            if proof && matches!(record.values.text("status"), "closed" | "ended") {
                let next = "終わった記録は証拠として残ります。続きがあれば、新しく記録してください。";
                return Err(
                    Problem::refused("D21", register.article, format!("{}は終わっているため、取り消せません。", record.no), next).into()
                );
            }
            must_be_unwritten(desk, register, &record)?;
            for other in registers::all() {
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
            desk.tx.summary(format!("{}の{}を取消し（{reason}）", register.name, record.no));
            Ok(Link { id: record.id, no: record.no.clone(), label: record.no })
        })
    }
}

/// An own field goes only while nothing was written in it: what was written must stay readable.
pub(super) fn must_be_unwritten(desk: &Desk<'_, '_>, register: &Register, record: &Record) -> Result<(), Problems> {
    let used = register.id == OWN_FIELD.id && own_field_used(&desk.read(), record.id)?;
    rules::check_take_back(&record.no, used).map_or(Ok(()), |problem| Err(problem.into()))
}
