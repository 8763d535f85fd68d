//! A year and a half of taking out and sending: most of it back in time, one late, one on its way, one not approved.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query, Sort};
use domain::record::Record;
use domain::wareki;

use super::script::{answers, round, working};
use super::stage::{NAME, Progress, at, sit};
use crate::office::Office;
use crate::refuse::by_store;

/// Where to and why: purpose, destination, address, transport.
const JOURNEYS: &[(&str, &str, &str, &str)] = &[
    ("出張窓口で受付を行うため", "例地域センター", "例市例町5-1", "公用車・手渡し"),
    ("訪問調査を行うため", "例町地区", "例市例町1丁目から3丁目", "徒歩・公共交通"),
    ("合同説明会で受付を行うため", "例市民会館", "例市例町6-2", "公用車・手渡し"),
];

/// How one slip ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Back,
    Late,
    Asked,
    Rejected,
    Received,
    Posted,
}

/// When and how: days before today it was asked for, and its end.
const SLIPS: &[(i64, End)] = &[
    (520, End::Back),
    (480, End::Back),
    (430, End::Received),
    (390, End::Back),
    (350, End::Back),
    (300, End::Rejected),
    (255, End::Back),
    (200, End::Back),
    (160, End::Received),
    (120, End::Back),
    (75, End::Back),
    (40, End::Back),
    (11, End::Late),
    (6, End::Posted),
    (2, End::Asked),
];

/// The slips asked for within `days`, each with a medium that was there by then.
pub(super) fn make(
    office: &mut Office,
    year: Nendo,
    today: NaiveDate,
    days: &RangeInclusive<NaiveDate>,
    progress: &mut Progress<'_>,
) -> Result<(), Problems> {
    let begun = year.before().from() + TimeDelta::days(21);
    let media = there(office, "usb")?;
    for (nth, (ago, end)) in SLIPS.iter().enumerate() {
        let day = working(today - TimeDelta::days(*ago));
        let held: Vec<&Record> = media.iter().filter(|card| card.values.date("registered_on").is_some_and(|on| on < day)).collect();
        if let (true, Some(medium)) = (day >= begun && days.contains(&day), held.get(nth % held.len().max(1))) {
            slip(office, nth, day, medium, *end, today)?;
        }
        progress("持出し・送付", nth + 1, SLIPS.len());
    }
    Ok(())
}

/// The number of the first medium of this kind that is there.
pub(super) fn first_of(office: &Office, media_type: &str) -> Result<String, Problems> {
    Ok(there(office, media_type)?.into_iter().next().map(|card| card.no).unwrap_or_default())
}

/// Media of one kind that are there: its USB sticks are encrypted and guarded by a password.
fn there(office: &Office, media_type: &str) -> Result<Vec<Record>, Problems> {
    let any = |field: &str, ids: &[&str]| Filter {
        field: field.to_owned(),
        condition: Condition::AnyOf(ids.iter().map(ToString::to_string).collect()),
    };
    let filters = vec![any("media_type", &[media_type]), any("status", &["in_use", "stored"])];
    let sort = Some(Sort { field: "no".to_owned(), descending: false });
    Ok(office.read().list(office.register("media")?, &Query { filters, sort, ..Query::default() }).map_err(by_store)?.rows)
}

fn slip(office: &mut Office, nth: usize, day: NaiveDate, medium: &Record, end: End, today: NaiveDate) -> Result<(), Problems> {
    let sent = matches!(end, End::Received | End::Posted);
    let (purpose, destination, address, transport) = JOURNEYS[nth % JOURNEYS.len()];
    let (from, until) = (working(day + TimeDelta::days(1)), working(day + TimeDelta::days(2)));
    let (from_iso, until_iso, applied) = (wareki::iso(from), wareki::iso(until), wareki::iso(day));
    let count = (12 + nth * 7).to_string();
    let assets: Vec<String> = medium.values.links("info_asset_ids").iter().map(|link| link.no.clone()).collect();
    let asked = [
        ("kind", if sent { "送付" } else { "持出し" }),
        ("applied_on", applied.as_str()),
        ("media_ids", medium.no.as_str()),
        ("info_asset_ids", assets.first().map(String::as_str).unwrap_or_default()),
        ("subject_count", count.as_str()),
        ("purpose", if sent { "関係機関に集計結果を送るため" } else { purpose }),
        ("destination", if sent { "例示県 市町村課" } else { destination }),
        ("destination_address", if sent { "例県例市例町9-9" } else { address }),
        ("from", from_iso.as_str()),
        ("until", until_iso.as_str()),
        // What is sent comes back when it was read there, but for the last one.
        ("due_back_on", if sent { "" } else { until_iso.as_str() }),
        ("auth_set", "はい"),
        ("encrypted", "はい"),
        ("transport", if sent { "書留等追跡可能" } else { transport }),
        ("locked_case", "はい"),
        ("companions", round(&["例 二郎", "例 三葉"], nth)),
    ];
    sit(office, "係員")?;
    at(office, day, 10, 0);
    let no = office.request_takeout("", &answers(&asked))?.value.no;
    if end == End::Asked {
        return Ok(());
    }
    sit(office, NAME)?;
    at(office, day, 15, 30);
    if end == End::Rejected {
        office.reject_takeout(&no, &answers(&[("reject_reason", "庁内の端末で閲覧すれば足りるため")]))?;
        return Ok(());
    }
    office.approve_takeout(&no, &answers(&[]))?;
    if from > today {
        return Ok(());
    }
    sit(office, "係員")?;
    at(office, from, 8, 45);
    office.depart_takeout(&no, &answers(&[("depart_checker", "例 一郎")]))?;
    if matches!(end, End::Late | End::Posted) || until > today {
        return Ok(());
    }
    sit(office, "担当")?;
    at(office, until, 17, 5);
    if sent {
        office.receive_takeout(&no, &answers(&[("received_by", "例示県 市町村課 担当者")]))?;
    } else {
        office.return_takeout(&no, &answers(&[("return_complete", "はい"), ("erased_there", "はい")]))?;
    }
    Ok(())
}
