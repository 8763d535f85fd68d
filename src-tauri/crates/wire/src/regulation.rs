//! The regulation that applies, as its screen shows it: who, under which rule, and after how many days the program speaks up.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A post and the office it goes with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostJson {
    /// 「総括保護管理者」.
    pub title: String,
    /// 「総務部長」.
    pub held_by: String,
}

/// A limit or a cycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LimitJson {
    /// Its name in the profile.
    pub id: String,
    /// What a person calls it.
    pub label: String,
    /// Days, months, years, a count or a month, as the label says.
    #[ts(type = "number")]
    pub value: i64,
}

/// The regulation profile of the section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegulationJson {
    /// The city.
    pub city: String,
    /// 規程名.
    pub name: String,
    /// 「訓令　令和5年訓令第2号」.
    pub cited: String,
    /// The posts.
    pub posts: Vec<PostJson>,
    /// Limits and cycles.
    pub limits: Vec<LimitJson>,
}
