//! Lending, repair, missing, finding, handing on: the card moves as the rules of the move allow, and what has a
//! procedure of its own stays with that (第13条・第15条・第38条).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::entry::Raw;
use domain::media::{Arrival, Move, Status, may_move};
use domain::posts::could_approve;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::handling_event::HANDLING_EVENT;
use domain::registers::media::MEDIA;
use domain::value::{Link, Value, Values};

use super::find::named;
use crate::act::{Act, Done};
use crate::around::{incident_of, open_slip};
use crate::desk::{Desk, link_of};
use crate::facts::medium;
use crate::office::Office;
use crate::posts::tenures;
use crate::refuse::by_store;

type Answers = BTreeMap<String, Raw>;

/// What may be said of the move itself: it goes into its line of the handling ledger.
const TOLD: &[&str] = &["purpose", "approver", "counterpart", "subject_count", "subject_count_rough", "method_note", "protection"];

/// Whether `name`, an identifier or a label, is an answer for the ledger.
fn tells(name: &str) -> bool {
    HANDLING_EVENT.fields.iter().any(|field| TOLD.contains(&field.id) && (field.id == name || field.label == name))
}

impl Office {
    /// Moves the media named in `media`, one a line, as `what` says (identifier or label). A medium that nobody can find
    /// begins an incident in the same act.
    pub fn move_media(&mut self, what: &str, media: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Vec<Link>>, Problems> {
        let what = the_move(what)?;
        // What is handed on is gone for good: the 保護管理者 alone does that.
        let act = if what == Move::HandOn { Act::HandOnMedium } else { Act::MoveMedium };
        self.act(act, |desk| {
            let cards = named(&desk.read(), media)?;
            if cards.is_empty() {
                let next = "動かす媒体の管理番号か製造番号を書いてください。";
                return Err(Problem::new(Code::Missing, "媒体が1点も書かれていません。", next).at("media").into());
            }
            // What is built in goes before its machine, so that both may leave in one act (D28).
            let (built_in, others): (Vec<&Record>, Vec<&Record>) = cards.iter().partition(|card| card.values.has("parent_media_id"));
            let (told, answers): (Answers, Answers) = answers.clone().into_iter().partition(|(name, _)| tells(name));
            let told = desk.understand(&HANDLING_EVENT, &told)?;
            for card in built_in.into_iter().chain(others) {
                let values = desk.may_move_card(what, card, &answers)?;
                desk.enter_move(what, card, &told)?;
                desk.move_card(what, card, values)?;
            }
            let numbers: Vec<&str> = cards.iter().map(|card| card.no.as_str()).collect();
            desk.tx.summary(format!("{}: {}", what.label(), numbers.join("、")));
            Ok(cards.iter().map(|card| link_of(&MEDIA, card)).collect())
        })
    }
}

impl Desk<'_, '_> {
    /// Enters the move in the handling ledger, before the card says that it was made. A medium that holds no information
    /// is handled without a line (第16条); one that leaves the section with information is not moved without its line.
    fn enter_move(&mut self, what: Move, card: &Record, told: &Values) -> Result<(), Problems> {
        let Some(asset) = card.values.links("info_asset_ids").first() else { return Ok(()) };
        let mut line = Values::new()
            .with("occurred_at", Value::Moment(self.now))
            .with("kind", Value::Choice(what.event().to_owned()))
            .with("media_id", Value::Link(link_of(&MEDIA, card)))
            .with("info_asset_id", Value::Link(asset.clone()))
            .with("purpose", Value::Text(format!("媒体の{}", what.label())));
        line.0.extend(told.0.clone());
        self.name_oneself(&mut line, "actor");
        if what.tells().is_empty() {
            self.enter_line(&card.no, line);
            return Ok(());
        }
        self.settle(untold(what, &line))?;
        if let Some(approver) = line.link("approver")
            && !could_approve(&tenures(&self.read(), Some(self.today()))?, approver.id, self.today())
        {
            let next = "承認した保護管理者かその代理を書くか、職の指定簿に就いた日を登録してください。";
            let what = "指示・承認者は、今日の時点で保護管理者（またはその代理）ではありません。";
            return Err(Problem::refused("D10", LEAVING, what, next).at("approver").into());
        }
        self.make(&HANDLING_EVENT, line, None).map(|_| ())
    }

    /// What the card says after the move, where nothing speaks against it.
    fn may_move_card(&mut self, what: Move, card: &Record, answers: &BTreeMap<String, Raw>) -> Result<Values, Problems> {
        let values = self.lay_over(&MEDIA, &card.values, what.asks(), answers)?;
        let from = Status::from_id(card.values.text("status")).unwrap_or(Status::InUse);
        // What nobody can find is an incident first; whether it may get lost is asked before it is begun.
        let incident = match what {
            Move::Lose => Some("この届出".to_owned()),
            _ => incident_of(&self.read(), card.id)?.map(|one| one.no),
        };
        let slip = open_slip(&self.read(), card.id, None)?.map(|slip| slip.no);
        let (known, _) = medium(&self.read(), card.id, None)?;
        let arrival = Arrival {
            today: self.today(),
            device: known.device.as_ref(),
            loan_until: values.date("loan_until"),
            incident: incident.as_deref(),
        };
        self.settle(may_move(what, &card.no, from, slip.as_deref(), &arrival))?;
        Ok(values)
    }

    fn move_card(&mut self, what: Move, card: &Record, mut values: Values) -> Result<(), Problems> {
        let mut card = card.clone();
        if what == Move::Lose {
            let incident = self.report_lost(&card)?;
            let next = format!("事案{}に、保護管理者へ報告した日時と第一次措置を書いてください。", incident.no);
            let said = format!("{}を所在不明とし、事案を起こしました。", card.no);
            self.warn(Problem::warning("D14", Article("38-1"), said, next).at("status"));
            card = self.read().get(&MEDIA, card.id).map_err(by_store)?;
        }
        // A loan that is over leaves no day behind on which it would be due.
        if what == Move::TakeBack && values.get("loan_until") == card.values.get("loan_until") {
            values.clear("loan_until");
        }
        // By hand the card could not say this; the rules of the move have just let it through.
        if what.puts_in().ended() {
            if values != card.values {
                self.change(&MEDIA, &card, values)?;
            }
            return self.move_medium(&card, what.puts_in());
        }
        values.set("status", Value::Choice(what.puts_in().id().to_owned()));
        if values == card.values {
            return Ok(());
        }
        self.change(&MEDIA, &card, values)
    }
}

/// 課の外へ出す: by approval (第11条第1項第2号).
const LEAVING: Article = Article("11-1-2");

/// What `line` does not tell of the move although it must.
fn untold(what: Move, line: &Values) -> Vec<Problem> {
    let lacks = |field: &&&str| !line.has(field);
    let missing = |field: &&str| {
        let label = HANDLING_EVENT.field(field).map_or("", |field| field.label);
        let next = match *field {
            "approver" => "承認した保護管理者を書いてください。",
            "counterpart" => "渡す相手の名称を書いてください。",
            _ => "何人分の情報が入っているかを書いてください。",
        };
        Problem::new(Code::Missing, format!("{}には、{label}が要ります。", what.label()), next).on(LEAVING).at(*field)
    };
    what.tells().iter().filter(lacks).map(missing).collect()
}

fn the_move(words: &str) -> Result<Move, Problems> {
    let words = words.trim();
    Move::ALL.iter().copied().find(|one| one.id() == words || one.label() == words).ok_or_else(|| {
        let all: Vec<String> = Move::ALL.iter().map(|one| format!("{}（{}）", one.id(), one.label())).collect();
        let next = format!("{}のどれかにしてください。", all.join("、"));
        Problem::new(Code::Usage, format!("「{words}」という動かし方はありません。"), next).at("move").into()
    })
}
