//! `verify`: a look through the whole store, one line a check.

use domain::problem::{Code, Problem, Problems};
use office::Office;
use office::log::{Finding, Step};

use crate::dress;
use crate::progress::Progress;
use crate::say::Say;

/// Looks through the whole store.
pub fn verify(office: &mut Office, say: &mut Say) -> Result<u8, Problems> {
    let findings = with_progress(say, |progress| office.verify(progress))?;
    tell(&findings, say)
}

/// Runs a verification and says how far it is.
pub fn with_progress(
    say: &Say,
    look: impl FnOnce(&mut dyn FnMut(Step)) -> Result<Vec<Finding>, Problems>,
) -> Result<Vec<Finding>, Problems> {
    let mut progress = Progress::begin(say.is_json());
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    look(&mut |step| progress.at(step.check.label(), count(step.done), count(step.total)))
}

/// One line a finding; damaged if any fails.
pub fn tell(findings: &[Finding], say: &mut Say) -> Result<u8, Problems> {
    for one in findings {
        let mark = if one.ok { "○" } else { "×" };
        say.answer(&dress::finding(one), &format!("{mark} {}: {}", one.about, one.words));
    }
    let bad: Vec<Problem> = findings
        .iter()
        .filter(|one| !one.ok)
        .map(|one| {
            let next = "この保管庫に書き加えず、保護管理者と情報担当に知らせてください。";
            Problem::new(Code::Damaged, format!("{}: {}", one.about, one.words), next)
        })
        .collect();
    if bad.is_empty() { Ok(0) } else { Err(Problems(bad)) }
}
