//! Turns what went wrong below into words for the person: one exhaustive match per crate.

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use domain::role::{Duty, Role};

/// What the store answered, in words. Carries no path, no SQL and no secret.
pub fn by_store(error: store::Error) -> Problems {
    use store::Error;
    let (code, what, next) = match error {
        Error::WrongKey => (
            Code::WrongKey,
            "ログイン名又はパスワードが違います。".to_owned(),
            "もう一度入力してください。忘れたときは、保護管理者に新しいパスワードを付けてもらってください。",
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
        Error::NotAStore => (
            Code::NotFound,
            "ここには保護台帳の保管庫がありません。".to_owned(),
            "フォルダーの場所を確かめてください。初めてのときは、保管庫を新しく作ってください。",
        ),
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
        Error::Unread(_) => (
            Code::Disk,
            "ディスクから読めませんでした。何も変わっていません。".to_owned(),
            "ディスクやネットワークドライブがつながっているか、読み取りの権限があるかを確かめて、もう一度行ってください。",
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

/// The role does not cover the duty. An auditor is not told whom to ask for leave: auditing is looking, and only looking (第41条).
pub(crate) fn not_allowed(role: Role, duty: Duty, what: &str) -> Problem {
    let (article, who_may) = match duty {
        Duty::Approve | Duty::Appoint => ("4-1", "保護管理者"),
        Duty::Keep => ("5-2", "保護担当者又は保護管理者"),
        Duty::Write | Duty::Read => ("5-2", "係員、保護担当者又は保護管理者"),
        Duty::Audit => ("41", "保護担当者、保護管理者又は監査責任者"),
    };
    if role == Role::Auditor {
        let said = format!("監査責任者は、全ての記録を見て検証できますが、{what}はできません。");
        let next = format!("気付いたことは監査の結果として報告し、記録は{who_may}に任せてください。");
        return Problem::new(Code::NotAllowed, said, next).on(Article("41"));
    }
    let said = format!("{}の役割では{what}はできません。", role.label());
    Problem::new(Code::NotAllowed, said, format!("{who_may}に頼んでください。")).on(Article(article))
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

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::*;

    fn words(error: store::Error) -> Problem {
        by_store(error).0.remove(0)
    }

    #[test]
    fn a_disk_that_does_not_give_is_not_called_one_that_does_not_take() {
        let unread = words(store::Error::Unread(ErrorKind::PermissionDenied.into()));
        assert!(unread.code == Code::Disk && unread.what.contains("読めません") && !unread.next.contains("空き"), "{unread:?}");
        let unwritten = words(store::Error::Disk(ErrorKind::StorageFull.into()));
        assert!(unwritten.code == Code::Disk && unwritten.what.contains("書けません"), "{unwritten:?}");
    }

    /// What goes to the page is made from these words: no path, no statement, no secret travels in them.
    #[test]
    fn no_word_of_the_store_carries_a_path_or_a_statement() {
        let secret = "/store/secret SELECT password FROM account";
        let io = || std::io::Error::other(secret);
        let errors = [
            store::Error::Disk(io()),
            store::Error::Unread(io()),
            store::Error::Mismatch { field: "name".to_owned() },
            store::Error::from(serde_json::from_str::<u8>(secret).unwrap_err()),
            store::Error::WrongKey,
            store::Error::Taken,
            store::Error::Query,
            store::Error::Memory,
            store::Error::Unreadable,
        ];
        for error in errors {
            let problem = words(error);
            let said = format!("{} {} {:?}", problem.what, problem.next, problem.field);
            assert!(!said.contains("secret") && !said.contains("SELECT") && !said.contains('/'), "{said}");
        }
    }

    #[test]
    fn who_sits_at_a_window_is_not_told_to_type_a_command() {
        assert!(!words(store::Error::NotAStore).next.contains("init"));
    }

    #[test]
    fn each_role_is_told_its_own_article() {
        let auditor = not_allowed(Role::Auditor, Duty::Write, "「登録」");
        assert!(auditor.article == Some(Article("41")) && auditor.what.starts_with("監査責任者は"), "{auditor:?}");
        let clerk = not_allowed(Role::Clerk, Duty::Approve, "「廃棄の決裁」");
        assert!(clerk.article == Some(Article("4-1")) && clerk.next.starts_with("保護管理者に"), "{clerk:?}");
        assert_eq!(not_allowed(Role::Clerk, Duty::Keep, "「取消し」").article, Some(Article("5-2")));
    }
}
