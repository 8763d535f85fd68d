//! Programs from outside: called with what their absence means, and over many files on both cores.

use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What `command` said, of a call that went well; `package` is what brings the program.
pub fn ask(command: &mut Command, package: &str) -> Vec<u8> {
    let program = command.get_program().to_string_lossy().into_owned();
    let told = command.output().unwrap_or_else(|error| panic!("{program}: {error}; install {package}, as `cargo xtask test` does"));
    let wrong = String::from_utf8_lossy(&told.stderr);
    assert!(told.status.success(), "{program} failed ({package}): {wrong}{}", String::from_utf8_lossy(&told.stdout));
    told.stdout
}

/// The same as text.
pub fn text(command: &mut Command, package: &str) -> String {
    String::from_utf8(ask(command, package)).expect("it speaks UTF-8")
}

/// Does `work` with each of `items`, on two threads; what it gave, in their order.
pub fn each<I: Sync, O: Send>(items: &[I], work: impl Fn(&I) -> O + Sync) -> Vec<O> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((nth, item)) = take(items, &next) {
                    let gave = work(item);
                    done.lock().unwrap().push((nth, gave));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by_key(|(nth, _)| *nth);
    done.into_iter().map(|(_, gave)| gave).collect()
}

fn take<'i, I>(items: &'i [I], next: &AtomicUsize) -> Option<(usize, &'i I)> {
    let nth = next.fetch_add(1, Ordering::Relaxed);
    Some((nth, items.get(nth)?))
}

/// Fails with every offence, one a line, after `rule`.
pub fn none(rule: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{rule}\n  {}\n", offences.join("\n  "));
}

/// A file of this folder's own in the tree.
pub fn beside(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("it/paper").join(name)
}
