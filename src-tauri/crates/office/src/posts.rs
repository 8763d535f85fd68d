//! Who held which post when: the cards of 職の指定簿, and for days on which it names nobody, the program's own 保護管理者 (第4条).

use chrono::NaiveDate;
use domain::posts::{Post, Tenure};
use domain::problem::Problems;
use domain::query::Query;
use domain::registers::posts::POST_HOLDER;
use domain::role::Role;
use store::Reader;

use crate::refuse::by_store;

/// Every tenure that 職の指定簿 records. Where it names nobody yet who could have approved on or before `day`, those who are
/// 保護管理者 in the program count as such on that day: a section that has not begun the register is still headed by
/// somebody. A post that ended has no holder until the next is written.
pub(crate) fn tenures(read: &Reader<'_>, day: Option<NaiveDate>) -> Result<Vec<Tenure>, Problems> {
    let mut tenures = Vec::new();
    read.each(&POST_HOLDER, &Query::default(), &mut |card| -> Result<(), store::Error> {
        tenures.extend(Tenure::read(&card));
        Ok(())
    })
    .map_err(by_store)?;
    let Some(day) = day else { return Ok(tenures) };
    if tenures.iter().any(|tenure| tenure.post.approves() && tenure.from <= day) {
        return Ok(tenures);
    }
    let heads = read.accounts().map_err(by_store)?.into_iter().filter(|account| account.role == Role::Manager && !account.disabled);
    tenures.extend(heads.filter_map(|account| Some(Tenure { staff: account.staff?.id, post: Post::Manager, from: day, until: Some(day) })));
    Ok(tenures)
}
