//! What is asked about people, their keys and the operation log.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// People and their keys.
#[derive(Debug, Subcommand)]
pub enum User {
    /// A new person.
    #[command(about = "利用者を追加する。利用を終わらせたログイン名なら、同じ人に新しいパスワードで再開する")]
    Add(AddPerson),
    /// Another role.
    #[command(about = "役割を変える")]
    Role(ChangeRole),
    /// The end of somebody's access.
    #[command(about = "利用を終わらせる（その人の鍵を外す）")]
    Disable(Person),
    /// One's own password.
    #[command(about = "自分のパスワードを変える")]
    Password(NewPassword),
    /// A new recovery key.
    #[command(about = "復旧用の控えを再発行する（前の控えでは開けなくなる）")]
    Recovery(Sheet),
    /// Who may log in.
    #[command(about = "利用者の一覧")]
    List,
}

/// A person.
#[derive(Debug, Args)]
pub struct Person {
    /// Login name.
    #[arg(value_name = "ログイン名", help = "ログイン名")]
    pub name: String,
}

/// A new person.
#[derive(Debug, Args)]
pub struct AddPerson {
    /// Login name.
    #[arg(value_name = "ログイン名", help = "ログイン名")]
    pub name: String,
    /// Role.
    #[arg(long, value_name = "役割", help = "clerk（係員）、officer（保護担当者）、manager（保護管理者）、auditor（監査責任者）")]
    pub role: String,
    /// The staff record behind the name.
    #[arg(long, value_name = "職員", default_value = "", help = "職員の番号、氏名、又は1人に決まる氏名の一部")]
    pub staff: String,
    /// Where the first password stands.
    #[arg(long, value_name = "ファイル", help = "その人の最初のパスワードを書いたファイル。なければ端末で尋ねる")]
    pub new_password_file: Option<PathBuf>,
}

/// Another role.
#[derive(Debug, Args)]
pub struct ChangeRole {
    /// Login name.
    #[arg(value_name = "ログイン名", help = "ログイン名")]
    pub name: String,
    /// Role.
    #[arg(value_name = "役割", help = "clerk（係員）、officer（保護担当者）、manager（保護管理者）、auditor（監査責任者）")]
    pub role: String,
}

/// A new password.
#[derive(Debug, Args)]
pub struct NewPassword {
    /// Where it stands.
    #[arg(long, value_name = "ファイル", help = "新しいパスワードを書いたファイル。なければ端末で尋ねる")]
    pub new_password_file: Option<PathBuf>,
}

/// A recovery sheet.
#[derive(Debug, Args)]
pub struct Sheet {
    /// Where to.
    #[arg(value_name = "FILE.pdf", help = "書き出すPDF（まだないファイル）")]
    pub file: PathBuf,
}

/// Coming in by the recovery key; `--user` says who gets the new password.
#[derive(Debug, Args)]
pub struct Recover {
    /// Where the key stands.
    #[arg(long, value_name = "ファイル", help = "控えの4行を書いたファイル。なければ標準入力から読む")]
    pub key_file: Option<PathBuf>,
    /// Where the new password stands.
    #[arg(long, value_name = "ファイル", help = "新しいパスワードを書いたファイル。なければ --password-file、それもなければ端末で尋ねる")]
    pub new_password_file: Option<PathBuf>,
}

/// The operation log.
#[derive(Debug, Subcommand)]
pub enum Log {
    /// Its lines.
    #[command(about = "新しい順に見る")]
    List(Lines),
    /// Its chain.
    #[command(about = "連鎖と末尾を検証する（異常があれば終了コード5）。紙に印字された値とも比べられる")]
    Verify(OnPaper),
    /// Its end.
    #[command(about = "末尾の番号と値（帳票に印字されるもの）")]
    Head,
}

/// Which lines.
#[derive(Debug, Args)]
pub struct Lines {
    /// At most this many.
    #[arg(long, value_name = "件数", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..), help = "出す件数（省略すると100）")]
    pub limit: u32,
    /// Of whom.
    #[arg(long, value_name = "人", default_value = "", help = "この人の行だけ（記録されている「職 氏名」のとおりに）")]
    pub actor: String,
    /// Before which.
    #[arg(long, value_name = "番号", default_value_t = 0, help = "この番号より前だけ")]
    pub before: i64,
}

/// The head as it stands on a paper.
#[derive(Debug, Args)]
pub struct OnPaper {
    /// The line's number.
    #[arg(long, value_name = "番号", requires = "digits", help = "紙に印字された操作記録の番号")]
    pub seq: Option<i64>,
    /// The digits beside it.
    #[arg(long, value_name = "値", requires = "seq", help = "紙に印字された値")]
    pub digits: Option<String>,
}
