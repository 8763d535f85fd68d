//! The operation log: reading it, its head, and the look through the whole store. Each is recorded itself.

mod closed;
mod finding;

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use domain::query::Cursor;
use domain::role::Duty;
use domain::value::RecordId;
use store::{Anchor, Chain, Check, LogQuery};

use crate::act::Act;
use crate::office::Office;
use crate::records::{HistoryLine, lines_of};
use crate::refuse::by_store;

pub use finding::Finding;
pub use store::Step;

impl Office {
    /// Lines of the log, newest first; only those before line `before` where it is not 0, only of `actor` where given.
    /// Reading it is recorded too, once until a record is looked at.
    pub fn log(&mut self, before: i64, limit: u32, actor: &str) -> Result<Vec<HistoryLine>, Problems> {
        self.must_hold(Duty::Audit, "操作記録を見ること")?;
        let query = LogQuery {
            actor: (!actor.is_empty()).then(|| actor.to_owned()),
            limit: usize::try_from(limit).unwrap_or(100),
            after: (before > 0).then(|| Cursor { key: String::new(), id: RecordId(before) }),
            ..Default::default()
        };
        let lines = lines_of(self.read().book(), &self.read().log(&query).map_err(by_store)?.rows);
        let now = Some(("log", String::new()));
        if self.recent.record != now {
            self.act(Act::Look, |desk| {
                desk.tx.summary("操作記録を閲覧".to_owned());
                Ok(())
            })?;
            self.recent.record = now;
        }
        Ok(lines)
    }

    /// The end of the log as it is printed on reports: the last line's number and the first 20 digits of its hash.
    pub fn log_head(&self) -> Result<(i64, String), Problems> {
        let head = self.read().log_head().map_err(by_store)?;
        Ok((head.seq, head.hash_hex.chars().take(20).collect()))
    }

    /// Whether the head printed on a paper still stands in the log.
    pub fn log_anchor(&self, seq: i64, digits: &str) -> Result<Finding, Problems> {
        let words = match self.read().anchor(seq, digits).map_err(by_store)? {
            Anchor::Same => (true, "紙に印字された値と一致しています。それより前の記録は変わっていません。"),
            Anchor::Missing => (false, "この番号の記録がありません。末尾が失われたおそれがあります。"),
            Anchor::Different => (false, "紙に印字された値と違います。記録が入れ替わったおそれがあります。"),
        };
        Ok(Finding { about: format!("操作記録#{seq}"), ok: words.0, words: words.1.to_owned() })
    }

    /// Proves the log alone: each line, their chain, and its end against the mark beside the database. Recorded after it is done.
    pub fn verify_log(&mut self, progress: &mut dyn FnMut(Step)) -> Result<Vec<Finding>, Problems> {
        self.must_hold(Duty::Audit, "検証")?;
        let mut lines = 0;
        let found = self
            .read()
            .verify_log(&mut |step| {
                lines = step.total;
                progress(step);
            })
            .map_err(by_store)?;
        let about = Check::Log.label().to_owned();
        let mut findings: Vec<Finding> =
            found.into_iter().map(|one| Finding { about: about.clone(), ok: !one.fails(), words: one.what }).collect();
        let bad = findings.iter().filter(|one| !one.ok).count();
        if findings.is_empty() {
            findings.push(Finding { about, ok: true, words: format!("異常ありません（{lines}件）。") });
        }
        self.record_verification("操作記録の検証", bad)?;
        Ok(findings)
    }

    /// Records what a verification found. Where something is damaged the log may take no more lines; what was found is
    /// told all the same.
    fn record_verification(&mut self, what: &str, bad: usize) -> Result<(), Problems> {
        let words = if bad == 0 { format!("{what}：異常なし") } else { format!("{what}：異常{bad}件") };
        let recorded = self.act(Act::Verify, |desk| {
            desk.tx.summary(words);
            Ok(())
        });
        if bad > 0 { Ok(()) } else { recorded.map(|_| ()) }
    }

    /// D21 at the start: proves at most `at_most` more lines and says whether there are more. What is found stands on
    /// the first screen, and no paper leaves.
    pub fn prove_on(&mut self, at_most: u32) -> Result<bool, Problems> {
        Ok(matches!(self.store.prove_on(at_most).map_err(by_store)?, Chain::Going { .. }))
    }

    /// What is known to be wrong with the log: a line that does not hold, or an end that is not where the mark says.
    pub fn log_trouble(&self) -> Option<String> {
        let cut_off = || "操作記録の末尾が、控えと合っていません。".to_owned();
        self.store.broken_chain().map(|finding| finding.what.clone()).or_else(|| (!self.store.log_agrees()).then(cut_off))
    }

    /// D21: no paper leaves while the log does not hold together, because the paper's head would vouch for it.
    pub(crate) fn log_must_be_whole(&mut self) -> Result<(), Problems> {
        self.store.prove_on(u32::MAX).map_err(by_store)?;
        let Some(what) = self.log_trouble() else { return Ok(()) };
        let next = "印刷せずに、操作記録の画面で検証し、情報担当に知らせてください。";
        Err(Problem { rule: Some("D21"), ..Problem::new(Code::Damaged, what, next).on(Article("20-2")) }.into())
    }

    /// Looks through the whole store and says one line for each check. Recorded after it is done.
    pub fn verify(&mut self, progress: &mut dyn FnMut(Step)) -> Result<Vec<Finding>, Problems> {
        self.must_hold(Duty::Audit, "検証")?;
        let mut counted = std::collections::BTreeMap::new();
        let found = self.store.verify(&mut |step| {
            counted.insert(step.check.label(), step.total);
            progress(step);
        });
        let mut findings: Vec<Finding> = Check::ALL
            .iter()
            .flat_map(|check| {
                let wrong: Vec<Finding> = found
                    .iter()
                    .filter(|one| one.check == *check)
                    .map(|one| Finding { about: check.label().to_owned(), ok: !one.fails(), words: one.what.clone() })
                    .collect();
                if wrong.is_empty() {
                    let count =
                        counted.get(check.label()).filter(|total| **total > 0).map(|total| format!("（{total}件）")).unwrap_or_default();
                    vec![Finding { about: check.label().to_owned(), ok: true, words: format!("異常ありません{count}。") }]
                } else {
                    wrong
                }
            })
            .collect();
        findings.push(self.closed_disposals());
        let bad = findings.iter().filter(|one| !one.ok).count();
        self.record_verification("検証", bad)?;
        Ok(findings)
    }

    /// A check that cannot be made is a finding itself.
    fn closed_disposals(&self) -> Finding {
        closed::closed_disposals(&self.read()).unwrap_or_else(|problems| {
            let what = problems.0.into_iter().map(|problem| problem.what).collect::<String>();
            Finding { about: closed::ABOUT.to_owned(), ok: false, words: format!("調べられません。{what}") }
        })
    }
}
