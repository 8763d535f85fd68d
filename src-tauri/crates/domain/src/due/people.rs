//! Training, rights of those who leave, reviews of logs and rights, keys and rooms (第8条・第10条・第21条・第34条).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::due::given::{Given, Matter};
use crate::due::matter::Due;
use crate::due::wanted::{
    ATTENDED, AUTHORITIES, ENDED_GRANTS, ENTRIES, FOLLOWED, GRANTS, HANDLERS, KEYS, LENT, LOG_REVIEWS, REVIEWS, SECTION, STAFF,
};
use crate::entry::fold;
use crate::nendo::Nendo;
use crate::record::Record;
use crate::role::Role;
use crate::value::RecordId;

/// 研修: everybody once a year; newcomers within the profile's days, 会計年度任用職員 on the day they come.
pub fn trained(given: &Given<'_>) -> Vec<Due> {
    let mut last: BTreeMap<RecordId, NaiveDate> = BTreeMap::new();
    let days = given.of(&ATTENDED).iter().map(|one| (one, "attended_on")).chain(given.of(&FOLLOWED).iter().map(|one| (one, "followed_on")));
    for (attendee, field) in days {
        if let (Some(staff), Some(day)) = (attendee.values.link("staff"), attendee.values.date(field)) {
            let known = last.entry(staff.id).or_insert(day);
            *known = day.max(*known);
        }
    }
    let here = |card: &&Record| {
        let gone = card.values.date("until").is_some_and(|until| until < given.today);
        let to_come = card.values.date("from").is_some_and(|from| from > given.today);
        !gone && !to_come
    };
    given.each(given.of(&STAFF).iter().filter(here), given.limits.training_notice_days, |card| {
        let came = card.values.date("from");
        let on = match (last.get(&card.id), came) {
            (Some(day), _) => given.months_after(*day, given.limits.training_months),
            (None, Some(came)) if card.values.chose("employment", "fiscal_year") => came.max(given.begun_on),
            (None, Some(came)) => given.after(came.max(given.begun_on), given.limits.newcomer_training_days),
            (None, None) => Nendo::of(given.begun_on).until(),
        };
        let what = format!("{}が、必要な研修を受けていません。", called(card));
        Some((on, Matter::of(card, "staff", "8-4", what, "研修を受けさせ、教育研修記録の出欠に書いてください。")))
    })
}

/// A member of staff as a person calls them, with the number that tells namesakes apart.
fn called(card: &Record) -> String {
    match card.values.text("name") {
        "" => card.no.clone(),
        name => format!("{name}（{}）", card.no),
    }
}

/// 異動時: whoever leaves gives back rights, designations, room cards and loans by that day.
pub fn leaving(given: &Given<'_>) -> Vec<Due> {
    let of = |records: &[Record], field: &str, staff: RecordId| {
        records.iter().filter(|one| one.values.link(field).is_some_and(|link| link.id == staff)).count()
    };
    given.each(given.of(&STAFF), given.limits.transfer_notice_days, |card| {
        let on = card.values.date("until")?;
        let held = [
            (of(given.of(&GRANTS), "staff", card.id), "アクセス権限"),
            (of(given.of(&HANDLERS), "staff", card.id), "取扱者の指定"),
            (of(given.of(&AUTHORITIES), "staff", card.id), "入室権限"),
            (of(given.of(&LENT), "user", card.id), "貸与の媒体"),
            (given.of(&KEYS).iter().filter(|line| same_person(line.values.text("borrower"), card)).count(), "鍵"),
        ];
        let words: Vec<String> = held.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{name}{count}件")).collect();
        if words.is_empty() {
            return None;
        }
        let what = format!("課を離れる{}に、{}が残っています。", called(card), words.join("・"));
        let next = "離れる日までに失効・解除し、媒体と鍵を返してもらってください。";
        Some((on, Matter::of(card, "staff", "10-1", what, next).to(Role::Manager)))
    })
}

/// Whether words that name somebody, with or without a section before the name, mean the member of staff of `card`.
fn same_person(words: &str, card: &Record) -> bool {
    let name = fold(card.values.text("name"));
    !name.is_empty() && fold(words).ends_with(&name)
}

/// The profile's two days in the year: rights, designations, room cards and loans that are open are looked at; a
/// 評価・見直し記録 about 権限 says so.
pub fn rights_reviewed(given: &Given<'_>) -> Vec<Due> {
    let held = [(&GRANTS, "アクセス権限"), (&HANDLERS, "取扱者の指定"), (&AUTHORITIES, "入室権限"), (&LENT, "貸与の媒体")];
    let words: Vec<String> = held
        .into_iter()
        .map(|(wanted, name)| (given.of(wanted).len(), name))
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| format!("{name}{count}件"))
        .collect();
    let year = Nendo::of(given.today);
    let months = [given.limits.rights_review_first_month, given.limits.rights_review_second_month];
    let turns = [year.before(), year, year.after()].into_iter().flat_map(|year| months.map(|month| year.month(month)));
    let notice = given.limits.transfer_notice_days;
    let seen = notice.max(given.ahead);
    let reviewed = |turn: NaiveDate| {
        let about_rights = given.of(&REVIEWS).iter().filter(|one| is_about_rights(one.values.text("subject")));
        about_rights.filter_map(|one| one.values.date("reviewed_on")).any(|day| (turn - day).num_days() <= notice)
    };
    // What was missed stays overdue until it is made good.
    let begun = turns.flatten().filter(|turn| (*turn - given.today).num_days() <= seen && *turn >= given.begun_on);
    let Some(on) = begun.filter(|turn| !words.is_empty() && !reviewed(*turn)).min() else { return Vec::new() };
    let what = format!("異動の時期です。有効な{}を見直してください。", words.join("・"));
    let next = "要らない権限や貸与を終わらせ、見直したことを評価・見直し記録に「権限」の評価として書いてください。";
    given.near(on, notice, Matter::at_large("review", "10-1", what, next).to(Role::Manager)).into_iter().collect()
}

/// Whether a review tells of rights as a whole, and not of, say, a notice about them.
fn is_about_rights(subject: &str) -> bool {
    let plain: String = subject.chars().filter(|sign| !sign.is_whitespace()).collect();
    plain == "権限" || ["アクセス権限", "権限の見直し", "権限の評価", "権限見直し", "権限と貸与"].iter().any(|words| plain.contains(words))
}

/// アクセス記録点検: each system that somebody has a right to, or whose log was ever reviewed, until all rights to it have
/// ended; and the section itself where it uses systems and names none.
pub fn logs_reviewed(given: &Given<'_>) -> Vec<Due> {
    let mut targets: BTreeMap<String, Target<'_>> = BTreeMap::new();
    let open = given.of(&GRANTS).iter().map(|grant| (grant, false));
    for (grant, ended) in open.chain(given.of(&ENDED_GRANTS).iter().map(|grant| (grant, true))) {
        let name = grant.values.text("target");
        let Some(since) = grant.values.date("granted_on") else { continue };
        let target = targets.entry(fold(name)).or_insert(Target { name, since, ended, system: false, last: None });
        target.ended &= ended;
        target.since = target.since.min(since);
        target.system |= grant.values.chose("target_kind", "system") || grant.values.flag("privileged");
    }
    for review in given.of(&LOG_REVIEWS) {
        let (Some(until), name) = (review.values.date("until"), review.values.text("system")) else { continue };
        let target = targets.entry(fold(name)).or_insert(Target { name, since: until, ended: false, system: true, last: None });
        target.system = true;
        if target.last.is_none_or(|(known, _)| until >= known) {
            target.last = Some((until, &review.no));
        }
    }
    targets.retain(|_, target| target.system);
    let next = "アクセス記録を点検し、結果をアクセス記録点検簿に、同じシステムの名前で書いてください。";
    let cycle = given.limits.log_review_months;
    let near = |from, no: &str, what| {
        let matter = Matter { article: "21", register: "log_review", no, whom: Role::Officer, what, next };
        given.near(given.months_after(from, cycle), given.limits.log_review_notice_days, matter)
    };
    let uses_systems = given.of(&SECTION).iter().any(|one| one.values.flag("uses_system"));
    if targets.is_empty() {
        let never = "アクセス記録の点検がまだ行われていません。".to_owned();
        return if uses_systems { near(given.begun_on, "", never).into_iter().collect() } else { Vec::new() };
    }
    let standing = targets.values().filter(|target| !target.ended);
    standing
        .filter_map(|target| match target.last {
            Some((until, no)) => near(until, no, format!("{}のアクセス記録を点検する時期です。", target.name)),
            None => near(target.since.max(given.begun_on), "", format!("{}のアクセス記録の点検がまだ行われていません。", target.name)),
        })
        .collect()
}

/// What rights and reviews name.
struct Target<'a> {
    name: &'a str,
    /// Since when somebody has had a right to it.
    since: NaiveDate,
    /// All rights to it have ended.
    ended: bool,
    /// An information system, and no shelf.
    system: bool,
    /// The end of the last period that was reviewed, and the review's number.
    last: Option<(NaiveDate, &'a str)>,
}

/// A key that is not back on its day; without one, on the day it was lent.
pub fn keys_back(given: &Given<'_>) -> Vec<Due> {
    given.each(given.of(&KEYS), 0, |line| {
        let on = line.values.date("due_back_at").or_else(|| line.values.date("lent_at"))?;
        let what = format!("{}（{}）が返っていません。", line.values.text("key_name"), line.no);
        Some((on, Matter::of(line, "key_log", "34-1", what, "鍵の返却を受け、返却日時を書き足してください。")))
    })
}

/// 入退室簿: a month's entries are looked through within the profile's months after it.
pub fn rooms_checked(given: &Given<'_>) -> Vec<Due> {
    let ends: Vec<NaiveDate> =
        given.of(&ENTRIES).iter().filter_map(|line| line.values.date("entered_at")).map(|day| given.month_end(day)).collect();
    let months: BTreeSet<NaiveDate> = ends.iter().copied().filter(|end| *end < given.today).collect();
    months
        .iter()
        .filter_map(|end| {
            let on = given.month_end(given.months_after(end.with_day(1).unwrap_or(*end), given.limits.room_check_months));
            let count = ends.iter().filter(|one| *one == end).count();
            let what = format!("{}月の入退室の記録{count}件を確かめていません。", end.month());
            let next = "記載の欠けがないかを見て、確認者と確認日を書き足してください。";
            given.near(on, given.limits.room_check_notice_days, Matter::at_large("room_entry", "34-1", what, next))
        })
        .collect()
}
