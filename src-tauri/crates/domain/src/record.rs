//! One record of a register, with what is known about the record itself.

use chrono::NaiveDateTime;

use crate::value::{RecordId, Values};

/// Whether a record still stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It stands.
    Valid,
    /// It was corrected by the record `by`, for `reason`; it is printed struck through (見え消し).
    Corrected {
        /// The record that took its place.
        by: RecordId,
        /// Why.
        reason: String,
    },
    /// It was voided (取消) for `reason`; it is printed struck through.
    Voided {
        /// Why.
        reason: String,
    },
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its key in this store.
    pub id: RecordId,
    /// Its number as a person reads it, unique in its register.
    pub no: String,
    /// 年度 it belongs to, as the year in which April falls.
    pub fy: i32,
    /// The record it is a part of, for parts.
    pub parent: Option<RecordId>,
    /// Its answers.
    pub values: Values,
    /// Whether it still stands.
    pub standing: Standing,
    /// The record it corrects.
    pub corrects: Option<RecordId>,
    /// Marks put on it when it was saved, e.g. 「後日記載」.
    pub marks: Vec<String>,
    /// Counts changes, from 1; a save against an older one is refused.
    pub version: i64,
    /// When it was recorded.
    pub created_at: NaiveDateTime,
    /// Who recorded it, 「職 氏名」 as on that day.
    pub created_by: String,
    /// When it was last changed.
    pub updated_at: NaiveDateTime,
    /// Who last changed it.
    pub updated_by: String,
}

#[cfg(test)]
impl Record {
    /// A standing record of 令和8年度 as tests need one, recorded at `at`; what else matters is laid over it.
    pub(crate) fn sample(id: i64, no: impl Into<String>, at: NaiveDateTime, values: Values) -> Record {
        Record {
            id: RecordId(id),
            no: no.into(),
            fy: 2026,
            parent: None,
            values,
            standing: Standing::Valid,
            corrects: None,
            marks: Vec::new(),
            version: 1,
            created_at: at,
            created_by: "係員A".to_owned(),
            updated_at: at,
            updated_by: "係員A".to_owned(),
        }
    }
}

impl Record {
    /// Whether the record still stands.
    pub fn stands(&self) -> bool {
        self.standing == Standing::Valid
    }
}
