//! The line of handling: a medium that is no more, a line written late, and the second pair of eyes (D1, D9, D22; 第11条・第14条・第16条).

use crate::article::Article;
use crate::media::{Status, refuse_after_end};
use crate::problem::{Code, Problem};
use crate::rules::context::{Change, Checked, Context};
use crate::show::{self, Dates};
use crate::two_people;
use crate::value::{Link, Values};

/// The mark of a line written down late.
pub const LATE: &str = "後日記載";

/// The mark of a record on which one person stands for two, with the 保護管理者's leave.
pub const ALONE: &str = "1人で確認";

const LEDGER: Article = Article("16");

/// The rules of a handling line: late entry, a medium that is no more, and two different people.
pub fn handling(values: &Values, context: &Context<'_>, checked: &mut Checked) {
    late(values, context, checked);
    checked.findings.extend(after_its_end(values, context));
    if matches!(context.change, Change::New) {
        checked.findings.extend(against_the_card(values, context));
        checked.findings.extend(without_procedure(values, context));
        checked.findings.extend(written_already(values, context));
    }
    if matches!((values.date("occurred_at"), values.date("erased_on")), (Some(made), Some(erased)) if erased < made) {
        checked.findings.push(
            Problem::new(Code::Rule, "一時複製の消去日が、複製した日より前になっています。", "消去した日を確かめて書き直してください。")
                .on(Article("25"))
                .at("erased_on"),
        );
    }
    let actor = values.link("actor");
    if same(actor, values.link("second_checker")) {
        let what = "取扱者と確認者が同じ人です。";
        let next = "取扱者とは別の職員が宛先と中身を確かめ、その職員を確認者にしてください。";
        checked.findings.push(two_people::alone(context.one_person.clone(), Article("14"), what, next).at("second_checker"));
    }
    let leaves = matches!(values.text("kind"), "take_out" | "send");
    if leaves && same(actor, values.link("approver")) {
        let what = "持出し・送付をした職員と承認者が同じ人です。";
        let next = "取扱者とは別の、保護管理者などの承認を受け、その職員を承認者にしてください。";
        checked.findings.push(two_people::alone(context.one_person.clone(), Article("11-1"), what, next).at("approver"));
    }
}

/// D1: nothing happens to a medium after its end. The disposal's own lines may still follow on that very day, and as long as
/// its case is not closed.
fn after_its_end(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let (medium, on) = (values.link("media_id")?, values.moment("occurred_at")?);
    let known = context.media.get(&medium.id)?;
    let its_own = matches!(values.text("kind"), "discard" | "erase" | "entrust");
    let (no, ended) = (&known.no, known.status.ended());
    let Some(end) = context.ended_at.get(&medium.id) else {
        return refuse_after_end(no, known.status, None, on.date()).map(|found| found.at("media_id"));
    };
    let late = if its_own { ended && on.date() > end.date() } else { on > *end };
    if !late {
        return None;
    }
    let what = format!("媒体{no}は、{}に処分されています。その後の取扱いは記録できません。", show::date(end.date(), Dates::Short));
    let next = "取扱日時と管理番号が正しいか、媒体の経歴で確かめてください。";
    Some(Problem::refused("D1", Article("15-1"), what, next).at("media_id"))
}

/// What the card of the medium says otherwise: it was not yet registered, it is not out, or it holds other information.
fn against_the_card(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let Some(medium) = values.link("media_id") else { return Vec::new() };
    let mut found = Vec::new();
    let mut warn = |field: &str, rule: &'static str, article: &'static str, what: String, next: &str| {
        found.push(Problem::warning(rule, Article(article), what, next).at(field));
    };
    let card = context.beside.on_media.get(&medium.id);
    let registered = card.and_then(|card| card.registered_on).filter(|day| values.date("occurred_at").is_some_and(|on| on < *day));
    if let Some(day) = registered {
        let what = format!("媒体{}は{}に登録された媒体です。それより前の取扱いになっています。", medium.no, show::date(day, Dates::Short));
        let next = "取扱日時か媒体の登録年月日を確かめてください。登録していない媒体は使えません。";
        warn("media_id", "D22", "27", what, next);
    }
    let out = |status| matches!(status, Status::TakenOut | Status::Lent | Status::Repair);
    let here = context.media.get(&medium.id).filter(|known| !out(known.status));
    if let (Some(known), "return") = (here, values.text("kind")) {
        let what = format!("媒体{}は「{}」です。対応する持出しのない返却になります。", known.no, known.status.label());
        let next = "返却は、持出し・貸出し・修理の手続で記録すると自動で書かれます。持出しの記録が漏れていないかを確かめてください。";
        warn("kind", "D13", "11-1-2", what, next);
    }
    let asset = values.link("info_asset_id");
    if let (Some(card), Some(asset)) = (card, asset.filter(|asset| card.is_some_and(|card| !card.assets.contains(&asset.id)))) {
        let what = format!("「{}」は、媒体{}に記録されている情報ではありません。", asset.label, card.no);
        let next = "対象情報か媒体を確かめてください。新しく記録したときは、媒体管理台帳の「記録されている情報」に加えてください。";
        warn("info_asset_id", "D3", "16", what, next);
    }
    found
}

/// D5, D10: what goes out has a slip and what is discarded has a case; a line alone approves neither. Lines of long ago,
/// such as an old ledger brought in, are left in peace.
fn without_procedure(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let (medium, on) = (values.link("media_id")?, values.date("occurred_at")?);
    if (context.recorded_at.date() - on).num_days() > context.limits.late_entry_days {
        return None;
    }
    let known = context.media.get(&medium.id)?;
    let on_slip = context.beside.open_takeouts.contains_key(&medium.id);
    let (rule, article, what, next) = match values.text("kind") {
        "take_out" | "send" if !on_slip => (
            "D10",
            "11-1-2",
            format!("媒体{}の持出し・送付の承認書がありません。", known.no),
            "「持出し・送付」で申請し、承認を受けてください。持ち出すと、この記録簿にも自動で書かれます。",
        ),
        "discard" if known.other_case.is_none() => (
            "D5",
            "15-1",
            format!("媒体{}の廃棄・消去伺がありません。", known.no),
            "「廃棄」で伺を起こし、決裁を受けてください。もう処分したのなら、保護管理者に報告してください。",
        ),
        _ => return None,
    };
    Some(Problem::warning(rule, Article(article), what, next).at("kind"))
}

/// The same move of the same medium on the same day stands in the ledger: the procedures write their lines themselves.
fn written_already(values: &Values, context: &Context<'_>) -> Option<Problem> {
    const MOVES: &[&str] = &["send", "take_out", "return", "relocate"];
    let lines = &context.beside.same_lines;
    if lines.is_empty() || !MOVES.contains(&values.text("kind")) {
        return None;
    }
    let what = format!("同じ媒体の同じ日の同じ取扱いが、既に記録されています（{}）。", lines.join("、"));
    let next = "持出し・返却・移動の手続は、この記録簿にも自動で書きます。二重に書いたときは、一方の取消しを保護担当者に頼んでください。";
    Some(Problem::warning("D21", LEDGER, what, next).at("media_id"))
}

fn same(one: Option<&Link>, other: Option<&Link>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one.id == other.id)
}

/// D22: a line written down late says so. A correction is as late as the line it corrects was.
fn late(values: &Values, context: &Context<'_>, checked: &mut Checked) {
    let Some(on) = values.date("occurred_at") else { return };
    let recorded = match context.change {
        Change::New => context.recorded_at,
        Change::Edit(before) | Change::Correct { of: before, .. } => before.created_at,
    };
    let carried = match context.change {
        Change::Correct { of, .. } | Change::Edit(of) => of.marks.iter().any(|mark| mark == LATE),
        Change::New => false,
    };
    let days = (recorded.date() - on).num_days();
    if days > context.limits.late_entry_days || carried {
        checked.marks.push(LATE.to_owned());
    }
    if days > context.limits.late_entry_days && matches!(context.change, Change::New) {
        let found = Problem::warning(
            "D22",
            LEDGER,
            format!("取扱いから{days}日たっています。「{LATE}」の印を付けて記録します。"),
            "遅れた事情があれば、備考に書いてください。",
        );
        checked.findings.push(found.at("occurred_at"));
    }
}
