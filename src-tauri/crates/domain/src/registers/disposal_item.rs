//! R6 廃棄・消去の明細: one medium of a disposal, what was planned for it and what was done to it (第15条第1項).

use super::shared::{DISPOSAL_CLASS, INFO_CLASS, MEDIA_TYPE};
use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};

/// What happens to the medium.
pub const ACTION: &[Choice] = &[choice("discard", "媒体の廃棄"), choice("erase", "情報の消去（再利用）"), choice("return", "返却")];

/// How deep the sanitisation goes (NIST SP 800-88).
pub const TECHNIQUE: &[Choice] =
    &[choice("clear", "消去（Clear）"), choice("purge", "除去（Purge）"), choice("destroy", "破壊（Destroy）")];

/// By which method. 初期化 and deleting files are deliberately absent: they erase nothing (総務省通知).
pub const METHOD: &[Choice] = &[
    choice("crush", "破砕"),
    choice("punch", "穿孔"),
    choice("cut", "切断・細断"),
    choice("melt", "溶解"),
    choice("burn", "焼却"),
    choice("dismantle", "分解・粉砕"),
    choice("bend", "折曲げ"),
    choice("degauss", "磁気消去（消磁）"),
    choice("overwrite_all", "上書き消去（全領域 隠し領域含む）"),
    choice("overwrite_visible", "上書き消去（OS可視領域）"),
    choice("block_erase", "ブロック消去（Sanitize・Secure Erase）"),
    choice("crypto_erase", "暗号化消去"),
    choice("shred_paper", "裁断（紙 シュレッダー）"),
    choice("melt_paper", "溶解（紙）"),
    choice("burn_paper", "焼却（紙）"),
    choice("mask_paper", "塗りつぶし・切除（紙の一部）"),
];

/// How the outcome was checked.
pub const VERIFICATION: &[Choice] =
    &[choice("full", "全数"), choice("sample", "抽出"), choice("visual", "目視"), choice("tool_log", "ツールログ"), choice("none", "なし")];

/// What the check showed.
pub const VERIFICATION_RESULT: &[Choice] = &[choice("pass", "合格"), choice("fail", "不合格"), choice("unverified", "未検証")];

/// Whether it was done on the office's own ground.
pub const PLACE_KIND: &[Choice] = &[choice("inside", "庁舎内"), choice("outside", "庁舎外")];

/// What became of this line.
pub const RESULT: &[Choice] = &[choice("open", "手続中"), choice("done", "処分済"), choice("cancelled", "取消")];

/// 廃棄・消去の明細: number `R8-総務-廃棄明細-0001`. What the medium was on the day of drafting is frozen beside the reference.
pub static DISPOSAL_ITEM: Register = Register {
    id: "disposal_item",
    name: "廃棄・消去の明細",
    article: Article("15-1"),
    shape: Shape::Part { of: "disposal" },
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-廃棄明細-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "",
    form: "F07",
    fields: &[
        Field::new("media_id", "媒体", Kind::Link("media"))
            .must()
            .article("15-1")
            .width(28)
            .listed()
            .help("処分する媒体の管理番号です。ほかの伺で手続中の媒体は選べません。", "R8-総務-HDD-0003"),
        Field::new("media_type", "種別", Kind::Choice(MEDIA_TYPE))
            .derived()
            .article("15-1")
            .width(18)
            .listed()
            .help("起案した日の台帳から写されます。", "外付HDD"),
        Field::new("model", "型番", Kind::Text).derived().article("15-1").help("起案した日の台帳から写されます。", "EX-HDD1T"),
        Field::new("serial_no", "製造番号", Kind::Code).copied().article("15-2").width(46).listed().help(
            "起案した日の台帳から写されます。証明書の番号と突き合わせます。写し間違いは、完了まで理由を添えて訂正できます。",
            "S1A2B3C4",
        ),
        Field::new("info_class", "情報の区分", Kind::Choice(INFO_CLASS))
            .derived()
            .article("15-1")
            .width(18)
            .help("起案した日の台帳から写されます。", "要配慮"),
        Field::new("disposal_class", "廃棄区分", Kind::Choice(DISPOSAL_CLASS))
            .derived()
            .article("15-1")
            .help("起案した日の台帳から写されます。選べる方法がこれで決まります。", "(2) 機密性2以上"),
        Field::new("action", "処分区分", Kind::Choice(ACTION))
            .must()
            .article("15-1")
            .listed()
            .help("媒体ごと廃棄するのか、情報を消してまた使うのか、返却するのかです。", "媒体の廃棄"),
        Field::new("technique", "方式", Kind::Choice(TECHNIQUE))
            .article("15-1")
            .help("消去は通常の読出し、除去は専門機器での読出し、破壊は媒体の再使用までを防ぐ程度です。", "破壊（Destroy）"),
        Field::new("method", "方法", Kind::Choice(METHOD))
            .must()
            .article("15-1")
            .width(30)
            .listed()
            .help("媒体の種別と廃棄区分に合った方法を選びます。初期化やファイル削除は方法になりません。", "破砕"),
        Field::new("method_reason", "方法を選んだ理由", Kind::LongText).article("15-1").help(
            "理由が要る方法を選んだときに書きます。組み合わせる方法もここに書きます。",
            "引渡し前の事前消去として実施し、後日破砕する",
        ),
        Field::new("tool", "ツール名・版", Kind::Text).article("15-1").help("使った装置やソフトの名前と版です。", "例示イレーサ 3.2"),
        Field::new("passes", "上書き回数", Kind::Int).article("15-1").help("上書き消去のときの回数です。", "1"),
        Field::new("verification", "検証方法", Kind::Choice(VERIFICATION))
            .article("15-1")
            .help("済んだことをどのように確かめたかです。", "目視"),
        Field::new("verification_result", "検証の結果", Kind::Choice(VERIFICATION_RESULT))
            .article("15-1")
            .listed()
            .help("不合格・未検証の媒体は処分を完了できず、廃棄待ちのままになります。", "合格"),
        Field::new("started_at", "開始日時", Kind::Moment).article("15-1").help("作業を始めた日時です。", "R8.12.10 10:00"),
        Field::new("finished_at", "終了日時", Kind::Moment)
            .must_at(&["performed", "performed_outside"])
            .article("15-1")
            .width(20)
            .listed()
            .help("作業が終わった日時です。決裁日より前にはできません。", "R8.12.10 10:20"),
        Field::new("place_kind", "場所の区分", Kind::Choice(PLACE_KIND))
            .article("15-1")
            .help("庁舎の中で行ったか、外で行ったかです。", "庁舎内"),
        Field::new("place", "場所", Kind::Text).article("15-1").width(20).help("行った場所の名前です。", "本庁舎地下1階 作業室"),
        Field::new("performer", "実施者", Kind::Link("staff"))
            .must_at(&["performed"])
            .article("15-1")
            .width(22)
            .help("自庁で行ったときの職員です。", "例 一郎"),
        Field::new("performer_name", "実施者（事業者の職・氏名）", Kind::Text)
            .must_at(&["performed_outside"])
            .article("15-2")
            .help("委託先が行ったときの、作業した人の職と氏名です。", "作業班長 例 三郎"),
        Field::new("performer_org", "実施者の所属", Kind::Text).article("15-2").help("実施者の所属です。", "株式会社例示データ処理"),
        Field::new("checker", "確認者", Kind::Link("staff"))
            .must_at(&["performed"])
            .article("15-1")
            .width(20)
            .help("終わったことを確かめた職員です。実施者と同じ人にはできません。", "例 次郎"),
        Field::new("checker_name", "確認者（事業者の職・氏名）", Kind::Text)
            .article("15-2")
            .help("委託先で確かめた人の職と氏名です。", "品質管理 例 四郎"),
        Field::new("wiped_on_site", "庁舎内事前消去", Kind::Flag)
            .article("15-2")
            .help("庁舎から出す前に、職員が復元困難な状態まで消去していれば「はい」です。", "はい"),
        Field::new("destination", "処分後の行先", Kind::Text)
            .article("15-2")
            .help("破砕くずの引取り先、返却先、再利用先です。", "産業廃棄物として処理"),
        Field::new("result", "明細の状態", Kind::Choice(RESULT))
            .derived()
            .article("15-1")
            .listed()
            .help("この媒体の手続の進み具合が自動で入ります。", "手続中"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "外箱に封印あり"),
    ],
};
