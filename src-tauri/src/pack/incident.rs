//! Incidents for the page.

use domain::incident::Clock;
use domain::profile::Profile;
use domain::registers::incident::{INCIDENT, INCIDENT_STEP};
use domain::wareki;
use office::incident::IncidentView;
use wire::incident::{ClockJson, IncidentJson, ReportClock};
use wire::problem::ProblemJson;
use wire::row::Row;

/// An incident with what its course needs.
pub fn view(view: &IncidentView, profile: &Profile) -> IncidentJson {
    IncidentJson {
        head: Row::of(&INCIDENT, &view.head),
        day: view.day,
        clocks: view.clocks.iter().map(clock).collect(),
        steps: view.steps.iter().map(|step| Row::of(&INCIDENT_STEP, step)).collect(),
        // A draft becomes 対応中 by what is written, not by a step of its own.
        next: view.stage.followed_by().iter().filter(|stage| stage.ended()).map(|stage| stage.id().to_owned()).collect(),
        blocks: view.blocks.iter().map(|problem| ProblemJson::of(problem, profile)).collect(),
    }
}

fn clock(clock: &Clock) -> ClockJson {
    ClockJson {
        report: if clock.last { ReportClock::Last } else { ReportClock::First },
        due: wareki::explained(clock.due),
        days_left: clock.left,
        done: clock.done.map(wareki::short).unwrap_or_default(),
        presses: clock.presses,
    }
}
