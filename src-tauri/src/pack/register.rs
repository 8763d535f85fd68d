//! Lists, records and changes.

use domain::profile::Profile;
use domain::register::Register;
use domain::value::Link;
use domain::wareki;
use office::records::{Ask, Compare, Listed, Looked, Way, Where};
use office::{Done, Office};
use wire::list::{Candidate, Comparison, DateGrain, DateReading, DateRequest, ListReply, ListRequest, RecordReply, Saved, Tie, TieWay};
use wire::problem::ProblemJson;
use wire::row::{Row, iso_date, iso_moment};

/// The page's question as the office reads it.
pub fn ask(request: &ListRequest) -> Ask {
    Ask {
        fy: request.fy.clone(),
        filters: request
            .filters
            .iter()
            .map(|filter| Where {
                field: filter.field.clone(),
                compare: match filter.comparison {
                    Comparison::Is => Compare::Is,
                    Comparison::Contains => Compare::Contains,
                    Comparison::From => Compare::From,
                    Comparison::To => Compare::To,
                    Comparison::Empty => Compare::Empty,
                    Comparison::Filled => Compare::Filled,
                },
                value: filter.value.clone(),
            })
            .collect(),
        search: request.search.clone(),
        sort: request.sort.clone(),
        limit: usize::try_from(request.limit).unwrap_or(0),
        after: request.after.clone(),
        struck_too: request.struck_too,
    }
}

/// One page of rows.
pub fn listed(register: &Register, listed: Listed) -> ListReply {
    ListReply {
        rows: listed.rows.iter().map(|record| Row::of(register, record)).collect(),
        next: listed.next,
        count: listed.count,
        whole: listed.whole,
        chips: listed.chips,
    }
}

/// One record with everything around it.
pub fn looked(looked: &Looked) -> RecordReply {
    RecordReply {
        row: Row::of(looked.register, &looked.record),
        parts: looked
            .parts
            .iter()
            .filter_map(|(id, records)| {
                let part = domain::registers::by_id(id)?;
                Some(((*id).to_owned(), records.iter().map(|record| Row::of(part, record)).collect()))
            })
            .collect(),
        ties: looked
            .ties
            .iter()
            .map(|tie| Tie {
                way: match tie.way {
                    Way::PointsTo => TieWay::PointsTo,
                    Way::PointsHere => TieWay::PointsHere,
                },
                register: tie.register.id.to_owned(),
                register_name: tie.register.name.to_owned(),
                no: tie.no.clone(),
                words: tie.words.clone(),
                item: tie.item.clone(),
            })
            .collect(),
    }
}

/// A change of one record.
pub fn saved(done: Done<Link>, profile: &Profile) -> Saved {
    Saved { no: done.value.no.clone(), ..saved_unit(done.without_value(), profile) }
}

/// A change that is not about one record.
pub fn saved_unit<T>(done: Done<T>, profile: &Profile) -> Saved {
    Saved {
        no: String::new(),
        moved: done.moved.iter().map(|register| (*register).to_owned()).collect(),
        warnings: done.warnings.iter().map(|problem| ProblemJson::of(problem, profile)).collect(),
    }
}

/// Records that typed words could mean.
pub fn candidates(links: Vec<Link>) -> Vec<Candidate> {
    links.into_iter().map(|link| Candidate { no: link.no, label: link.label }).collect()
}

/// How a typed date was understood.
pub fn reading(office: &Office, request: &DateRequest) -> DateReading {
    let read = match request.grain {
        DateGrain::Month => office.read_month(&request.text).map(|month| (iso_date(month), wareki::explained_month(month))),
        DateGrain::Day => office.read_date(&request.text).map(|date| (iso_date(date), wareki::explained(date))),
        DateGrain::Moment => office.read_moment(&request.text).map(|moment| {
            let words = format!("{} {}", wareki::explained(moment.date()), moment.format("%H:%M"));
            (iso_moment(moment), words)
        }),
    };
    match read {
        Ok((iso, words)) => DateReading { iso, words, problem: String::new(), suggest: String::new() },
        Err(misread) => DateReading {
            iso: String::new(),
            words: String::new(),
            // With nothing to click, the words that say how to write it stand beside the problem.
            problem: if misread.suggest.is_some() { misread.what } else { format!("{}{}", misread.what, misread.next) },
            suggest: misread.suggest.map(wareki::short).unwrap_or_default(),
        },
    }
}
