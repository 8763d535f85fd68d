//! Prints a long F03 and, beside it, the same rows through a writer that does nothing but write, and the same rows
//! through ReportLab where Python has it:
//! `cargo run --release -p report --example bench_f03 [-- ROWS | --small]` (30,000 rows unless told; small is 300).
//!
//! Each way runs in a process of its own, three times, so that peak memory is its own; the table gives the
//! median CPU time (user and system) and the ratio, which is what counts on a shared machine.

#![allow(clippy::unwrap_used)] // a tool for measuring; a panic names what is wrong

mod floor;
mod peer;
mod rows;
mod run;

use std::process::Command;

use report::{Boxes, Digits, Fonts, Frame, ListSheet, list};

use crate::run::{FONT, Run, middle};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [way, rows] => work(way, rows.parse().unwrap()),
        [small] if small == "--small" => compare(300),
        [rows] => compare(rows.parse().unwrap()),
        _ => compare(30_000),
    }
}

/// One measured run: prints pages, bytes, CPU milliseconds and peak memory in KiB.
fn work(way: &str, rows: usize) {
    let font = std::fs::read(FONT).unwrap();
    let (pages, bytes) = match way {
        "floor" => floor::write(&font, rows),
        _ => printed(font, rows),
    };
    println!("{pages} {bytes} {} {}", cpu_milliseconds(), peak_kib());
}

fn printed(font: Vec<u8>, rows: usize) -> (usize, usize) {
    let frame = Frame {
        form_id: "F03".into(),
        edition: "第1版".into(),
        form_label: "様式第3号（第16条関係）".into(),
        title: "保有個人情報等取扱状況記録簿".into(),
        section: "総務課".into(),
        year: "令和8年度".into(),
        as_of: "令和8年11月22日現在".into(),
        filter_line: String::new(),
        printed_at: "令和8年11月22日 14:05".into(),
        printed_by: "係員A".into(),
        log_head: "#30000 0a1b2c3d".into(),
        practice: false,
        blank: false,
        proof: None,
        empty_rows: false,
        digits: Digits::Half,
        boxes: Boxes::none(),
        created: chrono::NaiveDateTime::default(),
    };
    let sheet = ListSheet { columns: rows::columns(), totals: None, shown: rows as u64, whole: rows as u64, blank: None };
    let mut source = rows::Generated::new(rows);
    let printed = list(&Fonts::new(font), &frame, &sheet, &mut source, &mut |_, _| true).unwrap();
    (printed.pages, printed.pdf.len())
}

fn compare(rows: usize) {
    println!("| | rows | pages | CPU s | pages / CPU s | peak MiB | file MiB |");
    println!("|---|---|---|---|---|---|---|");
    let [ours, floor] = ["report", "floor"].map(|way| {
        let run = middle(|| measured(way, rows));
        row(way, rows, run);
        run
    });
    ratios("report ÷ floor", ours, floor);
    if peer::present() {
        let (version, run) = peer::measure(rows);
        row(&format!("ReportLab {version}"), rows, run);
        ratios("report ÷ ReportLab", ours, run);
    } else {
        println!("\nNo peer: python3 has no ReportLab here; `pip install reportlab` adds it to the table.");
    }
}

fn row(label: &str, rows: usize, run: Run) {
    let seconds = run.cpu as f64 / 1000.0;
    println!(
        "| {label} | {rows} | {} | {seconds:.2} | {:.0} | {:.1} | {:.2} |",
        run.pages,
        run.pages as f64 / seconds.max(0.001),
        run.peak as f64 / 1024.0,
        run.bytes as f64 / 1_048_576.0
    );
}

/// What we cost over what the other costs, for the same rows.
fn ratios(label: &str, ours: Run, other: Run) {
    let ratio = |ours: u64, other: u64| ours as f64 / other.max(1) as f64;
    let cpu = ratio(ours.cpu, other.cpu);
    let places = if cpu < 0.1 { 4 } else { 2 };
    println!(
        "| {label} | | {:.2} | {cpu:.places$} | | {:.2} | {:.2} |",
        ratio(ours.pages, other.pages),
        ratio(ours.peak, other.peak),
        ratio(ours.bytes, other.bytes)
    );
}

/// One run of `way` in a process of its own.
fn measured(way: &str, rows: usize) -> Run {
    let myself = std::env::current_exe().unwrap();
    let out = Command::new(myself).args([way, &rows.to_string()]).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let words = String::from_utf8(out.stdout).unwrap();
    let figures: Vec<u64> = words.split_whitespace().map(|word| word.parse().unwrap()).collect();
    Run { pages: figures[0], bytes: figures[1], cpu: figures[2], peak: figures[3] }
}

/// User and system time of this process; Linux counts them in hundredths of a second.
fn cpu_milliseconds() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after_name = stat.rsplit(") ").next().unwrap();
    let fields: Vec<u64> = after_name.split(' ').skip(11).take(2).map(|field| field.parse().unwrap()).collect();
    (fields[0] + fields[1]) * 10
}

/// The most memory this process ever held.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
