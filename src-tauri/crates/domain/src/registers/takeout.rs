//! R4 媒体等持出し・送付記録: what leaves the office, by whose decision, how protected, and its way back (第11条・第13条・第29条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// What sort of journey it is.
pub const KIND: &[Choice] =
    &[choice("carry", "持出し"), choice("send", "送付"), choice("terminal_out", "端末持出し"), choice("terminal_in", "端末持込み")];

/// The kinds of [`KIND`] by which something leaves the office.
pub const LEAVING: &[&str] = &["carry", "send", "terminal_out"];

/// How it is carried.
pub const TRANSPORT: &[Choice] = &[
    choice("official_car", "公用車・手渡し"),
    choice("on_foot", "徒歩・公共交通"),
    choice("registered", "書留等追跡可能"),
    choice("courier", "専用便"),
    choice("lgwan", "LGWAN"),
    choice("other", "その他"),
];

/// How far it has come. 期限超過 is deliberately absent: it follows from the day and would grow stale as an answer.
pub const STATUS: &[Choice] = &[
    choice("requested", "申請中"),
    choice("approved", "承認"),
    choice("rejected", "却下"),
    choice("out", "持出中"),
    choice("returned", "返却済"),
    choice("received", "受領確認済"),
    choice("cancelled", "取下げ"),
];

/// 媒体等持出し・送付記録: number (承認番号) `R8-総務-持出-0001`.
pub static TAKEOUT: Register = Register {
    id: "takeout",
    name: "媒体等持出し・送付記録",
    article: Article("11-1-2"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-持出-"), Run(4)],
    year_of: Some("applied_on"),
    named_by: "",
    form: "F05",
    fields: &[
        Field::new("kind", "区分", Kind::Choice(KIND))
            .must()
            .article("11-1-2")
            .width(14)
            .listed()
            .help("媒体を持って出るのか、送るのか、端末を持ち出す・持ち込むのかです。", "持出し"),
        Field::new("applicant", "申請者", Kind::Link("staff"))
            .must()
            .article("11-1-2")
            .listed()
            .help("持ち出す、または送る職員です。", "例 一郎"),
        Field::new("applied_on", "申請日", Kind::Date)
            .must()
            .article("11-1-2")
            .listed()
            .help("申請した日です。この日の年度が番号に入ります。", "R8.11.22"),
        Field::new("media_ids", "媒体", Kind::Links("media"))
            .must_when("kind", LEAVING)
            .article("11-1-2")
            .width(28)
            .listed()
            .help("外に出す媒体の管理番号です。いくつでも選べます。ほかで持出中の媒体は選べません。", "R8-総務-USB-0012"),
        Field::new("device_note", "持ち込む端末", Kind::Text)
            .must_when("kind", &["terminal_in"])
            .article("29-2")
            .help("外部から持ち込む端末の種類、型番、持ち主の所属です。", "例示データ処理の保守用PC 1台"),
        Field::new("info_asset_ids", "対象情報", Kind::Links("info_asset"))
            .must_when("kind", LEAVING)
            .article("11-1-2")
            .width(36)
            .listed()
            .help("媒体に入っている情報を、保有個人情報等管理台帳から選びます。", "R8-総務-情報-0001"),
        Field::new("subject_count", "件数（本人の数）", Kind::Int)
            .must_when("kind", LEAVING)
            .article("11-1-2")
            .help("何人分の情報が外に出るかです。紛失したときの報告の要否が、この数で変わります。", "35"),
        Field::new("subject_count_approx", "概数", Kind::Flag).article("11-1-2").help("件数がおおよその数なら「はい」です。", "いいえ"),
        Field::new("purpose", "目的", Kind::LongText).must().article("11-1-2").help("何のために外へ出すかです。", "訪問調査のため"),
        Field::new("destination", "持出先・送付先", Kind::Text)
            .must()
            .article("11-1-2")
            .width(32)
            .listed()
            .help("行先や送り先の名称です。個人あてのときは氏名を書かず「本人」とします。", "例県市町村課"),
        Field::new("destination_address", "所在地", Kind::Text)
            .must_when("kind", &["carry", "send", "terminal_out"])
            .article("11-1-2")
            .help("行先や送り先の所在地です。巡回するときは範囲を書きます。", "例県例市例町1-1"),
        Field::new("from", "期間（開始）", Kind::Date).must().article("11-1-2").help("外に出す予定の最初の日です。", "R8.11.25"),
        Field::new("until", "期間（終了）", Kind::Date).must().article("11-1-2").help("外に出しておく予定の最後の日です。", "R8.11.26"),
        Field::new("due_back_on", "返却予定日", Kind::Date)
            .must_at(&["extended"])
            .must_when("kind", &["carry", "terminal_out", "terminal_in"])
            .article("11-1-2")
            .width(18)
            .listed()
            .help("返ってくるはずの日です。過ぎるとホームで知らせます。戻らない送付では空けておきます。", "R8.11.26"),
        Field::new("auth_set", "認証機能 設定済", Kind::Flag)
            .must_when("kind", LEAVING)
            .article("13-2")
            .width(10)
            .help("パスワードやICカードなどで守られていれば「はい」です。紙のように設定できない物は「いいえ」です。", "はい"),
        Field::new("encrypted", "暗号化", Kind::Flag)
            .must_when("kind", LEAVING)
            .article("26-2")
            .width(10)
            .help("媒体ごと、または入れたファイルが暗号化されていれば「はい」です。", "はい"),
        Field::new("encryption_note", "暗号化の方法", Kind::Text).article("26-2").help(
            "媒体そのものが暗号化されていないときに、入れたファイルをどう暗号化したかです。承認する人がこれを見ます。",
            "ファイルをAES-256で暗号化し、パスワードは別に連絡",
        ),
        Field::new("no_auth_reason", "認証機能を設定しない理由", Kind::Text)
            .article("13-2")
            .help("設定できない事情です。認証機能が「いいえ」のときは必ず書きます。", "紙の調査票のため"),
        Field::new("substitute", "代替措置", Kind::Text)
            .article("13-2")
            .help("代わりに講じる措置です。認証機能が「いいえ」のときは必ず書きます。", "施錠したかばんに入れ、2名で携行"),
        Field::new("transport", "運搬方法", Kind::Choice(TRANSPORT))
            .must()
            .article("13-2")
            .help("どのように運ぶかです。", "公用車・手渡し"),
        Field::new("locked_case", "施錠容器", Kind::Flag).article("13-2").help("施錠できる容器に入れるなら「はい」です。", "はい"),
        Field::new("companions", "同行者", Kind::Links("staff")).article("13-2").help("一緒に携行する職員です。", "例 次郎"),
        Field::new("special_approval", "特別の承認", Kind::Flag)
            .later()
            .article("26-1")
            .help("番号や要配慮の情報を暗号化していない媒体で出すことを、保護管理者が特に認めたときだけ「はい」です。", "いいえ"),
        Field::new("special_reason", "特別に承認した理由", Kind::Text)
            .later()
            .article("26-1")
            .help("特に認めた事情と、付けた条件です。", "相手方の機器が暗号化に対応しないため、職員2名が携行"),
        Field::new("approved_by", "承認者", Kind::Link("staff"))
            .decided()
            .article("11-1-2")
            .help("承認した保護管理者、またはその代理に指定された職員です。申請者と同じ人にはできません。", "例 花子"),
        Field::new("approved_at", "承認日時", Kind::Moment)
            .later()
            .article("11-1-2")
            .help("承認した日時です。持ち出す前でなければなりません。", "R8.11.24 16:30"),
        Field::new("reject_reason", "却下・取下げの理由", Kind::Text)
            .must_at(&["rejected", "cancelled"])
            .later()
            .article("11-1-2")
            .help("認めなかった、またはやめた理由です。", "庁内で閲覧すれば足りるため"),
        Field::new("departed_at", "持出日時", Kind::Moment)
            .later()
            .article("11-1-2")
            .width(21)
            .listed()
            .help("実際に外へ出した、または発送した日時です。", "R8.11.25 9:00"),
        Field::new("depart_checker", "持出時確認者", Kind::Link("staff"))
            .later()
            .article("13-2")
            .help("出る前に、媒体の数と保護の状態を確かめた職員です。送付では、申請者とは別の職員が宛先と中身を確かめます。", "例 次郎"),
        Field::new("returned_at", "返却日時", Kind::Moment)
            .later()
            .article("11-1-2")
            .width(21)
            .listed()
            .help("戻ってきた日時です。", "R8.11.26 17:00"),
        Field::new("return_checker", "返却時確認者", Kind::Link("staff"))
            .later()
            .article("11-1-2")
            .width(18)
            .help("戻った媒体を確かめた職員です。申請者と同じ人にはできません。", "例 次郎"),
        Field::new("return_complete", "返却時の内容確認", Kind::Flag)
            .must_at(&["returned"])
            .later()
            .article("11-1-2")
            .help("欠落も追加もないことを確かめたら「はい」です。違いがあれば「いいえ」にして、戻らなかった媒体と違いの内容を書きます。", "はい"),
        Field::new("missing_media_ids", "戻らなかった媒体", Kind::Links("media"))
            .later()
            .article("38-1")
            .help("戻ってこなかった媒体です。選ぶと所在不明になり、事案が起こされます。", "R8-総務-USB-0012"),
        Field::new("return_difference", "返却時の違いの内容", Kind::LongText)
            .later()
            .article("38-1")
            .help("何が欠けていたか、何が加わっていたかです。内容確認が「いいえ」のときは必ず書きます。", "USBメモリ2本のうち1本が戻らない"),
        Field::new("received_by", "受領者", Kind::Text)
            .must_at(&["received"])
            .later()
            .article("14")
            .help("送った先で受け取った人の所属と職です。", "例県市町村課 担当者"),
        Field::new("received_on", "受領確認日", Kind::Date).later().article("14").listed().help("届いたことを確かめた日です。", "R8.11.27"),
        Field::new("erased_there", "持出先での消去確認", Kind::Flag)
            .later()
            .article("15-1")
            .help("持出先の機器に残した情報を消したことを確かめたら「はい」です。", "はい"),
        Field::new("one_person_reason", "1人で確認した理由", Kind::Text)
            .article("14")
            .help("課の記録の「1人で確認する事情」が認められる間だけ効きます。その課に職員が1人しかいない間のことで、この欄だけでは認められません。この持出しだけの事情を書き足します。", "応援の職員が急病のため"),
        Field::new("status", "状態", Kind::Choice(STATUS))
            .derived()
            .article("11-1-2")
            .width(16)
            .listed()
            .help("手続の進み具合が自動で入ります。", "申請中"),
        Field::new("note", "備考", Kind::LongText)
            .must_at(&["extended"])
            .help("覚え書きです。個人番号は書けません。", "雨天のため防水袋に収納"),
    ],
};
