//! A medium nobody can find: an incident from that moment on, begun in the same act (D14; 第38条第1項).

use domain::incident::draft_for_lost;
use domain::media::Status;
use domain::problem::Problems;
use domain::record::Record;
use domain::registers::incident::INCIDENT;
use domain::registers::media::MEDIA;
use domain::value::{Link, Value, Values};

use crate::around::incident_of;
use crate::desk::{Desk, link_of};
use crate::facts::medium;
use crate::refuse::by_store;

impl Desk<'_, '_> {
    /// Begins an incident for the medium of `card`, unless one names it already and is still open, and moves it to
    /// 所在不明. Gives the incident.
    pub(crate) fn report_lost(&mut self, card: &Record) -> Result<Link, Problems> {
        self.report_lost_with(card, |_| {})
    }

    /// The same, where more is known of the loss: `more` writes it into the draft.
    pub(crate) fn report_lost_with(&mut self, card: &Record, more: impl FnOnce(&mut Values)) -> Result<Link, Problems> {
        let open = incident_of(&self.read(), card.id)?.filter(|one| !one.values.chose("status", "closed"));
        let incident = match open {
            Some(incident) => link_of(&INCIDENT, &incident),
            None => {
                let (known, card) = medium(&self.read(), card.id, None)?;
                let assets = card.values.links("info_asset_ids").to_vec();
                let noticed_by = self.own_staff("known_by")?;
                let mut draft = draft_for_lost(&known, link_of(&MEDIA, &card), assets, noticed_by, self.now);
                more(&mut draft);
                self.make(&INCIDENT, draft, None)?
            }
        };
        let now = self.read().get(&MEDIA, card.id).map_err(by_store)?;
        if !now.values.chose("status", Status::Missing.id()) {
            let lost = now.values.clone().with("status", Value::Choice(Status::Missing.id().to_owned()));
            self.change(&MEDIA, &now, lost)?;
        }
        Ok(incident)
    }
}
