//! Which 保管場所 lock and which are fire-proof, for the counts of what is kept there (第13条).

use std::collections::BTreeMap;

use crate::record::Record;
use crate::value::{RecordId, Values};

/// The places that were walked. They come before what is kept in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places(BTreeMap<RecordId, (bool, bool)>);

impl Places {
    /// Takes a place.
    pub fn take(&mut self, place: &Record) {
        self.0.insert(place.id, (place.values.flag("locked"), place.values.flag("fire_safe")));
    }

    /// Whether the place in `location_id` locks, and whether it is fire-proof; neither where there is none.
    pub fn of(&self, values: &Values) -> (bool, bool) {
        values.link("location_id").and_then(|place| self.0.get(&place.id)).copied().unwrap_or_default()
    }
}
