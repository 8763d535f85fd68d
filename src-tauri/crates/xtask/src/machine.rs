//! What the benchmarks ran on, in a line: without it their figures say nothing.

use std::fs;

use crate::call::Call;

/// Processor, memory, system and compiler, as far as this system tells.
pub fn described() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let processor = value("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let memory = value("/proc/meminfo", "MemTotal").and_then(|size| size.trim_end_matches(" kB").parse::<u64>().ok());
    let memory = memory.map_or(String::new(), |kib| format!("{} GiB, ", kib.div_ceil(1 << 20)));
    let system = value("/etc/os-release", "PRETTY_NAME").unwrap_or_else(|| std::env::consts::OS.to_owned());
    let compiler = Call::new("rustc").arg("--version").ask().unwrap_or_default();
    format!("{cores} cores of {processor}, {memory}{system}, {}", compiler.trim())
}

/// What stands behind `key` and `:` or `=` in a file of such lines.
fn value(file: &str, key: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let after = text.lines().find_map(|line| line.strip_prefix(key))?;
    Some(after.trim().trim_start_matches([':', '=']).trim().trim_matches('"').to_owned())
}
