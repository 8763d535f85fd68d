//! What thirty photographs of 12 megapixels cost: taking them in, and mounting them on F08b, beside reading and writing
//! the same bytes: `cargo run --release -p office --example bench_photos [-- --small]`.
//!
//! Wall time, the median of three; the floor is a copy of the same files in the same run.

#![allow(clippy::unwrap_used)] // a tool for measuring; a panic names what is wrong

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use report::sheets::photo_mount::{Photo, PhotoMount, PhotoSlot, PhotographedMedium, photo_mount};
use report::{Boxes, Digits, Fonts, Frame};

/// Photographs on the certificate: six for each of five media.
const PHOTOS: u32 = 30;
/// Cores of the PC that the measure speaks of.
const CORES: usize = 2;
const SLOTS: [&str; 6] = ["before", "serial", "during", "after", "handover", "storage"];
const FONT: &str = "/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf";

fn main() {
    let small = std::env::args().any(|word| word == "--small");
    let (wide, high, times) = if small { (800, 600, 1) } else { (4_000, 3_000, 3) };
    let folder = tempfile::tempdir().unwrap();
    let originals: Vec<PathBuf> = (0..PHOTOS).map(|nth| shot(folder.path(), nth, wide, high)).collect();

    let copy = middle(times, || originals.iter().for_each(|from| copied(from)));
    let (alone, shown) = taken_in(times, &originals, 1);
    let (together, _) = taken_in(times, &originals, CORES);
    let kept: Vec<PathBuf> =
        shown.iter().enumerate().map(|(nth, bytes)| written(folder.path(), &format!("shown-{nth}.jpg"), bytes)).collect();
    let floor = middle(times, || kept.iter().for_each(|from| copied(from)));
    let fonts = Fonts::new(std::fs::read(FONT).unwrap());
    let mount = middle(times, || mounted(&fonts, &kept, &folder.path().join("mount.pdf")));

    println!("| {PHOTOS} photographs of {wide} × {high} | MB | wall ms | ÷ copying the same bytes |\n|---|--:|--:|--:|");
    let row = |what: &str, files: &[PathBuf], took: Duration, floor: Duration| {
        let size: u64 = files.iter().map(|file| std::fs::metadata(file).unwrap().len()).sum();
        let ms = took.as_secs_f64() * 1000.0;
        println!("| {what} | {:.1} | {ms:.0} | {:.2} |", size as f64 / 1e6, took.as_secs_f64() / floor.as_secs_f64().max(1e-9));
    };
    row("copying the originals (floor)", &originals, copy, copy);
    row("taking in: checked, upright, resized, thumbnail, hash; 1 thread", &originals, alone, copy);
    row("taking in, 2 threads", &originals, together, copy);
    row("copying the resized copies (floor)", &kept, floor, floor);
    row("F08b with those, pixels kept", &kept, mount, floor);
}

/// A picture like a phone's: the practice scene, larger, with the grain of a sensor.
fn shot(folder: &Path, nth: u32, wide: u32, high: u32) -> PathBuf {
    let taken = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(10, 0, nth).unwrap();
    let slot = SLOTS[nth as usize % SLOTS.len()];
    let small = image::load_from_memory(&exchange::sample::drive_photo(slot, &format!("EX{nth:05}"), taken, nth)).unwrap();
    let mut large = small.resize_exact(wide, high, FilterType::Triangle).into_rgb8();
    let mut grain = 0x2545_F491_u32 ^ nth;
    for ink in large.iter_mut() {
        grain ^= grain << 13;
        grain ^= grain >> 17;
        grain ^= grain << 5;
        *ink = ink.saturating_add((grain % 9) as u8);
    }
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 92).encode_image(&large).unwrap();
    written(folder, &format!("{nth}.jpg"), &bytes)
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let place = folder.join(name);
    std::fs::write(&place, bytes).unwrap();
    place
}

fn copied(from: &Path) {
    std::fs::write(from.with_extension("copy"), std::fs::read(from).unwrap()).unwrap();
}

/// Takes every file in by `threads` at a time; what is shown of each.
fn taken_in(times: usize, files: &[PathBuf], threads: usize) -> (Duration, Vec<Vec<u8>>) {
    let mut shown = Vec::new();
    let took = middle(times, || {
        let next = AtomicUsize::new(0);
        let work = || {
            let mut done = Vec::new();
            while let Some((nth, file)) = {
                let nth = next.fetch_add(1, Ordering::Relaxed);
                files.get(nth).map(|file| (nth, file))
            } {
                let photo = exchange::photo::take(&std::fs::read(file).unwrap(), "a.jpg").unwrap();
                done.push((nth, photo.shown));
            }
            done
        };
        let mut all: Vec<(usize, Vec<u8>)> = std::thread::scope(|scope| {
            let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
        });
        all.sort_by_key(|(nth, _)| *nth);
        shown = all.into_iter().map(|(_, bytes)| bytes).collect();
    });
    (took, shown)
}

/// F08b from the files to the file.
fn mounted(fonts: &Fonts, files: &[PathBuf], target: &Path) {
    let slots: Vec<PhotoSlot> = files.iter().map(|file| PhotoSlot::Taken(photo(std::fs::read(file).unwrap()))).collect();
    let media = slots.chunks(SLOTS.len()).enumerate().map(|(nth, slots)| PhotographedMedium {
        media_no: format!("R8-総務-HDD-{:04}", nth + 1),
        serial_no: format!("EX{nth:05}"),
        slots: slots.to_vec(),
    });
    let sheet = PhotoMount { certificate_no: "R8-総務-廃棄-0001-証".to_owned(), media: media.collect() };
    std::fs::write(target, photo_mount(fonts, &frame(), &sheet).unwrap().pdf).unwrap();
}

fn photo(jpeg: Vec<u8>) -> Photo {
    Photo {
        jpeg: Arc::from(jpeg),
        kind: "製造番号ラベル".to_owned(),
        taken_at: "令和8年11月22日 10:00".to_owned(),
        taken_by: "係員A".to_owned(),
        sha256: "0".repeat(64),
        note: String::new(),
    }
}

fn frame() -> Frame {
    Frame {
        form_id: "F08b".into(),
        edition: "第1版".into(),
        form_label: "様式第8号の2（第15条関係）".into(),
        title: "写真台紙".into(),
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
    }
}

fn middle(times: usize, mut run: impl FnMut()) -> Duration {
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    took.sort();
    took[times / 2]
}
