//! What is asked about an incident, step by step.

use clap::Subcommand;

use super::record::JSON;
use super::steps::{One, Why};

const REPORT: &str = "標準入力のJSON: {\"nature\": \"発生のおそれ\", \"cause\": \"紛失\", \"summary\": \"…\", \"media_ids\": [\"…\"], \"subject_count\": 35}\n  \
    認識日時を省略すると今、認識者を省略すると本人。ほかの項目は fields incident で一覧。";

const STEP: &str = "標準入力のJSON: {\"kind\": \"調査\", \"what\": \"…\", \"at\": \"R8.11.22 10:15\", \"counterpart\": \"…\"}\n  \
    経過の項目（kind、what、at、by、counterpart）のほかは、事案の項目（②項目、③本人の数、総括保護管理者 報告日など）として記入する。\n  \
    区分が「保護管理者へ報告」「第一次措置」などのときは、事案の日時にも写す。";

/// An incident's steps.
#[derive(Debug, Subcommand)]
pub enum Incident {
    /// The first word.
    #[command(about = "漏えい等の事案を報告する（標準入力にJSON）", after_help = REPORT)]
    Report,
    /// What was done.
    #[command(about = "経過と、分かった項目を記録する（標準入力にJSON）", after_help = STEP)]
    Step(One),
    /// The end.
    #[command(about = "保護管理者が終結させる（標準入力のJSONは省略できる）", after_help = JSON)]
    Close(One),
    /// It was none.
    #[command(about = "事案でなかったとして取り消す（理由は --reason か、標準入力のJSONの cancel_reason）")]
    Cancel(Why),
    /// Everything about it.
    #[command(about = "事案1件の全てを見る（閲覧は操作記録に残る）")]
    Show(One),
}
