//! What the registers can say to an item, as words to be accepted and frozen. Never a judgement (第42条).

mod after;
mod contracts;
mod disposals;
mod ledger;
mod media;
mod moves;
mod people;
mod rooms;
mod said;

#[cfg(test)]
mod made;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveDateTime};

use crate::inspection::facts::Facts;
use crate::nendo::Nendo;
use crate::show::{self, Dates};
use crate::wareki;
use said::{Counted, Said};

/// Facts proposed as evidence for one item; what is accepted says the very words that were offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The item.
    pub item_id: String,
    /// The facts in words with the days they hold for, e.g. 「複製・送信 14件 うち指示・承認者の記載なし 0件
    /// （台帳から、R8.4.1〜R8.9.30）」 or 「…（台帳から、令和8年10月1日 9:30現在）」.
    pub text: String,
    /// The register they come from.
    pub register: &'static str,
    /// The 年度 they were counted over; `None` where they say what stands now.
    pub over: Option<Nendo>,
}

/// How the days begin that stand behind facts from the registers; what a person writes does not look so.
pub const DATED: &str = "（台帳から、";

/// What the registers say to item `item_id` at `now`; `None` where they are silent. The counts support a person's answer,
/// they are none.
pub fn propose(item_id: &str, facts: &Facts, now: NaiveDateTime) -> Option<Proposal> {
    let (register, counted, text) = spoken(item_id, facts)?;
    let period = format!("{}〜{}", wareki::short(facts.days.from), wareki::short(facts.days.as_of));
    let moment = show::moment(now, Dates::Wareki);
    let held = match counted {
        Counted::Period => period,
        Counted::State => format!("{moment}現在"),
        Counted::Begun(began) => format!("{period}{began}、{moment}現在"),
    };
    let over = (counted != Counted::State).then(|| Nendo::of(facts.days.as_of));
    Some(Proposal { item_id: item_id.to_owned(), text: format!("{text}{DATED}{held}）"), register, over })
}

/// Which register speaks to an item, and of which records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speaker {
    /// The register.
    pub register: &'static str,
    /// Whether it speaks of one 年度; else it speaks of what stands, in whatever year it began.
    pub of_a_year: bool,
}

/// The register whose facts speak to item `item_id`, whatever they are; `None` where none does.
pub fn speaker(item_id: &str) -> Option<Speaker> {
    let any_day = NaiveDate::MIN;
    let (register, counted, _) = spoken(item_id, &Facts::new(any_day, any_day, any_day, 0))?;
    Some(Speaker { register, of_a_year: counted != Counted::State })
}

fn spoken(item_id: &str, facts: &Facts) -> Option<Said> {
    media::said(item_id, facts)
        .or_else(|| ledger::said(item_id, facts))
        .or_else(|| moves::said(item_id, facts))
        .or_else(|| disposals::said(item_id, facts))
        .or_else(|| people::said(item_id, facts))
        .or_else(|| contracts::said(item_id, facts))
        .or_else(|| rooms::said(item_id, facts))
        .or_else(|| after::said(item_id, facts))
}
