//! Self-inspections.

use tauri::State;
use wire::answers::raw;
use wire::inspection::{InspectionItemRequest, InspectionJson, InspectionOpenRequest, ScoreYear};
use wire::list::{RecordRequest, Saved, VoidRequest};
use wire::problem::Refusal;
use wire::step::ItemAnswerRequest;

use crate::pack;
use crate::workplace::Workplace;

#[tauri::command(async)]
pub fn inspection_open(workplace: State<'_, Workplace>, request: InspectionOpenRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.open_inspection(&raw(&request.head), &request.carry_from)?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn inspection(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<InspectionJson, Refusal> {
    workplace.at_work(|office| Ok(pack::inspection::view(&office.inspection(&request.no)?, office.profile())))
}

#[tauri::command(async)]
pub fn inspection_answer(workplace: State<'_, Workplace>, request: ItemAnswerRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.answer_inspection(&request.no, &request.item_id, &raw(&request.answers))?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn inspection_accept(workplace: State<'_, Workplace>, request: InspectionItemRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.accept_evidence(&request.no, &request.item_id)?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn inspection_close(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| Ok(pack::register::saved(office.close_inspection(&request.no)?, office.profile())))
}

#[tauri::command(async)]
pub fn inspection_confirm(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| Ok(pack::register::saved(office.confirm_inspection(&request.no)?, office.profile())))
}

#[tauri::command(async)]
pub fn inspection_cancel(workplace: State<'_, Workplace>, request: VoidRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| Ok(pack::register::saved(office.cancel_inspection(&request.no, &request.reason)?, office.profile())))
}

#[tauri::command(async)]
pub fn inspection_scores(workplace: State<'_, Workplace>) -> Result<Vec<ScoreYear>, Refusal> {
    workplace.at_work(|office| Ok(pack::inspection::scores(&office.inspection_scores()?)))
}
