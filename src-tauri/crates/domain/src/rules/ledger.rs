//! Lines that are never rewritten, days that cannot be, and the second pair of eyes (D1, D9, D21, D22; 第14条・第16条).

use crate::article::Article;
use crate::media::refuse_after_end;
use crate::problem::{Code, Problem};
use crate::record::{Record, Standing};
use crate::register::{Fill, Register, Shape};
use crate::rules::context::{Change, Checked, Context};
use crate::rules::order;
use crate::value::{Link, Values};

/// The mark of a line written down late.
pub const LATE: &str = "後日記載";

const LEDGER: Article = Article("16");

/// Days that tell of something done: none of them can lie ahead (D22).
/// A photograph's own day is left out: cameras run wrong, and the photograph is still what was taken.
const DEEDS: &[(&str, &[&str])] = &[
    ("handling_event", &["occurred_at", "erased_on"]),
    ("media", &["registered_on"]),
    ("disposal", &["approved_on", "closed_on"]),
    ("disposal_item", &["started_at", "finished_at"]),
    ("disposal_chain", &["handed_on"]),
    ("attendance", &["at"]),
    ("certificate", &["issued_on", "received_on"]),
    ("inspection", &["confirmed_on", "reported_on"]),
    ("corrective_action", &["done_on"]),
];

/// D22: refuses a day of something done that lies after today.
pub fn days(register: &Register, values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let fields = DEEDS.iter().chain(order::DEEDS).find(|(id, _)| *id == register.id).map_or(&[][..], |(_, fields)| fields);
    fields
        .iter()
        .filter(|field| values.date(field).is_some_and(|day| day > context.today))
        .map(|field| {
            let label = register.field(field).map_or("日付", |field| field.label);
            Problem::refused(
                "D22",
                LEDGER,
                format!("「{label}」が今日より後になっています。"),
                "実際に行った日を書いてください。予定は、行ってから記録してください。",
            )
            .at(*field)
        })
        .collect()
}

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
    if same(actor, values.link("second_checker")) {
        checked.findings.push(two_people(context));
    }
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

fn same(one: Option<&Link>, other: Option<&Link>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one.id == other.id)
}

fn two_people(context: &Context<'_>) -> Problem {
    let article = Article("14");
    let what = "取扱者と確認者が同じ人です。";
    match context.one_person {
        Some(excuse) if !excuse.reason.trim().is_empty() && !excuse.accepted_by.trim().is_empty() => Problem::warning(
            "D9",
            article,
            what,
            format!("{}が認めた理由「{}」とともに記録します。", excuse.accepted_by.trim(), excuse.reason.trim()),
        ),
        _ => Problem::refused("D9", article, what, "取扱者とは別の職員が宛先と中身を確かめ、その職員を確認者にしてください。"),
    }
    .at("second_checker")
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
