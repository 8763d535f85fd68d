//! The judgements of an inspection counted by 軸 (第42条): this year's table, and the rates of the years beside each other.

use crate::chart::{Amount, Chart, Pattern, Scale, Series, Side};
use crate::flow::Flow;
use crate::fonts::Hand;
use crate::frame::Frame;
use crate::page::{Align, Style};
use crate::table::{Column, Row};

/// The judgements of one axis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// 軸.
    pub axis: String,
    /// ○ 適.
    pub fit: u32,
    /// △ 要改善.
    pub improve: u32,
    /// × 不適.
    pub unfit: u32,
    /// － 該当なし.
    pub not_applicable: u32,
    /// 未確認.
    pub unconfirmed: u32,
}

/// The judgements of one inspection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct YearTally {
    /// Whose they are in the legend, e.g. 「令和7年度」.
    pub year: String,
    /// 点検番号.
    pub no: String,
    /// One row per axis.
    pub tallies: Vec<Tally>,
}

impl Tally {
    fn all(&self) -> u32 {
        self.fit + self.improve + self.unfit + self.not_applicable + self.unconfirmed
    }

    /// 適率 in tenths of a percent, rounded down: 99.96 % is not yet 100 %. Of the items that apply, the share judged 適;
    /// unconfirmed items count as not (yet) 適. `None` where no item applies.
    fn tenths(&self) -> Option<u32> {
        (self.fit * 1000).checked_div(self.all() - self.not_applicable)
    }

    /// 適率, e.g. 「95.3%」; 「－」 where no item applies.
    pub(crate) fn rate(&self) -> String {
        self.tenths().map_or_else(|| "－".to_owned(), |tenths| format!("{}%", decimal(tenths)))
    }

    /// The sum of `tallies`.
    pub(crate) fn sum(tallies: &[Tally]) -> Tally {
        tallies.iter().fold(Tally { axis: SUM.to_owned(), ..Tally::default() }, |sum, one| Tally {
            axis: sum.axis,
            fit: sum.fit + one.fit,
            improve: sum.improve + one.improve,
            unfit: sum.unfit + one.unfit,
            not_applicable: sum.not_applicable + one.not_applicable,
            unconfirmed: sum.unconfirmed + one.unconfirmed,
        })
    }
}

const SUM: &str = "計";

fn decimal(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

impl YearTally {
    /// The row of `axis`, or of all of them.
    fn of(&self, axis: &str) -> Option<Tally> {
        if axis == SUM { Some(Tally::sum(&self.tallies)) } else { self.tallies.iter().find(|one| one.axis == axis).cloned() }
    }
}

/// The axes of the newest of `years`, then all together.
fn axes(years: &[YearTally]) -> Vec<String> {
    let axes = years.last().map_or(&[][..], |newest| &newest.tallies);
    axes.iter().map(|one| one.axis.clone()).chain([SUM.to_owned()]).collect()
}

/// 3 結果集計: how often each judgement was given.
pub(crate) fn tally_table(flow: &mut Flow<'_>, tallies: &[Tally], frame: &Frame) {
    let figures = ["○ 適", "△ 要改善", "× 不適", "－ 該当なし", "未確認", "計", "適率"];
    let mut columns = vec![Column::new("点検の軸", 39.0, Align::Left)];
    columns.extend(figures.map(|label| Column::new(label, 18.0, Align::Right)));
    let mut rows: Vec<Row> = tallies.iter().chain([&Tally::sum(tallies)]).map(tally_row).collect();
    if frame.blank {
        rows.iter_mut().for_each(|row| row.cells.truncate(1));
    }
    flow.table(&columns, &rows, 9.0);
    let note = "適率＝適÷（計－該当なし）、小数第2位を切り捨てます。未確認の項目は適に数えません。";
    flow.paragraph(note, Style::new(7.5, Hand::Gothic));
}

fn tally_row(tally: &Tally) -> Row {
    let figures = [tally.fit, tally.improve, tally.unfit, tally.not_applicable, tally.unconfirmed, tally.all()];
    let figures = figures.iter().map(u32::to_string);
    Row::new(std::iter::once(tally.axis.clone()).chain(figures).chain([tally.rate()]))
}

/// 適率 by 点検の軸, the oldest of `years` first: what the chart shows, as figures. Without years it is ruled for the pen.
pub(crate) fn rate_table(flow: &mut Flow<'_>, axes_of: &[Tally], years: &[YearTally]) {
    let mut columns = vec![Column::new("点検", 51.0, Align::Left)];
    let axes: Vec<String> = axes_of.iter().map(|one| one.axis.clone()).chain([SUM.to_owned()]).collect();
    columns.extend(axes.iter().map(|axis| Column::new(axis, 114.0 / axes.len() as f32, Align::Right)));
    let row = |year: &YearTally| {
        let rates = axes.iter().map(|axis| year.of(axis).map_or_else(|| "－".to_owned(), |one| one.rate()));
        Row::new(std::iter::once(format!("{}（{}）", year.year, year.no)).chain(rates))
    };
    let rows: Vec<Row> = years.iter().map(row).collect();
    flow.table(&columns, &rows, 8.5);
}

/// 適率 by 点検の軸 and year as bars, the newest of `years` last and darkest.
pub(crate) fn rate_chart(years: &[YearTally]) -> Chart {
    let axes = axes(years);
    let series = years.iter().rev().zip(Pattern::ALL).map(|(year, pattern)| {
        let amounts = axes.iter().map(|axis| {
            let tenths = year.of(axis)?.tenths()?;
            Some(Amount { size: tenths, words: decimal(tenths) })
        });
        Series { name: year.year.clone(), pattern, side: Side::Up, amounts: amounts.collect() }
    });
    let mut series: Vec<Series> = series.collect();
    series.reverse();
    let alone = "前年度までに完了した同じ回の点検の記録がないため、今回の点検だけを示します。";
    Chart {
        title: "適率（%）　点検の軸別・年度別".to_owned(),
        note: if series.len() > 1 { String::new() } else { alone.to_owned() },
        places: axes,
        series,
        scale: Scale::Percent,
        above: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_of_fit_items_leaves_out_what_does_not_apply_and_never_rounds_up() {
        let tally = Tally { fit: 1999, improve: 1, not_applicable: 50, ..Tally::default() };
        assert_eq!(tally.rate(), "99.9%");
        assert_eq!(Tally { not_applicable: 3, ..Tally::default() }.rate(), "－");
        assert_eq!(Tally { fit: 1, unconfirmed: 1, ..Tally::default() }.rate(), "50.0%");
    }

    fn year(name: &str, fit: u32) -> YearTally {
        let of = |axis: &str, fit| Tally { axis: axis.to_owned(), fit, unfit: 10 - fit, ..Tally::default() };
        YearTally { year: name.to_owned(), no: String::new(), tallies: vec![of("記録媒体", fit), of("保管方法", 10)] }
    }

    #[test]
    fn the_chart_has_the_newest_year_darkest_and_on_the_right_and_no_more_than_four() {
        let years: Vec<YearTally> = (4..=8).map(|nth| year(&format!("令和{nth}年度"), nth)).collect();
        let chart = rate_chart(&years);
        assert_eq!(chart.places, ["記録媒体", "保管方法", "計"]);
        let told: Vec<(&str, Pattern)> = chart.series.iter().map(|one| (one.name.as_str(), one.pattern)).collect();
        let patterns = [Pattern::Dotted, Pattern::White, Pattern::Hatched, Pattern::Solid];
        assert_eq!(told, ["令和5年度", "令和6年度", "令和7年度", "令和8年度"].into_iter().zip(patterns).collect::<Vec<_>>());
        let newest: Vec<&str> = chart.series[3].amounts.iter().flatten().map(|one| one.words.as_str()).collect();
        assert_eq!((newest, chart.note.as_str()), (vec!["80.0", "100.0", "90.0"], ""));
    }

    #[test]
    fn one_year_alone_says_so_and_an_axis_that_was_not_asked_has_no_bar() {
        let alone = rate_chart(&[year("令和8年度", 5)]);
        assert!(alone.note.contains("今回の点検だけ") && alone.series[0].pattern == Pattern::Solid);
        let mut before = year("令和7年度", 5);
        before.tallies.pop();
        let chart = rate_chart(&[before, year("令和8年度", 5)]);
        assert_eq!(chart.series[0].amounts[1], None);
        assert_eq!(chart.series[0].amounts[2].as_ref().map(|one| one.size), Some(500));
    }
}
