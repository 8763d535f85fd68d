//! Three disposals: own work, contracted over two levels, and a lease return; each with its photographs.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::query::{Condition, Filter, Query};
use domain::record::Record;
use domain::wareki;

use super::script::{answers, day_of, working};
use super::stage::{NAME, Progress, at, sit};
use crate::disposal::PhotoFrom;
use crate::office::Office;
use crate::refuse::by_store;

pub(super) fn make(office: &mut Office, year: Nendo, today: NaiveDate, progress: &mut Progress<'_>) -> Result<(), Problems> {
    let whole = 3;
    own_work(office, working(day_of(year.before().0, 11, 10)))?;
    progress("廃棄", 1, whole);
    let summer = working(day_of(year.0, 6, 15));
    if summer + TimeDelta::days(30) < today {
        contracted(office, summer)?;
    }
    progress("廃棄", 2, whole);
    let autumn = working(day_of(year.0, 9, 14));
    if autumn + TimeDelta::days(40) < today {
        lease_return(office, autumn)?;
    }
    progress("廃棄", 3, whole);
    Ok(())
}

/// Two USB sticks, crushed by the section itself.
fn own_work(office: &mut Office, day: NaiveDate) -> Result<(), Problems> {
    let media = pick(office, &[("media_type", "usb")], 8, 2)?;
    let done = working(day + TimeDelta::days(7));
    let planned = wareki::iso(done);
    let no = draft(
        office,
        day,
        &media,
        &[("reason", "故障"), ("execution", "自庁実施"), ("planned_on", &planned), ("document_no", "市生第212号")],
        &[("action", "媒体の廃棄"), ("technique", "Destroy"), ("method", "破砕")],
    )?;
    approve(office, &no, day + TimeDelta::days(1))?;
    sit(office, "担当")?;
    perform(
        office,
        &no,
        &Work { day: done, from: (14, 0), to: (14, 20), written: (15, 0) },
        &[
            ("place_kind", "庁舎内"),
            ("place", "本庁舎地下1階 作業室"),
            ("performer", "例 四季"),
            ("checker", "例 一郎"),
            ("tool", "手動破砕機 EX-CRUSH"),
            ("destination", "不燃ごみとして処理"),
        ],
    )?;
    photographs(office, &no, &media, &[("before", done, 13), ("serial", done, 13), ("after", done, 14)])?;
    office.close_disposal(&no, &[], &answers(&[]))?;
    Ok(())
}

/// Three external drives through a contractor and its subcontractor.
fn contracted(office: &mut Office, day: NaiveDate) -> Result<(), Problems> {
    let media = pick(office, &[("media_type", "ext_hdd")], 4, 3)?;
    let handed = working(day + TimeDelta::days(7));
    let planned = wareki::iso(handed);
    let no = draft(
        office,
        day,
        &media,
        &[("reason", "更新"), ("execution", "委託"), ("planned_on", &planned), ("document_no", "市生第96号")],
        &[("action", "媒体の廃棄"), ("technique", "Destroy"), ("method", "破砕")],
    )?;
    approve(office, &no, day + TimeDelta::days(2))?;
    sit(office, "担当")?;
    hand_over(
        office,
        &no,
        (handed, 11, 0),
        &[
            ("vendor", "株式会社例示データ処理"),
            ("handed_by", "主査 例 二郎"),
            ("received_by", "例 回収担当"),
            ("transport", "施錠した専用車"),
            ("seal_no", "F-00123"),
        ],
    )?;
    let further = working(handed + TimeDelta::days(1));
    let permitted = wareki::iso(day);
    hand_over(
        office,
        &no,
        (further, 9, 30),
        &[
            ("vendor", "例示リサイクル協同組合"),
            ("subcontract_no", "市生第98号"),
            ("subcontract_on", &permitted),
            ("handed_by", "例 回収担当"),
            ("received_by", "例 工場長"),
            ("transport", "封印したコンテナ"),
        ],
    )?;
    let done = working(further + TimeDelta::days(2));
    perform(
        office,
        &no,
        &Work { day: done, from: (10, 0), to: (10, 30), written: (16, 0) },
        &[
            ("place_kind", "庁舎外"),
            ("place", "例示リサイクル協同組合 処理場"),
            ("performer_name", "作業班長 例 八重"),
            ("performer_org", "例示リサイクル協同組合"),
            ("checker", "例 二郎"),
            ("tool", "二軸破砕機 EX-SH200"),
            ("destination", "金属原料として再資源化"),
        ],
    )?;
    // Before they left the building, as they were packed, and on the yard of the plant.
    photographs(office, &no, &media, &[("before", handed, 9), ("serial", handed, 9), ("handover", handed, 10), ("after", done, 10)])?;
    let issued = working(done + TimeDelta::days(3));
    let received = working(issued + TimeDelta::days(2));
    at(office, received, 10, 0);
    certificate(office, &no, &media, "証-2026-045", "株式会社例示データ処理", "品質管理責任者 例 九重", issued, received)?;
    office.close_disposal(&no, &[], &answers(&[]))?;
    Ok(())
}

/// Two leased PCs go back; their drives are wiped, witnessed and crushed before.
fn lease_return(office: &mut Office, day: NaiveDate) -> Result<(), Problems> {
    let machines = pick(office, &[("media_type", "pc"), ("acquisition", "lease")], 0, 2)?;
    let mut drives = Vec::new();
    for machine in &machines {
        let inside = office.register("media")?;
        drives.extend(office.read().pointing(inside, "parent_media_id", machine.id).map_err(by_store)?);
    }
    let handed = working(day + TimeDelta::days(10));
    let planned = wareki::iso(handed);
    let all: Vec<Record> = machines.iter().chain(&drives).cloned().collect();
    let no = draft(
        office,
        day,
        &all,
        &[("reason", "リース満了"), ("execution", "リース返却時委託"), ("planned_on", &planned), ("document_no", "市生第158号")],
        &[("action", "媒体の廃棄"), ("technique", "Destroy"), ("method", "破砕")],
    )?;
    sit(office, "担当")?;
    let returned: Vec<String> = machines.iter().map(|machine| machine.no.clone()).collect();
    office.change_items(&no, &returned, &answers(&[("action", "返却")]))?;
    approve(office, &no, day + TimeDelta::days(1))?;
    sit(office, "担当")?;
    hand_over(
        office,
        &no,
        (handed, 10, 0),
        &[("vendor", "例示リース株式会社"), ("handed_by", "主査 例 二郎"), ("received_by", "例 営業"), ("transport", "施錠した専用車")],
    )?;
    let done = working(handed + TimeDelta::days(1));
    perform(
        office,
        &no,
        &Work { day: done, from: (13, 30), to: (14, 10), written: (15, 30) },
        &[
            ("place_kind", "庁舎外"),
            ("place", "例示リース株式会社 整備場"),
            ("performer_name", "整備主任 例 十和"),
            ("performer_org", "例示リース株式会社"),
            ("checker", "例 二郎"),
            ("tool", "穿孔・破砕機 EX-PD10"),
            ("destination", "例示リース株式会社"),
            ("note", "内蔵SSDを取り外して破砕"),
        ],
    )?;
    let seen = format!("{}T13:30", wareki::iso(done));
    office.attend(
        &no,
        &[],
        &answers(&[("attended", "はい"), ("staff", "例 二郎"), ("at", &seen), ("place", "例示リース株式会社 整備場"), ("how", "現地")]),
    )?;
    photographs(office, &no, &drives, &[("before", done, 13), ("serial", done, 13), ("after", done, 14)])?;
    let issued = working(done + TimeDelta::days(4));
    let received = working(issued + TimeDelta::days(3));
    at(office, received, 10, 0);
    certificate(office, &no, &all, "L-2026-0311", "例示リース株式会社", "整備部長 例 百合", issued, received)?;
    office.close_disposal(&no, &[], &answers(&[]))?;
    Ok(())
}

fn draft(office: &mut Office, day: NaiveDate, media: &[Record], head: &[(&str, &str)], lines: &[(&str, &str)]) -> Result<String, Problems> {
    sit(office, "係員")?;
    at(office, day, 9, 30);
    let numbers: Vec<String> = media.iter().map(|medium| medium.no.clone()).collect();
    Ok(office.draft_disposal(&answers(head), &numbers.join("\n"), &answers(lines))?.value.no)
}

fn approve(office: &mut Office, no: &str, day: NaiveDate) -> Result<(), Problems> {
    sit(office, NAME)?;
    at(office, working(day), 13, 0);
    office.approve_disposal(no, &[], &answers(&[]))?;
    Ok(())
}

/// Hands the media over on the day and at the time it is written down.
fn hand_over(office: &mut Office, no: &str, (day, hour, minute): (NaiveDate, u32, u32), told: &[(&str, &str)]) -> Result<(), Problems> {
    at(office, day, hour, minute);
    let on = wareki::iso(day);
    let told: Vec<(&str, &str)> = told.iter().copied().chain([("handed_on", on.as_str())]).collect();
    office.hand_over(no, &[], &answers(&told))?;
    Ok(())
}

/// When something was done and when that was written down: hour and minute.
struct Work {
    day: NaiveDate,
    from: (u32, u32),
    to: (u32, u32),
    written: (u32, u32),
}

/// Records for all media that they were done and seen to be destroyed.
fn perform(office: &mut Office, no: &str, work: &Work, told: &[(&str, &str)]) -> Result<(), Problems> {
    at(office, work.day, work.written.0, work.written.1);
    let moment = |(hour, minute): (u32, u32)| format!("{}T{hour:02}:{minute:02}", wareki::iso(work.day));
    let (from, to) = (moment(work.from), moment(work.to));
    let seen = [("started_at", from.as_str()), ("finished_at", &to), ("verification", "目視"), ("verification_result", "合格")];
    let told: Vec<(&str, &str)> = told.iter().copied().chain(seen).collect();
    office.perform(no, &[], &answers(&told))?;
    Ok(())
}

#[allow(clippy::too_many_arguments)] // a certificate's own particulars, in the order they stand on it
fn certificate(
    office: &mut Office,
    no: &str,
    media: &[Record],
    number: &str,
    issuer: &str,
    certifier: &str,
    issued: NaiveDate,
    received: NaiveDate,
) -> Result<(), Problems> {
    let serials: Vec<&str> = media.iter().map(|medium| medium.values.text("serial_no")).filter(|serial| !serial.is_empty()).collect();
    let (issued, received, serials) = (wareki::iso(issued), wareki::iso(received), serials.join("\n"));
    office.record_certificate(
        no,
        &[],
        &answers(&[
            ("cert_no", number),
            ("issuer", issuer),
            ("issued_on", &issued),
            ("received_on", &received),
            ("certifier", certifier),
            ("serials", &serials),
        ]),
    )?;
    Ok(())
}

/// Photographs each medium in each slot, on its day and in its hour; the work ends within the half of the hour `after` names.
fn photographs(office: &mut Office, no: &str, media: &[Record], slots: &[(&str, NaiveDate, u32)]) -> Result<(), Problems> {
    for (nth, medium) in media.iter().enumerate() {
        for (place, (slot, day, hour)) in slots.iter().enumerate() {
            // What is done with comes in the second half of the hour, when the work has ended.
            let half = if *slot == "after" { 35 } else { 2 };
            let minute = TimeDelta::minutes(i64::try_from(half + nth * 6 + place).unwrap_or(0));
            let taken: NaiveDateTime = day.and_hms_opt(*hour, 0, 0).unwrap_or_default() + minute;
            let serial = medium.values.text("serial_no");
            let seed = u32::try_from(nth * 8 + place).unwrap_or(0) + u32::try_from(medium.id.0).unwrap_or(0) * 31;
            let picture = exchange::sample::drive_photo(slot, serial, taken, seed);
            let name = format!("{slot}_{serial}.jpg");
            let from = PhotoFrom { owner: "disposal", no, name: &name, item: &medium.no, slot, taken_by: "係員A" };
            office.put_photo(from, &picture)?;
        }
    }
    Ok(())
}

/// `count` media that stand on the shelf or are in use, leaving the first `skip` alone.
fn pick(office: &Office, chosen: &[(&str, &str)], skip: usize, count: usize) -> Result<Vec<Record>, Problems> {
    let mut filters: Vec<Filter> =
        chosen.iter().map(|(field, id)| Filter { field: (*field).to_owned(), condition: Condition::Is((*id).to_owned()) }).collect();
    filters.push(Filter { field: "status".to_owned(), condition: Condition::AnyOf(vec!["in_use".to_owned(), "stored".to_owned()]) });
    let sort = Some(domain::query::Sort { field: "no".to_owned(), descending: false });
    let query = Query { filters, sort, limit: skip + count, ..Default::default() };
    let found = office.read().list(office.register("media")?, &query).map_err(by_store)?.rows;
    Ok(found.into_iter().skip(skip).collect())
}
