//! How the movement of the media stands on the 総括表: by kind, by month, and what keeps the book from balancing.

use report::sheets::slip::{Bar, Part};
use report::{Above, Align, Amount, Chart, Column, Pattern, Row, Scale, Series, Side};

use super::movement::{Movement, Movements};

/// The movement month by month.
pub(super) struct Months {
    /// Their names, from the first.
    pub names: Vec<String>,
    /// What moved; `None` for those to come.
    pub moved: Vec<Option<Movement>>,
}

const HEADING: &str = "1　媒体の増減（期首＋増－減＝期末）";
const BY_KIND: &str = "　　種別ごとの期末の点数";
const BY_MONTH: &str = "　　月別の増減";
const MONTHLY: [&str; 3] = ["増", "減", "月末の点数"];

/// 1 媒体の増減: by kind with what does not balance, then by month.
pub(super) fn movement_parts(media: &Movements, months: &Months) -> Vec<Part> {
    let mut parts = vec![Part::Heading(HEADING.to_owned())];
    parts.push(Part::Table { columns: movement_columns(), groups: vec![(String::new(), movement_rows(media))] });
    parts.extend(unbalanced(media));
    if !media.kinds.is_empty() {
        parts.push(Part::Heading(BY_KIND.to_owned()));
        parts.push(Part::Bars(media.kinds.iter().map(|(kind, one)| bar(kind, one.closing)).collect()));
    }
    parts.push(Part::Heading(BY_MONTH.to_owned()));
    parts.push(Part::Table { columns: month_columns(&months.names), groups: vec![(String::new(), month_rows(media, months))] });
    parts
}

/// The same of an empty form, over the months of a year.
pub(super) fn empty_movement_parts(names: &[String]) -> Vec<Part> {
    vec![
        Part::Heading(HEADING.to_owned()),
        Part::Table { columns: movement_columns(), groups: vec![(String::new(), Vec::new())] },
        Part::Heading(BY_MONTH.to_owned()),
        Part::Table { columns: month_columns(names), groups: vec![(String::new(), MONTHLY.map(|label| Row::new([label])).into())] },
    ]
}

/// What came and went month by month, what was there at each month's end above it.
pub(super) fn movement_chart(months: &Months) -> Chart {
    let bars = |name: &str, pattern, side, of: fn(&Movement) -> u64| {
        let amounts = months.moved.iter().map(|month| month.as_ref().map(of).map(amount)).collect();
        Series { name: name.to_owned(), pattern, side, amounts }
    };
    let ends = months.moved.iter().map(|month| month.as_ref().map(|month| month.closing.to_string()).unwrap_or_default());
    Chart {
        title: "媒体の増減（点）　月別".to_owned(),
        places: months.names.clone(),
        series: vec![
            bars("増", Pattern::Hatched, Side::Up, |month| month.added),
            bars("減", Pattern::White, Side::Down, |month| month.removed),
        ],
        scale: Scale::Count,
        above: Some(Above { label: "月末".to_owned(), figures: ends.collect() }),
        note: String::new(),
    }
}

/// At most this many media are named.
const NAMED: usize = 10;

/// 「不突合」 where the book does not balance, with the media that keep it from doing so (D23).
fn unbalanced(media: &Movements) -> Option<Part> {
    if media.sum.balances() && media.unbalanced.is_empty() {
        return None;
    }
    let named: Vec<&str> = media.unbalanced.iter().take(NAMED).map(String::as_str).collect();
    let more = media.unbalanced.len().saturating_sub(NAMED);
    let more = if more > 0 { format!("ほか{more}点") } else { String::new() };
    Some(Part::Warning(format!(
        "不突合：期首＋増－減は{}点、期末の台帳は{}点です。後から登録した媒体、取り消した媒体がないか確かめてください。対象：{}{more}",
        media.sum.expected(),
        media.sum.closing,
        named.join("、"),
    )))
}

fn amount(number: u64) -> Amount {
    Amount { size: u32::try_from(number).unwrap_or(u32::MAX), words: number.to_string() }
}

fn bar(kind: &str, number: u64) -> Bar {
    Bar { label: kind.to_owned(), amount: number, words: format!("{number}点") }
}

fn month_columns(names: &[String]) -> Vec<Column> {
    let mut columns = vec![Column::new("", 24.0, Align::Left)];
    columns.extend(names.iter().map(|name| Column::new(name.clone(), 129.0 / names.len().max(1) as f32, Align::Right)));
    columns.push(Column::new("計", 12.0, Align::Right));
    columns
}

fn month_rows(media: &Movements, months: &Months) -> Vec<Row> {
    let [added, removed, closing] = MONTHLY;
    let row = |label: &str, of: fn(&Movement) -> u64, sum: String| {
        let figures = months.moved.iter().map(|month| month.as_ref().map(|month| of(month).to_string()).unwrap_or_default());
        Row::new(std::iter::once(label.to_owned()).chain(figures).chain([sum]))
    };
    vec![
        row(added, |month| month.added, media.sum.added.to_string()),
        row(removed, |month| month.removed, media.sum.removed.to_string()),
        row(closing, |month| month.closing, String::new()),
    ]
}

fn movement_columns() -> Vec<Column> {
    let mut columns = vec![Column::new("媒体種別", 51.0, Align::Left)];
    columns.extend(["期首", "増", "減", "計算上の期末", "期末（台帳）"].map(|label| Column::new(label, 19.0, Align::Right)));
    columns.push(Column::new("突合", 19.0, Align::Centre));
    columns
}

fn movement_rows(media: &Movements) -> Vec<Row> {
    let row = |kind: &str, one: &Movement| {
        let figures =
            [one.opening.to_string(), one.added.to_string(), one.removed.to_string(), one.expected().to_string(), one.closing.to_string()];
        let verdict = if one.balances() { "一致" } else { "不突合" };
        Row::new(std::iter::once(kind.to_owned()).chain(figures).chain([verdict.to_owned()]))
    };
    media.kinds.iter().map(|(kind, one)| row(kind, one)).chain([row("計", &media.sum)]).collect()
}
