//! R8 委託先の点検と報告: the yearly check by the standard's items, its answers, and the monthly report (第37条第2項・第4項・第5項).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice, coded};

/// Why the check is made.
pub const OCCASION: &[Choice] = &[choice("prior", "事前確認"), choice("yearly", "定期"), choice("extra", "随時")];

/// How it is made. On site is the rule (PPC Q&A 3-1-4); anything else needs a reason.
pub const METHOD: &[Choice] = &[choice("on_site", "実地"), choice("online", "オンライン・写真"), choice("paper", "書面")];

/// Whom it looks at.
pub const TARGET: &[Choice] = &[choice("prime", "委託先"), choice("sub", "再委託先")];

/// How far the check has come.
pub const CHECK_STATUS: &[Choice] = &[choice("open", "点検中"), choice("closed", "完了"), choice("cancelled", "取消")];

/// The answers to an item. 許可あり stands only where the standard lets the city permit an exception.
pub const ANSWER: &[Choice] = &[
    coded("ok", "適", "○"),
    coded("bad", "不適", "×"),
    coded("na", "該当なし", "－"),
    coded("permitted", "許可あり", "許"),
    choice("open", "未点検"),
];

/// 委託先点検: number `R8-総務-委託点検-0001`.
pub static CONTRACTOR_CHECK: Register = Register {
    id: "contractor_check",
    name: "委託先点検",
    article: Article("37-4"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-委託点検-"), Run(4)],
    year_of: Some("checked_on"),
    named_by: "",
    form: "list-contractor_check",
    fields: &[
        Field::new("contract_id", "契約", Kind::Link("contract"))
            .must()
            .article("37-4")
            .listed()
            .help("点検する委託契約です。", "R8-総務-委託-0001"),
        Field::new("occasion", "点検の区分", Kind::Choice(OCCASION))
            .must()
            .article("37-2")
            .listed()
            .help("契約を始める前の確認か、年1回の点検か、臨時かです。", "定期"),
        Field::new("checked_on", "実施日", Kind::Date).must().article("37-4").listed().help("点検した日です。", "R8.9.10"),
        Field::new("method", "方法", Kind::Choice(METHOD)).must().article("37-4").listed().help("実地が原則です。", "実地"),
        Field::new("method_reason", "実地によらない理由", Kind::Text)
            .must_when("method", &["online", "paper"])
            .article("37-4")
            .help("実地で点検しなかった事情です。", "遠隔地のため、今年度はオンラインで確認"),
        Field::new("target", "対象", Kind::Choice(TARGET)).must().article("37-5").listed().help("委託先か、再委託先かです。", "委託先"),
        Field::new("sub_vendor", "再委託先", Kind::Link("vendor"))
            .must_when("target", &["sub"])
            .article("37-5")
            .help("点検した再委託先です。", "例示物流株式会社"),
        Field::new("inspector", "点検者", Kind::Link("staff")).must().article("37-4").listed().help("点検した職員です。", "例 次郎"),
        Field::new("respondent", "受託者の記名", Kind::Text)
            .article("37-4")
            .help("答えた受託者の責任者の職と氏名です。", "総括責任者 例 三郎"),
        Field::new("findings", "指摘", Kind::LongText).article("37-4").help("改めるよう求めた事項です。", "入退室記録の保管が不十分"),
        Field::new("findings_due_on", "是正期限", Kind::Date)
            .article("37-4")
            .listed()
            .help("いつまでに改めるよう求めたかです。", "R8.10.31"),
        Field::new("findings_done_on", "是正確認日", Kind::Date)
            .must_at(&["remedied"])
            .later()
            .article("37-4")
            .help("改めたことを確かめた日です。", "R8.10.20"),
        Field::new("confirmed_by", "確認した保護管理者", Kind::Link("staff"))
            .decided()
            .article("37-4")
            .help("点検の結果を確かめた保護管理者です。", "例 花子"),
        Field::new("closed_on", "完了日", Kind::Date)
            .decided()
            .article("37-4")
            .help("全ての項目に答えが入り、点検を終えた日です。", "R8.9.12"),
        Field::new("checklist_version", "点検票の版", Kind::Text).derived().article("37-4").help("使った点検票の版が自動で入ります。", "1"),
        Field::new("status", "状態", Kind::Choice(CHECK_STATUS))
            .derived()
            .article("37-4")
            .listed()
            .help("点検の進み具合が自動で入ります。", "点検中"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "次回は倉庫も見る"),
    ],
};

/// 委託先点検の回答: number `R8-総務-委託項目-00001`; the item's wording is frozen as it was asked.
pub static CONTRACTOR_ANSWER: Register = Register {
    id: "contractor_answer",
    name: "委託先点検の回答",
    article: Article("37-4"),
    shape: Shape::Part { of: "contractor_check" },
    number: &[Year, Fixed("-"), Section, Fixed("-委託項目-"), Run(5)],
    year_of: None,
    named_by: "item_id",
    form: "F14",
    fields: &[
        Field::new("item_id", "項目番号", Kind::Text).derived().article("37-4").listed().help("点検票の項目番号が自動で入ります。", "C5-1"),
        Field::new("clause", "基準", Kind::Text)
            .derived()
            .article("37-4")
            .width(18)
            .listed()
            .help("安全管理基準の番号が自動で入ります。", "5(1)"),
        Field::new("item_text", "点検項目", Kind::LongText)
            .derived()
            .article("37-4")
            .width(72)
            .listed()
            .help("点検したときの文言が写されます。", "基本方針を策定しているか。"),
        Field::new("permission_allowed", "許可ありの可否", Kind::Flag)
            .derived()
            .article("37-2")
            .help("「許可あり」と答えられる項目かが自動で入ります。", "はい"),
        Field::new("na_allowed", "該当なしの可否", Kind::Flag)
            .derived()
            .article("37-4")
            .help("「該当なし」と答えられる項目かが自動で入ります。", "いいえ"),
        Field::new("self_answer", "受託者自己点検", Kind::Choice(ANSWER))
            .article("37-4")
            .width(15)
            .listed()
            .help("受託者が自分で点検した答えです。", "適"),
        Field::new("judgement", "市の確認", Kind::Choice(ANSWER))
            .article("37-4")
            .width(15)
            .listed()
            .help("市が確かめた答えです。全ての項目に答えるまで完了できません。", "適"),
        Field::new("evidence", "確認資料", Kind::Text).article("37-4").width(25).help("何を見て確かめたかです。", "基本方針の写し"),
        Field::new("permission_no", "許可番号", Kind::Code)
            .must_when("judgement", &["permitted"])
            .article("37-2")
            .help("「許可あり」と答えるときの、市の許可の番号です。", "長総第120号"),
        Field::new("permission_on", "許可日", Kind::Date)
            .must_when("judgement", &["permitted"])
            .article("37-2")
            .help("許可した日です。点検の日より後にはできません。", "R8.4.5"),
        Field::new("permission_until", "許可の期限", Kind::Date)
            .article("37-2")
            .help("許可が効く最後の日です。点検の日に切れていれば「許可あり」にできません。", "R9.3.31"),
        Field::new("na_reason", "該当なしの理由", Kind::Text)
            .must_when("judgement", &["na"])
            .article("37-4")
            .help("この業務に当てはまらない事情です。", "サーバを使用しないため"),
        Field::new("finding", "所見", Kind::LongText)
            .must_when("judgement", &["bad"])
            .article("37-4")
            .width(20)
            .help("不適とした事実と、求めた改善です。", "記録が3か月分欠けている"),
    ],
};

/// 特定個人情報等取扱状況報告書 (基準 10): number `R8-総務-取扱報告-0001`. A line is made for each month before it is due.
pub static CONTRACTOR_REPORT: Register = Register {
    id: "contractor_report",
    name: "特定個人情報等取扱状況報告",
    article: Article("37-2-3"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-取扱報告-"), Run(4)],
    year_of: Some("month"),
    named_by: "",
    form: "F15",
    fields: &[
        Field::new("contract_id", "契約", Kind::Link("contract"))
            .must()
            .article("37-2-3")
            .listed()
            .help("報告の対象の契約です。", "R8-総務-委託-0001"),
        Field::new("month", "対象月", Kind::Date).must().article("37-2-3").listed().month().help("報告する月です。", "R8.10"),
        Field::new("due_on", "提出期限", Kind::Date)
            .article("37-2-3")
            .listed()
            .help("空けておくと、翌月の決まった日が自動で入ります。", "R8.11.10"),
        Field::new("received_on", "受領日", Kind::Date).article("37-2-3").listed().help("報告書を受け取った日です。", "R8.11.8"),
        Field::new("workers_total", "従業者数", Kind::Int).article("37-2-2").help("月末に取り扱っている従業者の人数です。", "12"),
        Field::new("workers_change", "従業者の異動", Kind::Text).article("37-2-2").help("増えた人、減った人の数です。", "増1、減0"),
        Field::new("carried", "持運び件数", Kind::Int).article("37-2-3").help("その月に持ち運んだ回数です。", "2"),
        Field::new("copied", "複製件数", Kind::Int).article("37-1-3").help("その月に複製した件数です。", "0"),
        Field::new("erased", "削除・廃棄件数", Kind::Int).article("37-1-6").help("その月に削除・廃棄した件数です。", "1"),
        Field::new("media_received", "貸与媒体の受領", Kind::Int).article("37-1-6").help("その月に市から受け取った媒体の数です。", "2"),
        Field::new("media_returned", "貸与媒体の返却", Kind::Int).article("37-1-6").help("その月に市へ返した媒体の数です。", "1"),
        Field::new("media_left", "媒体残数", Kind::Int).article("37-1-6").help("市が貸した媒体のうち、月末に委託先にある数です。", "3"),
        Field::new("logs_checked", "ログの確認", Kind::Flag)
            .article("37-2-3")
            .help("利用記録を責任者が確かめていれば「はい」です。", "はい"),
        Field::new("training", "研修", Kind::Text).article("37-2-2").help("その月に行った研修です。", "10月15日 情報セキュリティ研修"),
        Field::new("accident", "事故・違反の有無", Kind::Flag)
            .article("37-1-5")
            .listed()
            .help("事故や違反、その兆候があれば「はい」です。", "いいえ"),
        Field::new("accident_note", "事故・違反の内容", Kind::LongText)
            .must_when("accident", &["true"])
            .article("37-1-5")
            .help("何があったかです。漏えい等のおそれがあれば、事案としても記録します。", "封入誤り1件（発送前に発見）"),
        Field::new("checked_by", "確認者", Kind::Link("staff")).article("37-2-3").help("報告書を確かめた職員です。", "例 一郎"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "役務完了届と同時に受領"),
    ],
};
