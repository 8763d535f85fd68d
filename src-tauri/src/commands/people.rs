//! People, their keys, and the office's settings.

use domain::problem::{Code, Problem};
use domain::role::Role;
use office::Office;
use tauri::State;
use wire::list::Saved;
use wire::people::{PasswordRequest, PersonJson, PersonRequest, RoleRequest, SettingJson};
use wire::problem::Refusal;
use wire::regulation::RegulationJson;
use wire::session::{Created, LoginRequest};

use crate::pack;
use crate::workplace::{Workplace, refusal};

#[tauri::command(async)]
pub fn regulation(workplace: State<'_, Workplace>) -> Result<RegulationJson, Refusal> {
    workplace.at_work(|office| Ok(pack::session::regulation(office.profile())))
}

#[tauri::command(async)]
pub fn people(workplace: State<'_, Workplace>) -> Result<Vec<PersonJson>, Refusal> {
    workplace.at_work(|office| Ok(pack::session::people(office.people()?)))
}

#[tauri::command(async)]
pub fn person_add(workplace: State<'_, Workplace>, request: PersonRequest) -> Result<Saved, Refusal> {
    let role = role(&request.role)?;
    workplace.at_work(|office| {
        let done = office.add_person(&request.name, role, &request.password, &request.staff)?;
        Ok(pack::register::saved_unit(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn person_role(workplace: State<'_, Workplace>, request: RoleRequest) -> Result<Saved, Refusal> {
    let role = if request.role.is_empty() { None } else { Some(role(&request.role)?) };
    workplace.at_work(|office| {
        let done = match role {
            Some(role) => office.change_role(&request.name, role)?,
            None => office.end_access(&request.name)?,
        };
        Ok(pack::register::saved_unit(done, office.profile()))
    })
}

#[tauri::command(async)]
pub fn password(workplace: State<'_, Workplace>, request: PasswordRequest) -> Result<(), Refusal> {
    workplace.at_work(|office| office.change_password(&request.old, &request.new))
}

#[tauri::command(async)]
pub fn recovery_renew(workplace: State<'_, Workplace>, request: LoginRequest) -> Result<Created, Refusal> {
    // The screen keeps the sheet, and shows the key's lines, until the person has put it on paper.
    let (recovery, made) = workplace.at_work(|office| office.renew_recovery(&request.password, |_| Ok(())))?;
    pack::session::handed_out(&workplace, &recovery, made)
}

#[tauri::command(async)]
pub fn settings(workplace: State<'_, Workplace>) -> Result<Vec<SettingJson>, Refusal> {
    workplace.at_work(|office| {
        let settings = office.settings()?;
        Ok(settings.into_iter().map(|(key, value)| SettingJson { key, value }).collect())
    })
}

#[tauri::command(async)]
pub fn setting_set(workplace: State<'_, Workplace>, request: SettingJson) -> Result<Saved, Refusal> {
    workplace.at_work(|office| {
        let done = Office::change_setting(office, &request.key, &request.value)?;
        Ok(pack::register::saved_unit(done, office.profile()))
    })
}

fn role(id: &str) -> Result<Role, Refusal> {
    Role::from_id(id).ok_or_else(|| {
        let next = "係員、保護担当者、保護管理者、監査責任者から選んでください。";
        refusal(&Problem::new(Code::Usage, format!("「{id}」という役割はありません。"), next).at("role").into(), None)
    })
}
