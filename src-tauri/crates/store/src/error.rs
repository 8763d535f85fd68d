//! Why the sealed file said no. No variant's words hold a secret, a path, a name or SQL.

use std::io;

/// What the store answers when it does not do what it was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No key of this store opens with that name and password, or that recovery key.
    #[error("ログイン名又はパスワードが違います")]
    WrongKey,
    /// Too many wrong passwords: the next try is taken after `seconds`.
    #[error("{seconds}秒待ってから、もう一度入力してください")]
    Wait {
        /// How long to wait.
        seconds: u64,
    },
    /// A newer version of the program made this store.
    #[error("新しい版で作られた保存ファイルです（形式{found}、この版は{known}まで）")]
    Newer {
        /// The format found.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// A file of the store is damaged or was altered; `what` names the part.
    #[error("{what}が壊れているか、書き換えられています")]
    Damaged {
        /// Which part, in Japanese.
        what: String,
    },
    /// Another program, or another window, has the store open.
    #[error("ほかで使用中です")]
    InUse,
    /// The folder holds no store.
    #[error("保護台帳の保存フォルダではありません")]
    NotAStore,
    /// There is already something in that folder.
    #[error("そのフォルダには既にファイルがあります")]
    Exists,
    /// This line of the recovery key was typed wrongly (from 1).
    #[error("復旧用の鍵の{line}行目に打ち間違いがあります")]
    BadRecoveryLine {
        /// Which line, from 1.
        line: usize,
    },
    /// There is no such record, account, photograph or line.
    #[error("見つかりません")]
    NotFound,
    /// Somebody changed the record since it was read.
    #[error("読み込んだ後に、ほかの人が変更しています")]
    Stale,
    /// A guard of the database refused; the text is the guard's name, not words for a person.
    #[error("この記録は書き換えられません")]
    Refused(String),
    /// A number or name that must be unique is taken already.
    #[error("同じ番号又は名前が既にあります")]
    Taken,
    /// The field does not exist in this register, or cannot hold that kind of value.
    #[error("項目「{field}」に入れられない値です")]
    Mismatch {
        /// The field's identifier.
        field: String,
    },
    /// A query names a field or a place that this register does not have.
    #[error("並べ替え又は絞り込みの指定が正しくありません")]
    Query,
    /// The last key that opens the store cannot be removed.
    #[error("最後の利用者の鍵は削除できません")]
    LastKey,
    /// The name or password is empty.
    #[error("ログイン名又はパスワードが空です")]
    Empty,
    /// The machine has not enough memory to derive the key.
    #[error("メモリが足りないため、鍵を計算できません")]
    Memory,
    /// The disk refused to take something: full, read-only, vanished.
    #[error("ディスクに書けません")]
    Disk(#[source] io::Error),
    /// The disk refused to give something: vanished, not permitted, worn out.
    #[error("ディスクから読めません")]
    Unread(#[source] io::Error),
    /// A fault in the database engine that has no other name here.
    #[error("データベースの処理に失敗しました")]
    Sql(#[source] rusqlite::Error),
    /// A stored value does not read as what it should be.
    #[error("保存された値を読めません")]
    Unreadable,
}

/// The store's results.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// A damaged part, by its Japanese name.
    pub(crate) fn damaged(what: &str) -> Error {
        Error::Damaged { what: what.to_owned() }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Error {
        Error::Disk(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(_: serde_json::Error) -> Error {
        Error::Unreadable
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        use rusqlite::ErrorCode;
        use rusqlite::ffi;
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return match error {
                rusqlite::Error::QueryReturnedNoRows => Error::NotFound,
                other => Error::Sql(other),
            };
        };
        match (failure.extended_code, failure.code) {
            (ffi::SQLITE_CONSTRAINT_TRIGGER, _) => Error::Refused(message.clone().unwrap_or_default()),
            (ffi::SQLITE_CONSTRAINT_FOREIGNKEY, _) => Error::NotFound,
            (ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY, _) => Error::Taken,
            (_, ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Error::damaged("データベース"),
            (_, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::InUse,
            (_, ErrorCode::DiskFull) => Error::Disk(io::ErrorKind::StorageFull.into()),
            (_, ErrorCode::ReadOnly) => Error::Disk(io::ErrorKind::ReadOnlyFilesystem.into()),
            (ffi::SQLITE_IOERR_READ | ffi::SQLITE_IOERR_SHORT_READ | ffi::SQLITE_IOERR_FSTAT | ffi::SQLITE_IOERR_ACCESS, _)
            | (_, ErrorCode::CannotOpen) => Error::Unread(io::ErrorKind::Other.into()),
            (_, ErrorCode::SystemIoFailure) => Error::Disk(io::ErrorKind::Other.into()),
            (_, ErrorCode::OutOfMemory) => Error::Memory,
            _ => Error::Sql(error),
        }
    }
}
