//! Regulation profiles (TOML) into the domain's profile: another city's posts, articles, forms and limits.

use std::collections::BTreeMap;

use domain::profile::{Form, Parts, Post, Profile};
use serde::Deserialize;

use crate::Refusal;
use crate::toml_text::{self, Slip};

/// The file as it is written. What is left out is empty here, and the domain says whether it may be.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    id: String,
    city: String,
    name: String,
    kind: String,
    number: String,
    single: Vec<String>,
    posts: BTreeMap<String, FilePost>,
    articles: BTreeMap<String, String>,
    forms: Vec<FileForm>,
    limits: BTreeMap<String, i64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FilePost {
    title: String,
    held_by: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileForm {
    id: String,
    number: String,
    article: String,
    name: String,
}

/// Reads a regulation profile and has the domain judge it.
///
/// # Errors
/// [`Refusal::Profile`] with the line where the file is no TOML, or holds a name or kind of value that a profile has
/// not; [`Refusal::Unsound`] with the place, e.g. `posts.general`, where the domain finds it wrong.
pub fn read_profile(text: &str) -> Result<Profile, Refusal> {
    let file: File = toml_text::read(text).map_err(|Slip { place, why }| Refusal::Profile { place, why })?;
    let parts = Parts {
        id: file.id,
        city: file.city,
        name: file.name,
        kind: file.kind,
        number: file.number,
        single: file.single,
        posts: file.posts.into_iter().map(|(id, post)| (id, Post { title: post.title, held_by: post.held_by })).collect(),
        articles: file.articles,
        forms: file.forms.into_iter().map(form).collect(),
        limits: file.limits,
    };
    Profile::from_parts(parts).map_err(|problem| Refusal::Unsound(Box::new(problem)))
}

fn form(form: FileForm) -> Form {
    Form { id: form.id, number: form.number, article: form.article, name: form.name }
}

#[cfg(test)]
mod tests {
    use domain::article::Article;
    use domain::problem::Problem;

    use super::*;

    const SHIPPED: &str = include_str!("../../../../assets/profiles/nagasaki.toml");

    /// The refusal of the shipped profile with one text replaced by another.
    fn refusal(from: &str, to: &str) -> Problem {
        assert!(SHIPPED.contains(from), "the text to replace is not there: {from}");
        read_profile(&SHIPPED.replacen(from, to, 1)).expect_err("must be refused").into()
    }

    #[test]
    fn the_shipped_profile_is_whole() {
        let profile = read_profile(SHIPPED).unwrap();
        assert_eq!((profile.id.as_str(), profile.city.as_str()), ("nagasaki", "長崎市"));
        assert_eq!(profile.post_title("general"), "総括保護管理者");
        assert_eq!(profile.article_label(Article("15-2")), "第15条第2項");
        assert_eq!(profile.limits.late_entry_days, 3);
        for form in ["F01", "F03", "F06", "F07", "F08", "F08b", "F08c", "F09", "F10"] {
            assert!(!profile.form_name(form).is_empty(), "{form}");
        }
    }

    #[test]
    fn another_city_moves_its_articles_without_a_programmer() {
        let moved = SHIPPED.replacen("[articles]\n", "[articles]\n\"15-2\" = \"第12条第3項\"\n", 1);
        let profile = read_profile(&format!("\u{FEFF}{moved}")).unwrap();
        assert_eq!(profile.article_label(Article("15-2")), "第12条第3項");
    }

    #[test]
    fn a_slip_of_the_pen_names_its_line() {
        let line = SHIPPED.lines().position(|line| line.starts_with("city")).unwrap() + 1;
        let found = refusal("city = \"長崎市\"", "city = 長崎市");
        assert!(found.what.contains(&format!("{line}行目：TOMLの書き方")), "{}", found.what);
        assert!(found.next.contains("見本"));
    }

    #[test]
    fn an_unknown_name_or_a_wrong_kind_of_value_names_its_line() {
        let line = SHIPPED.lines().position(|line| line.starts_with("city")).unwrap() + 1;
        let unknown = refusal("city = ", "town = ");
        assert!(unknown.what.contains(&format!("{line}行目：知らない項目名か、種類の違う値")), "{}", unknown.what);
        let kind = refusal("city = \"長崎市\"", "city = 3");
        assert!(kind.what.contains(&format!("{line}行目")), "{}", kind.what);
    }

    #[test]
    fn what_the_domain_finds_wrong_keeps_its_place() {
        let found = refusal("held_by = \"総務部長\"", "held_by = \"\"");
        assert_eq!(found.field.as_deref(), Some("posts.general"));
        let found = refusal("late_entry_days = 3 ", "late_entry_days = 0 ");
        assert_eq!(found.field.as_deref(), Some("limits.late_entry_days"));
        let found = refusal("id = \"nagasaki\"\n", "");
        assert_eq!(found.field.as_deref(), Some("id"));
    }
}
