//! The cards of the media inventory and of the information held (D3, D14, D28; 第13条・第15条・第16条・第42条).

use crate::article::Article;
use crate::media::{Arrival, DisposalClass, Family, InfoClass, Network, Status, arriving, class_of, highest, step};
use crate::problem::{Code, Level, Problem};
use crate::registers::shared::BEARS_SERIAL;
use crate::rules::context::{Change, Context};
use crate::value::{Value, Values};

/// Fills 情報の区分, and 廃棄区分 where nobody chose it. A new medium without a state is 使用中.
pub fn derive(mut values: Values, context: &Context<'_>) -> Values {
    match held(&values, context) {
        Some(class) => values.set("info_class", Value::Choice(class.id().to_owned())),
        None => values.clear("info_class"),
    }
    // A class that followed from the facts is no choice somebody made: it follows them again. A choice stays, so that
    // `check` can refuse one that is too lenient instead of quietly changing it.
    let chosen = DisposalClass::from_id(values.text("disposal_class")).filter(|_| !follows_from_before(&values, context));
    let class = chosen.unwrap_or_else(|| lowest(&values, context));
    values.set("disposal_class", Value::Choice(class.id().to_owned()));
    if values.text("status").is_empty() {
        values.set("status", Value::Choice(Status::InUse.id().to_owned()));
    }
    values
}

/// Whether the class on the card is just what the card said before, and followed from what was on it then.
fn follows_from_before(values: &Values, context: &Context<'_>) -> bool {
    let Change::Edit(before) = context.change else { return false };
    let before = &before.values;
    let derived = class_of(Network::from_id(before.text("network")), InfoClass::from_id(before.text("info_class")));
    values.text("disposal_class") == before.text("disposal_class") && before.text("disposal_class") == derived.id()
}

fn held(values: &Values, context: &Context<'_>) -> Option<InfoClass> {
    let linked = values.links("info_asset_ids").iter().filter_map(|link| context.info_classes.get(&link.id).copied());
    highest(linked).or(values.flag("no_personal_info").then_some(InfoClass::Nothing))
}

fn lowest(values: &Values, context: &Context<'_>) -> DisposalClass {
    class_of(Network::from_id(values.text("network")), held(values, context))
}

/// The rules of one card.
pub fn check(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    found.extend(serial(values));
    found.extend(information(values, context));
    found.extend(class(values, context));
    found.extend(loan(values));
    found.extend(parent(values, context));
    found.extend(status(values, context));
    found
}

/// A serial number, or why there is none: without it no certificate can be matched (第15条第2項).
fn serial(values: &Values) -> Option<Problem> {
    let wanted = BEARS_SERIAL.contains(&values.text("media_type"));
    let silent = |field| values.text(field).trim().is_empty();
    if !wanted || !silent("serial_no") || !silent("serial_unreadable_reason") {
        return None;
    }
    Some(
        Problem::new(
            Code::Missing,
            "製造番号が書かれていません。",
            "本体の番号を書いてください。読み取れないときは、「製造番号が読めない理由」を書いてください。",
        )
        .on(Article("15-2"))
        .at("serial_no"),
    )
}

fn information(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let linked = values.links("info_asset_ids");
    let none = values.flag("no_personal_info");
    if linked.is_empty() && !none {
        return Some(
            Problem::new(
                Code::Missing,
                "記録されている情報が選ばれていません。",
                "保有個人情報等管理台帳から選ぶか、記録していないときは「個人情報なし」を「はい」にしてください。",
            )
            .on(Article("16"))
            .at("info_asset_ids"),
        );
    }
    let personal = linked.iter().any(|link| context.info_classes.get(&link.id) != Some(&InfoClass::Nothing));
    (none && personal).then(|| {
        Problem::new(
            Code::Rule,
            "「個人情報なし」なのに、個人情報の台帳が選ばれています。",
            "「個人情報なし」を「いいえ」にするか、記録されている情報の選択を外してください。",
        )
        .on(Article("16"))
        .at("no_personal_info")
    })
}

/// 廃棄区分 may be raised above what follows from network and information, never lowered.
fn class(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let lowest = lowest(values, context);
    let chosen = DisposalClass::from_id(values.text("disposal_class"))?;
    (chosen > lowest).then(|| {
        Problem::refused(
            "D3",
            Article("15-1"),
            format!("廃棄区分は{}より緩い{}にはできません。", lowest.mark(), chosen.mark()),
            "接続系統と記録されている情報が正しいかを確かめてください。区分は厳しくすることだけができます。",
        )
        .at("disposal_class")
    })
}

fn loan(values: &Values) -> Option<Problem> {
    let (until, from) = (values.date("loan_until")?, values.date("registered_on")?);
    (until < from).then(|| {
        Problem::new(Code::Rule, "貸与期限が登録年月日より前になっています。", "貸与期限を確かめてください。")
            .on(Article("13-1"))
            .at("loan_until")
    })
}

fn parent(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let link = values.link("parent_media_id")?;
    let itself = matches!(context.change, Change::Edit(before) if before.id == link.id);
    let known = context.media.get(&link.id);
    let (what, next) = if itself {
        ("親機器に、その媒体自身が選ばれています。", "入っている端末やサーバを選んでください。")
    } else if known.is_some_and(|medium| !matches!(medium.family, Family::Machine | Family::Mobile)) {
        ("親機器に、端末・サーバ・複合機でないものが選ばれています。", "入っている機器の管理番号を選んでください。")
    } else {
        return None;
    };
    Some(Problem::new(Code::Rule, what, next).on(Article("15-1")).at("parent_media_id"))
}

/// D1, D14, D28 and the order of states, where the state changes by hand.
fn status(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let to = Status::from_id(values.text("status")).unwrap_or(Status::InUse);
    let (from, no) = match context.change {
        Change::Edit(before) => (Status::from_id(before.values.text("status")).unwrap_or(Status::InUse), before.no.as_str()),
        Change::New | Change::Correct { .. } => (Status::InUse, ""),
    };
    let is_new = !matches!(context.change, Change::Edit(_));
    if is_new && to == Status::InUse || !is_new && from == to {
        return found;
    }
    if to.by_disposal_only() {
        found.push(
            Problem::new(
                Code::Rule,
                format!("媒体を「{}」にできるのは、廃棄・消去の手続だけです。", to.label()),
                "廃棄の画面で伺を起こし、決裁を受けて進めてください。",
            )
            .on(Article("15-1"))
            .at("status"),
        );
        return found;
    }
    if !is_new && let Err(refused) = step(no, from, to) {
        found.push(refused.at("status"));
        return found;
    }
    let incident = match context.change {
        Change::Edit(before) => context.beside.incidents.get(&before.id).map(String::as_str),
        Change::New | Change::Correct { .. } => None,
    };
    let loan_until = values.date("loan_until");
    found.extend(arriving(to, &Arrival { today: context.today, device: context.device.as_ref(), loan_until, incident }));
    found
}

/// Information without a 処理経路 cannot be inspected on the axis 第42条 names.
pub fn info_asset(context: &Context<'_>) -> Option<Problem> {
    (context.route_steps == 0).then(|| Problem {
        level: Level::Warn,
        ..Problem::new(
            Code::Rule,
            "処理経路がまだ1段階も登録されていません。",
            "取得から廃棄までの段階を登録してください。点検の「処理経路」で使います。",
        )
        .on(Article("42"))
    })
}
