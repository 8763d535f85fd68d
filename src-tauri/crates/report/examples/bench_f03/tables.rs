//! The tables: us beside the others, and how we grow.

use crate::run::Run;

/// The heading of the table of us and the others.
pub fn head() {
    println!("The same F03: A4 sideways, eleven columns, BIZ UDGothic 7.2 pt, heading on every page, written to a file.");
    println!("What stands after ÷ is `report` at the same number of rows in the same run; more than 1 is worse than `report`.\n");
    println!("| | rows | pages | CPU s | pages / CPU s | peak MiB | file MiB | CPU a page ÷ report | peak ÷ report | file ÷ report |");
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
}

/// One way's figures, and how they stand to `base`, ours for the same rows.
pub fn row(label: &str, rows: usize, run: Run, base: Run) {
    println!(
        "| {label} | {} | {} | {:.2} | {} | {:.1} | {:.2} | {} | {} | {} |",
        grouped(rows),
        grouped(run.pages),
        run.seconds(),
        grouped((run.pages as f64 / run.seconds()).round() as usize),
        run.peak_mib(),
        run.file_mib(),
        ratio(run.page_ms(), base.page_ms()),
        ratio(run.peak_mib(), base.peak_mib()),
        ratio(run.file_mib(), base.file_mib()),
    );
}

/// Us and the floor at every size: rows, ours, the floor's.
pub fn growth(sizes: &[(usize, Run, Run)]) {
    println!("\nFrom the first size to the last; what the floor needs is what any writer must pay.\n");
    println!(
        "| rows | pages | report: CPU s | ms a page | peak MiB | file MiB | floor: CPU s | ms a page | peak MiB | file MiB \
         | report ÷ floor: CPU | peak | file |"
    );
    println!("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (rows, ours, floor) in sizes {
        println!(
            "| {} | {} | {} | {} | {} | {} | {} |",
            grouped(*rows),
            grouped(ours.pages),
            figures(ours),
            figures(floor),
            ratio(ours.seconds(), floor.seconds()),
            ratio(ours.peak_mib(), floor.peak_mib()),
            ratio(ours.file_mib(), floor.file_mib()),
        );
    }
    slope(sizes);
}

fn figures(run: &Run) -> String {
    format!("{:.2} | {:.3} | {:.1} | {:.2}", run.seconds(), run.page_ms(), run.peak_mib(), run.file_mib())
}

/// What one more page costs, between the second size, where starting up no longer counts, and the last.
fn slope(sizes: &[(usize, Run, Run)]) {
    let ([.., last], Some(near)) = (sizes, sizes.get(1)) else { return };
    println!();
    for (label, near, far) in [("`report`", &near.1, &last.1), ("the floor", &near.2, &last.2)] {
        let more = (far.pages - near.pages) as f64;
        if more > 0.0 {
            println!(
                "From {} to {} pages, {label}'s CPU time for a page changes by a factor of {:.2}; each further page adds {:.1} KiB of memory and {:.1} KiB of file.",
                grouped(near.pages),
                grouped(far.pages),
                far.page_ms() / near.page_ms(),
                (far.peak_mib() - near.peak_mib()) * 1024.0 / more,
                (far.file_mib() - near.file_mib()) * 1024.0 / more,
            );
        }
    }
}

/// Three figures that count.
fn ratio(one: f64, other: f64) -> String {
    let ratio = one / other;
    match ratio {
        100.0.. => format!("{ratio:.0}"),
        10.0.. => format!("{ratio:.1}"),
        _ => format!("{ratio:.2}"),
    }
}

/// 30,000.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
