//! Where things stand: the checkout, cargo's target folder, and what is made inside them.

use std::path::{Path, PathBuf};

/// The folders every task needs.
pub struct House {
    /// The checkout.
    pub root: PathBuf,
    /// Where cargo builds: `CARGO_TARGET_DIR`, else `target` in the checkout.
    pub built: PathBuf,
}

impl House {
    /// The house this program was built in; its own manifest says where that is.
    pub fn here() -> House {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = own.ancestors().nth(3).unwrap_or(own).to_path_buf();
        let built = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        House { root, built }
    }

    /// The screens' package.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Where the practice section, its papers and the screenshots go. Always inside the checkout, so that
    /// the README can name it, even where cargo builds elsewhere.
    pub fn demo(&self) -> PathBuf {
        self.root.join("target/demo")
    }

    /// A debug-built program of this workspace.
    pub fn program(&self, name: &str) -> PathBuf {
        self.built.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// `path` as a person at the checkout's top would type it.
    pub fn short(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}
