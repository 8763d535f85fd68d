//! The command line: what can be asked, named as the command-line page names it, explained in Japanese.

pub mod contract;
pub mod disposal;
pub mod handover;
pub mod import;
pub mod incident;
pub mod inspection;
pub mod labels;
pub mod list;
pub mod media;
pub mod people;
pub mod record;
pub mod setup;
pub mod steps;
pub mod stocktake;
pub mod takeout;
pub mod yearend;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "daicho",
    version,
    about = "保護台帳: 保有個人情報等の媒体・取扱い・廃棄・点検の台帳を、画面を使わずに扱う。",
    after_help = "終了コード: 0 完了、2 使い方の誤り、3 規則による拒否、4 ログイン名・パスワードの誤り、5 破損・改ざん、\n\
                  6 新しい版の保管庫、7 他で使用中、8 権限なし、9 取り込めないファイル、1 その他"
)]
pub struct Daicho {
    /// Which store, who, and how to speak.
    #[command(flatten)]
    pub door: Door,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Which store, who, and how to speak.
#[derive(Debug, Clone, Args)]
pub struct Door {
    /// The store's folder.
    #[arg(long, global = true, env = "DAICHO_STORE", value_name = "フォルダー", help = "保管庫のフォルダー（環境変数 DAICHO_STORE）")]
    pub store: Option<PathBuf>,
    /// Login name.
    #[arg(long, global = true, env = "DAICHO_USER", value_name = "ログイン名", help = "ログイン名（環境変数 DAICHO_USER）")]
    pub user: Option<String>,
    /// Where the password stands.
    #[arg(
        long,
        global = true,
        env = "DAICHO_PASSWORD_FILE",
        value_name = "ファイル",
        help = "パスワードを書いたファイル（環境変数 DAICHO_PASSWORD_FILE）。なければ端末で尋ねる"
    )]
    pub password_file: Option<PathBuf>,
    /// JSON instead of words.
    #[arg(long, global = true, help = "結果と問題をJSONで出す（一覧は1行に1件）")]
    pub json: bool,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// A sealed store and its first 保護管理者.
    #[command(about = "保管庫を作り、復旧用の控えをその隣に書き出す")]
    Init(setup::Init),
    /// A practice section with its papers.
    #[command(about = "練習用の課を作り、全ての様式をPDFにする（保管庫は DIR/store、様式は DIR/paper）")]
    Demo(setup::Demo),
    /// The registers.
    #[command(about = "台帳の一覧")]
    Registers(record::Cited),
    /// One register's definition.
    #[command(about = "台帳の項目の定義（JSON）")]
    Fields(record::Which),
    /// Rows of a register.
    #[command(about = "台帳の行を一覧にする", after_help = list::FILTERS)]
    List(list::List),
    /// One record.
    #[command(about = "記録1件を、部分と結び付きとともに見る（閲覧は操作記録に残る）")]
    Show(record::Named),
    /// What happened to one record.
    #[command(about = "記録1件に起きたことを、新しい順に見る")]
    History(record::History),
    /// A new record.
    #[command(about = "記録を追加する（標準入力にJSON）", after_help = record::JSON)]
    Add(record::Add),
    /// A correction.
    #[command(about = "記録を訂正する（標準入力に、直す項目だけのJSON）。元の内容は残る", after_help = record::JSON)]
    Correct(record::Correct),
    /// A field that may be filled later.
    #[command(about = "後から一度だけ書き足せる項目を埋める（例: 一時複製の消去日。標準入力にJSON）", after_help = record::JSON)]
    Fill(record::Named),
    /// A record struck out.
    #[command(about = "記録を取り消す（見え消しで残る）")]
    Void(record::Reasoned),
    /// The last change taken back.
    #[command(about = "自分の最後の登録・訂正・取消しを元に戻す")]
    Undo,
    /// Disposals.
    #[command(subcommand, about = "廃棄・消去")]
    Disposal(disposal::Disposal),
    /// Take-outs.
    #[command(subcommand, about = "持出し・送付")]
    Takeout(takeout::Takeout),
    /// Moves of media.
    #[command(subcommand, about = "媒体の貸出し・修理・所在不明・移管")]
    Media(media::Media),
    /// Stock-takes.
    #[command(subcommand, about = "棚卸")]
    Stocktake(stocktake::Stocktake),
    /// Contracts.
    #[command(subcommand, about = "委託")]
    Contract(contract::Contract),
    /// Incidents.
    #[command(subcommand, about = "漏えい等の事案")]
    Incident(incident::Incident),
    /// Self-inspections.
    #[command(subcommand, about = "自己点検")]
    Inspection(inspection::Inspection),
    /// The end of a 年度.
    #[command(subcommand, about = "年度末の確認")]
    Yearend(yearend::Yearend),
    /// Handovers.
    #[command(subcommand, about = "異動時の引継ぎ")]
    Handover(handover::Handover),
    /// Rows as a file.
    #[command(about = "台帳の行をExcelブックかCSVに書き出す（列、並び、条件は一覧と同じ）", after_help = list::FILTERS)]
    Export(list::Export),
    /// A file's rows into a register.
    #[command(about = "表計算のファイルやCSVの行を台帳に取り込む（全部か、何も取り込まないか）", after_help = import::MAP)]
    Import(import::Import),
    /// An import taken back.
    #[command(about = "取込を1つ、丸ごと元に戻す（行は見え消しで残る）")]
    UndoImport(import::UndoImport),
    /// Printed forms.
    #[command(about = "様式をPDFにする（様式の一覧は report list）", after_help = list::FILTERS)]
    Report(list::Report),
    /// What is due.
    #[command(about = "期限を過ぎたもの、今日のもの、近いもの")]
    Due(list::Due),
    /// The operation log.
    #[command(subcommand, about = "操作記録")]
    Log(people::Log),
    /// People and their keys.
    #[command(subcommand, about = "利用者とパスワード")]
    User(people::User),
    /// Coming in by the recovery key.
    #[command(about = "復旧用の控えで開き、保護管理者に新しいパスワードを付ける（控えの4行は標準入力か --key-file）")]
    Recover(people::Recover),
    /// A printed certificate against this store.
    #[command(
        about = "印刷した証明書（F08・F08b・F08cのPDF）を、この保管庫と照合する",
        after_help = "終了コード: 0 一致、3 印刷したときのままだが台帳が変わった、5 書き換えられている、9 証明書のデータがない"
    )]
    VerifyPaper(VerifyPaper),
    /// A look through the whole store.
    #[command(about = "保管庫全体を検証する（異常があれば終了コード5）")]
    Verify,
}

/// Which paper.
#[derive(Debug, Args)]
pub struct VerifyPaper {
    /// The saved PDF.
    #[arg(value_name = "ファイル.pdf", help = "保存した証明書のPDF")]
    pub file: PathBuf,
}
