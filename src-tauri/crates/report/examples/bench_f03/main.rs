//! Prints a long F03 and, beside it, the same rows through a writer that does nothing but write and through the
//! programs an office might print them with instead; then shows how we and that writer grow from 100 to 10,000 pages:
//! `cargo run --release -p report --example bench_f03 [-- --small]`. `cargo xtask bench f03` installs the peers first.
//!
//! Each way runs in a process of its own, three times, so that peak memory is its own; the tables give the
//! median CPU time (user and system) and ratios, which are what counts on a shared machine.

#![allow(clippy::unwrap_used)] // a tool for measuring; a panic names what is wrong

mod floor;
mod meter;
mod peers;
mod rows;
mod run;
mod tables;

use std::path::Path;
use std::process::Command;

use report::{Boxes, Digits, Fonts, Frame, ListSheet, list};

use crate::run::{Cost, FONT, Run, Trial};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [way, rows, target] => work(way, rows.parse().unwrap(), Path::new(target)),
        ["--small"] => measure(Trial::SMALL),
        [] => measure(Trial::FULL),
        _ => eprintln!("usage: bench_f03 [--small]"),
    }
}

/// One measured run, which says what it cost.
fn work(way: &str, rows: usize, target: &Path) {
    let font = std::fs::read(FONT).unwrap();
    match way {
        "floor" => floor::write(&font, rows, target),
        _ => std::fs::write(target, printed(font, rows)).unwrap(),
    }
    println!("{}", meter::own());
}

fn printed(font: Vec<u8>, rows: usize) -> Vec<u8> {
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
    list(&Fonts::new(font), &frame, &sheet, &mut source, &mut |_, _| true).unwrap().pdf
}

fn measure(trial: Trial) {
    let folder = tempfile::tempdir().unwrap();
    let ours = |way: &str, rows: usize| {
        let target = folder.path().join(format!("{way}.pdf"));
        run::middle(trial.times, &target, || by_ourselves(way, rows, &target))
    };
    peers_beside_us(trial, folder.path(), &ours);
    let sizes: Vec<(usize, Run, Run)> = trial.growth.iter().map(|rows| (*rows, ours("report", *rows), ours("floor", *rows))).collect();
    tables::growth(&sizes);
}

fn peers_beside_us(trial: Trial, folder: &Path, ours: &dyn Fn(&str, usize) -> Run) {
    tables::head();
    let mut base = ours("report", trial.rows);
    tables::row("report", trial.rows, base, base);
    tables::row("floor", trial.rows, ours("floor", trial.rows), base);
    let mut at = trial.rows;
    let mut absent = Vec::new();
    for peer in peers::PEERS {
        if !peer.present() {
            absent.push(peer.name);
            continue;
        }
        let rows = trial.rows / peer.share;
        if rows != at {
            (at, base) = (rows, ours("report", rows));
            tables::row("report", rows, base, base);
        }
        let (version, run) = peer.measure(rows, trial.times, folder);
        tables::row(&format!("{} {version}", peer.name), rows, run, base);
    }
    if !absent.is_empty() {
        println!("\nNot installed here, so not in the table: {}.", absent.join(", "));
    }
}

/// One run of `way` in a process of its own.
fn by_ourselves(way: &str, rows: usize, target: &Path) -> Cost {
    let myself = std::env::current_exe().unwrap();
    let out = Command::new(myself).args([way, &rows.to_string()]).arg(target).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let words = String::from_utf8(out.stdout).unwrap();
    let (cpu, peak) = words.trim().split_once(' ').unwrap();
    Cost { cpu: cpu.parse().unwrap(), peak: peak.parse().unwrap() }
}
