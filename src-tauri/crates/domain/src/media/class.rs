//! How strictly a medium must be destroyed: its 廃棄区分, from the network it hung on and what it held (第15条第1項).

/// 情報の区分: how delicate the information is, most delicate first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InfoClass {
    /// 番号(特定個人情報等).
    Number,
    /// 要配慮個人情報を含む.
    Sensitive,
    /// その他の保有個人情報.
    Other,
    /// 個人情報なし.
    Nothing,
}

impl InfoClass {
    /// Every class, most delicate first.
    pub const ALL: &'static [InfoClass] = &[InfoClass::Number, InfoClass::Sensitive, InfoClass::Other, InfoClass::Nothing];

    /// The identifier in the registers.
    pub const fn id(self) -> &'static str {
        match self {
            InfoClass::Number => "number",
            InfoClass::Sensitive => "sensitive",
            InfoClass::Other => "ordinary",
            InfoClass::Nothing => "none",
        }
    }

    /// The class with identifier `id`.
    pub fn from_id(id: &str) -> Option<InfoClass> {
        InfoClass::ALL.iter().copied().find(|class| class.id() == id)
    }
}

/// 接続系統: which of the office's separated networks a medium is used on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Network {
    /// マイナンバー利用事務系.
    MyNumber,
    /// LGWAN接続系.
    Lgwan,
    /// インターネット接続系.
    Internet,
    /// 独立.
    Standalone,
    /// 接続なし.
    Unconnected,
}

impl Network {
    /// Every network, in the order of the form.
    pub const ALL: &'static [Network] = &[Network::MyNumber, Network::Lgwan, Network::Internet, Network::Standalone, Network::Unconnected];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Network::MyNumber => "number_line",
            Network::Lgwan => "lgwan",
            Network::Internet => "internet",
            Network::Standalone => "standalone",
            Network::Unconnected => "none",
        }
    }

    /// The network with identifier `id`.
    pub fn from_id(id: &str) -> Option<Network> {
        Network::ALL.iter().copied().find(|network| network.id() == id)
    }
}

/// 廃棄区分 (総務省 地方公共団体における情報セキュリティポリシーに関するガイドライン), strictest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DisposalClass {
    /// (1) 住民情報等: physical destruction.
    One,
    /// (2) 機密性2以上: erased beyond a laboratory's reach.
    Two,
    /// (3) 機密性1: erased beyond common recovery tools.
    Three,
}

impl DisposalClass {
    /// Every class, strictest first.
    pub const ALL: &'static [DisposalClass] = &[DisposalClass::One, DisposalClass::Two, DisposalClass::Three];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            DisposalClass::One => "class1",
            DisposalClass::Two => "class2",
            DisposalClass::Three => "class3",
        }
    }

    /// What a person reads in a sentence.
    pub const fn mark(self) -> &'static str {
        match self {
            DisposalClass::One => "(1)",
            DisposalClass::Two => "(2)",
            DisposalClass::Three => "(3)",
        }
    }

    /// The class with identifier `id`.
    pub fn from_id(id: &str) -> Option<DisposalClass> {
        DisposalClass::ALL.iter().copied().find(|class| class.id() == id)
    }

    /// The stricter of two: a class may be raised, never lowered.
    #[must_use]
    pub fn raised_to(self, other: Option<DisposalClass>) -> DisposalClass {
        other.map_or(self, |other| self.min(other))
    }
}

/// The most delicate class among what a medium holds; `None` where nothing is linked.
pub fn highest(classes: impl IntoIterator<Item = InfoClass>) -> Option<InfoClass> {
    classes.into_iter().min()
}

/// The 廃棄区分 that follows from `network` and `held`, before anybody raises it.
///
/// 番号 counts as (1) on every network: a tape that is connected to nothing may be the マイナンバー利用事務系's backup.
/// What is declared free of personal information is (3), but (2) where it hung on that network.
pub fn class_of(network: Option<Network>, held: Option<InfoClass>) -> DisposalClass {
    match (network, held) {
        (_, Some(InfoClass::Number)) | (Some(Network::MyNumber), Some(InfoClass::Sensitive | InfoClass::Other) | None) => {
            DisposalClass::One
        }
        (Some(Network::MyNumber), Some(InfoClass::Nothing)) => DisposalClass::Two,
        (_, Some(InfoClass::Nothing)) => DisposalClass::Three,
        (_, Some(InfoClass::Sensitive | InfoClass::Other) | None) => DisposalClass::Two,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_follows_network_and_information() {
        for (network, held, class) in [
            (Some(Network::MyNumber), Some(InfoClass::Other), DisposalClass::One),
            (Some(Network::Lgwan), Some(InfoClass::Number), DisposalClass::One),
            (Some(Network::Unconnected), Some(InfoClass::Number), DisposalClass::One),
            (Some(Network::Lgwan), Some(InfoClass::Sensitive), DisposalClass::Two),
            (Some(Network::Internet), Some(InfoClass::Other), DisposalClass::Two),
            (Some(Network::Lgwan), None, DisposalClass::Two),
            (None, None, DisposalClass::Two),
            (Some(Network::Lgwan), Some(InfoClass::Nothing), DisposalClass::Three),
            (Some(Network::MyNumber), Some(InfoClass::Nothing), DisposalClass::Two),
        ] {
            assert_eq!(class_of(network, held), class, "{network:?} {held:?}");
        }
    }

    #[test]
    fn a_class_is_raised_but_never_lowered() {
        assert_eq!(DisposalClass::Two.raised_to(Some(DisposalClass::One)), DisposalClass::One);
        assert_eq!(DisposalClass::Two.raised_to(Some(DisposalClass::Three)), DisposalClass::Two);
        assert_eq!(DisposalClass::Two.raised_to(None), DisposalClass::Two);
    }

    #[test]
    fn the_most_delicate_information_decides() {
        assert_eq!(highest([InfoClass::Other, InfoClass::Number, InfoClass::Nothing]), Some(InfoClass::Number));
        assert_eq!(highest([]), None);
    }

    #[test]
    fn identifiers_are_those_of_the_registers() {
        use crate::registers::{media, shared};
        assert_eq!(shared::INFO_CLASS.iter().map(|c| c.id).collect::<Vec<_>>(), InfoClass::ALL.iter().map(|c| c.id()).collect::<Vec<_>>());
        assert_eq!(media::NETWORK.iter().map(|c| c.id).collect::<Vec<_>>(), Network::ALL.iter().map(|c| c.id()).collect::<Vec<_>>());
        assert_eq!(
            shared::DISPOSAL_CLASS.iter().map(|c| c.id).collect::<Vec<_>>(),
            DisposalClass::ALL.iter().map(|c| c.id()).collect::<Vec<_>>()
        );
    }
}
