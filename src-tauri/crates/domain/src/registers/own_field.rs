//! 独自項目: the fields a section adds to its registers itself; [`crate::own`] makes them part of the registers.

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};
use crate::registers::{
    access, audit, calendar, contract, contractor, disposal, disposal_chain, disposal_item, handling_event, incident, info_asset,
    inspection, inspection_answer, keeping, location, media, photo, posts, proof, provision, room, section, send_check, staff, stocktake,
    takeout, training, vendor,
};

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

const fn of(register: &Register) -> Choice {
    choice(register.id, register.name)
}

/// Every register but this one, in the order in which they are kept.
static REGISTERS: [Choice; 47] = [
    of(&section::SECTION),
    of(&staff::STAFF),
    of(&location::LOCATION),
    of(&vendor::VENDOR),
    of(&calendar::CALENDAR),
    of(&posts::POST_HOLDER),
    of(&info_asset::INFO_ASSET),
    of(&info_asset::ROUTE_STEP),
    of(&media::MEDIA),
    of(&handling_event::HANDLING_EVENT),
    of(&keeping::ERASURE_CHECK),
    of(&incident::INCIDENT),
    of(&incident::INCIDENT_STEP),
    of(&takeout::TAKEOUT),
    of(&send_check::SEND_CHECK),
    of(&disposal::DISPOSAL),
    of(&disposal_item::DISPOSAL_ITEM),
    of(&disposal_chain::DISPOSAL_CHAIN),
    of(&proof::ATTENDANCE),
    of(&proof::CERTIFICATE),
    of(&photo::PHOTO),
    of(&inspection::INSPECTION),
    of(&inspection_answer::INSPECTION_ANSWER),
    of(&inspection::CORRECTIVE_ACTION),
    of(&photo::INSPECTION_PHOTO),
    of(&contract::CONTRACT),
    of(&contract::CONTRACT_SUB),
    of(&contract::CONTRACT_PERMISSION),
    of(&contractor::CONTRACTOR_CHECK),
    of(&contractor::CONTRACTOR_ANSWER),
    of(&contractor::CONTRACTOR_REPORT),
    of(&access::ACCESS_GRANT),
    of(&access::HANDLER_DESIGNATION),
    of(&access::LOG_REVIEW),
    of(&training::TRAINING),
    of(&training::TRAINING_ATTENDEE),
    of(&stocktake::STOCKTAKE),
    of(&stocktake::STOCKTAKE_LINE),
    of(&room::ROOM_ENTRY),
    of(&room::KEY_LOG),
    of(&room::ROOM_AUTHORITY),
    of(&provision::PROVISION),
    of(&keeping::BACKUP),
    of(&keeping::DESIGN_DOC),
    of(&audit::AUDIT),
    of(&audit::REVIEW),
    of(&posts::MEETING),
];

/// 独自項目: number `独-0001`.
pub static OWN_FIELD: Register = Register {
    id: "own_field",
    name: "独自項目",
    article: Article("16"),
    shape: Shape::Card,
    number: &[Fixed("独-"), Run(4)],
    year_of: None,
    named_by: "label",
    form: "",
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
