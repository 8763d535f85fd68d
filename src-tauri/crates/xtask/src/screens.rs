//! The screens: npm packages and the built pages, which the window's crate needs before it compiles.

use crate::call::{Call, Outcome};
use crate::house::House;
use crate::stamp::Stamp;

/// The oldest Node the screens' tools accept.
const NODE: (u32, u32) = (20, 19);

/// Installs the npm packages when the lock file changed, then builds the pages when a source changed.
pub fn build(house: &House) -> Outcome {
    fresh_enough_node()?;
    let ui = house.ui();
    let packages = Stamp::over(house, "node_modules", &[ui.join("package-lock.json")], &[])?;
    if !(packages.holds() && ui.join("node_modules").is_dir()) {
        println!("Installing the screens' npm packages (ui/node_modules)");
        Call::npm(&ui).words("ci --no-audit --no-fund").run()?;
        packages.keep()?;
    }
    let sources = Stamp::over(house, "dist", std::slice::from_ref(&ui), &["node_modules", "dist", "test"])?;
    if !(sources.holds() && ui.join("dist/index.html").is_file()) {
        println!("Building the screens (ui/dist)");
        Call::npm(&ui).words("run build").run()?;
        sources.keep()?;
    }
    Ok(())
}

/// The screens' own checks: types, lints, and the small tests in a browser.
pub fn check(house: &House) -> Outcome {
    ["check", "test"].iter().try_for_each(|check| Call::npm(&house.ui()).words("run").arg(check).run())
}

fn fresh_enough_node() -> Outcome {
    let wanted = format!("Node {}.{} or newer is needed (nodejs.org)", NODE.0, NODE.1);
    let said = Call::new("node").arg("--version").ask().ok_or_else(|| format!("{wanted}; no `node` was found"))?;
    let found = version(&said).ok_or_else(|| format!("{wanted}; `node --version` said {said:?}"))?;
    if found >= NODE { Ok(()) } else { Err(format!("{wanted}; this is {}", said.trim())) }
}

/// Major and minor of `v20.20.2`.
fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_version_is_read_and_compared_by_number() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert_eq!(version("v9.11"), Some((9, 11)));
        assert!(version("v100.1.0") > version("v20.19.0"), "not compared as text");
        assert_eq!(version("command not found"), None);
    }
}
