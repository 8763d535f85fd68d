//! 職の指定簿と会議: who holds which post of the regulation from when to when, and what its meeting decided (第3条〜第7条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// The posts. 保護管理者の代理 may approve in the 保護管理者's stead while designated.
pub const POST: &[Choice] = &[
    choice("general", "総括保護管理者"),
    choice("manager", "保護管理者"),
    choice("deputy", "保護管理者の代理"),
    choice("officer", "保護担当者"),
    choice("auditor", "監査責任者"),
];

/// Whether the meeting was one of the regular ones.
pub const MEETING_KIND: &[Choice] = &[choice("regular", "定期"), choice("extra", "随時")];

/// 職の指定簿: number `R8-総務-職-0001`. A change of holder is a new card; the old one gets its last day.
pub static POST_HOLDER: Register = Register {
    id: "post_holder",
    name: "職の指定簿",
    article: Article("4-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-職-"), Run(4)],
    year_of: Some("from"),
    named_by: "",
    form: "list-post_holder",
    fields: &[
        Field::new("post", "職", Kind::Choice(POST)).must().article("4-1").listed().help("規程が定める職です。", "保護管理者"),
        Field::new("staff", "職員", Kind::Link("staff"))
            .must_when("post", &["manager", "deputy", "officer"])
            .article("5-1")
            .listed()
            .help("その職にある課の職員です。承認の権限は、この記載で確かめます。", "例 花子"),
        Field::new("name", "課の外の職・氏名", Kind::Text)
            .must_when("post", &["general", "auditor"])
            .article("3")
            .listed()
            .help("課の職員でない人が就く職は、職名と氏名を書きます。", "総務部長 例 三郎"),
        Field::new("from", "就いた日", Kind::Date).must().article("4-1").listed().help("この職に就いた日です。", "R8.4.1"),
        Field::new("until", "離れた日", Kind::Date)
            .article("4-1")
            .listed()
            .help("この職にあった最後の日です。今もその職なら空けておきます。", "R9.3.31"),
        Field::new("basis", "指名の文書", Kind::Text).article("5-1").help("指名や代理の指定をした文書です。", "指名書（R8.4.1）"),
        Field::new("scope", "代理の範囲", Kind::Text)
            .must_when("post", &["deputy"])
            .article("4-1")
            .help("代理として行えることです。", "不在時の持出しの承認"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。", "前任は例 次郎"),
    ],
};

/// 会議の記録 (第7条): number `R8-総務-会議-0001`.
pub static MEETING: Register = Register {
    id: "meeting",
    name: "保有個人情報等管理会議記録",
    article: Article("7-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-会議-"), Run(4)],
    year_of: Some("held_on"),
    named_by: "",
    form: "list-meeting",
    fields: &[
        Field::new("held_on", "開催日", Kind::Date).must().article("7-1").listed().help("会議を開いた日です。", "R8.5.20"),
        Field::new("kind", "区分", Kind::Choice(MEETING_KIND)).must().article("7-1").listed().help("定期か随時かです。", "定期"),
        Field::new("place", "場所", Kind::Text).article("7-1").help("開いた場所か、方法です。", "第2会議室"),
        Field::new("chair", "主宰", Kind::Text).must().article("7-1").help("会議を開いた総括保護管理者の職です。", "総務部長"),
        Field::new("attendees", "出席者", Kind::LongText)
            .must()
            .article("7-1")
            .help("出席した職員の所属と職です。1行に1人書きます。", "総務課長"),
        Field::new("experts", "専門家", Kind::Text)
            .article("7-2")
            .help("参加を求めた、専門的な知識と経験のある人の所属です。", "情報セキュリティ監査人1名"),
        Field::new("agenda", "議題", Kind::LongText)
            .must()
            .article("7-1")
            .listed()
            .help("話し合った事項です。", "上半期の点検結果について"),
        Field::new("decisions", "決定事項", Kind::LongText)
            .must()
            .article("7-1")
            .listed()
            .help("決めたこと、連絡したことです。", "棚卸を四半期ごとに行う"),
        Field::new("follow_up", "課で行うこと", Kind::LongText).article("7-1").help("この課が行うことになった事項です。", "書庫の鍵を更新"),
        Field::new("follow_up_due_on", "期限", Kind::Date).article("7-1").listed().help("課で行うことの期限です。", "R8.7.31"),
        Field::new("follow_up_done_on", "実施日", Kind::Date).later().article("7-1").help("課で行うことを終えた日です。", "R8.7.20"),
        Field::new("document_no", "文書番号", Kind::Text).article("7-1").help("会議録の文書番号があれば書きます。", "長総第45号"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "資料は別に保管"),
    ],
};
