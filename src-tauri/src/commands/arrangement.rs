//! A list as one person has it, its totals, and one change to many of its records.

use tauri::State;
use wire::arrangement::{ArrangementJson, ForeseenJson, ManyRequest, TotalsJson};
use wire::list::{ListRequest, RecordRequest, Saved};
use wire::problem::Refusal;

use crate::pack;
use crate::workplace::Workplace;

#[tauri::command(async)]
pub fn preview_many(workplace: State<'_, Workplace>, request: ManyRequest) -> Result<Vec<ForeseenJson>, Refusal> {
    workplace.at_work(|office| {
        let foreseen = office.preview_many(&request.register, &pack::arrangement::many(&request))?;
        Ok(pack::arrangement::foreseen(&foreseen, office.profile()))
    })
}

#[tauri::command(async)]
pub fn change_many(workplace: State<'_, Workplace>, request: ManyRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.change_many(&request.register, &pack::arrangement::many(&request))?;
        Ok(pack::register::saved_unit(done.without_value(), office.profile()))
    })
}

#[tauri::command(async)]
pub fn totals(workplace: State<'_, Workplace>, request: ListRequest) -> Result<TotalsJson, Refusal> {
    workplace.at_work(|office| Ok(pack::arrangement::totals(office.totals(&request.register, &pack::register::ask(&request))?)))
}

#[tauri::command(async)]
pub fn arrangement(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<ArrangementJson, Refusal> {
    workplace.at_work(|office| Ok(pack::arrangement::arrangement(&request.register, &office.arrangement(&request.register)?)))
}

#[tauri::command(async)]
pub fn arrangement_keep(workplace: State<'_, Workplace>, request: ArrangementJson) -> Result<(), Refusal> {
    workplace.at_work(|office| office.keep_arrangement(&request.register, &pack::arrangement::arranged(&request)))
}
