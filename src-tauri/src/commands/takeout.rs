//! Take-outs, step by step.

use tauri::State;
use wire::answers::raw;
use wire::list::{RecordRequest, Saved};
use wire::problem::Refusal;
use wire::step::StepRequest;
use wire::takeout::TakeoutJson;

use crate::pack;
use crate::workplace::Workplace;

#[tauri::command(async)]
pub fn takeout(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<TakeoutJson, Refusal> {
    workplace.at_work(|office| Ok(pack::takeout::view(&office.takeout(&request.no)?, office.profile())))
}

steps! {
    takeout_approve => approve_takeout;
    takeout_reject => reject_takeout;
    takeout_extend => extend_takeout;
    takeout_withdraw => withdraw_takeout;
    takeout_depart => depart_takeout;
    takeout_return => return_takeout;
    takeout_receive => receive_takeout;
}
