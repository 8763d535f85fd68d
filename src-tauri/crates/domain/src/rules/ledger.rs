//! The line of handling: a medium that is no more, a line written late, and the second pair of eyes (D1, D9, D22; 第11条・第14条・第16条).

use crate::article::Article;
use crate::media::refuse_after_end;
use crate::problem::{Code, Problem};
use crate::rules::context::{Change, Checked, Context};
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
