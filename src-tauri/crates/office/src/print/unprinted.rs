//! Why nothing was printed, in words for the person: one exhaustive match on what the printing room answers.

use domain::problem::{Code, Problem, Problems};

/// What the crate `report` answered, in words. Its own reasons are English and stay behind.
pub(super) fn by_report(error: report::Error) -> Problems {
    use report::Error;
    let tell = "もう一度行っても同じときは、この画面を写して情報担当に知らせてください。";
    let (code, what, next) = match error {
        Error::Cancelled => return cancelled(),
        Error::Font(_) => (
            Code::BadFile,
            "書体のファイルが使えません。印刷していません。".to_owned(),
            "fonts フォルダーの書体を入れ直してから、もう一度印刷してください。",
        ),
        Error::Photo { no, .. } => (
            Code::Damaged,
            format!("{no}枚目の写真を印刷できません。何も印刷していません。"),
            "その写真を取り消し、もとの写真をもう一度取り込んでください。",
        ),
        Error::Writer(_) => (Code::Fault, "ページを正しく組めませんでした。印刷していません。".to_owned(), tell),
        Error::Bars => (
            Code::Usage,
            "管理番号にバーコードで表せない文字があります。印刷していません。".to_owned(),
            "コードを QR にして、もう一度印刷してください。",
        ),
        Error::NoLabels => {
            (Code::Usage, "このラベル用紙には印刷できる面がありません。".to_owned(), "用紙の種類、開始位置、ずれの補正を確かめてください。")
        }
        Error::Qr => (Code::Fault, "照合用の二次元コードを作れませんでした。印刷していません。".to_owned(), tell),
    };
    Problem::new(code, what, next).into()
}

/// The person stopped it.
pub(super) fn cancelled() -> Problems {
    Problem::new(Code::Usage, "印刷を取りやめました。何も印刷していません。", "必要なときに、もう一度印刷してください。").into()
}
