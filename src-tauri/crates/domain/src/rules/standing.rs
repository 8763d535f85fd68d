//! What stays as it is: lines that are never rewritten, struck records, and everything that has ended (D1, D20, D21; 第15条・第16条・第43条).

use crate::article::Article;
use crate::disposal::Stage;
use crate::entry::unseen;
use crate::inspection::check_still_open;
use crate::media::Status;
use crate::number_scan::{Finding, scan};
use crate::problem::Problem;
use crate::record::{Record, Standing};
use crate::register::{Field, Register, Shape};
use crate::rules::context::{Change, Context};
use crate::rules::ended;
use crate::show::{self, Dates};
use crate::value::Values;

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
    for field in register.fields.iter().filter(|field| before.values.get(field.id) != values.get(field.id)) {
        if !(field.fill.follows() && before.values.get(field.id).is_none()) {
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

/// D21: whether the fields in `filled` may be written into `before` now: only such as are filled later, and once.
pub fn check_fill(register: &Register, before: &Record, filled: &Values) -> Vec<Problem> {
    let mut found: Vec<Problem> = no_longer_standing(before).into_iter().collect();
    for field in register.fields.iter().filter(|field| filled.has(field.id)) {
        let next = "直すときは、理由を書いて訂正してください。元の記載は見え消しで残ります。";
        let what = match before.values.get(field.id) {
            _ if !field.fill.follows() => format!("「{}」は後から書き足せません。", field.label),
            Some(value) => format!("「{}」には、既に「{}」と記入されています。", field.label, show::value(field, value, Dates::Wareki)),
            None => continue,
        };
        found.push(Problem::refused("D21", LEDGER, what, next).at(field.id));
    }
    found
}

/// D21: whether `line` may be corrected, for `reason`.
pub fn check_correct(line: &Record, reason: &str) -> Vec<Problem> {
    let mut found: Vec<Problem> = no_longer_standing(line).into_iter().collect();
    found.extend(check_reason(reason));
    found
}

/// D21: a correction says why.
pub fn check_reason(reason: &str) -> Option<Problem> {
    given(reason, "訂正の理由が書かれていません。", "何をなぜ直すのかを、後から読む人に分かるように書いてください。")
}

/// D21: whether `record`, a part of `whole` where it is one, may be voided (取消), for `reason`.
pub fn check_void(register: &Register, record: &Record, whole: Option<&Record>, reason: &str) -> Vec<Problem> {
    let mut found: Vec<Problem> = no_longer_standing(record).into_iter().collect();
    found.extend(given(reason, "取消の理由が書かれていません。", "なぜ取り消すのかを、後から読む人に分かるように書いてください。"));
    found.extend(check_open(register, record, whole));
    found
}

/// A reason for what stays visible: there is one, and it holds no 個人番号 (D15).
fn given(reason: &str, silent: &str, next: &str) -> Option<Problem> {
    let refused = if reason.trim().is_empty() {
        Problem::refused("D21", LEDGER, silent, next)
    } else if let Some(problem) = unseen("理由", reason) {
        problem
    } else if scan(reason) == Finding::MyNumber {
        Problem::refused("D15", LEDGER, "理由に個人番号と思われる数字があります。", "番号を消し、番号なしで理由を書いてください。")
    } else {
        return None;
    };
    Some(refused.at("reason"))
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

/// Nothing is added to a whole that has ended, and nothing in a record that has ended changes; what may be filled
/// after the end (the day an inspection was reported) still may, while it is empty.
pub fn ended(register: &Register, values: &Values, context: &Context<'_>) -> Option<Problem> {
    match (context.parent, context.change) {
        (Some(whole), _) => over_as(owner(register), whole),
        (None, Change::Edit(before)) => {
            let refusal = over_as(register.id, before)?;
            let fixed = changed(register, before, values).find(|field| !may_follow(register, field, before))?;
            Some(refusal.at(fixed.id))
        }
        (None, Change::New | Change::Correct { .. }) => None,
    }
}

/// Whether `record`, a part of `whole` where it is one, is still open: the same question without a change.
pub fn check_open(register: &Register, record: &Record, whole: Option<&Record>) -> Option<Problem> {
    whole.map_or_else(|| over_as(register.id, record), |whole| over_as(owner(register), whole))
}

fn owner(register: &Register) -> &'static str {
    match register.shape {
        Shape::Part { of } => of,
        Shape::Card | Shape::Ledger => "",
    }
}

/// Why a record of the register named `kind` is at its end: a closed case, a completed inspection, a medium that left for good.
fn over_as(kind: &str, record: &Record) -> Option<Problem> {
    let (no, status) = (&record.no, record.values.text("status"));
    match kind {
        "disposal" => {
            let stage = Stage::from_id(status).filter(|stage| stage.ended())?;
            let what = format!("伺{no}は「{}」です。書き加えることも変えることもできません。", stage.label());
            let next = "終わった伺は証拠として残ります。誤りは、保護管理者に相談のうえ、取扱状況記録簿に書いてください。";
            Some(Problem::refused("D21", Article("15-1"), what, next))
        }
        "inspection" => check_still_open(status),
        "media" => {
            let status = Status::from_id(status).filter(|status| status.ended())?;
            let what = format!("媒体{no}は「{}」なので、直せません。", status.label());
            Some(Problem::refused("D1", Article("15-1"), what, "処分の記録は、媒体の経歴で確かめてください。"))
        }
        other => ended::over(other, record),
    }
}

fn changed(register: &Register, before: &Record, values: &Values) -> impl Iterator<Item = &'static Field> {
    register.fields.iter().filter(|field| before.values.get(field.id) != values.get(field.id))
}

/// Whether `field` may still be written after the end: what is filled later, once, and what its register leaves open.
fn may_follow(register: &Register, field: &Field, before: &Record) -> bool {
    field.fill.follows() && !before.values.has(field.id) || ended::may_still(register.id, field.id)
}
