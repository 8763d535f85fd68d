//! Declares the window's own commands, so that each needs a permission of its own.

fn main() {
    let commands: Vec<&'static str> = include_str!("src/commands/names.txt").lines().collect();
    let names: &'static [&'static str] = commands.leak();
    let attributes = tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(names));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
