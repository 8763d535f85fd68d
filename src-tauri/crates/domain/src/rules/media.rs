//! The cards of the media inventory (D3, D5, D14, D28; 第13条・第15条・第16条).

use crate::article::Article;
use crate::disposal::Stage;
use crate::media::{Arrival, DisposalClass, Family, InfoClass, Network, Status, arriving, class_of, highest, step};
use crate::nendo::Nendo;
use crate::problem::{Code, Level, Problem};
use crate::registers::shared::BEARS_SERIAL;
use crate::rules::context::{Change, Context, Holding};
use crate::show::{self, Dates};
use crate::value::{Value, Values};

/// Fills 情報の区分, and 廃棄区分 where nobody chose it. A new medium without a state is 使用中. The day of the state is the
/// day it changed: what else is put right on the card starts no clock anew.
pub fn derive(mut values: Values, context: &Context<'_>) -> Values {
    match information_class(&values, context) {
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
    let since = match context.change {
        Change::Edit(before) if before.values.text("status") == values.text("status") => {
            before.values.date("status_on").unwrap_or_else(|| before.updated_at.date())
        }
        Change::Edit(_) | Change::New | Change::Correct { .. } => context.today,
    };
    values.set("status_on", Value::Date(since));
    values
}

/// Whether the class on the card is just what the card said before, and followed from what was on it then.
fn follows_from_before(values: &Values, context: &Context<'_>) -> bool {
    let Change::Edit(before) = context.change else { return false };
    let before = &before.values;
    let derived = class_of(Network::from_id(before.text("network")), InfoClass::from_id(before.text("info_class")));
    values.text("disposal_class") == before.text("disposal_class") && before.text("disposal_class") == derived.id()
}

fn information_class(values: &Values, context: &Context<'_>) -> Option<InfoClass> {
    let linked = values.links("info_asset_ids").iter().filter_map(|link| context.info_classes.get(&link.id).copied());
    highest(linked).or(values.flag("no_personal_info").then_some(InfoClass::Nothing))
}

fn lowest(values: &Values, context: &Context<'_>) -> DisposalClass {
    class_of(Network::from_id(values.text("network")), information_class(values, context))
}

/// The rules of one card.
pub fn check(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    found.extend(serial(values));
    found.extend(same_serial(values, context));
    found.extend(serial_on_paper(values, context));
    found.extend(information(values, context));
    found.extend(class(values, context));
    found.extend(loan(values, context));
    found.extend(said_twice(values));
    found.extend(count(values));
    found.extend(parent(values, context));
    found.extend(empty_machine(values, context));
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

/// D7: the papers of a disposal name the medium by its serial number; while they run, it is put right there, with a reason.
fn serial_on_paper(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let Change::Edit(before) = context.change else { return None };
    let case = context.held_by.as_ref().filter(|case| case.stage != Stage::Draft && !case.stage.ended())?;
    (before.values.text("serial_no") != values.text("serial_no")).then(|| {
        let what = format!("伺{}（{}）で処分の手続中なので、製造番号は変えられません。", case.no, case.stage.label());
        let next = "伺の明細の製造番号を訂正してください。現物が違うときは、伺を取りやめて起案し直してください。";
        Problem::refused("D7", Article("15-2"), what, next).at("serial_no")
    })
}

/// One thing registered twice, or a number misread: on a certificate nobody could tell the two apart (D7).
fn same_serial(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let others = context.same_serial.as_slice();
    let unchanged = matches!(context.change, Change::Edit(before) if before.values.text("serial_no") == values.text("serial_no"));
    if others.is_empty() || unchanged {
        return None;
    }
    Some(
        Problem::warning(
            "D7",
            Article("15-2"),
            format!("同じ製造番号の媒体が、既に台帳にあります（{}）。", others.join("、")),
            "二重の登録でないか、ラベルの読み間違いでないかを、現物で確かめてください。",
        )
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

/// 「なし」 beside an authentication function contradicts it.
fn said_twice(values: &Values) -> Option<Problem> {
    let chosen = values.choices("auth_fn");
    (chosen.len() > 1 && chosen.iter().any(|one| one == "none")).then(|| {
        Problem::new(Code::Rule, "認証機能に「なし」とほかの機能が一緒に選ばれています。", "どちらかを外してください。")
            .on(Article("13-2"))
            .at("auth_fn")
    })
}

/// A card stands for one thing at least; a lease that ended before the card was made wants a look.
fn count(values: &Values) -> Vec<Problem> {
    let mut found = Vec::new();
    if values.int("quantity") == Some(0) {
        let next = "1以上の数を書いてください。無くなった媒体は「所在不明」か廃棄の手続で記録します。";
        found.push(Problem::new(Code::Rule, "数量が0です。", next).on(Article("13-1")).at("quantity"));
    }
    if matches!((values.date("registered_on"), values.date("lease_end")), (Some(from), Some(end)) if end < from) {
        let what = "リース満了日が登録年月日より前になっています。";
        let found_out = Problem::new(Code::Rule, what, "リース契約書で満了日を確かめてください。").on(Article("15-1")).at("lease_end");
        found.push(Problem { level: Level::Warn, ..found_out });
    }
    found
}

fn loan(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let until = values.date("loan_until")?;
    if values.date("registered_on").is_some_and(|from| until < from) {
        let what = "貸与期限が登録年月日より前になっています。";
        return Some(Problem::new(Code::Rule, what, "貸与期限を確かめてください。").on(Article("13-1")).at("loan_until"));
    }
    let known = matches!(context.change, Change::Edit(before) if before.values.date("loan_until") == Some(until));
    let year = Nendo::of(context.today).until();
    // Where it is being lent out, the state says so (`arriving`).
    let lent_now = values.chose("status", Status::Lent.id());
    (until > year && !known && !lent_now).then(|| {
        let what = format!("貸与期限が、年度末（{}）を過ぎています。", show::date(year, Dates::Short));
        let next = "貸与期限は年度末までにし、年度が替わったら改めて貸してください。";
        Problem { level: Level::Warn, ..Problem::new(Code::Rule, what, next).on(Article("13-1")).at("loan_until") }
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

/// D28: 「内蔵媒体なし」 and a registered built-in medium contradict each other, whichever is written second.
fn empty_machine(values: &Values, context: &Context<'_>) -> Option<Problem> {
    let before = match context.change {
        Change::Edit(before) => Some(&before.values),
        Change::New | Change::Correct { .. } => None,
    };
    let inside: Vec<&str> = context.device.iter().flat_map(|device| &device.built_in).map(|inner| inner.no.as_str()).collect();
    let newly = values.flag("built_in_none") && !before.is_some_and(|before| before.flag("built_in_none"));
    if newly && !inside.is_empty() {
        let what = format!("「内蔵媒体なし」ですが、この機器に内蔵された媒体（{}）が登録されています。", inside.join("、"));
        let next = "「いいえ」に戻すか、取り外した媒体のカードで親機器を直してください。";
        return Some(Problem::refused("D28", Article("15-1"), what, next).at("built_in_none"));
    }
    let parent = values.link("parent_media_id")?;
    let moved_in = before.and_then(|before| before.link("parent_media_id")).is_none_or(|was| was.id != parent.id);
    let declared = context.media.get(&parent.id).and_then(|known| known.device.as_ref()).is_some_and(|device| device.declared_empty);
    (moved_in && declared).then(|| {
        let what = format!("親機器{}は「内蔵媒体なし」になっています。", parent.no);
        let next = "現物を確かめ、親機器の「内蔵媒体なし」を「いいえ」に直してから登録してください。";
        Problem::refused("D28", Article("15-1"), what, next).at("parent_media_id")
    })
}

/// D5: what was decided to be disposed of stays where its case has put it. Only that it got lost can be said at any time.
/// While the case is a draft it is only said: the decision puts the medium back to where it waits.
fn held(no: &str, to: Status, case: &Holding) -> Option<Problem> {
    if case.stage.ended() || to == Status::Missing {
        return None;
    }
    if case.stage == Stage::Draft {
        let what = format!("媒体{no}は、起案中の伺{}に載っています。決裁されると「廃棄待ち」に戻ります。", case.no);
        let next = "処分をやめるときは、伺を「取りやめ」てください。";
        return Some(Problem::warning("D5", Article("15-1"), what, next).at("status"));
    }
    Some(
        Problem::refused(
            "D5",
            Article("15-1"),
            format!("媒体{no}は、伺{}（{}）で処分の手続中なので、状態を変えられません。", case.no, case.stage.label()),
            "処分をやめるときは、伺を「取りやめ」てください。引き渡した後は、証明まで済ませてください。",
        )
        .at("status"),
    )
}

/// D3: what holds information does not leave the section by a stroke on its card. A medium that holds none may.
fn leaves_with_information(to: Status, class: Option<InfoClass>) -> Option<Problem> {
    if !matches!(to, Status::Returned | Status::Transferred) || class == Some(InfoClass::Nothing) {
        return None;
    }
    Some(
        Problem::refused(
            "D3",
            Article("15-1"),
            format!("個人情報が記録されている媒体を、台帳の訂正で「{}」にはできません。", to.label()),
            "返却するものは、処分区分「返却」で伺を起こして消去を確かめてください。ほかの課に引き継ぐものは、媒体の「移管」で記録してください。",
        )
        .at("status"),
    )
}

/// D13: a medium goes out and comes back by its slip. An inventory that is brought in may hold what is out already.
fn on_a_slip(no: &str, from: Status, to: Status, context: &Context<'_>) -> Option<Problem> {
    let Change::Edit(before) = context.change else {
        let next = "承認書のない持出しなら、保護管理者に報告してください。新しく持ち出すときは、「持出し・送付」で申請してください。";
        let what = "登録する媒体が「持出中」です。対応する持出し・送付の記録がありません。";
        return (to == Status::TakenOut).then(|| Problem::warning("D13", Article("11-1-2"), what, next).at("status"));
    };
    let slip = context.beside.open_takeouts.get(&before.id);
    let (what, next) = match (from, to, slip) {
        (_, Status::TakenOut, None) => (
            format!("媒体{no}を「持出中」にできるのは、承認を受けた持出し・送付の手続だけです。"),
            "「持出し・送付」で申請し、承認を受けてから持ち出してください。".to_owned(),
        ),
        (Status::TakenOut, Status::InUse | Status::Stored, Some(slip)) => (
            format!("媒体{no}は、持出し{slip}で外に出ています。台帳の訂正では戻せません。"),
            format!("{slip}の返却を、返却時確認者とともに記録してください。"),
        ),
        _ => return None,
    };
    Some(Problem::refused("D13", Article("11-1-2"), what, next).at("status"))
}

/// D1, D3, D13, D14, D28 and the order of states, where the state changes by hand.
fn status(values: &Values, context: &Context<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let to = Status::from_id(values.text("status")).unwrap_or(Status::InUse);
    let (from, no) = match context.change {
        Change::Edit(before) => (Status::from_id(before.values.text("status")).unwrap_or(Status::InUse), before.no.as_str()),
        Change::New | Change::Correct { .. } => (Status::InUse, ""),
    };
    let is_new = !matches!(context.change, Change::Edit(_));
    // What has ended is refused as a whole, whatever changes.
    if is_new && to == Status::InUse || !is_new && (from == to || from.ended()) {
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
    if let Some(found_out) = context.held_by.as_ref().and_then(|case| held(no, to, case)) {
        let refused = found_out.blocks();
        found.push(found_out);
        if refused {
            return found;
        }
    }
    if let Some(refused) = leaves_with_information(to, information_class(values, context)) {
        found.push(refused);
        return found;
    }
    if let Some(found_out) = on_a_slip(no, from, to, context) {
        let refused = found_out.blocks();
        found.push(found_out);
        if refused {
            return found;
        }
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
