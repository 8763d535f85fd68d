//! F07's last columns: who attended the disposal a line belongs to, and which certificate proves it.

use std::collections::BTreeMap;

use domain::disposal::Execution;
use domain::problem::Problems;
use domain::record::Record;
use domain::show;
use domain::value::RecordId;

use crate::disposal::CaseView;
use crate::office::Office;
use crate::refuse::by_store;

/// A column that the register of lines does not hold itself.
pub(super) struct Extra {
    /// Its heading.
    pub label: &'static str,
    /// Its width in millimetres.
    pub width_mm: u16,
}

/// The columns after the register's own, in their order.
pub(super) const LEDGER_OF_DISPOSAL: [Extra; 2] = [Extra { label: "立会", width_mm: 18 }, Extra { label: "証明書番号", width_mm: 18 }];

/// What each disposal says of its lines, read once for each disposal on the way.
pub(super) struct Done<'a> {
    office: &'a Office,
    cases: BTreeMap<RecordId, Proofs>,
}

/// How a disposal was proven.
struct Proofs {
    attended: String,
    /// Certificate numbers by line.
    certificates: BTreeMap<RecordId, String>,
}

impl<'a> Done<'a> {
    /// Nothing read yet.
    pub fn new(office: &'a Office) -> Done<'a> {
        Done { office, cases: BTreeMap::new() }
    }

    /// Fills the last columns of a line's `cells`.
    pub fn fill(&mut self, line: &Record, cells: &mut [String]) -> Result<(), Problems> {
        let Some(parent) = line.parent else { return Ok(()) };
        if !self.cases.contains_key(&parent) {
            let proofs = self.read(parent)?;
            self.cases.insert(parent, proofs);
        }
        let (Some(proofs), [.., attended, certificate]) = (self.cases.get(&parent), cells) else { return Ok(()) };
        attended.clone_from(&proofs.attended);
        if line.values.text("result") == "cancelled" {
            "取りやめ".clone_into(certificate);
        } else if let Some(no) = proofs.certificates.get(&line.id) {
            certificate.clone_from(no);
        }
        Ok(())
    }

    fn read(&self, parent: RecordId) -> Result<Proofs, Problems> {
        let disposals = self.office.register("disposal")?;
        let head = self.office.read().get(disposals, parent).map_err(by_store)?;
        let view = self.office.disposal_for_paper(&head.no)?;
        let attended: Vec<&str> = view
            .gathered
            .attendance
            .iter()
            .filter(|one| one.values.flag("attended"))
            .filter_map(|one| one.values.link("staff"))
            .map(show::name)
            .collect();
        Ok(Proofs { attended: attended.join("、"), certificates: certificates(&view) })
    }
}

/// Each line's certificate: the contractor's by serial; for own work the section's own, once the work is recorded.
fn certificates(view: &CaseView) -> BTreeMap<RecordId, String> {
    let case = &view.gathered.case;
    case.items
        .iter()
        .filter_map(|item| match case.execution {
            Execution::Own => item.performed().then(|| (item.id, "自庁証明".to_owned())),
            _ => case.certificate_for(item).map(|certificate| (item.id, certificate.no.clone())),
        })
        .collect()
}
