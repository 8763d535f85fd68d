//! Media that wait, are lent, leased or uncounted; copies not erased; backups not made (第13条・第15条・第25条・第32条).

use chrono::NaiveDate;

use crate::due::given::{Given, Matter};
use crate::due::matter::Due;
use crate::due::wanted::{AWAITING, BACKUPS, BORROWED, CHAINS, COPIES, LEASED, LENT, LOOKS, STOCKTAKES, UNPROVEN};
use crate::nendo::Nendo;
use crate::profile::Limits;
use crate::record::Record;
use crate::role::Role;

/// 貸与期限: the day on the card, or the end of the 年度; of what was lent out, and of what others lent to this section.
pub fn lent(given: &Given<'_>) -> Vec<Due> {
    let mut found = given.each(given.of(&BORROWED), given.limits.loan_notice_days, |card| {
        let what = format!("{}の貸与期限です。借りた物です。", card.no);
        Some((card.values.date("loan_until")?, Matter::of(card, "media", "13-1", what, "貸主に返すか、期限を改めてもらってください。")))
    });
    found.extend(given.each(given.of(&LENT), given.limits.loan_notice_days, |card| {
        let on = card.values.date("loan_until").unwrap_or_else(|| Nendo::of(since(card)).until());
        let what = format!("{}の貸与期限です。", card.no);
        Some((on, Matter::of(card, "media", "13-1", what, "返却を受けるか、年度末までの期限に改めてください。")))
    }));
    found
}

/// 棚卸: two halves and the end of the 年度, as many of them as the profile counts in a year. What an earlier one missed is
/// counted by the later; until then each that was missed stays overdue.
pub fn counted(given: &Given<'_>) -> Vec<Due> {
    let year = Nendo::of(given.today);
    if given.media_held == 0 {
        return Vec::new();
    }
    let windows = [year.before(), year].into_iter().flat_map(|year| windows(given, year));
    let seen = given.after(given.today, given.ahead);
    let begun = windows.filter(|(from, on, _)| *from <= seen && *on >= given.begun_on);
    let open = given.of(&STOCKTAKES).iter().find(|one| one.values.chose("status", "open")).map_or("", |one| one.no.as_str());
    begun
        .filter(|(from, ..)| !all_counted(given, *from))
        .filter_map(|(_, on, name)| {
            let what = format!("{name}が終わっていません。");
            let next = "場所ごとに現物を数え、2人の氏名を入れて完了してください。";
            let matter = Matter { article: "13-1", register: "stocktake", no: open, whom: Role::Officer, what, next };
            given.near(on, given.limits.stocktake_notice_days, matter)
        })
        .collect()
}

/// The stock-takes of one 年度: from when one counts for it, by when it is done, and what it is called.
fn windows(given: &Given<'_>, year: Nendo) -> impl Iterator<Item = (NaiveDate, NaiveDate, String)> {
    let Limits { stocktake_first_month: first, stocktake_second_month: second, stocktakes_per_year: times, .. } = *given.limits;
    let all = [
        (Some(year.from()), year.month(first), "上半期の棚卸"),
        (year.month(second), year.month(second), "下半期の棚卸"),
        (year.month(3), year.month(3), "年度末の棚卸"),
    ];
    let times = usize::try_from(times).unwrap_or(all.len());
    let ends = all.map(|(from, month, name)| Some((from?, given.month_end(month?), format!("{}{name}", year.label()))));
    ends.into_iter().take(times).flatten()
}

/// Whether everything was counted since `from`: by one stock-take of all places, or place by place so that no medium here was
/// last seen before.
fn all_counted(given: &Given<'_>, from: NaiveDate) -> bool {
    let closed = |one: &&Record| one.values.chose("status", "closed") && one.values.date("base_on").is_some_and(|base| from <= base);
    let done: Vec<&Record> = given.of(&STOCKTAKES).iter().filter(closed).collect();
    let whole = done.iter().any(|one| one.values.links("locations").is_empty());
    whole || !done.is_empty() && given.all_seen_since.is_some_and(|seen| from <= seen)
}

/// Since when the medium is in its state.
fn since(card: &Record) -> NaiveDate {
    card.values.date("status_on").unwrap_or_else(|| card.updated_at.date())
}

/// 廃棄待ち 滞留.
pub fn waiting(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&AWAITING), given.limits.awaiting_disposal_notice_days, |card| {
        let on = given.after(since(card), given.limits.awaiting_disposal_days);
        let what = format!("{}が廃棄待ちのままです。", card.no);
        Some((on, Matter::of(card, "media", "15-1", what, "廃棄・消去伺を起こすか、進めてください。")))
    })
}

/// リース満了: the built-in media's erasure is planned before; when little time is left it goes to the 保護管理者.
pub fn leased(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&LEASED), given.limits.lease_notice_days, |card| {
        let on = card.values.date("lease_end")?;
        let last = (on - given.today).num_days() <= given.limits.lease_last_notice_days;
        let (said, whom) = match last {
            _ if on < given.today => ("のリースが満了しています。", Role::Manager),
            true => ("のリースが満了します。満了が近づいています。", Role::Manager),
            false => ("のリースが満了します。", Role::Officer),
        };
        let what = format!("{}{said}", card.no);
        let next = "内蔵媒体の消去を計画し、廃棄・消去伺（返却）を起こしてください。";
        Some((on, Matter::of(card, "media", "15-1", what, next).to(whom)))
    })
}

/// 引渡後 証明書未着: within the profile's days from the day the first contractor took it, and before the 年度 is out.
pub fn certified(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&UNPROVEN), given.limits.certificate_notice_days, |case| {
        let chain = given.of(&CHAINS).iter().filter(|step| step.parent == Some(case.id));
        let handed = chain.filter_map(|step| step.values.date("handed_on")).min()?;
        let on = given.after(handed, given.limits.certificate_days).min(Nendo::of(handed).until());
        let what = format!("{}は、引き渡した後の履行の確認ができていません。", case.no);
        Some((on, Matter::of(case, "disposal", "15-2", what, "証明書を督促し、届いたら証明書と写真を記録してください。")))
    })
}

/// 一時複製 未消去.
pub fn copies_erased(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&COPIES), given.limits.temp_copy_notice_days, |line| {
        let on = given.after(line.values.date("occurred_at")?, given.limits.temp_copy_days);
        let what = format!("一時複製（{}）が消去されていません。", line.no);
        Some((on, Matter::of(line, "handling_event", "25", what, "消去して、消去日を書き足してください。").to(Role::Clerk)))
    })
}

/// D18: at the end of each month the 保護管理者 looks at the copies that are still there.
pub fn copies_looked_at(given: &Given<'_>) -> Vec<Due> {
    let made: Vec<NaiveDate> = given.of(&COPIES).iter().filter_map(|line| line.values.date("occurred_at")).collect();
    let looks: Vec<NaiveDate> = given.of(&LOOKS).iter().filter_map(|look| look.values.date("checked_on")).collect();
    let this_month = given.month_end(given.today);
    let first = |day: NaiveDate| chrono::Datelike::with_day(&day, 1).unwrap_or(day);
    let last_month = first(given.today).pred_opt().unwrap_or(given.today);
    [last_month, this_month]
        .into_iter()
        .find_map(|on| {
            let open = made.iter().filter(|day| **day <= on).count();
            let looked = looks.iter().any(|day| *day >= first(on));
            if open == 0 || looked {
                return None;
            }
            let what = format!("消去していない一時複製が{open}件あり、月末の確認が記録されていません。");
            let next = "端末や共有フォルダを見て、一時複製の消去確認記録に書いてください。";
            given.near(on, given.limits.temp_copy_check_notice_days, Matter::at_large("erasure_check", "25", what, next).to(Role::Manager))
        })
        .into_iter()
        .collect()
}

/// The backup of these records themselves.
pub fn backed_up(given: &Given<'_>) -> Vec<Due> {
    let last = given.of(&BACKUPS).iter().filter_map(|one| one.values.date("made_on")).max();
    let on = given.after(last.unwrap_or(given.begun_on), given.limits.backup_days);
    let what = match last {
        Some(_) => "この台帳の控えを作る時期です。".to_owned(),
        None => "この台帳の控えがまだ作られていません。".to_owned(),
    };
    let next = "別の媒体に控えを作り、開いて確かめて、バックアップ記録に書いてください。";
    given.near(on, given.limits.backup_notice_days, Matter::at_large("backup", "32", what, next)).into_iter().collect()
}
