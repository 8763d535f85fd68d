//! F23 引継書: what is handed on and given back, who holds which post, what is due next, with places for three names (第10条).

use domain::problem::Problems;
use domain::record::Record;
use domain::registers::handover::KIND;
use domain::registers::posts::POST_HOLDER;
use domain::show::{self, Dates};
use report::sheets::slip::{Part, Slip};
use report::{Align, Column, Row};

use super::said::Said;
use crate::handover::HandoverView;
use crate::office::Office;
use crate::print::heading::{answer, joined, person};

/// The slip of a handover; an empty one has room for each sort of thing.
pub(crate) fn slip(office: &Office, record: Option<&Record>) -> Result<Slip, Problems> {
    let said = Said::of(office, "handover", record)?;
    let view = record.map(|record| office.handover_for_paper(record.clone())).transpose()?;
    let view = view.as_ref();
    let facts = ["leaving", "receiver", "receiver_post", "leaving_on", "handed_on", "received_on", "received_by", "received_how", "status"];
    Ok(Slip {
        count: String::new(),
        parts: vec![
            Part::Pairs(said.plain(&facts)),
            Part::Heading("1　引き継ぐもの・返すもの".to_owned()),
            Part::Table { columns: columns(), groups: items(office, view)? },
            Part::Note("「残り」は、この紙を印刷した時に、まだ引継者の名になっているものです。".to_owned()),
            Part::Heading("2　期限を過ぎたもの、60日以内に期限が来るもの".to_owned()),
            Part::Table { columns: due_columns(), groups: vec![(String::new(), due(office, view))] },
            Part::Heading("3　職にある者".to_owned()),
            Part::Table { columns: post_columns(), groups: vec![(String::new(), posts(view))] },
            Part::Heading("4　口頭で伝えたこと".to_owned()),
            Part::Facts(said.facts(&["note"])),
        ],
    })
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("番号", 40.0, Align::Left),
        Column::new("内容", 71.0, Align::Left),
        Column::new("扱い", 20.0, Align::Left),
        Column::new("残り", 14.0, Align::Centre),
        Column::new("確認", 20.0, Align::Left),
    ]
}

fn items(office: &Office, view: Option<&HandoverView>) -> Result<Vec<(String, Vec<Row>)>, Problems> {
    let lines = office.register("handover_item")?;
    let Some(view) = view else { return Ok(vec![(String::new(), Vec::new())]) };
    let groups = KIND.iter().filter_map(|kind| {
        let of_kind = view.items.iter().filter(|item| item.line.values.chose("kind", kind.id));
        let rows: Vec<Row> = of_kind
            .map(|item| {
                let of = |field: &str| answer(lines, &item.line.values, field);
                Row::new([of("subject_no"), of("what"), of("turn"), if item.open { "■" } else { "□" }.to_owned(), String::new()])
            })
            .collect();
        (!rows.is_empty()).then(|| (kind.label.to_owned(), rows))
    });
    let groups: Vec<(String, Vec<Row>)> = groups.collect();
    Ok(if groups.is_empty() { vec![(String::new(), Vec::new())] } else { groups })
}

fn due_columns() -> Vec<Column> {
    vec![
        Column::new("期限", 22.0, Align::Left),
        Column::new("条", 20.0, Align::Left),
        Column::new("内容", 83.0, Align::Left),
        Column::new("記録", 40.0, Align::Left),
    ]
}

fn due(office: &Office, view: Option<&HandoverView>) -> Vec<Row> {
    let all = view.map(|view| view.due.as_slice()).unwrap_or_default();
    let row = |one: &domain::due::Due| {
        Row::new([show::date(one.on, Dates::Short), office.profile().article_short(one.article), one.what.clone(), one.no.clone()])
    };
    all.iter().map(row).collect()
}

fn post_columns() -> Vec<Column> {
    vec![Column::new("職", 50.0, Align::Left), Column::new("職員", 75.0, Align::Left), Column::new("就いた日", 40.0, Align::Left)]
}

fn posts(view: Option<&HandoverView>) -> Vec<Row> {
    let all = view.map(|view| view.posts.as_slice()).unwrap_or_default();
    let row = |card: &Record| {
        let who = joined(&[&person(&card.values, "staff"), card.values.text("name")]);
        let from = card.values.date("from").map(|day| show::date(day, Dates::Short)).unwrap_or_default();
        Row::new([answer(&POST_HOLDER, &card.values, "post"), who, from])
    };
    all.iter().map(row).collect()
}
