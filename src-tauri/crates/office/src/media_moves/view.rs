//! What may happen next to the media that somebody has chosen, and what each is on already (第13条).

use domain::media::{Move, Status};
use domain::problem::Problems;
use domain::registers::incident::INCIDENT;
use domain::registers::media::MEDIA;
use domain::registers::takeout::TAKEOUT;
use domain::value::Link;

use crate::around::{incident_of, open_slip};
use crate::desk::link_of;
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// Chosen media as the next hand finds them.
#[derive(Debug, Clone, Default)]
pub struct MediaCourse {
    /// The moves that all of them may make, in their usual order.
    pub moves: Vec<Move>,
    /// The open take-outs that they are on.
    pub slips: Vec<Link>,
    /// The incidents that name them and are still open.
    pub incidents: Vec<Link>,
    /// Whether a take-out can be asked for, or a disposal drafted, for all of them.
    pub at_hand: bool,
}

impl Office {
    /// What may be done with the media of numbers `nos`. Nothing of a card is told, and so no look is recorded.
    pub fn media_course(&self, nos: &[String]) -> Result<MediaCourse, Problems> {
        let read = self.read();
        let mut course = MediaCourse { moves: Move::ALL.to_vec(), at_hand: true, ..MediaCourse::default() };
        for no in nos {
            let card = read.find(&MEDIA, no).map_err(by_store)?.ok_or_else(|| no_such(MEDIA.name, no))?;
            let slip = open_slip(&read, card.id, None)?;
            let status = Status::from_id(card.values.text("status")).filter(|_| card.stands());
            let open: Vec<Move> = status.into_iter().flat_map(|from| Move::open_to(from, slip.is_some())).collect();
            course.moves.retain(|one| open.contains(one));
            course.at_hand &= slip.is_none() && matches!(status, Some(Status::InUse | Status::Stored));
            course.slips.extend(slip.map(|slip| link_of(&TAKEOUT, &slip)));
            let incident = incident_of(&read, card.id)?.filter(|one| !one.values.chose("status", "closed"));
            course.incidents.extend(incident.map(|one| link_of(&INCIDENT, &one)));
        }
        Ok(course)
    }
}
