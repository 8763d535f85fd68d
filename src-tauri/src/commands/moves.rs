//! Media that move outside of take-outs.

use tauri::State;
use wire::answers::raw;
use wire::list::Saved;
use wire::moves::{MediaCourseJson, MediaMoveRequest, MediaRequest};
use wire::problem::Refusal;

use crate::pack;
use crate::workplace::Workplace;

#[tauri::command(async)]
pub fn media_course(workplace: State<'_, Workplace>, request: MediaRequest) -> Result<MediaCourseJson, Refusal> {
    workplace.at_work(|office| Ok(pack::moves::course(office.media_course(&request.nos)?)))
}

#[tauri::command(async)]
pub fn media_move(workplace: State<'_, Workplace>, request: MediaMoveRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.move_media(&request.what, &request.nos.join("\n"), &raw(&request.answers))?;
        Ok(pack::register::saved_unit(done, office.profile()))
    })
}
