//! What the steps of a life-cycle have in common: a number, and perhaps a reason.

use clap::Args;

/// One record.
#[derive(Debug, Args)]
pub struct One {
    /// Its number.
    #[arg(value_name = "番号", help = "記録の番号")]
    pub no: String,
}

/// One record, and why.
#[derive(Debug, Args)]
pub struct Why {
    /// Its number.
    #[arg(value_name = "番号", help = "記録の番号")]
    pub no: String,
    /// Why; standard input where it is not said.
    #[arg(long, value_name = "理由", help = "理由（省略すると標準入力のJSONから読む）")]
    pub reason: Option<String>,
}
