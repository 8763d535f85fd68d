//! Accounts: who logs in, in which role. Their passwords are not here but in the key file's slots.

use domain::role::Role;
use domain::value::{Link, RecordId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::{Value as Json, json};

use crate::error::{Error, Result};
use crate::keys::file::login_name;
use crate::random::sealed;

/// A person who logs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The name to log in with, as typed when it was made; compared after NFKC.
    pub name: String,
    /// What this person may do.
    pub role: Role,
    /// The person's card in the register of staff, as on the day the account was made.
    pub staff: Option<Link>,
    /// Whether logging in is refused.
    pub disabled: bool,
}

impl Account {
    /// The account as the log keeps it.
    pub(crate) fn to_json(&self) -> Json {
        let staff = self.staff.as_ref().map(|link| json!({ "id": link.id.0, "no": link.no, "label": link.label }));
        json!({ "name": self.name, "role": self.role.id(), "staff": staff, "disabled": self.disabled })
    }
}

/// Makes or replaces the account of that name. Returns its key.
pub(crate) fn put(connection: &Connection, account: &Account) -> Result<i64> {
    let key = login_name(&account.name);
    if key.is_empty() {
        return Err(Error::Empty);
    }
    let staff = account.staff.as_ref();
    let mut statement = connection.prepare_cached(include_str!("put_account.sql"))?;
    let values = params![
        key,
        account.name,
        account.role.id(),
        staff.map(|link| link.id.0),
        staff.map_or("", |link| &link.no),
        staff.map_or("", |link| &link.label),
        account.disabled
    ];
    Ok(statement.query_row(values, |row| row.get("id"))?)
}

/// The account of that name.
pub(crate) fn one(connection: &Connection, name: &str) -> Result<Option<Account>> {
    let mut statement =
        connection.prepare_cached("SELECT name, role, staff_id, staff_no, staff_label, disabled FROM account WHERE key = ?1")?;
    statement.query_row([login_name(name)], |row| Ok(read(row))).optional()?.transpose()
}

/// The account as the log seals it; lists only, so that no order of members matters.
pub(crate) fn seal(account: &Account) -> Result<String> {
    let staff = account.staff.as_ref().map(|link| json!([link.id.0, link.no, link.label]));
    sealed(&json!(["account", account.name, account.role.id(), staff, account.disabled]))
}

/// The key and the account of everybody.
pub(crate) fn keyed(connection: &Connection) -> Result<Vec<(i64, Account)>> {
    let mut statement = connection.prepare("SELECT id, name, role, staff_id, staff_no, staff_label, disabled FROM account ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut accounts = Vec::new();
    while let Some(row) = rows.next()? {
        accounts.push((row.get("id")?, read(row)?));
    }
    Ok(accounts)
}

/// Every account, by name.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Account>> {
    let mut statement =
        connection.prepare_cached("SELECT name, role, staff_id, staff_no, staff_label, disabled FROM account ORDER BY key")?;
    let mut rows = statement.query([])?;
    let mut accounts = Vec::new();
    while let Some(row) = rows.next()? {
        accounts.push(read(row)?);
    }
    Ok(accounts)
}

fn read(row: &Row<'_>) -> Result<Account> {
    let staff = match row.get::<_, Option<i64>>("staff_id")? {
        Some(id) => Some(Link { id: RecordId(id), no: row.get("staff_no")?, label: row.get("staff_label")? }),
        None => None,
    };
    let role = Role::from_id(&row.get::<_, String>("role")?).ok_or(Error::Unreadable)?;
    Ok(Account { name: row.get("name")?, role, staff, disabled: row.get("disabled")? })
}
