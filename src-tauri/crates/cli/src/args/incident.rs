//! What is asked about an incident, step by step.

use clap::{Args, Subcommand};

use super::record::answers;
use super::steps::{One, Why};

const REPORT: &str = "標準入力のJSON: {\"nature\": \"発生のおそれ\", \"cause\": \"紛失\", \"summary\": \"…\", \"media_ids\": [\"…\"], \"subject_count\": 35}\n  \
    認識日時を省略すると今、認識者を省略すると本人。ほかの項目は fields incident で一覧。";

const STEP: &str = "標準入力のJSON: {\"kind\": \"調査\", \"what\": \"…\", \"at\": \"R8.11.22 10:15\", \"counterpart\": \"…\"}\n  \
    経過の項目（kind、what、at、by、counterpart）のほかは、事案の項目（②項目、③本人の数、総括保護管理者 報告日など）として記入する。\n  \
    区分が「保護管理者へ報告」「第一次措置」などのときは、事案の日時にも写す。";

/// Which half.
#[derive(Debug, Args)]
pub struct HalfYear {
    /// 上 or 下.
    #[arg(long, value_name = "上|下", default_value = "", help = "上半期か下半期か（省略すると今日の属する半期）")]
    pub half: String,
    /// The 年度.
    #[arg(long, value_name = "年度", default_value = "", help = "年度（例: R8。省略すると今年度）")]
    pub fy: String,
}

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
    #[command(about = "保護管理者が終結させる（標準入力のJSONは省略できる）", after_help = answers!("incident"))]
    Close(One),
    /// It was none.
    #[command(about = "事案でなかったとして取り消す（理由は --reason か、標準入力のJSONの cancel_reason）")]
    Cancel(Why),
    /// The list of half a 年度.
    #[command(about = "半期に一括して公表する事案の一覧（報告前・取消・公表しない事案を除く。紙は report F17 --half）")]
    List(HalfYear),
    /// Everything about it.
    #[command(about = "事案1件の全てを見る（閲覧は操作記録に残る）")]
    Show(One),
}
