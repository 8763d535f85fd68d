//! People and their keys.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One person who may log in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonJson {
    /// Login name.
    pub name: String,
    /// Role identifier.
    pub role: String,
    /// 係員 and so on.
    pub role_label: String,
    /// The staff record behind it, 「職 氏名」; empty where none.
    pub staff: String,
    /// Cannot log in any more.
    pub disabled: bool,
}

/// A new person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonRequest {
    /// Login name.
    pub name: String,
    /// Role identifier.
    pub role: String,
    /// First password.
    pub password: String,
    /// Number or name of the staff record; empty where none.
    pub staff: String,
}

/// Another role for a person, or the end of their access.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoleRequest {
    /// Login name.
    pub name: String,
    /// The new role; empty to end their access.
    pub role: String,
}

/// A new password for the person at work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PasswordRequest {
    /// The old one.
    pub old: String,
    /// The new one.
    pub new: String,
}

/// One setting of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SettingJson {
    /// `boxes` (seal, sign, electronic, none), `idle_minutes`, `empty_rows`, `entry_enter` and so on.
    pub key: String,
    /// Its value.
    pub value: String,
}
