//! Lines of the operation log, and findings of a look through the store.

use office::log::Finding;
use office::records::{Change, HistoryLine};
use wire::log::{FieldChange, FindingJson, LogLineJson};

/// Lines for the page.
pub fn lines(lines: &[HistoryLine]) -> Vec<LogLineJson> {
    lines
        .iter()
        .map(|line| LogLineJson {
            seq: line.seq,
            at: line.at.clone(),
            actor: line.actor.clone(),
            role: line.role.clone(),
            act: line.act.clone(),
            no: line.no.clone(),
            register: line.register.clone(),
            summary: line.summary.clone(),
            changes: changes(&line.changes),
        })
        .collect()
}

/// Fields before and after.
pub fn changes(changes: &[Change]) -> Vec<FieldChange> {
    changes
        .iter()
        .map(|change| FieldChange {
            no: change.no.clone(),
            field: change.field.clone(),
            before: change.before.clone(),
            after: change.after.clone(),
        })
        .collect()
}

/// Findings for the page.
pub fn findings(findings: Vec<Finding>) -> Vec<FindingJson> {
    findings.into_iter().map(|finding| FindingJson { about: finding.about, ok: finding.ok, words: finding.words }).collect()
}
