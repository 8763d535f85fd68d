//! Writes the screens' types: one file, held equal to this crate by a test.

use std::fmt::Write as _;

use ts_rs::{Config, TS};

use crate::calls;

macro_rules! declarations {
    ($config:expr, $($ty:ty),* $(,)?) => { vec![$(<$ty as TS>::decl($config)),*] };
}

/// The whole text of the generated TypeScript file.
pub fn written() -> String {
    let config = Config::default();
    let mut text = String::from("// The contract with the office, written from the crate `wire` by its test. Do not edit.\n\n");
    for declaration in every(&config) {
        let _ = writeln!(text, "export {declaration}\n");
    }
    text.push_str("/** Every call: what it takes and what it gives. */\nexport interface Calls {\n");
    for call in calls::all(&config) {
        let _ = writeln!(text, "  /** {} */\n  {}: {{ takes: {}; gives: {} }}", call.purpose, call.name, call.takes, call.gives);
    }
    text.push_str("}\n");
    text
}

fn every(config: &Config) -> Vec<String> {
    use crate::{disposal::*, home::*, inspection::*, list::*, log::*, people::*, print::*, problem::*, row::*, session::*, shape::*};
    declarations!(
        config,
        ProblemCode, ProblemJson, Refusal,
        FieldKind, ChoiceShape, RequiredWhen, FieldShape, RegisterShape,
        RowStanding, Row,
        Comparison, FilterJson, ListRequest, ListReply, RecordRequest, Tie, RecordReply, AddRequest, CorrectRequest, VoidRequest,
        Saved, LookupRequest, Candidate, DateRequest, DateReading, DraftJson,
        StoreState, SessionJson, Boot, CreateRequest, Created, LoginRequest, RecoverRequest, StrengthRequest, Strength,
        PersonJson, PersonRequest, RoleRequest, PasswordRequest, SettingJson,
        FormAbout, FormShape, PrintRequest, Printout,
        LogRequest, LogLineJson, FieldChange, LogHead, FindingJson,
        Urgency, DueJson, CountJson, HomeJson,
        DisposalDraftRequest, DisposalStepRequest, PhotoPutRequest, PhotoPlaceRequest, PhotoJson, DisposalItemJson,
        ReconciliationJson, StepJson, DisposalJson, MediaMatch,
        InspectionOpenRequest, InspectionAnswerRequest, InspectionItemRequest, ProposalJson, InspectionItemJson, TallyJson,
        InspectionJson, ScoreYear,
    )
}

#[cfg(test)]
mod tests {
    use super::written;

    /// The committed file is what this crate says today. `WRITE=1 cargo test -p wire` writes it anew.
    #[test]
    fn the_screens_types_are_those_of_this_crate() {
        let place = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/generated/wire.ts");
        let now = written();
        if std::env::var_os("WRITE").is_some() {
            std::fs::create_dir_all(place.parent().expect("the file has a folder")).expect("the folder can be made");
            std::fs::write(&place, &now).expect("the file can be written");
        }
        let committed = std::fs::read_to_string(&place).unwrap_or_default();
        assert!(committed == now, "ui/src/ipc/generated/wire.ts is stale: run WRITE=1 cargo test -p wire");
    }
}
