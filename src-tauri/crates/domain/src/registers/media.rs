//! R1 媒体管理台帳: every thing that carries personal information, from its registration to its end (第13条).

use super::shared::{DISPOSAL_CLASS, ELECTRONIC, INFO_CLASS, MEDIA_TYPE};
use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};

/// Where the serial number was read: a dock's number is not the drive's.
pub const SERIAL_SOURCE: &[Choice] = &[choice("label", "ラベル目視"), choice("tool", "ツール取得"), choice("vendor", "業者資料")];

/// How the medium came here.
pub const ACQUISITION: &[Choice] = &[
    choice("purchase", "購入"),
    choice("lease", "リース"),
    choice("loan", "貸与（情報部門）"),
    choice("received", "受領（他機関）"),
    choice("produced", "業務作成"),
    choice("private", "私物"),
];

/// The network it is connected to (三層の対策).
pub const NETWORK: &[Choice] = &[
    choice("number_line", "マイナンバー利用事務系"),
    choice("lgwan", "LGWAN接続系"),
    choice("internet", "インターネット接続系"),
    choice("standalone", "独立"),
    choice("none", "接続なし"),
];

/// How it asks who is there (第13条第2項の認証機能).
pub const AUTH_FN: &[Choice] =
    &[choice("password", "パスワード"), choice("ic_card", "ICカード"), choice("biometric", "生体"), choice("none", "なし")];

/// How its content is encrypted (第26条).
pub const ENCRYPTION: &[Choice] = &[choice("hardware", "ハードウェア"), choice("software", "ソフトウェア"), choice("none", "なし")];

/// Where it is in its life.
pub const STATUS: &[Choice] = &[
    choice("in_use", "使用中"),
    choice("stored", "保管中"),
    choice("taken_out", "持出中"),
    choice("lent", "貸出中"),
    choice("in_repair", "修理中"),
    choice("awaiting_disposal", "廃棄待ち"),
    choice("handed_over", "引渡済（未証明）"),
    choice("disposed", "廃棄済"),
    choice("erased", "消去済（再利用可）"),
    choice("returned", "返却済"),
    choice("transferred", "移管済"),
    choice("missing", "所在不明"),
];

/// 媒体管理台帳: number `R8-総務-USB-0012`, never used twice.
pub static MEDIA: Register = Register {
    id: "media",
    name: "媒体管理台帳",
    article: Article("13-1"),
    shape: Shape::Card,
    number: &[
        NumberPiece::Year,
        NumberPiece::Fixed("-"),
        NumberPiece::Section,
        NumberPiece::Fixed("-"),
        NumberPiece::CodeOf("media_type"),
        NumberPiece::Fixed("-"),
        NumberPiece::Run(4),
    ],
    year_of: Some("registered_on"),
    named_by: "",
    form: "F01",
    fields: &[
        Field::new("media_type", "媒体種別", Kind::Choice(MEDIA_TYPE))
            .must()
            .article("13-1")
            .width(22)
            .listed()
            .help("紙の簿冊も媒体です。端末やサーバの中のディスクは、端末とは別に1件ずつ登録します。", "USBメモリ"),
        Field::new("parent_media_id", "親機器", Kind::Link("media"))
            .article("15-1")
            .help("内蔵の媒体なら、入っている端末やサーバの管理番号を選びます。", "R8-総務-PC-0003"),
        Field::new("maker", "製造者", Kind::Text)
            .must_when("media_type", ELECTRONIC)
            .article("13-1")
            .width(35)
            .listed()
            .help("本体かラベルにある製造者の名前です。電子の媒体では必ず書きます。", "例示電機"),
        Field::new("model", "型番", Kind::Text)
            .must_when("media_type", ELECTRONIC)
            .article("13-1")
            .listed()
            .help("本体かラベルにある型番です。電子の媒体では必ず書きます。", "EX-USB32"),
        Field::new("serial_no", "製造番号", Kind::Code).article("15-2").width(33).listed().help(
            "廃棄の証明書と1台ずつ突き合わせる番号です。媒体そのものの番号を書きます（接続ケースの番号ではありません）。",
            "S1A2B3C4",
        ),
        Field::new("serial_unreadable_reason", "製造番号が読めない理由", Kind::Text)
            .article("15-2")
            .help("番号が無い、擦れて読めないなどの事情です。製造番号を空けるときに書きます。", "ラベルが剥がれている"),
        Field::new("serial_source", "製造番号の取得元", Kind::Choice(SERIAL_SOURCE))
            .article("15-2")
            .help("ラベルを目で見たのか、ソフトで読んだのか、業者の資料かを残します。", "ラベル目視"),
        Field::new("asset_no", "資産番号（備品番号）", Kind::Code).help("備品シールの番号があれば書きます。", "B-2026-0123"),
        Field::new("capacity", "容量", Kind::Text).help("電子の媒体は容量、紙は枚数の目安を書きます。", "32GB"),
        Field::new("quantity", "数量", Kind::Int).article("13-1").help("紙は冊数や箱数です。電子の媒体は1件を1点として登録します。", "1"),
        Field::new("acquisition", "取得区分", Kind::Choice(ACQUISITION))
            .article("15-1")
            .help("リースの機器は、満了時に内蔵媒体の消去が要ります。", "購入"),
        Field::new("lease_end", "リース満了日", Kind::Date)
            .must_when("acquisition", &["lease"])
            .article("15-1")
            .help("リースの契約が終わる日です。90日前から知らせます。", "R10.3.31"),
        Field::new("registered_on", "登録年月日", Kind::Date)
            .must()
            .article("13-1")
            .listed()
            .help("台帳に載せた日です。この日の年度が管理番号に入ります。", "R8.4.1"),
        Field::new("info_class", "情報の区分", Kind::Choice(INFO_CLASS))
            .derived()
            .article("15-1")
            .width(20)
            .listed()
            .help("記録されている情報のうち、最も重い区分が自動で入ります。", "要配慮"),
        Field::new("info_asset_ids", "記録されている情報", Kind::Links("info_asset"))
            .must_when("no_personal_info", &["false"])
            .article("16")
            .width(36)
            .listed()
            .help("保有個人情報等管理台帳から選びます。いくつでも選べます。", "R8-総務-情報-0001"),
        Field::new("no_personal_info", "個人情報なし", Kind::Flag)
            .article("16")
            .help("個人情報を記録していない媒体だけ「はい」にします。", "いいえ"),
        Field::new("disposal_class", "廃棄区分", Kind::Choice(DISPOSAL_CLASS))
            .article("15-1")
            .help("接続系統と情報の区分から自動で決まります。重い方（数字の小さい方）へだけ変えられます。", "(2) 機密性2以上"),
        Field::new("network", "接続系統", Kind::Choice(NETWORK))
            .article("27")
            .width(18)
            .listed()
            .help("つなぐ端末のネットワークです。マイナンバー利用事務系の媒体は廃棄の方法が限られます。", "LGWAN接続系"),
        Field::new("auth_fn", "認証機能", Kind::Choices(AUTH_FN))
            .article("13-2")
            .width(18)
            .help("媒体を開くときに求められるものを全て選びます。持ち出しの承認で確かめます。", "パスワード"),
        Field::new("encryption", "暗号化", Kind::Choice(ENCRYPTION))
            .article("26-1")
            .help("媒体の中身が暗号化されているかです。", "ハードウェア"),
        Field::new("whitelist", "接続許可登録", Kind::Flag)
            .article("27")
            .help("接続を許可された媒体の一覧に載っていれば「はい」です。", "はい"),
        Field::new("whitelist_no", "許可番号", Kind::Code)
            .must_when("whitelist", &["true"])
            .article("27")
            .help("許可された媒体の一覧での番号です。", "許可-0045"),
        Field::new("location_id", "保管場所", Kind::Link("location"))
            .must()
            .article("13-1")
            .width(24)
            .listed()
            .help("定められた保管場所です。場所の番号か名称で選びます。", "第1書庫 A棚2段"),
        Field::new("custodian", "管理責任者", Kind::Link("staff"))
            .must()
            .article("13-1")
            .help("この媒体の管理に責任を持つ職員です。", "例 一郎"),
        Field::new("user", "使用者", Kind::Link("staff"))
            .must()
            .article("13-1")
            .help("ふだん使う職員です。管理責任者と同じでも構いません。", "例 花子"),
        Field::new("loan_until", "貸与期限", Kind::Date).article("13-1").help("使用者に預ける期限です。年度末までにします。", "R9.3.31"),
        Field::new("status", "状態", Kind::Choice(STATUS))
            .article("13-1")
            .width(16)
            .listed()
            .help("登録のときは「使用中」か「保管中」です。その後は持出しや廃棄の手続で変わります。", "使用中"),
        Field::new("status_on", "状態の日", Kind::Date)
            .derived()
            .article("13-1")
            .help("今の状態になった日が自動で入ります。ほかの項目を直しても変わりません。", "R8.11.22"),
        Field::new("last_stocktake_on", "最終棚卸日", Kind::Date)
            .derived()
            .article("13-1")
            .help("棚卸で現物を確かめた最後の日が自動で入ります。", "R8.10.1"),
        Field::new("built_in_none", "内蔵媒体なし", Kind::Flag)
            .article("15-1")
            .help("端末・サーバ・複合機に内蔵の媒体が無いことを、現物で確かめたときだけ「はい」にします。", "いいえ"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "窓口用"),
    ],
};
