//! 年度末の確認: what was looked at before a 年度 is closed, by whom and when, and what is carried over with its reason (第4条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// How far the closing of a 年度 has come.
pub const STATUS: &[Choice] = &[choice("open", "確認中"), choice("closed", "完了")];

/// The steps, in the order they are best taken; what each looks at stands in [`crate::year_end`].
pub const STEP: &[Choice] = &[
    choice("loans", "持出し・貸与の返却"),
    choice("stocktake", "年度末の棚卸"),
    choice("copies", "一時複製の消去"),
    choice("inspection", "自己点検"),
    choice("actions", "是正・改善"),
    choice("disposals", "廃棄の手続と証明書"),
    choice("contracts", "委託先の点検・報告・終了"),
    choice("training", "教育研修の受講"),
    choice("rights", "アクセス権限の見直し"),
    choice("logs", "アクセス記録の点検"),
    choice("rooms", "鍵と入退室の記録"),
    choice("backups", "バックアップと復元の確認"),
    choice("incidents", "事案の報告と公表"),
    choice("assets", "保有個人情報等管理台帳の見直し"),
    choice("retention", "保存期間の満了した記録"),
    choice("calendar", "翌年度の祝日・閉庁日"),
    choice("numbers", "文書番号の年度替わり"),
    choice("summary", "3月31日現在の総括表"),
];

/// 年度末の確認: number `R8-総務-年度末-01`, one for each 年度.
pub static YEAR_END: Register = Register {
    id: "year_end",
    name: "年度末の確認",
    article: Article("4-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-年度末-"), Run(2)],
    year_of: Some("base_on"),
    named_by: "",
    form: "F22",
    fields: &[
        Field::new("base_on", "基準日", Kind::Date).must().article("4-1").listed().help("年度の最後の日です。", "R9.3.31"),
        Field::new("status", "状態", Kind::Choice(STATUS))
            .derived()
            .article("4-1")
            .listed()
            .help("全ての事項が済み、保護管理者が完了すると「完了」になります。", "確認中"),
        Field::new("closed_on", "完了日", Kind::Date).later().article("4-1").listed().help("保護管理者が完了した日です。", "R9.4.2"),
        Field::new("closed_by", "完了した保護管理者", Kind::Link("staff"))
            .later()
            .article("4-1")
            .listed()
            .help("年度末の確認を完了した保護管理者です。", "例 花子"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "書庫Bは翌年度に改修"),
    ],
};

/// 年度末の確認事項: number `R8-総務-年度末事項-0001`. The newest line of a step counts.
pub static YEAR_END_STEP: Register = Register {
    id: "year_end_step",
    name: "年度末の確認事項",
    article: Article("4-1"),
    shape: Shape::Part { of: "year_end" },
    number: &[Year, Fixed("-"), Section, Fixed("-年度末事項-"), Run(4)],
    year_of: None,
    named_by: "",
    form: "list-year_end_step",
    fields: &[
        Field::new("step", "事項", Kind::Choice(STEP)).must().article("4-1").listed().help("確かめた事項です。", "文書番号の年度替わり"),
        Field::new("confirmed_on", "確認日", Kind::Date).must().article("4-1").listed().help("確かめた日です。", "R9.3.30"),
        Field::new("confirmed_by", "確認者", Kind::Link("staff")).must().article("4-1").listed().help("確かめた職員です。", "例 一郎"),
        Field::new("open_count", "残っていた件数", Kind::Int)
            .derived()
            .article("4-1")
            .listed()
            .help("確かめた時に、台帳で済んでいなかった件数が自動で入ります。", "1"),
        Field::new("carried", "持ち越す記録", Kind::LongText)
            .derived()
            .article("4-1")
            .help("確かめた時に残っていた記録です。後から増えたものは含みません。", "R8-総務-是正-0003"),
        Field::new("reason", "持ち越す理由", Kind::LongText)
            .article("4-1")
            .help("残っているものがあるときは、翌年度に持ち越す理由を書きます。", "期限が翌年度の6月30日のため"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "文書担当に確認"),
    ],
};
