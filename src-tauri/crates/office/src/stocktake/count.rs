//! Counting by label: a number or a serial, typed or read by a barcode reader, and where it was read (第13条第1項).

use domain::article::Article;
use domain::entry::plain;
use domain::media::Status;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::location::LOCATION;
use domain::registers::media::MEDIA;
use domain::registers::stocktake::{STOCKTAKE, STOCKTAKE_LINE};
use domain::stocktake::{Found, Scan, scan, to_count};
use domain::value::{Link, RecordId, Value, Values};

use super::gathered::Gathered;
use super::open::line_of;
use crate::act::{Act, Done};
use crate::desk::{Desk, link_of};
use crate::media_moves::find::standing;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// Labels read one after the other, in one place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counting {
    /// The labels, one a line.
    pub labels: String,
    /// Where they were read, by number or name; empty where it was not said.
    pub place: String,
    /// Whether they are not there, although they are expected (無).
    pub missing: bool,
    /// Whether the thing bears no sticker of its own.
    pub unlabelled: bool,
    /// A note for each line.
    pub note: String,
}

/// What became of one label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// 有.
    Found,
    /// 有(場所相違).
    WrongPlace,
    /// Counted before.
    Again,
    /// 台帳になし: not expected here, or not known at all.
    Unexpected,
    /// 対象外で現物あり: the inventory has it lent, in repair or handed on.
    Outside,
    /// 無.
    Missing,
}

/// One label and its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// As it was read.
    pub label: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The line's number.
    pub line: String,
}

impl Outcome {
    /// The identifier for scripts.
    pub const fn id(self) -> &'static str {
        match self {
            Outcome::Found => "found",
            Outcome::WrongPlace => "wrong_place",
            Outcome::Again => "again",
            Outcome::Unexpected => "unexpected",
            Outcome::Outside => "outside",
            Outcome::Missing => "missing",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Outcome::Found => "有",
            Outcome::WrongPlace => "有（場所相違）",
            Outcome::Again => "既に数えています",
            Outcome::Unexpected => "台帳になし",
            Outcome::Outside => "対象外で現物あり",
            Outcome::Missing => "無",
        }
    }
}

impl Office {
    /// Counts the labels of stock-take `no`, each at once; one that was read before changes nothing.
    pub fn count_stocktake(&mut self, no: &str, counting: &Counting) -> Result<Done<Vec<Counted>>, Problems> {
        let labels = exchange::list_csv::read_pasted_serials(&counting.labels);
        self.act(Act::CountStocktake, |desk| {
            if labels.is_empty() {
                let next = "ラベルの管理番号か製造番号を、1行に1つ読み取ってください。";
                return Err(Problem::new(Code::Missing, "番号が1つもありません。", next).on(Article("13-1")).at("scanned").into());
            }
            let mut gathered = Gathered::of(&desk.read(), no)?;
            gathered.must_be_open()?;
            let place = place(desk, &gathered.head, &counting.place)?;
            let mut counted = Vec::new();
            for label in &labels {
                let (outcome, line) = one(desk, &gathered, label, place.as_ref(), counting)?;
                if outcome != Outcome::Again {
                    gathered.renew(desk.record(&STOCKTAKE_LINE, &line)?);
                }
                counted.push(Counted { label: label.clone(), outcome, line });
            }
            desk.tx.subject(&STOCKTAKE, gathered.head.id, &gathered.head.no);
            desk.tx.summary(format!("{no}で{}点を読取り", counted.len()));
            Ok(counted)
        })
    }
}

/// Where the labels are read: as said, else the one place the stock-take is about.
fn place(desk: &Desk<'_, '_>, head: &Record, words: &str) -> Result<Option<Link>, Problems> {
    let words = words.trim();
    if words.is_empty() {
        return Ok(match head.values.links("locations") {
            [only] => Some(only.clone()),
            _ => None,
        });
    }
    let read = desk.read();
    let by_number = read.find(&LOCATION, words).map_err(by_store)?.filter(Record::stands);
    let found = match by_number {
        Some(card) => vec![card],
        None => read.named(&LOCATION, words).map_err(by_store)?,
    };
    match found.as_slice() {
        [card] => Ok(Some(link_of(&LOCATION, card))),
        _ => Err(no_such(LOCATION.name, words)),
    }
}

fn one(
    desk: &mut Desk<'_, '_>,
    gathered: &Gathered,
    label: &str,
    place: Option<&Link>,
    counting: &Counting,
) -> Result<(Outcome, String), Problems> {
    let at = place.map(|link| link.id);
    let read = match scan(&gathered.lines, label, at) {
        // What the bars of a label say is known to the inventory alone; its 管理番号 then says which line it is.
        Scan::Unknown => match standing(&desk.read(), label)?.as_slice() {
            [card] => scan(&gathered.lines, &card.no, at),
            _ => Scan::Unknown,
        },
        known => known,
    };
    if counting.missing {
        return match read {
            Scan::Here(id) | Scan::Elsewhere(id) | Scan::Again(id) => {
                let values = Values::new().with("found", Value::Choice(Found::Missing.id().to_owned()));
                Ok((Outcome::Missing, desk.write_line(gathered, id, values, counting)?))
            }
            Scan::Unknown => Err(not_expected(&gathered.head.no, label)),
        };
    }
    let seen = |found: Found| {
        Values::new()
            .with("found", Value::Choice(found.id().to_owned()))
            .with("labelled", Value::Flag(!counting.unlabelled))
            .with("scanned", Value::Text(plain(label)))
    };
    // What has left the shelf by its papers since the stock-take began is not simply there.
    if let Scan::Here(id) | Scan::Elsewhere(id) = read
        && let Some(medium) = gathered.record(id).and_then(|line| line.values.link("media_id"))
        && !is_counted(&desk.read().get(&MEDIA, medium.id).map_err(by_store)?)
    {
        return Ok((Outcome::Outside, desk.write_line(gathered, id, seen(Found::Outside), counting)?));
    }
    match read {
        Scan::Here(id) => Ok((Outcome::Found, desk.write_line(gathered, id, seen(Found::Found), counting)?)),
        Scan::Elsewhere(id) => {
            let mut values = seen(Found::WrongPlace);
            if let Some(place) = place {
                values.set("found_at", Value::Link(place.clone()));
            }
            Ok((Outcome::WrongPlace, desk.write_line(gathered, id, values, counting)?))
        }
        Scan::Again(id) => Ok((Outcome::Again, gathered.record(id).map(|line| line.no.clone()).unwrap_or_default())),
        Scan::Unknown => desk.unexpected(gathered, label, place, seen(Found::Unexpected), counting),
    }
}

impl Desk<'_, '_> {
    fn write_line(&mut self, gathered: &Gathered, id: RecordId, seen: Values, counting: &Counting) -> Result<String, Problems> {
        let line = gathered.record(id).ok_or_else(|| no_such(STOCKTAKE_LINE.name, &gathered.head.no))?;
        let mut values = line.values.clone();
        for field in ["found_at", "labelled", "scanned"] {
            values.clear(field);
        }
        for (field, value) in seen.0 {
            values.set(field, value);
        }
        note(&mut values, counting);
        self.change(&STOCKTAKE_LINE, line, values)?;
        Ok(line.no.clone())
    }

    /// What the stock-take does not expect: from another place, out by its papers, or in no inventory at all.
    fn unexpected(
        &mut self,
        gathered: &Gathered,
        label: &str,
        place: Option<&Link>,
        seen: Values,
        counting: &Counting,
    ) -> Result<(Outcome, String), Problems> {
        let cards = standing(&self.read(), label)?;
        let card = match cards.as_slice() {
            [card] => Some(card),
            _ => None,
        };
        let mut values = seen;
        let mut outcome = Outcome::Unexpected;
        if let Some(card) = card {
            let elsewhere = place.is_some() && card.values.link("location_id").map(|link| link.id) != place.map(|link| link.id);
            let found = match is_counted(card) {
                // The inventory has it elsewhere: with a borrower, in repair, with another section.
                false => (Outcome::Outside, Found::Outside),
                true if elsewhere => (Outcome::WrongPlace, Found::WrongPlace),
                // Registered since the stock-take began.
                true => (Outcome::Found, Found::Found),
            };
            outcome = found.0;
            for (field, value) in line_of(card, found.1).0 {
                values.set(field, value);
            }
            if let (Found::WrongPlace, Some(place)) = (found.1, place) {
                values.set("found_at", Value::Link(place.clone()));
            }
        }
        note(&mut values, counting);
        let line = self.make(&STOCKTAKE_LINE, values, Some(&gathered.head))?;
        Ok((outcome, line.no))
    }
}

/// Whether the inventory has the medium of `card` on its place. One that nobody could find is looked for, but that it lies
/// here is news, and its card and its incident must be told.
fn is_counted(card: &Record) -> bool {
    Status::from_id(card.values.text("status")).is_some_and(|status| to_count(status) && status != Status::Missing)
}

fn note(values: &mut Values, counting: &Counting) {
    if !counting.note.trim().is_empty() {
        values.set("note", Value::Text(counting.note.trim().to_owned()));
    }
}

fn not_expected(no: &str, label: &str) -> Problems {
    let next = "管理番号か製造番号を確かめてください。";
    Problem::new(Code::NotFound, format!("「{label}」は{no}で数える媒体にありません。"), next).at("scanned").into()
}
