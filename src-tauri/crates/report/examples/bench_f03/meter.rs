//! What this process has cost so far.

use crate::run::Cost;

/// User and system time of all this process's threads, and the most memory it ever held.
#[cfg(target_os = "linux")]
pub fn own() -> Cost {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    let peak = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    Cost { cpu: spent.tv_sec as u64 * 1_000_000 + spent.tv_nsec as u64 / 1000, peak }
}

/// Elsewhere there is no one place that knows both.
#[cfg(not(target_os = "linux"))]
pub fn own() -> Cost {
    panic!("this benchmark measures on Linux only")
}
