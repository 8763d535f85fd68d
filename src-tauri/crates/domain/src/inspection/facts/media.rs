//! Counts of the 媒体管理台帳 and of its 棚卸 (第13条第1項).

use std::collections::BTreeSet;

use crate::inspection::facts::days::Days;
use crate::inspection::facts::places::Places;
use crate::media::{Family, InfoClass, Status};
use crate::record::Record;
use crate::value::RecordId;

/// Counts of the media inventory: media that have not left for good.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MediaFacts {
    /// All of them.
    pub total: usize,
    /// Without a place.
    pub no_place: usize,
    /// In a place that locks.
    pub locked: usize,
    /// In a fire-proof safe.
    pub fire_safe: usize,
    /// Missing.
    pub missing: usize,
    /// Waiting for disposal.
    pub awaiting: usize,
    /// Waiting for disposal in a place that does not lock.
    pub awaiting_unlocked: usize,
    /// Electronic media that can be carried (USB, SD, outside drives, discs, tapes).
    pub portable: usize,
    /// … of those, not encrypted.
    pub portable_unencrypted: usize,
    /// … of those, not in the list of permitted media.
    pub portable_not_permitted: usize,
    /// With 番号 on them and not encrypted, carried or not; paper left out.
    pub number_unencrypted: usize,
    /// PCs, tablets, servers, copiers.
    pub terminals: usize,
    /// Leased, with the lease ended.
    pub lease_over: usize,
}

impl MediaFacts {
    /// Takes a card of the inventory.
    pub fn take(&mut self, card: &Record, days: &Days, places: &Places) {
        let values = &card.values;
        let status = Status::from_id(values.text("status")).unwrap_or(Status::InUse);
        if status.ended() {
            return;
        }
        let family = Family::of(values.text("media_type"));
        let portable = portable(values.text("media_type"));
        let (locked, fire_safe) = places.of(values);
        let unencrypted = matches!(values.text("encryption"), "" | "none");
        self.total += 1;
        self.no_place += usize::from(!values.has("location_id"));
        self.locked += usize::from(locked);
        self.fire_safe += usize::from(fire_safe);
        self.missing += usize::from(status == Status::Missing);
        self.awaiting += usize::from(status == Status::AwaitingDisposal);
        self.awaiting_unlocked += usize::from(status == Status::AwaitingDisposal && !locked);
        self.portable += usize::from(portable);
        self.portable_unencrypted += usize::from(portable && unencrypted);
        self.portable_not_permitted += usize::from(portable && !values.flag("whitelist"));
        let number = InfoClass::from_id(values.text("info_class")) == Some(InfoClass::Number);
        let electronic = !matches!(family, Family::Paper | Family::Film | Family::Machine);
        self.number_unencrypted += usize::from(number && unencrypted && electronic);
        self.terminals += usize::from(matches!(family, Family::Machine | Family::Mobile));
        self.lease_over += usize::from(values.date("lease_end").is_some_and(|end| end < days.seen_on));
    }
}

fn portable(media_type: &str) -> bool {
    !media_type.starts_with("int_")
        && matches!(
            Family::of(media_type),
            Family::Flash | Family::HardDisk | Family::SolidState | Family::Optical | Family::MagnetoOptical | Family::Tape
        )
}

/// Counts of the stock-takes whose 基準日 lies in the period, as far as they have come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StocktakeFacts {
    /// Those that were not called off.
    pub held: usize,
    /// … and completed.
    pub closed: usize,
    /// Media looked for, or found without being in the inventory.
    pub lines: usize,
    /// … not looked for yet.
    pub open: usize,
    /// … found elsewhere.
    pub wrong_place: usize,
    /// … not found.
    pub missing: usize,
    /// … found, and not in the inventory.
    pub unexpected: usize,
    counted: BTreeSet<RecordId>,
}

impl StocktakeFacts {
    /// Takes a stock-take. They come before their lines.
    pub fn take(&mut self, stocktake: &Record, days: &Days) {
        let values = &stocktake.values;
        if !days.within(values.date("base_on")) || values.chose("status", "cancelled") {
            return;
        }
        self.held += 1;
        self.closed += usize::from(values.chose("status", "closed"));
        self.counted.insert(stocktake.id);
    }

    /// The stock-takes that were counted.
    pub fn counted(&self) -> Vec<RecordId> {
        self.counted.iter().copied().collect()
    }

    /// Takes a line of a stock-take that was counted.
    pub fn take_line(&mut self, line: &Record) {
        if !line.parent.is_some_and(|stocktake| self.counted.contains(&stocktake)) {
            return;
        }
        self.lines += 1;
        match line.values.text("found") {
            "open" => self.open += 1,
            "wrong_place" => self.wrong_place += 1,
            "missing" => self.missing += 1,
            "unexpected" => self.unexpected += 1,
            _ => {}
        }
    }
}
