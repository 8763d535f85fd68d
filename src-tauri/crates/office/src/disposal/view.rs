//! A disposal as its screen and its papers show it.

use domain::disposal::matrix::{Fit, choices};
use domain::disposal::{Method, Reconciliation, Step, may_close, next_steps, photo_gaps, reconciliation};
use domain::problem::{Problem, Problems};
use domain::record::Record;

use crate::case::{Gathered, gather, register};
use crate::office::Office;

/// One line with everything beside it.
#[derive(Debug, Clone)]
pub struct ItemView {
    /// The line.
    pub line: Record,
    /// The medium's card.
    pub card: Record,
    /// Its photographs.
    pub photos: Vec<Record>,
    /// Slots that still want one, in words.
    pub gaps: Vec<&'static str>,
    /// Methods that fit, the best first.
    pub methods: Vec<(Method, Fit)>,
}

/// A disposal with everything on its screen.
#[derive(Debug, Clone)]
pub struct CaseView {
    /// The parts as they are.
    pub gathered: Gathered,
    /// The lines.
    pub items: Vec<ItemView>,
    /// Photographs without a line.
    pub loose: Vec<Record>,
    /// Serials against certificates, where something was handed over.
    pub reconciliation: Option<Reconciliation>,
    /// What is still to be done.
    pub steps: Vec<Step>,
    /// What would refuse closing now.
    pub blocks: Vec<Problem>,
}

impl Office {
    /// Shows disposal `no`, and records that it was looked at.
    pub fn disposal(&mut self, no: &str) -> Result<CaseView, Problems> {
        let view = view(gather(&self.read(), no, self.clock.today())?);
        self.record_look(register("disposal")?, &view.gathered.head)?;
        Ok(view)
    }

    /// The same without recording a look: for papers, which record that they were printed.
    pub(crate) fn disposal_for_paper(&self, no: &str) -> Result<CaseView, Problems> {
        Ok(view(gather(&self.read(), no, self.clock.today())?))
    }
}

fn view(gathered: Gathered) -> CaseView {
    let case = &gathered.case;
    let gaps = photo_gaps(case);
    let of_line = |photo: &&Record, line: &Record| photo.values.link("disposal_item_id").is_some_and(|link| link.id == line.id);
    let items = gathered
        .items
        .iter()
        .filter_map(|line| {
            let card = line.values.link("media_id").and_then(|link| gathered.media.get(&link.id))?;
            let item = case.item(line.id)?;
            let medium = &item.medium;
            Some(ItemView {
                line: line.clone(),
                card: card.clone(),
                photos: gathered.photos.iter().filter(|photo| of_line(photo, line)).cloned().collect(),
                gaps: gaps
                    .iter()
                    .find(|gap| gap.item == line.id)
                    .map(|gap| gap.slots.iter().map(|slot| slot.label()).collect())
                    .unwrap_or_default(),
                methods: choices(medium.family, medium.class, medium.encrypted),
            })
        })
        .collect();
    let loose = gathered.photos.iter().filter(|photo| photo.values.link("disposal_item_id").is_none()).cloned().collect();
    let compared = (!case.chain.is_empty() || !case.certificates.is_empty()).then(|| reconciliation(case));
    let steps = next_steps(case);
    let blocks = if case.stage.ended() { Vec::new() } else { may_close(case).into_iter().filter(Problem::blocks).collect() };
    CaseView { items, loose, reconciliation: compared, steps, blocks, gathered }
}
