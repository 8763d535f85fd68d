//! Opening an inspection: the items in force, what does not apply to this section, and last time's answers beside them (第42条).

use std::collections::BTreeMap;

use crate::checklist::{Checklist, Item, Scope};
use crate::inspection::answer::{Answer, Judgement};
use crate::value::{Value, Values};

/// What last time's words are marked with until somebody writes anew.
pub const CARRIED_MARK: &str = "【前回】";

/// 適用区分: what the section's particulars say applies to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flags {
    /// 番.
    pub handles_number: bool,
    /// 電.
    pub uses_system: bool,
    /// サ.
    pub has_server_room: bool,
    /// 提.
    pub provides: bool,
    /// 委.
    pub outsources: bool,
}

impl Flags {
    /// The fields of the section's record that say it.
    pub const FIELDS: [&'static str; 5] = ["handles_number", "uses_system", "has_server_room", "provides", "outsources"];

    /// Reads the section's record. What nobody answered is taken to apply: only a person's いいえ takes items away.
    pub fn read(section: &Values) -> Flags {
        let [handles_number, uses_system, has_server_room, provides, outsources] =
            Flags::FIELDS.map(|field| !section.has(field) || section.flag(field));
        Flags { handles_number, uses_system, has_server_room, provides, outsources }
    }

    /// Why an item of `scope` does not apply to this section; `None` where it does.
    pub fn not_for(self, scope: Scope) -> Option<&'static str> {
        match scope {
            Scope::System if !self.uses_system => Some("情報システムで保有個人情報等を取り扱っていないため"),
            Scope::Number if !self.handles_number => Some("特定個人情報等を取り扱っていないため"),
            Scope::ServerRoom if !self.has_server_room => Some("サーバ室等を管理していないため"),
            Scope::Provide if !self.provides => Some("保有個人情報を外部に提供していないため"),
            Scope::Outsource if !self.outsources => Some("保有個人情報等の取扱いを委託していないため"),
            _ => None,
        }
    }
}

/// Which items are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The articles 10–37 alone.
    Core,
    /// The extra block too (posts, training, incidents, last time's findings).
    WithExtra,
}

/// The answers an inspection starts from, in the checklist's order, as values of the register 点検の回答.
///
/// `before` are last time's answers: their words are laid beside the item in grey, but the judgement starts over as
/// 未点検 and counts as 未再確認. `article` says how an article's key is written (the regulation profile knows).
pub fn answers(checklist: &Checklist, extent: Extent, flags: Flags, before: &[Answer], article: &dyn Fn(&str) -> String) -> Vec<Values> {
    let before: BTreeMap<&str, &Answer> = before.iter().map(|answer| (answer.item_id.as_str(), answer)).collect();
    checklist
        .items
        .iter()
        .filter(|item| extent == Extent::WithExtra || !item.extra)
        .zip(1i64..)
        .map(|(item, order)| {
            let mut values = frozen(checklist, item, order, article(&item.article));
            match (flags.not_for(item.scope), before.get(item.id.as_str())) {
                // Somebody found last time that it does apply after all: that is not preset away.
                (Some(_), Some(last)) if !matches!(last.judgement, Judgement::Open | Judgement::NotApplicable) => carry(&mut values, last),
                (Some(why), _) => {
                    values.set("judgement", Value::Choice(Judgement::NotApplicable.id().to_owned()));
                    values.set("na_reason", Value::Text(why.to_owned()));
                    values.set("carried", Value::Flag(false));
                }
                (None, Some(last)) if last.judgement != Judgement::Open => carry(&mut values, last),
                (None, _) => {
                    values.set("judgement", Value::Choice(Judgement::Open.id().to_owned()));
                    values.set("carried", Value::Flag(false));
                }
            }
            values
        })
        .collect()
}

/// D20: the item as it is worded today, to stay with the answer for ever.
fn frozen(checklist: &Checklist, item: &Item, order: i64, article: String) -> Values {
    Values::new()
        .with("order_no", Value::Int(order))
        .with("item_id", Value::Text(item.id.clone()))
        .with("axis", Value::Choice(item.axis.id().to_owned()))
        .with("article_text", Value::Text(article))
        .with("item_text", Value::Text(item.text.clone()))
        .with("evidence_text", Value::Text(item.evidence.clone()))
        .with("scope", Value::Text(item.scope.mark().to_owned()))
        .with("freq", Value::Text(item.freq.mark().to_owned()))
        .with("checklist_version", Value::Text(checklist.version.clone()))
}

fn carry(values: &mut Values, last: &Answer) {
    values.set("judgement", Value::Choice(Judgement::Open.id().to_owned()));
    values.set("carried", Value::Flag(true));
    for (field, words) in [("finding", &last.finding), ("evidence", &last.evidence)] {
        if !words.is_empty() {
            let words = words.trim_start_matches(CARRIED_MARK);
            values.set(field, Value::Text(format!("{CARRIED_MARK}{words}")));
        }
    }
}

/// What becomes of an answer when somebody judges it: it is looked at again, and last time's words that nobody rewrote go.
pub fn judged(mut values: Values) -> Values {
    if Judgement::from_id(values.text("judgement")) == Some(Judgement::Open) {
        return values;
    }
    values.set("carried", Value::Flag(false));
    for field in ["finding", "evidence"] {
        if values.text(field).starts_with(CARRIED_MARK) {
            values.clear(field);
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::{Axis, Freq};
    use chrono::NaiveDate;

    fn item(id: &str, scope: Scope, extra: bool) -> Item {
        Item {
            id: id.to_owned(),
            article: "34-1".to_owned(),
            axis: Axis::Keeping,
            scope,
            freq: Freq::Year,
            text: format!("{id}の問い"),
            evidence: "現地確認".to_owned(),
            source_register: String::new(),
            extra,
        }
    }

    fn checklist() -> Checklist {
        Checklist {
            id: "self-inspection".to_owned(),
            version: "1".to_owned(),
            effective_from: NaiveDate::default(),
            title: String::new(),
            regulation: String::new(),
            items: vec![item("13-1-1", Scope::All, false), item("34-1-1", Scope::ServerRoom, false), item("5-1-1", Scope::All, true)],
        }
    }

    const FLAGS: Flags = Flags { handles_number: true, uses_system: true, has_server_room: false, provides: false, outsources: true };

    fn opened(extent: Extent, before: &[Answer]) -> Vec<Values> {
        answers(&checklist(), extent, FLAGS, before, &|key| format!("第{key}条"))
    }

    #[test]
    fn what_does_not_apply_starts_as_not_applicable_with_its_reason() {
        let all = opened(Extent::Core, &[]);
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].text("judgement"), "open");
        assert_eq!(all[1].text("judgement"), "na");
        assert!(all[1].text("na_reason").contains("サーバ室"));
        assert_eq!(all[1].text("article_text"), "第34-1条");
        assert_eq!(opened(Extent::WithExtra, &[]).len(), 3);
    }

    #[test]
    fn last_times_answer_is_shown_but_not_taken_over() {
        let last =
            Answer {
                judgement: Judgement::Improve, finding: "2点の場所が違う".to_owned(), ..Answer::read(&opened(Extent::Core, &[])[0])
            };
        let next = &opened(Extent::Core, std::slice::from_ref(&last))[0];
        assert_eq!(next.text("judgement"), "open");
        assert!(next.flag("carried"));
        assert_eq!(next.text("finding"), "【前回】2点の場所が違う");
        let third = &opened(Extent::Core, &[Answer { judgement: Judgement::Ok, ..Answer::read(next) }])[0];
        assert_eq!(third.text("finding"), "【前回】2点の場所が違う");
    }

    #[test]
    fn judging_drops_last_times_words_and_keeps_todays() {
        let carried = Values::new()
            .with("judgement", Value::Choice("ok".to_owned()))
            .with("carried", Value::Flag(true))
            .with("finding", Value::Text("【前回】2点の場所が違う".to_owned()))
            .with("evidence", Value::Text("棚卸表を見た".to_owned()));
        let now = judged(carried.clone());
        assert!(!now.flag("carried"));
        assert_eq!(now.text("finding"), "");
        assert_eq!(now.text("evidence"), "棚卸表を見た");
        let open = judged(carried.with("judgement", Value::Choice("open".to_owned())));
        assert!(open.flag("carried"));
    }

    #[test]
    fn only_an_answer_takes_items_away() {
        let silent = Flags::read(&Values::new());
        assert!(silent.handles_number && silent.uses_system && silent.has_server_room && silent.provides && silent.outsources);
        let answered = Flags::read(&Values::new().with("outsources", Value::Flag(false)).with("provides", Value::Flag(true)));
        assert!(!answered.outsources && answered.provides);
    }

    #[test]
    fn what_was_found_to_apply_last_time_is_not_preset_away() {
        let flags = Flags { handles_number: true, uses_system: true, has_server_room: false, provides: true, outsources: true };
        let one = |judgement| Answer { item_id: "34-1-1".to_owned(), judgement, ..Answer::read(&Values::new()) };
        let list = Checklist { items: vec![item("34-1-1", Scope::ServerRoom, false)], ..checklist() };
        let opened = |judgement| answers(&list, Extent::Core, flags, &[one(judgement)], &str::to_owned).remove(0);
        assert_eq!((opened(Judgement::Bad).text("judgement"), opened(Judgement::Bad).flag("carried")), ("open", true));
        assert_eq!(opened(Judgement::NotApplicable).text("judgement"), "na");
    }

    #[test]
    fn an_item_left_open_last_time_is_not_carried() {
        let open = Answer { finding: "途中".to_owned(), ..Answer::read(&opened(Extent::Core, &[])[0]) };
        assert!(!opened(Extent::Core, &[open])[0].flag("carried"));
    }
}
