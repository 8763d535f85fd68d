//! The peer: ReportLab, which many offices' Python reaches for, setting the same rows with its own CJK wrapping.
//!
//! It runs as `peer_reportlab.py`, fed with a CSV. It sets no title, seal boxes or digest, and its pages carry only
//! their own number; a line may end with an opening bracket. So it has less to do than we have.

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use report::{Align, RowSource};

use crate::rows::{self, Generated};
use crate::run::{FONT, Run, middle};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/bench_f03/peer_reportlab.py");

/// Whether python3 finds ReportLab here.
pub fn present() -> bool {
    let mut python = Command::new("python3");
    python.args(["-c", "import reportlab"]).stdout(Stdio::null()).stderr(Stdio::null());
    python.status().is_ok_and(|status| status.success())
}

/// The median of three runs over `rows` rows, and ReportLab's version.
pub fn measure(rows: usize) -> (String, Run) {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("rows.csv");
    std::fs::write(&source, csv(rows)).unwrap();
    let mut version = String::new();
    let run = middle(|| {
        let said = set(&source, &folder.path().join("rows.pdf"));
        version = field(&said, "version").to_owned();
        let number = |name| field(&said, name).parse().unwrap();
        Run { pages: number("pages"), bytes: number("bytes"), cpu: number("cpu"), peak: number("peak") }
    });
    (version, run)
}

fn set(source: &Path, target: &Path) -> String {
    let out = Command::new("python3").arg(SCRIPT).arg(source).arg(FONT).arg(target).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// Labels, widths and alignments, one line each, then the rows.
fn csv(rows: usize) -> String {
    let columns = rows::columns();
    let mut lines = String::new();
    line(&mut lines, columns.iter().map(|column| column.label.clone()));
    line(&mut lines, columns.iter().map(|column| column.width_mm.to_string()));
    line(
        &mut lines,
        columns.iter().map(|column| match column.align {
            Align::Left => "left".to_owned(),
            Align::Centre => "centre".to_owned(),
            Align::Right => "right".to_owned(),
        }),
    );
    let mut source = Generated::new(rows);
    while let Some(row) = source.next() {
        line(&mut lines, row.cells.iter().cloned());
    }
    lines
}

fn line(lines: &mut String, cells: impl Iterator<Item = String>) {
    for (nth, cell) in cells.enumerate() {
        let comma = if nth == 0 { "" } else { "," };
        write!(lines, "{comma}\"{}\"", cell.replace('"', "\"\"")).unwrap();
    }
    lines.push_str("\r\n");
}

/// A value out of the one flat object that our own script prints: plain words and numbers, nothing escaped.
fn field<'a>(json: &'a str, name: &str) -> &'a str {
    let (_, rest) = json.split_once(&format!("\"{name}\": ")).unwrap();
    rest.split([',', '}']).next().unwrap().trim_matches('"')
}
