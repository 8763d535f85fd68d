//! R3 取扱状況記録簿: what was done with the information, line by line; a line is never rewritten, only corrected by a new one (第16条).

use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};

/// What was done.
pub const KIND: &[Choice] = &[
    choice("acquire", "取得"),
    choice("view", "閲覧・利用"),
    choice("enter", "入力"),
    choice("output", "出力（印刷）"),
    choice("copy", "複製"),
    choice("transmit", "送信"),
    choice("send", "送付"),
    choice("take_out", "持出し"),
    choice("return", "返却"),
    choice("relocate", "保管場所変更"),
    choice("correct", "訂正"),
    choice("temp_copy", "一時複製"),
    choice("erase", "消去"),
    choice("discard", "廃棄"),
    choice("provide", "提供"),
    choice("entrust", "委託引渡し"),
    choice("receive", "受領"),
    choice("backup", "バックアップ"),
    choice("other", "その他"),
];

/// What protected it on its way (第13条・第14条).
pub const PROTECTION: &[Choice] = &[
    choice("password", "パスワード"),
    choice("encryption", "暗号化"),
    choice("locked_case", "施錠容器"),
    choice("traceable", "書留等追跡可能"),
    choice("by_hand", "手渡し"),
    choice("lgwan", "LGWAN"),
    choice("dedicated_line", "専用回線"),
];

/// 取扱状況記録簿: number `R8-総務-取扱-00001`.
pub static HANDLING_EVENT: Register = Register {
    id: "handling_event",
    name: "取扱状況記録簿",
    article: Article("16"),
    shape: Shape::Ledger,
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-取扱-"), NumberPiece::Run(5)],
    year_of: Some("occurred_at"),
    named_by: "",
    form: "F03",
    fields: &[
        Field::new("occurred_at", "取扱日時", Kind::Moment)
            .must()
            .article("16")
            .width(26)
            .listed()
            .help("実際に取り扱った日時です。記録した日より3日を超えて前なら「後日記載」の印が付きます。", "R8.11.22 14:03"),
        Field::new("kind", "取扱区分", Kind::Choice(KIND))
            .must()
            .article("16")
            .width(20)
            .listed()
            .help("何をしたかです。区分によって、承認者や相手先が必ず要ります。", "複製"),
        Field::new("info_asset_id", "対象情報", Kind::Link("info_asset"))
            .must()
            .article("16")
            .width(40)
            .listed()
            .help("保有個人情報等管理台帳から選びます。", "会計年度任用職員名簿"),
        Field::new("media_id", "媒体", Kind::Link("media"))
            .must_when("kind", &["copy", "take_out", "return", "relocate", "discard"])
            .article("11-1-2")
            .width(30)
            .listed()
            .help("使った媒体の管理番号です。", "R8-総務-USB-0012"),
        Field::new("subject_count", "件数（本人の数）", Kind::Int)
            .must_when("kind", &["output", "copy", "transmit", "send", "take_out", "provide"])
            .article("11-1")
            .width(14)
            .listed()
            .help("何人分かです。正確に分からなければ、おおよその数を書いて「概数」を「はい」にします。", "120"),
        Field::new("subject_count_rough", "概数", Kind::Flag).article("11-1").help("件数がおおよその数なら「はい」です。", "いいえ"),
        Field::new("purpose", "目的・理由", Kind::LongText)
            .must()
            .article("10-3")
            .width(42)
            .listed()
            .help("業務上の目的を書きます。", "年末調整の事務に使用"),
        Field::new("actor", "取扱者", Kind::Link("staff"))
            .must()
            .article("16")
            .width(20)
            .listed()
            .help("実際に取り扱った職員です。", "例 一郎"),
        Field::new("approver", "指示・承認者", Kind::Link("staff"))
            .must_when("kind", &["copy", "transmit", "send", "take_out", "correct", "erase", "discard"])
            .article("11-1")
            .width(20)
            .listed()
            .help("指示または承認した保護管理者です。", "例 花子"),
        Field::new("counterpart", "相手先", Kind::Text)
            .must_when("kind", &["transmit", "send", "provide", "entrust"])
            .article("14")
            .width(26)
            .listed()
            .help("送った先、渡した先です。個人あてのときは氏名を書かず「本人」とします。", "例県市町村課"),
        Field::new("method_note", "方法", Kind::Text).article("13-2").help("どのように行ったかです。", "簡易書留で送付"),
        Field::new("protection", "保護措置", Kind::Choices(PROTECTION))
            .article("13-2")
            .help("講じたものを全て選びます。", "パスワード、書留等追跡可能"),
        Field::new("second_checker", "確認者（2人目）", Kind::Link("staff"))
            .must_when("kind", &["transmit", "send"])
            .article("14")
            .width(14)
            .listed()
            .help("宛先や中身を確かめたもう一人です。取扱者と同じ人にはできません。", "例 次郎"),
        Field::new("erased_on", "一時複製の消去日", Kind::Date)
            .later()
            .article("25")
            .listed()
            .help("一時複製を消した日です。消したときに一度だけ書き足せます。", "R8.11.25"),
        Field::new("takeout_id", "持出し・送付", Kind::Link("takeout"))
            .derived()
            .article("11-1-2")
            .help("持出し・送付の手続から自動で書かれた行の、元の承認番号です。", "R8-総務-持出-0001"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "再送分"),
    ],
};
