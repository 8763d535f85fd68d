//! The peers: programs an office might print the same rows with. Each is a script in `peers`, fed with a CSV.

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use report::{Align, RowSource};

use crate::rows::{self, Generated};
use crate::run::{Cost, FONT, Run, middle};

const SCRIPTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/bench_f03/peers");
/// Where `cargo xtask bench` installs those that Python carries.
const INSTALLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../target/bench-peers/bin/python");

/// A program to compare with.
pub struct Peer {
    pub name: &'static str,
    script: &'static str,
    /// It sets one row in so many: a slow one would take half an hour for all.
    pub share: usize,
}

/// All of them; those that set fewer rows come last.
pub const PEERS: [Peer; 4] = [
    Peer { name: "typst", script: "by_typst.py", share: 1 },
    Peer { name: "LibreOffice Calc", script: "by_libreoffice.py", share: 1 },
    Peer { name: "ReportLab", script: "by_reportlab.py", share: 1 },
    Peer { name: "WeasyPrint", script: "by_weasyprint.py", share: 10 },
];

impl Peer {
    /// Whether it is installed here.
    pub fn present(&self) -> bool {
        self.python().stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    }

    /// Its version, and the median of `times` runs over `rows` rows.
    pub fn measure(&self, rows: usize, times: usize, folder: &Path) -> (String, Run) {
        let (source, target) = (folder.join("rows.csv"), folder.join("peer.pdf"));
        std::fs::write(&source, csv(rows)).unwrap();
        let mut version = String::new();
        let run = middle(times, &target, || {
            let said = self.set(&source, &target);
            version = field(&said, "version").to_owned();
            Cost { cpu: field(&said, "cpu").parse().unwrap(), peak: field(&said, "peak").parse().unwrap() }
        });
        (version, run)
    }

    fn set(&self, source: &Path, target: &Path) -> String {
        let out = self.python().arg(source).arg(FONT).arg(target).output().unwrap();
        assert!(out.status.success(), "{}: {}", self.name, String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    }

    fn python(&self) -> Command {
        let mut python = Command::new(if Path::new(INSTALLED).exists() { INSTALLED } else { "python3" });
        // -B: the scripts leave no compiled copies beside themselves.
        python.arg("-B").arg(format!("{SCRIPTS}/{}", self.script));
        python
    }
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

/// A value out of the one flat object that our own scripts print: plain words and numbers, nothing escaped.
fn field<'a>(json: &'a str, name: &str) -> &'a str {
    let (_, rest) = json.split_once(&format!("\"{name}\": ")).unwrap();
    rest.split([',', '}']).next().unwrap().trim_matches('"')
}
