//! What is wrong with a profile file, at which place of it.

use crate::problem::{Code, Problem};

/// A refusal of the file at `place`, `posts.general`; `why` stands in brackets, without a full stop.
pub(super) fn wrong(place: &str, why: &str) -> Problem {
    Problem::new(
        Code::BadFile,
        format!("規程プロファイルの「{place}」が正しくありません（{why}）。"),
        "見本のプロファイルと見比べて直してください。",
    )
    .at(place)
}
