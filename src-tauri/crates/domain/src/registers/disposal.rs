//! R6 廃棄・消去の伺: why, how and by whose decision media are disposed of, and how far the case has come (第15条).

use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};

/// Why the media are no longer needed.
pub const REASON: &[Choice] = &[
    choice("unneeded", "不要"),
    choice("renewal", "更新"),
    choice("failure", "故障"),
    choice("lease_end", "リース満了"),
    choice("retention_end", "保存期間満了"),
    choice("contract_end", "契約終了"),
];

/// Who carries it out.
pub const EXECUTION: &[Choice] = &[choice("own", "自庁実施"), choice("contract", "委託"), choice("lease_return", "リース返却時委託")];

/// How far the case has come.
pub const STATUS: &[Choice] = &[
    choice("draft", "起案中"),
    choice("approved", "決裁済"),
    choice("handed_over", "引渡済"),
    choice("performed", "実施済"),
    choice("proven", "証明確認済"),
    choice("closed", "完了"),
    choice("cancelled", "取消"),
];

/// 廃棄・消去伺: number (伺番号) `R8-総務-廃棄-0001`.
pub static DISPOSAL: Register = Register {
    id: "disposal",
    name: "廃棄・消去伺",
    article: Article("15-1"),
    shape: Shape::Card,
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-廃棄-"), NumberPiece::Run(4)],
    year_of: Some("drafted_on"),
    named_by: "",
    form: "F06",
    fields: &[
        Field::new("document_no", "文書番号", Kind::Text)
            .article("15-1")
            .listed()
            .help("文書管理の番号を付ける場合だけ書きます。", "長総第123号"),
        Field::new("drafted_on", "起案日", Kind::Date)
            .must()
            .article("15-1")
            .listed()
            .help("伺を起こした日です。この日の年度が伺番号に入ります。", "R8.11.22"),
        Field::new("drafted_by", "起案者", Kind::Link("staff")).must().article("15-1").listed().help("伺を起こした職員です。", "例 一郎"),
        Field::new("reason", "理由", Kind::Choice(REASON)).must().article("15-1").listed().help("不要となった理由です。", "更新"),
        Field::new("execution", "実施区分", Kind::Choice(EXECUTION))
            .must()
            .article("15-2")
            .listed()
            .help("委託するときは、立会いか写真付きの証明書で履行を確かめます。", "委託"),
        Field::new("planned_on", "予定日", Kind::Date).article("15-1").listed().help("実施または引渡しの予定日です。", "R8.12.10"),
        Field::new("approved_on", "保護管理者 決裁日", Kind::Date)
            .decided()
            .article("15-1")
            .listed()
            .help("保護管理者が決裁した日です。この日より前には実施も引渡しもできません。", "R8.11.25"),
        Field::new("approved_by", "決裁者", Kind::Link("staff")).decided().article("15-1").help("決裁した保護管理者です。", "例 花子"),
        Field::new("retention_checked", "保存期間満了の確認", Kind::Flag)
            .article("15-1")
            .help("紙やファイルは、保存期間が満了していることを確かめてから「はい」にします。", "はい"),
        Field::new("count_before", "処分前の点数", Kind::Int)
            .article("15-1")
            .help("裁断などの前に数えた点数です。明細の数と合っているかを確かめます。", "12"),
        Field::new("counted_by", "件数確認者", Kind::Link("staff")).article("15-1").help("処分の前に現物を数えた職員です。", "例 次郎"),
        Field::new("one_person_reason", "1人で確認した理由", Kind::Text).article("14").help(
            "課の記録の「1人で確認する事情」が認められる間だけ効きます。その課に職員が1人しかいない間のことで、この欄だけでは認められません。この伺だけの事情を書き足します。",
            "職員1名の地域センターのため",
        ),
        Field::new("status", "状態", Kind::Choice(STATUS))
            .derived()
            .article("15-1")
            .listed()
            .help("手続の進み具合が自動で入ります。", "起案中"),
        Field::new("closed_on", "完了日", Kind::Date)
            .decided()
            .article("15-2")
            .listed()
            .help("全ての媒体の処分と確認が済んだ日です。", "R8.12.20"),
        Field::new("closed_by", "完了を確認した職員", Kind::Link("staff"))
            .decided()
            .article("15-2")
            .help("完了を確かめた職員です。", "例 花子"),
        Field::new("cancel_reason", "取消の理由", Kind::Text)
            .must_at(&["cancelled"])
            .decided()
            .article("15-1")
            .help("処分をやめた理由です。", "引き続き使用するため"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "リース会社と日程調整済み"),
    ],
};
