//! Promises about dates: what is taken, what is refused and with which correction, and that nothing shifts on the way.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

const TODAY: (i32, u32, u32) = (2026, 11, 22);

fn read(text: &str) -> Result<NaiveDate, Misread> {
    parse(text, day(TODAY.0, TODAY.1, TODAY.2))
}

#[test]
fn a_day_is_read_in_every_way_a_clerk_writes_it() {
    let expected = day(2026, 11, 22);
    for text in [
        "R8.11.22", "r8.11.22", "Ｒ８．１１．２２", "R8/11/22", "R8-11-22", "R08.11.22", "令和8年11月22日", "令和８年１１月２２日",
        "令和 8年 11月 22日", "令8.11.22", "㋿8年11月22日", "8.11.22", "８．１１．２２", "2026/11/22", "2026-11-22", "2026.11.22",
        "２０２６／１１／２２", "2026年11月22日", "西暦2026年11月22日", "20261122", "081122", "R081122", "R81122", "11/22", "11月22日",
        "１１／２２", "今日", "本日", "きょう", " R8.11.22 ", "令和8年11月22日（日）", "R8・11・22", "+0",
    ] {
        assert_eq!(read(text), Ok(expected), "{text}");
    }
}

#[test]
fn words_and_distances_count_from_today() {
    for (text, expected) in [
        ("きのう", day(2026, 11, 21)),
        ("昨日", day(2026, 11, 21)),
        ("おととい", day(2026, 11, 20)),
        ("あした", day(2026, 11, 23)),
        ("明日", day(2026, 11, 23)),
        ("あさって", day(2026, 11, 24)),
        ("+7", day(2026, 11, 29)),
        ("＋７", day(2026, 11, 29)),
        ("-3", day(2026, 11, 19)),
        ("－３", day(2026, 11, 19)),
        ("+30日", day(2026, 12, 22)),
    ] {
        assert_eq!(read(text), Ok(expected), "{text}");
    }
}

#[test]
fn a_month_and_day_fall_in_this_nendo() {
    assert_eq!(read("3/31"), Ok(day(2027, 3, 31)));
    assert_eq!(read("4/1"), Ok(day(2026, 4, 1)));
    assert_eq!(parse("12/1", day(2027, 2, 3)), Ok(day(2026, 12, 1)));
    assert_eq!(parse("2/29", day(2027, 6, 1)), Ok(day(2028, 2, 29)));
}

#[test]
fn each_era_begins_and_ends_where_it_did() {
    for (last, first) in [
        (("明治45年7月29日", day(1912, 7, 29)), ("大正元年7月30日", day(1912, 7, 30))),
        (("大正15年12月24日", day(1926, 12, 24)), ("昭和元年12月25日", day(1926, 12, 25))),
        (("昭和64年1月7日", day(1989, 1, 7)), ("平成元年1月8日", day(1989, 1, 8))),
        (("平成31年4月30日", day(2019, 4, 30)), ("令和元年5月1日", day(2019, 5, 1))),
    ] {
        for (text, expected) in [last, first] {
            assert_eq!(read(text), Ok(expected), "{text}");
            assert_eq!(long(expected), text);
        }
    }
    assert_eq!((long(day(1873, 1, 1)), short(day(1873, 1, 1))), ("明治6年1月1日".into(), "M6.1.1".into()));
}

#[test]
fn a_day_that_never_was_is_refused_with_the_day_that_was_meant() {
    for (text, what, suggest) in [
        ("平成31年5月1日", "平成31年は4月30日までです。", Some(day(2019, 5, 1))),
        ("H32.1.1", "平成は31年4月30日までです。", Some(day(2020, 1, 1))),
        ("昭和64年1月8日", "昭和64年は1月7日までです。", Some(day(1989, 1, 8))),
        ("昭和100年1月1日", "昭和は64年1月7日までです。", Some(day(2025, 1, 1))),
        ("S99.1.1", "昭和は64年1月7日までです。", Some(day(2024, 1, 1))),
        ("令和元年4月30日", "令和元年は5月1日からです。", Some(day(2019, 4, 30))),
        ("令和0年5月1日", "令和0年という年はありません。", Some(day(2019, 5, 1))),
        ("令和0年4月1日", "令和0年という年はありません。", None),
        ("令和8年2月30日", "令和8年2月は28日までです。", Some(day(2026, 2, 28))),
        ("2028/2/30", "2028年2月は29日までです。", Some(day(2028, 2, 29))),
        ("R8.4.31", "令和8年4月は30日までです。", Some(day(2026, 4, 30))),
        ("R8.13.1", "13月という月はありません。", None),
        ("R8.0.1", "0月という月はありません。", None),
        ("R8.1.0", "1月0日という日はありません。", None),
        ("明治3年1月1日", "明治5年より前は旧暦のため", None),
        ("平成32年4月1日", "平成は31年4月30日までです。", Some(day(2020, 4, 1))),
    ] {
        let misread = read(text).unwrap_err();
        assert!(misread.what.contains(what), "{text}: {}", misread.what);
        assert_eq!(misread.suggest, suggest, "{text}");
        assert!(misread.next.ends_with('。'), "{text}: {}", misread.next);
    }
    assert_eq!(read("平成31年5月1日").unwrap_err().next, "「令和元年5月1日」ではありませんか。");
}

#[test]
fn what_is_no_date_is_refused_with_words() {
    for text in [
        "", "　", "あれ", "R8", "R8.11", "2026/11", "R8.11.", "2026", "46113", "R8.11.22.1", "1/2/3/4", "R", "令和", "12345678901", "+",
        "-", "++7", "+99999999999999999999", "+99999", "260/1/1", "R2026.11.22", "1872/1/1", "9999/1/1", "99991231", "１１", "日",
        "年月日", "R8.11.2２２", "８年十一月二十二日",
    ] {
        let misread = read(text).unwrap_err();
        assert!(misread.what.ends_with('。') && misread.next.ends_with('。'), "{text}");
    }
}

#[test]
fn a_year_at_the_end_is_never_guessed() {
    for text in ["1/2/2026", "01-02-2026", "2.1.2026", "１／２／２０２６", "11/12/2026"] {
        let misread = read(text).unwrap_err();
        assert!(misread.suggest.is_none() && misread.what.contains("とも読めます"), "{text}: {}", misread.what);
        assert!(misread.next.contains("年を先に"), "{text}");
    }
    for (text, meant) in [
        ("1/1/2026", day(2026, 1, 1)),
        ("22-11-2026", day(2026, 11, 22)),
        ("11/22/2026", day(2026, 11, 22)),
        ("22.11.2026（日）", day(2026, 11, 22)),
    ] {
        assert_eq!(read(text).unwrap_err().suggest, Some(meant), "{text}");
    }
    for text in ["31/31/2026", "0/1/2026", "30/2/2026"] {
        assert_eq!(read(text).unwrap_err().suggest, None, "{text}");
    }
    assert_eq!(parse_moment("22-11-2026 14:03", day(2026, 11, 22)).unwrap_err().suggest, Some(day(2026, 11, 22)));
}

#[test]
fn a_spreadsheets_number_is_offered_as_its_day_and_never_taken() {
    let misread = read("46113").unwrap_err();
    assert_eq!((misread.suggest, misread.next.as_str()), (Some(day(2026, 4, 1)), "「令和8年4月1日」ではありませんか。"));
    assert_eq!(read("４６１１３").unwrap_err().suggest, Some(day(2026, 4, 1)));
    let both = read("41122").unwrap_err();
    assert!(both.suggest.is_none() && both.what.contains("令和4年11月22日") && both.what.contains("平成24年8月1日"), "{}", both.what);
    assert_eq!(read("81122"), Ok(day(2026, 11, 22)), "no spreadsheet of our time keeps a day under this number");
    assert_eq!(read("99999").unwrap_err().suggest, None);
}

#[test]
fn a_day_is_written_for_paper_lists_machines_and_the_person_at_the_field() {
    let today = day(2026, 11, 22);
    assert_eq!(long(today), "令和8年11月22日");
    assert_eq!(short(today), "R8.11.22");
    assert_eq!(iso(today), "2026-11-22");
    assert_eq!(with_weekday(today), "令和8年11月22日（日）");
    assert_eq!(explained(today), "令和8年11月22日（日）＝2026-11-22、令和8年度");
    assert_eq!(short(day(2019, 5, 1)), "R1.5.1");
    assert_eq!(long(day(1872, 5, 1)), "1872年5月1日");
}

#[test]
fn a_moment_is_read_with_its_time_of_day() {
    let at = |hour, minute| day(2026, 11, 22).and_hms_opt(hour, minute, 0).unwrap();
    let read = |text| parse_moment(text, day(2026, 11, 22));
    for text in [
        "R8.11.22 14:03", "2026-11-22T14:03", "2026-11-22T14:03:59", "2026-11-22 14:03", "14:03", "１４：０３", "令和8年11月22日 14時03分",
        "令和8年11月22日14時3分", "令和8年11月22日（日） 14:03", "令和8年11月22日（日）14:03", "今日 14:03", "今日14:03",
        "R8.11.22　14:03", "11/22 1403", "11月22日 午後2時3分", "R8.11.22午後2:03", "R8. 11. 22 14:03", "午後2時3分",
    ] {
        assert_eq!(read(text), Ok(at(14, 3)), "{text}");
    }
    assert_eq!(read("R8.11.22 9時"), Ok(at(9, 0)));
    assert_eq!(read("午前12時5分"), Ok(at(0, 5)));
    assert_eq!(read("午後12時"), Ok(at(12, 0)));
}

#[test]
fn a_date_alone_is_midnight_and_is_written_without_a_time() {
    let read = |text| parse_moment(text, day(2026, 11, 22)).unwrap();
    let midnight = day(2026, 11, 22).and_hms_opt(0, 0, 0).unwrap();
    for text in ["R8.11.22", "令和8年11月22日", "20261122", "今日", "R8. 11. 22", "R8.11.22 0:00"] {
        assert_eq!(read(text), midnight, "{text}");
    }
    assert_eq!((long_moment(midnight), short_moment(midnight)), ("令和8年11月22日".into(), "R8.11.22".into()));
    assert_eq!(iso_moment(midnight), "2026-11-22T00:00");
    let afternoon = day(2026, 11, 22).and_hms_opt(14, 3, 0).unwrap();
    assert_eq!((long_moment(afternoon), short_moment(afternoon)), ("令和8年11月22日 14:03".into(), "R8.11.22 14:03".into()));
}

#[test]
fn a_moment_that_cannot_be_is_refused() {
    for text in
        ["R8.11.22 25:00", "R8.11.22 12:60", "R8.11.22 :30", "平成31年5月1日 10:00", "午後13時", "R8.11.22 14:0x", "", "10:00 R8.11.22"]
    {
        assert!(parse_moment(text, day(2026, 11, 22)).is_err(), "{text}");
    }
    assert_eq!(parse_moment("平成31年5月1日 10:00", day(2026, 11, 22)).unwrap_err().suggest, Some(day(2019, 5, 1)));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = day(1873, 1, 1);
    let span = (day(2100, 12, 31) - first).num_days() as u64;
    (0..=span).prop_map(move |days| first + Days::new(days))
}

proptest! {
    #[test]
    fn every_written_form_reads_back_as_the_same_day(one in any_day()) {
        let today = day(2026, 11, 22);
        for text in [long(one), short(one), iso(one), with_weekday(one), one.format("%Y%m%d").to_string(), one.format("%Y/%-m/%-d").to_string()] {
            prop_assert_eq!(parse(&text, today), Ok(one), "{}", text);
        }
    }

    #[test]
    fn a_year_at_the_end_is_refused_and_only_the_one_possible_day_is_offered(one in any_day(), sign in "[/.-]") {
        let today = day(2026, 11, 22);
        let (d, m, y) = (one.day(), one.month(), one.year());
        let sure = d > 12 || d == m;
        for text in [format!("{d}{sign}{m}{sign}{y}"), format!("{m:02}{sign}{d:02}{sign}{y}")] {
            let misread = parse(&text, today).unwrap_err();
            prop_assert_eq!(misread.suggest, sure.then_some(one), "{}", text);
        }
    }

    #[test]
    fn a_spreadsheets_number_is_never_taken_for_a_day(back in 0u64..14_600) {
        let (today, first) = (day(2026, 11, 22), day(1899, 12, 30));
        let kept = today - Days::new(back);
        let misread = parse(&(kept - first).num_days().to_string(), today).unwrap_err();
        prop_assert!(misread.suggest.is_none_or(|day| day == kept));
        prop_assert!(misread.suggest.is_some() || misread.what.contains(&long(kept)), "{}", misread.what);
    }

    #[test]
    fn an_era_that_was_over_is_answered_with_the_day_in_the_next(one in any_day().prop_filter("令和", |one| *one >= day(2019, 5, 1))) {
        let old = format!("平成{}年{}月{}日", one.year() - 1988, one.month(), one.day());
        let misread = parse(&old, day(2026, 11, 22)).unwrap_err();
        prop_assert_eq!(misread.suggest, Some(one), "{}", old);
    }

    #[test]
    fn every_written_moment_reads_back(one in any_day(), minute in 0u32..1440) {
        let moment = one.and_hms_opt(minute / 60, minute % 60, 0).unwrap();
        for text in [long_moment(moment), short_moment(moment), iso_moment(moment)] {
            prop_assert_eq!(parse_moment(&text, day(2026, 11, 22)), Ok(moment), "{}", text);
        }
    }

    #[test]
    fn no_text_makes_the_reader_stumble(text in "\\PC{0,24}", digits in "[0-9RHS令和年月日元./\\-:T ]{0,16}") {
        let today = day(2026, 11, 22);
        for words in [text, digits] {
            for misread in [parse(&words, today).err(), parse_moment(&words, today).err()].into_iter().flatten() {
                prop_assert!(!misread.what.is_empty() && !misread.next.is_empty());
                prop_assert!(misread.suggest.is_none_or(|day| parse(&long(day), today) == Ok(day)));
            }
        }
    }
}
