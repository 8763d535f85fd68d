//! What `init` and `demo` ask.

use std::path::PathBuf;

use clap::Args;

/// A new store.
#[derive(Debug, Args)]
pub struct Init {
    /// 課名.
    #[arg(long, value_name = "課名", help = "課の名前（例: 総務課）")]
    pub section: String,
    /// 課記号.
    #[arg(long, value_name = "課記号", help = "管理番号に入る短い記号（例: 総務）")]
    pub code: String,
    /// Login name of the first 保護管理者.
    #[arg(long, value_name = "ログイン名", help = "最初の保護管理者のログイン名")]
    pub manager: String,
    /// The regulation profile.
    #[arg(long, value_name = "名前", default_value = "nagasaki", help = "規程プロファイル（省略すると nagasaki）")]
    pub profile: String,
    /// A store to try things out in.
    #[arg(long, help = "試験用の保管庫にする（弱いパスワードを許し、DAICHO_TODAY と DAICHO_NOW を使える）")]
    pub test: bool,
}

/// A practice section.
#[derive(Debug, Args)]
pub struct Demo {
    /// Where to put it; empty or missing.
    #[arg(value_name = "DIR", help = "空の、又はまだないフォルダー")]
    pub dir: PathBuf,
    /// 年度.
    #[arg(long, value_name = "年度", help = "どの年度の課にするか（例: R8。省略すると今年度）")]
    pub year: Option<String>,
    /// How many times the usual rows.
    #[arg(long, value_name = "倍", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..), help = "取扱状況記録簿の行を何倍にするか")]
    pub scale: u16,
}
