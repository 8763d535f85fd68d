//! From the first word to the close: what is derived from what was written, and what must be there before it ends (D30; 第38条〜第40条).

use crate::article::Article;
use crate::calendar::ClosedDays;
use crate::incident::assess::{Assessment, Ground, Publication, Traits, assess};
use crate::incident::clock::{Span, deadlines};
use crate::media::InfoClass;
use crate::problem::{Code, Level, Problem};
use crate::profile::Limits;
use crate::value::{Value, Values};

/// How far an incident has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// 下書き: written down at once, perhaps by the program, not yet told.
    Draft,
    /// 対応中.
    Open,
    /// 終結.
    Closed,
    /// 取消: it turned out to be none.
    Cancelled,
}

impl Stage {
    /// Every stage.
    pub const ALL: &'static [Stage] = &[Stage::Draft, Stage::Open, Stage::Closed, Stage::Cancelled];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Open => "open",
            Stage::Closed => "closed",
            Stage::Cancelled => "cancelled",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Stage::Draft => "下書き",
            Stage::Open => "対応中",
            Stage::Closed => "終結",
            Stage::Cancelled => "取消（事案でなかった）",
        }
    }

    /// The stage with identifier `id`; a record without one is a draft.
    pub fn from_id(id: &str) -> Stage {
        Stage::ALL.iter().copied().find(|stage| stage.id() == id).unwrap_or(Stage::Draft)
    }

    /// Whether nothing more will happen.
    pub const fn ended(self) -> bool {
        matches!(self, Stage::Closed | Stage::Cancelled)
    }

    /// Which stages may follow.
    pub const fn followed_by(self) -> &'static [Stage] {
        match self {
            Stage::Draft => &[Stage::Open, Stage::Cancelled],
            Stage::Open => &[Stage::Closed, Stage::Cancelled],
            Stage::Closed | Stage::Cancelled => &[],
        }
    }
}

/// Fills what follows from the record: its state, whether and by when the commission is told, how it is made public.
/// A way of publishing that somebody chose stays; one that followed from the facts `before` follows them again.
#[must_use]
pub fn derive(mut values: Values, before: Option<&Values>, held: &[InfoClass], limits: &Limits, closed: &ClosedDays) -> Values {
    if values.text("status").is_empty() {
        values.set("status", Value::Choice(Stage::Draft.id().to_owned()));
    }
    let traits = Traits::read(&values, held.iter().copied());
    let Assessment { grounds, publication } = assess(traits, limits.ppc_subjects);
    values.set("ppc_required", Value::Flag(!grounds.is_empty()));
    for field in ["ppc_grounds", "ppc_first_due", "ppc_final_due"] {
        values.clear(field);
    }
    if let (false, Some(known_on)) = (grounds.is_empty(), values.date("known_at")) {
        let words: Vec<&str> = grounds.iter().map(|ground| ground.label()).collect();
        let span = if grounds.contains(&Ground::Malicious) { Span::Malicious } else { Span::Usual };
        let due = deadlines(known_on, span, limits, closed);
        values.set("ppc_grounds", Value::Text(words.join("、")));
        values.set("ppc_first_due", Value::Date(due.first));
        values.set("ppc_final_due", Value::Date(due.last));
    }
    let followed = before.is_some_and(|before| {
        let was = assess(Traits::read(before, held.iter().copied()), limits.ppc_subjects).publication;
        values.text("publication") == before.text("publication") && before.text("publication") == was.id()
    });
    if values.text("publication").is_empty() || followed {
        values.set("publication", Value::Choice(publication.id().to_owned()));
    }
    values
}

/// What is wrong with an incident as it stands: days out of order, and a way of publishing below what the rule asks.
pub fn faults(values: &Values, held: &[InfoClass], limits: &Limits) -> Vec<Problem> {
    let mut found = Vec::new();
    let known = values.moment("known_at");
    for (field, label) in [("manager_told_at", "保護管理者への報告"), ("first_action_at", "第一次措置")] {
        if matches!((known, values.moment(field)), (Some(known), Some(then)) if then < known) {
            let what = format!("{label}が、認識日時より前になっています。");
            found.push(Problem::new(Code::Rule, what, "日時を確かめてください。").on(Article("38-1")).at(field));
        }
    }
    for field in ["general_told_on", "mayor_told_on", "deputy_mayor_told_on", "ppc_first_on", "notified_on", "published_on"] {
        if matches!((known, values.date(field)), (Some(known), Some(then)) if then < known.date()) {
            let what = "報告・通知・公表の日が、認識した日より前になっています。";
            found.push(Problem::new(Code::Rule, what, "日付を確かめてください。").on(Article("38-3")).at(field));
        }
    }
    if matches!((values.date("ppc_first_on"), values.date("ppc_final_on")), (Some(first), Some(last)) if last < first) {
        let what = "確報の提出日が、速報の提出日より前になっています。";
        found.push(Problem::new(Code::Rule, what, "日付を確かめてください。").on(Article("39")).at("ppc_final_on"));
    }
    if values.has("contains_number") && !values.flag("contains_number") && held.contains(&InfoClass::Number) {
        let what = "「番号を含む」が「いいえ」ですが、選んだ対象情報の区分は特定個人情報等です。";
        let next =
            "どちらが正しいかを確かめて直してください。番号に当たる部分が含まれないときは、対象情報を外し、事情を概要に書いてください。";
        found.push(Problem::refused("D30", Article("38-1"), what, next).at("contains_number"));
    }
    let assessed = assess(Traits::read(values, held.iter().copied()), limits.ppc_subjects);
    if assessed.publication == Publication::AtOnce && values.text("publication") == Publication::Batch.id() {
        found.push(
            Problem {
                level: Level::Warn,
                ..Problem::refused(
                    "D30",
                    Article("40-1"),
                    "公表基準の「重大」に当たる記載なのに、一括公表になっています。",
                    "記載と公表区分を確かめ、随時公表しないときは備考に事情を書いてください。",
                )
            }
            .at("publication"),
        );
    }
    found
}

/// What speaks against taking the incident `values` to stage `to`.
pub fn may_advance(values: &Values, to: Stage) -> Vec<Problem> {
    let from = Stage::from_id(values.text("status"));
    if !from.followed_by().contains(&to) {
        let then: Vec<&str> = from.followed_by().iter().map(|stage| stage.label()).collect();
        let next = match then.as_slice() {
            [] => "終わった事案は変えられません。続きがあれば、新しい事案として記録してください。".to_owned(),
            _ => format!("次に進めるのは「{}」です。", then.join("」か「")),
        };
        let what = format!("この事案は「{}」なので、「{}」にはできません。", from.label(), to.label());
        return vec![Problem::new(Code::Rule, what, next).on(Article("38-3")).at("status")];
    }
    match to {
        Stage::Draft => Vec::new(),
        Stage::Open => lacking(values, &[("manager_told_at", "38-1", "保護管理者に報告した日時")]),
        Stage::Cancelled => lacking(values, &[("cancel_reason", "38-3", "事案でなかったと分かった事情")]),
        Stage::Closed => may_close(values),
    }
}

/// D30: no incident ends before the 総括保護管理者 was told and its recurrence is guarded against; where the commission
/// must be told, all nine items are there and both reports are in.
fn may_close(values: &Values) -> Vec<Problem> {
    let mut asked = vec![
        ("general_told_on", "38-3", "総括保護管理者に報告した日"),
        ("cause_detail", "38-4", "原因"),
        ("prevention", "38-4", "再発防止のための措置"),
        ("shared_with", "38-4", "再発防止の措置を共有した課"),
        ("person_response", "40-1", "本人への対応"),
    ];
    if values.flag("ppc_required") {
        asked.extend([
            ("items", "39", "含まれる項目"),
            ("subject_count", "39", "本人の数"),
            ("harm", "39", "二次被害又はそのおそれ"),
            ("publication_state", "39", "公表の実施状況"),
            ("ppc_first_on", "39", "速報の提出日"),
            ("ppc_final_on", "39", "確報の提出日"),
        ]);
    }
    if values.text("publication") == Publication::AtOnce.id() {
        asked.push(("published_on", "40-1", "公表日"));
    }
    let mut found = lacking(values, &asked);
    let told = values.has("notified_on") || !values.text("notify_substitute").trim().is_empty();
    if values.flag("ppc_required") && !told {
        found.push(d30("notified_on", "39", "本人に通知した日（または代替措置）"));
    }
    found
}

fn lacking(values: &Values, asked: &[(&str, &'static str, &str)]) -> Vec<Problem> {
    asked
        .iter()
        .filter(|(field, ..)| match values.get(field) {
            None => true,
            Some(Value::Text(words)) => words.trim().is_empty(),
            Some(_) => false,
        })
        .map(|(field, article, what)| d30(field, article, what))
        .collect()
}

fn d30(field: &str, article: &'static str, what: &str) -> Problem {
    Problem::refused("D30", Article(article), format!("{what}が書かれていません。"), format!("{what}を書いてから進めてください。"))
        .at(field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn text(words: &str) -> Value {
        Value::Text(words.to_owned())
    }

    fn known() -> Values {
        Values::new().with("known_at", Value::Moment(day(11, 22).and_hms_opt(9, 30, 0).unwrap())).with("subject_count", Value::Int(35))
    }

    fn derived(values: Values) -> Values {
        derive(values, None, &[], &Limits::default(), &ClosedDays::default())
    }

    fn rules(found: &[Problem]) -> Vec<(&'static str, &str)> {
        found.iter().map(|one| (one.rule.unwrap_or(""), one.field.as_deref().unwrap_or(""))).collect()
    }

    #[test]
    fn deadlines_and_publication_follow_from_what_is_written() {
        let small = derived(known());
        assert_eq!((small.flag("ppc_required"), small.text("publication"), small.text("status")), (false, "batch", "draft"));
        assert!(!small.has("ppc_final_due"));
        let many = derived(known().with("subject_count", Value::Int(101)));
        assert_eq!((many.date("ppc_first_due"), many.date("ppc_final_due")), (Some(day(11, 26)), Some(day(12, 21))));
        assert_eq!((many.text("ppc_grounds"), many.text("publication")), ("本人の数が基準を超える", "at_once"));
        let ill = derived(known().with("malicious", Value::Flag(true)));
        assert_eq!(ill.date("ppc_final_due"), NaiveDate::from_ymd_opt(2027, 1, 20));
        let delicate = derive(known(), None, &[InfoClass::Sensitive], &Limits::default(), &ClosedDays::default());
        assert!(delicate.flag("ppc_required"), "the class of the information itself counts");
    }

    #[test]
    fn a_way_of_publishing_that_somebody_chose_stays() {
        let before = derived(known());
        let grown = before.clone().with("subject_count", Value::Int(500));
        let again = derive(grown.clone(), Some(&before), &[], &Limits::default(), &ClosedDays::default());
        assert_eq!(again.text("publication"), "at_once", "what followed follows");
        let chosen = before.clone().with("publication", Value::Choice("none".to_owned()));
        let kept = derive(
            grown.with("publication", Value::Choice("none".to_owned())),
            Some(&chosen),
            &[],
            &Limits::default(),
            &ClosedDays::default(),
        );
        assert_eq!(kept.text("publication"), "none");
    }

    #[test]
    fn days_in_order_pass_and_others_are_refused() {
        let told = known().with("manager_told_at", Value::Moment(day(11, 22).and_hms_opt(9, 40, 0).unwrap()));
        assert!(faults(&told.clone().with("general_told_on", Value::Date(day(11, 22))), &[], &Limits::default()).is_empty());
        let before = told.with("general_told_on", Value::Date(day(11, 21)));
        assert_eq!(rules(&faults(&before, &[], &Limits::default())), [("", "general_told_on")]);
        let reports = known().with("ppc_first_on", Value::Date(day(11, 25))).with("ppc_final_on", Value::Date(day(11, 24)));
        assert_eq!(rules(&faults(&reports, &[], &Limits::default())), [("", "ppc_final_on")]);
    }

    #[test]
    fn d30_a_grave_case_put_into_the_list_is_remarked_on() {
        let many = known().with("subject_count", Value::Int(101)).with("publication", Value::Choice("batch".to_owned()));
        let found = faults(&many, &[], &Limits::default());
        assert_eq!((rules(&found), found[0].blocks()), (vec![("D30", "publication")], false));
        assert!(faults(&many.with("publication", Value::Choice("at_once".to_owned())), &[], &Limits::default()).is_empty());
    }

    #[test]
    fn d30_it_ends_only_when_told_and_guarded_against() {
        let open = derived(known()).with("status", Value::Choice("open".to_owned()));
        let lacks: Vec<_> = may_advance(&open, Stage::Closed).into_iter().filter_map(|one| one.field).collect();
        assert_eq!(lacks, ["general_told_on", "cause_detail", "prevention", "shared_with", "person_response"]);
        let done = open
            .with("general_told_on", Value::Date(day(11, 22)))
            .with("cause_detail", text("返却確認の遅れ"))
            .with("prevention", text("当日中に2人で確認"))
            .with("shared_with", text("市民課"))
            .with("person_response", text("謝罪"));
        assert_eq!(may_advance(&done, Stage::Closed), []);
        assert_eq!(may_advance(&done.clone().with("prevention", text(" ")), Stage::Closed).len(), 1);
        let reportable = done.with("ppc_required", Value::Flag(true)).with("subject_count", Value::Int(101));
        let lacks: Vec<_> = may_advance(&reportable, Stage::Closed).into_iter().filter_map(|one| one.field).collect();
        assert_eq!(lacks, ["items", "harm", "publication_state", "ppc_first_on", "ppc_final_on", "notified_on"]);
    }

    #[test]
    fn stages_follow_in_order() {
        let draft = derived(known());
        assert_eq!(rules(&may_advance(&draft, Stage::Closed)), [("", "status")]);
        assert_eq!(rules(&may_advance(&draft, Stage::Open)), [("D30", "manager_told_at")]);
        let told = draft.clone().with("manager_told_at", Value::Moment(day(11, 22).and_hms_opt(9, 40, 0).unwrap()));
        assert_eq!(may_advance(&told, Stage::Open), []);
        assert_eq!(rules(&may_advance(&draft, Stage::Cancelled)), [("D30", "cancel_reason")]);
        assert_eq!(may_advance(&draft.with("cancel_reason", text("別の棚にあった")), Stage::Cancelled), []);
        let theirs: Vec<_> = crate::registers::incident::STATUS.iter().map(|choice| (choice.id, choice.label)).collect();
        assert_eq!(Stage::ALL.iter().map(|stage| (stage.id(), stage.label())).collect::<Vec<_>>(), theirs);
    }
}
