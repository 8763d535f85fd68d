//! What a list is asked: the same question for the screen's list, the command's list and the printed book.

use std::path::PathBuf;

use clap::Args;

use super::labels::Labels;

/// How conditions are written.
pub const FILTERS: &str = "条件の書き方（--where は何度でも）:\n  \
    項目=値   その値である（選択肢は名前でも識別名でも、日付は和暦でもよい。参照は番号か名前）\n  \
    項目~語   その語を含む\n  \
    項目>=日  その日以後      項目<=日  その日以前（件数などの数は、以上・以下）\n  \
    項目=     空である        項目!=    空でない";

/// Which rows.
#[derive(Debug, Clone, Default, Args)]
pub struct Rows {
    /// 年度.
    #[arg(long, value_name = "年度", default_value = "", help = "年度（例: R8、令和8年度、2026）")]
    pub fy: String,
    /// Conditions.
    #[arg(long = "where", value_name = "項目=値", allow_hyphen_values = true, help = "条件（下を参照）")]
    pub conditions: Vec<String>,
    /// Words to find.
    #[arg(long, value_name = "語", default_value = "", help = "語を検索する（全角半角・旧字体・かなを区別しない）")]
    pub search: String,
    /// Field to sort by.
    #[arg(long, value_name = "項目", default_value = "", allow_hyphen_values = true, help = "並べる項目。降順は前に - を付ける")]
    pub sort: String,
    /// Corrected and voided rows too.
    #[arg(long, help = "訂正・取消しの行も含める")]
    pub struck: bool,
}

/// Rows of a register.
#[derive(Debug, Args)]
pub struct List {
    /// The register.
    #[arg(value_name = "台帳", help = "台帳の識別名（例: media。registers で一覧）")]
    pub register: String,
    /// Which rows.
    #[command(flatten)]
    pub rows: Rows,
    /// At most this many.
    #[arg(long, value_name = "件数", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..), help = "1回に出す件数（省略すると100）")]
    pub limit: u32,
    /// The cursor of the page before.
    #[arg(long, value_name = "続き", default_value = "", allow_hyphen_values = true, help = "前の一覧の最後に出た続きの位置")]
    pub after: String,
    /// Only these fields.
    #[arg(long, value_name = "項目,項目", value_delimiter = ',', help = "出す項目（番号は必ず出る。all で全項目）")]
    pub columns: Vec<String>,
}

/// Rows as a file.
#[derive(Debug, Args)]
pub struct Export {
    /// The register.
    #[arg(value_name = "台帳", help = "台帳の識別名（例: media。registers で一覧）")]
    pub register: String,
    /// Where to.
    #[arg(value_name = "FILE", help = "書き出すファイル（.xlsx か .csv。名前の終わりで決まる）")]
    pub file: PathBuf,
    /// Which rows.
    #[command(flatten)]
    pub rows: Rows,
    /// How its characters are written.
    #[arg(long, value_name = "文字コード", default_value = "utf8", value_parser = ["utf8", "cp932"], hide_possible_values = true, help = "CSVの文字コード: utf8（Excelで開ける）、cp932（古いソフト用）")]
    pub encoding: String,
    /// Only these fields.
    #[arg(
        long,
        value_name = "項目,項目",
        value_delimiter = ',',
        help = "書き出す項目（番号は必ず出る。all で全項目。省略すると一覧と同じ）"
    )]
    pub columns: Vec<String>,
}

/// A printed form.
#[derive(Debug, Args)]
pub struct Report {
    /// Which form, or `list`.
    #[arg(value_name = "様式", help = "様式の番号（例: F01）。list なら様式の一覧")]
    pub form: String,
    /// Where to.
    #[arg(value_name = "FILE.pdf", help = "書き出すPDF")]
    pub file: Option<PathBuf>,
    /// The record it is about.
    #[arg(long, value_name = "番号", default_value = "", help = "どの記録のものか（伺番号、管理番号など。1件についての様式に必要）")]
    pub no: String,
    /// Empty, to be filled in by hand.
    #[arg(long, conflicts_with = "no", help = "手書き用の白紙の様式にする（--no は要らない）")]
    pub blank: bool,
    /// Which rows, where it is a list.
    #[command(flatten)]
    pub rows: Rows,
    /// Only the valid lines of a ledger.
    #[arg(long, conflicts_with = "struck", help = "台帳の、訂正・取消しで線を引いた行を載せない（省略すると載せる）")]
    pub standing: bool,
    /// Whose names and articles the list of forms says.
    #[command(flatten)]
    pub cited: super::record::Cited,
    /// Half of the 年度.
    #[arg(long, value_name = "半期", default_value = "", help = "first（上半期）、second（下半期）。省略すると年度全体")]
    pub half: String,
    /// How labels are printed.
    #[command(flatten)]
    pub labels: Labels,
    /// 決裁欄.
    #[arg(
        long,
        value_name = "方式",
        default_value = "",
        help = "決裁欄: seal（押印）、sign（署名）、electronic（電子決裁）、none（なし）"
    )]
    pub boxes: String,
    /// Figures in running Japanese.
    #[arg(
        long,
        value_name = "方式",
        default_value = "",
        help = "文中の数字: half（半角）、single（一桁だけ全角）、full（全角）。省略すると設定のとおり"
    )]
    pub digits: String,
    /// Ruled rows for a pen.
    #[arg(long, help = "一覧の最後の頁を、手書き用の空の行で埋める")]
    pub empty_rows: bool,
}

/// What is due.
#[derive(Debug, Args)]
pub struct Due {
    /// On which day.
    #[arg(long, value_name = "日付", allow_hyphen_values = true, help = "基準の日（省略すると今日）")]
    pub on: Option<String>,
}
