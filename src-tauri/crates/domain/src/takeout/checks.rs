//! What is wrong with a take-out as it is written, at any stage (D9–D13; 第11条・第13条・第14条・第26条).

use std::collections::{BTreeMap, BTreeSet};

use crate::article::Article;
use crate::disposal::{Encrypted, Medium};
use crate::media::{Family, InfoClass, Status, highest, refuse_after_end, unlisted_built_ins};
use crate::posts::{Tenure, could_approve};
use crate::problem::{Code, Level, Problem};
use crate::takeout::slip::Slip;
use crate::takeout::stage::{Journey, Stage};
use crate::two_people::{self, OnePerson};
use crate::value::RecordId;

const TAKE_OUT: Article = Article("11-1-2");

/// What the slip itself does not say.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The media it names, as the inventory knows them.
    pub media: &'a BTreeMap<RecordId, Medium>,
    /// The class of the information it names.
    pub info_classes: &'a BTreeMap<RecordId, InfoClass>,
    /// The number of another open slip for each medium that is on one.
    pub elsewhere: &'a BTreeMap<RecordId, String>,
    /// Who held which post when.
    pub tenures: &'a [Tenure],
    /// The section's excuse for one person doing and checking.
    pub one_person: Option<&'a OnePerson>,
}

/// What is wrong with `slip` as it stands: refusals and warnings.
pub fn faults(slip: &Slip, facts: &Facts<'_>) -> Vec<Problem> {
    let mut found = days(slip);
    found.extend(by_two(slip, facts));
    found.extend(approval(slip, facts));
    found.extend(authentication(slip));
    found.extend(encryption(slip, facts));
    found.extend(free_media(slip, facts));
    found.extend(against_the_cards(slip, facts));
    found.extend(built_in(slip, facts));
    found
}

fn days(slip: &Slip) -> Vec<Problem> {
    let wrong = |field: &str, what: &str, next: &str| Problem::new(Code::Rule, what, next).on(TAKE_OUT).at(field);
    let mut found = Vec::new();
    if matches!((slip.from, slip.until), (Some(from), Some(until)) if until < from) {
        found.push(wrong("until", "期間の終わりが始まりより前になっています。", "期間を確かめてください。"));
    }
    if matches!((slip.from, slip.due_back_on), (Some(from), Some(back)) if back < from) {
        found.push(wrong("due_back_on", "返却予定日が、持ち出す日より前になっています。", "返却予定日を確かめてください。"));
    }
    if matches!((slip.applied_on, slip.approved_at), (Some(asked), Some(approved)) if approved.date() < asked) {
        let next = "申請日か承認日時を確かめてください。口頭で先に承認を受けたときは、その日を申請日にしてください。";
        found.push(wrong("approved_at", "承認日時が申請日より前になっています。", next));
    }
    if matches!((slip.departed_at, slip.returned_at), (Some(gone), Some(back)) if back < gone) {
        found.push(wrong("returned_at", "返却日時が持出日時より前になっています。", "日時を確かめてください。"));
    }
    if matches!((slip.departed_at, slip.received_on), (Some(gone), Some(received)) if received < gone.date()) {
        found.push(wrong("received_on", "受領確認日が発送より前になっています。", "日付を確かめてください。"));
    }
    found
}

/// D9: who asks does not approve, and does not check what comes back.
fn by_two(slip: &Slip, facts: &Facts<'_>) -> Vec<Problem> {
    let excuse = facts.one_person.cloned().map(|excuse| excuse.because(&slip.one_person_reason));
    let pairs = [
        (slip.approver, "approved_by", "申請者と承認者が同じ人です。", "保護管理者か、代理に指定された別の職員の承認を受けてください。"),
        (
            slip.depart_checker.filter(|_| slip.journey == Journey::Send),
            "depart_checker",
            "申請者と発送時の確認者が同じ人です。",
            "宛先と中身を、申請者とは別の職員が確かめてください。",
        ),
        (slip.return_checker, "return_checker", "申請者と返却時確認者が同じ人です。", "申請者とは別の職員が確かめてください。"),
    ];
    pairs
        .into_iter()
        .filter(|(other, ..)| other.is_some() && *other == slip.applicant)
        .map(|(_, field, what, next)| two_people::alone(excuse.clone(), Article("14"), what, next).at(field))
        .collect()
}

/// D10: nothing leaves before it was approved by who could approve on that day.
fn approval(slip: &Slip, facts: &Facts<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    if let Some(departed) = slip.departed_at
        && slip.approved_at.is_none_or(|approved| departed < approved)
    {
        found.push(
            Problem::refused(
                "D10",
                TAKE_OUT,
                "承認を受ける前に持ち出したことになっています。",
                "日時を確かめてください。承認の前に持ち出していたときは、保護管理者に報告してください。",
            )
            .at("departed_at"),
        );
    }
    if let (Some(approver), Some(at)) = (slip.approver, slip.approved_at)
        && !could_approve(facts.tenures, approver, at.date())
    {
        found.push(
            Problem::refused(
                "D10",
                TAKE_OUT,
                "承認者は、承認した日に保護管理者（またはその代理）ではありません。",
                "承認者と承認日時を確かめるか、職の指定簿に就いた日を登録してください。",
            )
            .at("approved_by"),
        );
    }
    found
}

/// D11: 「原則として」 an authentication function is set; without one stand a reason and what is done instead.
fn authentication(slip: &Slip) -> Vec<Problem> {
    if !slip.journey.leaves() || slip.auth_set {
        return Vec::new();
    }
    let missing = |field: &str, what: &str, next: &str| Problem::refused("D11", Article("13-2"), what, next).at(field);
    let mut found = Vec::new();
    if slip.no_auth_reason.is_empty() {
        found.push(missing(
            "no_auth_reason",
            "認証機能を設定しない理由が書かれていません。",
            "パスワードなどを設定するか、設定できない理由を書いてください。",
        ));
    }
    if slip.substitute.is_empty() {
        found.push(missing(
            "substitute",
            "認証機能に代わる措置が書かれていません。",
            "施錠できる容器、追跡できる方法、2名での携行など、講じる措置を書いてください。",
        ));
    }
    found
}

/// D12: 番号 and 要配慮 do not leave in the clear, unless the 保護管理者 specially approves it. Said while it is asked
/// for, refused from the approval on.
fn encryption(slip: &Slip, facts: &Facts<'_>) -> Vec<Problem> {
    // What will never leave need not be encrypted.
    let called_off = matches!(slip.stage, Stage::Rejected | Stage::Cancelled);
    // Where the media are not, the way the files are encrypted is what the approver says yes to.
    let by_file = slip.encrypted && !slip.encryption_note.is_empty();
    if called_off || !slip.journey.leaves() || by_file {
        return Vec::new();
    }
    if !delicate(slip, facts) {
        return Vec::new();
    }
    let open: Vec<&str> = slip
        .media
        .iter()
        .filter_map(|id| facts.media.get(id))
        .filter(|medium| medium.family.electronic() && medium.encrypted == Encrypted::No)
        .map(|medium| medium.no.as_str())
        .collect();
    if open.is_empty() || slip.special.as_ref().is_some_and(|reason| !reason.is_empty()) {
        return Vec::new();
    }
    let level = if slip.stage.decided() || slip.approved_at.is_some() { Level::Refuse } else { Level::Warn };
    let refused = Problem::refused(
        "D12",
        Article("26-1"),
        format!("番号や要配慮の情報を、暗号化していない媒体（{}）で持ち出そうとしています。", open.join("、")),
        "ファイルを暗号化して「暗号化の方法」に書くか、媒体を暗号化して媒体管理台帳を直すか、保護管理者の特別の承認とその理由を記録してください。",
    );
    vec![Problem { level, ..refused }.at(if slip.encrypted { "encryption_note" } else { "encrypted" })]
}

/// Whether 番号 or 要配慮 is among what leaves.
fn delicate(slip: &Slip, facts: &Facts<'_>) -> bool {
    let on_media = slip.media.iter().filter_map(|id| facts.media.get(id)?.info_class);
    let named = slip.assets.iter().filter_map(|id| facts.info_classes.get(id).copied());
    matches!(highest(on_media.chain(named)), Some(InfoClass::Number | InfoClass::Sensitive))
}

/// D1, D13: a medium that is out, or asked for by somebody else, is not there to be taken.
fn free_media(slip: &Slip, facts: &Facts<'_>) -> Vec<Problem> {
    if !slip.open() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for id in &slip.media {
        let Some(medium) = facts.media.get(id) else { continue };
        if slip.stage == Stage::Requested || slip.stage == Stage::Approved {
            let day = slip.from.or(slip.applied_on).unwrap_or_default();
            found.extend(refuse_after_end(&medium.no, medium.status, None, day).map(|problem| problem.at("media_ids")));
        }
        if let Some(other) = facts.elsewhere.get(id) {
            found.push(
                Problem::refused(
                    "D13",
                    TAKE_OUT,
                    format!("媒体{}は、別の持出し（{other}）に載っています。", medium.no),
                    "返却を受けてから申請するか、もう一方の申請を取り下げてください。",
                )
                .at("media_ids"),
            );
        }
    }
    found
}

/// What the cards of the media, or the slip itself, say otherwise. All of it can be right, so it is remarked on while the
/// slip can still be put right: a file may be encrypted on a medium that is not, and a stick may be home by the day.
fn against_the_cards(slip: &Slip, facts: &Facts<'_>) -> Vec<Problem> {
    if !matches!(slip.stage, Stage::Requested | Stage::Approved) || !slip.journey.leaves() {
        return Vec::new();
    }
    let media: Vec<&Medium> = slip.media.iter().filter_map(|id| facts.media.get(id)).collect();
    let those = |which: &dyn Fn(&Medium) -> bool| {
        let numbers: Vec<&str> = media.iter().filter(|medium| which(medium)).map(|medium| medium.no.as_str()).collect();
        (!numbers.is_empty()).then(|| numbers.join("、"))
    };
    let mut found = Vec::new();
    if let Some(open) = those(&|medium| medium.family.electronic() && medium.encrypted == Encrypted::No)
        .filter(|_| slip.encrypted && slip.encryption_note.is_empty() && !delicate(slip, facts))
    {
        let what = format!("暗号化が「はい」ですが、媒体管理台帳では媒体{open}の暗号化が「なし」か空欄です。");
        let next = "媒体を暗号化したのなら台帳を直し、ファイルを暗号化したのなら、その方法を「暗号化の方法」に書いてください。";
        found.push(Problem::warning("D12", Article("26-1"), what, next).at("encrypted"));
    }
    if let Some(open) = those(&|medium| medium.family.electronic() && !medium.auth).filter(|_| slip.auth_set) {
        let what = format!("認証機能が「はい」ですが、媒体管理台帳では媒体{open}の認証機能が「なし」か空欄です。");
        let next = "パスワードなどを設定したのなら、媒体管理台帳の「認証機能」を直してください。";
        found.push(Problem::warning("D11", Article("13-2"), what, next).at("auth_set"));
    }
    let terminal = slip.journey == Journey::TerminalOut;
    if let Some(other) =
        those(&|medium| matches!(medium.family, Family::Machine | Family::Mobile) != terminal && slip.journey != Journey::Send)
    {
        let (what, next) = if terminal {
            (
                format!("区分が「端末持出し」ですが、媒体{other}は端末ではありません。"),
                "端末でない媒体は、区分を「持出し」にして申請してください。",
            )
        } else {
            (format!("媒体{other}は端末です。"), "端末を持ち出すときは、区分を「端末持出し」にしてください。")
        };
        found.push(Problem { level: Level::Warn, ..Problem::new(Code::Rule, what, next).on(Article("29-2")).at("kind") });
    }
    if let Some(gone) = those(&|medium| !medium.status.ended() && !matches!(medium.status, Status::InUse | Status::Stored)) {
        let what = format!("媒体{gone}は、いま使用中でも保管中でもありません。このままでは持ち出せません。");
        found.push(Problem::warning("D13", TAKE_OUT, what, "媒体の状態を確かめ、持ち出す日までに戻してください。").at("media_ids"));
    }
    let held: BTreeSet<RecordId> = media.iter().flat_map(|medium| medium.assets.iter().copied()).collect();
    if !media.is_empty() && media.iter().all(|medium| !medium.assets.is_empty()) && slip.assets.iter().any(|asset| !held.contains(asset)) {
        let what = "対象情報に、選んだ媒体に記録されていない情報があります。";
        let next = "対象情報か媒体を確かめてください。新しく記録したときは、媒体管理台帳の「記録されている情報」に加えてください。";
        found.push(Problem::warning("D12", Article("16"), what, next).at("info_asset_ids"));
    }
    if slip.subjects == Some(0) && !slip.assets.is_empty() {
        let what = "件数が0です。個人情報を持ち出すのに、誰の情報も入っていないことになります。";
        found.push(Problem::warning("D13", TAKE_OUT, what, "何人分の情報が外に出るかを書いてください。").at("subject_count"));
    }
    if matches!((slip.until, slip.due_back_on), (Some(until), Some(back)) if (back - until).num_days() > SLACK) {
        let what = format!("返却予定日が、期間の終わりより{SLACK}日を超えて後になっています。");
        found.push(Problem::warning("D13", TAKE_OUT, what, "期間か返却予定日を確かめてください。").at("due_back_on"));
    }
    found
}

/// Days between the end of the period and the day of return that a week-end and a holiday or two explain.
const SLACK: i64 = 5;

/// D28: a machine that is sent for good takes what is built into it along on the same slip.
fn built_in(slip: &Slip, facts: &Facts<'_>) -> Vec<Problem> {
    if !slip.open() || !slip.journey.leaves() || slip.comes_back() {
        return Vec::new();
    }
    let listed: BTreeSet<RecordId> = slip.media.iter().copied().collect();
    let machines = slip.media.iter().filter_map(|id| facts.media.get(id)?.device.as_ref());
    machines.filter_map(|device| unlisted_built_ins(device, &listed)).map(|problem| problem.at("media_ids")).collect()
}

/// D13: only what is on its place or in use can leave.
pub fn on_its_place(slip: &Slip, facts: &Facts<'_>) -> Vec<Problem> {
    slip.media
        .iter()
        .filter_map(|id| facts.media.get(id))
        .filter(|medium| !matches!(medium.status, Status::InUse | Status::Stored))
        .map(|medium| {
            Problem::refused(
                "D13",
                TAKE_OUT,
                format!("媒体{}は「{}」なので、持ち出せません。", medium.no, medium.status.label()),
                "返却を受け、媒体管理台帳の状態を直してから持ち出してください。",
            )
            .at("media_ids")
        })
        .collect()
}
