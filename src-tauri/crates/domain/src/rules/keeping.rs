//! Backups, checks of erased copies, provision to others, and whether records may be parted with (D18, D31; 第25条・第32条・第36条).

use crate::article::Article;
use crate::media::InfoClass;
use crate::problem::{Code, Level, Problem};
use crate::rules::context::Context;
use crate::value::Values;

fn remark(article: &'static str, field: &str, what: &str, next: &str) -> Problem {
    Problem { level: Level::Warn, ..Problem::new(Code::Rule, what, next).on(Article(article)).at(field) }
}

/// A backup in one place with its original, or in the clear, is remarked on.
pub fn backup(values: &Values) -> Vec<Problem> {
    let mut found = Vec::new();
    if values.has("dispersed") && !values.flag("dispersed") {
        let next = "別の建物や別の耐火金庫に置くことを検討してください。";
        found.push(remark("32", "dispersed", "複製が、元の情報と同じ場所にあります。", next));
    }
    if values.has("encrypted") && !values.flag("encrypted") {
        found.push(remark("26-1", "encrypted", "複製が暗号化されていません。", "暗号化した媒体に作り直すことを検討してください。"));
    }
    found
}

/// D18: the look at temporary copies counts what the ledger counts.
pub fn erasure_check(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let (written, open) = (values.int("open_count")?, i64::try_from(context.beside.open_temp_copies?).ok()?);
    (written != open).then(|| {
        let what = format!("未消去の件数が、取扱状況記録簿（{open}件）と違います。");
        let next = "消去済みのものに消去日が入っているか、記録のない複製がないかを確かめてください。";
        Problem::warning("D18", Article("25"), what, next).at("open_count")
    })
}

/// D18: a temporary copy that is, or was, kept longer than the profile's days.
pub fn temporary(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let made = values.date("occurred_at").filter(|_| values.chose("kind", "temp_copy"))?;
    let limit = context.limits.temp_copy_days;
    let (until, what) = match values.date("erased_on") {
        Some(erased) => (erased, format!("一時複製の消去までに{limit}日を超えました。")),
        None => (context.today, format!("{limit}日を超えて消去していない一時複製です。")),
    };
    ((until - made).num_days() > limit).then(|| {
        let next = "不要になった複製は速やかに消去し、遅れた事情を備考に書いてください。保護管理者が月末に確かめます。";
        Problem::warning("D18", Article("25"), what, next).at("erased_on")
    })
}

/// 第36条: outside the administrative organs there is a paper (原則として) and safeguards are asked for.
pub fn provision(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let held = values.link("info_asset_id").and_then(|link| context.info_classes.get(&link.id));
    if held == Some(&InfoClass::Number) && values.has("contains_number") && !values.flag("contains_number") {
        let what = "「特定個人情報を含む」が「いいえ」ですが、対象情報の区分は特定個人情報等です。";
        let next = "個人番号を除いて提供したのなら、除いた方法を備考に書いてください。含むなら「はい」に直してください。";
        found.push(remark("36-4", "contains_number", what, next));
    }
    if matches!((values.date("provided_on"), values.date("agreement_on")), (Some(given), Some(agreed)) if agreed > given) {
        let what = "書面の取交わし日が、提供日より後になっています。";
        let next = "提供の前に取り交わします。日付を確かめ、後になったときは事情を備考に書いてください。";
        found.push(Problem { level: Level::Warn, ..Problem::new(Code::Rule, what, next) }.on(Article("36-1")).at("agreement_on"));
    }
    if !values.chose("recipient_kind", "outside") {
        return found;
    }
    if !values.has("agreement_on") && values.text("no_agreement_reason").trim().is_empty() {
        found.push(
            Problem::new(
                Code::Missing,
                "書面の取交わし日も、取り交わさない理由も書かれていません。",
                "書面を取り交わした日を書くか、取り交わさない事情を書いてください。",
            )
            .on(Article("36-1"))
            .at("agreement_on"),
        );
    }
    if values.text("safeguards").trim().is_empty() {
        let next = "提供先に求めた措置を書いてください。";
        found.push(Problem::new(Code::Missing, "安全確保の措置の要求が書かれていません。", next).on(Article("36-2")).at("safeguards"));
    }
    found
}

/// D31: what is still to be kept is not disposed of. Paper is the record itself; what is on a disk may be kept elsewhere.
pub fn retention(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let medium = context.media.get(&values.link("media_id")?.id)?;
    let keep = context.beside.keeps.get(&medium.id)?;
    if values.chose("action", "return") || keep.over(context.today) {
        return None;
    }
    let refused = Problem::refused(
        "D31",
        Article("15-1"),
        format!("{}の情報は、保存期間が満了していません（{}）。", medium.no, keep.words()),
        "保存期間と起算日を確かめてください。ほかの媒体に移してあるときは、その媒体を台帳に登録してください。",
    )
    .at("media_id");
    Some(if medium.family.electronic() { Problem { level: Level::Warn, ..refused } } else { refused })
}
