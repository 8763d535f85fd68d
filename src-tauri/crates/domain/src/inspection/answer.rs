//! One answer of an inspection: the item as it was worded that day, and what was judged (第42条).

use crate::checklist::Axis;
use crate::value::{RecordId, Values};

/// 判定.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Judgement {
    /// 適 ○.
    Ok,
    /// 要改善 △.
    Improve,
    /// 不適 ×.
    Bad,
    /// 該当なし －.
    NotApplicable,
    /// 未点検.
    Open,
}

impl Judgement {
    /// Every judgement, in the order of the printed columns.
    pub const ALL: &'static [Judgement] = &[Judgement::Ok, Judgement::Improve, Judgement::Bad, Judgement::NotApplicable, Judgement::Open];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Judgement::Ok => "ok",
            Judgement::Improve => "improve",
            Judgement::Bad => "bad",
            Judgement::NotApplicable => "na",
            Judgement::Open => "open",
        }
    }

    /// The sign on paper; 未点検 leaves its box empty.
    pub const fn sign(self) -> &'static str {
        match self {
            Judgement::Ok => "○",
            Judgement::Improve => "△",
            Judgement::Bad => "×",
            Judgement::NotApplicable => "－",
            Judgement::Open => "",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Judgement::Ok => "適",
            Judgement::Improve => "要改善",
            Judgement::Bad => "不適",
            Judgement::NotApplicable => "該当なし",
            Judgement::Open => "未点検",
        }
    }

    /// The judgement with identifier `id`; an empty field is 未点検.
    pub fn from_id(id: &str) -> Option<Judgement> {
        if id.is_empty() {
            return Some(Judgement::Open);
        }
        Judgement::ALL.iter().copied().find(|judgement| judgement.id() == id)
    }

    /// Whether something must be put right.
    pub const fn needs_action(self) -> bool {
        matches!(self, Judgement::Improve | Judgement::Bad)
    }
}

/// An answer as the rules see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Which item, e.g. `13-1-3`.
    pub item_id: String,
    /// What the item looks at.
    pub axis: Axis,
    /// The item's wording when the inspection was opened.
    pub item_text: String,
    /// 判定.
    pub judgement: Judgement,
    /// 所見・改善.
    pub finding: String,
    /// 該当なしの理由.
    pub na_reason: String,
    /// 証拠.
    pub evidence: String,
    /// 未再確認: taken over from last time and not looked at again.
    pub carried: bool,
}

impl Answer {
    /// Reads an answer from its record.
    pub fn read(values: &Values) -> Answer {
        Answer {
            item_id: values.text("item_id").to_owned(),
            axis: Axis::from_id(values.text("axis")).unwrap_or(Axis::Organisation),
            item_text: values.text("item_text").to_owned(),
            judgement: Judgement::from_id(values.text("judgement")).unwrap_or(Judgement::Open),
            finding: values.text("finding").trim().to_owned(),
            na_reason: values.text("na_reason").trim().to_owned(),
            evidence: values.text("evidence").trim().to_owned(),
            carried: values.flag("carried"),
        }
    }
}

/// A corrective action as the rules see it (第43条).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrective {
    /// The inspection it belongs to.
    pub inspection: Option<RecordId>,
    /// The item it answers.
    pub item_id: String,
    /// Whether 措置内容, 担当 and 期限 are all there.
    pub complete: bool,
    /// Whether it was called off.
    pub cancelled: bool,
}

impl Corrective {
    /// Reads an action from its record.
    pub fn read(values: &Values) -> Corrective {
        Corrective {
            inspection: values.link("inspection").map(|link| link.id),
            item_id: values.text("item_id").to_owned(),
            complete: !values.text("measure").trim().is_empty() && values.has("owner") && values.has("due_on"),
            cancelled: values.text("status") == "cancelled",
        }
    }

    /// Whether it says, in full, how what `answer` found is put right.
    pub fn answers(&self, answer: &Answer) -> bool {
        self.item_id == answer.item_id && self.complete && !self.cancelled
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registers::inspection_answer;

    #[test]
    fn identifiers_and_words_are_those_of_the_register() {
        let ours: Vec<_> = Judgement::ALL.iter().map(|one| (one.id(), one.label(), one.sign())).collect();
        let theirs: Vec<_> = inspection_answer::JUDGEMENT.iter().map(|choice| (choice.id, choice.label, choice.code)).collect();
        assert_eq!(ours, theirs);
        let axes: Vec<_> = inspection_answer::AXIS.iter().map(|choice| (choice.id, choice.label)).collect();
        assert_eq!(axes, Axis::ALL.iter().map(|axis| (axis.id(), axis.label())).collect::<Vec<_>>());
    }

    #[test]
    fn an_empty_judgement_is_not_yet_inspected() {
        assert_eq!(Answer::read(&Values::new()).judgement, Judgement::Open);
    }
}
