//! Settling a difference: the place put right in the inventory, the missing one reported, the unknown one explained (第13条・第38条).

use std::collections::BTreeMap;

use domain::article::Article;
use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::media::MEDIA;
use domain::registers::stocktake::{STOCKTAKE, STOCKTAKE_LINE};
use domain::stocktake::{Found, Scan, scan};
use domain::value::{Link, Value};

use super::gathered::Gathered;
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

/// What may be written to settle a line.
const SETTLES: &[&str] = &["measure", "incident_id", "labelled", "note"];

/// Whether the inventory takes over where a medium was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It goes back to where the inventory says it is.
    Stays,
    /// From now on it belongs where it was found.
    Moves,
}

impl Office {
    /// Settles the difference of the line that `label` names (line number, 管理番号 or serial). A medium that is missing
    /// begins an incident and becomes 所在不明 in the same act, unless `incident_id` names one.
    pub fn settle_stocktake(
        &mut self,
        no: &str,
        label: &str,
        place: Place,
        answers: &BTreeMap<String, Raw>,
    ) -> Result<Done<Link>, Problems> {
        self.act(Act::SettleStocktake, |desk| {
            let gathered = Gathered::of(&desk.read(), no)?;
            gathered.must_be_open()?;
            let line = line(&gathered, label)?;
            let found = Found::from_id(line.values.text("found"));
            if !found.differs() {
                let next = "場所が違う、無い、台帳にない媒体だけに、差異の措置を書きます。";
                return Err(Problem::new(Code::Rule, format!("{}に差異はありません。", line.no), next).on(Article("13-1")).into());
            }
            let mut values = desk.lay_over(&STOCKTAKE_LINE, &line.values, SETTLES, answers)?;
            if found == Found::Missing {
                let incident = desk.missing(line, values.link("incident_id").cloned())?;
                if values.text("measure").trim().is_empty() {
                    values.set("measure", Value::Text(format!("所在不明とし、事案{}として報告", incident.no)));
                }
                values.set("incident_id", Value::Link(incident));
            }
            if let (Found::WrongPlace, Place::Moves) = (found, place) {
                desk.take_over_place(line)?;
                if values.text("measure").trim().is_empty() {
                    values.set("measure", Value::Text("台帳の保管場所を訂正".to_owned()));
                }
            }
            if values.text("measure").trim().is_empty() {
                let next = "台帳を直す、元の場所に戻すなど、行ったことを書いてください。";
                return Err(Problem::new(Code::Missing, "差異の措置が書かれていません。", next).on(Article("13-1")).at("measure").into());
            }
            desk.change(&STOCKTAKE_LINE, line, values)?;
            desk.tx.subject(&STOCKTAKE, gathered.head.id, &gathered.head.no);
            desk.tx.summary(format!("{no}の{}の差異を措置", label));
            Ok(gathered.link())
        })
    }
}

impl Desk<'_, '_> {
    /// The incident of a missing medium: the one named, else the one that is begun now.
    fn missing(&mut self, line: &Record, named: Option<Link>) -> Result<Link, Problems> {
        let medium = line.values.link("media_id").cloned();
        let Some(medium) = medium else { return named.ok_or_else(|| nobody_lost(&line.no)) };
        let card = self.read().get(&MEDIA, medium.id).map_err(by_store)?;
        match named {
            Some(incident) => {
                let named = self.read().get(&domain::registers::incident::INCIDENT, incident.id).map_err(by_store)?;
                if named.values.links("media_ids").iter().all(|link| link.id != medium.id) {
                    let what = format!("事案{}に、媒体{}が選ばれていません。", incident.no, medium.no);
                    let next = "事案の「媒体」にこの媒体を加えるか、番号を確かめてください。";
                    return Err(Problem::refused("D14", Article("38-1"), what, next).at("incident_id").into());
                }
                self.report_lost(&card)?;
                Ok(incident)
            }
            None => self.report_lost(&card),
        }
    }

    fn take_over_place(&mut self, line: &Record) -> Result<(), Problems> {
        let (Some(medium), Some(place)) = (line.values.link("media_id"), line.values.link("found_at")) else { return Ok(()) };
        let card = self.read().get(&MEDIA, medium.id).map_err(by_store)?;
        let moved = card.values.clone().with("location_id", Value::Link(place.clone()));
        self.change(&MEDIA, &card, moved)
    }
}

fn line<'a>(gathered: &'a Gathered, label: &str) -> Result<&'a Record, Problems> {
    let by_number = gathered.records.iter().find(|record| record.no == label.trim());
    let by_label = || match scan(&gathered.lines, label, None) {
        Scan::Here(id) | Scan::Elsewhere(id) | Scan::Again(id) => gathered.record(id),
        Scan::Unknown => None,
    };
    by_number.or_else(by_label).ok_or_else(|| {
        let next = "明細の番号、管理番号又は製造番号を確かめてください。";
        Problem::new(Code::NotFound, format!("明細に「{label}」はありません。"), next).at("media_id").into()
    })
}

fn nobody_lost(no: &str) -> Problems {
    let next = "台帳にない物なら、措置だけを書いてください。";
    Problem::new(Code::Rule, format!("{no}には媒体が書かれていません。"), next).at("media_id").into()
}
