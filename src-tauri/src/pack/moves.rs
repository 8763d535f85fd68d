//! What may be done with chosen media, for the page.

use domain::media::Move;
use office::media_moves::MediaCourse;
use wire::moves::{MediaCourseJson, MoveJson};

use super::register::candidates;

/// The moves with their fields, and what the media are on.
pub fn course(course: MediaCourse) -> MediaCourseJson {
    MediaCourseJson {
        moves: course.moves.into_iter().map(offered).collect(),
        slips: candidates(course.slips),
        incidents: candidates(course.incidents),
        at_hand: course.at_hand,
    }
}

fn offered(one: Move) -> MoveJson {
    let named = |fields: &[&str]| fields.iter().map(|field| (*field).to_owned()).collect();
    MoveJson { id: one.id().to_owned(), label: one.label().to_owned(), asks: named(one.asks()), tells: named(one.tells()) }
}
