//! Each row by the rules of adding one record: the preview and the import are the same work, and only one is kept.

use std::collections::{BTreeMap, BTreeSet};

use domain::article::Article;
use domain::entry::{self, Lookup};
use domain::import::{Line, Lines};
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::{Register, Shape};
use domain::registers;
use domain::value::{Link, RecordId};

use super::known::{Found, Known};
use super::order::Judged;
use crate::desk::Desk;
use crate::refuse::{by_store, fault, no_register, no_such};

/// Rows between two words of progress.
const STRIDE: usize = 250;

/// Makes a record of every line that the rules let through, and says why of the others.
///
/// # Errors
/// Only what concerns the work as a whole: a disk that refuses, or `progress` that says no more.
pub(super) fn judge(
    desk: &mut Desk<'_, '_>,
    register: &'static Register,
    lines: &Lines,
    parent: &str,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Vec<Judged>, Problems> {
    let whole = lines.lines.len();
    let mut rows = Vec::with_capacity(whole);
    let mut seen = Seen::default();
    desk.taking_in = true;
    for (done, line) in lines.lines.iter().enumerate() {
        if done % STRIDE == 0 && !progress(done, whole) {
            let next = "続けるときは、もう一度取り込んでください。";
            return Err(Problem::new(Code::Usage, "取込をやめました。何も書かれていません。", next).into());
        }
        let before = desk.tx.written();
        let made = seen.new_one(desk, register, line).and_then(|free| enter(desk, register, line, parent, free, &mut seen));
        let mut problems = std::mem::take(&mut desk.warnings);
        let no = match made {
            Ok(link) => {
                seen.brought.insert(link.id);
                link.no
            }
            Err(Problems(refused)) => {
                if refused.iter().any(|problem| matches!(problem.code, Code::Disk | Code::Damaged | Code::Fault)) {
                    return Err(Problems(refused));
                }
                // A row that is refused half-way would stay half-way.
                if desk.tx.written() != before {
                    return Err(fault("取込"));
                }
                problems = refused;
                String::new()
            }
        };
        rows.push(Judged { row: line.row, no, problems });
    }
    progress(whole, whole);
    Ok(rows)
}

/// What earlier rows of the same file brought.
#[derive(Default)]
struct Seen {
    numbers: BTreeSet<String>,
    brought: BTreeSet<RecordId>,
    parents: BTreeMap<String, Record>,
    found: Found,
}

impl Seen {
    /// Refuses a row that is in the register already, or stood in the file before. Says whether its number is nobody's.
    fn new_one(&mut self, desk: &Desk<'_, '_>, register: &'static Register, line: &Line) -> Result<bool, Problems> {
        let twice = |what: String, next: &str| -> Problems { Problem::new(Code::Exists, what, next).at("no").into() };
        if line.no.is_empty() {
            return Ok(false);
        }
        if !self.numbers.insert(line.no.clone()) {
            return Err(twice(format!("番号「{}」の行が、このファイルにもう1つあります。", line.no), "どちらか一方の行にしてください。"));
        }
        match desk.read().find(register, &line.no).map_err(by_store)? {
            // What this very file brought may have been given the number that another of its rows bore elsewhere.
            Some(record) if record.stands() && !self.brought.contains(&record.id) => Err(twice(
                format!("番号「{}」は、すでに{}にあります。", line.no, register.name),
                "直すときは訂正してください。別の記録なら、番号の列を外してください（番号は新しく付きます）。",
            )),
            found => Ok(found.is_none()),
        }
    }

    /// The record that a part belongs to: by its number, or by the name it alone bears.
    fn parent(&mut self, desk: &Desk<'_, '_>, register: &'static Register, words: &str) -> Result<Option<Record>, Problems> {
        let Shape::Part { of } = register.shape else { return Ok(None) };
        let owner = registers::by_id(of).ok_or_else(|| no_register(of))?;
        if words.is_empty() {
            let next = format!("「{}の番号」の列を加えるか、まとめて指定してください。", owner.name);
            return Err(Problem::new(Code::Missing, format!("どの{}のものか書かれていません。", owner.name), next).at("parent").into());
        }
        if let Some(record) = self.parents.get(words) {
            return Ok(Some(record.clone()));
        }
        let named = Known::new(desk.read(), &self.found, register.id).find(of, words);
        let [one] = named.as_slice() else {
            return Err(Problems(no_such(owner.name, words).0.into_iter().map(|problem| problem.at("parent")).collect()));
        };
        let record = desk.read().get(owner, one.id).map_err(by_store)?;
        self.parents.insert(words.to_owned(), record.clone());
        Ok(Some(record))
    }
}

fn enter(
    desk: &mut Desk<'_, '_>,
    register: &'static Register,
    line: &Line,
    parent: &str,
    free: bool,
    seen: &mut Seen,
) -> Result<Link, Problems> {
    if !line.numbers.is_empty() {
        return Err(Problems(line.numbers.iter().map(|field| number(register, field)).collect()));
    }
    if !line.broken.is_empty() {
        return Err(Problems(line.broken.iter().map(|field| broken(register, field)).collect()));
    }
    let parent = seen.parent(desk, register, if line.parent.is_empty() { parent } else { &line.parent });
    let values = entry::read_record(register, &line.answers, desk.today(), &Known::new(desk.read(), &seen.found, register.id));
    // What is wrong with the row is said all at once.
    let (parent, values) = match (parent, values) {
        (Ok(parent), Ok(values)) => (parent, values),
        (Err(Problems(mut first)), Err(Problems(second))) => {
            first.extend(second);
            return Err(Problems(first));
        }
        (Err(problems), _) | (_, Err(problems)) => return Err(problems),
    };
    // A thing, a person or a contract bears its number on labels and papers, so it keeps it; lines of a ledger and parts
    // are counted anew, without a gap.
    if register.shape == Shape::Card && free && is_number(&line.no) {
        return desk.enter_as(register, values, &line.no);
    }
    desk.enter(register, values, parent.as_ref())
}

/// The longest number a card may keep, in characters.
const LONGEST_NUMBER: usize = 40;

/// Whether `no` can be a card's number as it is.
fn is_number(no: &str) -> bool {
    let plain = no.chars().all(|sign| !sign.is_control() && !sign.is_whitespace());
    !no.is_empty() && no.chars().count() <= LONGEST_NUMBER && plain && no.chars().any(|sign| !sign.is_ascii_digit())
}

/// A cell that a spreadsheet could not work out, or whose last digits it lost.
fn broken(register: &Register, field: &str) -> Problem {
    let label = register.field(field).map_or(field, |field| field.label);
    let what = format!("「{label}」のセルが、式のエラーか、15桁を超えて下の桁が失われた数値です。");
    let next = "元の表で値を確かめてください。長い番号は、セルの書式を「文字列」にして打ち直してから取り込みます。";
    Problem::new(Code::Unreadable, what, next).on(Article("16")).at(field)
}

/// D15: a cell holds a 個人番号.
fn number(register: &Register, field: &str) -> Problem {
    let label = register.field(field).map_or(field, |field| field.label);
    let next = "元の表からも番号を消すか、その列を外してください。";
    Problem::refused("D15", Article("16"), format!("「{label}」に個人番号と思われる数字があります。"), next).at(field)
}
