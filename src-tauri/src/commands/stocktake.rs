//! Stock-takes, label by label.

use office::stocktake::{Counting, Place};
use tauri::State;
use wire::answers::raw;
use wire::list::{RecordRequest, Saved, VoidRequest};
use wire::problem::Refusal;
use wire::step::StepRequest;
use wire::stocktake::{StocktakeCountRequest, StocktakeCounted, StocktakeJson, StocktakeLineRequest, StocktakeSettleRequest};

use crate::pack;
use crate::workplace::Workplace;

#[tauri::command(async)]
pub fn stocktake(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<StocktakeJson, Refusal> {
    workplace.at_work(|office| Ok(pack::stocktake::view(&office.stocktake(&request.no)?, office.profile())))
}

#[tauri::command(async)]
pub fn stocktake_count(workplace: State<'_, Workplace>, request: StocktakeCountRequest) -> Result<StocktakeCounted, Refusal> {
    workplace.at_work(|office| {
        let StocktakeCountRequest { no, labels, place, missing, unlabelled } = request;
        let done = office.count_stocktake(&no, &Counting { labels, place, missing, unlabelled, note: String::new() })?;
        Ok(pack::stocktake::counted(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn stocktake_uncount(workplace: State<'_, Workplace>, request: StocktakeLineRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.uncount_stocktake(&request.no, &request.line)?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn stocktake_settle(workplace: State<'_, Workplace>, request: StocktakeSettleRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let place = if request.moves { Place::Moves } else { Place::Stays };
        let done = office.settle_stocktake(&request.no, &request.line, place, &raw(&request.answers))?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn stocktake_close(workplace: State<'_, Workplace>, request: StepRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.close_stocktake(&request.no, &raw(&request.answers))?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn stocktake_confirm(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| Ok(pack::register::saved(office.confirm_stocktake(&request.no)?, office.profile())))
}

#[tauri::command(async)]
pub fn stocktake_cancel(workplace: State<'_, Workplace>, request: VoidRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| Ok(pack::register::saved(office.cancel_stocktake(&request.no, &request.reason)?, office.profile())))
}
