//! Everything that can be in one person's name: which records of which register, by which field, and what becomes of it.

use crate::due::{Wanted, all, lacking, with};
use crate::record::Record;
use crate::register::Kind;
use crate::registers::by_id;
use crate::registers::handover::{KIND, TURN};
use crate::registers::printed;
use crate::show::Dates;
use crate::value::Link;

/// What becomes of a thing when its holder leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The successor takes it on.
    HandOn,
    /// It is given back, erased or ended: the successor asks for their own.
    GiveBack,
}

impl Turn {
    /// The identifier in the register.
    pub const fn id(self) -> &'static str {
        match self {
            Turn::HandOn => "hand_on",
            Turn::GiveBack => "give_back",
        }
    }

    /// What a person reads.
    pub fn label(self) -> &'static str {
        TURN.iter().find(|choice| choice.id == self.id()).map_or("", |choice| choice.label)
    }
}

/// One sort of thing.
#[derive(Debug, Clone, Copy)]
pub struct Hold {
    /// One of [`KIND`].
    pub kind: &'static str,
    /// The open records of it.
    pub wanted: Wanted,
    /// The fields that name its holder; a field of words is compared by name.
    pub by: &'static [&'static str],
    /// What becomes of it.
    pub turn: Turn,
    /// The one step to done.
    pub next: &'static str,
    /// The fields that tell what it is.
    told: &'static [&'static str],
}

impl Hold {
    /// What a person reads.
    pub fn name(&self) -> &'static str {
        KIND.iter().find(|choice| choice.id == self.kind).map_or("", |choice| choice.label)
    }

    /// The hold of this kind.
    pub fn of(kind: &str) -> Option<&'static Hold> {
        HOLDS.iter().find(|hold| hold.kind == kind)
    }
}

const LIVING: &[&str] = &["in_use", "stored", "taken_out", "lent", "in_repair", "awaiting_disposal", "handed_over", "erased", "missing"];

/// Every sort of thing that is looked for.
pub const HOLDS: &[Hold] = &[
    Hold {
        kind: "takeout",
        wanted: with("held_takeouts", "takeout", &[("status", &["requested", "approved", "out"])]),
        by: &["applicant"],
        turn: Turn::GiveBack,
        next: "返却を受けるか、取り下げてください。続けるときは、引受者が申請し直してください。",
        told: &["kind", "destination", "due_back_on", "status"],
    },
    Hold {
        kind: "medium",
        wanted: with("held_media", "media", &[("status", LIVING)]),
        by: &["user", "custodian"],
        turn: Turn::HandOn,
        next: "現物を確かめ、使用者・管理責任者を引受者に訂正してください。",
        told: &["media_type", "serial_no", "location_id", "status"],
    },
    Hold {
        kind: "copy",
        wanted: Wanted { any_of: &[("kind", &["temp_copy"])], empty: &["erased_on"], ..all("held_copies", "handling_event") },
        by: &["actor"],
        turn: Turn::GiveBack,
        next: "消去して、消去日を書き足してください。",
        told: &["occurred_at", "info_asset_id"],
    },
    Hold {
        kind: "key",
        wanted: lacking("held_keys", "key_log", &["returned_at"]),
        by: &["borrower"],
        turn: Turn::GiveBack,
        next: "鍵の返却を受け、返却日時を書き足してください。",
        told: &["key_name", "lent_at"],
    },
    Hold {
        kind: "grant",
        wanted: lacking("held_grants", "access_grant", &["ended_on"]),
        by: &["staff"],
        turn: Turn::GiveBack,
        next: "離れる日までに失効させ、失効日と失効理由を書いてください。",
        told: &["target", "rights"],
    },
    Hold {
        kind: "designation",
        wanted: lacking("held_designations", "handler_designation", &["released_on"]),
        by: &["staff"],
        turn: Turn::GiveBack,
        next: "指定を解き、解除日を書いてください。",
        told: &["duty", "scope"],
    },
    Hold {
        kind: "room",
        wanted: lacking("held_rooms", "room_authority", &["ended_on"]),
        by: &["staff"],
        turn: Turn::GiveBack,
        next: "入室カードの返却を受け、失効日を書いてください。",
        told: &["room", "card_no"],
    },
    Hold {
        kind: "post",
        wanted: lacking("held_posts", "post_holder", &["until"]),
        by: &["staff"],
        turn: Turn::HandOn,
        next: "離れた日を書き、後任を新しく指定してください。",
        told: &["post", "from"],
    },
    Hold {
        kind: "asset",
        wanted: lacking("held_assets", "info_asset", &["disposal_state"]),
        by: &["responsible"],
        turn: Turn::HandOn,
        next: "責任者を引受者に訂正してください。",
        told: &["name", "info_class"],
    },
    Hold {
        kind: "disposal",
        wanted: with("held_disposals", "disposal", &[("status", &["draft", "approved", "handed_over", "performed", "proven"])]),
        by: &["drafted_by"],
        turn: Turn::HandOn,
        next: "手続のどこまで済んだかを伝え、引受者が続けてください。",
        told: &["reason", "execution", "status"],
    },
    Hold {
        kind: "inspection",
        wanted: with("held_inspections", "inspection", &[("status", &["open"])]),
        by: &["inspector"],
        turn: Turn::HandOn,
        next: "点検者を引受者に訂正し、残りの項目を伝えてください。",
        told: &["round", "base_on"],
    },
    Hold {
        kind: "action",
        wanted: with("held_actions", "corrective_action", &[("status", &["open", "working"])]),
        by: &["owner"],
        turn: Turn::HandOn,
        next: "担当を引受者に訂正してください。",
        told: &["finding", "due_on"],
    },
    Hold {
        kind: "incident",
        wanted: with("held_incidents", "incident", &[("status", &["draft", "open"])]),
        by: &["known_by"],
        turn: Turn::HandOn,
        next: "報告と対応の状況を伝え、引受者が経過を続けてください。",
        told: &["nature", "summary"],
    },
    Hold {
        kind: "contract",
        wanted: with("held_checks", "contractor_check", &[("status", &["open"])]),
        by: &["inspector"],
        turn: Turn::HandOn,
        next: "点検者を引受者に訂正し、残りの項目を伝えてください。",
        told: &["contract_id", "checked_on"],
    },
    Hold {
        kind: "design_doc",
        wanted: lacking("held_documents", "design_doc", &["ended_on"]),
        by: &["custodian"],
        turn: Turn::HandOn,
        next: "現物を確かめ、管理者を引受者に訂正してください。",
        told: &["name", "location_id"],
    },
];

/// A thing in somebody's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// One of [`KIND`].
    pub kind: &'static str,
    /// The register it is kept in; empty for an account.
    pub register: &'static str,
    /// The record's number, or the account's name.
    pub no: String,
    /// What it is, in words.
    pub what: String,
    /// What becomes of it.
    pub turn: Turn,
}

/// Those of `records`, which `hold` asked for, that are in the name of `staff`. `name` is the bare name on their card.
pub fn held(hold: &Hold, records: &[Record], staff: &Link, name: &str) -> Vec<Held> {
    let Some(register) = by_id(hold.wanted.register) else { return Vec::new() };
    let theirs = |record: &&Record| {
        hold.by.iter().any(|field| match register.field(field).map(|field| field.kind) {
            Some(Kind::Text) => !name.is_empty() && bare(record.values.text(field)).contains(&bare(name)),
            _ => record.values.link(field).is_some_and(|link| link.id == staff.id),
        })
    };
    let told = |record: &Record| {
        let words = hold.told.iter().map(|field| printed::cell(register, &[field], &record.values, Dates::Short));
        words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("　")
    };
    let found = records.iter().filter(theirs);
    found
        .map(|record| Held { kind: hold.kind, register: register.id, no: record.no.clone(), what: told(record), turn: hold.turn })
        .collect()
}

/// A name as it is compared: without the spaces between its parts.
fn bare(name: &str) -> String {
    name.chars().filter(|sign| !sign.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::value::{RecordId, Value, Values};
    use chrono::NaiveDate;

    fn record(no: &str, values: Values) -> Record {
        let at = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap().and_hms_opt(9, 0, 0).unwrap();
        Record::sample(1, no.to_owned(), at, values)
    }

    fn link(id: i64) -> Link {
        Link { id: RecordId(id), no: format!("職-000{id}"), label: format!("主事 例 {id}郎") }
    }

    #[test]
    fn every_sort_names_fields_that_its_register_has() {
        for hold in HOLDS {
            let register = by_id(hold.wanted.register).unwrap();
            assert!(!hold.name().is_empty() && hold.next.ends_with("ください。"), "{}", hold.kind);
            for field in hold.by.iter().chain(hold.told) {
                assert!(register.field(field).is_some(), "{}.{field}", register.id);
            }
            for field in hold.by {
                let kind = register.field(field).unwrap().kind;
                assert!(matches!(kind, Kind::Text | Kind::Link("staff")), "{}.{field}", register.id);
            }
        }
        let mut kinds: Vec<&str> = HOLDS.iter().map(|hold| hold.kind).collect();
        kinds.push("account");
        assert!(KIND.iter().all(|choice| kinds.contains(&choice.id)) && kinds.len() == KIND.len());
    }

    #[test]
    fn what_is_in_ones_name_is_found_and_what_is_anothers_is_not() {
        let medium = Hold::of("medium").unwrap();
        let mine =
            record("R8-例-USB-0001", Values::new().with("user", Value::Link(link(1))).with("media_type", Value::Choice("usb".to_owned())));
        let other = record("R8-例-USB-0002", Values::new().with("user", Value::Link(link(2))).with("custodian", Value::Link(link(2))));
        let found = held(medium, &[mine, other], &link(1), "例 1郎");
        assert_eq!(found.iter().map(|one| (one.no.as_str(), one.what.as_str())).collect::<Vec<_>>(), [("R8-例-USB-0001", "USBメモリ")]);
    }

    #[test]
    fn a_key_is_found_by_the_borrowers_name_however_it_is_spaced() {
        let key = Hold::of("key").unwrap();
        let lent = |to: &str| record("R8-例-鍵-0001", Values::new().with("borrower", Value::Text(to.to_owned())));
        assert_eq!(held(key, &[lent("主事　例1郎")], &link(1), "例 1郎").len(), 1);
        assert_eq!(held(key, &[lent("例 2郎")], &link(1), "例 1郎").len(), 0);
        assert_eq!(held(key, &[lent("例 2郎")], &link(1), "").len(), 0);
    }
}
