//! 決裁欄: whose boxes, and whether people seal, sign or approve electronically.

use domain::problem::{Code, Problem};
use domain::profile::Profile;
use report::{BoxKind, Boxes, Monthly};

use super::heading::Heading;

/// Whose seal or signature a form has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Post {
    /// 市長.
    Mayor,
    /// 副市長.
    DeputyMayor,
    /// 総括保護管理者.
    General,
    /// 監査責任者.
    Auditor,
    /// 保護管理者.
    Manager,
    /// 課長補佐・係長.
    Chief,
    /// 保護担当者.
    Officer,
    /// 起案者.
    Drafter,
    /// 申請者.
    Applicant,
    /// 入退室管理者.
    RoomKeeper,
    /// 受託者.
    Contractor,
    /// 受託者の総括責任者.
    ContractorHead,
    /// 受託者の保護責任者.
    ContractorKeeper,
    /// 市の確認.
    CityCheck,
    /// 引継者.
    HandingOver,
    /// 引受者.
    TakingOver,
}

/// How people approve on paper, by the word in the order or the setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// 押印.
    Seal,
    /// 署名.
    Sign,
    /// 電子決裁.
    Electronic,
    /// No boxes.
    None,
}

impl Manner {
    /// Understands `word`.
    pub fn read(word: &str) -> Result<Manner, Problem> {
        match word {
            "seal" => Ok(Manner::Seal),
            "sign" => Ok(Manner::Sign),
            "electronic" => Ok(Manner::Electronic),
            "none" => Ok(Manner::None),
            other => Err(Problem::new(
                Code::Usage,
                format!("決裁欄の指定「{other}」が読み取れません。"),
                "seal（押印）、sign（署名）、electronic（電子決裁）、none（なし）のどれかにしてください。",
            )
            .at("boxes")),
        }
    }
}

/// The boxes of `posts`, and of the one who marks each month of `heading`. Its approval is the electronic one in words,
/// e.g. 「令和8年11月25日　課長 例 花子」; empty leaves its date to be written in.
pub(super) fn boxes(manner: Manner, posts: &[Post], monthly: Option<Post>, profile: &Profile, heading: &Heading) -> Boxes {
    let approved = heading.approved.as_str();
    let kind = match manner {
        // A form without posts may still have places for names of its own, which follow the same manner.
        Manner::Seal => BoxKind::Seal,
        Manner::Sign => BoxKind::Sign,
        Manner::Electronic if posts.is_empty() => BoxKind::None,
        Manner::Electronic => {
            let when = if approved.is_empty() { "令和　　年　　月　　日" } else { approved };
            BoxKind::Electronic(format!("電子決裁　{when}"))
        }
        Manner::None => BoxKind::None,
    };
    let monthly = monthly.filter(|_| !heading.months.is_empty());
    Boxes {
        kind,
        titles: posts.iter().map(|post| title(*post, profile)).collect(),
        monthly: monthly.map(|post| Monthly { title: title(post, profile), months: heading.months.clone() }),
    }
}

fn title(post: Post, profile: &Profile) -> String {
    let (id, otherwise) = match post {
        Post::General => ("general", "総括保護管理者"),
        Post::Auditor => ("auditor", "監査責任者"),
        Post::Manager => ("manager", "保護管理者"),
        Post::Officer => ("officer", "保護担当者"),
        // Not posts of the regulation but of the office.
        Post::Chief => ("", "係長"),
        Post::Drafter => ("", "起案者"),
        Post::Applicant => ("", "申請者"),
        Post::Mayor => ("", "市長"),
        Post::DeputyMayor => ("", "副市長"),
        Post::RoomKeeper => ("", "入退室管理者"),
        Post::Contractor => ("", "受託者"),
        Post::ContractorHead => ("", "総括責任者"),
        Post::ContractorKeeper => ("", "保護責任者"),
        Post::CityCheck => ("", "市 確認"),
        Post::HandingOver => ("", "引継者"),
        Post::TakingOver => ("", "引受者"),
    };
    let title = profile.post_title(id);
    if title.is_empty() { otherwise.to_owned() } else { title.to_owned() }
}
