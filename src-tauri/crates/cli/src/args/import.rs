//! What is asked when a file comes in, and when it is taken back.

use std::path::PathBuf;

use clap::Args;

/// How a map is written.
pub const MAP: &str = "対応表（TOML）の書き方:\n  \
    heading = 3                見出しの行（1から。0は見出しなし。省略すると探す）\n  \
    [columns]\n  \
    \"媒体の名前\" = \"model\"     見出しの言葉（又は列の記号A、B…）= 項目（名前でも識別名でもよい）\n  \
    \"摘要2\" = \"\"               空にすると、その列は取り込まない。番号は no、親の番号は parent\n  \
    [fixed]\n  \
    network = \"LGWAN接続系\"     空欄の行に入れる値\n\
    対応表は、同じ見出しの次のファイルにも使われます。";

/// A file into a register.
#[derive(Debug, Args)]
pub struct Import {
    /// The register.
    #[arg(value_name = "台帳", help = "台帳の識別名（例: media。registers で一覧）")]
    pub register: String,
    /// The file.
    #[arg(value_name = "FILE", help = "取り込むファイル（xlsx、xls、ods、csv、tsv）")]
    pub file: PathBuf,
    /// Which column is which field.
    #[arg(long, value_name = "MAP.toml", help = "列と項目の対応表（書き方は下を参照）")]
    pub map: Option<PathBuf>,
    /// Which sheet.
    #[arg(long, value_name = "シート", default_value = "", help = "シートの番号（1から）か名前（省略すると、最初の空でないシート）")]
    pub sheet: String,
    /// What all rows are parts of.
    #[arg(long, value_name = "番号", default_value = "", help = "部分を取り込むときの、親の記録の番号（親の番号の列がないとき）")]
    pub parent: String,
    /// Only look.
    #[arg(long, help = "試すだけで、何も書かない（行ごとの判定を出す）")]
    pub dry_run: bool,
    /// Leave refused rows out, and where to.
    #[arg(long, value_name = "OUT", help = "取り込めない行を除いて取り込み、その行を理由とともにこのファイル（.xlsx か .csv）に書き出す")]
    pub skip_bad: Option<PathBuf>,
}

/// One import.
#[derive(Debug, Args)]
pub struct UndoImport {
    /// Its number.
    #[arg(value_name = "取込の番号", help = "import が示した番号（例: 取込-0001）")]
    pub batch: String,
}
