//! The end of a stock-take: everything looked at, two names, every difference dealt with; or called off (D9, D14, D23).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::article::Article;
use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::registers::media::MEDIA;
use domain::registers::stocktake::STOCKTAKE;
use domain::role::Duty;
use domain::stocktake::{Balance, Found, Names, Stage, may_close};
use domain::value::{Link, Value, Values};

use super::gathered::Gathered;
use crate::act::{Act, Done};
use crate::alone::one_person;
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// Closes stock-take `no` with `counter` and `witness`; the media that were seen bear its day from now on.
    /// Closed by the 保護管理者 it is confirmed as well.
    pub fn close_stocktake(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::CloseStocktake, |desk| {
            let gathered = Gathered::of(&desk.read(), no)?;
            gathered.must_be_open()?;
            let asked = ["counter", "witness", "one_person_reason", "closed_on", "note"];
            let mut values = desk.lay_over(&STOCKTAKE, &gathered.head.values, &asked, answers)?;
            if desk.who.role.may(Duty::Approve) {
                desk.name_oneself(&mut values, "confirmed_by");
            }
            let excuse = one_person(&desk.read(), desk.today(), [&gathered.head])?;
            desk.settle(may_close(&Names::read(&values, excuse), &gathered.lines, Balance::read(&values)))?;
            if !values.has("closed_on") {
                values.set("closed_on", Value::Date(desk.today()));
            }
            values.set("status", Value::Choice(Stage::Closed.id().to_owned()));
            let base_on = values.date("base_on").unwrap_or_else(|| desk.today());
            desk.change(&STOCKTAKE, &gathered.head, values)?;
            desk.date_media(&gathered, base_on)?;
            desk.tx.subject(&STOCKTAKE, gathered.head.id, &gathered.head.no);
            desk.tx.summary(format!("{no}を完了"));
            Ok(gathered.link())
        })
    }

    /// The 保護管理者 confirms the result of stock-take `no`, which is closed.
    pub fn confirm_stocktake(&mut self, no: &str) -> Result<Done<Link>, Problems> {
        self.act(Act::ConfirmStocktake, |desk| {
            let gathered = Gathered::of(&desk.read(), no)?;
            if gathered.stage() != Stage::Closed {
                let next = "棚卸を完了（stocktake close）してから確認してください。";
                return Err(Problem::new(Code::Rule, format!("{no}は完了していません。"), next).on(Article("13-1")).into());
            }
            let mut values = gathered.head.values.clone();
            values.set("confirmed_by", Value::Link(desk.own_staff("confirmed_by")?));
            desk.change(&STOCKTAKE, &gathered.head, values)?;
            desk.tx.summary(format!("{no}の結果を確認"));
            Ok(gathered.link())
        })
    }

    /// Calls stock-take `no` off, for `reason`; what was counted stays on its lines and changes no medium.
    pub fn cancel_stocktake(&mut self, no: &str, reason: &str) -> Result<Done<Link>, Problems> {
        self.act(Act::CancelStocktake, |desk| {
            let gathered = Gathered::of(&desk.read(), no)?;
            gathered.must_be_open()?;
            let reason = reason.trim();
            if reason.is_empty() {
                let next = "なぜ取り消すのかを書いてください。";
                return Err(Problem::new(Code::Missing, "理由が空です。", next).on(Article("13-1")).at("reason").into());
            }
            let before = gathered.head.values.text("note").trim();
            let note = if before.is_empty() { format!("取消: {reason}") } else { format!("{before}\n取消: {reason}") };
            let values: Values = gathered
                .head
                .values
                .clone()
                .with("note", Value::Text(note))
                .with("status", Value::Choice(Stage::Cancelled.id().to_owned()));
            desk.change(&STOCKTAKE, &gathered.head, values)?;
            desk.tx.summary(format!("{no}を取消し（{reason}）"));
            Ok(gathered.link())
        })
    }
}

impl Desk<'_, '_> {
    /// 最終棚卸日 of what was seen. An earlier stock-take that is closed late turns no day back.
    fn date_media(&mut self, gathered: &Gathered, on: NaiveDate) -> Result<(), Problems> {
        let seen = |found: Found| matches!(found, Found::Found | Found::WrongPlace | Found::Unexpected | Found::Outside);
        for line in gathered.lines.iter().filter(|line| seen(line.found)) {
            let Some(medium) = line.medium else { continue };
            let card = self.read().get(&MEDIA, medium).map_err(by_store)?;
            if card.values.date("last_stocktake_on").is_some_and(|last| last >= on) {
                continue;
            }
            let values = card.values.clone().with("last_stocktake_on", Value::Date(on));
            self.tx.update(&MEDIA, card.id, Some(card.version), values, card.marks).map_err(by_store)?;
        }
        Ok(())
    }
}
