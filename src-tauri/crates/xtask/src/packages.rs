//! System packages: which are needed and what for; the missing ones are named, then installed with apt-get.

use crate::call::{Call, Outcome};

/// A Debian package and why it is needed.
pub struct Package {
    name: &'static str,
    why: &'static str,
}

const fn package(name: &'static str, why: &'static str) -> Package {
    Package { name, why }
}

/// Needed to build and to start the program.
pub const BUILD: &[Package] = &[
    package("build-essential", "compiles SQLCipher and links"),
    package("pkg-config", "finds the libraries below"),
    package("libwebkit2gtk-4.1-dev", "the window's web view"),
    package("libssl-dev", "ciphers for SQLCipher in development builds"),
    package("librsvg2-dev", "the window's icons"),
    package("fonts-morisawa-bizud-gothic", "BIZ UDGothic, the text on paper"),
    package("fonts-morisawa-bizud-mincho", "BIZ UDMincho, certificates"),
    package("fonts-ipamj-mincho", "IPAmj Mincho, rare kanji in names"),
    package("fonts-noto-cjk", "Japanese text on the screens"),
];

/// Needed to drive the window where there is no display.
pub const DRIVE: &[Package] = &[
    package("webkit2gtk-driver", "drives the real window"),
    package("xvfb", "a display in memory"),
    package("imagemagick", "takes pictures of that display"),
    package("xauth", "lets programs onto that display"),
    package("dbus-x11", "a message bus for the window"),
    package("at-spi2-core", "accessibility in the window"),
];

/// Needed by the tests besides.
pub const TEST: &[Package] = &[
    package("poppler-utils", "reads the printed pages back"),
    package("mupdf-tools", "reads them back as well, with nothing in common"),
    package("qpdf", "checks the PDF files' structure"),
    package("chromium", "runs the small screen tests"),
];

/// Needed by the benchmarks besides, without what they recommend: the peers that pages are compared with.
pub const BENCH: &[Package] = &[
    package("libreoffice-calc", "a peer of the page benchmark"),
    package("python3-venv", "keeps the peers that Python carries in a folder of their own"),
    package("libpangoft2-1.0-0", "text for WeasyPrint, such a peer"),
    package("libharfbuzz-subset0", "fonts for WeasyPrint"),
];

/// Installs what is missing of `groups`; silent when nothing is.
pub fn install(groups: &[&[Package]]) -> Outcome {
    install_with(groups, "install --yes")
}

/// The same for one group, without what its packages recommend.
pub fn install_bare(group: &[Package]) -> Outcome {
    install_with(&[group], "install --yes --no-install-recommends")
}

fn install_with(groups: &[&[Package]], words: &str) -> Outcome {
    let wanted = groups.iter().flat_map(|group| group.iter());
    if Call::new("dpkg-query").arg("--version").ask().is_none() {
        if cfg!(target_os = "linux") {
            println!("This system has no dpkg. Please install the likes of:");
            wanted.for_each(|package| println!("  {:28} {}", package.name, package.why));
        }
        return Ok(());
    }
    let installed = installed();
    let missing: Vec<&Package> = wanted.filter(|package| !installed.iter().any(|name| name == package.name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing {} system packages with apt-get:", missing.len());
    missing.iter().for_each(|package| println!("  {:28} {}", package.name, package.why));
    apt_get().words("update").run()?;
    let install = apt_get().words(words);
    missing.iter().fold(install, |call, package| call.arg(package.name)).run()
}

/// The names of all packages that are installed, whatever their architecture.
fn installed() -> Vec<String> {
    let listing = Call::new("dpkg-query").words("--show --showformat").arg("${db:Status-Status} ${Package}\n").ask();
    listing.unwrap_or_default().lines().filter_map(|line| line.strip_prefix("installed ")).map(str::to_owned).collect()
}

/// apt-get that asks no questions, through sudo unless already root.
fn apt_get() -> Call {
    let root = Call::new("id").arg("-u").ask().is_some_and(|id| id.trim() == "0");
    let call = if root { Call::new("env") } else { Call::new("sudo").arg("env") };
    call.words("DEBIAN_FRONTEND=noninteractive apt-get")
}
