//! Numbers and serials as they are pasted, thirty at a time, each with the medium it means or why none can be taken.

use domain::article::Article;
use domain::disposal::not_free;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::shared::MEDIA_TYPE;
use store::Reader;

use crate::facts::medium;
use crate::office::Office;
use crate::serials::meant;

/// One pasted word and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediumMatch {
    /// As pasted.
    pub typed: String,
    /// The card, or why none can be taken.
    pub card: Result<Record, Problem>,
    /// What the medium is, or why it cannot be taken.
    pub words: String,
}

impl Office {
    /// Understands pasted numbers and serials: one a line, or separated by tabs and commas.
    pub fn match_media(&self, pasted: &str) -> Result<Vec<MediumMatch>, Problems> {
        match_media(&self.read(), pasted)
    }
}

pub(super) fn match_media(read: &Reader<'_>, pasted: &str) -> Result<Vec<MediumMatch>, Problems> {
    let mut found: Vec<MediumMatch> = Vec::new();
    for typed in exchange::list_csv::read_pasted_serials(pasted) {
        let mut card = match_one(read, &typed)?;
        if let Ok(one) = &card
            && found.iter().any(|other| other.card.as_ref().is_ok_and(|earlier| earlier.id == one.id))
        {
            let what = format!("媒体{}が、上にもあります。", one.no);
            card = Err(Problem::refused("D1", Article("15-1"), what, "どちらか一方を消してください。"));
        }
        let words = match &card {
            Ok(card) => described(card),
            Err(problem) => problem.what.clone(),
        };
        found.push(MediumMatch { typed, card: card.map_err(|problem| problem.at("media")), words });
    }
    Ok(found)
}

/// The one medium that `typed` names and that is free to go (D1, D13).
fn match_one(read: &Reader<'_>, typed: &str) -> Result<Result<Record, Problem>, Problems> {
    let cards = meant(read, typed)?;
    let card = match cards.as_slice() {
        [] => {
            let what = format!("「{typed}」は台帳にありません。");
            let next = "管理番号か製造番号を直すか、先に媒体管理台帳に登録してください。";
            return Ok(Err(Problem::new(Code::NotFound, what, next)));
        }
        [card] => card.clone(),
        several => {
            let numbers: Vec<&str> = several.iter().map(|card| card.no.as_str()).collect();
            let what = format!("製造番号「{typed}」の媒体が{}点あります（{}）。", several.len(), numbers.join("、"));
            return Ok(Err(Problem::refused("D7", Article("15-2"), what, "管理番号で選んでください。")));
        }
    };
    if !card.stands() {
        let what = format!("{}は取り消された記録です。", card.no);
        return Ok(Err(Problem::refused("D21", Article("16"), what, "管理番号を確かめてください。")));
    }
    let (medium, card) = medium(read, card.id, None)?;
    Ok(not_free(&medium).map_or(Ok(card), Err))
}

fn described(card: &Record) -> String {
    let kind = MEDIA_TYPE.iter().find(|choice| choice.id == card.values.text("media_type")).map_or("", |choice| choice.label);
    format!("{kind} {} {}", card.values.text("model"), card.values.text("serial_no")).trim().to_owned()
}
