//! The regulation profile: what another city calls, numbers or limits differently, so that it needs no programmer (第44条・第45条).
//!
//! A profile is a TOML file (`assets/profiles/<id>.toml`); reading it is another crate's work, judging it is ours:
//!
//! ```toml
//! id = "nagasaki"                  # [a-z0-9_-]+, the name given to `init --profile`
//! city = "長崎市"
//! name = "長崎市保有個人情報等安全管理措置規程"
//! kind = "訓令"                    # what kind of rule it is
//! number = "令和5年訓令第2号"       # as cited; may be empty
//! single = ["3", "16"]             # articles of one paragraph: cited without 第1項
//!
//! [posts.general]                  # also posts.manager, posts.officer, posts.auditor
//! title = "総括保護管理者"
//! held_by = "総務部長"
//!
//! [articles]                       # only where the city's own number differs from the model text's
//! "13" = "第10条"                  # a whole article …
//! "15-2" = "第12条第3項"           # … or one paragraph or item of it
//!
//! [[forms]]
//! id = "F08"
//! number = "8"                     # 様式第8号; "8の2" gives 様式第8号の2
//! article = "15"
//! name = "廃棄・消去証明書"
//!
//! [limits]                         # each a whole number; the names are those of [`Limits`]
//! late_entry_days = 3
//! ```

mod articles;
mod limits;
mod wrong;

use std::collections::{BTreeMap, BTreeSet};

pub use limits::Limits;
use wrong::wrong;

use crate::article::is_key;
use crate::problem::Problem;

/// A post of the regulation (第3条–第6条): what it is called and whose office it goes with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Post {
    /// 「総括保護管理者」.
    pub title: String,
    /// 「総務部長」.
    pub held_by: String,
}

/// A printed form's number, article and name in this city.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// The form's identifier, `F08`.
    pub id: String,
    /// Its number: `8` for 様式第8号, `8の2` for 様式第8号の2.
    pub number: String,
    /// The key of the article it belongs to.
    pub article: String,
    /// Its name.
    pub name: String,
}

/// What a profile file says, before it is judged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// Identifier.
    pub id: String,
    /// The city.
    pub city: String,
    /// The regulation's name (規程名).
    pub name: String,
    /// What kind of rule it is, 「訓令」.
    pub kind: String,
    /// How it is cited, 「令和5年訓令第2号」; may be empty.
    pub number: String,
    /// Articles that have one paragraph only, by key.
    pub single: Vec<String>,
    /// Posts by identifier: `general`, `manager`, `officer`, `auditor`.
    pub posts: BTreeMap<String, Post>,
    /// The city's own numbers by key, where they differ.
    pub articles: BTreeMap<String, String>,
    /// The printed forms.
    pub forms: Vec<Form>,
    /// Limits by name.
    pub limits: BTreeMap<String, i64>,
}

/// The posts every profile must fill.
pub const POSTS: [&str; 4] = ["general", "manager", "officer", "auditor"];

/// A regulation profile that has been judged sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Identifier.
    pub id: String,
    /// The city.
    pub city: String,
    /// The regulation's name (規程名).
    pub name: String,
    /// What kind of rule it is, 「訓令」.
    pub kind: String,
    /// How it is cited, 「令和5年訓令第2号」; may be empty.
    pub number: String,
    /// Days and counts after which the program speaks up.
    pub limits: Limits,
    single: BTreeSet<String>,
    posts: BTreeMap<String, Post>,
    articles: BTreeMap<String, String>,
    forms: BTreeMap<String, Form>,
}

impl Profile {
    /// Judges what a profile file says. The problem's `field` names the place in the file, `posts.general.title`.
    pub fn from_parts(parts: Parts) -> Result<Profile, Problem> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        if parts.id.is_empty() || !parts.id.chars().all(plain) {
            return Err(wrong("id", "識別名は英小文字・数字・ハイフンだけで書きます"));
        }
        for (place, words) in [("city", &parts.city), ("name", &parts.name), ("kind", &parts.kind)] {
            if words.trim().is_empty() {
                return Err(wrong(place, "空です"));
            }
        }
        for id in POSTS {
            let filled = parts.posts.get(id).is_some_and(|post| !post.title.trim().is_empty() && !post.held_by.trim().is_empty());
            if !filled {
                return Err(wrong(&format!("posts.{id}"), "職の名称と、充てられる職が要ります"));
            }
        }
        if let Some(id) = parts.posts.keys().find(|id| !POSTS.contains(&id.as_str())) {
            return Err(wrong(&format!("posts.{id}"), "知らない職です"));
        }
        for key in parts.articles.keys().chain(&parts.single) {
            if !is_key(key) {
                return Err(wrong(&format!("articles.{key}"), "条は「15」「15-2」「15-2-1」のように書きます"));
            }
        }
        if let Some((key, _)) = parts.articles.iter().find(|(_, label)| !label.starts_with('第')) {
            return Err(wrong(&format!("articles.{key}"), "「第15条第2項」のように書きます"));
        }
        let mut forms = BTreeMap::new();
        for form in parts.forms {
            let place = format!("forms.{}", form.id);
            if form.id.is_empty() || form.number.is_empty() || form.name.is_empty() || !is_key(&form.article) {
                return Err(wrong(&place, "様式には id・number・article・name が要ります"));
            }
            if forms.insert(form.id.clone(), form).is_some() {
                return Err(wrong(&place, "同じ様式が2回あります"));
            }
        }
        Ok(Profile {
            limits: Limits::from_parts(&parts.limits)?,
            id: parts.id,
            city: parts.city,
            name: parts.name,
            kind: parts.kind,
            number: parts.number,
            single: parts.single.into_iter().collect(),
            posts: parts.posts,
            articles: parts.articles,
            forms,
        })
    }

    /// Whose office the post `id` goes with, 「総務部長」; empty for an unknown post.
    pub fn post(&self, id: &str) -> &str {
        self.posts.get(id).map_or("", |post| &post.held_by)
    }

    /// The posts in the order of the regulation.
    pub fn posts(&self) -> impl Iterator<Item = &Post> {
        POSTS.iter().filter_map(|id| self.posts.get(*id))
    }

    /// What the post `id` is called, 「総括保護管理者」; empty for an unknown post.
    pub fn post_title(&self, id: &str) -> &str {
        self.posts.get(id).map_or("", |post| &post.title)
    }

    /// What stands top left on the form `id`, 「様式第8号（第15条関係）」; empty for an unknown form.
    pub fn form_label(&self, id: &str) -> String {
        let Some(form) = self.forms.get(id) else { return String::new() };
        let (number, branch) =
            form.number.split_once('の').map_or((form.number.as_str(), String::new()), |(number, branch)| (number, format!("の{branch}")));
        format!("様式第{number}号{branch}（{}関係）", self.label_of(&form.article))
    }

    /// What the form `id` is called, 「廃棄・消去証明書」; empty for an unknown form.
    pub fn form_name(&self, id: &str) -> &str {
        self.forms.get(id).map_or("", |form| &form.name)
    }

    /// The forms this city has, by identifier.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        self.forms.values()
    }
}

#[cfg(test)]
mod tests;
