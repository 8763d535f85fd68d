//! The hands that media pass through, step by step: each serial once, as many pieces as it lists, and no step without
//! the city's consent (D7, D8; 第15条第2項・第37条).

use std::collections::BTreeSet;

use crate::article::Article;
use crate::disposal::case::{Case, Handover, Item};
use crate::disposal::serials::{Serial, twice, written};
use crate::entry::nearest::fold;
use crate::problem::Problem;

const PROOF: Article = Article("15-2");

/// D7: two lines of a contracted case that bear one serial: no certificate could tell the two media apart.
pub fn doubled_lines(case: &Case) -> Option<Problem> {
    let serials: Vec<Serial> = case.items.iter().filter_map(Item::serial).collect();
    let doubled = twice(&serials);
    if !case.execution.by_others() || doubled.is_empty() {
        return None;
    }
    let refused = Problem::refused(
        "D7",
        PROOF,
        format!("伺の明細に、同じ製造番号の媒体が2点以上あります（{}）。", written(&doubled)),
        "現物のラベルを確かめてください。起案の前なら媒体管理台帳の製造番号を、起案した後なら明細の製造番号を、理由を書いて訂正します。",
    );
    Some(refused.at("serials"))
}

/// D7 down the chain: the lines against the first step, each step against the one before it and against itself.
pub fn serials(case: &Case) -> Vec<Problem> {
    let mut found: Vec<Problem> = doubled_lines(case).into_iter().collect();
    let first = case.chain.iter().map(|step| step.step).min().unwrap_or(1);
    let own: Vec<Serial> = case.items.iter().flat_map(|item| [item.serial(), Serial::new(&item.medium.no)]).flatten().collect();
    for step in case.chain.iter().filter(|step| !step.serials.is_empty()) {
        let before = if step.step <= first { own.clone() } else { listed_at(case, step.step - 1) };
        let unknown: Vec<Serial> = step.serials.iter().filter(|serial| !before.contains(serial)).cloned().collect();
        if !before.is_empty() && !unknown.is_empty() {
            let whence = if step.step <= first { "伺の明細" } else { "前の段の引渡し" };
            found.push(d7(
                format!("第{}段で引き渡した製造番号が、{whence}にありません（{}）。", step.step, written(&unknown)),
                "引渡書と現物のラベルを確かめ、製造番号を直すか、決裁を受けていない媒体なら引き渡さないでください。",
            ));
        }
    }
    for step in case.chain.iter().map(|step| step.step).collect::<BTreeSet<_>>() {
        let doubled = twice(&listed_at(case, step));
        if !doubled.is_empty() {
            found.push(d7(
                format!("第{step}段の引渡しが、同じ製造番号について2回記録されています（{}）。", written(&doubled)),
                "引渡書を確かめ、既に記録した引渡しなら重ねて記録しないでください。次の段の引渡しなら、段を書いてください。",
            ));
        }
    }
    let at_first = listed_at(case, first);
    let left_out: Vec<Serial> = case.items.iter().filter_map(Item::serial).filter(|serial| !at_first.contains(serial)).collect();
    if !at_first.is_empty() && !left_out.is_empty() {
        found.push(d7(
            format!("伺の明細にあるのに、引渡しの記録にない製造番号があります（{}）。", written(&left_out)),
            "引き渡したなら引渡しの記録に加え、引き渡していないなら、明細の取消しを保護担当者か保護管理者に頼んでください。",
        ));
    }
    found.extend(case.chain.iter().filter_map(|step| quantity(case, step)));
    found
}

fn d7(what: String, next: &str) -> Problem {
    Problem::refused("D7", PROOF, what, next).at("serials")
}

/// Every serial written at `step`, over all its hand-overs.
fn listed_at(case: &Case, step: i64) -> Vec<Serial> {
    case.chain.iter().filter(|other| other.step == step).flat_map(|other| other.serials.iter().cloned()).collect()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How many pieces a hand-over of `listed` means, where nobody says: the whole case, or as many as its list names.
pub fn expected_quantity(case: &Case, listed: &[Serial]) -> i64 {
    if listed.is_empty() || is_whole(case, listed) { number(case.items.len()) } else { number(listed.len()) }
}

fn is_whole(case: &Case, listed: &[Serial]) -> bool {
    case.items.iter().filter_map(Item::serial).all(|serial| listed.contains(&serial))
}

/// How many were handed on: as many as the 伺 has lines (or 冊, for paper), or as many as the step's own list names.
/// Another number needs its reason in 備考: drives that stayed in their machine, say.
fn quantity(case: &Case, step: &Handover) -> Option<Problem> {
    let at_step = || case.chain.iter().filter(|other| other.step == step.step);
    let whole = [number(case.items.len()), case.items.iter().map(|item| item.medium.quantity).sum()];
    let unlisted: i64 = case.items.iter().filter(|item| item.serial().is_none()).map(|item| item.medium.quantity).sum();
    let listed = number(step.serials.len());
    let given = step.quantity?;
    // Lots without a list are told apart by nothing but their number, so that together they are the whole.
    let lots = listed == 0 && at_step().all(|other| other.serials.is_empty());
    let quantity = if lots { at_step().filter_map(|other| other.quantity).sum() } else { given };
    let fits = match listed {
        0 if lots => whole.contains(&quantity),
        0 => (1..=unlisted).contains(&quantity),
        _ if step.step == 1 && is_whole(case, &step.serials) => whole.contains(&quantity),
        _ => (listed..=listed + unlisted).contains(&quantity),
    };
    if fits {
        return None;
    }
    let expected = if listed == 0 && !lots { unlisted } else { expected_quantity(case, &step.serials) };
    let what = format!("第{}段の引渡数量（{quantity}）が、引き渡す媒体の数（{expected}点）と合いません。", step.step);
    let found = if step.note.is_empty() {
        let next =
            "現物を数え直し、数量・製造番号・明細のどれが正しいかを確かめてください。数え方が違うだけなら、備考に事情を書いてください。";
        Problem::refused("D7", PROOF, what, next)
    } else {
        Problem::warning("D7", PROOF, what, format!("備考の事情（{}）とともに記録します。", step.note))
    };
    Some(found.at("quantity"))
}

/// D8: every step below the first goes to somebody else than those above it, with the city's consent, given before the
/// media were handed on.
pub fn check_subcontracts(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    for step in case.chain.iter().filter(|step| step.step >= 2) {
        let named = format!("第{}段（{}）", step.step, step.vendor);
        let article = Article("37-1-2");
        if !case.chain.iter().any(|other| other.step == step.step - 1) {
            found.push(Problem::refused(
                "D8",
                PROOF,
                format!("{named}の前の段が記録されていません。"),
                "誰から誰へ渡ったかが続くように、前の段の事業者を先に記録してください。",
            ));
        }
        let above = case.chain.iter().find(|other| other.step < step.step && fold(&other.vendor) == fold(&step.vendor));
        if let Some(above) = above.filter(|above| !above.vendor.trim().is_empty()) {
            found.push(
                Problem::refused(
                    "D8",
                    PROOF,
                    format!("{named}は、第{}段の事業者と同じです。自分への再委託はできません。", above.step),
                    "媒体を次に受け取った事業者を選んでください。同じ事業者に分けて引き渡したときは、同じ段で記録します。",
                )
                .at("vendor"),
            );
        }
        match (step.subcontract_on, step.handed_on) {
            _ if step.subcontract_no.is_empty() => found.push(
                Problem::refused(
                    "D8",
                    article,
                    format!("{named}の再委託承認番号がありません。"),
                    "再委託を承認した文書の番号と日付を書いてください。承認していなければ、委託先に引渡しを止めさせてください。",
                )
                .at("subcontract_no"),
            ),
            (None, _) => found.push(
                Problem::refused("D8", article, format!("{named}の再委託承認日がありません。"), "再委託を承認した日を書いてください。")
                    .at("subcontract_on"),
            ),
            (Some(consent), Some(handed)) if consent > handed => found.push(
                Problem::refused(
                    "D8",
                    article,
                    format!("{named}への引渡しが、再委託の承認より前になっています。"),
                    "日付を確かめ、承認の前に渡っていたときは、保護管理者に報告してください。",
                )
                .at("subcontract_on"),
            ),
            _ => {}
        }
    }
    found
}
