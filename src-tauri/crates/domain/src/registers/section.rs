//! R0 課: the one record that says whose store this is, who heads it, and which parts of the regulation apply to it.

use crate::article::Article;
use crate::register::{Field, Kind, NumberPiece, Register, Shape};

/// 課 (第4条第1項): one record in each store.
pub static SECTION: Register = Register {
    id: "section",
    name: "課",
    article: Article("4-1"),
    shape: Shape::Card,
    number: &[NumberPiece::Fixed("課-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "name",
    form: "list-section",
    fields: &[
        Field::new("name", "課名", Kind::Text)
            .must()
            .article("4-1")
            .listed()
            .help("台帳を備える課・室・地域センターの名称を、組織規則のとおりに書きます。帳票の右上に出ます。", "総務課"),
        Field::new("code", "課記号", Kind::Code)
            .must()
            .article("4-1")
            .listed()
            .help("管理番号に入る短い記号です。後から変えても、付けた番号は変わりません。", "総務"),
        Field::new("document_code", "文書記号", Kind::Text)
            .article("42")
            .help("報告書の文書番号に使う記号です。番号を付けない課は空けておきます。", "長総第"),
        Field::new("manager_title", "保護管理者の職", Kind::Text)
            .article("4-1")
            .listed()
            .help("課の長の職名です。報告書の発信者と決裁欄に出ます。", "総務課長"),
        Field::new("manager_name", "保護管理者の氏名", Kind::Text)
            .article("4-1")
            .listed()
            .help("課の長の氏名です。異動があったらその日に直します。前の氏名は履歴に残ります。", "例 一郎"),
        Field::new("officer", "保護担当者", Kind::Link("staff"))
            .article("5-1")
            .listed()
            .help("保護管理者が指名した職員です。職員の番号か氏名で選びます。", "職-0002"),
        Field::new("general_title", "総括保護管理者の職", Kind::Text)
            .article("3")
            .help("点検結果報告書などのあて先になります。", "総務部長"),
        Field::new("general_name", "総括保護管理者の氏名", Kind::Text)
            .article("3")
            .help("あて先に氏名も入れる場合だけ書きます。", "例 花子"),
        Field::new("audit_title", "監査責任者の職", Kind::Text)
            .article("6")
            .help("監査責任者に充てられる職です。決裁欄に出ます。", "総務部総務課長"),
        Field::new("audit_name", "監査責任者の氏名", Kind::Text).article("6").help("氏名も入れる場合だけ書きます。", "例 次郎"),
        Field::new("handles_number", "番号：特定個人情報等を取り扱う", Kind::Flag)
            .article("18")
            .help("「いいえ」なら、特定個人情報等だけに関わる点検項目は「該当なし」から始まります。", "はい"),
        Field::new("uses_system", "電：情報システムで取り扱う", Kind::Flag)
            .article("19")
            .help("「いいえ」なら、情報システムに関わる点検項目は「該当なし」から始まります。", "はい"),
        Field::new("has_server_room", "サ：サーバ室等がある", Kind::Flag)
            .article("34")
            .help("「いいえ」なら、サーバ室等の点検項目は「該当なし」から始まります。", "いいえ"),
        Field::new("provides", "提：保有個人情報を外部に提供する", Kind::Flag)
            .article("36")
            .help("「いいえ」なら、提供に関わる点検項目は「該当なし」から始まります。", "いいえ"),
        Field::new("outsources", "委：取扱いを委託する", Kind::Flag)
            .article("37")
            .help("「いいえ」なら、委託に関わる点検項目は「該当なし」から始まります。", "はい"),
        Field::new("one_person_reason", "1人で確認する事情", Kind::Text).article("14").help(
            "職員が1人だけで、別の職員が確かめられない課だけ書きます。書けるのは保護管理者だけで、効くのは職員（保護管理者を除く。）が1人以下の間だけです。1人で済ませた行には「1人で確認」の印が付きます。",
            "職員1名の地域センターのため",
        ),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "令和8年4月に課名を変更"),
    ],
};
