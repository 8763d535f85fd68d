//! The operation log and the look through the store.

use tauri::State;
use wire::log::{FindingJson, LogHead, LogLineJson, LogRequest};
use wire::problem::Refusal;

use crate::pack;
use crate::workplace::Workplace;

#[tauri::command(async)]
pub fn log(workplace: State<'_, Workplace>, request: LogRequest) -> Result<Vec<LogLineJson>, Refusal> {
    workplace.at_work(|office| Ok(pack::log::lines(&office.log(request.before, request.limit, &request.actor)?)))
}

#[tauri::command(async)]
pub fn log_head(workplace: State<'_, Workplace>) -> Result<LogHead, Refusal> {
    workplace.at_work(|office| {
        let (seq, hash) = office.log_head()?;
        Ok(LogHead { seq, hash })
    })
}

#[tauri::command(async)]
pub fn verify(workplace: State<'_, Workplace>) -> Result<Vec<FindingJson>, Refusal> {
    workplace.at_work(|office| Ok(pack::log::findings(office.verify(&mut |_| {})?)))
}
