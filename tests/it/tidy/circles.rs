//! No circles: neither among a crate's modules nor among the screens' files. A circle cannot be read from either end.

use super::{arrows, rust_modules, screens, tree};

#[test]
fn no_crate_has_a_circle_of_modules() {
    let mut offences = Vec::new();
    for root in rust_modules::crates() {
        offences.extend(arrows::circles(rust_modules::arrows(&root)).into_iter().map(|circle| format!("{root}: {}", circle.join(" → "))));
    }
    tree::none("Modules that name each other. Name the module that really holds a thing, or move what both need into a third:", &offences);
}

#[test]
fn the_screens_have_no_circle_of_files() {
    let offences: Vec<String> = arrows::circles(screens::arrows()).into_iter().map(|circle| circle.join(" → ")).collect();
    tree::none("Files that import each other. Move what both need into a third:", &offences);
}
