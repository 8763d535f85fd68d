//! Whether the 個人情報保護委員会 must be told and how it is made public (第39条・第40条; 法第68条・施行規則第43条; 番号法第29条の4; 公表基準).

use crate::media::InfoClass;
use crate::value::Values;

/// What decides about an incident.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traits {
    /// 本人の数, as far as known.
    pub subjects: Option<i64>,
    /// 要配慮個人情報 (or 条例要配慮個人情報).
    pub sensitive: bool,
    /// 財産的被害のおそれ.
    pub financial: bool,
    /// 不正の目的のおそれ.
    pub malicious: bool,
    /// 特定個人情報.
    pub number: bool,
    /// … managed in one of the systems the rule names; `None` while nobody has said.
    pub number_system: Option<bool>,
    /// … seen by 不特定多数.
    pub public_view: bool,
    /// 高度な暗号化等.
    pub well_encrypted: bool,
    /// 著しく不適切その他特に必要.
    pub grave: bool,
}

/// Why the commission must be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// 要配慮個人情報.
    Sensitive,
    /// 財産的被害.
    Financial,
    /// 不正の目的.
    Malicious,
    /// 本人の数.
    Many,
    /// 情報システムの特定個人情報.
    NumberSystem,
    /// 特定個人情報 of which nobody has said yet where it was managed: an おそれ counts until it is answered.
    NumberPossible,
    /// 不特定多数の閲覧.
    PublicView,
}

/// How it is made public by the city's own rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Publication {
    /// 重大: at once, and again in the half-year's list.
    AtOnce,
    /// With the half-year's list.
    Batch,
    /// Not at all, for a reason; only a person decides that.
    No,
}

/// What follows from an incident's traits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Why the commission must be told; empty where it need not.
    pub grounds: Vec<Ground>,
    /// How it is made public unless somebody decides otherwise.
    pub publication: Publication,
}

impl Ground {
    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Ground::Sensitive => "要配慮個人情報を含む",
            Ground::Financial => "財産的被害のおそれ",
            Ground::Malicious => "不正の目的のおそれ",
            Ground::Many => "本人の数が基準を超える",
            Ground::NumberSystem => "情報システムで管理する特定個人情報",
            Ground::NumberPossible => "特定個人情報（情報システムで管理するものかは未確認）",
            Ground::PublicView => "特定個人情報の不特定多数の閲覧",
        }
    }
}

impl Publication {
    /// Every way.
    pub const ALL: &'static [Publication] = &[Publication::AtOnce, Publication::Batch, Publication::No];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Publication::AtOnce => "at_once",
            Publication::Batch => "batch",
            Publication::No => "none",
        }
    }

    /// The way with identifier `id`.
    pub fn from_id(id: &str) -> Option<Publication> {
        Publication::ALL.iter().copied().find(|one| one.id() == id)
    }
}

impl Traits {
    /// Reads a record of `incident`; `held` is the class of the information it names.
    pub fn read(values: &Values, held: impl IntoIterator<Item = InfoClass>) -> Traits {
        let held: Vec<InfoClass> = held.into_iter().collect();
        Traits {
            subjects: values.int("subject_count"),
            sensitive: values.flag("sensitive") || held.contains(&InfoClass::Sensitive),
            financial: values.flag("financial"),
            malicious: values.flag("malicious"),
            number: values.flag("contains_number") || held.contains(&InfoClass::Number),
            number_system: values.has("number_system").then(|| values.flag("number_system")),
            public_view: values.flag("public_view"),
            well_encrypted: values.flag("well_encrypted"),
            grave: values.flag("grave"),
        }
    }
}

/// What follows from `traits`. `many` is the number of people that must be exceeded (100).
///
/// 高度な暗号化 takes away the duty to tell the commission. It takes nothing from the city's own rule on publication,
/// which does not name it.
pub fn assess(traits: Traits, many: i64) -> Assessment {
    let crowd = traits.subjects.is_some_and(|count| count > many);
    let candidates = [
        (traits.sensitive, Ground::Sensitive),
        (traits.financial, Ground::Financial),
        (traits.malicious, Ground::Malicious),
        (crowd, Ground::Many),
        (traits.number && traits.number_system == Some(true), Ground::NumberSystem),
        (traits.number && traits.number_system.is_none(), Ground::NumberPossible),
        (traits.number && traits.public_view, Ground::PublicView),
    ];
    let grounds = if traits.well_encrypted {
        Vec::new()
    } else {
        candidates.into_iter().filter(|(applies, _)| *applies).map(|(_, ground)| ground).collect()
    };
    let at_once = traits.sensitive || traits.financial || traits.malicious || traits.grave || crowd;
    Assessment { grounds, publication: if at_once { Publication::AtOnce } else { Publication::Batch } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trait_alone_is_a_ground_and_none_is_no_ground() {
        let none = Traits { subjects: Some(100), number: true, number_system: Some(false), ..Traits::default() };
        assert_eq!(assess(none, 100), Assessment { grounds: Vec::new(), publication: Publication::Batch });
        for (traits, ground, publication) in [
            (Traits { sensitive: true, ..none }, Ground::Sensitive, Publication::AtOnce),
            (Traits { financial: true, ..none }, Ground::Financial, Publication::AtOnce),
            (Traits { malicious: true, ..none }, Ground::Malicious, Publication::AtOnce),
            (Traits { subjects: Some(101), ..none }, Ground::Many, Publication::AtOnce),
            (Traits { number_system: Some(true), ..none }, Ground::NumberSystem, Publication::Batch),
            (Traits { number_system: None, ..none }, Ground::NumberPossible, Publication::Batch),
            (Traits { public_view: true, ..none }, Ground::PublicView, Publication::Batch),
        ] {
            assert_eq!(assess(traits, 100), Assessment { grounds: vec![ground], publication });
        }
    }

    #[test]
    fn what_is_about_numbers_counts_only_where_there_are_numbers() {
        let traits = Traits { number_system: Some(true), public_view: true, ..Traits::default() };
        assert!(assess(traits, 100).grounds.is_empty());
    }

    #[test]
    fn strong_encryption_excuses_from_the_report_but_not_from_publishing() {
        let found = assess(Traits { sensitive: true, well_encrypted: true, ..Traits::default() }, 100);
        assert_eq!(found, Assessment { grounds: Vec::new(), publication: Publication::AtOnce });
    }

    #[test]
    fn a_grave_case_is_published_at_once_without_a_report() {
        let found = assess(Traits { grave: true, ..Traits::default() }, 100);
        assert_eq!(found, Assessment { grounds: Vec::new(), publication: Publication::AtOnce });
    }

    #[test]
    fn the_class_of_the_information_counts_as_if_it_were_ticked() {
        let read = Traits::read(&Values::new(), [InfoClass::Number, InfoClass::Sensitive]);
        assert!(read.number && read.sensitive);
        assert_eq!(Traits::read(&Values::new(), [InfoClass::Other]), Traits::default());
    }

    #[test]
    fn identifiers_are_those_of_the_register() {
        let theirs: Vec<_> = crate::registers::incident::PUBLICATION.iter().map(|choice| choice.id).collect();
        assert_eq!(Publication::ALL.iter().map(|one| one.id()).collect::<Vec<_>>(), theirs);
    }
}
