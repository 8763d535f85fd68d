//! The lines that a procedure leaves in the handling ledger, so that nobody writes the same thing twice (第16条).

use domain::article::Article;
use domain::problem::{Code, Level, Problem, Problems};
use domain::registers::handling_event::HANDLING_EVENT;
use domain::value::Values;

use crate::desk::Desk;

impl Desk<'_, '_> {
    /// Enters `line` about the medium `no`. The step itself stands; what the ledger still asks is for a person to write.
    pub(crate) fn enter_line(&mut self, no: &str, line: Values) {
        let said = self.warnings.len();
        let made = self.make(&HANDLING_EVENT, line, None);
        // Two steps of one day on one medium are two lines; nobody wrote anything twice.
        let new = self.warnings.split_off(said);
        self.warnings.extend(new.into_iter().filter(|warning| warning.rule != Some("D21")));
        if let Err(Problems(lacks)) = made {
            let what: Vec<&str> = lacks.iter().filter(|one| one.blocks()).map(|one| one.what.trim_end_matches('。')).collect();
            let next = "取扱状況記録簿に、足りない項目を補って登録してください。";
            let said = format!("{no}の取扱いを記録簿に写せませんでした（{}）。", what.join("、"));
            self.warn(Problem { level: Level::Warn, ..Problem::new(Code::Rule, said, next).on(Article("16")) });
        }
    }
}
