//! Which method fits which medium and class: the matrix, as the table people know it (D3; 第15条第1項, 総務省ガイドライン).

use crate::article::Article;
use crate::disposal::method::{Method, Way};
use crate::media::{DisposalClass, Family};
use crate::problem::Problem;

/// How well a method fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suitability {
    /// ◎ the method to take.
    Recommended,
    /// ○ fits.
    Allowed,
    /// △ fits with a reason in writing.
    WithReason,
    /// × does not do.
    Refused,
}

impl Suitability {
    /// The sign of the printed matrix.
    pub const fn sign(self) -> &'static str {
        match self {
            Suitability::Recommended => "◎",
            Suitability::Allowed => "○",
            Suitability::WithReason => "△",
            Suitability::Refused => "×",
        }
    }
}

/// One answer of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// How well it fits.
    pub suitability: Suitability,
    /// Why, and what to mind; empty where nothing needs saying.
    pub why: &'static str,
    /// It may only go along with physical destruction, which the reason must name.
    pub with_destruction: bool,
    /// There is no such method for this medium (an overwritten sheet of paper).
    pub senseless: bool,
}

use DisposalClass::{One, Three, Two};

/// The matrix. Columns: 物理破壊, 消磁, 上書き(全), 上書き(OS可視), ブロック消去, 暗号化消去, 紙の破壊, 塗りつぶし.
/// ◎ ○ △ × as printed; ＋ is △ together with physical destruction; － is no method for that medium.
#[rustfmt::skip]
const MATRIX: &[(Family, DisposalClass, &str)] = &[
    (Family::HardDisk,       One,   "◎＋＋×＋＋－－"),
    (Family::HardDisk,       Two,   "◎○○×○○－－"),
    (Family::HardDisk,       Three, "◎○○○○○－－"),
    (Family::SolidState,     One,   "◎×××＋＋－－"),
    (Family::SolidState,     Two,   "◎×××○○－－"),
    (Family::SolidState,     Three, "◎×○△○○－－"),
    (Family::Flash,          One,   "◎×××＋＋－－"),
    (Family::Flash,          Two,   "◎××××○－－"),
    (Family::Flash,          Three, "◎×○△△○－－"),
    (Family::Tape,           One,   "◎＋＋×－＋－－"),
    (Family::Tape,           Two,   "◎○△×－○－－"),
    (Family::Tape,           Three, "◎○△×－○－－"),
    (Family::Optical,        One,   "◎×××－－－－"),
    (Family::Optical,        Two,   "◎×××－－－－"),
    (Family::Optical,        Three, "◎×××－－－－"),
    (Family::MagnetoOptical, One,   "◎×＋×－－－－"),
    (Family::MagnetoOptical, Two,   "◎×○×－－－－"),
    (Family::MagnetoOptical, Three, "◎×○×－－－－"),
    (Family::Paper,          One,   "－－－－－－◎△"),
    (Family::Paper,          Two,   "－－－－－－◎△"),
    (Family::Paper,          Three, "－－－－－－◎△"),
    (Family::Film,           One,   "◎－－－－－○－"),
    (Family::Film,           Two,   "◎－－－－－○－"),
    (Family::Film,           Three, "◎－－－－－○－"),
    (Family::Mobile,         One,   "◎×××＋＋－－"),
    (Family::Mobile,         Two,   "◎×××○○－－"),
    (Family::Mobile,         Three, "◎×××○○－－"),
    (Family::Other,          One,   "◎×××＋＋－－"),
    (Family::Other,          Two,   "◎△△×△△△－"),
    (Family::Other,          Three, "◎△△△△△△－"),
];

/// Physical methods that may miss where the information sits: △ instead of ◎.
const MAY_MISS: &[(Family, Method, &str)] = &[
    (Family::SolidState, Method::Drill, "穿孔だけでは記憶チップを外すことがあります。"),
    (Family::SolidState, Method::Bend, "折曲げだけでは記憶チップが残ることがあります。"),
    (Family::Flash, Method::Drill, "穿孔だけでは記憶チップを外すことがあります。"),
    (Family::Flash, Method::Bend, "折曲げだけでは記憶チップが残ることがあります。"),
    (Family::Mobile, Method::Drill, "穿孔だけでは記憶チップを外すことがあります。"),
    (Family::Mobile, Method::Bend, "折曲げだけでは記憶チップが残ることがあります。"),
    (Family::HardDisk, Method::Bend, "折曲げでは円盤が割れずに残ることがあります。"),
    (Family::Tape, Method::Drill, "穿孔では孔の間のテープが残ります。"),
    (Family::Tape, Method::Bend, "折曲げではテープが残ります。"),
    (Family::Optical, Method::Drill, "穿孔では記録面が残ります。"),
    (Family::Optical, Method::Bend, "折曲げでは記録面が残ります。"),
];

/// How well `method` fits a medium of `family` and `class`, `encrypted` or not.
///
/// Machines carry no information of their own here: their drives are media with lines of their own (D28).
pub fn fit(family: Family, class: DisposalClass, encrypted: Encrypted, method: Method) -> Fit {
    let allowed = Fit { suitability: Suitability::Allowed, why: "", with_destruction: false, senseless: false };
    if family == Family::Machine {
        return allowed;
    }
    if let Some((_, _, why)) = MAY_MISS.iter().find(|(of, by, _)| *of == family && *by == method) {
        return Fit { suitability: Suitability::WithReason, why, ..allowed };
    }
    let sign = MATRIX
        .iter()
        .find(|(of, at, _)| *of == family && *at == class)
        .and_then(|(_, _, row)| Way::ALL.iter().zip(row.chars()).find(|(way, _)| **way == method.way()).map(|(_, sign)| sign));
    let why = reason(family, method.way());
    let found = match sign {
        Some('◎') => Fit { suitability: Suitability::Recommended, ..allowed },
        Some('○') => allowed,
        Some('△') => Fit { suitability: Suitability::WithReason, why, ..allowed },
        Some('＋') => Fit {
            suitability: Suitability::WithReason,
            why: "廃棄区分(1)の媒体は、物理的な破壊が必要です。この方法は、破壊の前に行う消去としてだけ使えます。",
            with_destruction: true,
            ..allowed
        },
        Some('×') => Fit { suitability: Suitability::Refused, why, ..allowed },
        _ => Fit { suitability: Suitability::Refused, why: "この媒体には使えない方法です。", senseless: true, ..allowed },
    };
    if method == Method::CryptoErase && encrypted == Encrypted::No && !found.senseless {
        let why = "暗号化していない媒体では、鍵を消しても中身が残ります。";
        return Fit { suitability: Suitability::Refused, why, with_destruction: false, senseless: false };
    }
    found
}

/// Whether the medium's contents were encrypted while it was in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encrypted {
    /// By hardware or software.
    Yes,
    /// Not, or not known.
    No,
}

/// Every method that may be chosen for a medium, the best first; what is refused is left out.
pub fn choices(family: Family, class: DisposalClass, encrypted: Encrypted) -> Vec<(Method, Fit)> {
    let mut found: Vec<(Method, Fit)> = Method::ALL
        .iter()
        .map(|method| (*method, fit(family, class, encrypted, *method)))
        .filter(|(_, fit)| fit.suitability != Suitability::Refused)
        .collect();
    found.sort_by_key(|(_, fit)| fit.suitability);
    found
}

/// D3: what speaks against destroying `medium` (its 管理番号) by `method`. `reason` is what the clerk wrote beside it.
pub fn check(medium: &str, family: Family, class: DisposalClass, encrypted: Encrypted, method: Method, reason: &str) -> Vec<Problem> {
    let fit = fit(family, class, encrypted, method);
    let article = Article("15-1");
    let named = format!("{medium}（{}、廃棄区分{}）", family.label(), class.mark());
    match fit.suitability {
        Suitability::Recommended | Suitability::Allowed => Vec::new(),
        Suitability::WithReason if fit.with_destruction && !names_destruction(reason) => vec![
            Problem::refused(
                "D3",
                article,
                format!("{named}は「{}」だけでは足りません。{}", method.label(), fit.why),
                "物理破壊の方法を選ぶか、方法の理由に、併せて行う破壊の方法（破砕・穿孔など）を書いてください。",
            )
            .at("method"),
        ],
        Suitability::WithReason if reason.trim().is_empty() => vec![
            Problem::refused(
                "D3",
                article,
                format!("{named}を「{}」で処分するには理由が要ります。{}", method.label(), fit.why),
                "方法の理由に、この方法でよい訳と、確かめたことを書いてください。",
            )
            .at("method_reason"),
        ],
        Suitability::WithReason => Vec::new(),
        Suitability::Refused => {
            let best: Vec<&str> = choices(family, class, encrypted).iter().take(4).map(|(method, _)| method.label()).collect();
            let what = format!("{named}に「{}」は使えません。{}", method.label(), fit.why);
            let next = format!("{}などから選んでください。", best.join("・"));
            // Class (3) holds nothing confidential: an unfit method is said, not blocked. A senseless one is a slip of the hand.
            if class == Three && !fit.senseless {
                vec![Problem::warning("D3", article, what, next).at("method")]
            } else {
                vec![Problem::refused("D3", article, what, next).at("method")]
            }
        }
    }
}

fn names_destruction(reason: &str) -> bool {
    ["破壊", "破砕", "穿孔", "切断", "細断", "裁断", "粉砕", "溶解", "焼却"].iter().any(|word| reason.contains(word))
}

fn reason(family: Family, way: Way) -> &'static str {
    match (family, way) {
        (Family::SolidState | Family::Flash | Family::Mobile | Family::Optical, Way::Degaussing) => {
            "磁気で記録していないので、消磁では消えません。"
        }
        (Family::MagnetoOptical, Way::Degaussing) => "光磁気の記録は、消磁では消えないことがあります。",
        (Family::SolidState | Family::Flash | Family::Mobile, Way::OverwriteAll | Way::OverwriteVisible) => {
            "記憶チップの予備領域に、上書きの届かない写しが残ることがあります。"
        }
        (Family::Flash, Way::BlockErase) => "USBメモリやSDカードには、確実に働く消去命令がありません。",
        (Family::Optical, Way::OverwriteAll | Way::OverwriteVisible) => "書換え型でも、上書きで消えたことを確かめられません。",
        (_, Way::OverwriteVisible) => "OSから見えない領域が残ります。",
        (Family::Tape, Way::OverwriteAll) => "テープの終わりまで上書きされたことを確かめる必要があります。",
        (Family::Paper, Way::Redaction) => "裏写りや透かしで読めないことを確かめる必要があります。",
        (Family::Other, _) => "媒体の種別が「その他」なので、この方法で消えることを確かめる必要があります。",
        _ => "この媒体と廃棄区分には足りない方法です。",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(family: Family, class: DisposalClass, method: Method, reason: &str) -> Vec<Problem> {
        check("例-0001", family, class, Encrypted::Yes, method, reason)
    }

    #[test]
    fn every_row_has_a_sign_for_every_column() {
        for (family, class, row) in MATRIX {
            assert_eq!(row.chars().count(), Way::ALL.len(), "{family:?} {class:?}");
            assert!(row.chars().all(|sign| "◎○△×＋－".contains(sign)), "{family:?} {class:?}");
        }
    }

    #[test]
    fn every_family_and_class_has_a_recommended_method() {
        for family in Family::ALL.iter().filter(|family| **family != Family::Machine) {
            for class in DisposalClass::ALL {
                let best = choices(*family, *class, Encrypted::No);
                assert_eq!(best[0].1.suitability, Suitability::Recommended, "{family:?} {class:?}");
            }
        }
    }

    #[test]
    fn resident_data_on_a_disk_is_destroyed_not_overwritten() {
        assert!(problems(Family::HardDisk, One, Method::Crush, "").is_empty());
        assert!(problems(Family::HardDisk, One, Method::OverwriteVisible, "理由")[0].blocks());
        let alone = problems(Family::HardDisk, One, Method::OverwriteAll, "時間がないため");
        assert_eq!(alone[0].rule, Some("D3"));
        assert!(alone[0].blocks());
        assert!(problems(Family::HardDisk, One, Method::OverwriteAll, "庁舎内で消去した後、破砕する").is_empty());
    }

    #[test]
    fn degaussing_does_nothing_to_flash_memory() {
        for class in DisposalClass::ALL {
            for family in [Family::SolidState, Family::Flash] {
                let fit = fit(family, *class, Encrypted::Yes, Method::Degauss);
                assert_eq!(fit.suitability, Suitability::Refused);
                assert!(fit.why.contains("消磁"));
            }
        }
    }

    #[test]
    fn an_unfit_method_only_warns_for_class_three_unless_it_makes_no_sense() {
        assert!(!problems(Family::SolidState, Three, Method::Degauss, "")[0].blocks());
        assert!(problems(Family::SolidState, Two, Method::Degauss, "")[0].blocks());
        assert!(problems(Family::HardDisk, Three, Method::PaperShred, "")[0].blocks());
    }

    #[test]
    fn crypto_erase_needs_encryption() {
        assert!(check("例-0001", Family::Flash, Two, Encrypted::Yes, Method::CryptoErase, "").is_empty());
        assert!(check("例-0001", Family::Flash, Two, Encrypted::No, Method::CryptoErase, "理由")[0].blocks());
    }

    #[test]
    fn a_hole_beside_the_chip_needs_a_reason() {
        assert!(problems(Family::SolidState, Two, Method::Drill, "")[0].blocks());
        assert!(problems(Family::SolidState, Two, Method::Drill, "全てのチップに孔が通ったことを目視").is_empty());
        assert!(problems(Family::HardDisk, Two, Method::Drill, "").is_empty());
    }

    #[test]
    fn the_cells_of_the_published_matrix_stand() {
        use Suitability::{Allowed, Recommended, Refused, WithReason};
        for (family, class, method, suitability) in [
            (Family::HardDisk, Two, Method::Degauss, Allowed),
            (Family::HardDisk, Two, Method::OverwriteVisible, Refused),
            (Family::HardDisk, Three, Method::OverwriteVisible, Allowed),
            (Family::SolidState, Two, Method::BlockErase, Allowed),
            (Family::Flash, Two, Method::BlockErase, Refused),
            (Family::SolidState, Three, Method::OverwriteVisible, WithReason),
            (Family::Tape, Two, Method::OverwriteAll, WithReason),
            (Family::Tape, Two, Method::Incinerate, Recommended),
            (Family::MagnetoOptical, Two, Method::OverwriteAll, Allowed),
            (Family::Paper, One, Method::PaperShred, Recommended),
            (Family::Paper, Two, Method::Redact, WithReason),
            (Family::Mobile, Two, Method::BlockErase, Allowed),
        ] {
            assert_eq!(fit(family, class, Encrypted::Yes, method).suitability, suitability, "{family:?} {class:?} {method:?}");
        }
    }

    #[test]
    fn the_certificate_says_what_degaussing_is_not() {
        assert!(Method::Degauss.note().unwrap().contains("NIST"));
        assert_eq!(Method::Crush.note(), None);
    }
}
