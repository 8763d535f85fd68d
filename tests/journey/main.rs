//! The main job in the real window: first run, a medium, a ledger line with a typed 和暦 date, a disposal with
//! photographs, an inspection, a printed page; then the same data through the command line, and a look for clear text.
//! Beside it a whole inspection in the practice section, and courses of several days and several people.
//!
//! Driven over WebDriver; `cargo xtask test` sets the window, the command line, the driver and the folder for pictures.
#![allow(clippy::unwrap_used, clippy::expect_used)] // a failed unwrap here is a failed test

mod canary;
mod courses;
mod day;
mod fill;
mod inspected;
mod practice;
mod wizard;
mod workplace;

use std::future::Future;
use std::sync::{Mutex, PoisonError};

use workplace::Workplace;

/// One journey after the other, because one display serves them all.
static DISPLAY: Mutex<()> = Mutex::new(());

/// Runs `steps` at a place of their own.
fn at_a_workplace<F: Future<Output = ()>>(steps: impl FnOnce(Workplace) -> F) {
    let _display = DISPLAY.lock().unwrap_or_else(PoisonError::into_inner);
    let workplace = Workplace::found().expect("DAICHO_WINDOW and its like say what to drive: `cargo xtask test` sets them");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(steps(workplace));
}

#[test]
fn a_section_does_its_main_job_in_a_real_window() {
    at_a_workplace(|workplace| async move {
        workplace.session("first run to printed page", |window| Box::pin(day::first_day(window))).await;
        canary::nothing_in_clear(&workplace);
        day::the_same_by_command(&workplace);
    });
}

#[test]
fn the_practice_section_is_looked_at_and_inspected_to_the_end() {
    at_a_workplace(|workplace| async move {
        workplace.session("practice section", |window| Box::pin(practice::look_around(window))).await;
        workplace.session("practice inspection", |window| Box::pin(inspected::to_the_end(window))).await;
    });
}

#[test]
fn a_take_out_comes_back_late_and_a_shelf_is_counted() {
    at_a_workplace(|mut workplace| async move {
        courses::furnish(workplace.on("2026-11-16"));
        workplace.session("take-out asked for", |window| Box::pin(courses::ask_and_decide(window))).await;
        workplace.on("2026-11-27");
        workplace.session("take-out back late", |window| Box::pin(courses::late_and_back(window))).await;
        workplace.session("shelf counted", |window| Box::pin(courses::count_the_shelf(window))).await;
    });
}
