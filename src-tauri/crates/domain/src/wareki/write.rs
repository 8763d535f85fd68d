//! Writing days: long for papers, short for lists, ISO for machines, and the explanation shown below a date field.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::era::EraDay;
use crate::nendo::Nendo;

/// 「令和8年11月22日」; the first year of an era is 「元年」. Before 1873 the western year stands.
pub fn long(day: NaiveDate) -> String {
    let year = EraDay::of(day).map_or_else(|| day.year().to_string(), |found| format!("{}{}", found.era.name, found.year_words()));
    format!("{year}年{}月{}日", day.month(), day.day())
}

/// 「R8.11.22」. Before 1873 the western year stands.
pub fn short(day: NaiveDate) -> String {
    let year = EraDay::of(day).map_or_else(|| day.year().to_string(), |found| format!("{}{}", found.era.letter, found.year));
    format!("{year}.{}.{}", day.month(), day.day())
}

/// 「令和8年11月」.
pub fn long_month(day: NaiveDate) -> String {
    let long = long(day);
    long.split_once('月').map_or(long.clone(), |(month, _)| format!("{month}月"))
}

/// 「R8.11」.
pub fn short_month(day: NaiveDate) -> String {
    let short = short(day);
    short.rsplit_once('.').map_or(short.clone(), |(month, _)| month.to_owned())
}

/// `2026-11-22`.
pub fn iso(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// The weekday in one character, 「日」.
pub fn weekday(day: NaiveDate) -> char {
    match day.weekday() {
        chrono::Weekday::Mon => '月',
        chrono::Weekday::Tue => '火',
        chrono::Weekday::Wed => '水',
        chrono::Weekday::Thu => '木',
        chrono::Weekday::Fri => '金',
        chrono::Weekday::Sat => '土',
        chrono::Weekday::Sun => '日',
    }
}

/// 「令和8年11月22日（日）」.
pub fn with_weekday(day: NaiveDate) -> String {
    format!("{}（{}）", long(day), weekday(day))
}

/// 「令和8年11月22日（日）＝2026-11-22、令和8年度」: what was understood, shown below a date field.
pub fn explained(day: NaiveDate) -> String {
    format!("{}＝{}、{}", with_weekday(day), iso(day), Nendo::of(day).label())
}

/// 「令和8年11月＝2026-11、令和8年度」: what was understood, shown below a field that asks for a month.
pub fn explained_month(day: NaiveDate) -> String {
    format!("{}＝{}、{}", long_month(day), day.format("%Y-%m"), Nendo::of(day).label())
}

/// 「令和8年11月22日 14:03」; at 0:00, which stands for "no time given", the day alone.
pub fn long_moment(moment: NaiveDateTime) -> String {
    with_time(long(moment.date()), moment.time(), ' ')
}

/// 「R8.11.22 14:03」; at 0:00 the day alone.
pub fn short_moment(moment: NaiveDateTime) -> String {
    with_time(short(moment.date()), moment.time(), ' ')
}

/// `2026-11-22T14:03`, always with its time.
pub fn iso_moment(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M").to_string()
}

fn with_time(day: String, time: NaiveTime, between: char) -> String {
    if time == NaiveTime::MIN { day } else { format!("{day}{between}{:02}:{:02}", time.hour(), time.minute()) }
}
