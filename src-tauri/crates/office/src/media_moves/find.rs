//! Media as they are typed or scanned: 管理番号 or serial, however it is written.

use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use store::Reader;

use crate::serials::meant;

/// The standing cards that `typed` names; several where a serial is not unique.
pub(crate) fn standing(read: &Reader<'_>, typed: &str) -> Result<Vec<Record>, Problems> {
    let mut cards = meant(read, typed)?;
    cards.retain(Record::stands);
    Ok(cards)
}

/// The one card that `typed` names.
pub(crate) fn the_one(read: &Reader<'_>, typed: &str) -> Result<Record, Problem> {
    let cards = standing(read, typed).map_err(|problems| problems.0.into_iter().next().unwrap_or_else(|| unknown(typed)))?;
    match cards.as_slice() {
        [card] => Ok(card.clone()),
        [] => Err(unknown(typed)),
        several => {
            let numbers: Vec<&str> = several.iter().map(|card| card.no.as_str()).collect();
            let what = format!("「{typed}」の製造番号の媒体が{}点あります（{}）。", several.len(), numbers.join("、"));
            Err(Problem::new(Code::NotFound, what, "管理番号で選んでください。").at("media"))
        }
    }
}

/// The cards that `pasted` names, one a line; all that cannot be found are said at once.
pub(crate) fn named(read: &Reader<'_>, pasted: &str) -> Result<Vec<Record>, Problems> {
    let mut cards: Vec<Record> = Vec::new();
    let mut refused = Vec::new();
    for typed in exchange::list_csv::read_pasted_serials(pasted) {
        match the_one(read, &typed) {
            Ok(card) if cards.iter().any(|other| other.id == card.id) => {
                let next = "同じ媒体は1回だけ書いてください。";
                refused.push(Problem::new(Code::Usage, format!("「{typed}」は上にもあります。"), next).at("media"));
            }
            Ok(card) => cards.push(card),
            Err(problem) => refused.push(problem),
        }
    }
    if refused.is_empty() { Ok(cards) } else { Err(Problems(refused)) }
}

fn unknown(typed: &str) -> Problem {
    let next = "管理番号か製造番号を確かめてください。台帳にないときは、先に登録してください。";
    Problem::new(Code::NotFound, format!("「{typed}」は媒体管理台帳にありません。"), next).at("media")
}
