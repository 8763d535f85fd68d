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
    use crate::{
        arrangement::*, contract::*, disposal::*, exchange::*, handover::*, home::*, incident::*, inspection::*, list::*, log::*, moves::*,
        people::*, print::*, problem::*, regulation::*, row::*, session::*, shape::*, step::*, stocktake::*, takeout::*, year_end::*,
    };
    declarations!(
        config, ProblemCode, ProblemJson, Refusal, FieldKind, ChoiceShape, RequiredWhen, FieldShape, RegisterShape, RowStanding, Row,
        Comparison, FilterJson, ListRequest, ListReply, RecordRequest, TieWay, Tie, RecordReply, AddRequest, CorrectRequest, VoidRequest,
        Saved, LookupRequest, Candidate, DateGrain, DateRequest, DateReading, DraftJson, StoreState, SessionJson, Boot, PracticeRequest,
        CreateRequest, Created, LoginRequest, RecoverRequest, StrengthRequest, Strength, PersonJson, PersonRequest, RoleRequest,
        PasswordRequest, SettingJson, PostJson, LimitJson, RegulationJson, FormAbout, LabelSheet, LabelRequest, FormShape, PrintRequest,
        Printout, PrintProgress, PaperState, PaperVerdict, LogRequest, UndoRequest, LogLineJson, FieldChange, LogHead, FindingJson,
        KeptList, ArrangementJson, TotalsJson, SumJson, ManyRequest, ForeseenJson, Urgency, DueJson, CountJson, SinceJson, HomeJson,
        DisposalDraftRequest, DisposalStepRequest, PhotoPutRequest, CertificateCopy, CertificatePutRequest, CertificateRequest,
        PhotoPlaceRequest, PhotoVoidRequest, PhotoJson, DisposalItemJson, ReconciliationJson, StepJson, DisposalJson, MediaMatch,
        InspectionOpenRequest, ItemAnswerRequest, InspectionItemRequest, ProposalJson, InspectionItemJson, TallyJson, InspectionJson,
        ScoreYear, StepRequest, TakeoutJson, MediaRequest, MoveJson, MediaCourseJson, MediaMoveRequest, YearEndRequest,
        YearEndConfirmRequest, StepStanding, OpenJson, YearEndStepJson, YearEndJson, HandoverItemJson, HandoverJson, ImportFile,
        ImportPaste, ImportRequest, ImportColumn, ImportRow, ImportSkipped, ImportReport, ImportUndo, ExportFormat, ExportRequest,
        StocktakeCountRequest, CountOutcome, CountedJson, StocktakeCounted, StocktakeLineRequest, StocktakeSettleRequest, StocktakeJson,
        ContractCheckJson, ContractJson, ContractorItemJson, ContractorCheckJson, IncidentStepRequest, ReportClock, ClockJson,
        IncidentJson,
    )
}

#[cfg(test)]
mod tests {
    use domain::profile::{POSTS, Parts, Post, Profile};

    use super::written;
    use crate::shape::RegisterShape;

    /// The committed file is what this crate says today. `WRITE=1 cargo test -p wire` writes it anew.
    #[test]
    fn the_screens_types_are_those_of_this_crate() {
        committed("wire.ts", &written());
    }

    /// The screens' stand-in answers with the registers as they are defined today.
    #[test]
    fn the_stand_in_knows_todays_registers() {
        let post = |id: &str| (id.to_owned(), Post { title: id.to_owned(), held_by: id.to_owned() });
        let parts = Parts {
            id: "standin".to_owned(),
            city: "例示市".to_owned(),
            name: "例示規程".to_owned(),
            kind: "訓令".to_owned(),
            single: [
                "1", "2", "3", "6", "9", "11", "12", "14", "16", "17", "21", "22", "23", "24", "25", "27", "28", "30", "31", "32", "33",
                "39", "41", "42", "43", "44", "45",
            ]
            .map(str::to_owned)
            .to_vec(),
            posts: POSTS.into_iter().map(post).collect(),
            ..Parts::default()
        };
        let profile = Profile::from_parts(parts).expect("a sound profile");
        let shapes: Vec<RegisterShape> = domain::registers::all().iter().map(|one| RegisterShape::of(one, &profile)).collect();
        committed("registers.json", &format!("{}\n", serde_json::to_string_pretty(&shapes).expect("shapes are JSON")));
    }

    fn committed(name: &str, now: &str) {
        let place = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/generated").join(name);
        if std::env::var_os("WRITE").is_some() {
            std::fs::create_dir_all(place.parent().expect("the file has a folder")).expect("the folder can be made");
            std::fs::write(&place, now).expect("the file can be written");
        }
        let committed = std::fs::read_to_string(&place).unwrap_or_default();
        assert!(committed == now, "ui/src/ipc/generated/{name} is stale: run WRITE=1 cargo test -p wire");
    }
}
