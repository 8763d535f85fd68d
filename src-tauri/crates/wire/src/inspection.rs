//! A self-inspection as its screen shows it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;
use crate::disposal::PhotoJson;
use crate::problem::ProblemJson;
use crate::row::Row;

/// A new inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InspectionOpenRequest {
    /// The head's answers: 回, 基準日, 期間, 点検者 …
    #[ts(type = "Record<string, string | number | boolean | string[] | null>")]
    pub head: Answers,
    /// The inspection to carry answers over from; empty for none.
    pub carry_from: String,
}

/// One item by inspection and identifier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InspectionItemRequest {
    /// The inspection.
    pub no: String,
    /// The item.
    pub item_id: String,
}

/// Facts from the registers, offered as evidence; never a judgement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposalJson {
    /// The facts in words.
    pub text: String,
    /// The register they come from.
    pub register: String,
    /// The 年度 they were counted over, e.g. `R8`; empty where they say what stands now.
    pub fy: String,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InspectionItemJson {
    /// The item, e.g. `15-2-1`.
    pub item_id: String,
    /// The axis in words.
    pub axis: String,
    /// The answer with the frozen wording.
    pub row: Row,
    /// Answered 該当なし when the inspection was opened, because the section has nothing of the kind, and not touched since.
    pub preset: bool,
    /// What the registers say now.
    pub proposal: Option<ProposalJson>,
    /// Last time's judgement in words; empty where there was none.
    pub last: String,
    /// Last time's finding.
    pub last_finding: String,
    /// Photographs kept as evidence.
    pub photos: Vec<PhotoJson>,
}

/// One axis counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TallyJson {
    /// The axis in words, 「合計」 for all.
    pub axis: String,
    /// ○.
    pub ok: u32,
    /// △.
    pub improve: u32,
    /// ×.
    pub bad: u32,
    /// －.
    pub na: u32,
    /// 未点検.
    pub open: u32,
    /// Carried over and not looked at again (未再確認).
    pub carried: u32,
    /// 適 ÷ (全項目 − 該当なし), in per mille; absent where nothing counts.
    pub rate_permille: Option<u32>,
}

/// An inspection as its screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InspectionJson {
    /// The head.
    pub head: Row,
    /// The items in order.
    pub items: Vec<InspectionItemJson>,
    /// The corrective actions.
    pub actions: Vec<Row>,
    /// Counted by axis, the total last.
    pub tally: Vec<TallyJson>,
    /// What would refuse completion now.
    pub blocks: Vec<ProblemJson>,
    /// Improved, worse and unchanged against last time, in words.
    pub changes: Vec<String>,
}

/// The score of one year, for the chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScoreYear {
    /// The inspection.
    pub no: String,
    /// 「令和7年度 定期1」.
    pub label: String,
    /// By axis.
    pub tally: Vec<TallyJson>,
}
