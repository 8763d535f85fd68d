//! Rights, posts, rooms and who decided about them, as they are written down (第4条・第8条・第10条・第34条).

use chrono::NaiveDate;

use crate::article::Article;
use crate::posts::could_approve;
use crate::problem::{Code, Level, Problem};
use crate::register::{Kind, Register, Shape};
use crate::rules::context::{Change, Context};
use crate::value::{Value, Values};

/// What the 保護管理者 alone decides: register, who decided, when, the article, and how much it weighs where somebody
/// else did. 第4条第3項 and 第25条 name the 保護管理者; elsewhere a designation may be kept on paper.
const DECISIONS: &[(&str, &str, &str, &str, Level)] = &[
    ("erasure_check", "checker", "checked_on", "25", Level::Refuse),
    ("handler_designation", "designated_by", "designated_on", "4-3-1", Level::Refuse),
    ("access_grant", "approver", "granted_on", "10-1", Level::Warn),
    ("room_authority", "granted_by", "granted_on", "34-1", Level::Warn),
    ("provision", "approver", "provided_on", "36-1", Level::Warn),
    ("handling_event", "approver", "occurred_at", "11-1-1", Level::Warn),
];

/// D10 and its kin: who decided was the 保護管理者 on that day. Says nothing where nobody is registered in a post.
pub fn decided(register: &Register, values: &Values, context: &Context<'_>) -> Option<Problem> {
    let (_, who, when, article, level) = DECISIONS.iter().find(|(id, ..)| *id == register.id)?;
    let (person, day) = (values.link(who)?, values.date(when)?);
    if context.beside.tenures.is_empty() || could_approve(&context.beside.tenures, person.id, day) {
        return None;
    }
    let label = register.field(who).map_or("", |field| field.label);
    let what = format!("「{label}」の職員は、その日に保護管理者（またはその代理）ではありません。");
    let next = "職員と日付を確かめるか、職の指定簿に就いた日を登録してください。";
    let found = Problem::new(Code::Rule, what, next).on(Article(article)).at(*who);
    Some(Problem { level: *level, ..found })
}

/// A person newly named on a record belongs to the section on its day. A line tells of its own day; a card is kept up to
/// date for years, so whoever is here today may stand on it. Rights and loans of those who left are ended, not given (第10条).
pub fn in_service(register: &Register, values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let before = match context.change {
        Change::Edit(before) | Change::Correct { of: before, .. } => Some(&before.values),
        Change::New => None,
    };
    let own = register.year_of.and_then(|field| values.date(field));
    let today = (register.shape != Shape::Ledger || own.is_none()).then_some(context.today);
    let asked = register.fields.iter().filter(|field| matches!(field.kind, Kind::Link("staff")));
    let newly = asked.filter(|field| before.is_none_or(|before| before.get(field.id) != values.get(field.id)));
    newly
        .filter_map(|field| {
            let person = values.link(field.id)?;
            let service = context.beside.service.get(&person.id)?;
            let left = |day: NaiveDate| service.until.is_some_and(|until| until < day);
            let to_come = |day: NaiveDate| service.from.is_some_and(|from| day < from);
            if own.into_iter().chain(today).any(|day| !left(day) && !to_come(day)) {
                return None;
            }
            let when = if own.into_iter().chain(today).any(left) { "もう" } else { "まだ" };
            let what = format!("「{}」の{}は、その日には{when}この課にいません。", field.label, person.label);
            let next = "職員と日付を確かめるか、職員の在課期間を直してください。";
            let found = Problem::new(Code::Rule, what, next).on(field.article.unwrap_or(register.article)).at(field.id);
            Some(Problem { level: Level::Warn, ..found })
        })
        .collect()
}

/// Who gets a right, or hands information out, and who decides about it: register and the two fields.
const OWN_DECISIONS: &[(&str, &str, &str)] = &[
    ("access_grant", "staff", "approver"),
    ("handler_designation", "staff", "designated_by"),
    ("room_authority", "staff", "granted_by"),
    ("provision", "actor", "approver"),
];

/// Nobody decides about their own rights unseen: it may be the 保護管理者, so it is remarked on (第10条).
pub fn by_oneself(register: &Register, values: &Values) -> Option<Problem> {
    let (_, one, other) = OWN_DECISIONS.iter().find(|(id, ..)| *id == register.id)?;
    let (person, decider) = (values.link(one)?, values.link(other)?);
    (person.id == decider.id).then(|| {
        let label = |field: &str| register.field(field).map_or("", |field| field.label);
        let what = format!("「{}」と「{}」が同じ人です。", label(one), label(other));
        let next = "保護管理者本人についてのことなら、そのまま登録できます。そうでなければ、保護管理者に決めてもらってください。";
        let found = Problem::new(Code::Rule, what, next).on(register.article).at(*other);
        Problem { level: Level::Warn, ..found }
    })
}

/// Two of one name cannot be told apart where somebody types it.
pub fn namesake(register: &Register, values: &Values, context: &Context<'_>) -> Option<Problem> {
    let others = context.beside.same_name.as_slice();
    if others.is_empty() {
        return None;
    }
    let what = format!("「{}」は、{}にもう登録されています（{}）。", values.text(register.named_by), register.name, others.join("、"));
    let next = "二重の登録でないかを確かめてください。別のものなら、見分けの付く名前にしてください。";
    let found = Problem::new(Code::Rule, what, next).on(register.article).at(register.named_by);
    Some(Problem { level: Level::Warn, ..found })
}

/// A person stands once on the list of a training, and was there when it was held (第8条).
pub fn trainee(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    if let (Some(other), Some(person)) = (&context.beside.same_trainee, values.link("staff")) {
        let what = format!("{}は、この研修の出欠にもう書かれています（{other}）。", person.label);
        found.push(Problem::new(Code::Rule, what, "その行を訂正してください。").on(Article("8-4")).at("staff"));
    }
    let held = context.parent.and_then(|training| training.values.date("held_on"));
    if matches!((held, values.date("attended_on")), (Some(held), Some(on)) if on < held) {
        let what = "受講日が、研修の実施日より前になっています。";
        let said = Problem::new(Code::Rule, what, "受講日と研修の実施日を確かめてください。").on(Article("8-4")).at("attended_on");
        found.push(Problem { level: Level::Warn, ..said });
    }
    found
}

/// A grant that ended says why; one without an end is not given a reason.
pub fn grant(values: &Values) -> Vec<Problem> {
    let admin = matches!(values.get("rights"), Some(Value::Choices(rights)) if rights.iter().any(|right| right == "admin"));
    let unmarked = (admin && values.has("privileged") && !values.flag("privileged")).then(|| {
        let what = "権限が「管理者」なのに、特権が「いいえ」です。";
        let next = "情報システムの管理者権限なら、特権を「はい」にしてください。";
        Problem { level: Level::Warn, ..Problem::new(Code::Rule, what, next).on(Article("22")).at("privileged") }
    });
    unmarked.into_iter().chain(grants_end(values)).collect()
}

fn grants_end(values: &Values) -> Option<Problem> {
    match (values.has("ended_on"), values.has("end_reason")) {
        (true, false) => Some(
            Problem::new(Code::Missing, "失効理由が選ばれていません。", "失効理由を選んでください（例：異動）。")
                .on(Article("10-1"))
                .at("end_reason"),
        ),
        (false, true) => Some(
            Problem::new(Code::Missing, "失効日が書かれていません。", "権限を使えないようにした日を書いてください。")
                .on(Article("10-1"))
                .at("ended_on"),
        ),
        _ => None,
    }
}

/// A key that is out cannot be lent.
pub fn key(context: &Context<'_>) -> Option<Problem> {
    let out = context.beside.key_out.as_ref()?;
    let what = format!("この鍵は、貸し出したまま返っていません（{out}）。");
    let next = "先に、その行に返却日時を書いてください。同じ名前の鍵が何本もあるときは、番号を付けて区別してください。";
    Some(Problem::new(Code::Rule, what, next).on(Article("34-1")).at("key_name"))
}

/// An authority belongs to somebody.
pub fn room_authority(values: &Values) -> Option<Problem> {
    let nobody = !values.has("staff") && values.text("person").trim().is_empty();
    nobody.then(|| {
        Problem::new(Code::Missing, "誰の権限かが書かれていません。", "職員を選ぶか、課の外の人の所属と職を書いてください。")
            .on(Article("34-1"))
            .at("staff")
    })
}

/// An outsider is escorted, or watched by a camera (第34条第1項).
pub fn room_entry(values: &Values) -> Option<Problem> {
    let unseen = values.flag("outsider") && !values.has("escort") && !values.flag("monitored");
    unseen.then(|| {
        Problem::new(
            Code::Rule,
            "部外者に立ち会った職員がいません。",
            "立会者を選んでください。監視設備で見ていたときは「監視設備による監視」を「はい」にしてください。",
        )
        .on(Article("34-1"))
        .at("escort")
    })
}
