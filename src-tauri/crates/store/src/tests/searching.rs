//! Search: one, two, three characters and more, folded, exact, several words, in every order.

use domain::query::{Query, Sort};

use super::*;

fn found(bench: &Bench, search: &str) -> Vec<String> {
    let query = Query { search: search.into(), sort: Some(Sort { field: "recorded".into(), descending: false }), ..Query::default() };
    let rows = bench.store.read().list(&THING, &query).unwrap().rows;
    assert_eq!(bench.store.read().count(&THING, &query).unwrap(), rows.len() as u64);
    let by_name = Query { sort: Some(Sort { field: "name".into(), descending: false }), ..query };
    assert_eq!(bench.store.read().list(&THING, &by_name).unwrap().rows.len(), rows.len());
    rows.into_iter().map(|record| record.no).collect()
}

#[test]
fn words_are_found_folded_whatever_their_length() {
    let mut bench = Bench::new();
    let place = bench.add(&PLACE, "場-1", named("第１書庫"));
    bench.add(&THING, "品-1", named("髙﨑市のﾃﾞｰﾀ").with("serial_no", text("AB-12")));
    bench.add(&THING, "品-2", named("高崎のUSBメモリ").with("bought_on", Value::Date(day(2026, 11, 22))));
    bench.add(&THING, "品-3", named("紙の名簿").with("place", Value::Link(link(place, "場-1", "第１書庫"))));
    bench.add(&THING, "品-4", named("例 一郎").with("colour", Value::Choice("blue".into())).with("own_1", text("独自")));
    for (search, expected) in [
        ("高", vec!["品-1", "品-2"]),
        ("崎", vec!["品-1", "品-2"]),
        ("簿", vec!["品-3"]),
        ("高崎", vec!["品-1", "品-2"]),
        ("髙崎市", vec!["品-1"]),
        ("データ", vec!["品-1"]),
        ("ｕｓｂ", vec!["品-2"]),
        ("めもり", vec!["品-2"]),
        ("ab－12", vec!["品-1"]),
        ("ab12", vec!["品-1"]),
        ("第1書庫", vec!["品-3"]),
        ("場-1", vec!["品-3"]),
        ("青", vec!["品-4"]),
        ("例一郎", vec!["品-4"]),
        ("例　一郎", vec!["品-4"]),
        ("独自", vec!["品-4"]),
        ("令和8年11月", vec!["品-2"]),
        ("R8.11.22", vec!["品-2"]),
        ("2026-11-22", vec!["品-2"]),
        ("高崎 メモリ", vec!["品-2"]),
        ("品-3", vec!["品-3"]),
        ("崎高", vec![]),
        ("\" OR *", vec![]),
        ("%", vec![]),
    ] {
        assert_eq!(found(&bench, search), expected, "{search}");
    }
}

#[test]
fn pairs_that_occur_apart_are_not_taken_for_the_word() {
    let mut bench = Bench::new();
    bench.add(&THING, "品-1", named("東京 京都"));
    bench.add(&THING, "品-2", named("東京都"));
    bench.add(&THING, "品-3", named("abc bcd"));
    assert_eq!(found(&bench, "abcd"), Vec::<String>::new());
    assert_eq!(found(&bench, "東京都"), ["品-2"]);
}

#[test]
fn the_index_follows_changes() {
    let mut bench = Bench::new();
    let id = bench.add(&THING, "品-1", named("変更前"));
    bench.act(|tx| tx.update(&THING, id, None, named("別のもの"), vec![])).unwrap();
    assert_eq!(found(&bench, "変更"), Vec::<String>::new());
    assert_eq!(found(&bench, "別のもの"), ["品-1"]);
    bench.act(|tx| tx.fill(&THING, id, "from", text("追記"))).unwrap();
    assert_eq!(found(&bench, "追記"), ["品-1"]);
}

#[test]
fn a_name_is_looked_up_whole_and_folded() {
    let mut bench = Bench::new();
    bench.add(&PLACE, "場-1", named("第1書庫"));
    bench.add(&PLACE, "場-2", named("第1書庫 A棚"));
    bench.add(&PLACE, "場-3", named("第１書庫"));
    let names = |name: &str| bench.store.read().named(&PLACE, name).unwrap().into_iter().map(|one| one.no).collect::<Vec<_>>();
    assert_eq!(names("第１書庫"), ["場-1", "場-3"]);
    assert_eq!(names("第1書"), Vec::<String>::new());
    assert_eq!(names(""), Vec::<String>::new());
}

#[test]
fn a_frequent_word_sorted_by_a_field_is_paged_like_any_other() {
    let mut bench = Bench::new();
    bench
        .act(|tx| {
            for number in 0..2300 {
                tx.insert(&PLACE, new(&format!("場-{number:04}"), named(&format!("書庫{}", number * 7919 % 2300))))?;
            }
            Ok(())
        })
        .unwrap();
    let sort = Some(Sort { field: "name".into(), descending: false });
    let mut query = Query { search: "書庫".into(), sort, limit: 500, ..Query::default() };
    let mut names = Vec::new();
    loop {
        let page = bench.store.read().list(&PLACE, &query).unwrap();
        names.extend(page.rows.into_iter().map(|record| record.values.text("name").to_owned()));
        query.after = page.next;
        if query.after.is_none() {
            break;
        }
    }
    assert_eq!(names.len(), 2300);
    assert!(names.is_sorted());
}

#[test]
fn search_columns_made_by_another_folding_are_made_anew() {
    let mut bench = Bench::new();
    bench.add(&PLACE, "場-1", named("書庫"));
    bench.store.connection.execute_batch("UPDATE try_place SET norm = 'old'; UPDATE search_state SET fold = 0").unwrap();
    let search = |bench: &Bench| bench.store.read().named(&PLACE, "書庫").unwrap().len();
    assert_eq!(search(&bench), 0);
    crate::rows::rebuild::if_needed(&mut bench.store.connection, &[&PLACE]).unwrap();
    assert_eq!(search(&bench), 1);
}
