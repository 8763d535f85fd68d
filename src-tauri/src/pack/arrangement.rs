//! A list as one person has it, its totals, and one change to many of its records.

use domain::profile::Profile;
use office::records::{Arrangement, Ask, Compare, Foreseen, Kept, Many, Totals};
use wire::arrangement::{ArrangementJson, ForeseenJson, KeptList, ManyRequest, SumJson, TotalsJson};
use wire::list::{Comparison, FilterJson, ListRequest};
use wire::problem::ProblemJson;

use crate::pack::log::changes;
use crate::pack::register::ask;

/// One change to many records as the office reads it.
pub fn many(request: &ManyRequest) -> Many {
    Many { nos: request.nos.clone(), raw: wire::answers::raw(&request.answers), reason: request.reason.clone() }
}

/// What a change would do.
pub fn foreseen(rows: &[Foreseen], profile: &Profile) -> Vec<ForeseenJson> {
    rows.iter()
        .map(|row| ForeseenJson {
            no: row.no.clone(),
            changes: changes(&row.changes),
            problems: row.problems.iter().map(|problem| ProblemJson::of(problem, profile)).collect(),
        })
        .collect()
}

/// The line under a list.
pub fn totals(totals: Totals) -> TotalsJson {
    TotalsJson {
        year: totals.year,
        count: totals.count,
        sums: totals
            .sums
            .into_iter()
            .map(|sum| SumJson { field: sum.field.to_owned(), label: sum.label.to_owned(), words: sum.words })
            .collect(),
    }
}

/// A list's arrangement for the page.
pub fn arrangement(register: &str, arrangement: &Arrangement) -> ArrangementJson {
    ArrangementJson {
        register: register.to_owned(),
        columns: arrangement.columns.clone(),
        kept: arrangement
            .kept
            .iter()
            .map(|one| KeptList { name: one.name.clone(), list: asked(register, &one.ask), columns: one.columns.clone() })
            .collect(),
    }
}

/// A list's arrangement as the office reads it.
pub fn arranged(request: &ArrangementJson) -> Arrangement {
    Arrangement {
        columns: request.columns.clone(),
        kept: request.kept.iter().map(|one| Kept { name: one.name.clone(), ask: ask(&one.list), columns: one.columns.clone() }).collect(),
    }
}

fn asked(register: &str, ask: &Ask) -> ListRequest {
    let filter = |one: &office::records::Where| FilterJson {
        field: one.field.clone(),
        comparison: match one.compare {
            Compare::Is => Comparison::Is,
            Compare::Contains => Comparison::Contains,
            Compare::From => Comparison::From,
            Compare::To => Comparison::To,
            Compare::Empty => Comparison::Empty,
            Compare::Filled => Comparison::Filled,
        },
        value: one.value.clone(),
    };
    ListRequest {
        register: register.to_owned(),
        fy: ask.fy.clone(),
        filters: ask.filters.iter().map(filter).collect(),
        search: ask.search.clone(),
        sort: ask.sort.clone(),
        struck_too: ask.struck_too,
        ..ListRequest::default()
    }
}
