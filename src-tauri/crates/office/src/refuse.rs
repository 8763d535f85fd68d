//! Turns what went wrong below into words for the person: one exhaustive match per crate.

use domain::problem::{Code, Problem, Problems};

/// What the store answered, in words. Carries no path, no SQL and no secret.
pub fn by_store(error: store::Error) -> Problems {
    use store::Error;
    let (code, what, next) = match error {
        Error::WrongKey => (
            Code::WrongKey,
            "利用者名又はパスワードが違います。ファイルは変わっていません。".to_owned(),
            "もう一度入力してください。忘れたときは、復旧用の控えを保護管理者に頼んでください。",
        ),
        Error::Wait { seconds } => {
            (Code::Wait, format!("続けて間違えたため、あと{seconds}秒は受け付けません。"), "時間をおいて、もう一度入力してください。")
        }
        Error::Newer { found, known } => (
            Code::Newer,
            format!("この保管庫は新しい版の保護台帳で作られています（形式{found}、この版が読めるのは形式{known}まで）。"),
            "保護台帳を新しい版に更新してから開いてください。",
        ),
        Error::Damaged { what } => (
            Code::Damaged,
            format!("保管庫が壊れています（{what}）。ファイルには手を加えていません。"),
            "このまま使わず、バックアップからの復元を情報担当に相談してください。",
        ),
        Error::InUse => (
            Code::InUse,
            "この保管庫は、別の画面又は別のPCで開かれています。".to_owned(),
            "開いている方を閉じてから、もう一度開いてください。",
        ),
        Error::NotAStore => {
            (Code::NotFound, "ここには保護台帳の保管庫がありません。".to_owned(), "フォルダーを確かめるか、init で新しく作ってください。")
        }
        Error::Exists => {
            (Code::Exists, "同じ場所に、すでに保管庫があります。".to_owned(), "別の場所を選ぶか、今ある保管庫を開いてください。")
        }
        Error::BadRecoveryLine { line } => (
            Code::WrongKey,
            format!("復旧用の控えの{line}行目に打ち間違いがあります。"),
            "紙の控えと1文字ずつ見比べて、その行を打ち直してください。",
        ),
        Error::NotFound => (Code::NotFound, "その記録は見つかりません。".to_owned(), "番号を確かめてください。"),
        Error::Stale => (
            Code::Stale,
            "読み込んだ後に、この記録が変更されています。".to_owned(),
            "開き直して、今の内容を確かめてから、もう一度直してください。",
        ),
        Error::Refused(words) => (
            Code::Rule,
            format!("保管庫の決まりにより、その変更はできません（{words}）。"),
            "記録は上書きせず、訂正又は取消しで直してください。",
        ),
        Error::Disk(_) => (
            Code::Disk,
            "ディスクに書けませんでした。途中のものは残っていません。".to_owned(),
            "空き容量と書込みの権限を確かめて、もう一度行ってください。",
        ),
        other => {
            return Problem::new(
                Code::Fault,
                format!("保管庫の中で予期しないことが起きました（{other}）。"),
                "もう一度行っても同じときは、この画面を写して情報担当に知らせてください。",
            )
            .into();
        }
    };
    Problem::new(code, what, next).into()
}

/// No record has this number.
pub fn no_such(register: &str, no: &str) -> Problems {
    Problem::new(Code::NotFound, format!("{register}に「{no}」は見つかりません。"), "一覧で番号を確かめてください。").into()
}

/// There is no register with this identifier.
pub fn no_register(id: &str) -> Problems {
    let near = domain::registers::all().iter().map(|register| register.id).min_by_key(|known| distance(known, id));
    Problem::new(
        Code::Usage,
        format!("「{id}」という台帳はありません。"),
        format!("「{}」のことではありませんか。", near.unwrap_or("media")),
    )
    .into()
}

/// A fault of the program itself, named so that it can be found.
pub fn fault(words: &str) -> Problems {
    Problem::new(
        Code::Fault,
        format!("プログラムの中で予期しないことが起きました（{words}）。"),
        "もう一度行っても同じときは、この画面を写して情報担当に知らせてください。",
    )
    .into()
}

/// How many letters differ, roughly: enough to guess which register was meant.
fn distance(a: &str, b: &str) -> usize {
    let shared = a.bytes().filter(|byte| b.as_bytes().contains(byte)).count();
    a.len().max(b.len()).saturating_sub(shared)
}
