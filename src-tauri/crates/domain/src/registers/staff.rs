//! R0 職員: the people who handle information here, so that a line can name them as they were on that day.

use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};

/// 任用区分; 会計年度任用職員 are staff like the others (第8条第1項).
pub const EMPLOYMENT: &[Choice] = &[
    choice("regular", "正規職員"),
    choice("reappointed", "再任用職員"),
    choice("fiscal_year", "会計年度任用職員"),
    choice("dispatched", "派遣"),
    choice("other", "その他"),
];

/// 職員: number `職-0001`.
pub static STAFF: Register = Register {
    id: "staff",
    name: "職員",
    article: Article("10-1"),
    shape: Shape::Card,
    number: &[NumberPiece::Fixed("職-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "name",
    form: "list-staff",
    fields: &[
        Field::new("name", "氏名", Kind::Text)
            .must()
            .article("10-1")
            .listed()
            .help("戸籍どおりの字で構いません。入力した字のまま残り、帳票にもその字で出ます。", "例 一郎"),
        Field::new("reading", "ふりがな", Kind::Text).listed().help("並べ替えと検索に使います。", "れい いちろう"),
        Field::new("title", "職", Kind::Text)
            .article("4-3-1")
            .listed()
            .help("職名です。台帳の行には、その日の職と氏名が写されます。", "主事"),
        Field::new("employment", "任用区分", Kind::Choice(EMPLOYMENT))
            .article("8-1")
            .listed()
            .help("会計年度任用職員も研修と権限管理の対象です。", "正規職員"),
        Field::new("from", "在課開始日", Kind::Date).article("10-1").listed().help("この課で取扱いを始めた日です。", "R8.4.1"),
        Field::new("until", "在課終了日", Kind::Date)
            .article("10-1")
            .listed()
            .help("異動・退職でこの課を離れた日です。権限と貸与の見直しに使います。", "R9.3.31"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号や健康に関することは書きません。", "育休代替"),
    ],
};
