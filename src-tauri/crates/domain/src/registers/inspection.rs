//! R7 自己点検と是正措置: one round of self-inspection of the section, and what must be put right after it (第42条・第43条).

use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};

/// Which round of the year.
pub const ROUND: &[Choice] = &[choice("regular1", "定期1"), choice("regular2", "定期2"), choice("extra", "随時")];

/// How far the inspection has come.
pub const STATUS: &[Choice] =
    &[choice("open", "点検中"), choice("closed", "完了"), choice("reported", "報告済"), choice("cancelled", "取消")];

/// How far a corrective action has come.
pub const ACTION_STATUS: &[Choice] =
    &[choice("open", "未着手"), choice("working", "対応中"), choice("done", "完了"), choice("cancelled", "取消")];

/// 自己点検: number `R8-総務-点検-01`. The wording of each item is frozen in its answers.
pub static INSPECTION: Register = Register {
    id: "inspection",
    name: "自己点検",
    article: Article("42"),
    shape: Shape::Card,
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-点検-"), NumberPiece::Run(2)],
    year_of: Some("base_on"),
    named_by: "",
    form: "F09",
    fields: &[
        Field::new("round", "回", Kind::Choice(ROUND))
            .must()
            .article("42")
            .listed()
            .help("定期の点検なら第何回か、臨時の点検なら「随時」です。", "定期1"),
        Field::new("base_on", "基準日", Kind::Date)
            .must()
            .article("42")
            .listed()
            .help("この日の状態について点検します。この日の年度の点検になります。", "R8.9.30"),
        Field::new("from", "実施期間（開始）", Kind::Date).article("42").listed().help("点検を始める日です。", "R8.10.1"),
        Field::new("to", "実施期間（終了）", Kind::Date).article("42").listed().help("点検を終える日です。", "R8.10.15"),
        Field::new("inspector", "点検者", Kind::Link("staff")).must().article("5-2").listed().help("点検を行う保護担当者です。", "例 次郎"),
        Field::new("confirmed_by", "確認した保護管理者", Kind::Link("staff"))
            .decided()
            .article("42")
            .help("点検の結果を確かめた保護管理者です。", "例 花子"),
        Field::new("confirmed_on", "保護管理者確認日", Kind::Date)
            .decided()
            .article("42")
            .listed()
            .help("保護管理者が結果を確かめた日です。", "R8.10.20"),
        Field::new("report_needed", "総括保護管理者への報告", Kind::Flag)
            .article("42")
            .listed()
            .help("保護管理者が必要と認めるときは「はい」にして、報告書を作ります。", "はい"),
        Field::new("reported_on", "報告日", Kind::Date).later().article("42").listed().help("総括保護管理者に報告した日です。", "R8.10.25"),
        Field::new("document_no", "文書番号", Kind::Text)
            .later()
            .article("42")
            .help("報告書の文書番号です。番号を付けない場合は空けておきます。", "長総第140号"),
        Field::new("status", "状態", Kind::Choice(STATUS))
            .derived()
            .article("42")
            .listed()
            .help("点検の進み具合が自動で入ります。", "点検中"),
        Field::new("checklist_version", "点検項目の版", Kind::Code)
            .derived()
            .article("43")
            .help("どの版の点検項目で点検したかが自動で入ります。", "1"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "繁忙期のため期間を延長"),
    ],
};

/// 是正措置: number `R8-総務-是正-0001`. It lives on after its inspection is closed, so it is a card of its own.
pub static CORRECTIVE_ACTION: Register = Register {
    id: "corrective_action",
    name: "是正措置",
    article: Article("43"),
    shape: Shape::Card,
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-是正-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "",
    form: "F11",
    fields: &[
        Field::new("inspection", "点検", Kind::Link("inspection"))
            .must()
            .article("42")
            .listed()
            .help("どの点検で見つかったかです。", "R8-総務-点検-01"),
        Field::new("item_id", "点検項目", Kind::Code)
            .must()
            .article("42")
            .width(20)
            .listed()
            .help("是正が要る点検項目の番号です。", "13-1-3"),
        Field::new("finding", "指摘", Kind::LongText).article("42").width(62).help("点検で分かった事実です。", "台帳にない媒体が2点あった"),
        Field::new("measure", "措置内容", Kind::LongText)
            .must()
            .article("43")
            .width(80)
            .listed()
            .help("何をどのように直すかです。", "未登録の媒体を登録し、月1回照合する"),
        Field::new("owner", "担当", Kind::Link("staff")).must().article("43").width(28).listed().help("直す担当の職員です。", "例 一郎"),
        Field::new("due_on", "期限", Kind::Date)
            .must()
            .article("43")
            .width(22)
            .listed()
            .help("直し終える期限です。7日前から知らせます。", "R8.11.30"),
        Field::new("done_on", "完了日", Kind::Date).article("43").width(22).listed().help("直し終えた日です。", "R8.11.20"),
        Field::new("checked_by", "確認者", Kind::Link("staff")).article("43").width(28).help("直ったことを確かめた職員です。", "例 次郎"),
        Field::new("status", "状態", Kind::Choice(ACTION_STATUS)).article("43").listed().help("いまの状況です。", "未着手"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "予算要求中"),
    ],
};
