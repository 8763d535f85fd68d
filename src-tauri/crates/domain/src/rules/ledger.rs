//! Lines that are never rewritten, and what a line of the handling ledger says (D1, D9, D18, D21, D22; 第16条・第25条).

use crate::article::Article;
use crate::media::refuse_after_end;
use crate::problem::{Code, Problem};
use crate::record::{Record, Standing};
use crate::register::{Fill, Register, Shape};
use crate::rules::context::{Change, Checked, Context};
use crate::value::{Link, Values};

/// The mark of a line written down late.
pub const LATE: &str = "後日記載";

const LEDGER: Article = Article("16");

/// D21: a ledger line is corrected, never rewritten; the fields that may be filled later may be filled once.
pub fn shape(register: &Register, values: &Values, context: &Context<'_>) -> Vec<Problem> {
    match context.change {
        Change::New => Vec::new(),
        Change::Correct { of, reason } => check_correct(of, reason),
        Change::Edit(before) if register.shape == Shape::Ledger => rewritten(register, before, values),
        Change::Edit(before) => no_longer_standing(before).into_iter().collect(),
    }
}

fn rewritten(register: &Register, before: &Record, values: &Values) -> Vec<Problem> {
    let mut found: Vec<Problem> = no_longer_standing(before).into_iter().collect();
    for field in register.fields {
        let (was, is) = (before.values.get(field.id), values.get(field.id));
        let filled_later = field.fill == Fill::Later && was.is_none();
        if was != is && !filled_later {
            found.push(
                Problem::refused(
                    "D21",
                    LEDGER,
                    format!("記録した行の「{}」は書き換えられません。", field.label),
                    "理由を添えて訂正してください。元の行は見え消しで残ります。",
                )
                .at(field.id),
            );
        }
    }
    found
}

/// D21: whether `line` may be corrected, for `reason`.
pub fn check_correct(line: &Record, reason: &str) -> Vec<Problem> {
    let mut found: Vec<Problem> = no_longer_standing(line).into_iter().collect();
    if reason.trim().is_empty() {
        found.push(Problem::refused(
            "D21",
            LEDGER,
            "訂正の理由が書かれていません。",
            "何をなぜ直すのかを、後から読む人に分かるように書いてください。",
        ));
    }
    found
}

/// D21: whether `line` may be voided (取消), for `reason`.
pub fn check_void(line: &Record, reason: &str) -> Vec<Problem> {
    let mut found: Vec<Problem> = no_longer_standing(line).into_iter().collect();
    if reason.trim().is_empty() {
        found.push(Problem::refused(
            "D21",
            LEDGER,
            "取消の理由が書かれていません。",
            "なぜ取り消すのかを、後から読む人に分かるように書いてください。",
        ));
    }
    found
}

fn no_longer_standing(line: &Record) -> Option<Problem> {
    let (what, next) = match &line.standing {
        Standing::Valid => return None,
        Standing::Corrected { .. } => (format!("{}は既に訂正されています。", line.no), "訂正後の行を開いて、そちらを直してください。"),
        Standing::Voided { .. } => {
            (format!("{}は既に取り消されています。", line.no), "取消が誤りなら、新しい行として記録し直してください。")
        }
    };
    Some(Problem::refused("D21", LEDGER, what, next))
}

/// The rules of a handling line: late entry, a medium that is no more, and two different people.
pub fn handling(values: &Values, context: &Context<'_>, checked: &mut Checked) {
    late(values, context, checked);
    if let (Some(medium), Some(on)) = (values.link("media_id"), values.date("occurred_at"))
        && let Some(known) = context.media.get(&medium.id)
    {
        let ended_on = context.ended_on.get(&medium.id).copied();
        // On the very day of the end only the disposal's own lines may still follow.
        let its_own = matches!(values.text("kind"), "discard" | "erase" | "entrust");
        let ended_on = ended_on.filter(|end| its_own || on != *end);
        checked.findings.extend(refuse_after_end(&known.no, known.status, ended_on, on).map(|found| found.at("media_id")));
    }
    if matches!((values.date("occurred_at"), values.date("erased_on")), (Some(made), Some(erased)) if erased < made) {
        checked.findings.push(
            Problem::new(Code::Rule, "一時複製の消去日が、複製した日より前になっています。", "消去した日を確かめて書き直してください。")
                .on(Article("25"))
                .at("erased_on"),
        );
    }
    let actor = values.link("actor");
    checked.findings.extend(temporary(values, context));
    let leaves = matches!(values.text("kind"), "take_out" | "send");
    if leaves && same(actor, values.link("approver")) && context.one_person.is_none() {
        checked.findings.push(
            Problem::warning(
                "D9",
                Article("11-1"),
                "持出し・送付をした職員と承認者が同じ人です。",
                "保護管理者の指示を受けたことが分かるように、方法か備考に書いてください。",
            )
            .at("approver"),
        );
    }
}

/// D18: a temporary copy that is, or was, kept longer than the profile's days.
fn temporary(values: &Values, context: &Context<'_>) -> Option<Problem> {
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
