//! What lies beside a record and bears on it: who held which post, what is out, which incidents and contracts there are.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calendar::ClosedDays;
use crate::posts::Tenure;
use crate::record::Record;
use crate::retention::Keep;
use crate::value::RecordId;

/// What the card of a medium says of its use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnMedium {
    /// 管理番号.
    pub no: String,
    /// 登録年月日.
    pub registered_on: Option<NaiveDate>,
    /// 記録されている情報.
    pub assets: Vec<RecordId>,
}

/// From when until when a member of staff belongs to the section; either end may be open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Service {
    /// 在課開始日.
    pub from: Option<NaiveDate>,
    /// 在課終了日.
    pub until: Option<NaiveDate>,
}

/// Facts from other registers. Leave out what the register has no use for.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// Who held which post when; empty where nobody is registered.
    pub tenures: Vec<Tenure>,
    /// For each medium the record links to that is on an open take-out other than this record: that one's number.
    pub open_takeouts: BTreeMap<RecordId, String>,
    /// For each medium concerned that an incident names which stands and was not called off: the incident's number.
    pub incidents: BTreeMap<RecordId, String>,
    /// How long the information on each medium the record links to is kept, the longest where there is several.
    pub keeps: BTreeMap<RecordId, Keep>,
    /// The contract that a check or a report is about.
    pub contract: Option<Record>,
    /// 任用区分 of the members of staff the record links to, by identifier.
    pub employments: BTreeMap<RecordId, String>,
    /// 在課期間 of the members of staff the record links to.
    pub service: BTreeMap<RecordId, Service>,
    /// How many temporary copies are not erased yet, for the record of a look at them.
    pub open_temp_copies: Option<usize>,
    /// The other own fields that stand, of every register, for one that is made or changed.
    pub own_fields: Vec<Record>,
    /// Whether some record already says something in the own field that is changed.
    pub own_field_used: bool,
    /// What the cards of the media the record links to say of their use, for a line of the handling ledger.
    pub on_media: BTreeMap<RecordId, OnMedium>,
    /// Lines of the handling ledger that stand and tell of the same medium, kind and day as the one being written.
    pub same_lines: Vec<String>,
    /// The highest 順序 among the steps of the information that a new step belongs to.
    pub last_step: i64,
    /// Numbers of the other records of the same register that bear the same name.
    pub same_name: Vec<String>,
    /// The number of another line of the same training about the same person.
    pub same_trainee: Option<String>,
    /// The line by which the same key is lent and not back.
    pub key_out: Option<String>,
    /// The medium that a photograph shows.
    pub pictured: Option<OnMedium>,
    /// The office's closed days, for deadlines that roll over.
    pub closed_days: ClosedDays,
}
