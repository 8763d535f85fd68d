//! 祝日・閉庁日: the days on which the office is closed besides weekends and the turn of the year, kept by the office itself.

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// What the day is. 開庁日 opens a day that would be closed by rule.
pub const DAY_KIND: &[Choice] = &[choice("holiday", "祝日"), choice("closed", "閉庁日"), choice("open", "開庁日")];

/// 祝日・閉庁日: number `休-0001`. 土日 and 12月29日〜1月3日 need no line.
pub static CALENDAR: Register = Register {
    id: "calendar",
    name: "祝日・閉庁日",
    article: Article("39"),
    shape: Shape::Card,
    number: &[Fixed("休-"), Run(4)],
    year_of: Some("day"),
    named_by: "name",
    form: "list-calendar",
    fields: &[
        Field::new("day", "日", Kind::Date)
            .must()
            .article("39")
            .listed()
            .help("報告期限などを数えるときに使う日です。土日と12月29日から1月3日までは書かなくても休みです。", "R8.11.23"),
        Field::new("name", "名称", Kind::Text).must().article("39").listed().help("祝日や閉庁の名前です。", "勤労感謝の日"),
        Field::new("kind", "区分", Kind::Choice(DAY_KIND))
            .must()
            .article("39")
            .listed()
            .help("休みの日か、休みの日に開ける日かです。", "祝日"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。", "市の告示による"),
    ],
};
