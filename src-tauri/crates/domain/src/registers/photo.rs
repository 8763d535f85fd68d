//! R6・R7 写真: what a photograph shows, when and by whom, with the fingerprint of the original (第15条第2項・第42条).

use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};

/// Which moment of the disposal a photograph shows.
pub const SLOT: &[Choice] = &[
    choice("before", "処分前全景"),
    choice("serial", "製造番号ラベル"),
    choice("during", "処理中"),
    choice("after", "処理後"),
    choice("handover", "梱包・引渡し"),
    choice("storage", "保管状態"),
];

// The same answers about any photograph; the two registers differ only in what the photograph belongs to.
const TAKEN_AT: Field = Field::new("taken_at", "撮影日時", Kind::Moment)
    .article("15-2")
    .listed()
    .help("写真に残っていれば自動で入ります。違っていたら直します。", "R8.12.10 10:05");
const TAKEN_BY: Field = Field::new("taken_by", "撮影者", Kind::Text)
    .article("15-2")
    .listed()
    .help("撮った人の職と氏名です。委託先が撮った場合は所属も書きます。", "主事 例 一郎");
const TAKEN_AT_PLACE: Field = Field::new("taken_at_place", "撮影場所", Kind::Text)
    .article("15-2")
    .help("撮った場所です。写真の位置情報は使わず、消してあります。", "本庁舎地下1階 作業室");
const CAPTION: Field = Field::new("caption", "説明", Kind::Text)
    .article("15-2")
    .help("写真の説明です。個人情報が写り込んだ写真は使えません。", "穿孔後の盤面");
const CAMERA: Field =
    Field::new("camera", "撮影機器", Kind::Text).derived().article("15-2").help("写真に残っていた機種名が自動で入ります。", "EX-CAM 100");
const ORIGINAL_SHA256: Field = Field::new("original_sha256", "原本のSHA-256", Kind::Code)
    .derived()
    .article("15-2")
    .help("取り込んだ原本の控えです。後の書換えが分かります。", "0a1b2c3d…");
const FILE: Field =
    Field::new("file", "保管番号", Kind::Code).derived().article("15-2").help("暗号化して保管した写真の番号です。", "7f3a…");
const ORIGINAL_NAME: Field = Field::new("original_name", "元のファイル名", Kind::Text)
    .derived()
    .article("15-2")
    .help("取り込んだときのファイル名です。", "DSC_0012.JPG");
const WIDTH: Field = Field::new("width", "幅（画素）", Kind::Int).derived().help("写真の幅です。", "1600");
const HEIGHT: Field = Field::new("height", "高さ（画素）", Kind::Int).derived().help("写真の高さです。", "1200");
const MEDIA_TYPE: Field = Field::new("media_type", "形式", Kind::Text).derived().help("取り込んだ原本の形式です。", "image/jpeg");

/// 廃棄の写真: number `R8-総務-写真-0001`; belongs to a disposal and shows one of its media.
pub static PHOTO: Register = Register {
    id: "photo",
    name: "廃棄の写真",
    article: Article("15-2"),
    shape: Shape::Part { of: "disposal" },
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-写真-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "caption",
    form: "F08b",
    fields: &[
        Field::new("disposal_item_id", "明細", Kind::Link("disposal_item"))
            .article("15-2")
            .listed()
            .help("どの媒体の写真かです。取り込んだ直後は空いていて、後から選べます。", "R8-総務-廃棄明細-0001"),
        Field::new("slot", "区分", Kind::Choice(SLOT))
            .article("15-2")
            .listed()
            .help("どの場面の写真かです。製造番号と処理後の写真が証明の要です。", "製造番号ラベル"),
        TAKEN_AT,
        TAKEN_BY,
        TAKEN_AT_PLACE,
        CAPTION,
        CAMERA,
        ORIGINAL_SHA256,
        FILE,
        ORIGINAL_NAME,
        WIDTH,
        HEIGHT,
        MEDIA_TYPE,
    ],
};

/// 点検の写真: number `R8-総務-点検写真-0001`; belongs to an inspection and supports the answer to one item.
pub static INSPECTION_PHOTO: Register = Register {
    id: "inspection_photo",
    name: "点検の写真",
    article: Article("42"),
    shape: Shape::Part { of: "inspection" },
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-点検写真-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "caption",
    form: "list-inspection_photo",
    fields: &[
        Field::new("inspection_answer_id", "点検項目", Kind::Link("inspection_answer"))
            .must()
            .article("42")
            .listed()
            .help("どの点検項目の証拠かです。", "R8-総務-点検項目-00001"),
        TAKEN_AT,
        TAKEN_BY,
        TAKEN_AT_PLACE,
        CAPTION,
        CAMERA,
        ORIGINAL_SHA256,
        FILE,
        ORIGINAL_NAME,
        WIDTH,
        HEIGHT,
        MEDIA_TYPE,
    ],
};
