//! What is asked about a medium's way through the house.

use clap::{Args, Subcommand};

const MOVE: &str = "動かし方: lend 貸出し、take_back 貸出しの返却、repair 修理に出す、repaired 修理から戻る、lose 所在不明、\n  \
    find 発見、hand_on 移管。持出し・送付は takeout、廃棄は disposal を使う。\n\
    標準入力のJSON（省略できる）: {\"user\": \"例 一郎\", \"loan_until\": \"R9.3.31\", \"location_id\": \"書庫\", \"note\": \"…\"}\n\
    所在不明にすると、漏えい等の事案も同時に起こす。";

/// Media and what is done with them.
#[derive(Debug, Subcommand)]
pub enum Media {
    /// A move.
    #[command(about = "媒体を貸す、修理に出す、所在不明にするなど、状態を動かす", after_help = MOVE)]
    Move(Move),
}

/// A move of some media.
#[derive(Debug, Args)]
pub struct Move {
    /// Which move.
    #[arg(value_name = "動かし方", help = "lend、take_back、repair、repaired、lose、find、hand_on")]
    pub what: String,
    /// The media.
    #[arg(value_name = "番号", required = true, help = "管理番号か製造番号（いくつでも）")]
    pub media: Vec<String>,
}
