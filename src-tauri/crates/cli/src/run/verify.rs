//! `verify`: a look through the whole store, one line a check.

use std::path::Path;

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use office::Office;
use office::log::{Finding, Step};
use office::print::Verdict;
use office::session::Purpose;
use serde_json::json;

use crate::dress;
use crate::paper;
use crate::progress::Progress;
use crate::say::Say;

/// Looks through the whole store.
pub fn verify(office: &mut Office, say: &mut Say) -> Result<u8, Problems> {
    let findings = with_progress(say, |progress| office.verify(progress))?;
    tell(&findings, say)
}

/// Compares a printed certificate with the store.
pub fn paper(office: &mut Office, file: &Path, say: &mut Say) -> Result<u8, Problems> {
    let verified = office.verify_paper(&paper::take(file)?)?;
    let (id, words) = match verified.verdict {
        Verdict::Agrees => ("agrees", "印刷したときのままで、台帳の記録と一致しています。"),
        Verdict::Moved => ("moved", "印刷したときのままですが、台帳の記録は、その後に変わっています。"),
        Verdict::Altered => ("altered", "この保管庫が印刷したままの紙ではありません。"),
    };
    let practice = office.purpose() == Purpose::Practice;
    let findings: Vec<_> = verified.findings.iter().map(dress::finding).collect();
    let value = json!({ "paper": verified.paper, "verdict": id, "practice": practice, "findings": findings });
    let lines: String = verified.findings.iter().map(|one| format!("\n  {} {}: {}", mark(one), one.about, one.words)).collect();
    let practised = if practice { "【練習】" } else { "" };
    say.answer(&value, &format!("{practised}{}: {words}{lines}", verified.paper));
    let refused = |code, next: &str| Problem::new(code, format!("{}: {words}", verified.paper), next).on(Article("15-2"));
    match verified.verdict {
        Verdict::Agrees => Ok(0),
        Verdict::Moved => {
            Err(refused(Code::Rule, "違いを確かめ、台帳が正しければ証明書を印刷し直し、古い紙にその旨を記してください。").into())
        }
        Verdict::Altered => Err(refused(Code::Damaged, "この紙を証明に使わず、保護管理者に知らせてください。").into()),
    }
}

fn mark(finding: &Finding) -> &'static str {
    if finding.ok { "○" } else { "×" }
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
        say.answer(&dress::finding(one), &format!("{} {}: {}", mark(one), one.about, one.words));
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
