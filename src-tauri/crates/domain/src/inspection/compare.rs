//! This inspection beside the last one: what got better, what got worse (第43条).

use std::collections::BTreeMap;

use crate::inspection::answer::{Answer, Judgement};

/// Which way an item went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Course {
    /// 悪化.
    Worse,
    /// 改善.
    Improved,
    /// 変化なし.
    Same,
    /// 今回から: not asked last time.
    New,
    /// 今回なし: asked last time only.
    Gone,
    /// 比較できない: one of the two is 該当なし or 未点検.
    Unrated,
}

impl Course {
    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Course::Worse => "悪化",
            Course::Improved => "改善",
            Course::Same => "変化なし",
            Course::New => "今回から",
            Course::Gone => "今回なし",
            Course::Unrated => "比較できない",
        }
    }
}

/// One item of two inspections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which item.
    pub item_id: String,
    /// Last time's judgement.
    pub before: Option<Judgement>,
    /// This time's judgement.
    pub now: Option<Judgement>,
    /// Which way it went.
    pub course: Course,
    /// Whether the item was worded differently last time.
    pub reworded: bool,
}

/// Compares two inspections item by item, in this one's order; items asked last time only stand at the end.
pub fn compare(before: &[Answer], now: &[Answer]) -> Vec<Change> {
    let last: BTreeMap<&str, &Answer> = before.iter().map(|answer| (answer.item_id.as_str(), answer)).collect();
    let mut changes: Vec<Change> = now
        .iter()
        .map(|answer| {
            let old = last.get(answer.item_id.as_str());
            Change {
                item_id: answer.item_id.clone(),
                before: old.map(|old| old.judgement),
                now: Some(answer.judgement),
                course: old.map_or(Course::New, |old| course(old.judgement, answer.judgement)),
                reworded: old.is_some_and(|old| old.item_text != answer.item_text),
            }
        })
        .collect();
    let gone = before.iter().filter(|old| !now.iter().any(|answer| answer.item_id == old.item_id));
    changes.extend(gone.map(|old| Change {
        item_id: old.item_id.clone(),
        before: Some(old.judgement),
        now: None,
        course: Course::Gone,
        reworded: false,
    }));
    changes
}

fn course(before: Judgement, now: Judgement) -> Course {
    match (rank(before), rank(now)) {
        (Some(before), Some(now)) if now < before => Course::Improved,
        (Some(before), Some(now)) if now > before => Course::Worse,
        (Some(_), Some(_)) => Course::Same,
        _ if before == now => Course::Same,
        _ => Course::Unrated,
    }
}

fn rank(judgement: Judgement) -> Option<u8> {
    match judgement {
        Judgement::Ok => Some(0),
        Judgement::Improve => Some(1),
        Judgement::Bad => Some(2),
        Judgement::NotApplicable | Judgement::Open => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::Axis;

    fn answer(id: &str, judgement: Judgement, text: &str) -> Answer {
        Answer {
            item_id: id.to_owned(),
            axis: Axis::Media,
            item_text: text.to_owned(),
            judgement,
            finding: String::new(),
            na_reason: String::new(),
            evidence: String::new(),
            carried: false,
        }
    }

    #[test]
    fn each_item_says_which_way_it_went() {
        use Judgement::{Bad, Improve, NotApplicable, Ok, Open};
        for (before, now, expected) in [
            (Bad, Ok, Course::Improved),
            (Bad, Improve, Course::Improved),
            (Ok, Improve, Course::Worse),
            (Ok, Ok, Course::Same),
            (NotApplicable, NotApplicable, Course::Same),
            (Ok, NotApplicable, Course::Unrated),
            (Bad, Open, Course::Unrated),
        ] {
            let changes = compare(&[answer("1", before, "問い")], &[answer("1", now, "問い")]);
            assert_eq!(changes[0].course, expected, "{before:?}→{now:?}");
        }
    }

    #[test]
    fn new_gone_and_reworded_items_are_told_apart() {
        let changes = compare(
            &[answer("1", Judgement::Ok, "問い"), answer("2", Judgement::Ok, "問い")],
            &[answer("3", Judgement::Ok, "問い"), answer("1", Judgement::Ok, "別の問い")],
        );
        let told: Vec<_> = changes.iter().map(|change| (change.item_id.as_str(), change.course, change.reworded)).collect();
        assert_eq!(told, [("3", Course::New, false), ("1", Course::Same, true), ("2", Course::Gone, false)]);
    }
}
