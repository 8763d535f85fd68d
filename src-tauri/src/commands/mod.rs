//! What the page may call: each command unpacks, calls the office once, and packs the answer. No rule lives here.

/// Steps of a course: each takes its answers, calls the office's verb once and says what moved.
macro_rules! steps {
    ($( $command:ident => $verb:ident; )*) => {$(
        #[tauri::command(async)]
        pub fn $command(workplace: State<'_, Workplace>, request: StepRequest) -> Result<Saved, Refusal> {
            workplace.at_work(|office| {
                let done = office.$verb(&request.no, &raw(&request.answers))?;
                Ok(pack::register::saved(done, office.profile()))
            })
        }
    )*};
}

mod arrangement;
mod contract;
mod disposal;
mod exchange;
mod incident;
mod inspection;
mod log;
mod moves;
mod people;
mod print;
mod register;
mod session;
mod stocktake;
mod takeout;
mod turn;

use tauri::Wry;
use tauri::ipc::Invoke;

/// The handler of every command; a test holds its list to the contract's.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        session::boot,
        session::create_store,
        session::start_practice,
        session::practice_anew,
        session::leave_practice,
        session::strength,
        session::log_in,
        session::log_out,
        session::lock,
        session::unlock,
        session::recover,
        register::home,
        register::registers,
        register::list,
        register::record,
        register::last,
        register::add,
        register::check,
        register::correct,
        register::fill_later,
        register::void,
        register::undoable,
        register::undo,
        arrangement::preview_many,
        arrangement::change_many,
        arrangement::totals,
        arrangement::arrangement,
        arrangement::arrangement_keep,
        register::history,
        register::lookup,
        register::read_date,
        register::draft_keep,
        register::draft,
        register::draft_drop,
        register::copy_rows,
        exchange::import_choose,
        exchange::import_paste,
        exchange::import_preview,
        exchange::import_take,
        exchange::import_rest,
        exchange::import_undo,
        exchange::import_drop,
        exchange::export_rows,
        disposal::media_match,
        disposal::disposal,
        disposal::disposal_draft,
        disposal::disposal_items,
        disposal::disposal_approve,
        disposal::disposal_hand_over,
        disposal::disposal_perform,
        disposal::disposal_attend,
        disposal::disposal_certificate,
        disposal::disposal_close,
        disposal::disposal_cancel,
        disposal::certificate_put,
        disposal::certificate_copy,
        disposal::photo_put,
        disposal::photo_place,
        disposal::photo_void,
        moves::media_course,
        moves::media_move,
        takeout::takeout,
        takeout::takeout_approve,
        takeout::takeout_reject,
        takeout::takeout_extend,
        takeout::takeout_withdraw,
        takeout::takeout_depart,
        takeout::takeout_return,
        takeout::takeout_receive,
        turn::year_end,
        turn::year_end_confirm,
        turn::year_end_close,
        turn::handover,
        turn::handover_update,
        turn::handover_receive,
        turn::handover_cancel,
        stocktake::stocktake,
        stocktake::stocktake_count,
        stocktake::stocktake_uncount,
        stocktake::stocktake_settle,
        stocktake::stocktake_close,
        stocktake::stocktake_confirm,
        stocktake::stocktake_cancel,
        contract::contract,
        contract::contract_start,
        contract::contract_end,
        contract::contract_cancel,
        contract::contract_permit,
        contract::contract_report,
        contract::contract_check,
        contract::contractor_check,
        contract::contractor_answer,
        contract::contractor_complete,
        incident::incident,
        incident::incident_step,
        incident::incident_close,
        incident::incident_cancel,
        inspection::inspection_open,
        inspection::inspection,
        inspection::inspection_answer,
        inspection::inspection_accept,
        inspection::inspection_close,
        inspection::inspection_confirm,
        inspection::inspection_cancel,
        inspection::inspection_scores,
        print::forms,
        print::print,
        print::print_progress,
        print::print_stop,
        print::printout_bytes,
        print::printout_save,
        print::printout_open,
        print::printout_drop,
        print::page_print,
        print::paper_verify,
        log::log,
        log::log_head,
        log::verify,
        people::regulation,
        people::people,
        people::person_add,
        people::person_role,
        people::password,
        people::recovery_renew,
        people::settings,
        people::setting_set,
    ]
}

#[cfg(test)]
mod tests {
    /// The window offers exactly the calls of the contract, and the page's permissions name exactly these.
    #[test]
    fn the_window_offers_the_calls_of_the_contract() {
        let mut promised: Vec<&str> = wire::calls::NAMES.to_vec();
        promised.push("printout_bytes");
        let offered: Vec<&str> = include_str!("names.txt").lines().collect();
        assert_eq!(promised, offered, "names.txt and the contract's list differ");
        let mut handled: Vec<&str> = include_str!("mod.rs")
            .lines()
            .filter_map(|line| line.strip_prefix("        ")?.strip_suffix(',')?.split_once("::").map(|(_, name)| name))
            .filter(|name| name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'))
            .collect();
        let mut sorted = offered.clone();
        sorted.sort_unstable();
        handled.sort_unstable();
        assert_eq!(handled, sorted, "the handler and the contract's list differ");
        let capability = include_str!("../../capabilities/main.json");
        for name in &offered {
            assert!(capability.contains(&format!("\"allow-{}\"", name.replace('_', "-"))), "no permission for {name}");
        }
        assert_eq!(capability.matches("\"allow-").count(), offered.len(), "a permission without a call");
    }
}
