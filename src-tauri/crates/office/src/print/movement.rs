//! The media's movement over a period: 期首＋増−減＝期末, and which media keep it from balancing (第13条).
//!
//! The opening is what the book held on the eve of the period, as the operation log knew it then; what came, went and is
//! left follows from the days on the cards today. A card that was entered late, voided or put back therefore shows.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use domain::media::Status;
use domain::problem::Problems;
use domain::query::Query;
use domain::record::Record;
use domain::registers::shared::MEDIA_TYPE;
use store::LogLine;

use crate::office::Office;
use crate::refuse::by_store;

/// The movement of one kind of medium, or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Movement {
    /// 期首.
    pub opening: u64,
    /// 増.
    pub added: u64,
    /// 減.
    pub removed: u64,
    /// 期末 of the book.
    pub closing: u64,
}

impl Movement {
    /// 期首＋増−減; may be less than nothing where the book does not balance.
    pub fn expected(&self) -> i64 {
        signed(self.opening) + signed(self.added) - signed(self.removed)
    }

    /// Whether 期首＋増−減＝期末 (D23).
    pub fn balances(&self) -> bool {
        self.expected() == signed(self.closing)
    }

    fn count(&mut self, at: Place) {
        self.opening += u64::from(at.opening);
        self.added += u64::from(at.added);
        self.removed += u64::from(at.removed);
        self.closing += u64::from(at.closing);
    }
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// All media over a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Movements {
    /// By 媒体種別, in the order of the form; kinds that never occur are left out.
    pub kinds: Vec<(&'static str, Movement)>,
    /// All together.
    pub sum: Movement,
    /// What is in the book at the end, by 情報の区分.
    pub classes: BTreeMap<String, u64>,
    /// The media that keep the book from balancing.
    pub unbalanced: Vec<String>,
}

/// What one medium adds to each column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Place {
    opening: bool,
    added: bool,
    removed: bool,
    closing: bool,
}

impl Place {
    fn balances(self) -> bool {
        i8::from(self.opening) + i8::from(self.added) - i8::from(self.removed) == i8::from(self.closing)
    }
}

/// When a medium came and went, by its card and by the log.
#[derive(Debug, Clone, Copy)]
struct Life {
    registered: NaiveDate,
    /// The day it left for good by the proof of it; `None` while it is here.
    ended: Option<NaiveDate>,
    stands: bool,
    /// The days on which the log says it came into the book and left it.
    entered: NaiveDate,
    left: Option<NaiveDate>,
}

impl Life {
    /// `logged` tells whether the log reaches back to the eve of the period; before it the cards are all there is.
    fn place(self, from: NaiveDate, until: NaiveDate, logged: bool) -> Place {
        let within = |day: NaiveDate| (from..=until).contains(&day);
        let opening = if logged {
            self.entered < from && self.left.is_none_or(|left| left >= from)
        } else {
            self.stands && self.registered < from && self.ended.is_none_or(|ended| ended >= from)
        };
        Place {
            opening,
            added: self.stands && within(self.registered),
            removed: self.stands && self.ended.is_some_and(within),
            closing: self.stands && self.registered <= until && self.ended.is_none_or(|ended| ended > until),
        }
    }
}

/// Every card of the book, also those that were voided, with when each medium came and went.
pub(super) struct Cards {
    cards: Vec<(Record, Life)>,
    /// The day of the log's first line: before it the cards are all there is.
    pub begun: NaiveDate,
}

impl Cards {
    /// Reads the book.
    pub fn read(office: &Office) -> Result<Cards, Problems> {
        let begun = office.read().log_line(1).map_err(by_store)?.at.date();
        let mut cards = Vec::new();
        let every = Query { struck_too: true, ..Query::default() };
        office
            .read()
            .each(office.register("media")?, &every, &mut |card| -> store::Result<()> {
                cards.push(card);
                Ok(())
            })
            .map_err(by_store)?;
        let lives: Result<Vec<(Record, Life)>, Problems> =
            cards.into_iter().map(|card| life(office, &card).map(|life| (card, life))).collect();
        Ok(Cards { cards: lives?, begun })
    }

    /// The movement from the first to the last day of a period.
    pub fn over(&self, from: NaiveDate, until: NaiveDate) -> Movements {
        let logged = self.begun < from;
        let mut kinds: BTreeMap<usize, Movement> = BTreeMap::new();
        let mut all = Movements::default();
        for (card, life) in &self.cards {
            let place = life.place(from, until, logged);
            if place == Place::default() {
                continue;
            }
            let kind = MEDIA_TYPE.iter().position(|choice| choice.id == card.values.text("media_type")).unwrap_or(MEDIA_TYPE.len() - 1);
            kinds.entry(kind).or_default().count(place);
            all.sum.count(place);
            if place.closing {
                *all.classes.entry(card.values.text("info_class").to_owned()).or_default() += 1;
            }
            if !place.balances() {
                all.unbalanced.push(card.no.clone());
            }
        }
        all.kinds = kinds.into_iter().filter_map(|(at, movement)| Some((MEDIA_TYPE.get(at)?.label, movement))).collect();
        all.unbalanced.sort();
        all
    }

    /// The movement of each of `months` months from the first of the period, by the cards; `None` for those that begin after
    /// its last day.
    pub fn by_month(&self, from: NaiveDate, until: NaiveDate, months: u32) -> Vec<Option<Movement>> {
        let lives: Vec<Life> = self.cards.iter().map(|(_, life)| *life).collect();
        by_month(&lives, from, until, months)
    }
}

fn by_month(lives: &[Life], from: NaiveDate, until: NaiveDate, months: u32) -> Vec<Option<Movement>> {
    let month = |nth: u32| {
        let first = from.checked_add_months(Months::new(nth))?;
        let next = from.checked_add_months(Months::new(nth + 1))?;
        let last = next.checked_sub_days(Days::new(1))?.min(until);
        (first <= until).then(|| {
            let mut moved = Movement::default();
            lives.iter().for_each(|life| moved.count(life.place(first, last, false)));
            moved
        })
    };
    (0..months).map(month).collect()
}

fn life(office: &Office, card: &Record) -> Result<Life, Problems> {
    let entered = card.created_at.date();
    let status = Status::from_id(card.values.text("status"));
    let gone = status.is_some_and(Status::ended);
    let left = if gone || !card.stands() { last_left(office, card)? } else { None };
    Ok(Life {
        registered: card.values.date("registered_on").unwrap_or(entered),
        ended: if gone { proven(office, card)?.or(left) } else { None },
        stands: card.stands(),
        entered,
        left,
    })
}

/// The day the log last says that the card was voided or its state became one that ends.
fn last_left(office: &Office, card: &Record) -> Result<Option<NaiveDate>, Problems> {
    let lines = office.read().history(office.register("media")?, card.id).map_err(by_store)?;
    let leaves = |line: &&LogLine| {
        let changes = line.body.get("changes").and_then(|changes| changes.as_array()).into_iter().flatten();
        let of_card = changes.filter(|change| change["register"] == "media" && change["no"] == card.no.as_str());
        of_card.into_iter().any(|change| {
            let status = change["after"]["status"].as_str().and_then(Status::from_id);
            status.is_some_and(Status::ended) || change.get("standing").is_some()
        })
    };
    Ok(lines.iter().rev().find(leaves).map(|line| line.at.date()).or_else(|| Some(card.updated_at.date())))
}

/// The day its disposal was done.
fn proven(office: &Office, card: &Record) -> Result<Option<NaiveDate>, Problems> {
    let lines = office.read().pointing(office.register("disposal_item")?, "media_id", card.id).map_err(by_store)?;
    let done = lines.iter().filter(|line| line.values.text("result") != "cancelled");
    Ok(done.filter_map(|line| line.values.moment("finished_at")).max().map(|at| at.date()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn life(registered: NaiveDate, ended: Option<NaiveDate>) -> Life {
        Life { registered, ended, stands: true, entered: registered, left: ended }
    }

    #[test]
    fn a_medium_that_came_stayed_or_went_in_its_time_balances() {
        let at = |life: Life| life.place(day(4, 1), day(9, 30), true);
        let stayed = at(life(day(3, 1), None));
        assert_eq!((stayed.opening, stayed.closing, stayed.balances()), (true, true, true));
        let came_and_went = at(life(day(4, 1), Some(day(9, 30))));
        assert_eq!((came_and_went.added, came_and_went.removed, came_and_went.closing), (true, true, false));
        assert!(came_and_went.balances() && at(life(day(3, 1), Some(day(10, 1)))).balances());
        assert_eq!(at(life(day(10, 1), None)), Place::default());
    }

    #[test]
    fn a_late_entry_and_a_voided_card_do_not_balance() {
        let late = Life { entered: day(5, 1), ..life(day(3, 1), None) };
        assert!(!late.place(day(4, 1), day(9, 30), true).balances());
        // Where the log does not reach back, the card is believed.
        assert!(late.place(day(4, 1), day(9, 30), false).balances());
        let voided = Life { stands: false, left: Some(day(6, 1)), ..life(day(3, 1), None) };
        assert!(!voided.place(day(4, 1), day(9, 30), true).balances());
        let movement = Movement { opening: 2, added: 1, removed: 1, closing: 3 };
        assert_eq!((movement.expected(), movement.balances()), (2, false));
    }

    #[test]
    fn the_months_add_up_to_the_period_and_those_to_come_are_silent() {
        let lives = [
            life(day(3, 1), None),
            life(day(4, 1), None),
            life(day(4, 30), Some(day(6, 1))),
            life(day(6, 30), None),
            Life { stands: false, ..life(day(5, 1), None) },
            life(day(3, 1), Some(day(7, 10))),
        ];
        let months = by_month(&lives, day(4, 1), day(7, 10), 6);
        assert_eq!(months.iter().filter(|month| month.is_some()).count(), 4, "July has begun, August has not");
        let told: Vec<&Movement> = months.iter().flatten().collect();
        assert_eq!(told.iter().map(|month| (month.added, month.removed)).collect::<Vec<_>>(), [(2, 0), (0, 0), (1, 1), (0, 1)]);
        assert_eq!(told.iter().map(|month| month.closing).collect::<Vec<_>>(), [4, 4, 4, 3]);
        for pair in told.windows(2) {
            assert_eq!(pair[0].closing, pair[1].opening, "a month begins with what the one before left");
        }
    }
}
