//! Everything that is in one person's name today.

use domain::handover::{HOLDS, Held, Turn, held};
use domain::problem::Problems;
use domain::registers::staff::STAFF;
use domain::value::Link;
use store::Reader;

use crate::asked::every;
use crate::refuse::by_store;

/// What `staff` holds: records of every sort, and the names they log in with.
pub(super) fn gathered(read: &Reader<'_>, staff: &Link) -> Result<Vec<Held>, Problems> {
    let card = read.get(&STAFF, staff.id).map_err(by_store)?;
    let mut found = Vec::new();
    for hold in HOLDS {
        found.extend(held(hold, &every(read, &hold.wanted)?, staff, card.values.text("name")));
    }
    let own = |account: &store::Account| !account.disabled && account.staff.as_ref().is_some_and(|link| link.id == staff.id);
    let accounts = read.accounts().map_err(by_store)?;
    found.extend(accounts.into_iter().filter(own).map(|account| Held {
        kind: "account",
        register: "",
        what: account.role.label().to_owned(),
        no: account.name,
        turn: Turn::GiveBack,
    }));
    Ok(found)
}
