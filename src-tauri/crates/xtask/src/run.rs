//! Running the program on a practice section: in a window where there is a display, else the whole journey under Xvfb.

use std::fs;
use std::path::Path;

use crate::call::{Call, Outcome};
use crate::house::House;
use crate::{display, driver, setup};

/// The whole workspace, with a window that a test can drive. Always asked for in these words: cargo chooses the libraries'
/// features for what is built together, and another choice would compile nearly everything once more.
pub const DRIVEN: &str = "--workspace --features hogo-daicho/custom-protocol,hogo-daicho/e2e";
/// The same with the window as a person uses it.
const SHOWN: &str = "--workspace --features hogo-daicho/custom-protocol";

/// `cargo xtask run`.
pub fn run(house: &House) -> Outcome {
    if display::present() { with_a_display(house) } else { without_a_display(house) }
}

/// Opens the window on the practice section, which is made once and then kept with whatever was tried in it.
fn with_a_display(house: &House) -> Outcome {
    setup::to_build(house)?;
    Call::cargo(&house.root).words("build --bins").words(SHOWN).run()?;
    let store = house.demo().join("store");
    if store.is_dir() {
        println!("The practice section is kept from last time; delete {} for a new one.", house.short(&house.demo()));
    } else {
        practice_section(house)?;
    }
    Call::new(house.program("hogo-daicho")).inside(&house.root).env("DAICHO_STORE", &store).run()
}

/// Makes the practice section anew with all its papers, then drives the window through the main job.
fn without_a_display(house: &House) -> Outcome {
    println!("No display: the main job is done in a window in memory.");
    setup::to_drive(house)?;
    let demo = house.demo();
    if demo.exists() {
        fs::remove_dir_all(&demo).map_err(|error| format!("cannot clear {}: {error}", house.short(&demo)))?;
    }
    build_to_drive(house)?;
    practice_section(house)?;
    let screens = demo.join("screens");
    journey(house, &screens, Some(&demo.join("store")))?;
    println!("\nDone. In {}:", house.short(&demo));
    println!("  store/    the practice section, sealed");
    println!("  paper/    {} printed forms", count(&demo.join("paper"), "pdf"));
    println!("  screens/  {} pictures of the window", count(&screens, "png"));
    Ok(())
}

/// Makes `target/demo/store` and `target/demo/paper`.
fn practice_section(house: &House) -> Outcome {
    Call::new(house.program("daicho")).inside(&house.root).arg("demo").arg(house.demo()).run()
}

/// Builds the program with and without a window, as the journey needs them.
pub fn build_to_drive(house: &House) -> Outcome {
    Call::cargo(&house.root).words("build --bins").words(DRIVEN).run()
}

/// Drives the real window through the main job and leaves its pictures in `screens`. The practice section it looks
/// around in is a copy of `practice`; without one, the program makes its own.
pub fn journey(house: &House, screens: &Path, practice: Option<&Path>) -> Outcome {
    fs::create_dir_all(screens).map_err(|error| format!("cannot make {}: {error}", house.short(screens)))?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut call = display::in_memory();
    if let Some(store) = practice {
        call = call.env("DAICHO_DEMO", store);
    }
    call.arg(cargo)
        .words("test")
        .words(DRIVEN)
        .words("--test journey -- --nocapture --test-threads=1")
        .inside(&house.root)
        .env("DAICHO_WINDOW", house.program("hogo-daicho"))
        .env("DAICHO_CLI", house.program("daicho"))
        .env("DAICHO_DRIVER", driver::path(house))
        .env("DAICHO_SCREENS", screens)
        .run()
}

/// How many files with this extension `folder` holds.
fn count(folder: &Path, extension: &str) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(|entry| entry.path().extension().is_some_and(|found| found == extension)).count()
}
