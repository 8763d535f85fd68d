//! R12 棚卸: what the inventory says against what stands on the shelf, found out by two people (第13条第1項).

use super::shared::MEDIA_TYPE;
use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// How far the stock-take has come.
pub const STATUS: &[Choice] = &[choice("open", "棚卸中"), choice("closed", "完了"), choice("cancelled", "取消")];

/// What became of one medium.
pub const FOUND: &[Choice] = &[
    choice("open", "未確認"),
    choice("found", "有"),
    choice("wrong_place", "有（場所相違）"),
    choice("missing", "無"),
    choice("unexpected", "台帳になし"),
    choice("outside", "対象外で現物あり"),
];

/// 棚卸: number `R8-総務-棚卸-01`.
pub static STOCKTAKE: Register = Register {
    id: "stocktake",
    name: "棚卸",
    article: Article("13-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-棚卸-"), Run(2)],
    year_of: Some("base_on"),
    named_by: "",
    form: "list-stocktake",
    fields: &[
        Field::new("base_on", "基準日", Kind::Date)
            .must()
            .article("13-1")
            .listed()
            .help("この日の台帳と現物を比べます。半期ごとと年度末に行います。", "R8.10.1"),
        Field::new("locations", "対象の場所", Kind::Links("location"))
            .article("13-1")
            .listed()
            .help("数える場所です。空けておくと全ての場所を数えます。", "第1書庫 A棚2段"),
        Field::new("counter", "実施者", Kind::Link("staff"))
            .must_at(&["closed"])
            .later()
            .article("13-1")
            .listed()
            .help("現物を数えた職員です。終えるときに書きます。", "例 一郎"),
        Field::new("witness", "立会者", Kind::Link("staff"))
            .must_at(&["closed"])
            .later()
            .article("13-1")
            .listed()
            .help("一緒に確かめた職員です。実施者と同じ人にはできません。", "例 次郎"),
        Field::new("one_person_reason", "1人で確認した理由", Kind::Text)
            .article("14")
            .help("課の記録の「1人で確認する事情」が認められる間だけ効きます。その課に職員が1人しかいない間のことで、この欄だけでは認められません。この棚卸だけの事情を書き足します。", "応援の職員が急病のため"),
        Field::new("opening", "期首", Kind::Int).derived().article("13-1").help("前の棚卸のときの点数が自動で入ります。", "40"),
        Field::new("added", "増", Kind::Int).derived().article("13-1").help("前の棚卸の後に増えた点数が自動で入ります。", "3"),
        Field::new("removed", "減", Kind::Int).derived().article("13-1").help("前の棚卸の後に減った点数が自動で入ります。", "1"),
        Field::new("closing", "期末", Kind::Int).derived().article("13-1").help("基準日の台帳の点数が自動で入ります。", "42"),
        Field::new("confirmed_by", "確認した保護管理者", Kind::Link("staff"))
            .decided()
            .article("13-1")
            .help("結果を確かめた保護管理者です。", "例 花子"),
        Field::new("closed_on", "完了日", Kind::Date).decided().article("13-1").listed().help("差異の措置まで済んだ日です。", "R8.10.3"),
        Field::new("status", "状態", Kind::Choice(STATUS))
            .derived()
            .article("13-1")
            .listed()
            .help("棚卸の進み具合が自動で入ります。", "棚卸中"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "書庫Bは改修中"),
    ],
};

/// 棚卸の明細: number `R8-総務-棚卸明細-00001`. What the inventory said on the day is frozen beside the medium.
pub static STOCKTAKE_LINE: Register = Register {
    id: "stocktake_line",
    name: "棚卸の明細",
    article: Article("13-1"),
    shape: Shape::Part { of: "stocktake" },
    number: &[Year, Fixed("-"), Section, Fixed("-棚卸明細-"), Run(5)],
    year_of: None,
    named_by: "",
    form: "F12",
    fields: &[
        Field::new("media_id", "管理番号", Kind::Link("media"))
            .must_when("found", &["open", "found", "wrong_place", "missing"])
            .article("13-1")
            .width(34)
            .listed()
            .help("数える媒体です。台帳にない物は空けて、読み取った番号を書きます。", "R8-総務-USB-0012"),
        Field::new("scanned", "読み取った番号", Kind::Code)
            .must_when("found", &["unexpected"])
            .article("13-1")
            .help("現物のラベルや製造番号です。台帳にない物は必ず書きます。", "S1A2B3C4"),
        Field::new("media_type", "種別", Kind::Choice(MEDIA_TYPE))
            .derived()
            .article("13-1")
            .width(24)
            .listed()
            .help("基準日の台帳から写されます。", "USBメモリ"),
        Field::new("serial_no", "製造番号", Kind::Code)
            .derived()
            .article("13-1")
            .width(42)
            .listed()
            .help("基準日の台帳から写されます。", "S1A2B3C4"),
        Field::new("location_id", "保管場所", Kind::Link("location"))
            .derived()
            .article("13-1")
            .width(44)
            .listed()
            .help("基準日の台帳から写されます。", "第1書庫 A棚2段"),
        Field::new("found", "現物", Kind::Choice(FOUND)).must().article("13-1").width(20).listed().help("現物があったかどうかです。", "有"),
        Field::new("found_at", "あった場所", Kind::Link("location"))
            .must_when("found", &["wrong_place"])
            .article("13-1")
            .help("台帳と違う場所にあったときの、その場所です。", "事務室 保管庫"),
        Field::new("labelled", "ラベル", Kind::Flag)
            .must_when("found", &["found", "wrong_place"])
            .article("13-1")
            .width(14)
            .listed()
            .help("登録ステッカーが貼ってあれば「はい」です。", "はい"),
        Field::new("measure", "差異の措置", Kind::LongText)
            .article("13-1")
            .width(38)
            .listed()
            .help("無い、場所が違う、台帳にないときに、どうしたかです。書くまで完了できません。", "台帳の保管場所を訂正"),
        Field::new("incident_id", "事案", Kind::Link("incident"))
            .article("38-1")
            .help("見つからない媒体について起こした事案です。", "R8-総務-事案-0001"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "使用者が机上で使用中"),
    ],
};
