//! Many lines said once: the same treatment and the same performance, with the line numbers they are about.

use chrono::{NaiveDate, NaiveDateTime};
use domain::record::Record;
use domain::register::Register;
use domain::show::{self, Dates};
use report::sheets::certificate::{Performance, Treatment};

use super::heading::{answer, joined, person};

/// ④ 方式・方法, one row for each that differs.
pub(super) fn treatments(lines: &Register, items: &[&Record]) -> Vec<Treatment> {
    let mut found: Vec<(Treatment, Vec<usize>)> = Vec::new();
    for (item, no) in items.iter().zip(1..) {
        let of = |field: &str| answer(lines, &item.values, field);
        let passes = item.values.int("passes").map(|times| format!("{times}回")).unwrap_or_default();
        let one = Treatment {
            which: String::new(),
            way: of("technique"),
            method: of("method"),
            tool: joined(&[&of("tool"), &passes]),
            verification: of("verification"),
            result: of("verification_result"),
        };
        match found.iter_mut().find(|(known, _)| *known == one) {
            Some((_, numbers)) => numbers.push(no),
            None => found.push((one, vec![no])),
        }
    }
    found.into_iter().map(|(one, numbers)| Treatment { which: which(&numbers, items.len()), ..one }).collect()
}

/// 「全件」, 「1〜3、5」.
fn which(numbers: &[usize], all: usize) -> String {
    if numbers.len() == all {
        return "全件".to_owned();
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for no in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *no => *last = *no,
            _ => runs.push((*no, *no)),
        }
    }
    let words = runs.iter().map(|(from, to)| match to - from {
        0 => format!("{from}"),
        1 => format!("{from}、{to}"),
        _ => format!("{from}〜{to}"),
    });
    words.collect::<Vec<_>>().join("、")
}

/// Who did it, on which day, where.
#[derive(PartialEq)]
struct Sitting {
    day: Option<NaiveDate>,
    place: String,
    performer: String,
    checker: String,
}

/// ⑤ 実施: one row for each day, place and pair of people, from the first beginning to the last end.
pub(super) fn performances(lines: &Register, items: &[&Record]) -> Vec<Performance> {
    let mut found: Vec<(Sitting, Option<NaiveDateTime>, Option<NaiveDateTime>)> = Vec::new();
    for item in items {
        let (from, to) = (item.values.moment("started_at"), item.values.moment("finished_at"));
        let sitting = Sitting {
            day: to.or(from).map(|at| at.date()),
            place: joined(&[&answer(lines, &item.values, "place_kind"), item.values.text("place")]),
            performer: performer(item),
            checker: checker(item),
        };
        match found.iter_mut().find(|(known, ..)| *known == sitting) {
            Some((_, earliest, latest)) => {
                *earliest = [*earliest, from].into_iter().flatten().min();
                *latest = (*latest).max(to);
            }
            None => found.push((sitting, from, to)),
        }
    }
    found
        .into_iter()
        .map(|(sitting, from, to)| Performance {
            when: span(from, to),
            place: sitting.place,
            performer: sitting.performer,
            checker: sitting.checker,
        })
        .collect()
}

/// 所属・職・氏名 of who did it: a member of staff, or somebody of the contractor's.
pub(super) fn performer(item: &Record) -> String {
    let staff = person(&item.values, "performer");
    joined(&[item.values.text("performer_org"), &staff, item.values.text("performer_name")])
}

/// 職・氏名 of who checked it.
pub(super) fn checker(item: &Record) -> String {
    joined(&[&person(&item.values, "checker"), item.values.text("checker_name")])
}

/// 「令和8年12月10日 10:00〜10:20」.
fn span(from: Option<NaiveDateTime>, to: Option<NaiveDateTime>) -> String {
    let long = |at: NaiveDateTime| show::moment(at, Dates::Wareki);
    match (from, to) {
        (Some(from), Some(to)) if from == to => long(to),
        (Some(from), Some(to)) if from.date() == to.date() => format!("{}〜{}", long(from), to.format("%H:%M")),
        (Some(from), Some(to)) => format!("{}〜{}", long(from), long(to)),
        (Some(one), None) | (None, Some(one)) => long(one),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_named_in_runs() {
        assert_eq!(which(&[1, 2, 3, 5], 6), "1〜3、5");
        assert_eq!(which(&[2, 3], 3), "2、3");
        assert_eq!(which(&[1, 2, 3], 3), "全件");
    }

    #[test]
    fn a_span_names_its_day_once() {
        let at = |day, hour| NaiveDate::from_ymd_opt(2026, 12, day).unwrap().and_hms_opt(hour, 0, 0).unwrap();
        assert_eq!(span(Some(at(10, 10)), Some(at(10, 11))), "令和8年12月10日 10:00〜11:00");
        assert_eq!(span(Some(at(10, 10)), Some(at(11, 9))), "令和8年12月10日 10:00〜令和8年12月11日 09:00");
        assert_eq!(span(None, Some(at(10, 10))), "令和8年12月10日 10:00");
    }
}
