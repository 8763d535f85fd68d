//! Counts of the disposals with their items, hand-overs and certificates (第15条).

use std::collections::BTreeMap;

use crate::disposal::{Case, Outcome, Stage, matches, photo_gaps, reconciliation};
use crate::inspection::facts::days::Days;
use crate::media::InfoClass;

/// Counts of the disposals drafted within the period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DisposalFacts {
    /// Cases that were not called off.
    pub cases: usize,
    /// … decided by the 保護管理者.
    pub decided: usize,
    /// … performed without a decision.
    pub undecided_performed: usize,
    /// … completed.
    pub closed: usize,
    /// Media in them.
    pub media: usize,
    /// … with a check passed.
    pub passed: usize,
    /// … built into a machine, or the machine itself.
    pub machines: usize,
    /// … with 番号.
    pub number: usize,
    /// Cases carried out by a contractor.
    pub contracted: usize,
    /// … with attendance.
    pub attended: usize,
    /// … with a certificate.
    pub certified: usize,
    /// Media handed to contractors.
    pub handed: usize,
    /// … named by a certificate.
    pub handed_certified: usize,
    /// … whose photographs have a gap that blocks closing.
    pub photo_gaps: usize,
    /// Serials that do not match between hand-over and certificates.
    pub mismatched: usize,
    /// Methods used, by label.
    pub methods: BTreeMap<&'static str, usize>,
}

impl DisposalFacts {
    /// Takes a disposal; those drafted outside the period and those called off are passed over.
    pub fn take(&mut self, case: &Case, days: &Days) {
        if !days.within(case.drafted_on) || case.stage == Stage::Cancelled {
            return;
        }
        let by_others = case.execution.by_others();
        self.cases += 1;
        self.decided += usize::from(case.approved_on.is_some());
        self.undecided_performed += usize::from(case.approved_on.is_none() && case.items.iter().any(|item| item.performed_on.is_some()));
        self.closed += usize::from(case.stage == Stage::Closed);
        self.contracted += usize::from(by_others);
        self.attended += usize::from(by_others && case.attended().is_some());
        self.certified += usize::from(by_others && !case.certificates.is_empty());
        for item in &case.items {
            self.media += 1;
            self.passed += usize::from(item.outcome == Some(Outcome::Pass));
            self.machines += usize::from(item.is_machine());
            self.number += usize::from(item.medium.info_class == Some(InfoClass::Number));
            if let Some(method) = item.method.filter(|_| item.performed_on.is_some()) {
                *self.methods.entry(method.label()).or_default() += 1;
            }
        }
        if by_others && case.stage > Stage::Approved {
            self.handed += case.items.len();
            self.handed_certified += matches(case).iter().filter(|row| row.certificate.is_some()).count();
            self.photo_gaps += photo_gaps(case).iter().filter(|gap| gap.blocks).count();
            let compared = reconciliation(case);
            self.mismatched += compared.missing.len() + compared.extra.len() + compared.doubled.len();
        }
    }
}
