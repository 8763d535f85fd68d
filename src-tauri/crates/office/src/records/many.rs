//! 一括変更: the same new answers for many records of one register, looked at row by row before anything is written.

use std::collections::BTreeMap;

use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::Register;
use domain::rules;
use domain::show::{self, Dates};
use domain::value::Link;

use super::history::Change;
use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

/// What is to be changed, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Many {
    /// The records' numbers.
    pub nos: Vec<String>,
    /// The new answers, the same for every record; an empty answer empties the field.
    pub raw: BTreeMap<String, Raw>,
    /// Why.
    pub reason: String,
}

/// What would become of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreseen {
    /// Its number.
    pub no: String,
    /// Field by field, before and after, with what the program derives from the new answers.
    pub changes: Vec<Change>,
    /// Why it is refused, or what is warned of.
    pub problems: Vec<Problem>,
}

/// More than this at once nobody looks through row by row.
const MOST: usize = 500;

/// The rows are read and changed within one act: nobody can have come between.
const ANY_VERSION: i64 = 0;

impl Office {
    /// What `many` would do to each record of `register`, and what would be refused. Nothing is kept of it and no line is written.
    pub fn preview_many(&mut self, register: &str, many: &Many) -> Result<Vec<Foreseen>, Problems> {
        let register = self.register(register)?;
        within_reason(many)?;
        let mut foreseen = None;
        // Judged by the very act that would do it, which then gives everything back: a rule that compares records sees the
        // rows before it already changed, as it will.
        let tried = self.act(Act::Correct, |desk| -> Result<(), Problems> {
            foreseen = Some(many.nos.iter().map(|no| foresee(desk, register, many, no)).collect());
            Err(Problems(Vec::new()))
        });
        match (foreseen, tried) {
            (Some(foreseen), _) => Ok(foreseen),
            (None, Err(problems)) => Err(problems),
            (None, Ok(_)) => Ok(Vec::new()),
        }
    }

    /// Changes every record that `many` names, in one act with one line in the log; one refusal leaves all as they were.
    pub fn change_many(&mut self, register: &str, many: &Many) -> Result<Done<usize>, Problems> {
        let register = self.register(register)?;
        within_reason(many)?;
        self.act(Act::Correct, |desk| {
            let mut refused = Vec::new();
            for no in &many.nos {
                if let Err(problems) = desk.correct(register, no, &many.reason, ANY_VERSION, &many.raw) {
                    refused.extend(problems.0.into_iter().map(|problem| Problem { what: format!("{no}：{}", problem.what), ..problem }));
                }
            }
            if !refused.is_empty() {
                return Err(Problems(refused));
            }
            let labels: Vec<&str> = many.raw.keys().filter_map(|id| register.field(id)).map(|field| field.label).collect();
            let (count, fields) = (many.nos.len(), labels.join("、"));
            desk.tx.summary(format!("{}の{count}件の「{fields}」を一括変更（{}）", register.name, many.reason));
            Ok(count)
        })
    }
}

/// What concerns the whole request, said once rather than on every row.
fn within_reason(many: &Many) -> Result<(), Problems> {
    let usage = |what: String, next: &str| -> Problems { Problem::new(Code::Usage, what, next).into() };
    if many.nos.is_empty() {
        return Err(usage("変更する記録が選ばれていません。".to_owned(), "一覧で行を選んでから、一括変更をしてください。"));
    }
    if many.nos.len() > MOST {
        return Err(usage(format!("一度に変更できるのは{MOST}件までです。"), "条件で絞り込み、分けて変更してください。"));
    }
    let mut seen = std::collections::BTreeSet::new();
    if let Some(twice) = many.nos.iter().find(|no| !seen.insert(*no)) {
        return Err(usage(format!("{twice}が2回選ばれています。"), "選び直してください。"));
    }
    if many.raw.is_empty() {
        return Err(usage("変更する項目が選ばれていません。".to_owned(), "項目と新しい値を選んでください。"));
    }
    rules::check_reason(&many.reason).map_or(Ok(()), |problem| Err(problem.into()))
}

fn foresee(desk: &mut Desk<'_, '_>, register: &'static Register, many: &Many, no: &str) -> Foreseen {
    desk.warnings.clear();
    let judged = desk.record(register, no).and_then(|old| {
        let link = desk.correct(register, no, &many.reason, ANY_VERSION, &many.raw)?;
        differences(desk, register, &old, &link)
    });
    let warned = std::mem::take(&mut desk.warnings);
    match judged {
        Ok(changes) => Foreseen { no: no.to_owned(), changes, problems: warned },
        Err(problems) => Foreseen { no: no.to_owned(), changes: Vec::new(), problems: problems.0 },
    }
}

fn differences(desk: &Desk<'_, '_>, register: &'static Register, old: &Record, link: &Link) -> Result<Vec<Change>, Problems> {
    let new = desk.read().get(register, link.id).map_err(by_store)?;
    let words = |record: &Record, field: &domain::register::Field| {
        record.values.get(field.id).map(|value| show::value(field, value, Dates::Short)).unwrap_or_default()
    };
    let differing = register.fields.iter().map(|field| (field, words(old, field), words(&new, field)));
    Ok(differing
        .filter(|(_, before, after)| before != after)
        .map(|(field, before, after)| Change { no: old.no.clone(), field: field.label.to_owned(), before, after })
        .collect())
}
