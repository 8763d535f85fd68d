//! Tables in and lists out.

use domain::import::{Column, Goes, Map, letters};
use domain::problem::Problem;
use domain::profile::Profile;
use office::import::{Judged, Report, Table};
use office::records::{Encoding, Format};
use wire::exchange::{ExportFormat, ImportColumn, ImportReport, ImportRequest, ImportRow, ImportSkipped, ROWS_SHOWN};
use wire::problem::ProblemJson;

/// What the page said of the columns; nothing where it said nothing, so that what was said before holds.
pub fn map(request: &ImportRequest) -> Option<Map> {
    let silent = request.heading.is_none() && request.columns.is_empty() && request.fixed.is_empty();
    let heading = request.heading.map(|row| usize::try_from(row).unwrap_or(usize::MAX));
    (!silent).then(|| Map { heading, columns: request.columns.clone(), fixed: request.fixed.clone() })
}

/// What kind of file the page asks for.
pub fn format(asked: ExportFormat) -> Format {
    match asked {
        ExportFormat::Xlsx => Format::Xlsx,
        ExportFormat::CsvUtf8 => Format::Csv(Encoding::Utf8),
        ExportFormat::CsvCp932 => Format::Csv(Encoding::Cp932),
    }
}

/// What became of the table.
pub fn report(report: &Report, table: &Table, moved: Vec<String>, profile: &Profile) -> ImportReport {
    // What somebody has to look at comes first; within that, the order of the sheet.
    let (noted, plain): (Vec<&Judged>, Vec<&Judged>) = report.rows.iter().partition(|row| !row.problems.is_empty());
    let shown: Vec<&Judged> = noted.into_iter().chain(plain).take(ROWS_SHOWN).collect();
    ImportReport {
        batch: report.batch.clone(),
        taken: count(report.taken()),
        refused: count(report.refused().count()),
        heading: count(report.mapping.heading.below),
        columns: report.mapping.columns.iter().enumerate().map(|(at, one)| column(at, one)).collect(),
        skipped: report.skipped.iter().map(|one| ImportSkipped { row: count(one.row), why: one.why.to_owned() }).collect(),
        more: count(report.rows.len() - shown.len()),
        rows: shown.into_iter().map(|row| judged(row, report, table, profile)).collect(),
        remarks: dressed(&report.remarks, profile),
        moved,
    }
}

fn judged(row: &Judged, report: &Report, table: &Table, profile: &Profile) -> ImportRow {
    let words = |column: usize| table.grid.cell(row.row.saturating_sub(1), column).words();
    ImportRow {
        row: count(row.row),
        ok: !row.refused(),
        no: if report.batch.is_empty() { String::new() } else { row.no.clone() },
        cells: (0..report.mapping.columns.len()).map(words).collect(),
        problems: dressed(&row.problems, profile),
    }
}

fn column(at: usize, column: &Column) -> ImportColumn {
    let field = match column.goes {
        Goes::Into(field) | Goes::Derived(field) => field.id,
        Goes::Number => "no",
        Goes::Parent => "parent",
        Goes::Standing | Goes::LeftOut => "",
    };
    ImportColumn {
        letter: letters(at),
        heading: column.heading.clone(),
        field: field.to_owned(),
        derived: matches!(column.goes, Goes::Derived(_)),
        near: column.near.map(|field| field.id.to_owned()).unwrap_or_default(),
    }
}

fn dressed(problems: &[Problem], profile: &Profile) -> Vec<ProblemJson> {
    problems.iter().map(|problem| ProblemJson::of(problem, profile)).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
