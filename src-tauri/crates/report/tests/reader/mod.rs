//! A document as outside readers see it.

use std::io::Write;
use std::process::Command;

use report::Printed;

pub fn saved(printed: &Printed) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    file.write_all(&printed.pdf).unwrap();
    file
}

pub fn run(program: &str, arguments: &[&str], printed: &Printed) -> String {
    let file = saved(printed);
    let path = file.path().to_str().unwrap();
    let arguments = arguments.iter().map(|one| if *one == "PDF" { path } else { one });
    let out = Command::new(program).args(arguments).output().unwrap_or_else(|e| panic!("{program}: {e}"));
    let words = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{program}: {words}{}", String::from_utf8_lossy(&out.stderr));
    words
}

pub fn text(printed: &Printed) -> String {
    run("pdftotext", &["-raw", "PDF", "-"], printed)
}

/// The text without line ends and spaces: wrapped cells read on.
pub fn running(printed: &Printed) -> String {
    text(printed).split_whitespace().collect()
}

/// The document's own drawing, unpacked.
pub fn drawing(printed: &Printed) -> String {
    let plain = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    let done = Command::new("qpdf").arg("--stream-data=uncompress").args([saved(printed).path(), plain.path()]).status();
    assert!(done.unwrap().success());
    String::from_utf8_lossy(&std::fs::read(plain.path()).unwrap()).into_owned()
}

/// How many straight lines the document draws.
pub fn strokes(printed: &Printed) -> usize {
    drawing(printed).matches(" l S").count()
}
