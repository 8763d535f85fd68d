//! R18 監査と評価・見直し: what the auditor looked at and found, and what the office changed after it (第41条・第43条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// What sort of audit.
pub const KIND: &[Choice] = &[choice("regular", "定期"), choice("extra", "随時"), choice("external", "外部監査")];

/// What gave cause to review.
pub const CAUSE: &[Choice] = &[
    choice("audit", "監査の結果"),
    choice("inspection", "点検の結果"),
    choice("incident", "事案"),
    choice("law", "法令・規程の改正"),
    choice("other", "その他"),
];

/// What the review came to.
pub const OUTCOME: &[Choice] = &[choice("keep", "現行のまま"), choice("change", "見直す")];

/// 監査記録: number `R8-総務-監査-01`.
pub static AUDIT: Register = Register {
    id: "audit",
    name: "監査記録",
    article: Article("41"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-監査-"), Run(2)],
    year_of: Some("planned_on"),
    named_by: "theme",
    form: "list-audit",
    fields: &[
        Field::new("theme", "監査の対象", Kind::Text)
            .must()
            .article("41")
            .listed()
            .help("何について監査を受けるかです。", "媒体の管理と廃棄"),
        Field::new("kind", "区分", Kind::Choice(KIND)).must().article("41").listed().help("定期か随時か、外部の監査かです。", "定期"),
        Field::new("planned_on", "予定日", Kind::Date).must().article("41").listed().help("行う予定の日です。", "R8.12.1"),
        Field::new("auditor", "監査を行う者", Kind::Text)
            .must()
            .article("41")
            .listed()
            .help("監査責任者や監査人の所属と職です。", "総務部総務課長"),
        Field::new("method", "方法", Kind::Text).article("41").help("書類の閲覧、実地、聞取りなどです。", "書類の閲覧と実地"),
        Field::new("notified_on", "事前通知日", Kind::Date).article("41").help("監査の通知を受けた日です。", "R8.11.1"),
        Field::new("held_on", "実施日", Kind::Date).later().article("41").listed().help("監査を受けた日です。", "R8.12.1"),
        Field::new("opinion_on", "意見交換日", Kind::Date)
            .later()
            .article("41")
            .help("事実に誤りがないかを確かめ合った日です。", "R8.12.10"),
        Field::new("result", "結果", Kind::LongText).later().article("41").help("監査の結果です。", "おおむね適正"),
        Field::new("findings", "指摘", Kind::LongText)
            .later()
            .article("41")
            .help("改めるよう指摘された事項です。", "棚卸表の立会者の記載漏れ"),
        Field::new("finding_count", "指摘の件数", Kind::Int)
            .later()
            .article("41")
            .listed()
            .help("指摘の件数です。無ければ0と書きます。", "1"),
        Field::new("reported_on", "総括保護管理者への報告日", Kind::Date)
            .later()
            .article("41")
            .listed()
            .help("監査責任者が結果を報告した日です。", "R8.12.20"),
        Field::new("improvement", "改善内容", Kind::LongText)
            .later()
            .article("43")
            .help("指摘に対して課が行うことです。", "様式に立会者欄を設ける"),
        Field::new("improvement_due_on", "改善の期限", Kind::Date).later().article("43").listed().help("改善を終える期限です。", "R9.1.31"),
        Field::new("improvement_done_on", "改善完了日", Kind::Date).later().article("43").listed().help("改善を終えた日です。", "R9.1.20"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "前回の指摘は是正済み"),
    ],
};

/// 評価・見直し: number `R8-総務-見直し-0001`.
pub static REVIEW: Register = Register {
    id: "review",
    name: "評価・見直し記録",
    article: Article("43"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-見直し-"), Run(4)],
    year_of: Some("reviewed_on"),
    named_by: "subject",
    form: "list-review",
    fields: &[
        Field::new("reviewed_on", "評価日", Kind::Date).must().article("43").listed().help("評価した日です。", "R9.2.10"),
        Field::new("subject", "評価した措置", Kind::Text)
            .must()
            .article("43")
            .listed()
            .help("どの措置について評価したかです。", "媒体の棚卸"),
        Field::new("causes", "きっかけ", Kind::Choices(CAUSE))
            .must()
            .article("43")
            .listed()
            .help("評価のもとになったものを全て選びます。", "監査の結果"),
        Field::new("audit_id", "監査", Kind::Link("audit")).article("43").help("もとになった監査です。", "R8-総務-監査-01"),
        Field::new("inspection_id", "自己点検", Kind::Link("inspection")).article("43").help("もとになった点検です。", "R8-総務-点検-01"),
        Field::new("evaluation", "評価", Kind::LongText)
            .must()
            .article("43")
            .help("実効性があるかどうかの評価です。", "年2回では差異の発見が遅れる"),
        Field::new("outcome", "結論", Kind::Choice(OUTCOME)).must().article("43").listed().help("見直すかどうかです。", "見直す"),
        Field::new("changes", "見直しの内容", Kind::LongText)
            .must_when("outcome", &["change"])
            .article("43")
            .help("どのように改めるかです。", "棚卸を四半期ごとに行う"),
        Field::new("effective_on", "実施日", Kind::Date)
            .must_when("outcome", &["change"])
            .article("43")
            .listed()
            .help("改めた内容を始める日です。", "R9.4.1"),
        Field::new("decided_by", "決めた者", Kind::Text).must().article("43").help("評価し、決めた職です。", "総務課長"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "手順書を改訂"),
    ],
};
