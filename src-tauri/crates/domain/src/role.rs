//! Who may do what: the roles of the regulation's posts, checked in `office` before anything is done.

/// A role in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// 係員: writes lines, prepares, attaches.
    Clerk,
    /// 保護担当者: keeps the registers right, inspects, prints.
    Officer,
    /// 保護管理者: approves, confirms, appoints.
    Manager,
    /// 監査責任者: looks at everything, changes nothing.
    Auditor,
}

/// What a person asks to do, as far as roles care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Look at, search and print records.
    Read,
    /// Write lines and cards, draft disposals, attach photographs, answer inspection items.
    Write,
    /// Correct and void what others wrote; keep staff, places and vendors; open and close inspections.
    Keep,
    /// Approve disposals, confirm inspections.
    Approve,
    /// People, passwords, keys, the section's own particulars.
    Appoint,
    /// Read the operation log and verify it.
    Audit,
}

impl Duty {
    /// The identifier, as the screens know it.
    pub const fn id(self) -> &'static str {
        match self {
            Duty::Read => "read",
            Duty::Write => "write",
            Duty::Keep => "keep",
            Duty::Approve => "approve",
            Duty::Appoint => "appoint",
            Duty::Audit => "audit",
        }
    }

    /// What adding a record to `register` takes: some begin with a step of their own, which not everybody may do.
    pub fn to_add(register: &str) -> Duty {
        match register {
            "stocktake" | "contractor_check" | "handover" | "own_field" => Duty::Keep,
            "contract_permission" | "contract_sub" => Duty::Approve,
            _ => Duty::Write,
        }
    }
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Role] = &[Role::Clerk, Role::Officer, Role::Manager, Role::Auditor];

    /// The identifier, as in the command line and the store.
    pub const fn id(self) -> &'static str {
        match self {
            Role::Clerk => "clerk",
            Role::Officer => "officer",
            Role::Manager => "manager",
            Role::Auditor => "auditor",
        }
    }

    /// What a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Role::Clerk => "係員",
            Role::Officer => "保護担当者",
            Role::Manager => "保護管理者",
            Role::Auditor => "監査責任者",
        }
    }

    /// The role with identifier `id`.
    pub fn from_id(id: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.id() == id)
    }

    /// Whether this role may do `duty`.
    pub const fn may(self, duty: Duty) -> bool {
        match duty {
            Duty::Read => true,
            Duty::Audit => !matches!(self, Role::Clerk),
            Duty::Write => !matches!(self, Role::Auditor),
            Duty::Keep => matches!(self, Role::Officer | Role::Manager),
            Duty::Approve | Duty::Appoint => matches!(self, Role::Manager),
        }
    }
}
