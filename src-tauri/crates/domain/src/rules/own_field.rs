//! 独自項目: a name that is not taken, a kind that stays once something was written, and no more than a form can bear (第16条).

use crate::article::Article;
use crate::entry::{fold, missing};
use crate::own::{MOST, choices, is_own};
use crate::problem::{Code, Problem};
use crate::record::Record;
use crate::register::Register;
use crate::registers::by_id;
use crate::rules::context::{Change, Context};
use crate::value::Values;

/// What lists and files call a record's own particulars.
const TAKEN: &[&str] =
    &["No", "番号", "年度", "fy", "記録の状態", "訂正・取消しの理由", "印", "id", "parent", "standing", "marks", "recorded"];

/// A column under such a heading would be filled with what no register may hold (D15).
const NEVER: &[&str] = &["個人番号", "マイナンバー"];

/// The longest name, in characters: it heads a column.
const LONGEST: usize = 20;
/// The widest column on paper, in millimetres.
const WIDEST: i64 = 100;
/// How many choices a person can overlook, and how long one may be, in characters.
const CHOICES: std::ops::RangeInclusive<usize> = 2..=50;
const LONGEST_CHOICE: usize = 40;

/// Whether an own field may be made or changed like this.
pub fn check(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = fixed(values, context);
    found.extend(name(values, &context.beside.own_fields));
    found.extend(crowded(values, context));
    found.extend(offered(values));
    if values.int("width_mm").is_some_and(|mm| mm > WIDEST) {
        found.push(refuse("width_mm", format!("紙での幅は{WIDEST}mmまでです。"), "用紙に収まる幅にしてください。"));
    }
    found
}

/// What `values` lack (`entry::missing`). A record made before its section's own field was required need not be filled
/// whenever something else on it is changed; what once was filled is not emptied again.
pub fn required(register: &Register, values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut lacking = missing(register, values);
    // 「該当なし」 without a reason is what D19 is about.
    for found in lacking.iter_mut().filter(|found| register.id == "inspection_answer" && found.field.as_deref() == Some("na_reason")) {
        found.rule = Some("D19");
    }
    if let Change::Edit(before) | Change::Correct { of: before, .. } = context.change {
        lacking.retain(|found| found.field.as_deref().is_none_or(|field| !is_own(field) || before.values.has(field)));
    }
    lacking
}

/// Why an own field in which something was written cannot be taken back; `None` while nothing was.
pub fn check_take_back(no: &str, used: bool) -> Option<Problem> {
    let next = "もう使わないときは、「使い終わった日」を書いてください。";
    used.then(|| refuse("ended_on", format!("{no}の項目には、もう書いた記録があるため、取り消せません。"), next))
}

fn refuse(field: &str, what: impl Into<String>, next: impl Into<String>) -> Problem {
    Problem::new(Code::Rule, what, next).on(Article("16")).at(field)
}

/// What was written under one kind in one register must still be readable.
fn fixed(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let Change::Edit(before) = context.change else { return Vec::new() };
    if !context.beside.own_field_used {
        return Vec::new();
    }
    [("register", "台帳"), ("kind", "種類")]
        .into_iter()
        .filter(|(field, _)| before.values.get(field) != values.get(field))
        .map(|(field, label)| {
            let next = "この項目に「使い終わった日」を書き、新しい独自項目を作ってください。";
            refuse(field, format!("この項目にはもう書いた記録があるため、「{label}」は変えられません。"), next)
        })
        .collect()
}

/// A name that stands for one thing in its register. An ended field keeps its name: its records still show it.
fn name(values: &Values, others: &[Record]) -> Option<Problem> {
    let label = values.text("label").trim();
    if label.is_empty() {
        return None;
    }
    if label.chars().count() > LONGEST {
        return Some(refuse("label", format!("項目名が{LONGEST}字を超えています。"), "列の見出しになる短い名前にしてください。"));
    }
    let wanted = fold(label);
    if wanted.is_empty() || is_own(label) || TAKEN.iter().any(|taken| fold(taken) == wanted) {
        return Some(refuse("label", format!("「{label}」は、項目名にできません。"), "ほかの言葉で付けてください。"));
    }
    if NEVER.iter().any(|never| wanted.contains(&fold(never))) {
        let what = format!("「{label}」という項目は作れません。台帳に個人番号は書けません。");
        let next = "必要なら「番号の提供の有無」のように、番号そのものを書かない項目にしてください。";
        return Some(Problem::refused("D15", Article("16"), what, next).at("label"));
    }
    let register = by_id(values.text("register"))?;
    let built_in = register.fields.iter().any(|field| fold(field.label) == wanted || fold(field.id) == wanted);
    let own = others.iter().any(|other| other.values.text("register") == register.id && fold(other.values.text("label")) == wanted);
    (built_in || own).then(|| {
        refuse(
            "label",
            format!("{}には、「{label}」という項目がもうあります。", register.name),
            "その項目を使うか、別の名前を付けてください。",
        )
    })
}

fn crowded(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let register = by_id(values.text("register"))?;
    let in_use = |one: &&Record| one.values.text("register") == register.id && !one.values.has("ended_on");
    if values.has("ended_on") || context.beside.own_fields.iter().filter(in_use).count() < MOST {
        return None;
    }
    let what = format!("{}の独自項目は、{MOST}個までです。", register.name);
    Some(refuse("register", what, "使わなくなった独自項目に「使い終わった日」を書いてください。"))
}

fn offered(values: &Values) -> Option<Problem> {
    if values.text("kind") != "choice" || values.text("choices").trim().is_empty() {
        return None;
    }
    let all: Vec<&str> = choices(values.text("choices")).collect();
    if !CHOICES.contains(&all.len()) {
        let (least, most) = (CHOICES.start(), CHOICES.end());
        return Some(refuse(
            "choices",
            format!("選択肢が{}個あります。", all.len()),
            format!("1行に1つ、{least}個から{most}個までにしてください。"),
        ));
    }
    if let Some(long) = all.iter().find(|one| one.chars().count() > LONGEST_CHOICE) {
        let shown: String = long.chars().take(20).collect();
        let what = format!("選択肢「{shown}…」が{LONGEST_CHOICE}字を超えています。");
        return Some(refuse("choices", what, "短い言葉にしてください。"));
    }
    let twin = all.iter().enumerate().find(|(at, one)| fold(one).is_empty() || all[..*at].iter().any(|other| fold(other) == fold(one)));
    twin.map(|(_, one)| refuse("choices", format!("選択肢「{one}」が見分けられません。"), "同じ言葉や記号だけの行を消してください。"))
}
