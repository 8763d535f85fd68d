//! Who sits at the practice section's desk, and on which day: names, the clock, and changing places.

use chrono::NaiveDate;
use domain::problem::Problems;

use crate::clock::Clock;
use crate::office::Office;
use crate::refuse::by_store;
use crate::session::Purpose;

/// Login name of the practice section's 保護管理者.
pub const NAME: &str = "練習";
/// Their password. It protects nothing: the practice section is made up.
pub const PASSWORD: &str = "練習用です";

/// How the making comes along: what is being made, how many are done, of how many.
pub type Progress<'a> = dyn FnMut(&str, usize, usize) + 'a;

/// Sets the practice section's clock, never one of a real store.
pub(super) fn at(office: &mut Office, day: NaiveDate, hour: u32, minute: u32) {
    debug_assert_ne!(office.purpose(), Purpose::Real, "a real store's time is the machine's");
    if let Some(moment) = day.and_hms_opt(hour, minute, 0) {
        office.clock = Clock::Fixed(moment);
    }
}

/// Lets somebody else of the practice section act.
pub(super) fn sit(office: &mut Office, name: &str) -> Result<(), Problems> {
    let account = office.read().account(name).map_err(by_store)?.ok_or_else(|| crate::refuse::no_such("利用者", name))?;
    office.who.name.clone_from(&account.name);
    office.who.role = account.role;
    if let Some(staff) = account.staff {
        office.who.written.clone_from(&staff.label);
        office.who.staff = Some(staff);
    }
    Ok(())
}
