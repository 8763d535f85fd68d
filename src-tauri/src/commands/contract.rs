//! Contracts and the checks of their contractors, step by step.

use tauri::State;
use wire::answers::raw;
use wire::contract::{ContractJson, ContractorCheckJson};
use wire::list::{RecordRequest, Saved};
use wire::problem::Refusal;
use wire::step::{ItemAnswerRequest, StepRequest};

use crate::pack;
use crate::workplace::Workplace;

#[tauri::command(async)]
pub fn contract(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<ContractJson, Refusal> {
    workplace.at_work(|office| Ok(pack::contract::view(&office.contract(&request.no)?, office.profile())))
}

#[tauri::command(async)]
pub fn contractor_check(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<ContractorCheckJson, Refusal> {
    workplace.at_work(|office| Ok(pack::contract::check(&office.contractor_check(&request.no)?, office.profile())))
}

#[tauri::command(async)]
pub fn contractor_answer(workplace: State<'_, Workplace>, request: ItemAnswerRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.answer_contractor(&request.no, &request.item_id, &raw(&request.answers))?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

steps! {
    contract_start => start_contract;
    contract_end => end_contract;
    contract_cancel => cancel_contract;
    contract_permit => permit_contractor;
    contract_report => receive_contractor_report;
    contract_check => check_contractor;
    contractor_complete => complete_contractor_check;
}
