//! What is asked about a stock-take, step by step.

use clap::{Args, Subcommand};

use super::record::answers;
use super::steps::{One, Why};

const OPEN: &str = "標準入力のJSON（省略できる）: {\"base_on\": \"R8.10.1\", \"locations\": [\"書庫\"]}\n  \
    基準日を省略すると今日、場所を省略すると全ての場所。";

const COUNT: &str = "番号を並べるか、標準入力に1行に1つ（バーコードリーダーの読取りのまま）、又は次のJSONで渡す。\n  \
    {\"labels\": [\"R8-総務-USB-0012\", …], \"place\": \"書庫\", \"missing\": false, \"unlabelled\": false, \"note\": \"…\"}\n\
    結果: found 有、wrong_place 有（場所相違）、again 既に数えた、unexpected 台帳になし、missing 無";

const SETTLE: &str = "標準入力のJSON（省略できる）: {\"measure\": \"…\", \"incident_id\": \"R8-総務-事案-0001\"}\n  \
    「無」の媒体は、incident_id を省略すると事案を起こして所在不明にする。";

const CLOSE: &str = "標準入力のJSON: {\"counter\": \"例 一郎\", \"witness\": \"例 次郎\"}";

/// A stock-take's steps.
#[derive(Debug, Subcommand)]
pub enum Stocktake {
    /// Begin.
    #[command(about = "棚卸を始める（数えるべき媒体が台帳から並ぶ）", after_help = OPEN)]
    Open,
    /// Count.
    #[command(about = "ラベルの番号を読み取って数える", after_help = COUNT)]
    Count(Count),
    /// Take a reading back.
    #[command(about = "読み違えたラベルの読取りを取り消す")]
    Uncount(Uncount),
    /// Settle a difference.
    #[command(about = "差異の措置を記録する", after_help = SETTLE)]
    Settle(Settle),
    /// Close.
    #[command(about = "棚卸を完了にする（実施者と立会者の2人）", after_help = CLOSE)]
    Close(One),
    /// Confirm.
    #[command(about = "保護管理者が結果を確認する")]
    Confirm(One),
    /// Call off.
    #[command(about = "棚卸を取り消す（理由は --reason か、標準入力のJSONの reason）", after_help = answers!("stocktake"))]
    Cancel(Why),
    /// Everything about it.
    #[command(about = "棚卸1件の全てを見る（閲覧は操作記録に残る）")]
    Show(One),
}

/// Labels on their way in.
#[derive(Debug, Args)]
pub struct Count {
    /// Its number.
    #[arg(value_name = "番号", help = "棚卸の番号")]
    pub no: String,
    /// The labels.
    #[arg(value_name = "ラベル", help = "管理番号か製造番号（いくつでも。省略すると標準入力から読む）")]
    pub labels: Vec<String>,
    /// Where they are read.
    #[arg(long = "at", value_name = "場所", default_value = "", help = "読み取った場所（番号か名称）")]
    pub place: String,
    /// They are not there.
    #[arg(long, help = "現物が無い")]
    pub missing: bool,
    /// They bear no sticker.
    #[arg(long, help = "登録ステッカーが貼られていない")]
    pub unlabelled: bool,
}

/// One line that was read by mistake.
#[derive(Debug, Args)]
pub struct Uncount {
    /// Its number.
    #[arg(value_name = "番号", help = "棚卸の番号")]
    pub no: String,
    /// Which line.
    #[arg(value_name = "明細", help = "明細の番号（count の結果の line）")]
    pub line: String,
}

/// One difference.
#[derive(Debug, Args)]
pub struct Settle {
    /// Its number.
    #[arg(value_name = "番号", help = "棚卸の番号")]
    pub no: String,
    /// Which line.
    #[arg(value_name = "媒体", help = "明細の番号、管理番号又は製造番号")]
    pub label: String,
    /// 差異の措置.
    #[arg(long, value_name = "措置", help = "行ったこと（省略すると標準入力のJSONから読む）")]
    pub measure: Option<String>,
    /// Take over the place where it was found.
    #[arg(long, help = "台帳の保管場所を、あった場所に訂正する")]
    pub move_here: bool,
}
