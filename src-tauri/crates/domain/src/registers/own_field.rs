//! 独自項目: the fields a section adds to its registers itself; [`crate::own`] makes them part of the registers.

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};
use crate::registers::house::HOUSE;

/// What an own field can hold. A reference is left out: what points somewhere has consequences that only the house's
/// own fields know.
pub const KIND: &[Choice] = &[
    choice("text", "文字"),
    choice("long_text", "長い文"),
    choice("int", "数"),
    choice("date", "日付"),
    choice("flag", "はい・いいえ"),
    choice("choice", "選択肢"),
];

/// Every register but this one, in the order in which they are kept.
static REGISTERS: [Choice; HOUSE.len()] = {
    let mut all = [choice("", ""); HOUSE.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = choice(HOUSE[at].id, HOUSE[at].name);
        at += 1;
    }
    all
};

/// 独自項目: number `独-0001`.
pub static OWN_FIELD: Register = Register {
    id: "own_field",
    name: "独自項目",
    article: Article("16"),
    shape: Shape::Card,
    number: &[Fixed("独-"), Run(4)],
    year_of: None,
    named_by: "label",
    form: "list-own_field",
    fields: &[
        Field::new("register", "台帳", Kind::Choice(&REGISTERS))
            .must()
            .article("16")
            .listed()
            .help("どの台帳に加える項目かです。その項目を書いた記録ができた後は変えられません。", "媒体管理台帳"),
        Field::new("label", "項目名", Kind::Text)
            .must()
            .article("16")
            .listed()
            .help("登録の画面、一覧、紙に出る名前です。同じ台帳にある項目と同じ名前は付けられません。", "備品番号"),
        Field::new("kind", "種類", Kind::Choice(KIND))
            .must()
            .article("16")
            .listed()
            .help("何を書く項目かです。その項目を書いた記録ができた後は変えられません。", "文字"),
        Field::new("choices", "選択肢", Kind::LongText)
            .must_when("kind", &["choice"])
            .article("16")
            .help("選べる言葉を1行に1つ書きます。後から消した言葉も、書いた記録には残ります。", "庁舎管理\nリース\n貸与"),
        Field::new("required", "必須", Kind::Flag).article("16").listed().help(
            "「はい」なら、これから登録する記録では空欄にできません。前からの記録と、手続がひとりでに作る行には及びません。",
            "いいえ",
        ),
        Field::new("help", "説明", Kind::LongText)
            .article("16")
            .help("何をどう書くかを、書く人に伝えます。", "総務課の備品シールの番号を書きます。"),
        Field::new("example", "記入例", Kind::Text).article("16").help("項目名の下に出る例です。", "備-0123"),
        Field::new("listed", "一覧に出す", Kind::Flag)
            .article("16")
            .listed()
            .help("「はい」なら、列を選ばなくても一覧と書出しに出ます。", "はい"),
        Field::new("width_mm", "紙での幅（mm）", Kind::Int)
            .article("16")
            .help("台帳を印刷するときの列の幅です。空欄か0なら、様式のある台帳の紙には出ません。", "24"),
        Field::new("ended_on", "使い終わった日", Kind::Date)
            .article("16")
            .listed()
            .help("書くと、その項目はもう尋ねられません。書いた記録には残ります。", "R9.3.31"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。", "令和8年度の備品照合のため"),
    ],
};
