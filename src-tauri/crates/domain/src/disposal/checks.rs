//! What each step of a disposal must satisfy, apart from its days and the contractor's proof (D1, D3–D5, D9, D28, D29; 第15条第1項).

use std::collections::BTreeSet;

use crate::article::Article;
use crate::disposal::case::{Case, Item, Medium, Person, names};
use crate::disposal::matrix;
use crate::disposal::method::{Method, Technique, no_method_in};
use crate::disposal::stage::{Action, Execution, Outcome};
use crate::media::{Family, Status, step, unlisted_built_ins};
use crate::problem::{Code, Problem};
use crate::two_people::{self, OnePerson};
use crate::value::RecordId;

const DISPOSAL: Article = Article("15-1");

/// D1: a medium that has left for good, or is in another case, cannot be disposed of here.
pub fn free_to_go(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for item in &case.items {
        let medium = &item.medium;
        found.extend(not_free(medium));
        if !seen.insert(medium.id) {
            found.push(d1(
                format!("媒体{}が、この伺に2回載っています。", medium.no),
                "起案の前なら一方を外し、起案した後なら、保護担当者か保護管理者に明細の取消しを頼んでください。",
            ));
        }
    }
    found
}

/// D1, D13: why one medium cannot be put on a case.
pub fn not_free(medium: &Medium) -> Option<Problem> {
    if medium.status.ended() {
        return Some(d1(
            format!("媒体{}は既に「{}」です。", medium.no, medium.status.label()),
            "管理番号を確かめてください。正しければ処分の記録は媒体の経歴にあり、違っていれば正しい番号にします。",
        ));
    }
    if medium.status == Status::Missing {
        return Some(d1(
            format!("媒体{}は所在不明です。", medium.no),
            "見つかったら媒体の「発見」を記録し、その後で処分してください。見つからなければ、事案として保護管理者に任せてください。",
        ));
    }
    if step(&medium.no, medium.status, Status::AwaitingDisposal).is_err() {
        return Some(
            Problem::refused(
                "D13",
                Article("11-1-2"),
                format!("媒体{}は「{}」なので、まだ処分できません。", medium.no, medium.status.label()),
                "返却を受け、その返却（持出し・貸出し・修理）を記録してから明細に加えてください。",
            )
            .at("media_id"),
        );
    }
    let other = medium.other_case.as_ref()?;
    Some(d1(
        format!("媒体{}は、別の伺（{other}）に載っています。", medium.no),
        "どちらの伺で処分するかを保護管理者に確かめてください。もう一方からは、保護担当者か保護管理者が明細を取り消します。",
    ))
}

fn d1(what: String, next: &str) -> Problem {
    Problem::refused("D1", DISPOSAL, what, next).at("media_id")
}

/// D3 and D4 for every line whose method is chosen; a line without one is missing it.
pub fn methods(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    for item in &case.items {
        let medium = &item.medium;
        match item.method {
            None => found.push(missing(item, "method", "方法が決まっていません。", "媒体の種別と廃棄区分に合う方法を選んでください。")),
            Some(method) => {
                found.extend(matrix::check(&medium.no, medium.family, medium.class, medium.encrypted, method, &item.method_reason));
                found.extend(destroys_what_stays(&medium.no, item.action, method));
                found.extend(claims_destruction(item, method));
                found.extend(hides_destruction(item, method));
            }
        }
        found.extend(in_line(&medium.no, [&item.method_reason, &item.tool, &item.note]));
    }
    found.extend(in_note(&case.note));
    found
}

/// D3: what is to be used again is erased, not destroyed.
pub fn destroys_what_stays(medium: &str, action: Action, method: Method) -> Option<Problem> {
    if action != Action::Erase || method.technique() != Technique::Destroy {
        return None;
    }
    let refused = Problem::refused(
        "D3",
        DISPOSAL,
        format!("{medium}は「情報の消去（再利用）」なのに、方法が「{}」です。壊した媒体は再び使えません。", method.label()),
        "処分区分を「媒体の廃棄」にするか、消去の方法（上書き・ブロック消去など）を選んでください。",
    );
    Some(refused.at("method"))
}

/// 方式 says less than the method does.
fn hides_destruction(item: &Item, method: Method) -> Option<Problem> {
    let technique = item.technique.filter(|one| *one != Technique::Destroy && method.technique() == Technique::Destroy)?;
    let said = if technique == Technique::Clear { "消去（Clear）" } else { "除去（Purge）" };
    let what = format!("{}は方法が「{}」ですが、方式は「{said}」です。", item.medium.no, method.label());
    Some(Problem::warning("D3", DISPOSAL, what, "方式を「破壊（Destroy）」に直すか、消去の方法を選んでください。").at("technique"))
}

fn claims_destruction(item: &Item, method: Method) -> Option<Problem> {
    if item.technique != Some(Technique::Destroy) || method.technique() == Technique::Destroy {
        return None;
    }
    Some(
        Problem::warning(
            "D3",
            DISPOSAL,
            format!(
                "{}は方式が「破壊（Destroy）」ですが、方法は「{}」です。{}",
                item.medium.no,
                method.label(),
                method.note().unwrap_or_default()
            ),
            "方式を「除去（Purge）」か「消去（Clear）」に直すか、破壊の方法を選んでください。",
        )
        .at("technique"),
    )
}

/// D4 on the line of a medium: the same words whether the line or the whole case is judged, so that they are said once.
pub fn in_line(medium: &str, texts: [&str; 3]) -> Option<Problem> {
    no_method_words(&format!("{medium}の記載"), &texts).map(|one| one.at("method_reason"))
}

/// D4 in the 備考 of the 伺.
pub fn in_note(note: &str) -> Option<Problem> {
    no_method_words("伺の備考", &[note]).map(|one| one.at("note"))
}

/// D4: says where a text names what is no method.
fn no_method_words(place: &str, texts: &[&str]) -> Option<Problem> {
    let word = texts.iter().find_map(|text| no_method_in(text))?;
    Some(Problem::warning(
        "D4",
        DISPOSAL,
        format!("{place}に「{word}」とあります。初期化やファイルの削除では、記録は消えません。"),
        "表にある消去の方法によったかを確かめてください。",
    ))
}

/// D28: machines and what is built into them.
pub fn machines(case: &Case) -> Vec<Problem> {
    let listed: BTreeSet<RecordId> = case.items.iter().map(|item| item.medium.id).collect();
    case.items.iter().filter_map(|item| item.medium.device.as_ref()).filter_map(|device| unlisted_built_ins(device, &listed)).collect()
}

/// D29: paper is counted before it is shredded, by two people.
pub fn paper(case: &Case) -> Vec<Problem> {
    let sheets: Vec<&Item> = case.items.iter().filter(|item| item.medium.family == Family::Paper).collect();
    if sheets.is_empty() {
        return Vec::new();
    }
    let listed: i64 = sheets.iter().map(|item| item.medium.quantity).sum();
    let all: i64 = case.items.iter().map(|item| item.medium.quantity).sum();
    let mut found = Vec::new();
    match case.count_before {
        None => found.push(d29(
            "紙の処分の前に数えた点数が書かれていません。".to_owned(),
            "現物を数え、点数と数えた職員を書いてください。",
            "count_before",
        )),
        // Offices count the paper alone or everything in the case; both are right when they agree.
        Some(counted) if counted != listed && counted != all => found.push(d29(
            format!("数えた点数（{counted}）が、明細の紙文書の点数（{listed}）と合いません。"),
            "現物と明細を見比べ、余分なもの・足りないものがないか確かめてください。",
            "count_before",
        )),
        Some(_) => {}
    }
    if case.counted_by.is_none() {
        found.push(d29(
            "紙を数えた職員が書かれていません。".to_owned(),
            "処分する職員とは別の職員が数え、その名前を書いてください。",
            "counted_by",
        ));
    } else if let Some(same) = sheets.iter().find(|item| item.performer.is_some() && item.performer == case.counted_by) {
        found.push(d29(
            format!("{}を数えた職員と処分した職員が同じです。", same.medium.no),
            "2人目の職員が点数を確かめてください。",
            "counted_by",
        ));
    }
    if !case.retention_checked {
        found.push(d29(
            "紙の保存期間が満了していることの確認が記録されていません。".to_owned(),
            "文書の保存期間満了日を確かめ、「保存期間満了の確認」を「はい」にしてください。",
            "retention_checked",
        ));
    }
    found
}

fn d29(what: String, next: &str, field: &str) -> Problem {
    Problem::warning("D29", DISPOSAL, what, next).at(field)
}

/// D9: who drafts a 伺 does not decide it; nor does who wrote it down, whomever it names as 起案者.
pub fn decided_by_another(case: &Case) -> Option<Problem> {
    let decider = case.approved_by.as_ref()?;
    let is_decider = |one: &Option<Person>| one.as_ref().is_some_and(|one| one.is(decider));
    let what = if is_decider(&case.drafted_by) {
        "起案者と決裁者が同じ人です。"
    } else if is_decider(&case.written_by) {
        "伺を起こす操作をした人と決裁者が同じ人です。起案者を書き換えても、自分が起こした伺は決裁できません。"
    } else {
        return None;
    };
    let next = "起案者とは別の保護管理者が決裁するか、起案する職員が自分で伺を起こしてください。";
    Some(two_people::alone(case.excuse(), Article("14"), what, next).at("approved_by"))
}

/// The procedure written down line by line, and D9: two different people.
pub fn performed(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    for item in case.items.iter().filter(|item| !item.is_machine()) {
        if item.performed_on.is_none() {
            found.push(missing(item, "finished_at", "実施した日時が書かれていません。", "終了日時を書いてください。"));
        }
        if item.method.is_some_and(Method::by_tool) && item.tool.is_empty() {
            found.push(missing(item, "tool", "使った装置又はソフトが書かれていません。", "ツールの名前と版を書いてください。"));
        }
        if item.outcome == Some(Outcome::Pass) && !item.verified {
            found.push(missing(item, "verification", "検証の方法が書かれていません。", "どのように確かめたかを選んでください。"));
        }
        if item.performer.is_none() {
            found.push(missing(item, "performer", "実施者が書かれていません。", "実際に処分した人の職と氏名を書いてください。"));
        }
        found.extend(two_people(case, item));
    }
    found
}

fn two_people(case: &Case, item: &Item) -> Option<Problem> {
    let no = &item.medium.no;
    let Some(checker) = &item.checker else {
        let next = "実施者とは別の職員が確かめ、確認者に書いてください。";
        let what = format!("{no}の確認者が書かれていません。");
        return Some(two_people::alone(case.excuse(), Article("14"), what, next).at("checker"));
    };
    by_another(no, case.execution, item.performer.as_ref()?, checker, case.excuse())
}

/// D9: who checks one line did not do it; and what the office does itself is checked by one of its own staff.
pub fn by_another(no: &str, execution: Execution, performer: &Person, checker: &Person, excuse: Option<OnePerson>) -> Option<Problem> {
    let next = "実施者とは別の職員が確かめ、確認者に書いてください。";
    if checker.is(performer) {
        let what = format!("{no}の実施者と確認者が同じ人です。");
        return Some(two_people::alone(excuse, Article("14"), what, next).at("checker"));
    }
    (!execution.by_others() && checker.id.is_none()).then(|| {
        let what = format!("{no}は自庁実施なのに、確認者が職員の記録から選ばれていません。");
        Problem::refused("D9", Article("14"), what, "「確認者」で、確かめた職員を選んでください。").at("checker")
    })
}

/// D5: a check that failed or was not made keeps the medium waiting.
pub fn outcomes(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    let failed: Vec<&Item> = case.items.iter().filter(|item| item.outcome == Some(Outcome::Fail)).collect();
    if !failed.is_empty() {
        found.push(d5(
            format!("{}は検証の結果が「不合格」です。処分を終えてはいけません。", names(failed)),
            "廃棄待ちとして施錠保管し、別の方法でやり直して結果を書き直してください。",
        ));
    }
    let unverified: Vec<&Item> =
        case.items.iter().filter(|item| !item.is_machine() && matches!(item.outcome, None | Some(Outcome::Unverified))).collect();
    if !unverified.is_empty() {
        found.push(d5(
            format!("{}は検証がまだです。", names(unverified)),
            "消去又は破壊が済んだことを確かめ、検証方法と結果を書いてください。",
        ));
    }
    found
}

fn d5(what: String, next: &str) -> Problem {
    Problem::refused("D5", DISPOSAL, what, next).at("verification_result")
}

fn missing(item: &Item, field: &str, what: &str, next: &str) -> Problem {
    Problem::new(Code::Missing, format!("{}の{what}", item.medium.no), next).on(DISPOSAL).at(field)
}
