//! The main job in the real window: first run, a medium, a ledger line with a typed 和暦 date, a disposal with
//! photographs, an inspection, a printed page; then the same data through the command line, and a look for clear text.
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

use workplace::Workplace;

/// One session after the other, because one display and one driver serve them all.
#[test]
fn a_section_does_its_main_job_in_a_real_window() {
    let Some(workplace) = Workplace::found() else {
        println!("DAICHO_WINDOW is not set: `cargo xtask test` drives the window.");
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        workplace.session("first run to printed page", |window| Box::pin(day::first_day(window))).await;
        canary::nothing_in_clear(&workplace);
        day::the_same_by_command(&workplace);
        workplace
            .session("practice section", |window| {
                Box::pin(async move {
                    practice::look_around(window).await?;
                    inspected::to_the_end(window).await
                })
            })
            .await;
        if let Some(mut other) = Workplace::found() {
            courses::furnish(other.on("2026-11-16"));
            other.session("take-out asked for", |window| Box::pin(courses::ask_and_decide(window))).await;
            other.on("2026-11-27").session("take-out back and shelf counted", |window| {
                Box::pin(async move {
                    courses::late_and_back(window).await?;
                    courses::count_the_shelf(window).await
                })
            })
            .await;
        }
    });
}
