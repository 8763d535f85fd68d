//! From one stage of a take-out to the next: what must be written, and what speaks against it (第11条・第13条・第14条).

use crate::article::Article;
use crate::problem::{Code, Level, Problem};
use crate::takeout::checks::{Facts, faults, on_its_place};
use crate::takeout::slip::Slip;
use crate::takeout::stage::Stage;

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
    if slip.complete == Some(false) {
        found.push(Problem {
            level: Level::Warn,
            ..Problem::refused(
                "D14",
                Article("38-1"),
                "返却された物に欠落か追加があります。",
                "何が違うかを備考に書き、漏えい等のおそれがあれば直ちに保護管理者に報告してください。",
            )
            .at("return_complete")
        });
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
