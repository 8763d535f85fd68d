//! Why something that came in was not taken: what it is, and what the person can do about it.

use domain::problem::{Code, Problem};
use thiserror::Error;

use crate::photo::limits;

/// Why a file was refused. The `Display` text says what happened; [`Refusal::next`] says what to do.
///
/// Neither holds the file's name: a name may be a person's, and the screen shows the refusal beside the file anyway.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Zero bytes.
    #[error("ファイルの中身が空です。")]
    Empty,
    /// More bytes than one photograph may have.
    #[error("写真が{}MBあり、1枚の上限{}MBを超えています。", tenths(*bytes), limits::FILE_BYTES >> 20)]
    TooLarge {
        /// The size of the file in bytes.
        bytes: usize,
    },
    /// An iPhone's HEIC photograph: recognised, but its decoder is encumbered by patents.
    #[error("iPhoneなどのHEIC形式の写真は取り込めません。")]
    Heic,
    /// Text, whatever its name says.
    #[error("{}", match named { Some(named) => format!("名前は{named}の写真ですが、中身は文字だけのファイルです。"), None => "写真ではなく、文字だけのファイルです。".into() })]
    Text {
        /// The photographic format the file's name promises, if it does.
        named: Option<&'static str>,
    },
    /// A format known by its first bytes that is not a photograph we take.
    #[error("{format}は写真として取り込めません。")]
    Unsupported {
        /// What it is, in Japanese.
        format: &'static str,
    },
    /// None of the formats known here.
    #[error("{}", match named { Some(named) => format!("名前は{named}の写真ですが、中身は写真ではありません。"), None => "写真ではないファイルです。".into() })]
    NotAPhotograph {
        /// The photographic format the file's name promises, if it does.
        named: Option<&'static str>,
    },
    /// The file ends before its picture does.
    #[error("{format}の写真が途中で切れています。")]
    CutShort {
        /// The format.
        format: &'static str,
    },
    /// More pixels than a photograph of a medium can need.
    #[error("写真が横{width}×縦{height}画素あり、読み込める大きさ（1辺{side}画素・全体{area}万画素）を超えています。", side = limits::SIDE, area = limits::AREA / 10_000)]
    TooManyPixels {
        /// Pixels across, as the file claims.
        width: u32,
        /// Pixels down, as the file claims.
        height: u32,
    },
    /// Within the pixels, but saved in a way that needs more memory than is allowed to unpack it.
    #[error("横{width}×縦{height}画素のこの写真は、展開に要るメモリが上限{}MBを超えています。", limits::MEMORY >> 20)]
    TooMuchMemory {
        /// Pixels across, as the file claims.
        width: u32,
        /// Pixels down, as the file claims.
        height: u32,
    },
    /// The right format, in a variety the decoder does not know (arithmetic coding, exotic compression).
    #[error("{format}の中でも、この保存方法の写真は読めません。")]
    Variety {
        /// The format.
        format: &'static str,
    },
    /// The right format with wrong contents.
    #[error("{format}の写真が壊れていて読めません。")]
    Broken {
        /// The format.
        format: &'static str,
    },
    /// A paper of more bytes than one may have.
    #[error("ファイルが{}MBあり、1つの上限{}MBを超えています。", tenths(*bytes), limits::FILE_BYTES >> 20)]
    PaperTooLarge {
        /// The size of the file in bytes.
        bytes: usize,
    },
    /// Neither a PDF nor a picture of a paper.
    #[error("{what}は、書類の写しとして取り込めません。")]
    NotAPaper {
        /// What it is, in Japanese.
        what: &'static str,
    },
    /// A PDF without its end.
    #[error("PDFが途中で切れています。")]
    PdfCutShort,
    /// A PDF that asks for a password: one day nobody knows it any more.
    #[error("パスワードの付いたPDFは、後で開けなくなるおそれがあるため、取り込めません。")]
    PdfSealed,
    /// A checklist file that does not say what a checklist must.
    #[error("点検票のファイルを読めません（{place}：{why}）。")]
    Checklist {
        /// Where in the file: an item's id, or 「見出し」 for the head.
        place: String,
        /// What is wrong there, a clause without a full stop.
        why: String,
    },
    /// A checklist or profile that can be read and yet cannot be used; the domain says why.
    #[error("{}", .0.what)]
    Unsound(Box<Problem>),
    /// A table of another program that cannot be read.
    #[error("{why}")]
    Table {
        /// What is wrong with it, one sentence.
        why: String,
        /// What to do next, one sentence.
        next: &'static str,
    },
    /// A regulation profile that does not say what a profile must.
    #[error("規程プロファイルを読めません（{place}：{why}）。")]
    Profile {
        /// Where in the file: a table and key, or a line.
        place: String,
        /// What is wrong there, a clause without a full stop.
        why: String,
    },
    /// A file of holidays that does not say what it must.
    #[error("祝日のファイルを読めません（{place}：{why}）。")]
    Holidays {
        /// Where in the file: a day, or a line.
        place: String,
        /// What is wrong there, a clause without a full stop.
        why: String,
    },
}

impl Refusal {
    /// What the person can do next, one sentence in Japanese.
    pub fn next(&self) -> String {
        match self {
            Refusal::Unsound(problem) => problem.next.as_str(),
            Refusal::Table { next, .. } => next,
            Refusal::Empty | Refusal::CutShort { .. } => "もとのカメラやカードから、もう一度コピーして取り込んでください。",
            Refusal::TooLarge { .. } | Refusal::TooManyPixels { .. } | Refusal::TooMuchMemory { .. } => {
                "カメラの画質を下げて撮り直すか、画像を縮小してから取り込んでください。"
            }
            Refusal::Heic => {
                "iPhoneの「設定」→「カメラ」→「フォーマット」で「互換性優先」を選んで撮り直すか、JPEGに変換してから取り込んでください。"
            }
            Refusal::Text { .. } | Refusal::NotAPhotograph { .. } => {
                "選んだファイルを確かめ、JPEG・PNG・WebP・TIFFの写真を選んでください。"
            }
            Refusal::Unsupported { .. } => "JPEG・PNG・WebP・TIFFの写真を選ぶか、見せたい面をJPEGかPNGの画像にして取り込んでください。",
            Refusal::Variety { .. } => "画像のソフトで開いてJPEGかPNGで保存し直し、そのファイルを取り込んでください。",
            Refusal::Broken { .. } => "ほかのソフトで開けるときは保存し直したものを取り込み、開けないときは撮り直してください。",
            Refusal::PaperTooLarge { .. } => "読取りの解像度を下げて（300dpi程度）、スキャンし直してください。",
            Refusal::NotAPaper { .. } => "PDF、JPEG、PNG又はTIFFのファイルを選んでください。",
            Refusal::PdfCutShort => "もとのPDFをもう一度コピーするか、書類をスキャンし直してください。",
            Refusal::PdfSealed => "パスワードを外して保存し直すか、印刷したものをスキャンして取り込んでください。",
            Refusal::Checklist { .. } => "点検票のファイルを配った部署に、直したものを求めてください。",
            Refusal::Profile { .. } => "規程プロファイルの書式を見本と見比べ、該当の箇所を直してください。",
            Refusal::Holidays { .. } => "祝日のファイルの、該当の箇所を直してください。",
        }
        .to_owned()
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        if let Refusal::Unsound(problem) = refusal {
            return *problem;
        }
        Problem::new(Code::BadFile, refusal.to_string(), refusal.next())
    }
}

/// A size in MB with one decimal, rounded up so that a file just over a limit never reads as the limit.
fn tenths(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1 << 20);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_becomes_a_problem_that_blocks_and_says_what_to_do() {
        let problem = Problem::from(Refusal::TooLarge { bytes: 25 * 1024 * 1024 + 1 });
        assert_eq!(problem.code, Code::BadFile);
        assert!(problem.blocks());
        assert_eq!(problem.what, "写真が25.1MBあり、1枚の上限25MBを超えています。");
        assert!(problem.next.contains("縮小"));
    }

    #[test]
    fn a_text_under_a_photographs_name_is_called_that() {
        let named = Refusal::Text { named: Some("JPEG") };
        assert_eq!(named.to_string(), "名前はJPEGの写真ですが、中身は文字だけのファイルです。");
        assert_eq!(Refusal::Text { named: None }.to_string(), "写真ではなく、文字だけのファイルです。");
    }
}
