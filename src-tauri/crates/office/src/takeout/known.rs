//! What is known around a take-out: its media, the class of its information, other slips, and who could approve.

use std::collections::BTreeMap;

use domain::disposal::Medium;
use domain::media::InfoClass;
use domain::posts::Tenure;
use domain::problem::Problems;
use domain::record::Record;
use domain::takeout::{Facts, Slip};
use domain::value::{RecordId, Values};
use store::Reader;

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
}

impl Known {
    /// Gathers what is known around the answers of slip `own`; `None` while it is not yet a record.
    pub(crate) fn around(read: &Reader<'_>, values: &Values, own: Option<RecordId>) -> Result<Known, Problems> {
        let slip = Slip::read(values);
        let mut known = Known { tenures: tenures(read, slip.approved_at.map(|at| at.date()))?, ..Known::default() };
        for id in &slip.media {
            let (medium, card) = medium(read, *id, None)?;
            known.media.insert(*id, medium);
            known.cards.push(card);
            if let Some(other) = open_slip(read, *id, own)? {
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
        Facts { media: &self.media, info_classes: &self.info_classes, elsewhere: &self.elsewhere, tenures: &self.tenures }
    }
}

/// The open slip that holds the medium (D13), `but` itself left out.
pub(crate) fn open_slip(read: &Reader<'_>, medium: RecordId, but: Option<RecordId>) -> Result<Option<Record>, Problems> {
    let slips = read.pointing(register("takeout")?, "media_ids", medium).map_err(by_store)?;
    Ok(slips.into_iter().find(|slip| slip.stands() && Some(slip.id) != but && Slip::read(&slip.values).open()))
}
