//! Holiday files (TOML) into the domain's holidays: 国民の祝日, which every office in the country keeps.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::calendar::Holiday;
use serde::Deserialize;

use crate::Refusal;
use crate::toml_text::{self, Slip};

/// The file as it is written: the name of the holiday under its day, so that no day can be written twice.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    holidays: BTreeMap<String, String>,
}

/// Reads a file of holidays, in the order of their days.
///
/// # Errors
/// [`Refusal::Holidays`] with the line where the file is no TOML or has a day twice, with the day where it is none of
/// the form 2026-09-21 or has no name, and where the file has no holiday at all.
pub fn read_holidays(text: &str) -> Result<Vec<Holiday>, Refusal> {
    let file: File = toml_text::read(text).map_err(|Slip { place, why }| Refusal::Holidays { place, why })?;
    if file.holidays.is_empty() {
        return Err(refused("holidays", "祝日が1日も書かれていません"));
    }
    let mut holidays = file.holidays.iter().map(|(day, name)| holiday(day, name)).collect::<Result<Vec<_>, _>>()?;
    holidays.sort_by_key(|one| one.day);
    Ok(holidays)
}

fn holiday(day: &str, name: &str) -> Result<Holiday, Refusal> {
    let on: NaiveDate = day.parse().map_err(|_| refused(day, "2026-09-21の形の、実際にある日ではありません"))?;
    // The library also takes 2026-9-21, under which the same day could be written a second time.
    if on.to_string() != day {
        return Err(refused(day, "月と日は2桁で書きます"));
    }
    if name.trim().is_empty() {
        return Err(refused(day, "名称がありません"));
    }
    Ok(Holiday { day: on, name: name.trim().to_owned() })
}

fn refused(place: &str, why: &str) -> Refusal {
    Refusal::Holidays { place: place.to_owned(), why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::{Datelike, Days, Weekday};

    use super::*;

    const SHIPPED: &str = include_str!("../../../../assets/calendar/japan.toml");

    const SUBSTITUTE: &str = "振替休日";
    const BETWEEN: &str = "国民の休日";

    fn day(year: i32, month: u32, date: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, date).unwrap()
    }

    /// The holidays of `year` by 国民の祝日に関する法律第2条 and 第3条, its equinoxes given.
    fn by_law(year: i32, spring: u32, autumn: u32) -> BTreeMap<NaiveDate, &'static str> {
        let monday = |month, nth| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, nth).unwrap();
        let named = BTreeMap::from([
            (day(year, 1, 1), "元日"),
            (monday(1, 2), "成人の日"),
            (day(year, 2, 11), "建国記念の日"),
            (day(year, 2, 23), "天皇誕生日"),
            (day(year, 3, spring), "春分の日"),
            (day(year, 4, 29), "昭和の日"),
            (day(year, 5, 3), "憲法記念日"),
            (day(year, 5, 4), "みどりの日"),
            (day(year, 5, 5), "こどもの日"),
            (monday(7, 3), "海の日"),
            (day(year, 8, 11), "山の日"),
            (monday(9, 3), "敬老の日"),
            (day(year, 9, autumn), "秋分の日"),
            (monday(10, 2), "スポーツの日"),
            (day(year, 11, 3), "文化の日"),
            (day(year, 11, 23), "勤労感謝の日"),
        ]);
        let mut all = named.clone();
        for on in named.keys().copied() {
            if on.weekday() == Weekday::Sun {
                all.insert(on.iter_days().find(|one| !named.contains_key(one)).unwrap(), SUBSTITUTE);
            }
            let (next, after) = (on + Days::new(1), on + Days::new(2));
            if named.contains_key(&after) && !all.contains_key(&next) {
                all.insert(next, BETWEEN);
            }
        }
        all
    }

    #[test]
    fn the_shipped_holidays_are_those_of_the_law() {
        let shipped = read_holidays(SHIPPED).unwrap();
        let found: BTreeMap<NaiveDate, &str> = shipped.iter().map(|one| (one.day, one.name.as_str())).collect();
        let years = [(2025, 20, 23), (2026, 20, 23), (2027, 21, 23), (2028, 20, 22)];
        let expected: BTreeMap<_, _> = years.into_iter().flat_map(|(year, spring, autumn)| by_law(year, spring, autumn)).collect();
        assert_eq!(found, expected);
        for (on, name) in [
            (day(2025, 2, 24), SUBSTITUTE),
            (day(2025, 5, 6), SUBSTITUTE),
            (day(2025, 11, 24), SUBSTITUTE),
            (day(2026, 5, 6), SUBSTITUTE),
            (day(2026, 9, 22), BETWEEN),
            (day(2027, 3, 22), SUBSTITUTE),
        ] {
            assert_eq!(found.get(&on), Some(&name), "{on}");
        }
    }

    #[test]
    fn days_come_in_their_order_whatever_the_files() {
        let read = read_holidays("\u{FEFF}[holidays]\n2026-09-22 = \"国民の休日\"\n2026-09-21 = \" 敬老の日 \"\n").unwrap();
        let said: Vec<_> = read.iter().map(|one| (one.day, one.name.as_str())).collect();
        assert_eq!(said, [(day(2026, 9, 21), "敬老の日"), (day(2026, 9, 22), BETWEEN)]);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        for (file, words) in [
            ("[holidays]\n", "holidays：祝日が1日も"),
            ("", "知らない項目名か"),
            ("[holidays]\n2026-09-21 = \"敬老の日\"\n2026-09-21 = \"敬老の日\"\n", "3行目：TOMLの書き方"),
            ("[holidays]\n2026-09-21 = 1\n", "2行目：知らない項目名か、種類の違う値"),
            ("[holidays]\n2026-09-31 = \"敬老の日\"\n", "2026-09-31：2026-09-21の形の"),
            ("[holidays]\n2026-9-21 = \"敬老の日\"\n", "2026-9-21：月と日は2桁"),
            ("[holidays]\n2026-09-21 = \" \"\n", "2026-09-21：名称がありません"),
        ] {
            let refusal = read_holidays(file).expect_err(file);
            assert!(refusal.to_string().contains(words), "{refusal}");
            assert!(refusal.next().ends_with("ください。"));
        }
    }
}
