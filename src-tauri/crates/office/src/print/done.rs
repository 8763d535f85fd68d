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

    /// Who attended the disposal of `line`.
    pub fn attended(&mut self, line: &Record) -> Result<String, Problems> {
        Ok(self.proofs(line)?.map(|proofs| proofs.attended.clone()).unwrap_or_default())
    }

    /// The certificate that proves `line`; a line that was given up says so.
    pub fn certificate(&mut self, line: &Record) -> Result<String, Problems> {
        if line.values.text("result") == "cancelled" {
            return Ok("取りやめ".to_owned());
        }
        Ok(self.proofs(line)?.and_then(|proofs| proofs.certificates.get(&line.id).cloned()).unwrap_or_default())
    }

    fn proofs(&mut self, line: &Record) -> Result<Option<&Proofs>, Problems> {
        let Some(parent) = line.parent else { return Ok(None) };
        if !self.cases.contains_key(&parent) {
            let proofs = self.read(parent)?;
            self.cases.insert(parent, proofs);
        }
        Ok(self.cases.get(&parent))
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
