//! Drafting (起案): which media, why, by whom, by which method; and changing the lines while it is a draft.

use std::collections::BTreeMap;

use domain::article::Article;
use domain::disposal::{Serial, Stage};
use domain::entry::Raw;
use domain::media::Status;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::Register;
use domain::value::{Link, Value, Values};

use super::media::match_media;
use crate::act::{Act, Done};
use crate::case::register;
use crate::desk::{Desk, link_of};
use crate::office::Office;
use crate::records::has_its_own_verb;

/// What a line freezes of the medium on the day of drafting, so that a later change of the card changes no paper.
const FROZEN: &[&str] = &["media_type", "model", "serial_no", "info_class", "disposal_class"];

impl Office {
    /// Drafts a disposal of the pasted `media`, with answers common to every line.
    pub fn draft_disposal(
        &mut self,
        head: &BTreeMap<String, Raw>,
        media: &str,
        lines: &BTreeMap<String, Raw>,
    ) -> Result<Done<Link>, Problems> {
        self.act(Act::DraftDisposal, |desk| {
            let disposals = register("disposal")?;
            let cards = chosen(desk, media)?;
            let mut values = desk.understand(disposals, head)?;
            Problems::settle(decided(disposals, &values))?;
            if !values.has("drafted_on") {
                values.set("drafted_on", Value::Date(desk.today()));
            }
            if let (false, Some(staff)) = (values.has("drafted_by"), &desk.who.staff) {
                values.set("drafted_by", Value::Link(staff.clone()));
            }
            values.set("status", Value::Choice(Stage::Draft.id().to_owned()));
            let link = desk.make(disposals, values, None)?;
            let draft = desk.record(disposals, &link.no)?;
            let common = desk.understand(register("disposal_item")?, lines)?;
            for card in &cards {
                put_line(desk, &draft, card, common.clone())?;
            }
            // What would keep it from being approved is said at once; only what can never stand is refused now.
            let case = desk.case(&link.no)?.case;
            let found = domain::disposal::may_approve(&case);
            let (never, later): (Vec<_>, Vec<_>) = found.into_iter().partition(|problem| problem.blocks());
            desk.settle(never)?;
            desk.settle(later)?;
            desk.tx.summary(format!("{}（{}点）を起案", link.no, cards.len()));
            Ok(link)
        })
    }

    /// Changes lines of a disposal that is not yet performed; all of them where `items` is empty.
    pub fn change_items(&mut self, no: &str, items: &[String], answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ChangeItems, |desk| {
            let gathered = desk.case(no)?;
            if gathered.case.stage != Stage::Draft {
                let next = "決裁の後に媒体や方法を変えるときは、取りやめて起案し直してください。";
                return Err(Problem::new(Code::Rule, format!("{no}は起案中ではありません。"), next).on(Article("15-1")).into());
            }
            let changed = picked(&gathered.items, items)?.len();
            desk.change_lines(&gathered.items, items, answers)?;
            let case = desk.case(no)?.case;
            desk.settle(domain::disposal::may_approve(&case))?;
            desk.tx.summary(format!("{no}の明細{changed}点を変更"));
            Ok(Link { id: gathered.head.id, no: no.to_owned(), label: no.to_owned() })
        })
    }
}

impl Desk<'_, '_> {
    /// Writes `answers` into the chosen lines; all of them where `chosen` is empty.
    pub(super) fn change_lines(&mut self, lines: &[Record], chosen: &[String], answers: &BTreeMap<String, Raw>) -> Result<(), Problems> {
        let items = register("disposal_item")?;
        let given = self.understand(items, answers)?;
        for line in picked(lines, chosen)? {
            let mut values = line.values.clone();
            for (field, answer) in answers {
                if matches!(answer, Raw::Empty) {
                    values.clear(field);
                }
            }
            for (field, value) in &given.0 {
                values.set(field.clone(), value.clone());
            }
            self.change(items, line, values)?;
        }
        Ok(())
    }
}

/// Whether `named` means this line: by its number, by 管理番号, or by 製造番号 however it is written.
pub(super) fn is_line(line: &Record, named: &str) -> bool {
    let serial = || Serial::new(named).is_some_and(|serial| Serial::new(line.values.text("serial_no")) == Some(serial));
    line.no == named || line.values.link("media_id").is_some_and(|link| link.no == named) || serial()
}

/// The lines named by line number, 管理番号 or 製造番号; all of them where nothing is named.
pub(super) fn picked<'a>(lines: &'a [Record], chosen: &[String]) -> Result<Vec<&'a Record>, Problems> {
    if chosen.is_empty() {
        return Ok(lines.iter().collect());
    }
    chosen
        .iter()
        .map(|no| {
            lines.iter().find(|line| is_line(line, no)).ok_or_else(|| {
                let next = "明細の番号、管理番号又は製造番号を確かめてください。";
                Problem::new(Code::NotFound, format!("明細に「{no}」はありません。"), next).at("items").into()
            })
        })
        .collect()
}

/// A draft holds no decision: what only a later verb records is refused.
fn decided(disposals: &Register, values: &Values) -> Vec<Problem> {
    let later = disposals.fields.iter().filter(|field| field.fill.follows() && values.has(field.id));
    later.map(|field| has_its_own_verb(disposals, field.id)).collect()
}

fn chosen(desk: &Desk<'_, '_>, media: &str) -> Result<Vec<Record>, Problems> {
    let mut cards = Vec::new();
    let mut refused = Vec::new();
    for one in match_media(&desk.read(), media)? {
        match one.card {
            Ok(card) => cards.push(card),
            Err(problem) => refused.push(problem),
        }
    }
    if cards.is_empty() && refused.is_empty() {
        let next = "処分する媒体の管理番号か製造番号を、1行に1つ入れてください。";
        refused.push(Problem::new(Code::Missing, "媒体が1点も選ばれていません。", next).at("media"));
    }
    if refused.is_empty() { Ok(cards) } else { Err(Problems(refused)) }
}

fn put_line(desk: &mut Desk<'_, '_>, head: &Record, card: &Record, common: Values) -> Result<(), Problems> {
    let items = register("disposal_item")?;
    let mut values = common;
    values.set("media_id", Value::Link(link_of(register("media")?, card)));
    for field in FROZEN {
        if let Some(value) = card.values.get(field) {
            values.set(*field, value.clone());
        }
    }
    values.set("result", Value::Choice("open".to_owned()));
    desk.make(items, values, Some(head))?;
    desk.move_medium(card, Status::AwaitingDisposal)
}
