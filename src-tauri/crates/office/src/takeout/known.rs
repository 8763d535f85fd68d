//! What is known around a take-out: its media, the class of its information, other slips, and who could approve.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::disposal::Medium;
use domain::media::InfoClass;
use domain::posts::Tenure;
use domain::problem::Problems;
use domain::record::Record;
use domain::takeout::{Facts, Slip};
use domain::two_people::OnePerson;
use domain::value::{RecordId, Values};
use store::Reader;

use crate::alone::one_person;
use crate::around::open_slip;
use crate::case::register;
use crate::facts::medium;
use crate::posts::tenures;
use crate::refuse::by_store;

/// The facts around one slip, and the cards of its media.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known {
    /// The cards of its media.
    pub(crate) cards: Vec<Record>,
    media: BTreeMap<RecordId, Medium>,
    info_classes: BTreeMap<RecordId, InfoClass>,
    elsewhere: BTreeMap<RecordId, String>,
    tenures: Vec<Tenure>,
    one_person: Option<OnePerson>,
}

impl Known {
    /// Gathers what is known on `day` around the answers `values` of slip `head`.
    pub(crate) fn around(read: &Reader<'_>, day: NaiveDate, values: &Values, head: &Record) -> Result<Known, Problems> {
        let slip = Slip::read(values);
        let mut known = Known {
            tenures: tenures(read, slip.approved_at.map(|at| at.date()))?,
            one_person: one_person(read, day, [head])?,
            ..Known::default()
        };
        for id in &slip.media {
            let (medium, card) = medium(read, *id, None)?;
            known.media.insert(*id, medium);
            known.cards.push(card);
            if let Some(other) = open_slip(read, *id, Some(head.id))? {
                known.elsewhere.insert(*id, other.no);
            }
        }
        let assets = register("info_asset")?;
        for id in &slip.assets {
            let asset = read.get(assets, *id).map_err(by_store)?;
            if let Some(class) = InfoClass::from_id(asset.values.text("info_class")) {
                known.info_classes.insert(*id, class);
            }
        }
        Ok(known)
    }

    /// The same as the rules take it.
    pub(crate) fn facts(&self) -> Facts<'_> {
        Facts {
            media: &self.media,
            info_classes: &self.info_classes,
            elsewhere: &self.elsewhere,
            tenures: &self.tenures,
            one_person: self.one_person.as_ref(),
        }
    }
}
