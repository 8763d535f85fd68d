//! What the registers say at one moment: counts, gathered record by record, for the inspection's evidence (第42条).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::disposal::{Case, Outcome, Stage, matches, photo_gaps, reconciliation};
use crate::media::{Family, InfoClass, Status};
use crate::record::Record;
use crate::rules::ledger::LATE;
use crate::value::{RecordId, Values};

/// Everything counted. Fill it by handing it the records of each register; nothing is asked for that the registers do not hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The last day of the period that is counted over: the 基準日.
    pub as_of: NaiveDate,
    /// The day on which was counted; what stands in a card is as it stood then, later than `as_of` or not.
    pub seen_on: NaiveDate,
    /// The first day of the period the ledger and the disposals are counted over (the day the 年度 began).
    pub from: NaiveDate,
    /// A temporary copy is late after this many days (第25条).
    pub temp_copy_days: i64,
    /// 課: whether a 保護担当者 is named.
    pub officer_named: bool,
    /// 媒体管理台帳.
    pub media: MediaFacts,
    /// 保有個人情報等管理台帳.
    pub assets: AssetFacts,
    /// 取扱状況記録簿.
    pub events: EventFacts,
    /// 廃棄・消去.
    pub disposals: DisposalFacts,
    /// 是正措置 of earlier inspections.
    pub actions: ActionFacts,
    /// How many texts were looked through for a 個人番号, and how many gave cause; `None` where no scan was made.
    pub scan: Option<(usize, usize)>,
    places: BTreeMap<RecordId, (bool, bool)>,
}

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
    /// Stock-taken since the period began.
    pub counted: usize,
    /// Missing.
    pub missing: usize,
    /// Waiting for disposal.
    pub awaiting: usize,
    /// Waiting for disposal in a place that does not lock.
    pub awaiting_unlocked: usize,
    /// Electronic media that can be carried (USB, SD, outside drives, discs, tapes).
    pub portable: usize,
    /// … of those, without 認証機能.
    pub portable_no_auth: usize,
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

/// Counts of the information held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssetFacts {
    /// All entries.
    pub total: usize,
    /// With 番号.
    pub number: usize,
    /// With 番号 and without 根拠法令.
    pub number_no_basis: usize,
    /// With 要配慮.
    pub sensitive: usize,
    /// Without a single step of 処理経路; needs the steps to be taken first.
    pub no_route: usize,
    /// Handled abroad.
    pub foreign: usize,
    /// Outsourced.
    pub outsourced: usize,
    with_route: BTreeSet<RecordId>,
}

/// Counts of the handling ledger within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFacts {
    /// All lines that stand.
    pub total: usize,
    /// 複製・送信.
    pub copies: usize,
    /// … without 指示・承認者.
    pub copies_unapproved: usize,
    /// 持出し・送付.
    pub takeouts: usize,
    /// … without 指示・承認者.
    pub takeouts_unapproved: usize,
    /// … with neither password nor encryption among the 保護措置.
    pub takeouts_unprotected: usize,
    /// 訂正.
    pub corrections: usize,
    /// … without 指示・承認者.
    pub corrections_unapproved: usize,
    /// 送信・送付.
    pub sends: usize,
    /// … without a second checker.
    pub sends_unchecked: usize,
    /// 一時複製.
    pub temp_copies: usize,
    /// … not erased yet.
    pub temp_open: usize,
    /// … not erased yet and late.
    pub temp_late: usize,
    /// Written down late (後日記載).
    pub late: usize,
    /// バックアップ.
    pub backups: usize,
    /// The last one.
    pub last_backup: Option<NaiveDate>,
    /// 提供.
    pub provided: usize,
    /// 委託引渡し.
    pub entrusted: usize,
    loans: BTreeMap<RecordId, i64>,
    days: BTreeSet<NaiveDate>,
}

/// Counts of the disposals drafted within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DisposalFacts {
    /// Cases that were not called off.
    pub cases: usize,
    /// … decided by the 保護管理者.
    pub decided: usize,
    /// … performed without a decision.
    pub undecided_performed: usize,
    /// … completed.
    pub closed: usize,
    /// Media in them.
    pub media: usize,
    /// … with a check passed.
    pub passed: usize,
    /// … built into a machine, or the machine itself.
    pub machines: usize,
    /// … with 番号.
    pub number: usize,
    /// Cases carried out by a contractor.
    pub contracted: usize,
    /// … with attendance.
    pub attended: usize,
    /// … with a certificate.
    pub certified: usize,
    /// Media handed to contractors.
    pub handed: usize,
    /// … named by a certificate.
    pub handed_certified: usize,
    /// … whose photographs have a gap that blocks closing.
    pub photo_gaps: usize,
    /// Serials that do not match between hand-over and certificates.
    pub mismatched: usize,
    /// Methods used, by label.
    pub methods: BTreeMap<&'static str, usize>,
}

/// Counts of the corrective actions of earlier inspections.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActionFacts {
    /// All that were not called off.
    pub total: usize,
    /// Done.
    pub done: usize,
    /// Not done and past their day.
    pub overdue: usize,
}

impl Facts {
    /// Nothing counted yet, for the period `from`–`as_of` as it looks on `seen_on`.
    pub fn new(from: NaiveDate, as_of: NaiveDate, seen_on: NaiveDate, temp_copy_days: i64) -> Facts {
        Facts { as_of, seen_on, from, temp_copy_days, ..Facts::default() }
    }

    /// Takes a place of the register 保管場所. Places come before media.
    pub fn take_place(&mut self, place: &Record) {
        self.places.insert(place.id, (place.values.flag("locked"), place.values.flag("fire_safe")));
    }

    /// Takes a card of the media inventory.
    pub fn take_medium(&mut self, card: &Record) {
        let values = &card.values;
        let status = Status::from_id(values.text("status")).unwrap_or(Status::InUse);
        if !card.stands() || status.ended() {
            return;
        }
        let family = Family::of(values.text("media_type"));
        let portable = portable(values.text("media_type"));
        let place = values.link("location_id").map(|link| link.id);
        let (locked, fire_safe) = place.and_then(|id| self.places.get(&id)).copied().unwrap_or_default();
        let unencrypted = matches!(values.text("encryption"), "" | "none");
        let counts = &mut self.media;
        counts.total += 1;
        counts.no_place += usize::from(place.is_none());
        counts.locked += usize::from(locked);
        counts.fire_safe += usize::from(fire_safe);
        counts.counted += usize::from(values.date("last_stocktake_on").is_some_and(|day| day >= self.from));
        counts.missing += usize::from(status == Status::Missing);
        counts.awaiting += usize::from(status == Status::AwaitingDisposal);
        counts.awaiting_unlocked += usize::from(status == Status::AwaitingDisposal && !locked);
        counts.portable += usize::from(portable);
        counts.portable_no_auth += usize::from(portable && no_auth(values));
        counts.portable_unencrypted += usize::from(portable && unencrypted);
        counts.portable_not_permitted += usize::from(portable && !values.flag("whitelist"));
        let number = InfoClass::from_id(values.text("info_class")) == Some(InfoClass::Number);
        let electronic = !matches!(family, Family::Paper | Family::Film | Family::Machine);
        counts.number_unencrypted += usize::from(number && unencrypted && electronic);
        counts.terminals += usize::from(matches!(family, Family::Machine | Family::Mobile));
        counts.lease_over += usize::from(values.date("lease_end").is_some_and(|end| end < self.seen_on));
    }

    /// Takes a step of a 処理経路. Steps come before the information they belong to.
    pub fn take_route_step(&mut self, step: &Record) {
        if step.stands() {
            self.assets.with_route.extend(step.parent);
        }
    }

    /// Takes an entry of the information held.
    pub fn take_asset(&mut self, asset: &Record) {
        if !asset.stands() {
            return;
        }
        let values = &asset.values;
        let class = InfoClass::from_id(values.text("info_class"));
        let counts = &mut self.assets;
        counts.total += 1;
        counts.number += usize::from(class == Some(InfoClass::Number));
        counts.number_no_basis += usize::from(class == Some(InfoClass::Number) && values.text("legal_basis").trim().is_empty());
        counts.sensitive += usize::from(class == Some(InfoClass::Sensitive));
        counts.no_route += usize::from(!counts.with_route.contains(&asset.id));
        counts.foreign += usize::from(values.flag("foreign"));
        counts.outsourced += usize::from(values.flag("outsourced"));
    }

    /// Takes a line of the handling ledger; lines outside the period and lines that no longer stand are passed over.
    pub fn take_event(&mut self, line: &Record) {
        let values = &line.values;
        let Some(day) = values.date("occurred_at").filter(|day| (self.from..=self.as_of).contains(day)) else { return };
        if !line.stands() {
            return;
        }
        let counts = &mut self.events;
        let unapproved = usize::from(!values.has("approver"));
        counts.total += 1;
        counts.days.insert(day);
        counts.late += usize::from(line.marks.iter().any(|mark| mark == LATE));
        let kind = values.text("kind");
        if matches!(kind, "copy" | "transmit") {
            counts.copies += 1;
            counts.copies_unapproved += unapproved;
        }
        if matches!(kind, "take_out" | "send") {
            counts.takeouts += 1;
            counts.takeouts_unapproved += unapproved;
            let protected = values.chose("protection", "password") || values.chose("protection", "encryption");
            counts.takeouts_unprotected += usize::from(!protected);
        }
        if matches!(kind, "transmit" | "send") {
            counts.sends += 1;
            counts.sends_unchecked += usize::from(!values.has("second_checker"));
        }
        match kind {
            "correct" => {
                counts.corrections += 1;
                counts.corrections_unapproved += unapproved;
            }
            "temp_copy" => {
                // What was erased after the period was still there at its end.
                let open = values.date("erased_on").is_none_or(|erased| erased > self.as_of);
                counts.temp_copies += 1;
                counts.temp_open += usize::from(open);
                counts.temp_late += usize::from(open && (self.as_of - day).num_days() > self.temp_copy_days);
            }
            "backup" => {
                counts.backups += 1;
                counts.last_backup = counts.last_backup.max(Some(day));
            }
            "provide" => counts.provided += 1,
            "entrust" => counts.entrusted += 1,
            _ => {}
        }
        if let Some(medium) = values.link("media_id") {
            match kind {
                "take_out" => *counts.loans.entry(medium.id).or_default() += 1,
                "return" => *counts.loans.entry(medium.id).or_default() -= 1,
                _ => {}
            }
        }
    }

    /// Takes a disposal; those drafted outside the period and those called off are passed over.
    pub fn take_disposal(&mut self, case: &Case) {
        let within = case.drafted_on.is_some_and(|day| (self.from..=self.as_of).contains(&day));
        if !within || case.stage == Stage::Cancelled {
            return;
        }
        let counts = &mut self.disposals;
        let by_others = case.execution.by_others();
        counts.cases += 1;
        counts.decided += usize::from(case.approved_on.is_some());
        counts.undecided_performed += usize::from(case.approved_on.is_none() && case.items.iter().any(|item| item.performed_on.is_some()));
        counts.closed += usize::from(case.stage == Stage::Closed);
        counts.contracted += usize::from(by_others);
        counts.attended += usize::from(by_others && case.attended().is_some());
        counts.certified += usize::from(by_others && !case.certificates.is_empty());
        for item in &case.items {
            counts.media += 1;
            counts.passed += usize::from(item.outcome == Some(Outcome::Pass));
            counts.machines += usize::from(item.is_machine());
            counts.number += usize::from(item.medium.info_class == Some(InfoClass::Number));
            if let Some(method) = item.method.filter(|_| item.performed_on.is_some()) {
                *counts.methods.entry(method.label()).or_default() += 1;
            }
        }
        if by_others && case.stage > Stage::Approved {
            counts.handed += case.items.len();
            counts.handed_certified += matches(case).iter().filter(|row| row.certificate.is_some()).count();
            counts.photo_gaps += photo_gaps(case).iter().filter(|gap| gap.blocks).count();
            let compared = reconciliation(case);
            counts.mismatched += compared.missing.len() + compared.extra.len() + compared.doubled.len();
        }
    }

    /// Takes a corrective action of an earlier inspection.
    pub fn take_action(&mut self, action: &Record) {
        let values = &action.values;
        if !action.stands() || values.text("status") == "cancelled" {
            return;
        }
        let done = values.has("done_on") || values.text("status") == "done";
        self.actions.total += 1;
        self.actions.done += usize::from(done);
        self.actions.overdue += usize::from(!done && values.date("due_on").is_some_and(|due| due < self.seen_on));
    }

    /// Media taken out within the period more often than they came back.
    pub fn not_returned(&self) -> usize {
        self.events.loans.values().filter(|open| **open > 0).count()
    }

    /// The longest stretch of days without a line in the ledger, up to `as_of`; `None` where there is no line at all.
    pub fn longest_gap(&self) -> Option<i64> {
        let days: Vec<NaiveDate> = self.events.days.iter().copied().chain([self.as_of]).collect();
        if self.events.days.is_empty() {
            return None;
        }
        days.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).max()
    }
}

fn portable(media_type: &str) -> bool {
    !media_type.starts_with("int_")
        && matches!(
            Family::of(media_type),
            Family::Flash | Family::HardDisk | Family::SolidState | Family::Optical | Family::MagnetoOptical | Family::Tape
        )
}

fn no_auth(values: &Values) -> bool {
    !["password", "ic_card", "biometric"].iter().any(|way| values.chose("auth_fn", way))
}
