//! Photographs in a store: they come back, nothing lies about in clear, and what happens to their files is named.

use super::*;
use crate::{PhotoId, PhotoIn, Trouble};

fn picture(length: usize, seed: u8) -> Vec<u8> {
    (0..length).map(|at| (at % 253) as u8 ^ seed).collect()
}

fn store_one(bench: &mut Bench) -> PhotoId {
    let (original, shown) = (picture(200_000, 1), picture(90_000, 2));
    let photo = PhotoIn { original: &original, shown: &shown, thumbnail: &[9; 400], media_type: "image/png" };
    bench.act(|tx| tx.store_photo(photo)).unwrap().value
}

fn photo_files(bench: &Bench) -> Vec<String> {
    every_file(&bench.dir().join("photos")).into_iter().map(|(name, _)| name).collect()
}

fn troubles(bench: &Bench) -> Vec<Trouble> {
    bench.store.verify(&mut |_| ()).into_iter().map(|one| one.trouble).filter(|one| *one != Trouble::SchemaDiffers).collect()
}

#[test]
fn both_forms_the_thumbnail_and_the_sum_come_back_also_after_reopening() {
    let mut bench = Bench::new();
    let id = store_one(&mut bench);
    let dir = bench.dir();
    bench.store.close().unwrap();
    let store = Store::open(&dir, LOGIN, None).unwrap();
    let reader = store.read();
    assert_eq!(reader.photo_original(&id).unwrap(), picture(200_000, 1));
    assert_eq!(reader.photo_shown(&id).unwrap(), picture(90_000, 2));
    assert_eq!(reader.thumbnail(&id).unwrap(), [9; 400]);
    let meta = reader.photo_meta(&id).unwrap();
    assert_eq!((meta.length, meta.media_type.as_str(), meta.added_at), (200_000, "image/png", noon()));
    assert_eq!(meta.sha256, crate::random::hex(&<sha2::Sha256 as sha2::Digest>::digest(picture(200_000, 1))));
    assert_eq!(reader.photos_with_sha256(&meta.sha256).unwrap(), [id]);
    assert_eq!(reader.log_line(1).unwrap().body["pictures"][0]["sha256"], meta.sha256);
    assert!(matches!(reader.photo_original(&PhotoId("00".into())), Err(Error::NotFound)));
}

#[test]
fn a_scan_without_a_shown_form_has_one_file() {
    let mut bench = Bench::new();
    let scan = PhotoIn { original: b"%PDF-1.7 scan", shown: &[], thumbnail: &[], media_type: "application/pdf" };
    let id = bench.act(|tx| tx.store_photo(scan)).unwrap().value;
    assert_eq!(photo_files(&bench).len(), 1);
    assert!(matches!(bench.store.read().photo_shown(&id), Err(Error::NotFound)));
    assert_eq!(bench.store.read().photo_original(&id).unwrap(), b"%PDF-1.7 scan");
}

#[test]
fn an_act_that_fails_takes_its_files_back() {
    let mut bench = Bench::new();
    let failed: Result<Acted<()>> = bench.act(|tx| {
        tx.store_photo(PhotoIn { original: b"x", shown: b"y", thumbnail: b"z", media_type: "image/jpeg" })?;
        Err(Error::Stale)
    });
    assert!(failed.is_err());
    assert_eq!(photo_files(&bench), Vec::<String>::new());
}

#[test]
fn an_altered_a_lost_and_an_unclaimed_file_are_named() {
    let mut bench = Bench::new();
    let id = store_one(&mut bench);
    assert_eq!(troubles(&bench), []);
    let files = photo_files(&bench);
    let whole = std::fs::read(&files[0]).unwrap();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    std::fs::write(&files[0], &flipped).unwrap();
    assert_eq!(troubles(&bench), [Trouble::PhotoAltered]);
    let reader = bench.store.read();
    let opened = [reader.photo_original(&id), reader.photo_shown(&id)];
    assert_eq!(opened.iter().filter(|one| matches!(one, Err(Error::Damaged { .. }))).count(), 1);
    std::fs::remove_file(&files[0]).unwrap();
    assert_eq!(troubles(&bench), [Trouble::PhotoMissing]);
    std::fs::write(&files[0], &whole).unwrap();
    std::fs::write(bench.dir().join("photos").join("leftover"), "x").unwrap();
    assert_eq!(troubles(&bench), [Trouble::PhotoUnclaimed]);
}

#[test]
fn files_exchanged_with_each_other_do_not_open() {
    let mut bench = Bench::new();
    let id = store_one(&mut bench);
    let files = photo_files(&bench);
    let (one, other) = (std::fs::read(&files[0]).unwrap(), std::fs::read(&files[1]).unwrap());
    std::fs::write(&files[0], other).unwrap();
    std::fs::write(&files[1], one).unwrap();
    let reader = bench.store.read();
    assert!(matches!(reader.photo_original(&id), Err(Error::Damaged { .. })));
    assert!(matches!(reader.photo_shown(&id), Err(Error::Damaged { .. })));
}

#[test]
fn nothing_lies_in_the_folder_in_clear_while_open_or_closed() {
    let mut bench = Bench::new();
    let canaries: [&[u8]; 6] =
        ["カナリヤ一郎".as_bytes(), b"CANARY-SERIAL", b"canary-setting", b"kakari-a", b"CANARY-PICTURE", "係員A".as_bytes()];
    bench
        .act(|tx| {
            tx.insert(&THING, new("CANARY-SERIAL", named("カナリヤ一郎")))?;
            tx.set_setting("canary-setting", "CANARY-SERIAL")?;
            tx.put_draft("d", "カナリヤ一郎")?;
            let picture = b"CANARY-PICTURE".repeat(20_000);
            tx.store_photo(PhotoIn { original: &picture, shown: &picture, thumbnail: &picture[..500], media_type: "image/jpeg" })?;
            Ok(())
        })
        .unwrap();
    let scan = |dir: &std::path::Path, when: &str| {
        for (name, bytes) in every_file(dir) {
            for canary in canaries {
                assert!(!bytes.windows(canary.len()).any(|part| part == canary), "{when}: {canary:?} in {name}");
            }
        }
    };
    let dir = bench.dir();
    scan(&dir, "open");
    bench.store.close().unwrap();
    scan(&dir, "closed");
}
