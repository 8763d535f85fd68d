//! Stamps: a remembered digest of some files, so that a step runs again only when they have changed.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use crate::call::Outcome;
use crate::house::House;

/// What a step last saw of its inputs.
pub struct Stamp {
    file: PathBuf,
    digest: String,
}

impl Stamp {
    /// The stamp `name` over every file below `inputs`, leaving out folders named in `except`.
    pub fn over(house: &House, name: &str, inputs: &[PathBuf], except: &[&str]) -> Result<Stamp, String> {
        // A digest to notice change, not to withstand an attacker: the standard library's is enough, and one
        // that differs after a Rust upgrade only repeats the step.
        let mut digest = DefaultHasher::new();
        for input in inputs {
            take_in(input, except, &mut digest).map_err(|error| format!("cannot read {}: {error}", house.short(input)))?;
        }
        let file = house.root.join("target/stamps").join(name);
        Ok(Stamp { file, digest: format!("{:016x}", digest.finish()) })
    }

    /// Whether the inputs are as they were when the step last succeeded.
    pub fn holds(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.digest)
    }

    /// Remembers that the step succeeded on these inputs.
    pub fn keep(&self) -> Outcome {
        let write = || -> io::Result<()> {
            if let Some(folder) = self.file.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&self.file, &self.digest)
        };
        write().map_err(|error| format!("cannot write the stamp {}: {error}", self.file.display()))
    }
}

fn take_in(path: &Path, except: &[&str], digest: &mut DefaultHasher) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default();
    if except.iter().any(|one| name == *one) {
        return Ok(());
    }
    name.hash(digest);
    if path.is_dir() {
        let mut entries: Vec<PathBuf> = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
        entries.sort();
        entries.iter().try_for_each(|entry| take_in(entry, except, digest))
    } else {
        fs::read(path)?.hash(digest);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house(name: &str) -> House {
        let root = std::env::temp_dir().join(format!("xtask-stamp-{name}-{}", std::process::id()));
        fs::create_dir_all(root.join("ui/node_modules")).unwrap();
        fs::write(root.join("ui/page.ts"), "// one").unwrap();
        House { built: root.join("target"), root }
    }

    fn stamp(house: &House) -> Stamp {
        Stamp::over(house, "ui", &[house.ui()], &["node_modules"]).unwrap()
    }

    #[test]
    fn a_kept_stamp_holds_until_a_file_changes() {
        let house = house("change");
        assert!(!stamp(&house).holds(), "nothing was kept yet");
        stamp(&house).keep().unwrap();
        assert!(stamp(&house).holds(), "nothing changed");
        fs::write(house.ui().join("page.ts"), "// two").unwrap();
        assert!(!stamp(&house).holds(), "a file changed");
        fs::remove_dir_all(&house.root).unwrap();
    }

    #[test]
    fn what_is_left_out_does_not_count() {
        let house = house("except");
        stamp(&house).keep().unwrap();
        fs::write(house.ui().join("node_modules/other.js"), "new").unwrap();
        assert!(stamp(&house).holds());
        fs::remove_dir_all(&house.root).unwrap();
    }
}
