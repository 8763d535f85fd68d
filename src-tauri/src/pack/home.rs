//! The first screen.

use domain::profile::Profile;
use office::home::{Counted, Due, Home, Press};
use wire::home::{CountJson, DueJson, HomeJson, SinceJson, Urgency};

use crate::pack::log;

/// What today asks for.
pub fn home(home: &Home, profile: &Profile) -> HomeJson {
    HomeJson {
        due: matters(&home.due, profile),
        counts: counts(&home.counts),
        since: home.since.as_ref().map(|since| SinceJson {
            report: since.report.clone(),
            at: since.at.clone(),
            changed: counts(&since.changed),
        }),
        notices: home.notices.clone(),
        recent: log::lines(&home.recent),
        empty: home.empty,
    }
}

/// What is due.
pub fn matters(due: &[Due], profile: &Profile) -> Vec<DueJson> {
    due.iter()
        .map(|due| DueJson {
            urgency: match due.press {
                Press::Overdue => Urgency::Overdue,
                Press::Today => Urgency::Today,
                Press::Soon => Urgency::Soon,
            },
            on: domain::wareki::long(due.on),
            what: due.what.clone(),
            next: due.next.to_owned(),
            whom: due.whom.label().to_owned(),
            article: profile.article_label(due.article),
            register: due.register.to_owned(),
            no: due.no.clone(),
        })
        .collect()
}

fn counts(counts: &[Counted]) -> Vec<CountJson> {
    counts
        .iter()
        .map(|count| CountJson { label: count.label.to_owned(), count: count.count, register: count.register.to_owned() })
        .collect()
}
