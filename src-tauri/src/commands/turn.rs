//! The end of a 年度, and handovers, step by step.

use domain::nendo::Nendo;
use domain::problem::Problems;
use office::Office;
use tauri::State;
use wire::answers::raw;
use wire::handover::HandoverJson;
use wire::list::{RecordRequest, Saved};
use wire::problem::Refusal;
use wire::step::StepRequest;
use wire::year_end::{YearEndConfirmRequest, YearEndJson, YearEndRequest};

use crate::pack;
use crate::workplace::Workplace;

/// The year that was named, else the one whose end is at hand.
fn named(office: &Office, fy: &str) -> Result<Nendo, Problems> {
    if fy.is_empty() { office.year_at_hand() } else { Ok(Nendo::parse(fy)?) }
}

#[tauri::command(async)]
pub fn year_end(workplace: State<'_, Workplace>, request: YearEndRequest) -> Result<YearEndJson, Refusal> {
    workplace.at_work(|office| Ok(pack::turn::year_end(&office.year_end(named(office, &request.fy)?)?, office.profile())))
}

#[tauri::command(async)]
pub fn year_end_confirm(workplace: State<'_, Workplace>, request: YearEndConfirmRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.confirm_year_end(named(office, &request.fy)?, &raw(&request.answers))?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn year_end_close(workplace: State<'_, Workplace>, request: YearEndRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.close_year_end(named(office, &request.fy)?)?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn handover(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<HandoverJson, Refusal> {
    workplace.at_work(|office| Ok(pack::turn::handover(&office.handover(&request.no)?, office.profile())))
}

steps! {
    handover_update => refresh_handover;
    handover_receive => receive_handover;
    handover_cancel => cancel_handover;
}
