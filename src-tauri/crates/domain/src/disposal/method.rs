//! The ways of destroying what a medium holds, and what each amounts to (第15条第1項; NIST SP 800-88 Rev.2 §3.1).
//!
//! 初期化, フォーマット and ファイル削除 are deliberately absent: they are no methods (D4).

use crate::article::Article;
use crate::problem::Problem;

/// How far the procedure goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Technique {
    /// Clear: beyond common recovery tools.
    Clear,
    /// Purge: beyond a laboratory.
    Purge,
    /// Destroy: the medium itself is unusable.
    Destroy,
}

impl Technique {
    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Technique::Clear => "clear",
            Technique::Purge => "purge",
            Technique::Destroy => "destroy",
        }
    }
}

/// A column of the method matrix: methods that are judged alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// 物理破壊.
    Destruction,
    /// 消磁.
    Degaussing,
    /// 上書き, hidden areas included.
    OverwriteAll,
    /// 上書き of what the operating system sees.
    OverwriteVisible,
    /// ブロック消去 (Sanitize, Secure Erase).
    BlockErase,
    /// 暗号化消去.
    CryptoErase,
    /// 裁断・溶解・焼却 of paper.
    PaperDestruction,
    /// 塗りつぶし・切除 of a part of a page.
    Redaction,
}

impl Way {
    /// Every way, in the order of the matrix' columns.
    pub const ALL: &'static [Way] = &[
        Way::Destruction,
        Way::Degaussing,
        Way::OverwriteAll,
        Way::OverwriteVisible,
        Way::BlockErase,
        Way::CryptoErase,
        Way::PaperDestruction,
        Way::Redaction,
    ];
}

/// A method as it is written in the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// 破砕.
    Crush,
    /// 穿孔.
    Drill,
    /// 切断・細断.
    Shred,
    /// 溶解.
    Melt,
    /// 焼却.
    Incinerate,
    /// 分解・粉砕.
    Pulverize,
    /// 折曲げ.
    Bend,
    /// 磁気消去(消磁).
    Degauss,
    /// 上書き消去(全領域 隠し領域含む).
    OverwriteAll,
    /// 上書き消去(OS可視領域).
    OverwriteVisible,
    /// ブロック消去(Sanitize・Secure Erase).
    BlockErase,
    /// 暗号化消去.
    CryptoErase,
    /// 裁断(紙 シュレッダー).
    PaperShred,
    /// 溶解(紙).
    PaperPulp,
    /// 焼却(紙).
    PaperBurn,
    /// 塗りつぶし・切除(紙の一部).
    Redact,
}

use Method::{
    Bend, BlockErase, Crush, CryptoErase, Degauss, Drill, Incinerate, Melt, OverwriteAll, OverwriteVisible, PaperBurn, PaperPulp,
    PaperShred, Pulverize, Redact, Shred,
};

/// What people call erasing and what erases nothing: it only forgets where things are (D4; 総務省通知).
const NO_METHOD: &[&str] = &["初期化", "フォーマット", "ファイル削除", "ファイルを削除", "ファイルの削除", "ごみ箱", "ゴミ箱", "リカバリ"];

/// The first word in `text` that names what is no method (D4).
pub fn no_method_in(text: &str) -> Option<&'static str> {
    NO_METHOD.iter().copied().find(|word| text.contains(word))
}

/// D4: refuses what was typed as a method and is none.
pub fn refuse_no_method(typed: &str) -> Option<Problem> {
    let word = no_method_in(typed)?;
    Some(Problem::refused(
        "D4",
        Article("15-1"),
        format!("「{word}」は消去の方法になりません。記録の場所を忘れるだけで、中身は残り、復元できます。"),
        "媒体を壊すなら「破砕」など、再び使うなら「上書き消去（全領域）」「ブロック消去」「暗号化消去」から、媒体に合うものを選んでください。",
    ))
}

impl Method {
    /// Every method, in the order of the form.
    pub const ALL: &'static [Method] = &[
        Crush, Drill, Shred, Melt, Incinerate, Pulverize, Bend, Degauss, OverwriteAll, OverwriteVisible, BlockErase, CryptoErase,
        PaperShred, PaperPulp, PaperBurn, Redact,
    ];

    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Crush => "crush",
            Drill => "punch",
            Shred => "cut",
            Melt => "melt",
            Incinerate => "burn",
            Pulverize => "dismantle",
            Bend => "bend",
            Degauss => "degauss",
            OverwriteAll => "overwrite_all",
            OverwriteVisible => "overwrite_visible",
            BlockErase => "block_erase",
            CryptoErase => "crypto_erase",
            PaperShred => "shred_paper",
            PaperPulp => "melt_paper",
            PaperBurn => "burn_paper",
            Redact => "mask_paper",
        }
    }

    /// What a person reads in a sentence.
    pub const fn label(self) -> &'static str {
        match self {
            Crush => "破砕",
            Drill => "穿孔",
            Shred => "切断・細断",
            Melt => "溶解",
            Incinerate => "焼却",
            Pulverize => "分解・粉砕",
            Bend => "折曲げ",
            Degauss => "磁気消去（消磁）",
            OverwriteAll => "上書き消去（隠し領域を含む全領域）",
            OverwriteVisible => "上書き消去（OSから見える領域）",
            BlockErase => "ブロック消去",
            CryptoErase => "暗号化消去",
            PaperShred => "裁断（紙）",
            PaperPulp => "溶解（紙）",
            PaperBurn => "焼却（紙）",
            Redact => "塗りつぶし・切除（紙の一部）",
        }
    }

    /// The method with identifier `id`.
    pub fn from_id(id: &str) -> Option<Method> {
        Method::ALL.iter().copied().find(|method| method.id() == id)
    }

    /// Its column in the matrix.
    pub const fn way(self) -> Way {
        match self {
            Crush | Drill | Shred | Melt | Incinerate | Pulverize | Bend => Way::Destruction,
            Degauss => Way::Degaussing,
            OverwriteAll => Way::OverwriteAll,
            OverwriteVisible => Way::OverwriteVisible,
            BlockErase => Way::BlockErase,
            CryptoErase => Way::CryptoErase,
            PaperShred | PaperPulp | PaperBurn => Way::PaperDestruction,
            Redact => Way::Redaction,
        }
    }

    /// How far it goes, as the certificate says it.
    pub const fn technique(self) -> Technique {
        match self.way() {
            Way::Destruction | Way::PaperDestruction => Technique::Destroy,
            Way::Degaussing | Way::OverwriteAll | Way::BlockErase | Way::CryptoErase => Technique::Purge,
            Way::OverwriteVisible | Way::Redaction => Technique::Clear,
        }
    }

    /// Whether a tool does it, whose name and version belong in the certificate.
    pub const fn by_tool(self) -> bool {
        matches!(self, Degauss | OverwriteAll | OverwriteVisible | BlockErase | CryptoErase)
    }

    /// What the certificate must say beside it.
    pub const fn note(self) -> Option<&'static str> {
        match self {
            Degauss => Some("消磁は、NIST SP 800-88 Rev.2（2025年9月）では「破壊（Destroy）」の手法に数えられていません。"),
            _ => None,
        }
    }
}
