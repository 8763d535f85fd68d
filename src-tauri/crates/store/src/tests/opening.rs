//! Opening: four different answers, none of which changes a byte; people, passwords, recovery, upgrades.

use std::fs;
use std::path::Path;

use super::*;
use crate::connect::{self, Expect};
use crate::folder::Folder;
use crate::migrate;

/// Tries to open and checks that nothing in the folder changed by it.
fn refused_untouched(dir: &Path, login: Login<'_>) -> Error {
    let before = every_file(dir);
    let error = refusal(Store::open(dir, login, None));
    assert!(every_file(dir) == before, "opening changed a file after: {error}");
    error
}

/// A closed store with something in it.
fn closed() -> (TempDir, std::path::PathBuf) {
    let mut bench = Bench::new();
    bench.write_lines(3);
    let dir = bench.dir();
    bench.store.close().unwrap();
    (bench.folder, dir)
}

#[test]
fn a_wrong_password_or_name_is_wrong_key() {
    let (_folder, dir) = closed();
    assert!(matches!(refused_untouched(&dir, Login { password: "wrong", ..LOGIN }), Error::WrongKey));
    assert!(matches!(refused_untouched(&dir, Login { name: "nobody", ..LOGIN }), Error::WrongKey));
    Store::open(&dir, LOGIN, None).unwrap().close().unwrap();
}

#[test]
fn a_newer_key_file_or_schema_is_newer() {
    let (_folder, dir) = closed();
    let folder = Folder::new(&dir);
    let originals = folder.keys().map(|path| fs::read_to_string(path).unwrap());
    let body = originals[0].lines().next().unwrap().replace("\"format\":1", "\"format\":7");
    let text = format!("{body}\n{}\n", crate::random::hex(&<sha2::Sha256 as sha2::Digest>::digest(&body)));
    for path in folder.keys() {
        fs::write(path, &text).unwrap();
    }
    assert!(matches!(refused_untouched(&dir, LOGIN), Error::Newer { found: 7, known: 1 }));
    for (path, original) in folder.keys().iter().zip(&originals) {
        fs::write(path, original).unwrap();
    }

    let store = Store::open(&dir, LOGIN, None).unwrap();
    store.connection.pragma_update(None, "user_version", 9999).unwrap();
    store.close().unwrap();
    assert!(matches!(refused_untouched(&dir, LOGIN), Error::Newer { found: 9999, .. }));
}

#[test]
fn a_damaged_file_is_damaged() {
    let (_folder, dir) = closed();
    let database = dir.join("daicho.db");
    let whole = fs::read(&database).unwrap();

    let mut flipped = whole.clone();
    flipped[100] ^= 1;
    for bytes in [flipped, Vec::new(), whole[..1000].to_vec(), b"plain words".to_vec()] {
        fs::write(&database, &bytes).unwrap();
        assert!(matches!(refused_untouched(&dir, LOGIN), Error::Damaged { .. }), "{} bytes", bytes.len());
    }
    fs::remove_file(&database).unwrap();
    assert!(matches!(refused_untouched(&dir, LOGIN), Error::Damaged { .. }));
    fs::write(&database, &whole).unwrap();

    fs::write(dir.join("keys.a"), "{}").unwrap();
    Store::open(&dir, LOGIN, None).unwrap().close().unwrap();
    fs::write(dir.join("keys.b"), "{}").unwrap();
    assert!(matches!(refused_untouched(&dir, LOGIN), Error::Damaged { .. }));
}

#[test]
fn damage_further_in_is_damage_when_it_is_read_and_named_by_verification() {
    let mut bench = Bench::new();
    let dir = bench.dir();
    bench.act(|tx| tx.set_setting("long", &"words ".repeat(20_000))).unwrap();
    bench.store.close().unwrap();
    let database = dir.join("daicho.db");
    let mut bytes = fs::read(&database).unwrap();
    // The text fills about thirty pages, the log's copy of it about thirty more at the end: these ten are the text's.
    for page in bytes.len() / 4096 - 50..bytes.len() / 4096 - 40 {
        bytes[page * 4096 + 77] ^= 1;
    }
    fs::write(&database, &bytes).unwrap();
    let store = Store::open(&dir, LOGIN, None).unwrap();
    assert!(matches!(store.read().setting("long"), Err(Error::Damaged { .. })), "{:?}", store.read().setting("long"));
    assert!(store.verify(&mut |_| ()).iter().any(|one| one.trouble == crate::Trouble::DamagedFile));
    drop(store);
    assert!(fs::read(&database).unwrap() == bytes, "looking into a damaged file does not change it");
}

#[test]
fn an_altered_key_file_is_damaged_even_with_its_sum_made_anew() {
    let (_folder, dir) = closed();
    for path in Folder::new(&dir).keys() {
        let text = fs::read_to_string(&path).unwrap();
        let body = text.lines().next().unwrap().replace("\"sequence\":1", "\"sequence\":5");
        assert_ne!(body, text.lines().next().unwrap());
        fs::write(path, format!("{body}\n{}\n", crate::random::hex(&<sha2::Sha256 as sha2::Digest>::digest(&body)))).unwrap();
    }
    assert!(matches!(refused_untouched(&dir, LOGIN), Error::Damaged { .. }));
}

#[test]
fn a_store_in_use_is_in_use_and_free_again_after_closing() {
    let mut bench = Bench::new();
    bench.write_lines(1);
    let before = every_file(&bench.dir());
    assert!(matches!(refusal(Store::open(&bench.dir(), LOGIN, None)), Error::InUse));
    assert!(every_file(&bench.dir()) == before);
    let dir = bench.dir();
    bench.store.close().unwrap();
    Store::open(&dir, LOGIN, None).unwrap().close().unwrap();
}

#[test]
fn a_folder_without_a_store_is_not_a_store_and_a_full_one_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(refused_untouched(folder.path(), LOGIN), Error::NotAStore));
    assert!(matches!(Store::open(&folder.path().join("nowhere"), LOGIN, None), Err(Error::NotAStore)));
    fs::write(folder.path().join("memo.txt"), "mine").unwrap();
    let new = NewStore { purpose: Purpose::Real, cost: Cost::Floor, first: LOGIN };
    assert!(matches!(refusal(Store::create(folder.path(), new)), Error::Exists));
    assert_eq!(fs::read(folder.path().join("memo.txt")).unwrap(), b"mine");
}

/// Puts every counted slip two seconds back, as if the person had waited that long.
fn a_while_ago(state: &std::path::Path) {
    for entry in fs::read_dir(state).unwrap() {
        let path = entry.unwrap().path();
        let mut counts: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        for count in counts.as_object_mut().unwrap().values_mut() {
            count["last"] = (count["last"].as_u64().unwrap() - 2_000).into();
        }
        fs::write(&path, counts.to_string()).unwrap();
    }
}

#[test]
fn wrong_passwords_are_slowed_down_outside_the_store() {
    let (folder, dir) = closed();
    let state = folder.path().join("state");
    let before = every_file(&dir);
    let wrong = Login { password: "wrong", ..LOGIN };
    assert!(matches!(refusal(Store::open(&dir, wrong, Some(&state))), Error::WrongKey));
    a_while_ago(&state);
    assert!(matches!(refusal(Store::open(&dir, wrong, Some(&state))), Error::WrongKey));
    assert!(matches!(refusal(Store::open(&dir, LOGIN, Some(&state))), Error::Wait { seconds: 1..=2 }));
    assert!(every_file(&dir) == before);
}

#[test]
fn a_crash_leaves_what_was_acknowledged_and_a_refused_opening_leaves_the_crash_as_it_was() {
    let mut bench = Bench::new();
    bench.write_lines(5);
    let crashed = bench.folder.path().join("crashed");
    fs::create_dir_all(crashed.join("photos")).unwrap();
    for name in ["keys.a", "keys.b", "head.a", "head.b", "daicho.db", "daicho.db-wal", "lock"] {
        fs::copy(bench.dir().join(name), crashed.join(name)).unwrap();
    }
    assert!(fs::metadata(crashed.join("daicho.db-wal")).unwrap().len() > 0);
    assert!(matches!(refused_untouched(&crashed, Login { password: "wrong", ..LOGIN }), Error::WrongKey));
    let store = Store::open(&crashed, LOGIN, None).unwrap();
    assert_eq!(store.read().log_head().unwrap().seq, 5);
    assert_eq!(store.read().verify_log(&mut |_| ()).unwrap(), []);
}

#[test]
fn people_come_change_their_password_and_go() {
    let mut bench = Bench::new();
    let second = Login { name: "ｋａｋａｒｉ－ｂ", password: "second word 2" };
    bench.store.add_key(second).unwrap();
    assert!(bench.store.has_key("kakari-b"));
    bench.store.check_password(Login { name: "kakari-b", ..second }).unwrap();
    bench.store.add_key(Login { password: "third word 3", ..second }).unwrap();
    assert!(matches!(bench.store.check_password(second), Err(Error::WrongKey)));
    bench.store.remove_key("kakari-a").unwrap();
    assert!(matches!(bench.store.remove_key("kakari-b"), Err(Error::LastKey)));
    assert!(matches!(bench.store.remove_key("nobody"), Err(Error::NotFound)));
    assert!(matches!(bench.store.add_key(Login { name: " ", password: "x" }), Err(Error::Empty)));
    let dir = bench.dir();
    bench.store.close().unwrap();
    assert!(matches!(refused_untouched(&dir, LOGIN), Error::WrongKey));
    Store::open(&dir, Login { password: "third word 3", ..second }, None).unwrap().close().unwrap();
}

#[test]
fn the_paper_opens_the_store_until_a_new_one_is_made() {
    let mut bench = Bench::new();
    let old = bench.recovery.lines().join("\n");
    let dir = bench.dir();
    let new = RecoveryKey::random().unwrap();
    let renewed = new.lines().join("\n");
    bench.store.put_recovery(&new).unwrap();
    bench.store.close().unwrap();
    assert!(matches!(refusal(Store::recover(&dir, &old, None)), Error::WrongKey));
    let mut mistyped = renewed.clone();
    mistyped.replace_range(20..21, if &renewed[20..21] == "7" { "8" } else { "7" });
    assert!(matches!(refusal(Store::recover(&dir, &mistyped, None)), Error::BadRecoveryLine { line: 2 }));
    let mut store = Store::recover(&dir, &renewed, None).unwrap();
    store.add_key(Login { name: "new", password: "new word 4" }).unwrap();
    store.close().unwrap();
    Store::open(&dir, Login { name: "new", password: "new word 4" }, None).unwrap().close().unwrap();
}

#[test]
fn a_look_from_outside_tells_purpose_and_format() {
    let (_folder, dir) = closed();
    let peek = Store::peek(&dir).unwrap();
    assert_eq!((peek.purpose, peek.format), (Purpose::Test, 1));
    assert_eq!(Store::open(&dir, LOGIN, None).unwrap().purpose(), Purpose::Test);
}

#[test]
fn an_older_store_is_upgraded_after_a_sealed_copy_of_it_is_kept() {
    let (_folder, dir) = closed();
    let folder = Folder::new(&dir);
    let key = Store::open(&dir, LOGIN, None).unwrap().house.ring.database.clone();
    crate::open::set_back(&folder, &key, 1).unwrap();
    let store = Store::open(&dir, LOGIN, None).unwrap();
    assert_eq!(connect::schema_version(&store.connection).unwrap(), migrate::known());
    store.close().unwrap();
    let [copy, keys] = folder.before_upgrade(1);
    assert_eq!(fs::read(keys).unwrap(), fs::read(&folder.keys()[0]).unwrap());
    let kept = connect::sealed(&copy, &key, Expect::Present).unwrap();
    assert_eq!(connect::schema_version(&kept).unwrap(), 1);
    let again = every_file(&dir).len();
    Store::open(&dir, LOGIN, None).unwrap().close().unwrap();
    assert_eq!(every_file(&dir).len(), again, "a store that is up to date is not copied again");
}

#[test]
fn one_persons_slip_makes_only_that_name_wait_also_after_a_restart() {
    let (folder, dir) = closed();
    let state = folder.path().join("state");
    let try_as = |login: Login<'_>| Store::open(&dir, login, Some(&state)).map(|store| store.close().unwrap());
    Store::open(&dir, LOGIN, None)
        .map(|mut store| store.add_key(Login { name: "kakari-b", password: "correct horse 2" }))
        .unwrap()
        .unwrap();
    assert!(matches!(try_as(Login { password: "wrong", ..LOGIN }), Err(Error::WrongKey)));
    assert!(matches!(try_as(Login { name: "ｋａｋａｒｉ-a ", ..LOGIN }), Err(Error::Wait { .. })), "another spelling is the same name");
    assert!(try_as(Login { name: "kakari-b", password: "correct horse 2" }).is_ok());
    assert!(matches!(try_as(Login { name: "nobody", ..LOGIN }), Err(Error::WrongKey)));
    assert!(matches!(try_as(Login { name: "nobody", ..LOGIN }), Err(Error::Wait { .. })), "nobody waits like somebody");
    for file in fs::read_dir(&state).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        assert!(!text.contains("kakari") && !text.contains("nobody"), "{text}");
    }
}

#[test]
fn keys_that_belong_to_nobody_are_counted_and_removed_but_never_the_last() {
    let mut bench = Bench::new();
    bench.store.add_key(Login { name: "left over", password: "correct horse 3" }).unwrap();
    assert_eq!(bench.store.stray_keys(&[LOGIN.name]), 1);
    bench.store.remove_stray_keys(&[LOGIN.name]).unwrap();
    assert_eq!((bench.store.stray_keys(&[LOGIN.name]), bench.store.has_key("left over")), (0, false));
    assert!(matches!(bench.store.remove_stray_keys(&["somebody else"]), Err(Error::LastKey)));
    assert!(bench.store.has_key(LOGIN.name));
}

#[cfg(unix)]
#[test]
fn nobody_but_the_owner_looks_into_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    assert_eq!(fs::metadata(bench.dir()).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn a_copy_of_the_key_file_that_is_lost_altered_or_old_is_named_and_written_anew() {
    let (_folder, dir) = closed();
    let [first, second] = Folder::new(&dir).keys();
    let good = fs::read(&first).unwrap();
    let mut flipped = good.clone();
    flipped[40] ^= 1;
    for bad in [Some(Vec::new()), Some(flipped), None] {
        match &bad {
            Some(bytes) => fs::write(&first, bytes).unwrap(),
            None => fs::remove_file(&first).unwrap(),
        }
        let mut store = Store::open(&dir, LOGIN, None).unwrap();
        assert!(!store.keys_whole().unwrap());
        let named =
            |store: &Store| store.verify(&mut |_| ()).iter().any(|found| found.trouble == crate::Trouble::KeysHalfLost && found.fails());
        assert!(named(&store));
        store.mend_keys().unwrap();
        assert!(store.keys_whole().unwrap() && !named(&store));
        assert_eq!(fs::read(&first).unwrap(), fs::read(&second).unwrap());
        store.close().unwrap();
    }
    fs::write(&second, &good).unwrap();
    let store = Store::open(&dir, LOGIN, None).unwrap();
    assert!(!store.keys_whole().unwrap(), "an older copy is not the same");
}
