//! R16・R17と一時複製の確認: backups and whether they could be read, system documents, checks of erased copies (第25条・第32条・第33条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// What was copied.
pub const TARGET: &[Choice] =
    &[choice("own", "この台帳"), choice("system", "業務システム"), choice("files", "共有フォルダ等のファイル"), choice("other", "その他")];

/// What kind of document.
pub const DOCUMENT: &[Choice] = &[
    choice("design", "設計書"),
    choice("diagram", "構成図"),
    choice("manual", "操作・運用手順書"),
    choice("settings", "設定一覧"),
    choice("other", "その他"),
];

/// バックアップ記録: number `R8-総務-控え-0001`.
pub static BACKUP: Register = Register {
    id: "backup",
    name: "バックアップ記録",
    article: Article("32"),
    shape: Shape::Ledger,
    number: &[Year, Fixed("-"), Section, Fixed("-控え-"), Run(4)],
    year_of: Some("made_on"),
    named_by: "",
    form: "list-backup",
    fields: &[
        Field::new("made_on", "作成日", Kind::Date).must().article("32").listed().help("複製を作った日です。", "R8.11.20"),
        Field::new("target_kind", "対象の区分", Kind::Choice(TARGET))
            .must()
            .article("32")
            .listed()
            .help("この台帳の控えか、業務システムのバックアップかです。", "この台帳"),
        Field::new("target", "対象", Kind::Text).must().article("32").listed().help("何の複製かです。", "保護台帳の保管庫"),
        Field::new("info_asset_ids", "対象情報", Kind::Links("info_asset"))
            .article("32")
            .help("入っている情報を台帳から選びます。", "R8-総務-情報-0001"),
        Field::new("media_id", "媒体", Kind::Link("media"))
            .must()
            .article("32")
            .listed()
            .help("複製を入れた媒体です。媒体管理台帳に載っている物に限ります。", "R8-総務-HDD-0003"),
        Field::new("location_id", "保管場所", Kind::Link("location"))
            .must()
            .article("32")
            .listed()
            .help("複製の保管場所です。元と別の建物に置くのが望まれます。", "別館 耐火金庫"),
        Field::new("dispersed", "分散保管", Kind::Flag).must().article("32").help("元の情報と別の場所に置けば「はい」です。", "はい"),
        Field::new("encrypted", "暗号化", Kind::Flag).must().article("26-1").help("複製が暗号化されていれば「はい」です。", "はい"),
        Field::new("performer", "作成者", Kind::Link("staff")).must().article("32").help("複製を作った職員です。", "例 一郎"),
        Field::new("restored_on", "復元確認日", Kind::Date)
            .later()
            .article("32")
            .listed()
            .help("複製から実際に開いて、読めることを確かめた日です。", "R8.11.21"),
        Field::new("restore_result", "復元確認の結果", Kind::Text)
            .later()
            .article("32")
            .help("何を開き、何件あったかです。", "開いて1,234件を確認"),
        Field::new("restored_by", "復元を確認した職員", Kind::Link("staff")).later().article("32").help("確かめた職員です。", "例 次郎"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "世代は3つまで残す"),
    ],
};

/// 設計書等管理簿: number `R8-総務-設計書-0001`.
pub static DESIGN_DOC: Register = Register {
    id: "design_doc",
    name: "設計書等管理簿",
    article: Article("33"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-設計書-"), Run(4)],
    year_of: Some("received_on"),
    named_by: "name",
    form: "list-design_doc",
    fields: &[
        Field::new("name", "文書名", Kind::Text).must().article("33").listed().help("文書の名前と版です。", "人事給与システム構成図 第3版"),
        Field::new("system", "システム", Kind::Text)
            .must()
            .article("33")
            .listed()
            .help("どの情報システムの文書かです。", "人事給与システム"),
        Field::new("kind", "種類", Kind::Choice(DOCUMENT)).must().article("33").listed().help("文書の種類です。", "構成図"),
        Field::new("received_on", "受領・作成日", Kind::Date)
            .must()
            .article("33")
            .listed()
            .help("受け取った、または作った日です。", "R8.4.1"),
        Field::new("copies", "部数", Kind::Int).must().article("33").listed().help("課にある部数です。複製したら増やします。", "1"),
        Field::new("media_id", "媒体", Kind::Link("media")).article("33").help("電子の文書なら、入っている媒体です。", "R8-総務-OPT-0001"),
        Field::new("location_id", "保管場所", Kind::Link("location"))
            .must()
            .article("33")
            .listed()
            .help("保管している場所です。", "第1書庫 A棚2段"),
        Field::new("custodian", "管理者", Kind::Link("staff")).must().article("33").help("文書を管理する職員です。", "例 一郎"),
        Field::new("readers", "見てよい範囲", Kind::Text)
            .must()
            .article("33")
            .help("知ってよい課や係です。関係課だけにします。", "総務課、情報システム課"),
        Field::new("copy_note", "複製の記録", Kind::LongText)
            .article("33")
            .help("いつ、誰が、何のために複製したかです。", "R8.5.1 保守業者との打合せ用に1部"),
        Field::new("ended_on", "廃棄・返却日", Kind::Date).article("33").listed().help("廃棄した、または返した日です。", "R9.3.31"),
        Field::new("ended_how", "廃棄・返却の方法", Kind::Text).article("33").help("どのように処分したかです。", "裁断"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。設定値やパスワードは書きません。", "旧版は回収済み"),
    ],
};

/// 一時複製の消去確認: number `R8-総務-消去確認-0001`; the 保護管理者's look at what was copied for a while (第25条後段).
pub static ERASURE_CHECK: Register = Register {
    id: "erasure_check",
    name: "一時複製の消去確認記録",
    article: Article("25"),
    shape: Shape::Ledger,
    number: &[Year, Fixed("-"), Section, Fixed("-消去確認-"), Run(4)],
    year_of: Some("checked_on"),
    named_by: "",
    form: "list-erasure_check",
    fields: &[
        Field::new("checked_on", "確認日", Kind::Date)
            .must()
            .article("25")
            .listed()
            .help("確かめた日です。月末ごとに行います。", "R8.11.20"),
        Field::new("checker", "確認した保護管理者", Kind::Link("staff"))
            .must()
            .article("25")
            .listed()
            .help("確かめた保護管理者です。", "例 花子"),
        Field::new("open_count", "未消去の件数", Kind::Int)
            .must()
            .article("25")
            .listed()
            .help("取扱状況記録簿で、まだ消去日の入っていない一時複製の件数です。無ければ0と書きます。", "2"),
        Field::new("places_seen", "確かめた場所", Kind::Text)
            .must()
            .article("25")
            .help("実際に見た端末や共有フォルダです。", "共有フォルダ、端末2台のダウンロード"),
        Field::new("finding", "結果", Kind::LongText)
            .must()
            .article("25")
            .listed()
            .help("分かったことです。", "2件とも使用中。他に残りなし"),
        Field::new("instruction", "指示", Kind::LongText).article("25").help("消去を指示した内容と期限です。", "12月5日までに消去"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "次回は複合機も見る"),
    ],
};
