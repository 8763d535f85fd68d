//! Taking a reading back: what was read by mistake is 未確認 again, or off the list where nobody expected it (第13条第1項).

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use domain::record::{Record, Standing};
use domain::registers::stocktake::{STOCKTAKE, STOCKTAKE_LINE};
use domain::stocktake::Found;
use domain::value::{Link, Value};

use super::gathered::Gathered;
use crate::act::{Act, Done};
use crate::office::Office;
use crate::refuse::{by_store, no_such};

impl Office {
    /// Takes the reading of `line` (its number) of stock-take `no` back. A difference that was already dealt with stays:
    /// what was done about it, an incident perhaps, is not undone by forgetting the label.
    pub fn uncount_stocktake(&mut self, no: &str, line: &str) -> Result<Done<Link>, Problems> {
        self.act(Act::UncountStocktake, |desk| {
            let gathered = Gathered::of(&desk.read(), no)?;
            gathered.must_be_open()?;
            let read = gathered.records.iter().find(|record| record.no == line.trim());
            let read = read.ok_or_else(|| no_such(STOCKTAKE_LINE.name, line))?;
            must_be_untouched(read)?;
            if made_by_reading(read) {
                let why = Standing::Voided { reason: "読取りの取消し".to_owned() };
                desk.tx.strike(&STOCKTAKE_LINE, read.id, why).map_err(by_store)?;
            } else {
                let mut values = read.values.clone().with("found", Value::Choice(Found::Open.id().to_owned()));
                for field in ["found_at", "labelled", "scanned", "note"] {
                    values.clear(field);
                }
                desk.change(&STOCKTAKE_LINE, read, values)?;
            }
            desk.tx.subject(&STOCKTAKE, gathered.head.id, &gathered.head.no);
            desk.tx.summary(format!("{no}の{}の読取りを取消し", read.no));
            Ok(gathered.link())
        })
    }
}

/// A line that was laid out at the beginning has changed since it was read; one that the reading made has not.
fn made_by_reading(line: &Record) -> bool {
    line.version == 1
}

fn must_be_untouched(line: &Record) -> Result<(), Problems> {
    let refused = |what: String, next: &str| Err(Problem::new(Code::Rule, what, next).on(Article("13-1")).into());
    if Found::from_id(line.values.text("found")) == Found::Open {
        return refused(format!("{}は、まだ読み取っていません。", line.no), "取り消す読取りを選び直してください。");
    }
    if line.values.has("incident_id") || !line.values.text("measure").trim().is_empty() {
        return refused(format!("{}は、差異の措置まで済んでいます。", line.no), "誤りは、措置の内容を書き直して残してください。");
    }
    Ok(())
}
