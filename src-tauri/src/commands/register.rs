//! Any register: list, look, add, correct, void, undo, and the small helps while typing.

use tauri::State;
use wire::home::HomeJson;
use wire::list::{
    AddRequest, Candidate, CorrectRequest, DateReading, DateRequest, DraftJson, ListReply, ListRequest, LookupRequest, RecordReply,
    RecordRequest, Saved, VoidRequest,
};
use wire::log::{LogLineJson, UndoRequest};
use wire::problem::{ProblemJson, Refusal};
use wire::row::Row;
use wire::shape::RegisterShape;

use crate::pack;
use crate::workplace::Workplace;

#[tauri::command(async)]
pub fn home(workplace: State<'_, Workplace>) -> Result<HomeJson, Refusal> {
    workplace.at_work(|office| Ok(pack::home::home(&office.home()?, office.profile())))
}

#[tauri::command(async)]
pub fn registers(workplace: State<'_, Workplace>) -> Result<Vec<RegisterShape>, Refusal> {
    workplace.at_work(|office| Ok(office.registers().map(|register| RegisterShape::of(register, office.profile())).collect()))
}

#[tauri::command(async)]
pub fn list(workplace: State<'_, Workplace>, request: ListRequest) -> Result<ListReply, Refusal> {
    workplace.at_work(|office| {
        let register = office.register(&request.register)?;
        Ok(pack::register::listed(register, office.list(register.id, &pack::register::ask(&request))?))
    })
}

#[tauri::command(async)]
pub fn record(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<RecordReply, Refusal> {
    workplace.at_work(|office| Ok(pack::register::looked(&office.look(&request.register, &request.no)?)))
}

#[tauri::command(async)]
pub fn last(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<Option<Row>, Refusal> {
    workplace.at_work(|office| {
        let register = office.register(&request.register)?;
        Ok(office.last(register.id)?.map(|record| Row::of(register, &record)))
    })
}

#[tauri::command(async)]
pub fn add(workplace: State<'_, Workplace>, request: AddRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.add(&request.register, &request.parent, &wire::answers::raw(&request.answers))?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn check(workplace: State<'_, Workplace>, request: AddRequest) -> Result<Vec<ProblemJson>, Refusal> {
    workplace.at_work(|office| {
        let found = office.check(&request.register, &wire::answers::raw(&request.answers))?;
        Ok(found.iter().map(|problem| ProblemJson::of(problem, office.profile())).collect())
    })
}

#[tauri::command(async)]
pub fn correct(workplace: State<'_, Workplace>, request: CorrectRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let raw = wire::answers::raw(&request.answers);
        let done = office.correct(&request.register, &request.no, &request.reason, request.version, &raw)?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn fill_later(workplace: State<'_, Workplace>, request: CorrectRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.fill_later(&request.register, &request.no, &wire::answers::raw(&request.answers))?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn void(workplace: State<'_, Workplace>, request: VoidRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = office.void(&request.register, &request.no, &request.reason)?;
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn undoable(workplace: State<'_, Workplace>) -> Result<Vec<LogLineJson>, Refusal> {
    workplace.at_work(|office| Ok(pack::log::lines(&office.undoable()?)))
}

#[tauri::command(async)]
pub fn undo(workplace: State<'_, Workplace>, request: UndoRequest) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = if request.seq == 0 { office.undo()? } else { office.undo_line(request.seq)? };
        Ok(pack::register::saved(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn history(workplace: State<'_, Workplace>, request: RecordRequest) -> Result<Vec<LogLineJson>, Refusal> {
    workplace.at_work(|office| Ok(pack::log::lines(&office.history(&request.register, &request.no)?)))
}

#[tauri::command(async)]
pub fn lookup(workplace: State<'_, Workplace>, request: LookupRequest) -> Result<Vec<Candidate>, Refusal> {
    workplace.at_work(|office| Ok(pack::register::candidates(office.lookup(&request.register, &request.words)?)))
}

#[tauri::command(async)]
pub fn read_date(workplace: State<'_, Workplace>, request: DateRequest) -> Result<DateReading, Refusal> {
    workplace.at_work(|office| Ok(pack::register::reading(office, &request)))
}

#[tauri::command(async)]
pub fn draft_keep(workplace: State<'_, Workplace>, request: DraftJson) -> Result<(), Refusal> {
    workplace.at_work(|office| office.keep_draft(&request.key, &request.body))
}

#[tauri::command(async)]
pub fn draft(workplace: State<'_, Workplace>, request: DraftJson) -> Result<Option<DraftJson>, Refusal> {
    workplace.at_work(|office| Ok(office.draft(&request.key)?.map(|(body, kept)| DraftJson { key: request.key.clone(), body, kept })))
}

#[tauri::command(async)]
pub fn draft_drop(workplace: State<'_, Workplace>, request: DraftJson) -> Result<(), Refusal> {
    workplace.at_work(|office| office.drop_draft(&request.key))
}

#[tauri::command(async)]
pub fn copy_rows(workplace: State<'_, Workplace>, request: ListRequest) -> Result<String, Refusal> {
    workplace.at_work(|office| office.copy_rows(&request.register, &pack::register::ask(&request)))
}
