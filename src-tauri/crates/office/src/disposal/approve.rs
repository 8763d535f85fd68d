//! The 保護管理者's decision (第15条第1項: 保護管理者の指示に従い).

use std::collections::BTreeMap;

use domain::disposal::{Stage, may_advance};
use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::value::{Link, Value};

use crate::act::{Act, Done};
use crate::case::register;
use crate::office::Office;

impl Office {
    /// Approves disposal `no`. The decision is the person's at work; only its day may be given (`approved_on`, not in the future).
    pub fn approve_disposal(&mut self, no: &str, _: &[String], answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ApproveDisposal, |desk| {
            let disposals = register("disposal")?;
            let gathered = desk.case(no)?;
            let given = desk.understand(disposals, answers)?;
            let on = given.date("approved_on").unwrap_or_else(|| desk.today());
            if on > desk.today() {
                let next = "決裁した日を入れてください。";
                return Err(Problem::new(Code::Rule, "決裁日が先の日付です。", next).at("approved_on").into());
            }
            let mut values = gathered.head.values.clone();
            for field in ["document_no", "one_person_reason", "retention_checked", "count_before", "counted_by", "note"] {
                if let Some(value) = given.get(field) {
                    values.set(field, value.clone());
                }
            }
            let Some(staff) = &desk.who.staff else {
                let next = "設定で、この利用者を職員の記録と結び付けてください。";
                return Err(Problem::new(Code::Missing, "決裁者の氏名が分かりません。", next).at("approved_by").into());
            };
            values.set("approved_on", Value::Date(on));
            values.set("approved_by", Value::Link(staff.clone()));
            desk.change(disposals, &gathered.head, values)?;
            let case = desk.case(no)?.case;
            desk.settle(may_advance(&case, Stage::Approved))?;
            desk.stage(&gathered.head, Stage::Approved)?;
            desk.tx.summary(format!("{no}を決裁"));
            Ok(Link { id: gathered.head.id, no: no.to_owned(), label: no.to_owned() })
        })
    }
}
