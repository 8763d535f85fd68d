//! Prints one specimen of every form into a folder: `cargo run -p report --example specimens -- FOLDER`.

#![allow(clippy::unwrap_used)] // a tool for the eye; a panic names what is wrong

#[path = "../tests/specimen/mod.rs"]
mod specimen;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/specimens".to_owned());
    std::fs::create_dir_all(&folder).unwrap();
    for (name, printed) in specimen::all() {
        let path = format!("{folder}/{name}.pdf");
        std::fs::write(&path, &printed.pdf).unwrap();
        println!(
            "{path}  {}頁  {} KB  欠字 {:?}  代用 {:?}",
            printed.pages,
            printed.pdf.len() / 1024,
            printed.missing,
            printed.substituted
        );
    }
}
