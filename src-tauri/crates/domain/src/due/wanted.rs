//! Which records the alerts need, so that whoever keeps them fetches those and no others.

use crate::query::{Condition, Filter};

/// Some records of one register: those that stand and meet every condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Its name in [`super::Given::records`].
    pub name: &'static str,
    /// The register.
    pub register: &'static str,
    /// Fields that hold one of these choices.
    pub any_of: &'static [(&'static str, &'static [&'static str])],
    /// Fields that are empty.
    pub empty: &'static [&'static str],
    /// Fields that are filled.
    pub filled: &'static [&'static str],
}

impl Wanted {
    /// Its conditions, as a list asks them.
    pub fn filters(&self) -> Vec<Filter> {
        let filter = |field: &str, condition| Filter { field: field.to_owned(), condition };
        let any_of = self.any_of.iter().map(|(field, ids)| filter(field, Condition::AnyOf(ids.iter().map(ToString::to_string).collect())));
        let empty = self.empty.iter().map(|field| filter(field, Condition::Empty));
        let filled = self.filled.iter().map(|field| filter(field, Condition::Filled));
        any_of.chain(empty).chain(filled).collect()
    }
}

type Choices = &'static [(&'static str, &'static [&'static str])];

pub(crate) const fn all(name: &'static str, register: &'static str) -> Wanted {
    Wanted { name, register, any_of: &[], empty: &[], filled: &[] }
}

pub(crate) const fn with(name: &'static str, register: &'static str, any_of: Choices) -> Wanted {
    Wanted { any_of, ..all(name, register) }
}

pub(crate) const fn lacking(name: &'static str, register: &'static str, empty: &'static [&'static str]) -> Wanted {
    Wanted { empty, ..all(name, register) }
}

pub(super) const SECTION: Wanted = all("section", "section");
pub(super) const STAFF: Wanted = all("staff", "staff");
pub(super) const ATTENDED: Wanted = with("attended", "training_attendee", &[("attended", &["present"])]);
pub(super) const FOLLOWED: Wanted = Wanted { filled: &["followed_on"], ..all("followed", "training_attendee") };
pub(super) const GRANTS: Wanted = lacking("grants", "access_grant", &["ended_on"]);
pub(super) const ENDED_GRANTS: Wanted = Wanted { filled: &["ended_on"], ..all("ended_grants", "access_grant") };
pub(super) const HANDLERS: Wanted = lacking("handlers", "handler_designation", &["released_on"]);
pub(super) const AUTHORITIES: Wanted = lacking("authorities", "room_authority", &["ended_on"]);
pub(super) const REVIEWS: Wanted = all("reviews", "review");
pub(super) const OUT: Wanted = with("out", "takeout", &[("status", &["out", "received"])]);
pub(super) const BORROWED: Wanted = Wanted {
    any_of: &[
        ("acquisition", &["loan"]),
        ("status", &["in_use", "stored", "taken_out", "in_repair", "awaiting_disposal", "erased", "missing"]),
    ],
    filled: &["loan_until"],
    ..all("borrowed", "media")
};
pub(super) const LENT: Wanted = with("lent", "media", &[("status", &["lent"])]);
pub(super) const AWAITING: Wanted = with("awaiting", "media", &[("status", &["awaiting_disposal"])]);
pub(super) const LEASED: Wanted = Wanted {
    any_of: &[
        ("acquisition", &["lease"]),
        ("status", &["in_use", "stored", "taken_out", "lent", "in_repair", "awaiting_disposal", "erased", "missing"]),
    ],
    ..all("leased", "media")
};
pub(super) const UNPROVEN: Wanted = Wanted {
    any_of: &[("status", &["handed_over", "performed"]), ("execution", &["contract", "lease_return"])],
    ..all("unproven", "disposal")
};
pub(super) const CHAINS: Wanted = Wanted { filled: &["handed_on"], ..all("chains", "disposal_chain") };
pub(super) const STOCKTAKES: Wanted = with("stocktakes", "stocktake", &[("status", &["open", "closed"])]);
pub(super) const COPIES: Wanted = Wanted { any_of: &[("kind", &["temp_copy"])], empty: &["erased_on"], ..all("copies", "handling_event") };
pub(super) const LOOKS: Wanted = all("looks", "erasure_check");
pub(super) const BACKUPS: Wanted = with("backups", "backup", &[("target_kind", &["own"])]);
pub(super) const LOG_REVIEWS: Wanted = all("log_reviews", "log_review");
pub(super) const KEYS: Wanted = lacking("keys", "key_log", &["returned_at"]);
pub(super) const ENTRIES: Wanted = lacking("entries", "room_entry", &["checked_by"]);
pub(super) const CONTRACTS: Wanted = with("contracts", "contract", &[("status", &["preparing", "active", "ended"])]);
pub(super) const CHECKS: Wanted = with("checks", "contractor_check", &[("status", &["open", "closed"])]);
pub(super) const REPORTS: Wanted = all("reports", "contractor_report");
pub(super) const INCIDENTS: Wanted = with("incidents", "incident", &[("status", &["draft", "open", "closed"])]);
pub(super) const INSPECTIONS: Wanted = with("inspections", "inspection", &[("status", &["open", "closed", "reported"])]);
pub(super) const ACTIONS: Wanted =
    Wanted { any_of: &[("status", &["open", "working"])], empty: &["done_on"], ..all("actions", "corrective_action") };
pub(super) const AUDITS: Wanted = Wanted { empty: &["improvement_done_on"], filled: &["improvement_due_on"], ..all("audits", "audit") };
pub(super) const MEETINGS: Wanted = Wanted { empty: &["follow_up_done_on"], filled: &["follow_up_due_on"], ..all("meetings", "meeting") };
pub(super) const KEPT: Wanted = Wanted { empty: &["disposal_state"], filled: &["retention_until"], ..all("kept", "info_asset") };
pub(super) const YEAR_ENDS: Wanted = with("year_ends", "year_end", &[("status", &["closed"])]);
pub(super) const HANDOVERS: Wanted = with("handovers", "handover", &[("status", &["prepared"])]);

/// Everything the alerts need.
pub const WANTED: &[Wanted] = &[
    SECTION, STAFF, ATTENDED, FOLLOWED, GRANTS, ENDED_GRANTS, HANDLERS, AUTHORITIES, REVIEWS, OUT, LENT, BORROWED, AWAITING, LEASED,
    UNPROVEN, CHAINS, STOCKTAKES, COPIES, LOOKS, BACKUPS, LOG_REVIEWS, KEYS, ENTRIES, CONTRACTS, CHECKS, REPORTS, INCIDENTS, INSPECTIONS,
    ACTIONS, AUDITS, MEETINGS, KEPT, YEAR_ENDS, HANDOVERS,
];
