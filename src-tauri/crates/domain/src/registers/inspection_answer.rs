//! R7 点検の回答: one item of the checklist as it was worded on that day, with the answer and its evidence (第42条).

use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice, coded};

/// The axes article 42 names, and the rest.
pub const AXIS: &[Choice] =
    &[choice("media", "記録媒体"), choice("route", "処理経路"), choice("keeping", "保管方法"), choice("system", "体制・その他")];

/// The answer to an item; the code is the mark printed on paper.
pub const JUDGEMENT: &[Choice] = &[
    coded("ok", "適", "○"),
    coded("improve", "要改善", "△"),
    coded("bad", "不適", "×"),
    coded("na", "該当なし", "－"),
    choice("open", "未点検"),
];

/// 点検の回答: number `R8-総務-点検項目-00001`. What the item said is copied here and never changes (D20).
pub static INSPECTION_ANSWER: Register = Register {
    id: "inspection_answer",
    name: "点検の回答",
    article: Article("42"),
    shape: Shape::Part { of: "inspection" },
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-点検項目-"), NumberPiece::Run(5)],
    year_of: None,
    named_by: "item_id",
    form: "F09",
    fields: &[
        Field::new("order_no", "順序", Kind::Int).derived().help("点検票での並び順です。", "1"),
        Field::new("item_id", "No", Kind::Code).derived().article("42").width(16).listed().help("点検項目の番号です。", "13-1-3"),
        Field::new("axis", "軸", Kind::Choice(AXIS))
            .derived()
            .article("42")
            .listed()
            .help("規程が点検の対象に挙げる観点です。", "記録媒体"),
        Field::new("article_text", "条項", Kind::Text)
            .derived()
            .article("42")
            .width(16)
            .listed()
            .help("点検項目の根拠です。", "点検票の条項"),
        Field::new("item_text", "点検項目", Kind::LongText)
            .derived()
            .article("42")
            .width(70)
            .listed()
            .help("点検を始めた日の文言のまま残ります。", "台帳と現物が一致しているか。"),
        Field::new("evidence_text", "証拠書類", Kind::Text).derived().article("42").help("確かめるときに見る書類です。", "棚卸表"),
        Field::new("scope", "対象", Kind::Text).derived().article("42").help("どの課が対象になる項目かです。", "全"),
        Field::new("freq", "周期", Kind::Text).derived().article("42").help("確かめる周期の目安です。", "半"),
        Field::new("checklist_version", "点検項目の版", Kind::Code).derived().article("43").help("どの版の文言かです。", "1"),
        Field::new("judgement", "判定", Kind::Choice(JUDGEMENT))
            .article("42")
            .width(14)
            .listed()
            .help("自分で確かめて選びます。台帳の件数は参考で、答えではありません。", "適"),
        Field::new("finding", "所見・改善", Kind::LongText)
            .article("42")
            .width(24)
            .listed()
            .help("確かめて分かったことです。「要改善」「不適」では必ず書きます。", "2点の保管場所が台帳と異なる"),
        Field::new("na_reason", "該当なしの理由", Kind::Text)
            .must_when("judgement", &["na"])
            .article("42")
            .help("「該当なし」とした理由です。", "サーバ室等がないため"),
        Field::new("evidence", "証拠", Kind::LongText)
            .article("42")
            .width(25)
            .help("見た書類や、取り込んだ台帳の件数です。取り込んだ時点の数のまま残ります。", "棚卸表（R8.10.1）を確認"),
        Field::new("evidence_at", "証拠の時点", Kind::Moment)
            .derived()
            .article("42")
            .help("台帳の件数を取り込んだ日時です。", "R8.10.5 10:00"),
        Field::new("carried", "未再確認", Kind::Flag)
            .derived()
            .article("42")
            .listed()
            .help("前回から引き継いだまま、今回まだ確かめていない回答です。", "いいえ"),
        Field::new("answered_by", "回答者", Kind::Link("staff")).derived().article("42").help("判定を入れた職員です。", "例 次郎"),
        Field::new("answered_at", "回答日時", Kind::Moment).derived().article("42").help("判定を入れた日時です。", "R8.10.5 10:02"),
    ],
};
