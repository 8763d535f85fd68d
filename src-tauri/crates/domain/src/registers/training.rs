//! R11 教育研修記録: what was taught, who attended, and who still has to (第8条).

use super::staff::EMPLOYMENT;
use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// For whom it is, by the paragraphs of 第8条.
pub const AUDIENCE: &[Choice] = &[
    choice("general", "総括保護管理者の研修（職員）"),
    choice("system", "情報システム"),
    choice("leaders", "保護管理者・保護担当者"),
    choice("section", "課内"),
];

/// How it is held.
pub const METHOD: &[Choice] = &[
    choice("class", "集合"),
    choice("online", "オンライン"),
    choice("video", "動画"),
    choice("reading", "資料の通読"),
    choice("other", "その他"),
];

/// Whether somebody attended.
pub const ATTENDED: &[Choice] = &[choice("present", "受講"), choice("absent", "未受講"), choice("exempt", "対象外")];

/// 教育研修記録: number `R8-総務-研修-0001`.
pub static TRAINING: Register = Register {
    id: "training",
    name: "教育研修記録",
    article: Article("8-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-研修-"), Run(4)],
    year_of: Some("held_on"),
    named_by: "name",
    form: "list-training",
    fields: &[
        Field::new("name", "研修名", Kind::Text).must().article("8-1").listed().help("研修の名前です。", "個人情報保護研修"),
        Field::new("audience", "区分", Kind::Choice(AUDIENCE)).must().article("8-1").listed().help("誰に向けた研修かです。", "課内"),
        Field::new("held_on", "実施日", Kind::Date)
            .must()
            .article("8-1")
            .listed()
            .help("行った日です。予定のうちは予定の日を書いておきます。", "R8.6.10"),
        Field::new("method", "方法", Kind::Choice(METHOD)).must().article("8-1").listed().help("どのように行うかです。", "集合"),
        Field::new("lecturer", "講師", Kind::Text).article("8-1").help("講師の所属と職です。", "保護担当者"),
        Field::new("content", "内容", Kind::LongText).article("8-1").help("取り上げた事項です。", "持出しの手続、誤送付の防止"),
        Field::new("materials", "資料", Kind::Text).article("8-1").help("使った資料と、その保管先です。", "研修資料R8（書庫A-3）"),
        Field::new("follow_until", "未受講者フォローの期限", Kind::Date)
            .article("8-4")
            .listed()
            .help("出られなかった職員に受けさせる期限です。", "R8.7.10"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "録画あり"),
    ],
};

/// 研修の出欠: number `R8-総務-受講-00001`; one member of staff and whether they attended.
pub static TRAINING_ATTENDEE: Register = Register {
    id: "training_attendee",
    name: "研修の出欠",
    article: Article("8-4"),
    shape: Shape::Part { of: "training" },
    number: &[Year, Fixed("-"), Section, Fixed("-受講-"), Run(5)],
    year_of: None,
    named_by: "",
    form: "F19",
    fields: &[
        Field::new("staff", "対象者", Kind::Link("staff"))
            .must()
            .article("8-4")
            .width(60)
            .listed()
            .help("受ける必要のある職員です。会計年度任用職員も含みます。", "例 一郎"),
        Field::new("employment", "任用区分", Kind::Choice(EMPLOYMENT))
            .article("8-1")
            .width(40)
            .listed()
            .help("空けておくと、職員の登録から写されます。", "正規職員"),
        Field::new("attended", "受講", Kind::Choice(ATTENDED))
            .must()
            .article("8-4")
            .width(24)
            .listed()
            .help("受けたかどうかです。", "受講"),
        Field::new("attended_on", "受講日", Kind::Date)
            .must_when("attended", &["present"])
            .article("8-4")
            .width(30)
            .listed()
            .help("受けた日です。後日に録画で受けたときは、その日を書きます。", "R8.6.10"),
        Field::new("absence_reason", "未受講・対象外の理由", Kind::Text)
            .must_when("attended", &["absent", "exempt"])
            .article("8-4")
            .width(58)
            .help("受けられなかった、または受ける必要がない事情です。", "窓口当番のため"),
        Field::new("followed_on", "未受講者フォロー日", Kind::Date)
            .later()
            .article("8-4")
            .width(40)
            .listed()
            .help("後から受けさせた、または内容を伝えた日です。", "R8.6.25"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。健康に関することは書きません。", "資料を配付"),
    ],
};
