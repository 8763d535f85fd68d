//! What comes round: stock-takes, rights and training, overdue until it is made good.

use super::*;

#[test]
fn stocktakes_are_due_in_april_october_and_at_the_end() {
    let media = |section: Section| Section { media_held: 40, ..section };
    let none = media(Section::new());
    assert_eq!(none.due(day(4, 1), "13-1", "stocktake"), [(Press::Soon, day(4, 30), Role::Officer)]);
    assert_eq!(none.due(day(5, 1), "13-1", "stocktake"), [(Press::Overdue, day(4, 30), Role::Officer)]);
    let missed = (Press::Overdue, day(4, 30), Role::Officer);
    assert_eq!(none.due(day(10, 1), "13-1", "stocktake"), [missed, (Press::Soon, day(10, 31), Role::Officer)]);
    let next_year = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
    assert_eq!(none.due(next_year, "13-1", "stocktake").len(), 4, "the three that were missed, and the spring's");
    let counted = |base| media(Section::new().with(&STOCKTAKES, &[("status", "closed"), ("base_on", base)]));
    counted("4/5").silent("13-1", "stocktake", day(9, 30));
    assert_eq!(counted("4/5").due(day(10, 1), "13-1", "stocktake").len(), 1);
    counted("10/1").silent("13-1", "stocktake", day(2, 28));
    let open = media(Section::new().with(&STOCKTAKES, &[("status", "open"), ("base_on", "4/5")]));
    assert_eq!(open.due(day(5, 1), "13-1", "stocktake").len(), 1, "begun is not done");
    Section::new().silent("13-1", "stocktake", day(5, 1));

    // Seen from November to the year's end, the count of the year's end is still to come.
    let autumn = counted("10/1");
    assert_eq!(autumn.ahead(day(11, 22), 130, "13-1", "stocktake"), [(Press::Soon, day(3, 31), Role::Officer)]);

    // One room counted is the whole only where nothing lies elsewhere that was not seen since.
    let room = |seen: Option<NaiveDate>| {
        let section = media(Section::new().with(&STOCKTAKES, &[("status", "closed"), ("base_on", "4/5"), ("locations", "1")]));
        Section { all_seen_since: seen, ..section }
    };
    assert_eq!(room(Some(day(4, 1))).due(day(4, 10), "13-1", "stocktake").len(), 0);
    assert_eq!(room(NaiveDate::from_ymd_opt(2026, 3, 31)).due(day(4, 10), "13-1", "stocktake").len(), 1);
    assert_eq!(room(None).due(day(4, 10), "13-1", "stocktake").len(), 1);
}

#[test]
fn people_are_trained_and_give_back_what_they_held() {
    let clerk = |answers: &[(&str, &str)]| Section::new().with(&STAFF, answers);
    clerk(&[("from", "6/1")]).speaks("8-4", "staff", day(6, 1), day(7, 1), Role::Officer);
    assert_eq!(clerk(&[("from", "6/1"), ("employment", "fiscal_year")]).due(day(6, 1), "8-4", "staff")[0].0, Press::Today);
    clerk(&[("from", "6/1")]).with(&ATTENDED, &[("staff", "1"), ("attended_on", "6/10")]).silent("8-4", "staff", day(3, 31));
    clerk(&[("until", "6/1")]).silent("8-4", "staff", day(7, 1));
    let leaving = || clerk(&[("until", "9/30")]);
    leaving().with(&GRANTS, &[("staff", "1")]).speaks("10-1", "staff", day(9, 16), day(9, 30), Role::Manager);
    leaving().with(&GRANTS, &[("staff", "2")]).silent("10-1", "staff", day(9, 30));
}

#[test]
fn rights_are_looked_at_when_people_move() {
    let grants = || Section::new().with(&GRANTS, &[("staff", "1")]);
    assert_eq!(grants().due(day(4, 1), "10-1", "review"), [(Press::Today, day(4, 1), Role::Manager)]);
    assert_eq!(grants().due(day(9, 17), "10-1", "review"), [(Press::Overdue, day(4, 1), Role::Manager)], "missed, it stays");
    let spring = grants().with(&REVIEWS, &[("reviewed_on", "4/1"), ("subject", "権限")]);
    assert_eq!(spring.due(day(9, 17), "10-1", "review"), [(Press::Soon, day(10, 1), Role::Manager)]);
    let notice = grants().with(&REVIEWS, &[("reviewed_on", "4/1"), ("subject", "入室権限の掲示")]);
    assert_eq!(notice.due(day(4, 10), "10-1", "review").len(), 1, "a notice is no review");
    let reviewed = |subject| grants().with(&REVIEWS, &[("reviewed_on", "9/20"), ("subject", subject)]);
    reviewed("アクセス権限の見直し").silent("10-1", "review", day(10, 5));
    assert_eq!(reviewed("媒体の棚卸").due(day(10, 5), "10-1", "review").len(), 1);
}

/// A day of the 年度 after.
fn next_year(month: u32, date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, date).unwrap()
}

#[test]
fn what_was_missed_does_not_go_with_the_year() {
    let none = Section::new();
    assert_eq!(none.due(next_year(4, 1), "42", "inspection"), [(Press::Overdue, day(12, 31), Role::Officer)]);
    let made_good = Section::new().with(&INSPECTIONS, &[("status", "closed"), ("base_on", "9/30")]);
    made_good.silent("42", "inspection", next_year(4, 1));
    let batch = [("known_at", "6/1"), ("status", "open"), ("manager_told_at", "6/1"), ("publication", "batch")];
    let unpublished = Section::new().with(&INCIDENTS, &batch);
    assert_eq!(unpublished.due(next_year(5, 1), "40-1", "incident"), [(Press::Overdue, day(10, 31), Role::Officer)]);
}

#[test]
fn a_subcontractors_check_is_not_the_contractors_and_the_last_report_is_due_after_the_end() {
    let running = || contract("active", &[("handles_number", "はい")]);
    let sub = running().with(&CHECKS, &[("status", "closed"), ("contract_id", "1"), ("checked_on", "9/10"), ("target", "sub")]);
    assert_eq!(sub.due(day(3, 31), "37-4", "contract").len(), 1);
    let ended = contract("ended", &[("handles_number", "はい"), ("until", "6/30"), ("ended_on", "6/30")]);
    let owed = ended.due(day(7, 11), "37-2-3", "contractor_report");
    assert_eq!(owed.last(), Some(&(Press::Overdue, day(7, 10), Role::Officer)), "{owed:?}");
    assert_eq!((owed.len(), ended.due(day(9, 1), "37-2-3", "contractor_report").len()), (3, 3), "and none for the months after");
}

#[test]
fn what_was_lent_to_the_section_goes_back_on_its_day() {
    let card = |acquisition| Section::new().with(&BORROWED, &[("acquisition", acquisition), ("status", "in_use"), ("loan_until", "9/30")]);
    assert_eq!(card("loan").due(day(9, 23), "13-1", "media"), [(Press::Soon, day(9, 30), Role::Officer)]);
    card("loan").silent("13-1", "media", day(9, 22));
}
