//! From one stage of a take-out to the next: what must be written, and what speaks against it (第11条・第13条・第14条).

use crate::article::Article;
use crate::problem::{Code, Problem};
use crate::takeout::checks::{Facts, faults, on_its_place};
use crate::takeout::slip::Slip;
use crate::takeout::stage::{Journey, Stage};

/// What speaks against taking `slip` to stage `to`. The slip already bears the answers that belong to the step
/// (who approved and when, when it came back); its stage is still the one before.
pub fn may_advance(slip: &Slip, to: Stage, facts: &Facts<'_>) -> Vec<Problem> {
    if !slip.stage.followed_by(slip.journey).contains(&to) {
        return vec![out_of_turn(slip, to)];
    }
    let mut found = match to {
        Stage::Approved => lacking(&[
            (slip.approver.is_none(), "approved_by", "承認者が書かれていません。", "承認した保護管理者を書いてください。"),
            (slip.approved_at.is_none(), "approved_at", "承認日時が書かれていません。", "承認した日時を書いてください。"),
        ]),
        Stage::Rejected | Stage::Cancelled => lacking(&[(
            slip.reject_reason.is_empty(),
            "reject_reason",
            "却下・取下げの理由が書かれていません。",
            "なぜ持ち出さないことになったのかを書いてください。",
        )]),
        Stage::Out => {
            let mut found = lacking(&[(
                slip.departed_at.is_none(),
                "departed_at",
                "持出日時が書かれていません。",
                "実際に外へ出した、または発送した日時を書いてください。",
            )]);
            if matches!((slip.departed_at, slip.from), (Some(gone), Some(from)) if gone.date() < from) {
                let what = "承認を受けた期間（開始）より前に持ち出しています。";
                let next = "日時を確かめてください。早めて持ち出したときは、保護管理者に伝え、事情を備考に書いてください。";
                found.push(Problem::warning("D10", Article("11-1-2"), what, next).at("departed_at"));
            }
            if slip.journey == Journey::Send && slip.depart_checker.is_none() {
                found.push(
                    Problem::refused(
                        "D9",
                        Article("14"),
                        "発送の前に宛先と中身を確かめた職員が書かれていません。",
                        "申請者とは別の職員が確かめ、「持出時確認者」に書いてください。",
                    )
                    .at("depart_checker"),
                );
            }
            found.extend(on_its_place(slip, facts));
            found
        }
        Stage::Returned => returned(slip),
        Stage::Received => lacking(&[
            (slip.received_by.is_empty(), "received_by", "受領者が書かれていません。", "受け取った人の所属と職を書いてください。"),
            (slip.received_on.is_none(), "received_on", "受領確認日が書かれていません。", "届いたことを確かめた日を書いてください。"),
        ]),
        Stage::Requested => Vec::new(),
    };
    if !matches!(to, Stage::Rejected | Stage::Cancelled) {
        found.extend(faults(&Slip { stage: to, ..slip.clone() }, facts));
    }
    found
}

fn returned(slip: &Slip) -> Vec<Problem> {
    let mut found = lacking(&[
        (slip.returned_at.is_none(), "returned_at", "返却日時が書かれていません。", "戻ってきた日時を書いてください。"),
        (
            slip.return_checker.is_none(),
            "return_checker",
            "返却時確認者が書かれていません。",
            "申請者とは別の職員が確かめて書いてください。",
        ),
        (slip.complete.is_none(), "return_complete", "返却時の内容確認が答えられていません。", "欠落も追加もないかを確かめてください。"),
    ]);
    if slip.complete == Some(false) && slip.difference.is_empty() {
        let next = "何が欠けていたか、何が加わっていたかを書いてください。";
        found.push(Problem::new(Code::Missing, "返却時の違いの内容が書かれていません。", next).on(Article("38-1")).at("return_difference"));
    }
    let astray = slip.missing.iter().any(|id| !slip.media.contains(id));
    let said_whole = slip.complete == Some(true) && !slip.missing.is_empty();
    if astray || said_whole {
        let (what, next) = if astray {
            ("「戻らなかった媒体」に、この持出しに載っていない媒体があります。", "この持出しの媒体から選んでください。")
        } else {
            ("戻らなかった媒体があるのに、内容確認が「はい」です。", "内容確認を「いいえ」にしてください。")
        };
        let field = if astray { "missing_media_ids" } else { "return_complete" };
        found.push(Problem::new(Code::Rule, what, next).on(Article("38-1")).at(field));
    }
    if slip.complete == Some(false) && !found.iter().any(Problem::blocks) {
        found.push(
            Problem::warning(
                "D14",
                Article("38-1"),
                "返却された物に欠落か追加があるので、事案を起こしました。",
                "直ちに保護管理者に報告し、報告した日時と第一次措置を事案に書いてください。",
            )
            .at("return_complete"),
        );
    }
    found
}

fn lacking(asked: &[(bool, &str, &str, &str)]) -> Vec<Problem> {
    asked
        .iter()
        .filter(|(lacks, ..)| *lacks)
        .map(|(_, field, what, next)| Problem::new(Code::Missing, *what, *next).on(Article("11-1-2")).at(*field))
        .collect()
}

fn out_of_turn(slip: &Slip, to: Stage) -> Problem {
    let then: Vec<&str> = slip.stage.followed_by(slip.journey).iter().map(|stage| stage.label()).collect();
    let next = match then.as_slice() {
        [] => "終わった記録は変えられません。新しく申請してください。".to_owned(),
        _ => format!("次に進めるのは「{}」です。", then.join("」か「")),
    };
    Problem::new(Code::Rule, format!("この持出しは「{}」なので、「{}」にはできません。", slip.stage.label(), to.label()), next)
        .on(Article("11-1-2"))
        .at("status")
}
