//! `due`: what is overdue, due today and due soon.

use domain::problem::{Code, Problem, Problems};
use office::Office;

use crate::args::list::Due;
use crate::dress;
use crate::say::Say;

/// Each matter with its article and its record.
pub fn due(office: &mut Office, asked: &Due, say: &mut Say) -> Result<u8, Problems> {
    let day = match &asked.on {
        None => office.clock().today(),
        Some(words) => office.read_date(words).map_err(|misread| {
            let next = "令和8年11月22日、R8.11.22 又は 2026-11-22 のように書いてください。";
            Problems::from(Problem::new(Code::Usage, misread.what, next).at("on"))
        })?,
    };
    let due = office.due(day)?;
    for matter in &due {
        let (value, words) = (dress::due(matter, office.profile()), dress::due_words(matter, office.profile()));
        say.answer(&value, &words);
    }
    if due.is_empty() && !say.is_json() {
        say.words("期限を過ぎたもの、近いものはありません。");
    }
    Ok(0)
}
