//! 引継ぎ: what somebody who leaves hands on or gives back, to whom, and that it was received (第4条・第10条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// How far a handover has come.
pub const STATUS: &[Choice] = &[choice("prepared", "準備中"), choice("received", "受領済"), choice("cancelled", "取消")];

/// How it was received.
pub const RECEIVED_HOW: &[Choice] = &[choice("own", "本人がログインして受領"), choice("paper", "紙の引継書で受領")];

/// What sort of thing is handed on; what is looked for under each stands in [`crate::handover`].
pub const KIND: &[Choice] = &[
    choice("takeout", "持出し・送付"),
    choice("medium", "媒体"),
    choice("copy", "一時複製"),
    choice("key", "鍵"),
    choice("grant", "アクセス権限"),
    choice("designation", "取扱者の指定"),
    choice("room", "入室権限"),
    choice("post", "職"),
    choice("account", "利用者の登録"),
    choice("asset", "保有個人情報等"),
    choice("disposal", "廃棄"),
    choice("inspection", "自己点検"),
    choice("action", "是正措置"),
    choice("incident", "事案"),
    choice("contract", "委託先点検"),
    choice("design_doc", "設計書等"),
];

/// What becomes of it.
pub const TURN: &[Choice] = &[choice("hand_on", "引き継ぐ"), choice("give_back", "返す・終える")];

/// 引継ぎ: number `R8-総務-引継-0001`.
pub static HANDOVER: Register = Register {
    id: "handover",
    name: "引継ぎ",
    article: Article("10-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-引継-"), Run(4)],
    year_of: Some("leaving_on"),
    named_by: "",
    form: "F23",
    fields: &[
        Field::new("leaving", "引継者", Kind::Link("staff")).must().article("10-1").listed().help("課を離れる職員です。", "例 一郎"),
        Field::new("leaving_on", "離れる日", Kind::Date)
            .must()
            .article("10-1")
            .listed()
            .help("今の担当を離れる日です。この日までに受け渡します。", "R9.3.31"),
        Field::new("receiver", "引受者", Kind::Link("staff"))
            .article("10-1")
            .listed()
            .help("後任の職員です。決まっていなければ空けて、後任の職を書きます。", "例 次郎"),
        Field::new("receiver_post", "後任の職", Kind::Text)
            .article("10-1")
            .listed()
            .help("後任の人がまだ分からないときに、その職を書きます。", "庶務係主事"),
        Field::new("handed_on", "引継日", Kind::Date).later().article("10-1").listed().help("引継者が引き渡した日です。", "R9.3.30"),
        Field::new("received_on", "受領日", Kind::Date).later().article("10-1").listed().help("引受者が受け取った日です。", "R9.3.30"),
        Field::new("received_by", "受領した職員", Kind::Link("staff"))
            .later()
            .article("10-1")
            .help("受け取った職員です。引継者と同じ人にはできません。", "例 次郎"),
        Field::new("received_how", "受領の方法", Kind::Choice(RECEIVED_HOW))
            .derived()
            .article("10-1")
            .help("引受者が自分で受領すると「本人」、ほかの人が記録すると「紙」になります。", "紙の引継書で受領"),
        Field::new("cancel_reason", "取消の理由", Kind::Text)
            .must_at(&["cancelled"])
            .later()
            .article("10-1")
            .help("引継ぎをやめた理由です。", "異動の取りやめ"),
        Field::new("status", "状態", Kind::Choice(STATUS))
            .derived()
            .article("10-1")
            .listed()
            .help("引継ぎの進み具合が自動で入ります。", "準備中"),
        Field::new("note", "備考", Kind::LongText).help("口頭で伝えたことなどです。個人番号は書けません。", "書庫の鍵は係長から"),
    ],
};

/// 引継ぎの明細: number `R8-総務-引継明細-00001`. What was open on the day the set was made, or made up to date.
pub static HANDOVER_ITEM: Register = Register {
    id: "handover_item",
    name: "引継ぎの明細",
    article: Article("10-1"),
    shape: Shape::Part { of: "handover" },
    number: &[Year, Fixed("-"), Section, Fixed("-引継明細-"), Run(5)],
    year_of: None,
    named_by: "",
    form: "list-handover_item",
    fields: &[
        Field::new("kind", "区分", Kind::Choice(KIND)).must().article("10-1").listed().help("何を引き継ぐかです。", "媒体"),
        Field::new("subject_no", "番号", Kind::Code).must().article("10-1").listed().help("その記録の番号です。", "R8-総務-USB-0012"),
        Field::new("what", "内容", Kind::LongText).article("10-1").listed().help("引継ぎの時の記録の内容です。", "USBメモリ 使用中"),
        Field::new("turn", "扱い", Kind::Choice(TURN)).must().article("10-1").listed().help("引き継ぐか、返すかです。", "引き継ぐ"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "予備の1本"),
    ],
};
