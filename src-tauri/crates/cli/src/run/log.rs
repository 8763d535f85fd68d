//! `log`: the operation log, its end, and whether it is whole.

use domain::problem::Problems;
use office::Office;
use serde_json::json;

use super::verify;
use crate::args::people::Log;
use crate::dress;
use crate::say::Say;

/// Reads or verifies the log.
pub fn log(office: &mut Office, log: Log, say: &mut Say) -> Result<u8, Problems> {
    match log {
        Log::List(lines) => {
            for line in office.log(lines.before, lines.limit, &lines.actor)? {
                say.answer(&dress::log_line(&line), &dress::log_words(&line));
            }
            Ok(0)
        }
        Log::Head => {
            let (seq, hash) = office.log_head()?;
            say.answer(&json!({ "seq": seq, "hash": hash }), &format!("#{seq} {hash}"));
            Ok(0)
        }
        Log::Verify(paper) => {
            let mut findings = verify::with_progress(say, |progress| office.verify_log(progress))?;
            if let (Some(seq), Some(digits)) = (paper.seq, &paper.digits) {
                findings.push(office.log_anchor(seq, digits)?);
            }
            verify::tell(&findings, say)
        }
    }
}
