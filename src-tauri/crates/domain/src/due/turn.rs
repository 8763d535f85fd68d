//! What turns with the year and with the people: a 年度 that is closed, a handover that is received (第4条・第10条).

use crate::due::given::{Given, Matter};
use crate::due::matter::Due;
use crate::due::wanted::{HANDOVERS, YEAR_ENDS};
use crate::nendo::Nendo;
use crate::role::Role;

/// 年度末の確認, by the end of the April after: spoken of from the profile's days before, for the year that ends and for the last one where it is still open.
pub fn closed(given: &Given<'_>) -> Vec<Due> {
    let year = Nendo::of(given.today);
    let done = |year: Nendo| given.of(&YEAR_ENDS).iter().any(|one| one.values.date("base_on").is_some_and(|day| year.contains(day)));
    [year.before(), year]
        .into_iter()
        .filter(|year| given.begun_on <= year.until() && !done(*year))
        .filter_map(|year| {
            let on = given.month_end(year.after().from());
            let what = format!("{}の年度末の確認が終わっていません。", year.label());
            let next = "残っている事項を確かめ、保護管理者が完了してください。";
            given.near(
                on,
                given.limits.year_end_notice_days,
                Matter { article: "4-1", register: "year_end", no: "", whom: Role::Manager, what, next },
            )
        })
        .collect()
}

/// A handover is received by the day on which somebody leaves.
pub fn handed_over(given: &Given<'_>) -> Vec<Due> {
    let open = given.of(&HANDOVERS).iter();
    open.filter_map(|one| {
        let what = format!("{}が受領されていません。", one.no);
        let next = "引継者と引受者が内容を確かめ、引受者が受領してください。";
        let matter = Matter { article: "10-1", register: "handover", no: &one.no, whom: Role::Manager, what, next };
        given.near(one.values.date("leaving_on")?, given.limits.transfer_notice_days, matter)
    })
    .collect()
}
