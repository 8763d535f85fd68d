//! Coming in and going out.

use office::session::NewOffice;
use office::{Clock, Office, places};
use tauri::{AppHandle, State};
use wire::problem::Refusal;
use wire::session::{Boot, CreateRequest, Created, LoginRequest, PracticeRequest, RecoverRequest, SessionJson, Strength, StrengthRequest};

use crate::pack;
use crate::workplace::{Workplace, prove_behind, refusal};

#[tauri::command(async)]
pub fn boot(workplace: State<'_, Workplace>) -> Result<Boot, Refusal> {
    pack::session::boot(&workplace)
}

#[tauri::command(async)]
pub fn create_store(workplace: State<'_, Workplace>, request: CreateRequest) -> Result<Created, Refusal> {
    let new = NewOffice {
        section: &request.section,
        code: &request.code,
        manager: &request.manager,
        password: &request.password,
        profile: &request.profile,
        purpose: office::session::Purpose::Real,
    };
    let (office, recovery) = Office::create(&places::store(), new, Clock::System).map_err(|problems| refusal(&problems, None))?;
    workplace.enter(office);
    pack::session::created(&workplace, &recovery)
}

#[tauri::command(async)]
pub fn start_practice(workplace: State<'_, Workplace>, request: PracticeRequest) -> Result<SessionJson, Refusal> {
    workplace.practise(|place| office::demo::practice(place, pack::session::trainee(&request)))?;
    pack::session::at_work(&workplace)
}

#[tauri::command(async)]
pub fn practice_anew(workplace: State<'_, Workplace>) -> Result<SessionJson, Refusal> {
    workplace.practise(office::demo::practice_anew)?;
    pack::session::at_work(&workplace)
}

#[tauri::command(async)]
pub fn leave_practice(workplace: State<'_, Workplace>) -> Result<Boot, Refusal> {
    workplace.leave();
    workplace.end_practice();
    pack::session::boot(&workplace)
}

#[tauri::command(async)]
pub fn strength(request: StrengthRequest) -> Result<Strength, Refusal> {
    let known: Vec<&str> = request.words.iter().map(String::as_str).collect();
    let found = office::session::strength(&request.password, &known);
    Ok(Strength { score: found.score, enough: found.enough, words: found.words.to_owned() })
}

#[tauri::command(async)]
pub fn log_in(app: AppHandle, workplace: State<'_, Workplace>, request: LoginRequest) -> Result<SessionJson, Refusal> {
    let office =
        Office::open_for_window(&workplace.door(), &request.name, &request.password).map_err(|problems| refusal(&problems, None))?;
    workplace.enter(office);
    prove_behind(app);
    pack::session::at_work(&workplace)
}

#[tauri::command(async)]
pub fn log_out(workplace: State<'_, Workplace>) -> Result<Boot, Refusal> {
    workplace.leave();
    pack::session::boot(&workplace)
}

#[tauri::command(async)]
pub fn lock(workplace: State<'_, Workplace>) -> Result<Boot, Refusal> {
    workplace.lock()?;
    pack::session::boot(&workplace)
}

#[tauri::command(async)]
pub fn unlock(workplace: State<'_, Workplace>, request: LoginRequest) -> Result<SessionJson, Refusal> {
    workplace.behind_the_lock(|office| office.unlock(&request.password))?;
    workplace.unlock();
    pack::session::at_work(&workplace)
}

#[tauri::command(async)]
pub fn recover(app: AppHandle, workplace: State<'_, Workplace>, request: RecoverRequest) -> Result<SessionJson, Refusal> {
    let office = Office::recover(&workplace.door(), &request.words, &request.name, &request.password, Clock::System)
        .map_err(|problems| refusal(&problems, None))?;
    workplace.enter(office);
    prove_behind(app);
    pack::session::at_work(&workplace)
}
