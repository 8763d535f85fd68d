//! Handing over (引渡し), step by step down the chain of contractors, with the serials that left the house (第15条第2項).

use std::collections::BTreeMap;

use domain::disposal::{Stage, expected_quantity, may_hand_over};
use domain::entry::Raw;
use domain::media::Status;
use domain::problem::Problems;
use domain::value::{Link, Value};

use super::moves::against;
use super::perform::perhaps_performed;
use crate::act::{Act, Done};
use crate::case::register;
use crate::office::Office;

impl Office {
    /// Records one step of the chain of disposal `no`. What is not said follows from the case: the next step's number,
    /// the serials of its lines, their count.
    pub fn hand_over(&mut self, no: &str, _: &[String], answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::HandOver, |desk| {
            let chain = register("disposal_chain")?;
            let gathered = desk.case(no)?;
            let mut values = desk.understand(chain, answers)?;
            if !values.has("step") {
                values.set("step", Value::Int(gathered.case.chain.iter().map(|step| step.step).max().unwrap_or(0) + 1));
            }
            if !values.has("serials") {
                let serials: Vec<String> =
                    gathered.case.items.iter().filter_map(|item| item.serial()).map(|one| one.written().to_owned()).collect();
                if !serials.is_empty() {
                    values.set("serials", Value::Text(serials.join("\n")));
                }
            }
            if !values.has("quantity") {
                let listed = gathered.case.listed(values.text("serials"));
                values.set("quantity", Value::Int(expected_quantity(&gathered.case, &listed)));
            }
            desk.make(chain, values, Some(&gathered.head))?;
            let case = desk.case(no)?.case;
            if case.stage == Stage::Approved || case.stage == Stage::Draft {
                desk.settle(against(&case, Stage::HandedOver))?;
                desk.stage(&gathered.head, Stage::HandedOver)?;
                for card in gathered.media.values() {
                    desk.move_medium(card, Status::HandedOver)?;
                }
            } else {
                desk.settle(may_hand_over(&case))?;
            }
            // What was erased in the house before it left may be all there was to do.
            perhaps_performed(desk, no)?;
            desk.tx.summary(format!("{no}の引渡しを記録"));
            Ok(Link { id: gathered.head.id, no: no.to_owned(), label: no.to_owned() })
        })
    }
}
