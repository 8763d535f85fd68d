//! A later day for what is out: asked with a reason, granted by the 保護管理者 (第11条第1項第2号).

use chrono::NaiveDate;

use crate::article::Article;
use crate::posts::{Tenure, could_approve};
use crate::problem::{Code, Problem};
use crate::show::{self, Dates};
use crate::takeout::checks::{Facts, faults};
use crate::takeout::slip::Slip;
use crate::takeout::stage::Stage;
use crate::two_people;
use crate::value::RecordId;

const TAKE_OUT: Article = Article("11-1-2");

/// An extension besides the slip itself.
#[derive(Debug, Clone, Copy)]
pub struct Extension<'a> {
    /// Why.
    pub reason: &'a str,
    /// Who grants it.
    pub decider: Option<RecordId>,
    /// The day on which it is granted.
    pub today: NaiveDate,
    /// Who held which post on that day.
    pub tenures: &'a [Tenure],
}

/// Whether `slip` has a day on which its media are due back that can still be put off.
pub fn extendable(slip: &Slip) -> bool {
    matches!(slip.stage, Stage::Approved | Stage::Out | Stage::Received) && slip.open() && slip.due_back_on.is_some()
}

/// What speaks against `slip` becoming `after`, whose 返却予定日 is the later one.
pub fn may_extend(slip: &Slip, after: &Slip, extension: &Extension<'_>, facts: &Facts<'_>) -> Vec<Problem> {
    let (Some(was), true) = (slip.due_back_on, extendable(slip)) else {
        let what = format!("この持出しは「{}」なので、返却予定日を延ばせません。", slip.stage.label());
        let next = "承認を受けてから返却されるまでの、返却予定日のある持出しだけを延ばせます。";
        return vec![Problem::new(Code::Rule, what, next).on(TAKE_OUT).at("due_back_on")];
    };
    let mut found = Vec::new();
    if after.due_back_on.is_none_or(|day| day <= was || day < extension.today) {
        let what = format!("新しい返却予定日が、今の返却予定日（{}）と今日より後になっていません。", show::date(was, Dates::Short));
        found.push(Problem::new(Code::Rule, what, "延ばした後の返却予定日を書いてください。").on(TAKE_OUT).at("due_back_on"));
    }
    if extension.reason.trim().is_empty() {
        let next = "なぜ延ばすのかを、備考に書いてください。";
        found.push(Problem::new(Code::Missing, "延長の理由が書かれていません。", next).on(TAKE_OUT).at("note"));
    }
    if let Some(decider) = extension.decider {
        if slip.applicant == Some(decider) {
            let excuse = facts.one_person.cloned().map(|excuse| excuse.because(&slip.one_person_reason));
            let next = "申請者とは別の保護管理者か、その代理の承認を受けてください。";
            found.push(two_people::alone(excuse, Article("14"), "申請者と延長の承認者が同じ人です。", next).at("applicant"));
        }
        if !could_approve(extension.tenures, decider, extension.today) {
            let what = "延長を承認しようとしている人は、今日の時点で保護管理者（またはその代理）ではありません。";
            let next = "保護管理者に承認を受けるか、職の指定簿に就いた日を登録してください。";
            found.push(Problem::refused("D10", TAKE_OUT, what, next).at("approved_by"));
        }
    }
    found.extend(faults(after, facts));
    found
}
