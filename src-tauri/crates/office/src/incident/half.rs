//! The incidents of half a 年度, as they are made public together (公表基準; 第40条).

use domain::incident::{Half, listed};
use domain::nendo::Nendo;
use domain::problem::{Code, Problem, Problems};
use domain::query::Query;
use domain::record::Record;
use domain::registers::incident::INCIDENT;

use crate::act::Act;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// The list of a half and its name: `year` is a 年度 (「R8」) or empty for this one, `half` 上 or 下 in words or signs,
    /// empty for the half that today lies in. That it was asked for is recorded like any search.
    pub fn incidents_of_half(&mut self, year: &str, half: &str) -> Result<(Half, Vec<Record>), Problems> {
        let today = Half::of(self.clock().today());
        let (Half::First(this) | Half::Second(this)) = today;
        let year = match year.trim() {
            "" => this,
            words => Nendo::parse(words).map_err(|problem| Problems::from(problem.at("fy")))?,
        };
        let half = match (half.trim(), today) {
            ("上" | "上半期" | "first", _) | ("", Half::First(_)) => Half::First(year),
            ("下" | "下半期" | "second", _) | ("", Half::Second(_)) => Half::Second(year),
            (other, _) => {
                let what = format!("期間の指定「{other}」が読み取れません。");
                return Err(Problem::new(Code::Usage, what, "上（上半期）か下（下半期）にしてください。").at("half").into());
            }
        };
        let all = self.read().list(&INCIDENT, &Query { limit: usize::MAX, ..Query::default() }).map_err(by_store)?.rows;
        let found: Vec<Record> = listed(half, &all).into_iter().cloned().collect();
        self.act(Act::Search, |desk| {
            desk.tx.summary(format!("{}の{}の一覧（{}件）", INCIDENT.name, half.label(), found.len()));
            Ok(())
        })?;
        Ok((half, found))
    }
}
