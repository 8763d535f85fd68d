//! R0 事業者: contractors and lessors that take part in a disposal or handle information for the city (第37条).

use crate::article::Article;
use crate::register::{Field, Kind, NumberPiece, Register, Shape};

/// 事業者: number `業-0001`.
pub static VENDOR: Register = Register {
    id: "vendor",
    name: "事業者",
    article: Article("37-1"),
    shape: Shape::Card,
    number: &[NumberPiece::Fixed("業-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "name",
    form: "list-vendor",
    fields: &[
        Field::new("name", "名称", Kind::Text)
            .must()
            .article("37-1")
            .listed()
            .help("契約書にある事業者の名称です。", "株式会社例示データ処理"),
        Field::new("reading", "ふりがな", Kind::Text).help("並べ替えと検索に使います。", "れいじでーたしょり"),
        Field::new("address", "所在地", Kind::Text).listed().help("契約書にある所在地です。", "例県例市例町1-1"),
        Field::new("phone", "電話", Kind::Code).listed().help("担当の連絡先です。", "000-000-0000"),
        Field::new("contact", "担当", Kind::Text).listed().help("担当の部署や職です。", "営業課"),
        Field::new("note", "備考", Kind::LongText).help("認証の取得状況など、覚え書きです。", "プライバシーマークあり"),
    ],
};
