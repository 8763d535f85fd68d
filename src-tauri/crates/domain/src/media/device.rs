//! Machines with storage inside: nothing built in may leave unnoticed (D28; 第15条第1項「内蔵されているものを含む」).

use std::collections::BTreeSet;

use crate::article::Article;
use crate::media::status::Status;
use crate::problem::Problem;
use crate::value::RecordId;

/// A medium that sits in a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuiltIn {
    /// Its record.
    pub id: RecordId,
    /// Its 管理番号.
    pub no: String,
    /// Where it stands.
    pub status: Status,
}

/// What is known of a machine that is about to leave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Device {
    /// Its 管理番号.
    pub no: String,
    /// Whether somebody confirmed 「内蔵媒体なし」.
    pub declared_empty: bool,
    /// The media registered as sitting in it.
    pub built_in: Vec<BuiltIn>,
}

/// D28: what speaks against `device` being disposed of, returned or sent to repair while only `listed` media go with it on paper.
pub fn unlisted_built_ins(device: &Device, listed: &BTreeSet<RecordId>) -> Option<Problem> {
    let forgotten = still_inside(device, listed);
    if forgotten.is_empty() {
        return unregistered_built_ins(device);
    }
    let refused = Problem::refused(
        "D28",
        Article("15-1"),
        format!("{}に内蔵されている媒体（{}）が載っていません。", device.no, forgotten.join("、")),
        "内蔵媒体も一緒に載せるか、取り外したときは媒体管理台帳の親機器を直してください。",
    );
    Some(refused.at("media_id"))
}

/// D28, where the machine leaves for good without a disposal: each built-in medium has ended before it, or left with it.
pub fn remaining_built_ins(device: &Device) -> Option<Problem> {
    let remaining = still_inside(device, &BTreeSet::new());
    if remaining.is_empty() {
        return unregistered_built_ins(device);
    }
    let refused = Problem::refused(
        "D28",
        Article("15-1"),
        format!("{}に内蔵されている媒体（{}）の行き先が決まっていません。", device.no, remaining.join("、")),
        "内蔵媒体も一緒に移管するか、先に処分してください。取り外したときは、媒体管理台帳の親機器を直してください。",
    );
    Some(refused.at("status"))
}

/// 管理番号 of what is built in, has not ended, and is not among `listed`.
fn still_inside<'a>(device: &'a Device, listed: &BTreeSet<RecordId>) -> Vec<&'a str> {
    let inside = device.built_in.iter().filter(|medium| !medium.status.ended() && !listed.contains(&medium.id));
    inside.map(|medium| medium.no.as_str()).collect()
}

/// D28, where the machine comes back (repair): it says what is built in, or that nothing is.
pub fn unregistered_built_ins(device: &Device) -> Option<Problem> {
    if !device.built_in.is_empty() || device.declared_empty {
        return None;
    }
    let refused = Problem::refused(
        "D28",
        Article("15-1"),
        format!("{}に内蔵されている媒体が登録されていません。", device.no),
        "内蔵のHDD・SSDを媒体管理台帳に登録するか、無いことを現物で確かめて「内蔵媒体なし」にしてください。",
    );
    Some(refused.at("built_in_none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(declared_empty: bool, built_in: &[(i64, Status)]) -> Device {
        Device {
            no: "例-PC-0001".to_owned(),
            declared_empty,
            built_in: built_in
                .iter()
                .map(|(id, status)| BuiltIn { id: RecordId(*id), no: format!("例-ISD-{id:04}"), status: *status })
                .collect(),
        }
    }

    #[test]
    fn a_machine_leaves_with_its_drives_or_declared_empty_or_after_them() {
        let listed = BTreeSet::from([RecordId(7)]);
        assert_eq!(unlisted_built_ins(&machine(false, &[(7, Status::AwaitingDisposal)]), &listed), None);
        assert_eq!(unlisted_built_ins(&machine(true, &[]), &BTreeSet::new()), None);
        assert_eq!(unlisted_built_ins(&machine(false, &[(9, Status::Disposed)]), &listed), None);
    }

    #[test]
    fn a_forgotten_drive_is_named() {
        let refused = unlisted_built_ins(&machine(true, &[(7, Status::InUse)]), &BTreeSet::new()).unwrap();
        assert_eq!(refused.rule, Some("D28"));
        assert!(refused.what.contains("例-ISD-0007"));
    }

    #[test]
    fn a_machine_that_leaves_for_good_leaves_nothing_behind() {
        assert_eq!(remaining_built_ins(&machine(true, &[])), None);
        assert_eq!(remaining_built_ins(&machine(false, &[(7, Status::Transferred), (9, Status::Disposed)])), None);
        let refused = remaining_built_ins(&machine(false, &[(7, Status::InUse)])).unwrap();
        assert_eq!((refused.rule, refused.blocks(), refused.field.as_deref()), (Some("D28"), true, Some("status")));
        assert!(refused.what.contains("例-ISD-0007"));
        assert!(remaining_built_ins(&machine(false, &[])).is_some());
    }

    #[test]
    fn a_machine_of_which_nothing_is_known_is_refused() {
        let refused = unlisted_built_ins(&machine(false, &[]), &BTreeSet::new()).unwrap();
        assert_eq!(refused.rule, Some("D28"));
        assert!(refused.blocks());
    }
}
