//! Promises about profiles: how articles and forms are cited, and which files are refused at which place.

use super::*;
use crate::article::Article;
use crate::problem::Code;

fn post(title: &str, held_by: &str) -> Post {
    Post { title: title.into(), held_by: held_by.into() }
}

fn parts() -> Parts {
    let forms = [("F01", "1", "13"), ("F08", "8", "15"), ("F08b", "8の2", "15")];
    Parts {
        id: "rei".into(),
        city: "例市".into(),
        name: "例市保有個人情報等安全管理規程".into(),
        kind: "訓令".into(),
        number: String::new(),
        single: vec!["11".into(), "16".into(), "42".into()],
        posts: [
            ("general", post("総括保護管理者", "総務部長")),
            ("manager", post("保護管理者", "課長")),
            ("officer", post("保護担当者", "課の職員")),
            ("auditor", post("監査責任者", "総務課長")),
        ]
        .into_iter()
        .map(|(id, post)| (id.to_owned(), post))
        .collect(),
        articles: [("13", "第10条"), ("37-1", "第20条第1項前段"), ("8", "第8条の2")]
            .into_iter()
            .map(|(key, label)| (key.into(), label.into()))
            .collect(),
        forms: forms
            .into_iter()
            .map(|(id, number, article)| Form {
                id: id.into(),
                number: number.into(),
                article: article.into(),
                name: format!("{id}の様式"),
            })
            .collect(),
        limits: [("temp_copy_days".to_owned(), 14)].into(),
    }
}

fn profile() -> Profile {
    Profile::from_parts(parts()).unwrap()
}

#[test]
fn articles_are_cited_by_the_citys_own_numbers() {
    let profile = profile();
    for (key, label, short) in [
        ("15", "第15条", "15条"),
        ("15-2", "第15条第2項", "15条2項"),
        ("15-2-1", "第15条第2項第1号", "15条2項1号"),
        ("13", "第10条", "10条"),
        ("13-2", "第10条第2項", "10条2項"),
        ("37-1-2", "第20条第1項前段第2号", "20条1項前段2号"),
        ("8-4", "第8条の2第4項", "8条の2第4項"),
        ("42-1", "第42条", "42条"),
        ("42", "第42条", "42条"),
        ("11-1-2", "第11条第2号", "11条2号"),
        ("", "", ""),
    ] {
        assert_eq!(profile.label_of(key), label);
        assert_eq!(profile.short_of(key), short);
    }
    assert_eq!(profile.article_label(Article("15-2")), "第15条第2項");
    assert_eq!(profile.article_short(Article("15-2")), "15条2項");
}

#[test]
fn forms_bear_their_number_and_article() {
    let profile = profile();
    assert_eq!(profile.form_label("F08"), "様式第8号（第15条関係）");
    assert_eq!(profile.form_label("F08b"), "様式第8号の2（第15条関係）");
    assert_eq!(profile.form_label("F01"), "様式第1号（第10条関係）");
    assert_eq!((profile.form_label("F99").as_str(), profile.form_name("F08")), ("", "F08の様式"));
}

#[test]
fn posts_and_limits_are_the_citys_own() {
    let profile = profile();
    assert_eq!((profile.post("general"), profile.post_title("general"), profile.post("nobody")), ("総務部長", "総括保護管理者", ""));
    assert_eq!((profile.limits.temp_copy_days, profile.limits.late_entry_days), (14, 3));
    assert!(profile.limits.named().iter().any(|(name, _, days)| (*name, *days) == ("temp_copy_days", 14)));
}

#[test]
fn a_profile_with_a_fault_is_refused_at_its_place() {
    type Spoil = fn(&mut Parts);
    let cases: [(&str, Spoil); 14] = [
        ("id", |parts| parts.id = "../長崎".into()),
        ("city", |parts| parts.city = "　".into()),
        ("posts.manager", |parts| parts.posts.get_mut("manager").unwrap().held_by.clear()),
        ("posts.mayor", |parts| drop(parts.posts.insert("mayor".into(), post("市長", "市長")))),
        ("articles.15-2-1-1", |parts| drop(parts.articles.insert("15-2-1-1".into(), "第1条".into()))),
        ("articles.15", |parts| drop(parts.articles.insert("15".into(), "15条".into()))),
        ("articles.x", |parts| parts.single.push("x".into())),
        ("forms.F08", |parts| parts.forms.push(parts.forms[1].clone())),
        ("forms.F09", |parts| parts.forms.push(Form { id: "F09".into(), ..Form::default() })),
        ("limits.temp_copy_days", |parts| parts.limits.extend([("temp_copy_days".to_owned(), 0)])),
        ("limits.inspection_month", |parts| parts.limits.extend([("inspection_month".to_owned(), 13)])),
        ("limits.contractor_report_day", |parts| parts.limits.extend([("contractor_report_day".to_owned(), 31)])),
        ("limits.never", |parts| parts.limits.extend([("never".to_owned(), 1)])),
        ("name", |parts| parts.name.clear()),
    ];
    for (place, spoil) in cases {
        let mut parts = parts();
        spoil(&mut parts);
        let problem = Profile::from_parts(parts).unwrap_err();
        assert_eq!((problem.code, problem.field.as_deref()), (Code::BadFile, Some(place)));
    }
}
