//! Take-outs for the page.

use domain::profile::Profile;
use domain::registers::media::MEDIA;
use domain::registers::takeout::TAKEOUT;
use office::takeout::TakeoutView;
use wire::problem::ProblemJson;
use wire::row::Row;
use wire::takeout::TakeoutJson;

/// A take-out with everything on its screen.
pub fn view(view: &TakeoutView, profile: &Profile) -> TakeoutJson {
    TakeoutJson {
        head: Row::of(&TAKEOUT, &view.head),
        media: view.media.iter().map(|card| Row::of(&MEDIA, card)).collect(),
        overdue_days: view.overdue,
        next: view.next.iter().map(|stage| stage.id().to_owned()).collect(),
        extendable: view.extendable,
        blocks: view.blocks.iter().map(|problem| ProblemJson::of(problem, profile)).collect(),
    }
}
