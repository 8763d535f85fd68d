//! Stock-takes of the practice section, every half-year: read label by label, small differences settled.

use chrono::{NaiveDate, TimeDelta};
use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::record::Record;
use domain::wareki;

use super::script::{answers, day_of, working};
use super::stage::{NAME, Progress, at, sit};
use crate::office::Office;
use crate::stocktake::{Counting, Place};

pub(super) fn make(office: &mut Office, year: Nendo, today: NaiveDate, progress: &mut Progress<'_>) -> Result<(), Problems> {
    let last = year.before().0;
    let days = [day_of(last, 10, 1), day_of(last, 3, 31), day_of(year.0, 4, 20), day_of(year.0, 10, 1)];
    for (nth, day) in days.iter().enumerate() {
        let day = working(*day);
        if day + TimeDelta::days(2) <= today {
            hold(office, day, nth)?;
        }
        progress("棚卸", nth + 1, days.len());
    }
    Ok(())
}

fn hold(office: &mut Office, day: NaiveDate, nth: usize) -> Result<(), Problems> {
    sit(office, "担当")?;
    at(office, day, 9, 30);
    let base = wareki::iso(day);
    let no = office.open_stocktake(&answers(&[("base_on", base.as_str())]))?.value.no;
    let lines: Vec<Record> = office.stocktake(&no)?.lines;
    sit(office, "係員")?;
    at(office, day, 10, 0);
    let number = |line: &Record| line.values.link("media_id").map(|link| link.no.clone()).unwrap_or_default();
    // One medium lies in another place than the inventory says; everything else is where it belongs.
    let (astray, rest): (Vec<&Record>, Vec<&Record>) = lines.iter().enumerate().fold((Vec::new(), Vec::new()), |mut parted, (at, line)| {
        if at == nth * 5 + 3 {
            parted.0.push(line)
        } else {
            parted.1.push(line)
        }
        parted
    });
    let labels = rest.iter().map(|line| number(line)).collect::<Vec<_>>().join("\n");
    office.count_stocktake(&no, &Counting { labels, ..Counting::default() })?;
    for line in astray {
        let here = line.values.link("location_id").map(|link| link.label.clone()).unwrap_or_default();
        let place = if here == "耐火金庫" { "執務室 鍵付きキャビネットB" } else { "耐火金庫" };
        let labels = number(line);
        office.count_stocktake(&no, &Counting { labels: labels.clone(), place: place.to_owned(), ..Counting::default() })?;
        sit(office, "担当")?;
        at(office, day, 11, 20);
        office.settle_stocktake(&no, &labels, Place::Stays, &answers(&[("measure", "定められた保管場所に戻した")]))?;
    }
    sit(office, "担当")?;
    at(office, day, 16, 0);
    office.close_stocktake(&no, &answers(&[("counter", "例 四季"), ("witness", "例 花子")]))?;
    sit(office, NAME)?;
    at(office, working(day + TimeDelta::days(1)), 9, 10);
    office.confirm_stocktake(&no)?;
    Ok(())
}
