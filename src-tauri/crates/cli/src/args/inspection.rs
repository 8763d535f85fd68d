//! What is asked about a self-inspection, step by step.

use clap::{Args, Subcommand};

use super::disposal::Photo;
use super::steps::Why;

const OPEN: &str = "標準入力のJSON: {\"round\": \"定期1\", \"base_on\": \"R8.9.30\", \"inspector\": \"例 花子\", \"carry_from\": \"last\"}\n  \
    carry_from は引き継ぐ点検の番号、last なら直近の点検（省略すると引き継がない）。ほかは点検の項目（fields inspection で一覧）。";

const ANSWER: &str = "1項目ずつ: inspection answer 番号 15-2-1 --judgement 適 --finding \"…\"、又は標準入力に {\"judgement\": \"適\", …}\n\
    まとめて: inspection answer 番号 に、標準入力で {\"15-2-1\": {\"judgement\": \"適\"}, \"16-1-1\": \"適\", …}\n  \
    判定は 適(ok)、要改善(improve)、不適(bad)、該当なし(na)、未点検(open)。拒否された項目だけが残り、ほかは記録される。";

/// An inspection's steps.
#[derive(Debug, Subcommand)]
pub enum Inspection {
    /// Begin.
    #[command(about = "点検を始める（標準入力にJSON）", after_help = OPEN)]
    Open,
    /// Begin with last time's answers.
    #[command(about = "その点検の回答を引き継いで、新しい点検を始める（標準入力のJSONは省略できる）", after_help = OPEN)]
    Carry(Round),
    /// Answer.
    #[command(about = "項目に回答する", after_help = ANSWER)]
    Answer(Answer),
    /// What the registers say.
    #[command(about = "台帳から示せる事実を見る（回答にはならない）")]
    Propose(Item),
    /// Freeze what the registers say.
    #[command(about = "台帳の事実を、その時点の証拠として採用する（項目を省略すると、示せるもの全て）")]
    Accept(Items),
    /// A photograph as evidence.
    #[command(about = "証拠の写真を取り込む（--item に点検項目）")]
    Photo(Photo),
    /// Complete.
    #[command(about = "点検を完了にする")]
    Close(Round),
    /// Confirm.
    #[command(about = "保護管理者が点検を確認し、完了にする")]
    Confirm(Round),
    /// Call it off.
    #[command(about = "誤って始めた点検を取りやめる")]
    Cancel(Why),
    /// Against another.
    #[command(about = "前回（又は指定した点検）と比べる")]
    Compare(Compare),
    /// Everything about it.
    #[command(about = "点検1件の全てを見る（閲覧は操作記録に残る）")]
    Show(Round),
}

/// One inspection.
#[derive(Debug, Args)]
pub struct Round {
    /// Its number.
    #[arg(value_name = "番号", help = "点検の番号（例: R8-総務-点検-01）")]
    pub no: String,
}

/// One inspection, and perhaps one item.
#[derive(Debug, Args)]
pub struct Item {
    /// Its number.
    #[arg(value_name = "番号", help = "点検の番号")]
    pub no: String,
    /// The item.
    #[arg(value_name = "項目", help = "点検項目（例: 15-2-1）。省略すると、示せるもの全て")]
    pub item: Option<String>,
}

/// One inspection, and any of its items.
#[derive(Debug, Args)]
pub struct Items {
    /// Its number.
    #[arg(value_name = "番号", help = "点検の番号")]
    pub no: String,
    /// The items.
    #[arg(value_name = "項目", help = "点検項目（例: 15-2-1。いくつでも）")]
    pub items: Vec<String>,
}

/// One inspection against another.
#[derive(Debug, Args)]
pub struct Compare {
    /// Its number.
    #[arg(value_name = "番号", help = "点検の番号")]
    pub no: String,
    /// The other.
    #[arg(value_name = "比べる点検", default_value = "", help = "比べる点検の番号（省略すると前回）")]
    pub with: String,
}

/// Answers.
#[derive(Debug, Args)]
pub struct Answer {
    /// Its number.
    #[arg(value_name = "番号", help = "点検の番号")]
    pub no: String,
    /// The item.
    #[arg(value_name = "項目", help = "点検項目（例: 15-2-1）。省略すると、まとめての回答を標準入力から読む")]
    pub item: Option<String>,
    /// 判定.
    #[arg(long, value_name = "判定", requires = "item", help = "適、要改善、不適、該当なし、未点検（又は ok、improve、bad、na、open）")]
    pub judgement: Option<String>,
    /// 所見.
    #[arg(long, value_name = "所見", requires = "item", help = "所見・改善")]
    pub finding: Option<String>,
    /// 該当なしの理由.
    #[arg(long, value_name = "理由", requires = "item", help = "該当なしの理由")]
    pub na_reason: Option<String>,
    /// 証拠.
    #[arg(long, value_name = "証拠", requires = "item", help = "見た書類や現地で確かめたこと")]
    pub evidence: Option<String>,
}
