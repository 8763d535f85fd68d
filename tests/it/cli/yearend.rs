//! The end of a 年度: read off the registers, confirmed by people only where no register can say it, closed and printed.

use serde_json::{Value, json};

use super::paper;
use tests::desk::{CLERK, Desk, MANAGER, OFFICER};

/// A step of the year as it stands: its state and how much is open.
fn step(desk: &Desk, id: &str) -> (String, usize) {
    step_of(desk, "R8", id)
}

fn step_of(desk: &Desk, fy: &str, id: &str) -> (String, usize) {
    let view = desk.daicho(&["yearend", "status", "--fy", fy], &Value::Null).value();
    let one = view["steps"].as_array().unwrap().iter().find(|one| one["step"] == id).unwrap_or_else(|| panic!("no {id}: {view}")).clone();
    (one["state"].as_str().unwrap().to_owned(), one["open"].as_array().unwrap().len())
}

fn confirm(desk: &Desk, step: &str, reason: &str) -> tests::desk::Said {
    desk.daicho(&["yearend", "confirm", "--fy", "R8"], &json!({ "step": step, "reason": reason }))
}

#[test]
fn a_year_past_the_holidays_that_ship_asks_for_its_own() {
    let mut desk = Desk::furnished();
    desk.on("2029-03-30").sit(OFFICER);
    assert_eq!(step_of(&desk, "R10", "calendar"), ("open".to_owned(), 1));
    desk.add("calendar", &json!({ "day": "R11.4.30", "name": "振替休日", "kind": "祝日" }));
    assert_eq!(step_of(&desk, "R10", "calendar"), ("done".to_owned(), 0));
}

#[test]
fn a_year_is_closed_when_every_step_is_done_confirmed_or_carried_over() {
    let mut desk = Desk::furnished();
    desk.on("2027-03-31").sit(OFFICER);
    assert_eq!(step(&desk, "calendar"), ("done".to_owned(), 0), "what the register says needs nobody's tick");
    let ticked = confirm(&desk, "calendar", "");
    assert_eq!(ticked.stopped(2, "usage")["field"], "step");

    assert_eq!(step(&desk, "summary"), ("open".to_owned(), 1));
    desk.daicho(&["report", "F13", "F13.pdf", "--fy", "R8"], &Value::Null).value();
    assert_eq!(step(&desk, "summary").0, "done");

    assert_eq!(step(&desk, "numbers"), ("open".to_owned(), 0), "only a person can say it");
    desk.sit(CLERK);
    confirm(&desk, "numbers", "").stopped(8, "not_allowed");
    desk.sit(OFFICER);
    assert_eq!(confirm(&desk, "文書番号の年度替わり", "").no(), "R8-総務-年度末-01");
    assert_eq!(step(&desk, "numbers").0, "confirmed");

    let bare = confirm(&desk, "inspection", "");
    assert_eq!(bare.stopped(3, "missing")["field"], "reason");
    let view = desk.daicho(&["yearend", "status", "--fy", "R8"], &Value::Null).value();
    let open: Vec<&str> =
        view["steps"].as_array().unwrap().iter().filter(|one| one["state"] == "open").map(|one| one["step"].as_str().unwrap()).collect();
    assert!(open.contains(&"inspection") && !open.contains(&"summary"), "{open:?}");
    for id in open {
        confirm(&desk, id, "翌年度の4月に行うため").value();
    }
    assert_eq!(step(&desk, "inspection"), ("carried".to_owned(), 1));

    desk.daicho(&["yearend", "close", "--fy", "R8"], &Value::Null).stopped(8, "not_allowed");
    desk.sit(MANAGER).on("2027-03-30");
    let early = desk.daicho(&["yearend", "close", "--fy", "R8"], &Value::Null);
    assert_eq!(early.stopped(3, "rule")["field"], "base_on");
    desk.on("2027-04-01");
    let closed = desk.daicho(&["yearend", "close", "--fy", "R8", "--paper", "F22.pdf"], &Value::Null).value();
    assert_eq!((&closed["status"], &closed["closed_on"]), (&json!("完了"), &json!("2027-04-01")));
    let page = paper::text(&desk.path("F22.pdf"));
    for words in ["年度末確認書", "自己点検", "持ち越し", "翌年度の4月に行うため", "R8-総務-年度末-01"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    confirm(&desk, "numbers", "").refused_by("D21", "4条1項");
    assert_eq!(desk.daicho(&["add", "year_end"], &json!({ "base_on": "R10.3.31" })).status, 2);
}

#[test]
fn what_comes_to_be_open_after_it_was_carried_over_is_open_again() {
    let mut desk = Desk::furnished();
    desk.drive("YE-1");
    desk.drive("YE-2");
    desk.on("2027-03-20").sit(OFFICER);
    let first = desk.draft(&["YE-1"], &Value::Null).no();
    confirm(&desk, "disposals", "業者の引取りが4月のため").value();
    assert_eq!(step(&desk, "disposals"), ("carried".to_owned(), 1));
    desk.draft(&["YE-2"], &Value::Null).no();
    assert_eq!(step(&desk, "disposals"), ("open".to_owned(), 2));
    let view = desk.daicho(&["yearend", "status", "--fy", "R8"], &Value::Null).value();
    assert!(view.to_string().contains(&first) && view["no"] == "R8-総務-年度末-01", "{view}");
    desk.sit(MANAGER).on("2027-04-01");
    let refused = desk.daicho(&["yearend", "close", "--fy", "R8"], &Value::Null);
    assert!(refused.problems().iter().any(|problem| problem["field"] == "disposals"), "{refused:?}");
}

#[test]
fn the_year_end_is_asked_for_from_february_until_it_is_closed() {
    let desk = Desk::furnished();
    let due = |day: &str| {
        let rows = desk.daicho(&["due", "--on", day], &Value::Null).rows();
        rows.into_iter().filter(|row| row["register"] == "year_end").map(|row| row["urgency"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(due("R9.1.31"), Vec::<Value>::new());
    assert_eq!(due("R9.2.1"), [json!("soon")]);
    assert_eq!(due("R9.5.1"), [json!("overdue")]);
}

#[test]
fn records_whose_time_is_over_are_listed_and_none_is_deleted() {
    let mut desk = Desk::furnished();
    let line = json!({ "occurred_at": "R2.5.1 9:00", "kind": "閲覧・利用", "info_asset_id": "窓口受付簿", "purpose": "例" });
    desk.sit(CLERK).add("handling_event", &line);
    desk.sit(OFFICER);
    assert_eq!(step(&desk, "retention"), ("open".to_owned(), 1), "令和2年度の記録は、令和8年3月31日に満了している");
    confirm(&desk, "retention", "").value();
    assert_eq!(step(&desk, "retention"), ("confirmed".to_owned(), 1));
    assert_eq!(desk.daicho(&["list", "handling_event", "--fy", "R2"], &Value::Null).rows()[0]["fy"], "R2");
}
