//! `demo`: a practice section with a year and a half behind it, and every printed form on paper.

use std::fs;
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use domain::nendo::Nendo;
use domain::problem::{Code, Problem, Problems};
use domain::query::Query;
use office::print::{About, FORMS, Fill, Form, Made, Order};
use office::records::Ask;
use office::session::Purpose;
use office::{Clock, Office};
use serde_json::json;

use crate::args::setup::Demo;
use crate::asked;
use crate::progress::Progress;
use crate::say::Say;

/// Makes DIR/store and DIR/paper.
pub fn demo(demo: &Demo, say: &mut Say) -> Result<u8, Problems> {
    let now = Clock::for_purpose(Purpose::Practice)?.now();
    let year = match &demo.year {
        Some(words) => asked::nendo(words, "year")?,
        None => Nendo::of(now.date()),
    };
    let now = seen_at(year, now);
    must_be_empty(&demo.dir)?;
    let dir = std::path::absolute(&demo.dir).map_err(|_| disk())?;
    let (store, paper) = (dir.join("store"), dir.join("paper"));
    fs::create_dir_all(paper.join(BLANKS)).map_err(|_| disk())?;
    let mut progress = Progress::begin(say.is_json());
    let (mut office, _) = office::demo::make(&store, year, usize::from(demo.scale), now, &mut |about, done, whole| {
        progress.at(about, done, whole);
    })?;
    say.speak_for(office.profile());
    let mut orders = orders(&mut office, year)?;
    orders.extend(blanks());
    let whole = orders.len();
    let mut files = Vec::new();
    for (nth, (name, order)) in orders.into_iter().enumerate() {
        progress.at("様式", nth, whole);
        let made = office.print(&order, &mut |_, _| true)?;
        let place = paper.join(&name);
        fs::write(&place, &made.pdf).map_err(|_| disk())?;
        if let Some(data) = &made.data {
            fs::write(Made::beside(&place), data).map_err(|_| disk())?;
        }
        if !say.is_json() {
            for note in &made.notes {
                eprintln!("注意: {name}: {note}");
            }
        }
        files.push(name);
    }
    drop(progress);
    office.log_out()?;
    let value = json!({ "store": store.to_string_lossy(), "paper": paper.to_string_lossy(), "year": year.short(), "files": files });
    let words = format!(
        "練習用の{}の課を作りました。\n  保管庫: {}（ログイン名・パスワードは省ける）\n  様式: {}（{}点）",
        year.label(),
        store.display(),
        paper.display(),
        files.len()
    );
    say.answer(&value, &words);
    Ok(0)
}

/// The moment from which the year is seen: now, where now lies in it; else a morning in its November, when the
/// autumn's inspection and disposals are behind the section.
fn seen_at(year: Nendo, now: NaiveDateTime) -> NaiveDateTime {
    if year.contains(now.date()) {
        return now;
    }
    NaiveDate::from_ymd_opt(year.0, 11, 22).and_then(|day| day.and_hms_opt(9, 0, 0)).unwrap_or(now)
}

fn must_be_empty(dir: &Path) -> Result<(), Problems> {
    let taken = match fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => dir.exists(),
    };
    if !taken {
        return Ok(());
    }
    let next = "空の、又はまだないフォルダーを指定してください。";
    Err(Problem::new(Code::Exists, "そのフォルダーは空ではありません。", next).at("dir").into())
}

fn disk() -> Problems {
    Problem::new(Code::Disk, "練習用のフォルダーに書けませんでした。", "空き容量と書込みの権限を確かめてください。").at("dir").into()
}

/// Every form of every record it can be made for, each with its file's name.
fn orders(office: &mut Office, year: Nendo) -> Result<Vec<(String, Order)>, Problems> {
    let mut orders = Vec::new();
    for form in FORMS {
        let about = match form.about {
            About::List => {
                // The book of a 年度 is the ledger of handling; inventories and records of disposal run through the years.
                let fy = if form.register == "handling_event" { year.short() } else { String::new() };
                let ask = Ask { fy, ..Ask::book(office.register(form.register)?) };
                vec![Order { form: form.id.to_owned(), ask, ..Order::default() }]
            }
            About::Section => vec![Order { form: form.id.to_owned(), ask: Ask { fy: year.short(), ..Ask::default() }, ..Order::default() }],
            About::Record => {
                let numbers = numbers(office, form)?;
                numbers.into_iter().map(|no| Order { form: form.id.to_owned(), no, ..Order::default() }).collect()
            }
        };
        let several = about.len() > 1;
        orders.extend(about.into_iter().enumerate().map(|(nth, order)| (file_name(form, several.then_some(nth + 1)), order)));
    }
    Ok(orders)
}

/// Where the empty forms are, in the folder of the paper.
const BLANKS: &str = "blank";

/// Every form empty, to be filled in by hand.
fn blanks() -> impl Iterator<Item = (String, Order)> {
    FORMS.iter().map(|form| {
        let order = Order { form: form.id.to_owned(), fill: Fill::ByHand, ..Order::default() };
        (format!("{BLANKS}/{}", file_name(form, None)), order)
    })
}

fn file_name(form: &Form, nth: Option<usize>) -> String {
    nth.map_or_else(|| format!("{}-{}.pdf", form.id, form.name), |nth| format!("{}-{}-{nth}.pdf", form.id, form.name))
}

/// The records a form is made for, oldest first. Own work hands nothing over, so there is nothing to reconcile; of media
/// there are so many that one stands for all.
fn numbers(office: &mut Office, form: &Form) -> Result<Vec<String>, Problems> {
    let ask = Ask { sort: "no".to_owned(), limit: Query::default().limit, ..Ask::default() };
    let page = office.list(form.register, &ask)?;
    let compared = |record: &&domain::record::Record| form.id != "F08c" || !record.values.chose("execution", "own");
    let most = if form.register == "media" { 1 } else { usize::MAX };
    Ok(page.rows.iter().filter(compared).take(most).map(|record| record.no.clone()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_seen_from_now_or_from_its_november() {
        let at = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(10, 30, 0).unwrap();
        let now = at(2027, 2, 3);
        assert_eq!(seen_at(Nendo(2026), now), now);
        assert_eq!(seen_at(Nendo(2025), now).to_string(), "2025-11-22 09:00:00");
    }

    #[test]
    fn papers_are_named_by_their_form_first() {
        let form = FORMS.iter().find(|form| form.id == "F08b").unwrap();
        assert_eq!(file_name(form, None), "F08b-写真台紙.pdf");
        assert_eq!(file_name(form, Some(2)), "F08b-写真台紙-2.pdf");
    }
}
