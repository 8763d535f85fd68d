//! What the registers say at one moment: counts, gathered record by record, for the inspection's evidence (第42条).

pub mod after;
pub mod contracts;
pub mod days;
pub mod disposals;
pub mod keeping;
pub mod ledger;
pub mod media;
pub mod moves;
pub mod people;
pub mod places;
pub mod rooms;

pub use days::Days;

use chrono::NaiveDate;

use crate::disposal::Case;
use crate::record::Record;
use crate::value::RecordId;
use after::{ActionFacts, IncidentFacts};
use contracts::{CheckFacts, ContractFacts, ReportFacts};
use disposals::DisposalFacts;
use keeping::{BackupFacts, DocumentFacts};
use ledger::{AssetFacts, EventFacts};
use media::{MediaFacts, StocktakeFacts};
use moves::{ProvisionFacts, SendFacts, TakeoutFacts};
use people::{DesignationFacts, GrantFacts, LogFacts, TrainingFacts};
use places::Places;
use rooms::RoomFacts;

/// Everything counted. Fill it by [`WALKS`]; nothing is asked for that the registers do not hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The days that are counted for.
    pub days: Days,
    /// A temporary copy is late after this many days (第25条).
    pub temp_copy_days: i64,
    /// 課: whether a 保護担当者 is named.
    pub officer_named: bool,
    /// 媒体管理台帳.
    pub media: MediaFacts,
    /// 棚卸.
    pub stocktakes: StocktakeFacts,
    /// 保有個人情報等管理台帳.
    pub assets: AssetFacts,
    /// 取扱状況記録簿.
    pub events: EventFacts,
    /// 媒体等持出し・送付記録.
    pub takeouts: TakeoutFacts,
    /// 送付等確認記録.
    pub sends: SendFacts,
    /// 廃棄・消去.
    pub disposals: DisposalFacts,
    /// 提供記録簿.
    pub provisions: ProvisionFacts,
    /// 委託契約管理簿.
    pub contracts: ContractFacts,
    /// 委託先点検.
    pub checks: CheckFacts,
    /// 特定個人情報等取扱状況報告.
    pub reports: ReportFacts,
    /// アクセス権限管理簿.
    pub grants: GrantFacts,
    /// 特定個人情報等取扱者指定簿.
    pub designations: DesignationFacts,
    /// アクセス記録点検簿.
    pub logs: LogFacts,
    /// 教育研修記録.
    pub training: TrainingFacts,
    /// バックアップ記録.
    pub backups: BackupFacts,
    /// 設計書等管理簿.
    pub documents: DocumentFacts,
    /// 入室権限者一覧 and 入退室管理簿.
    pub rooms: RoomFacts,
    /// 漏えい等事案記録.
    pub incidents: IncidentFacts,
    /// 是正措置 of earlier inspections.
    pub actions: ActionFacts,
    places: Places,
}

impl Facts {
    /// Nothing counted yet, for the period `from`–`as_of` as it looks on `seen_on`.
    pub fn new(from: NaiveDate, as_of: NaiveDate, seen_on: NaiveDate, temp_copy_days: i64) -> Facts {
        Facts { days: Days { from, as_of, seen_on }, temp_copy_days, ..Facts::default() }
    }

    /// Takes a disposal; it is made of several registers, so that no [`Walk`] leads over it.
    pub fn take_disposal(&mut self, case: &Case) {
        self.disposals.take(case, &self.days);
    }
}

/// How much of a register is walked.
#[derive(Debug, Clone, Copy)]
pub enum Reach {
    /// Every record: cards that live for years.
    Whole,
    /// The lines of the 年度 alone.
    Year,
    /// The parts of those records that were counted before; the lines of every stock-take there ever was would be many.
    PartsOf(fn(&Facts) -> Vec<RecordId>),
}

/// One register, walked once.
#[derive(Debug, Clone, Copy)]
pub struct Walk {
    /// The register.
    pub register: &'static str,
    /// How much of it.
    pub reach: Reach,
    take: fn(&mut Facts, &Record),
}

impl Walk {
    const fn whole(register: &'static str, take: fn(&mut Facts, &Record)) -> Walk {
        Walk { register, reach: Reach::Whole, take }
    }

    const fn year(register: &'static str, take: fn(&mut Facts, &Record)) -> Walk {
        Walk { register, reach: Reach::Year, take }
    }

    const fn parts(register: &'static str, of: fn(&Facts) -> Vec<RecordId>, take: fn(&mut Facts, &Record)) -> Walk {
        Walk { register, reach: Reach::PartsOf(of), take }
    }

    /// Counts `record` of this register; what no longer stands counts for nothing.
    pub fn count(&self, facts: &mut Facts, record: &Record) {
        if record.stands() {
            (self.take)(facts, record);
        }
    }
}

/// Every register that is walked, in the order in which they build on each other: places before what is kept in them, a whole
/// before its parts.
pub const WALKS: &[Walk] = &[
    Walk::whole("section", |facts, section| facts.officer_named |= section.values.has("officer")),
    Walk::whole("location", |facts, place| facts.places.take(place)),
    Walk::whole("media", |facts, card| facts.media.take(card, &facts.days, &facts.places)),
    Walk::whole("stocktake", |facts, stocktake| facts.stocktakes.take(stocktake, &facts.days)),
    Walk::parts("stocktake_line", |facts| facts.stocktakes.counted(), |facts, line| facts.stocktakes.take_line(line)),
    Walk::whole("route_step", |facts, step| facts.assets.take_route_step(step)),
    Walk::whole("info_asset", |facts, asset| facts.assets.take(asset)),
    Walk::year("handling_event", |facts, line| facts.events.take(line, &facts.days, facts.temp_copy_days)),
    Walk::whole("takeout", |facts, slip| facts.takeouts.take(slip, &facts.days)),
    Walk::year("send_check", |facts, line| facts.sends.take(line, &facts.days)),
    Walk::year("provision", |facts, line| facts.provisions.take(line, &facts.days)),
    Walk::whole("contract", |facts, contract| facts.contracts.take(contract, &facts.days)),
    Walk::whole("contractor_check", |facts, check| facts.checks.take(check, &facts.days)),
    Walk::whole("contractor_report", |facts, report| facts.reports.take(report, &facts.days)),
    Walk::whole("access_grant", |facts, grant| facts.grants.take(grant, &facts.days)),
    Walk::whole("handler_designation", |facts, designation| facts.designations.take(designation, &facts.days)),
    Walk::year("log_review", |facts, line| facts.logs.take(line, &facts.days)),
    Walk::whole("training", |facts, training| facts.training.take(training, &facts.days)),
    Walk::parts("training_attendee", |facts| facts.training.counted(), |facts, attendee| facts.training.take_attendee(attendee)),
    Walk::year("backup", |facts, line| facts.backups.take(line, &facts.days)),
    Walk::whole("design_doc", |facts, paper| facts.documents.take(paper, &facts.days, &facts.places)),
    Walk::whole("room_authority", |facts, right| facts.rooms.take_right(right, &facts.days)),
    Walk::year("room_entry", |facts, line| facts.rooms.take_entry(line, &facts.days)),
    Walk::whole("incident", |facts, incident| facts.incidents.take(incident, &facts.days)),
    Walk::whole("corrective_action", |facts, action| facts.actions.take(action, &facts.days)),
];
