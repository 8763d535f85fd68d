//! `stocktake`: the inventory against the shelf, label by label (第13条).

use domain::problem::{Code, Problem, Problems};
use domain::registers::stocktake::STOCKTAKE;
use office::Office;
use office::stocktake::{Counting, Place, StocktakeView};
use serde_json::{Map, Value as Json, json};
use wire::answers::{Answers, raw};

use super::steps;
use crate::answers;
use crate::args::stocktake::{Count, Settle, Stocktake};
use crate::dress;
use crate::say::Say;

/// Does one step.
pub fn step(office: &mut Office, step: Stocktake, say: &mut Say) -> Result<u8, Problems> {
    match step {
        Stocktake::Open => {
            let done = office.open_stocktake(&raw(&answers::fields()?))?;
            steps::told(office, "stocktake", &done, "棚卸を始めました", say)
        }
        Stocktake::Count(asked) => count(office, &asked, say),
        Stocktake::Uncount(asked) => {
            let done = office.uncount_stocktake(&asked.no, &asked.line)?;
            steps::told(office, "stocktake", &done, "読取りを取り消しました", say)
        }
        Stocktake::Settle(asked) => settle(office, &asked, say),
        Stocktake::Close(one) => {
            let done = office.close_stocktake(&one.no, &raw(&answers::fields()?))?;
            steps::told(office, "stocktake", &done, "完了しました", say)
        }
        Stocktake::Confirm(one) => {
            let done = office.confirm_stocktake(&one.no)?;
            steps::told(office, "stocktake", &done, "確認しました", say)
        }
        Stocktake::Cancel(why) => {
            let given = steps::reason(&why, "reason")?;
            let reason = given.get("reason").and_then(Json::as_str).unwrap_or_default();
            let done = office.cancel_stocktake(&why.no, reason)?;
            steps::told(office, "stocktake", &done, "取り消しました", say)
        }
        Stocktake::Show(one) => show(office, &one.no, say),
    }
}

fn count(office: &mut Office, asked: &Count, say: &mut Say) -> Result<u8, Problems> {
    let given = if asked.labels.is_empty() { answers::labels()? } else { Map::new() };
    let counting = counting(asked, given)?;
    let done = office.count_stocktake(&asked.no, &counting)?;
    let counted: Vec<Json> = done
        .value
        .iter()
        .map(|one| json!({ "label": one.label, "outcome": one.outcome.id(), "words": one.outcome.label(), "line": one.line }))
        .collect();
    let words: Vec<String> = done.value.iter().map(|one| format!("{} {}", one.outcome.label(), one.label)).collect();
    say.changed(json!({ "no": asked.no, "counted": counted }), &words.join("\n"), &done.warnings);
    Ok(0)
}

/// What the options say, and what standard input says where they are silent.
fn counting(asked: &Count, mut given: Map<String, Json>) -> Result<Counting, Problems> {
    let labels = if asked.labels.is_empty() {
        steps::pasted(given.remove("labels").or_else(|| given.remove("scanned")).unwrap_or(Json::Null))?
    } else {
        asked.labels.join("\n")
    };
    let text =
        |given: &mut Map<String, Json>, key: &str| given.remove(key).and_then(|one| one.as_str().map(str::to_owned)).unwrap_or_default();
    let flag = |given: &mut Map<String, Json>, key: &str| given.remove(key).and_then(|one| one.as_bool()).unwrap_or(false);
    let said = text(&mut given, "place");
    let place = if asked.place.is_empty() { said } else { asked.place.clone() };
    let missing = flag(&mut given, "missing") || asked.missing;
    let unlabelled = flag(&mut given, "unlabelled") || asked.unlabelled;
    let note = text(&mut given, "note");
    if let Some(name) = given.keys().next() {
        let next = "labels、place、missing、unlabelled、note のどれかにしてください。";
        return Err(Problem::new(Code::Usage, format!("「{name}」という項目はありません。"), next).at(name.clone()).into());
    }
    Ok(Counting { labels, place, missing, unlabelled, note })
}

fn settle(office: &mut Office, asked: &Settle, say: &mut Say) -> Result<u8, Problems> {
    let given = match &asked.measure {
        Some(measure) => Answers::from([("measure".to_owned(), json!(measure))]),
        None => answers::fields()?,
    };
    let place = if asked.move_here { Place::Moves } else { Place::Stays };
    let done = office.settle_stocktake(&asked.no, &asked.label, place, &raw(&given))?;
    steps::told(office, "stocktake", &done, "差異の措置を記録しました", say)
}

fn show(office: &mut Office, no: &str, say: &mut Say) -> Result<u8, Problems> {
    let view = office.stocktake(no)?;
    if say.is_json() {
        let value = whole(&view, office);
        say.value(&value);
        return Ok(0);
    }
    let status = dress::row(&STOCKTAKE, &view.head)["status"].as_str().unwrap_or_default().to_owned();
    say.words(&format!("{} {status} 残り{}件", view.head.no, view.remaining));
    for line in dress::rows("stocktake_line", &view.lines).as_array().into_iter().flatten() {
        let one = |field: &str| line[field].as_str().unwrap_or_default().to_owned();
        let named = if one("media_id").is_empty() { one("scanned") } else { one("media_id") };
        say.words(&format!("  {} {named} {} {}", one("found"), one("serial_no"), one("measure")));
    }
    for block in &view.blocks {
        let sentence = say.sentence(block);
        say.words(&sentence);
    }
    Ok(0)
}

fn whole(view: &StocktakeView, office: &Office) -> Json {
    let tally: Map<String, Json> = view.tally.iter().map(|(found, count)| (found.id().to_owned(), json!(count))).collect();
    let balance = json!({
        "opening": view.balance.opening, "added": view.balance.added, "removed": view.balance.removed,
        "closing": view.balance.closing, "settles": view.balance.settles(),
    });
    let blocks: Vec<Json> = view.blocks.iter().map(|problem| dress::block(problem, office.profile())).collect();
    let more = [
        ("lines", dress::rows("stocktake_line", &view.lines)),
        ("tally", Json::Object(tally)),
        ("remaining", json!(view.remaining)),
        ("balance", balance),
        ("blocks", json!(blocks)),
    ];
    dress::with(dress::row(&STOCKTAKE, &view.head), more)
}
