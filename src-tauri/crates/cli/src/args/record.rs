//! What is asked about one record of any register.

use clap::Args;

/// How answers are written, and which register's fields they answer.
macro_rules! answers {
    ($register:literal) => {
        concat!(
            "標準入力のJSON: {\"項目\": 値, …}\n  項目は識別名でも名前でもよい（fields ",
            $register,
            " で一覧）。選択肢は名前か識別名、日付は 2026-11-22・R8.11.22・令和8年11月22日など、\n  \
            参照は相手の番号か名前、複数は [\"…\", \"…\"]、空にするには null。"
        )
    };
}
pub(super) use answers;

/// How answers are written, where the register is named on the command line.
pub const JSON: &str = answers!("台帳");

/// A register.
#[derive(Debug, Args)]
pub struct Which {
    /// The register.
    #[arg(value_name = "台帳", help = "台帳の識別名（例: media）")]
    pub register: String,
    /// Whose articles it cites.
    #[command(flatten)]
    pub cited: Cited,
}

/// Whose articles a definition cites: those of the store that is at hand, unless a profile is named.
#[derive(Debug, Args)]
pub struct Cited {
    /// The regulation profile.
    #[arg(long, value_name = "名前", help = "条や様式名を示す規程プロファイル（省略すると、保管庫のもの、なければ nagasaki）")]
    pub profile: Option<String>,
}

/// One record.
#[derive(Debug, Args)]
pub struct Named {
    /// The register.
    #[arg(value_name = "台帳", help = "台帳の識別名（例: media）")]
    pub register: String,
    /// Its number.
    #[arg(value_name = "番号", help = "記録の番号")]
    pub no: String,
}

/// What happened to one record, or to one field of it.
#[derive(Debug, Args)]
pub struct History {
    /// The record.
    #[command(flatten)]
    pub one: Named,
    /// The field.
    #[arg(long, value_name = "項目", default_value = "", help = "その項目が変わったところだけを見る（識別名か項目名）")]
    pub field: String,
}

/// A new record.
#[derive(Debug, Args)]
pub struct Add {
    /// The register.
    #[arg(value_name = "台帳", help = "台帳の識別名（例: media）")]
    pub register: String,
    /// The record it is a part of.
    #[arg(long, value_name = "番号", default_value = "", help = "部分を追加するときの、親の記録の番号（例: 処理経路なら情報の番号）")]
    pub parent: String,
}

/// A correction.
#[derive(Debug, Args)]
pub struct Correct {
    /// Which record, and why.
    #[command(flatten)]
    pub record: Reasoned,
    /// The version that was read.
    #[arg(long, value_name = "版", default_value_t = 0, help = "読んだときの version。その後に変わっていれば拒否する")]
    pub version: i64,
}

/// One record, and why.
#[derive(Debug, Args)]
pub struct Reasoned {
    /// The register.
    #[arg(value_name = "台帳", help = "台帳の識別名（例: media）")]
    pub register: String,
    /// Its number.
    #[arg(value_name = "番号", help = "記録の番号")]
    pub no: String,
    /// Why.
    #[arg(long, value_name = "理由", default_value = "", help = "理由（必ず書く）")]
    pub reason: String,
}
