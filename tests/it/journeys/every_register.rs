//! Every register that is kept, by one and the same walk through the command line: its definition told, a record written, found,
//! corrected, printed, written out, struck through, taken in again from the very file, and taken out as one. What a register
//! asks for is read off its definition.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::entry::Raw;
use domain::import::Map;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::{Field, Fill, Kind, Need, Register, Shape};
use domain::registers;
use office::import::{Bad, Order, table};
use office::print::{About, forms};
use office::records::Ask;
use office::session::Door;
use office::{Clock, Office};
use serde_json::{Map as Object, Value, json};

use tests::desk::Desk;

/// More corrections than any record needs to be let through.
const TRIES: usize = 80;

/// The section of `desk`, opened here.
fn section(desk: &Desk) -> Office {
    let now = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(9, 0, 0)).unwrap();
    let door = Door { place: desk.path("store"), attempts: None };
    Office::log_in(&door, office::demo::NAME, office::demo::PASSWORD, Clock::Fixed(now)).unwrap()
}

fn standing(office: &mut Office, register: &str) -> Vec<Record> {
    office.list(register, &Ask { limit: 30, ..Ask::default() }).unwrap().rows
}

/// A record that was let through: its register, the record it is a part of, its answers, its number.
struct Made {
    register: &'static Register,
    parent: String,
    raw: BTreeMap<String, Raw>,
    no: String,
}

/// A record that answers what its definition asks for, put right wherever a rule says what is wrong with it.
struct Builder {
    register: &'static Register,
    /// What could stand in each field, the likeliest first.
    could: BTreeMap<&'static str, Vec<String>>,
    /// Which of these each answered field has.
    chosen: BTreeMap<&'static str, usize>,
    /// The record it is a part of; empty where it stands alone.
    parent: String,
}

impl Builder {
    fn new(office: &mut Office, register: &'static Register, made: &mut Vec<Made>) -> Builder {
        // The older ones first: what this walk makes, it strikes through again.
        let numbers =
            |office: &mut Office, id: &str| standing(office, id).into_iter().rev().map(|record| record.no).collect::<Vec<String>>();
        let parent = match register.shape {
            // A new whole is open, whatever became of those that are there.
            Shape::Part { of } => match Builder::new(office, registers::by_id(of).unwrap(), made).add(office, made) {
                Some(no) => no,
                None => standing(office, of)[0].no.clone(),
            },
            Shape::Card | Shape::Ledger => String::new(),
        };
        let mut could = BTreeMap::new();
        for field in register.fields.iter().filter(|field| !field.fill.by_program()) {
            let example = field.example.to_owned();
            let words = |all: &[&str]| std::iter::once(example.clone()).chain(all.iter().map(|one| (*one).to_owned())).collect();
            let answers: Vec<String> = match field.kind {
                Kind::Date => words(&["R8.11.20", "R8.11.22", "R8.4.1", "R9.3.31", "R10.3.31"]),
                Kind::Moment => words(&["R8.11.22 9:00", "R8.11.22 13:00", "R8.11.20 9:00"]),
                Kind::Int => words(&["1", "0", "2"]),
                Kind::Flag => words(&["はい", "いいえ"]),
                Kind::Choice(choices) | Kind::Choices(choices) => words(&choices.iter().map(|one| one.label).collect::<Vec<_>>()),
                Kind::Link(target) | Kind::Links(target) => numbers(office, target),
                Kind::Text | Kind::LongText | Kind::Code => vec![example],
            };
            could.insert(field.id, answers);
        }
        let must = register.fields.iter().filter(|field| field.need == Need::Must && !field.fill.by_program());
        Builder { register, could, chosen: must.map(|field| (field.id, 0)).collect(), parent }
    }

    fn raw(&self) -> BTreeMap<String, Raw> {
        let answer = |(field, at): (&&str, &usize)| ((*field).to_owned(), Raw::Text(self.could[*field][*at].clone()));
        self.chosen.iter().map(answer).collect()
    }

    /// Makes the record and gives its number; `None` where only a verb makes one, which is then named.
    fn add(mut self, office: &mut Office, made: &mut Vec<Made>) -> Option<String> {
        let mut said = Vec::new();
        for _ in 0..TRIES {
            match office.add(self.register.id, &self.parent, &self.raw()) {
                Ok(done) => {
                    let raw = self.raw();
                    made.push(Made { register: self.register, parent: self.parent, raw, no: done.value.no.clone() });
                    return Some(done.value.no);
                }
                Err(Problems(problems)) if problems[0].code == Code::Usage && problems[0].field.is_none() => {
                    assert!(problems[0].what.contains("ここでは追加できません") && !problems[0].next.is_empty(), "{problems:?}");
                    return None;
                }
                Err(Problems(problems)) => {
                    for problem in problems.iter().filter(|problem| problem.blocks()) {
                        self.put_right(problem);
                    }
                    said = problems;
                }
            }
        }
        panic!("{} takes no record like {:?}: {said:#?}", self.register.id, self.raw());
    }

    fn put_right(&mut self, problem: &Problem) {
        let field = problem.field.as_deref().and_then(|id| self.could.get_key_value(id));
        let Some((id, could)) = field else { panic!("{}: nothing in the record is to blame: {problem:?}", self.register.id) };
        let (id, count) = (*id, could.len());
        assert!(count > 0, "{}.{id} has nothing to point to: {problem:?}", self.register.id);
        self.chosen.entry(id).and_modify(|at| *at = (*at + 1) % count).or_insert(0);
    }
}

/// A field whose words may be changed without changing anything else; `None` where a verb writes all of them.
fn wording(register: &'static Register) -> Option<&'static Field> {
    let words = |field: &&Field| matches!(field.kind, Kind::Text | Kind::LongText) && field.fill == Fill::Typed;
    register.fields.iter().rev().find(words)
}

/// What `show` says of a record: its answers, and the record it is a part of; empty where it stands alone.
#[derive(Debug, PartialEq)]
struct Shown {
    answers: Object<String, Value>,
    parent: String,
}

fn shown(desk: &Desk, register: &'static Register, no: &str) -> Shown {
    let told = desk.daicho(&["show", register.id, no], &Value::Null).value();
    let answers = register.fields.iter().map(|field| (field.id.to_owned(), told[field.id].clone())).collect();
    let Shape::Part { of } = register.shape else { return Shown { answers, parent: String::new() } };
    let whole = |tie: &&Value| tie["way"] == json!("points_to") && tie["register"] == json!(of);
    let tie = told["ties"].as_array().unwrap().iter().rev().find(whole).unwrap_or_else(|| panic!("{}: {told}", register.id));
    Shown { answers, parent: tie["no"].as_str().unwrap().to_owned() }
}

/// Registers whose records are struck through by no hand, and by which rule: there is one of it, or what has begun is ended by
/// its own verb.
const ENDED_BY_VERB: &[(&str, &str)] = &[("section", "D21"), ("incident", "D21")];

/// The rules by which what is finished stays as it is.
const FINISHED: &[&str] = &["D20", "D21"];

/// Walks the registers of one kind on a desk of their own.
fn walk(half: impl Fn(&Register) -> bool) {
    let (desk, copy) = (Desk::practising(), Desk::practising());
    // What each definition lets through is found on a copy, so that the walk itself is the command line's alone.
    let mut office = section(&copy);
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for register in registers::all().iter().copied().filter(|register| half(register)) {
        let mut made = Vec::new();
        let typed = Builder::new(&mut office, register, &mut made).add(&mut office, &mut made);
        for one in &made {
            let parent = known.get(&one.parent).unwrap_or(&one.parent);
            let words = match parent.as_str() {
                "" => vec!["add", one.register.id],
                parent => vec!["add", one.register.id, "--parent", parent],
            };
            known.insert(one.no.clone(), desk.daicho(&words, &answers(&one.raw)).no());
        }
        let newest = || desk.daicho(&["list", register.id, "--limit", "1"], &Value::Null).rows()[0]["no"].as_str().unwrap().to_owned();
        match typed {
            Some(no) => a_record_is_kept(&desk, register, &known[&no], true),
            None => a_record_is_kept(&desk, register, &newest(), false),
        }
    }
    let verified = desk.daicho(&["verify"], &Value::Null);
    assert_eq!(verified.status, 0, "{verified:?}");
}

fn answers(raw: &BTreeMap<String, Raw>) -> Value {
    let text = |raw: &Raw| match raw {
        Raw::Text(words) => json!(words),
        other => panic!("{other:?}"),
    };
    Value::Object(raw.iter().map(|(field, raw)| (field.clone(), text(raw))).collect())
}

/// Everything the command line does with a register, shown on its record `no`, which was `typed` or made by a verb.
fn a_record_is_kept(desk: &Desk, register: &'static Register, no: &str, typed: bool) {
    let id = register.id;
    let told = desk.daicho(&["fields", id], &Value::Null).value();
    let fields: Vec<&str> = told["fields"].as_array().unwrap().iter().filter_map(|field| field["id"].as_str()).collect();
    assert!(told["id"] == json!(id) && register.fields.iter().all(|field| fields.contains(&field.id)), "{id}: {fields:?}");
    let found = desk.daicho(&["list", id, "--search", no], &Value::Null).rows();
    assert!(found.iter().any(|row| row["no"] == json!(no)), "{id}: {no} is not found by its number: {found:?}");

    let no = corrected(desk, register, no, typed);
    let before = shown(desk, register, &no);
    printed(desk, register, &no, &before.parent);
    let where_no = format!("no={no}");
    let export = ["export", id, "out.xlsx", "--where", &where_no, "--columns", "all"];
    assert_eq!(desk.daicho(&export, &Value::Null).value()["rows"], json!(1), "{id}");

    let twice = desk.daicho(&["import", id, "out.xlsx"], &Value::Null);
    let voided = desk.daicho(&["void", id, &no, "--reason", "取込の確認"], &Value::Null);
    let by_verb = ENDED_BY_VERB.iter().find(|(register, _)| *register == id);
    if !typed {
        // A register whose records only verbs make says so to whoever brings a file, and what has ended stays.
        twice.stopped(2, "usage");
        assert!(voided.status == 0 || FINISHED.contains(&voided.problems()[0]["rule"].as_str().unwrap()), "{id}: {voided:?}");
        return;
    }
    if let Some((_, rule)) = by_verb {
        assert_eq!((voided.status, voided.problems()[0]["rule"].as_str()), (3, Some(*rule)), "{id}: {voided:?}");
        return;
    }
    assert_eq!(voided.status, 0, "{id}: {voided:?}");
    if twice.status == 2 {
        assert!(twice.problems()[0]["what"].as_str().unwrap().contains("ここでは追加できません"), "{id}: {twice:?}");
        return;
    }
    assert_eq!(twice.stopped(1, "exists")["field"], json!("no"), "{id}: {twice:?}");
    let came = desk.daicho(&["import", id, "out.xlsx"], &Value::Null).value();
    let (batch, again) = (came["batch"].as_str().unwrap(), came["rows"][0]["no"].as_str().unwrap_or_else(|| panic!("{id}: {came}")));
    assert_ne!(again, no, "{id}: a number is never used twice");
    assert_eq!(shown(desk, register, again), before, "{id} came in otherwise than it went out");
    assert_eq!(desk.daicho(&["undo-import", batch], &Value::Null).status, 0, "{id}");
    assert_eq!(desk.daicho(&["show", id, again], &Value::Null).value()["standing"], json!("voided"), "{id}");
}

/// Corrects some words of record `no` and finds it in its history; gives the number under which it stands then.
fn corrected(desk: &Desk, register: &'static Register, no: &str, typed: bool) -> String {
    let id = register.id;
    let Some(field) = wording(register) else {
        assert!(!typed, "{id} has no words to correct");
        assert!(!desk.daicho(&["history", id, no], &Value::Null).rows().is_empty(), "{id}");
        return no.to_owned();
    };
    let words = format!("{}（訂正）", field.example);
    let said = desk.daicho(&["correct", id, no, "--reason", "書き誤り"], &json!({ field.id: words }));
    if said.status != 0 {
        assert!(!typed && FINISHED.contains(&said.problems()[0]["rule"].as_str().unwrap()), "{id}: {said:?}");
        assert!(!desk.daicho(&["history", id, no], &Value::Null).rows().is_empty(), "{id}");
        return no.to_owned();
    }
    let no = said.no();
    let history = desk.daicho(&["history", id, &no], &Value::Null);
    assert_eq!(history.status, 0, "{id}: {history:?}");
    assert!(history.rows().iter().any(|line| line["act"] == json!("訂正")) && history.out.contains(&words), "{id}: {history:?}");
    no
}

/// Prints the form that the register names, about this record or the one it is a part of.
fn printed(desk: &Desk, register: &'static Register, no: &str, parent: &str) {
    let form = forms().find(|form| form.id == register.form).unwrap_or_else(|| panic!("{} has no form", register.id));
    let about = match form.about {
        About::Record if form.register == register.id => vec!["--no", no],
        About::Record => vec!["--no", parent],
        About::List | About::Section => vec![],
    };
    let words: Vec<&str> = ["report", form.id, "page.pdf"].into_iter().chain(about).collect();
    let made = desk.daicho(&words, &Value::Null);
    assert_eq!(made.status, 0, "{}: {made:?}", register.id);
    assert!(std::fs::read(desk.path("page.pdf")).unwrap().starts_with(b"%PDF"), "{}", register.id);
}

#[test]
fn every_card_is_written_found_corrected_printed_and_carried_out_and_in_again() {
    walk(|register| register.shape == Shape::Card);
}

#[test]
fn every_ledger_and_every_part_is_written_found_corrected_printed_and_carried_out_and_in_again() {
    walk(|register| register.shape != Shape::Card);
}

#[test]
fn a_part_comes_in_with_its_parent_said_once_for_all() {
    let desk = Desk::practising();
    let (mut office, mut made) = (section(&desk), Vec::new());
    let training = Builder::new(&mut office, registers::by_id("training").unwrap(), &mut made).add(&mut office, &mut made).unwrap();
    let staff = standing(&mut office, "staff")[0].no.clone();
    let words = format!("対象者,受講,受講日\n{staff},受講,R8.6.10\n");
    let file = table(words.as_bytes(), "").unwrap();
    let map = Map::default();
    let order = |parent| Order { register: "training_attendee", table: &file, map: Some(&map), parent, bad: Bad::RefuseAll };
    let nobody = office.preview_import(&order(""), &mut |_, _| true).unwrap();
    assert_eq!(nobody.rows[0].problems[0].field.as_deref(), Some("parent"));
    let done = office.import(&order(&training), &mut |_, _| true).unwrap().value;
    assert_eq!(done.taken(), 1);
}
