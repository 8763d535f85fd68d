//! Incidents, from the first word to the close.

use tauri::State;
use wire::answers::raw;
use wire::incident::{IncidentJson, IncidentStepRequest};
use wire::list::{RecordRequest, Saved};
use wire::problem::Refusal;
use wire::step::StepRequest;

use crate::pack;
use crate::workplace::Workplace;

#[tauri::command(async)]
pub fn incident(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<IncidentJson, Refusal> {
    workplace.at_work(|office| Ok(pack::incident::view(&office.incident(&request.no)?, office.profile())))
}

#[tauri::command(async)]
pub fn incident_step(workplace: State<'_, Workplace>, request: IncidentStepRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.step_incident(&request.no, &raw(&request.step), &raw(&request.head))?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

steps! {
    incident_close => close_incident;
    incident_cancel => cancel_incident;
}
