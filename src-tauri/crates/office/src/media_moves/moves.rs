//! Lending, repair, giving back, handing on, missing and finding media: the state of the card moves, and nothing that
//! has a procedure of its own is moved here (第13条・第15条).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::entry::Raw;
use domain::media::Status;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::media::{MEDIA, STATUS};
use domain::takeout::{Slip, Stage};
use domain::value::{Link, Value};

use super::find::named;
use crate::act::{Act, Done};
use crate::around::open_slip;
use crate::desk::{Desk, link_of};
use crate::office::Office;

/// What may be said beside a move: where the medium is from now on, with whom, until when.
const BESIDE: &[&str] = &["location_id", "custodian", "user", "loan_until", "built_in_none", "note"];

impl Office {
    /// Moves the media named in `media` to the state `to`, by its identifier or label. A medium that nobody can find
    /// begins an incident in the same act.
    pub fn move_media(&mut self, media: &str, to: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Vec<Link>>, Problems> {
        let to = state(to)?;
        self.act(Act::MoveMedium, |desk| {
            let cards = named(&desk.read(), media)?;
            if cards.is_empty() {
                let next = "動かす媒体の管理番号か製造番号を書いてください。";
                return Err(Problem::new(Code::Missing, "媒体が1点も書かれていません。", next).at("media").into());
            }
            let mut moved = Vec::new();
            for card in &cards {
                by_its_own_procedure(desk, card, to)?;
                desk.move_by_hand(card, to, answers)?;
                moved.push(link_of(&MEDIA, card));
            }
            let numbers: Vec<&str> = cards.iter().map(|card| card.no.as_str()).collect();
            desk.tx.summary(format!("{}を{}に", numbers.join("、"), to.label()));
            Ok(moved)
        })
    }
}

impl Desk<'_, '_> {
    fn move_by_hand(&mut self, card: &Record, to: Status, answers: &BTreeMap<String, Raw>) -> Result<(), Problems> {
        let from = Status::from_id(card.values.text("status")).unwrap_or(Status::InUse);
        if from == to {
            let next = "今の状態を媒体の経歴で確かめてください。";
            let what = format!("{}は、すでに「{}」です。", card.no, to.label());
            return Err(Problem::new(Code::Rule, what, next).on(Article("13-1")).at("status").into());
        }
        let mut values = self.lay_over(&MEDIA, &card.values, BESIDE, answers)?;
        if to == Status::Missing {
            let incident = self.report_lost(card)?;
            let next = format!("事案{}に、報告の日時と第一次措置を書いてください。", incident.no);
            let what = format!("{}を所在不明とし、事案を起こしました。", card.no);
            self.warn(Problem::warning("D14", Article("38-1"), what, next).at("status"));
            return Ok(());
        }
        // A loan that is over leaves no day behind on which it would be due.
        if from == Status::Lent && to != Status::Lent && values.get("loan_until") == card.values.get("loan_until") {
            values.clear("loan_until");
        }
        values.set("status", Value::Choice(to.id().to_owned()));
        self.change(&MEDIA, card, values)
    }
}

fn state(words: &str) -> Result<Status, Problems> {
    let words = words.trim();
    let chosen = STATUS.iter().find(|choice| choice.id == words || choice.label == words);
    chosen.and_then(|choice| Status::from_id(choice.id)).ok_or_else(|| {
        let all: Vec<&str> = STATUS.iter().map(|choice| choice.label).collect();
        let what = if words.is_empty() { "移す状態が書かれていません。".to_owned() } else { format!("「{words}」という状態はありません。") };
        Problem::new(Code::Unreadable, what, format!("{}のどれかにしてください。", all.join("、"))).at("status").into()
    })
}

/// Refuses what a take-out or a disposal does: a medium that leaves has a slip, and what was out comes back on it.
fn by_its_own_procedure(desk: &Desk<'_, '_>, card: &Record, to: Status) -> Result<(), Problems> {
    let refused = |rule: &'static str, what: String, next: &str| -> Result<(), Problems> {
        Err(Problem::refused(rule, Article("11-1-2"), what, next).at("status").into())
    };
    if to == Status::TakenOut {
        let next = "持出しを申請し（takeout request）、承認を受けてから記録してください。";
        return refused("D10", format!("{}を「持出中」にできるのは、持出しの手続だけです。", card.no), next);
    }
    if to == Status::Missing {
        return Ok(());
    }
    match open_slip(&desk.read(), card.id, None)? {
        Some(slip) if matches!(Slip::read(&slip.values).stage, Stage::Out | Stage::Received) => {
            let next = "戻った物を確かめて、返却（takeout return）を記録してください。";
            refused("D13", format!("{}は持出し{}で外に出ています。", card.no, slip.no), next)
        }
        _ => Ok(()),
    }
}
