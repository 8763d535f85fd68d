//! Which forms there are, what each is about, and whose boxes stand on it.

use domain::article::Article;
use domain::problem::{Code, Problem};

/// What a form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Rows of a register, filtered.
    List,
    /// One disposal.
    Disposal,
    /// One inspection.
    Inspection,
}

/// Whose seal or signature a form has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Post {
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
}

/// One printed form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// `F01` and so on.
    pub id: &'static str,
    /// What a person reads; on paper the profile's own name for it stands.
    pub name: &'static str,
    /// The article it belongs to.
    pub article: Article,
    /// What it is about.
    pub about: About,
    /// The register it lists, or whose record it is about.
    pub register: &'static str,
    /// The boxes for approval, from left to right; none where the form has a place for names of its own.
    pub(super) boxes: &'static [Post],
}

/// Every form, in the order of their numbers.
pub const FORMS: &[Form] = &[
    Form {
        id: "F01",
        name: "媒体管理台帳",
        article: Article("13"),
        about: About::List,
        register: "media",
        boxes: &[Post::Manager, Post::Officer],
    },
    Form {
        id: "F03",
        name: "保有個人情報等取扱状況記録簿",
        article: Article("16"),
        about: About::List,
        register: "handling_event",
        boxes: &[Post::Manager, Post::Officer],
    },
    Form {
        id: "F06",
        name: "保有個人情報等廃棄・消去伺",
        article: Article("15"),
        about: About::Disposal,
        register: "disposal",
        boxes: &[Post::Manager, Post::Chief, Post::Officer, Post::Drafter],
    },
    Form {
        id: "F07",
        name: "廃棄・消去記録簿",
        article: Article("15"),
        about: About::List,
        register: "disposal_item",
        boxes: &[Post::Manager, Post::Officer],
    },
    Form { id: "F08", name: "廃棄・消去証明書", article: Article("15"), about: About::Disposal, register: "disposal", boxes: &[] },
    Form { id: "F08b", name: "写真台紙", article: Article("15"), about: About::Disposal, register: "disposal", boxes: &[] },
    Form {
        id: "F08c",
        name: "引渡・証明突合表",
        article: Article("15"),
        about: About::Disposal,
        register: "disposal",
        boxes: &[Post::Officer],
    },
    Form {
        id: "F09",
        name: "自己点検票",
        article: Article("42"),
        about: About::Inspection,
        register: "inspection",
        boxes: &[Post::Manager, Post::Officer],
    },
    Form {
        id: "F10",
        name: "自己点検結果報告書",
        article: Article("42"),
        about: About::Inspection,
        register: "inspection",
        boxes: &[Post::General, Post::Auditor],
    },
];

/// The form `id`, in any case of its letters; or a problem that names them all.
pub(super) fn known(id: &str) -> Result<&'static Form, Problem> {
    FORMS.iter().find(|form| form.id.eq_ignore_ascii_case(id.trim())).ok_or_else(|| {
        let known: Vec<String> = FORMS.iter().map(|form| format!("{}（{}）", form.id, form.name)).collect();
        Problem::new(Code::Usage, format!("「{id}」という様式はありません。"), format!("使える様式: {}", known.join("、"))).at("form")
    })
}
