//! R13 入退室・鍵・権限者: who entered the server room or the archive, who held its key, and who may (第34条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Field, Kind, Register, Shape};

/// 入退室管理簿: number `R8-総務-入退室-00001`.
pub static ROOM_ENTRY: Register = Register {
    id: "room_entry",
    name: "入退室管理簿",
    article: Article("34-1"),
    shape: Shape::Ledger,
    number: &[Year, Fixed("-"), Section, Fixed("-入退室-"), Run(5)],
    year_of: Some("entered_at"),
    named_by: "",
    form: "F21",
    fields: &[
        Field::new("room", "室", Kind::Link("location"))
            .must()
            .article("34-1")
            .width(20)
            .listed()
            .help("入ったサーバ室や書庫です。", "サーバ室"),
        Field::new("entered_at", "入室時刻", Kind::Moment)
            .must()
            .article("34-1")
            .width(26)
            .listed()
            .help("入った日時です。", "R8.11.22 10:00"),
        Field::new("left_at", "退室時刻", Kind::Moment)
            .later()
            .article("34-1")
            .width(24)
            .listed()
            .help("出た日時です。出るときに書き足します。", "R8.11.22 10:40"),
        Field::new("person", "氏名", Kind::Text)
            .must()
            .article("34-1")
            .width(34)
            .listed()
            .help("入った人の氏名です。部外者は事業者名も所属に書きます。", "例 一郎"),
        Field::new("org", "所属", Kind::Text).must().article("34-1").help("入った人の所属です。", "総務課"),
        Field::new("outsider", "部外者", Kind::Flag)
            .must()
            .article("34-1")
            .width(12)
            .listed()
            .help("立ち入る権限のない人なら「はい」です。名札と立会いが要ります。", "いいえ"),
        Field::new("purpose", "用件", Kind::Text).must().article("34-1").width(30).listed().help("入った用件です。", "サーバの定期点検"),
        Field::new("badge_no", "名札番号", Kind::Code)
            .must_when("outsider", &["true"])
            .article("34-1")
            .width(16)
            .help("部外者に着けてもらった名札の番号です。", "V-03"),
        Field::new("escort", "立会者", Kind::Link("staff"))
            .article("34-1")
            .width(24)
            .help("部外者に立ち会った職員です。監視設備で見ていたときは備考に書きます。", "例 次郎"),
        Field::new("monitored", "監視設備による監視", Kind::Flag)
            .article("34-1")
            .help("立会いに代えて監視設備で見ていれば「はい」です。", "いいえ"),
        Field::new("brought_in", "持込機器・媒体", Kind::Text)
            .article("34-1")
            .width(26)
            .help("持ち込んだ機器と媒体です。無ければ「なし」と書きます。", "保守用PC 1台"),
        Field::new("brought_out", "持出機器・媒体", Kind::Text)
            .later()
            .article("34-1")
            .width(26)
            .help("持ち出した機器と媒体です。出るときに書き足します。", "保守用PC 1台"),
        Field::new("checked_by", "確認", Kind::Link("staff"))
            .later()
            .article("34-1")
            .width(14)
            .help("月に1回、記載の欠けがないことを確かめた職員です。", "例 花子"),
        Field::new("checked_on", "確認日", Kind::Date).later().article("34-1").help("記載を確かめた日です。", "R8.12.1"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "作業報告書を受領"),
    ],
};

/// 鍵管理簿: number `R8-総務-鍵-00001`.
pub static KEY_LOG: Register = Register {
    id: "key_log",
    name: "鍵管理簿",
    article: Article("34-1"),
    shape: Shape::Ledger,
    number: &[Year, Fixed("-"), Section, Fixed("-鍵-"), Run(5)],
    year_of: Some("lent_at"),
    named_by: "",
    form: "list-key_log",
    fields: &[
        Field::new("key_name", "鍵", Kind::Text).must().article("34-1").listed().help("どの鍵かです。", "第1書庫 鍵1"),
        Field::new("location_id", "場所", Kind::Link("location")).article("34-1").listed().help("鍵で開く場所です。", "第1書庫"),
        Field::new("lent_at", "貸出日時", Kind::Moment).must().article("34-1").listed().help("鍵を渡した日時です。", "R8.11.22 9:00"),
        Field::new("borrower", "借りた人", Kind::Text)
            .must()
            .article("34-1")
            .listed()
            .help("受け取った人の所属と氏名です。", "総務課 例 一郎"),
        Field::new("purpose", "使用目的", Kind::Text).must().article("34-1").listed().help("何のために開けるかです。", "簿冊の取出し"),
        Field::new("lender", "渡した職員", Kind::Link("staff")).must().article("34-1").help("鍵を渡した職員です。", "例 次郎"),
        Field::new("due_back_at", "返却予定", Kind::Moment)
            .article("34-1")
            .help("返す予定の日時です。空けておくとその日のうちです。", "R8.11.22 17:00"),
        Field::new("returned_at", "返却日時", Kind::Moment).later().article("34-1").listed().help("鍵が戻った日時です。", "R8.11.22 11:30"),
        Field::new("received_by", "受け取った職員", Kind::Link("staff"))
            .later()
            .article("34-1")
            .help("戻った鍵を受け取った職員です。", "例 次郎"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。", "施錠を確認"),
    ],
};

/// 入室権限者一覧: number `R8-総務-入室権限-0001`.
pub static ROOM_AUTHORITY: Register = Register {
    id: "room_authority",
    name: "入室権限者一覧",
    article: Article("34-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-入室権限-"), Run(4)],
    year_of: Some("granted_on"),
    named_by: "",
    form: "list-room_authority",
    fields: &[
        Field::new("room", "室", Kind::Link("location"))
            .must()
            .article("34-1")
            .listed()
            .help("立ち入ってよいサーバ室や書庫です。", "サーバ室"),
        Field::new("staff", "職員", Kind::Link("staff")).article("34-1").listed().help("課の職員なら選びます。", "例 一郎"),
        Field::new("person", "課の外の人", Kind::Text)
            .article("34-1")
            .listed()
            .help("課の職員でない人の所属と職です。", "情報システム課 運用担当"),
        Field::new("reason", "理由", Kind::Text).must().article("34-1").listed().help("立ち入る必要がある業務です。", "バックアップの交換"),
        Field::new("card_no", "入室カード番号", Kind::Code)
            .article("34-3")
            .help("渡したカードや鍵の番号です。暗証番号は書きません。", "IC-0012"),
        Field::new("granted_on", "付与日", Kind::Date).must().article("34-1").listed().help("権限を認めた日です。", "R8.4.1"),
        Field::new("granted_by", "承認者", Kind::Link("staff")).must().article("34-1").help("権限を認めた保護管理者です。", "例 花子"),
        Field::new("ended_on", "失効日", Kind::Date)
            .article("34-1")
            .listed()
            .help("権限がなくなった日です。カードも返してもらいます。", "R9.3.31"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。", "夜間は不可"),
    ],
};
