//! R0 保管場所: the places where media are kept, with their lock and their fire-proof safe (第13条第1項).

use crate::article::Article;
use crate::register::{Field, Kind, NumberPiece, Register, Shape};

/// 保管場所: number `場-0001`.
pub static LOCATION: Register = Register {
    id: "location",
    name: "保管場所",
    article: Article("13-1"),
    shape: Shape::Card,
    number: &[NumberPiece::Fixed("場-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "name",
    form: "list-location",
    fields: &[
        Field::new("name", "名称", Kind::Text)
            .must()
            .article("13-1")
            .listed()
            .help("媒体を探しに行ける名前を付けます。棚や引出しまで分けておくと棚卸が楽です。", "第1書庫 A棚2段"),
        Field::new("building", "建物", Kind::Text).listed().help("庁舎の名前です。バックアップの分散保管の確認にも使います。", "本庁舎"),
        Field::new("room", "階・室", Kind::Text).listed().help("階と室名です。", "3階 書庫"),
        Field::new("locked", "施錠", Kind::Flag).article("13-1").listed().help("鍵の掛かる場所なら「はい」です。", "はい"),
        Field::new("fire_safe", "耐火金庫", Kind::Flag).article("13-1").listed().help("耐火金庫なら「はい」です。", "いいえ"),
        Field::new("note", "備考", Kind::LongText).help("鍵の管理者など、覚え書きです。", "鍵は保護担当者が管理"),
    ],
};
