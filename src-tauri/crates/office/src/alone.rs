//! Whether the section has one person only, so that nobody else could check (D9; 第14条).

use chrono::NaiveDate;
use domain::posts::Post;
use domain::problem::Problems;
use domain::query::Query;
use domain::record::Record;
use domain::registers::section::SECTION;
use domain::registers::staff::STAFF;
use domain::rules::ALONE;
use domain::two_people::{OnePerson, Section};
use domain::value::RecordId;
use store::Reader;

use crate::posts::tenures;
use crate::refuse::by_store;

/// The section's excuse from the second person on `day`. Only its 保護管理者 can write on the section's card, so that
/// whoever wrote on it last has accepted what stands there. `of` are the record in question and its whole: what was
/// once accepted of them, and bears the mark, is not taken back when a second member of staff arrives.
pub(crate) fn one_person<'r>(
    read: &Reader<'_>,
    day: NaiveDate,
    of: impl IntoIterator<Item = &'r Record>,
) -> Result<Option<OnePerson>, Problems> {
    let query = Query { limit: 1, ..Query::default() };
    let Some(section) = read.list(&SECTION, &query).map_err(by_store)?.rows.into_iter().next() else { return Ok(None) };
    // Every line of the ledger asks; only a section that gave a reason has its people counted.
    let reason = section.values.text("one_person_reason");
    if reason.trim().is_empty() {
        return Ok(None);
    }
    let marked = of.into_iter().any(|record| record.marks.iter().any(|mark| mark == ALONE));
    let staff = if marked { 1 } else { staff_besides_the_manager(read, day)? };
    Ok(OnePerson::of(Section { reason, accepted_by: &section.updated_by, staff }))
}

/// How many members of staff the section has on `day`, without those who are its 保護管理者.
fn staff_besides_the_manager(read: &Reader<'_>, day: NaiveDate) -> Result<usize, Problems> {
    let heads: Vec<RecordId> =
        tenures(read, Some(day))?.iter().filter(|one| one.post == Post::Manager && one.covers(day)).map(|one| one.staff).collect();
    let here = |card: &Record| {
        card.values.date("from").is_none_or(|from| from <= day) && card.values.date("until").is_none_or(|until| day <= until)
    };
    let mut count = 0;
    read.each(&STAFF, &Query::default(), &mut |card: Record| -> Result<(), store::Error> {
        count += usize::from(here(&card) && !heads.contains(&card.id));
        Ok(())
    })
    .map_err(by_store)?;
    Ok(count)
}
