//! The desk at which one act is done: the transaction, the day, the person, and the few moves every verb makes.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::checklist::Checklist;
use domain::entry::{self, Lookup, Raw};
use domain::nendo::Nendo;
use domain::own::is_own;
use domain::problem::{Code, Problem, Problems};
use domain::profile::Profile;
use domain::query::Query;
use domain::record::Record;
use domain::register::{NumberPiece, Register, Shape};
use domain::registers;
use domain::rules::{self, Change};
use domain::value::{Link, RecordId, Values};
use store::{NewRecord, Reader, Tx};

use crate::facts;
use crate::office::Who;
use crate::refuse::{by_store, no_register, no_such};
use crate::serials;
use crate::takeout::guard;

/// Everything one act may use.
pub struct Desk<'a, 'tx> {
    /// The open transaction.
    pub tx: &'a mut Tx<'tx>,
    /// The moment of the act, local.
    pub now: NaiveDateTime,
    /// The person at work.
    pub who: &'a Who,
    /// The regulation's articles, titles and limits.
    pub profile: &'a Profile,
    /// The inspection items in force.
    pub checklist: &'a Checklist,
    /// Warnings so far.
    pub warnings: Vec<Problem>,
    /// The number that the next record of this register keeps, where it bears one already.
    pub(crate) kept_number: Option<(&'static str, String)>,
    /// Whether the rows of somebody's old book are being taken in.
    pub(crate) taking_in: bool,
}

/// Looks references up among the records of a store.
pub struct Shelf<'a>(pub Reader<'a>);

/// More records than are gone through for a name as it is shown, or one that was probably meant.
const GONE_THROUGH: usize = 2000;

impl Lookup for Shelf<'_> {
    fn find(&self, register: &str, words: &str) -> Vec<Link> {
        let Some(register) = self.0.book().by_id(register) else { return Vec::new() };
        match self.0.find(register, words) {
            Ok(Some(record)) if record.stands() => return vec![link_of(register, &record)],
            Ok(_) | Err(_) => {}
        }
        let named = self.0.named(register, words).unwrap_or_default();
        let named: Vec<Link> = named.iter().filter(|record| record.stands()).map(|record| link_of(register, record)).collect();
        // A person as every list shows them, 「職 氏名」.
        if named.is_empty() && !register.named_by.is_empty() && words.trim().contains(char::is_whitespace) {
            return self.all(register).into_iter().filter(|link| entry::fold(&link.label) == entry::fold(words)).collect();
        }
        if named.is_empty() && register.id == "media" {
            let borne = serials::bearing(&self.0, words).unwrap_or_default();
            return borne.iter().filter(|record| record.stands()).map(|record| link_of(register, record)).collect();
        }
        named
    }

    fn near(&self, register: &str, words: &str) -> Option<Link> {
        let all = self.all(self.0.book().by_id(register)?);
        let names = || all.iter().map(|link| link.label.as_str());
        let near = entry::nearest(words, names()).or_else(|| entry::nearest(words, all.iter().map(|link| link.no.as_str())));
        near.and_then(|at| all.get(at).cloned())
    }
}

impl Shelf<'_> {
    /// The newest standing records of a register, as references.
    fn all(&self, register: &'static Register) -> Vec<Link> {
        let query = Query { limit: GONE_THROUGH, ..Query::default() };
        let page = self.0.list(register, &query).map(|page| page.rows).unwrap_or_default();
        page.iter().map(|record| link_of(register, record)).collect()
    }
}

/// A reference to `record` with its number and name as they are today.
pub fn link_of(register: &Register, record: &Record) -> Link {
    Link { id: record.id, no: record.no.clone(), label: name_of(register, record) }
}

/// What a record is called: for a person 「職 氏名」, otherwise its naming field, otherwise its number.
pub fn name_of(register: &Register, record: &Record) -> String {
    let name = if register.named_by.is_empty() { "" } else { record.values.text(register.named_by) };
    let title = if register.id == "staff" { record.values.text("title") } else { "" };
    match (title, name) {
        (_, "") => record.no.clone(),
        ("", name) => name.to_owned(),
        (title, name) => format!("{title} {name}"),
    }
}

/// Understands raw answers as values of `register`. Where some cannot be read, a 個人番号 in the others is said beside them,
/// so that nobody corrects the one and is refused for the other (D15).
pub(crate) fn understood(
    register: &Register,
    raw: &BTreeMap<String, Raw>,
    today: NaiveDate,
    lookup: &dyn Lookup,
) -> Result<Values, Problems> {
    let (values, mut problems) = entry::read_what_can_be(register, raw, today, lookup);
    if problems.is_empty() {
        return Ok(values);
    }
    problems.extend(rules::free_text(register, &values).into_iter().filter(Problem::blocks));
    Err(Problems(problems))
}

impl Desk<'_, '_> {
    /// The day of the act.
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// Reads inside the transaction.
    pub fn read(&self) -> Reader<'_> {
        self.tx.read()
    }

    /// The record `no` of `register`, standing or not.
    pub fn record(&self, register: &'static Register, no: &str) -> Result<Record, Problems> {
        self.read().find(register, no).map_err(by_store)?.ok_or_else(|| no_such(register.name, no))
    }

    /// The parts of `parent` in `register` that stand.
    pub fn parts(&self, register: &'static Register, parent: RecordId) -> Result<Vec<Record>, Problems> {
        let parts = self.read().parts(register, parent).map_err(by_store)?;
        Ok(parts.into_iter().filter(Record::stands).collect())
    }

    /// Notes a warning: recorded with the act, told to the person, not blocking.
    pub fn warn(&mut self, warning: Problem) {
        self.warnings.push(warning);
    }

    /// `register` with the section's own fields. A verb names the register as the house defines it; a person's answers to it
    /// may be to the section's own fields as well.
    pub(crate) fn as_used(&self, register: &'static Register) -> &'static Register {
        self.read().book().as_used(register)
    }

    /// Understands raw answers as values of `register`, against today and the records that exist.
    pub fn understand(&self, register: &'static Register, raw: &BTreeMap<String, Raw>) -> Result<Values, Problems> {
        understood(self.as_used(register), raw, self.today(), &Shelf(self.read()))
    }

    /// The same for a correction, which may also put right what the program copied.
    pub fn understand_correction(&self, register: &'static Register, raw: &BTreeMap<String, Raw>) -> Result<Values, Problems> {
        entry::read_correction(self.as_used(register), raw, self.today(), &Shelf(self.read()))
    }

    /// Fills what the program derives, checks `values` by the rules, notes warnings, and gives the values to keep and
    /// the marks to put on the record.
    ///
    /// A verb that knows `register` only as the house defines it writes lines that nobody typed: what the section's own fields
    /// hold is judged there too, but none is asked for.
    pub fn judged(
        &mut self,
        register: &'static Register,
        values: Values,
        change: Change<'_>,
        parent: Option<&Record>,
    ) -> Result<(Values, Vec<String>), Problems> {
        let context = facts::context(&self.read(), self.now, &self.profile.limits, register, &values, change, parent)?;
        let values = rules::derive(register, values, &context);
        let mut checked = rules::check_save(self.as_used(register), &values, &context);
        checked.findings.retain(|found| {
            let own = found.code == Code::Missing && found.field.as_deref().is_some_and(is_own);
            !own || found.field.as_deref().is_some_and(|field| register.field(field).is_some())
        });
        if register.id == "takeout" {
            checked.findings.extend(guard::around_the_steps(&values, change));
        }
        let warnings = Problems::settle(facts::once(checked.findings))?;
        for warning in warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
        Ok((values, checked.marks))
    }

    /// Makes a new record of `register`, a part of `parent` where there is one: derived, checked, numbered, put away.
    pub fn make(&mut self, register: &'static Register, values: Values, parent: Option<&Record>) -> Result<Link, Problems> {
        let (values, marks) = self.judged(register, values, Change::New, parent)?;
        self.put(register, values, parent.map(|record| record.id), marks)
    }

    /// Writes `values` into the card or part `old`: derived and checked.
    pub fn change(&mut self, register: &'static Register, old: &Record, values: Values) -> Result<(), Problems> {
        let parent = self.parent_of(register, old)?;
        let (values, marks) = self.judged(register, values, Change::Edit(old), parent.as_ref())?;
        let mut all = old.marks.clone();
        all.extend(marks.into_iter().filter(|mark| !old.marks.contains(mark)));
        self.tx.update(register, old.id, Some(old.version), values, all).map_err(by_store)
    }

    /// The record that `part` belongs to.
    pub fn parent_of(&self, register: &Register, part: &Record) -> Result<Option<Record>, Problems> {
        let (Shape::Part { of }, Some(parent)) = (register.shape, part.parent) else { return Ok(None) };
        let owner = registers::by_id(of).ok_or_else(|| no_register(of))?;
        self.read().get(owner, parent).map(Some).map_err(by_store)
    }

    /// Puts a checked record of `register` on the shelf under the next number.
    pub fn put(
        &mut self,
        register: &'static Register,
        values: Values,
        parent: Option<RecordId>,
        marks: Vec<String>,
    ) -> Result<Link, Problems> {
        let fy = self.year_of(register, &values);
        let no = match self.kept_number.take_if(|(of, _)| *of == register.id) {
            Some((_, no)) => no,
            None => self.next_number(register, &values, fy)?,
        };
        let record = NewRecord { no: no.clone(), fy: fy.0, parent, values: values.clone(), marks, corrects: None };
        let id = self.tx.insert(register, record).map_err(by_store)?;
        let label = if register.named_by.is_empty() { no.clone() } else { values.text(register.named_by).to_owned() };
        Ok(Link { id, no, label })
    }

    /// 年度 of a record: of its deciding date where the register names one, else of today.
    pub fn year_of(&self, register: &Register, values: &Values) -> Nendo {
        let day = register.year_of.and_then(|field| values.date(field)).unwrap_or_else(|| self.today());
        Nendo::of(day)
    }

    /// The next number of `register`: gapless for everything before the running part.
    fn next_number(&mut self, register: &'static Register, values: &Values, fy: Nendo) -> Result<String, Problems> {
        let mut prefix = String::new();
        let mut digits = 4;
        for piece in register.number {
            match piece {
                NumberPiece::Fixed(words) => prefix.push_str(words),
                NumberPiece::Year => prefix.push_str(&fy.short()),
                NumberPiece::Section => prefix.push_str(&self.section_code()?),
                NumberPiece::CodeOf(field) => prefix.push_str(code_of(register, values, field)),
                NumberPiece::Run(wide) => digits = *wide,
            }
        }
        loop {
            let run = self.tx.next_run(&prefix).map_err(by_store)?;
            let no = format!("{prefix}{run:0digits$}");
            // A card that was brought in with its number may bear this one already.
            if self.read().find(register, &no).map_err(by_store)?.is_none() {
                return Ok(no);
            }
        }
    }

    /// 課記号 of the section.
    fn section_code(&self) -> Result<String, Problems> {
        Ok(self.read().setting("section_code").map_err(by_store)?.unwrap_or_default())
    }
}

fn code_of(register: &Register, values: &Values, field: &str) -> &'static str {
    let chosen = values.text(field);
    register.field(field).and_then(|field| field.kind.choices().iter().find(|choice| choice.id == chosen)).map_or("", |choice| choice.code)
}
