//! The list of calls: every name the screens may call, what it takes and what it gives.
//!
//! The window's command list, its permissions and the screens' `Calls` type are held to this list by tests.

use ts_rs::{Config, TS};

use crate::arrangement::{ArrangementJson, ForeseenJson, ManyRequest, TotalsJson};
use crate::contract::{ContractJson, ContractorCheckJson};
use crate::disposal::{
    CertificateCopy, CertificatePutRequest, CertificateRequest, DisposalDraftRequest, DisposalJson, DisposalStepRequest, MediaMatch,
    PhotoPlaceRequest, PhotoPutRequest, PhotoVoidRequest,
};
use crate::exchange::{ExportRequest, ImportFile, ImportPaste, ImportReport, ImportRequest, ImportUndo};
use crate::handover::HandoverJson;
use crate::home::HomeJson;
use crate::incident::{IncidentJson, IncidentStepRequest};
use crate::inspection::{InspectionItemRequest, InspectionJson, InspectionOpenRequest, ScoreYear};
use crate::list::{
    AddRequest, Candidate, CorrectRequest, DateReading, DateRequest, DraftJson, ListReply, ListRequest, LookupRequest, RecordReply,
    RecordRequest, Saved, VoidRequest,
};
use crate::log::{FindingJson, LogHead, LogLineJson, LogRequest, UndoRequest};
use crate::moves::{MediaCourseJson, MediaMoveRequest, MediaRequest};
use crate::people::{PasswordRequest, PersonJson, PersonRequest, RoleRequest, SettingJson};
use crate::print::{FormShape, PaperVerdict, PrintProgress, PrintRequest, Printout};
use crate::problem::ProblemJson;
use crate::regulation::RegulationJson;
use crate::row::Row;
use crate::session::{Boot, CreateRequest, Created, LoginRequest, PracticeRequest, RecoverRequest, SessionJson, Strength, StrengthRequest};
use crate::shape::RegisterShape;
use crate::step::{ItemAnswerRequest, StepRequest};
use crate::stocktake::{StocktakeCountRequest, StocktakeCounted, StocktakeJson, StocktakeLineRequest, StocktakeSettleRequest};
use crate::takeout::TakeoutJson;
use crate::year_end::{YearEndConfirmRequest, YearEndJson, YearEndRequest};

/// One call as TypeScript needs it: its name, and the names of what it takes and gives.
pub struct Call {
    /// The command's name.
    pub name: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// TypeScript name of the request; `null` for none.
    pub takes: String,
    /// TypeScript name of the reply.
    pub gives: String,
}

macro_rules! calls {
    ($( $name:ident ( $takes:ty ) -> $gives:ty : $purpose:literal; )*) => {
        /// Every call's name, in the order of the list.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Every call with its TypeScript names.
        pub fn all(config: &Config) -> Vec<Call> {
            vec![$(Call {
                name: stringify!($name),
                purpose: $purpose,
                takes: <$takes as TS>::name(config),
                gives: <$gives as TS>::name(config),
            }),*]
        }
    };
}

calls! {
    boot(()) -> Boot: "what the window finds when it starts";
    create_store(CreateRequest) -> Created: "makes the sealed store and its first 保護管理者";
    start_practice(PracticeRequest) -> SessionJson: "makes the practice store when missing and opens it for one of its people";
    practice_anew(()) -> SessionJson: "makes the practice store anew, as of today, and opens it";
    leave_practice(()) -> Boot: "closes the practice store";
    strength(StrengthRequest) -> Strength: "how hard a password is to guess";
    log_in(LoginRequest) -> SessionJson: "opens the store";
    log_out(()) -> Boot: "closes the store";
    lock(()) -> Boot: "locks the screen";
    unlock(LoginRequest) -> SessionJson: "unlocks the screen for the person who locked it";
    recover(RecoverRequest) -> SessionJson: "opens the store by the recovery key and sets a new password";

    home(()) -> HomeJson: "what today asks for";
    registers(()) -> Vec<RegisterShape>: "every register's definition";
    list(ListRequest) -> ListReply: "one page of a register";
    record(RecordRequest) -> RecordReply: "one record with what it is tied to; looking is recorded";
    last(RecordRequest) -> Option<Row>: "the newest record of a register, to copy from; `no` is ignored";
    add(AddRequest) -> Saved: "adds a record";
    check(AddRequest) -> Vec<ProblemJson>: "what adding it would say, without adding it";
    correct(CorrectRequest) -> Saved: "corrects a record, the old one staying visible";
    fill_later(CorrectRequest) -> Saved: "fills a field that may be filled later, once";
    void(VoidRequest) -> Saved: "strikes a record through";
    undoable(()) -> Vec<LogLineJson>: "what this person did lately that can be undone, newest first";
    undo(UndoRequest) -> Saved: "undoes a change this person made, by another act";
    preview_many(ManyRequest) -> Vec<ForeseenJson>: "what one change would do to each of many records, without doing it";
    change_many(ManyRequest) -> Saved: "changes many records of a register in one act, all or none";
    totals(ListRequest) -> TotalsJson: "what all pages of a list hold together";
    arrangement(RecordRequest) -> ArrangementJson: "how this person has a register's list arranged; `no` is ignored";
    arrangement_keep(ArrangementJson) -> (): "keeps how this person has a register's list arranged";
    history(RecordRequest) -> Vec<LogLineJson>: "everything that happened to a record";
    lookup(LookupRequest) -> Vec<Candidate>: "records that typed words could mean";
    read_date(DateRequest) -> DateReading: "how a typed date is understood";
    draft_keep(DraftJson) -> (): "keeps a half-filled form";
    draft(DraftJson) -> Option<DraftJson>: "the half-filled form with this key";
    draft_drop(DraftJson) -> (): "lets a half-filled form go";
    copy_rows(ListRequest) -> String: "rows as tab-separated text with headings, for the clipboard";

    import_choose(()) -> Option<ImportFile>: "asks for a table in the system's dialog; nothing when cancelled";
    import_paste(ImportPaste) -> ImportFile: "takes pasted cells as a table";
    import_preview(ImportRequest) -> ImportReport: "what importing would do with each row, without doing it";
    import_take(ImportRequest) -> ImportReport: "imports a table in one act";
    import_rest(ImportFile) -> String: "asks where, and saves the rows that were not taken; gives the file's name, empty when cancelled";
    import_undo(ImportUndo) -> Saved: "takes one import back";
    import_drop(ImportFile) -> (): "lets a table go";
    export_rows(ExportRequest) -> String: "asks where, and saves a list as a file; gives the file's name, empty when cancelled";

    media_match(LookupRequest) -> Vec<MediaMatch>: "pasted numbers and serials, each with its medium; `register` is ignored";
    disposal(RecordRequest) -> DisposalJson: "one disposal with everything on its screen";
    disposal_draft(DisposalDraftRequest) -> Saved: "drafts a disposal with its media";
    disposal_items(DisposalStepRequest) -> Saved: "changes items of a draft";
    disposal_approve(DisposalStepRequest) -> Saved: "the 保護管理者's decision";
    disposal_hand_over(DisposalStepRequest) -> Saved: "one step down the chain of contractors";
    disposal_perform(DisposalStepRequest) -> Saved: "records what was done to the media";
    disposal_attend(DisposalStepRequest) -> Saved: "records attendance";
    disposal_certificate(DisposalStepRequest) -> Saved: "records a certificate";
    disposal_close(DisposalStepRequest) -> Saved: "closes it when everything is proven";
    disposal_cancel(DisposalStepRequest) -> Saved: "cancels it with a reason";
    certificate_put(CertificatePutRequest) -> Saved: "takes the paper of a certificate; the bytes are the body of the call";
    certificate_copy(CertificateRequest) -> CertificateCopy: "the paper of a certificate, to be looked at; the look is recorded";
    photo_put(PhotoPutRequest) -> Saved: "takes a photograph; the bytes are the body of the call";
    photo_place(PhotoPlaceRequest) -> Saved: "puts a photograph into another slot";
    photo_void(PhotoVoidRequest) -> Saved: "strikes a photograph of a disposal out";
    media_course(MediaRequest) -> MediaCourseJson: "what may be done with the chosen media";
    media_move(MediaMoveRequest) -> Saved: "lends, takes back, sends to repair, reports lost, finds or hands on";
    takeout(RecordRequest) -> TakeoutJson: "one take-out with its media and the steps that may follow";
    takeout_approve(StepRequest) -> Saved: "the 保護管理者 approves a take-out";
    takeout_reject(StepRequest) -> Saved: "the 保護管理者 rejects a take-out, with the reason";
    takeout_extend(StepRequest) -> Saved: "the 保護管理者 puts off the day on which it is due back; its 備考 is the reason";
    takeout_withdraw(StepRequest) -> Saved: "calls a take-out off before it left, with the reason";
    takeout_depart(StepRequest) -> Saved: "records that it left; its media are out";
    takeout_return(StepRequest) -> Saved: "records that it came back and was looked through";
    takeout_receive(StepRequest) -> Saved: "records that what was sent arrived";

    year_end(YearEndRequest) -> YearEndJson: "how the end of a 年度 stands, step by step";
    year_end_confirm(YearEndConfirmRequest) -> Saved: "confirms a step, or carries over what is open in it";
    year_end_close(YearEndRequest) -> Saved: "the 保護管理者 closes the 年度";
    handover(RecordRequest) -> HandoverJson: "one handover with everything it lists";
    handover_update(StepRequest) -> Saved: "adds what came to be in the leaving person's name since";
    handover_receive(StepRequest) -> Saved: "records that it was received, in person or on paper";
    handover_cancel(StepRequest) -> Saved: "calls it off, with the reason";

    stocktake(RecordRequest) -> StocktakeJson: "one stock-take with its lines and what holds up its end";
    stocktake_count(StocktakeCountRequest) -> StocktakeCounted: "reads labels, each at once";
    stocktake_uncount(StocktakeLineRequest) -> Saved: "takes the reading of a line back";
    stocktake_settle(StocktakeSettleRequest) -> Saved: "records what was done about a difference";
    stocktake_close(StepRequest) -> Saved: "closes it with two names";
    stocktake_confirm(RecordRequest) -> Saved: "the 保護管理者 confirms its result";
    stocktake_cancel(VoidRequest) -> Saved: "calls it off, with the reason; `register` is ignored";

    contract(RecordRequest) -> ContractJson: "one contract with its checks, reports and the steps that may follow";
    contract_start(StepRequest) -> Saved: "the 保護管理者 lets the work begin";
    contract_end(StepRequest) -> Saved: "ends it: return and erasure were confirmed";
    contract_cancel(StepRequest) -> Saved: "calls it off before it starts";
    contract_permit(StepRequest) -> Saved: "the 保護管理者 permits an exception from the standard";
    contract_report(StepRequest) -> Saved: "a monthly report was received";
    contract_check(StepRequest) -> Saved: "begins a check with every item of the standard";
    contractor_check(RecordRequest) -> ContractorCheckJson: "one check of a contractor with its items";
    contractor_answer(ItemAnswerRequest) -> Saved: "answers one item of a check";
    contractor_complete(StepRequest) -> Saved: "the 保護管理者 confirms a check";

    incident(RecordRequest) -> IncidentJson: "one incident with its clocks, its 経過 and what its end wants";
    incident_step(IncidentStepRequest) -> Saved: "records what was done, and what is known by now";
    incident_close(StepRequest) -> Saved: "the 保護管理者 closes it";
    incident_cancel(StepRequest) -> Saved: "the 保護管理者 calls it off: it was none";

    inspection_open(InspectionOpenRequest) -> Saved: "opens an inspection with every item of the checklist";
    inspection(RecordRequest) -> InspectionJson: "one inspection with everything on its screen";
    inspection_answer(ItemAnswerRequest) -> Saved: "answers one item";
    inspection_accept(InspectionItemRequest) -> Saved: "freezes the proposed facts as evidence";
    inspection_close(RecordRequest) -> Saved: "the inspector declares it complete";
    inspection_confirm(RecordRequest) -> Saved: "the 保護管理者 confirms it";
    inspection_cancel(VoidRequest) -> Saved: "calls it off, with the reason; `register` is ignored";
    inspection_scores(()) -> Vec<ScoreYear>: "scores over the years";

    forms(()) -> Vec<FormShape>: "the printed forms";
    print(PrintRequest) -> Printout: "makes a form; printing is recorded";
    print_progress(()) -> PrintProgress: "how far the form is that is being made";
    print_stop(()) -> (): "stops the form that is being made; nothing comes out";
    printout_save(Printout) -> Vec<String>: "asks where, and saves the bytes, and a certificate's data beside them; gives the files' names, none when cancelled";
    printout_open(Printout) -> (): "opens the bytes in the system's viewer";
    printout_drop(Printout) -> (): "lets the bytes go";
    page_print(()) -> (): "opens the system's print dialog for what the page has laid out for paper";
    paper_verify(()) -> Option<PaperVerdict>: "asks which saved certificate, and compares it with the store; nothing when cancelled";

    log(LogRequest) -> Vec<LogLineJson>: "the operation log, newest first";
    log_head(()) -> LogHead: "the number printed on reports";
    verify(()) -> Vec<FindingJson>: "looks through the store: files, log, photographs, references";

    regulation(()) -> RegulationJson: "the regulation that applies, its posts, limits and cycles";
    people(()) -> Vec<PersonJson>: "who may log in";
    person_add(PersonRequest) -> Saved: "a new person";
    person_role(RoleRequest) -> Saved: "another role, or the end of access";
    password(PasswordRequest) -> (): "a new password for the person at work";
    recovery_renew(LoginRequest) -> Created: "a new recovery key; the old one ends";
    settings(()) -> Vec<SettingJson>: "the office's settings";
    setting_set(SettingJson) -> Saved: "changes one setting";
}
