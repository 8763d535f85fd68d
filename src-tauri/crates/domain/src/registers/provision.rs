//! R15 提供記録簿: what was provided to whom, on which ground, under which safeguards (第36条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// Who receives it: 第36条第1項・第2項 bind outside the administrative organs, 第3項 within them where needed.
pub const RECIPIENT: &[Choice] = &[choice("organ", "行政機関等"), choice("outside", "行政機関等以外の者")];

/// 提供記録簿: number `R8-総務-提供-0001`.
pub static PROVISION: Register = Register {
    id: "provision",
    name: "提供記録簿",
    article: Article("36-1"),
    shape: Shape::Ledger,
    number: &[Year, Fixed("-"), Section, Fixed("-提供-"), Run(4)],
    year_of: Some("provided_on"),
    named_by: "",
    form: "list-provision",
    fields: &[
        Field::new("provided_on", "提供日", Kind::Date).must().article("36-1").listed().help("提供した日です。", "R8.11.20"),
        Field::new("recipient", "提供先", Kind::Text).must().article("36-1").listed().help("提供した相手の名称です。", "例大学 例研究室"),
        Field::new("recipient_kind", "提供先の区分", Kind::Choice(RECIPIENT))
            .must()
            .article("36-1")
            .listed()
            .help("国や自治体などの行政機関等か、それ以外かです。", "行政機関等以外の者"),
        Field::new("info_asset_id", "対象情報", Kind::Link("info_asset"))
            .must()
            .article("36-1")
            .listed()
            .help("提供した情報です。", "R8-総務-情報-0001"),
        Field::new("contains_number", "特定個人情報を含む", Kind::Flag)
            .must()
            .article("36-4")
            .listed()
            .help("個人番号を含むなら「はい」です。番号法に定めのある場合のほかは提供できません。", "いいえ"),
        Field::new("number_basis", "番号法の根拠", Kind::Text)
            .must_when("contains_number", &["true"])
            .article("36-4")
            .help("番号法第19条のどの号によるかです。", "番号法第19条第○号"),
        Field::new("subject_count", "件数（本人の数）", Kind::Int).must().article("36-1").listed().help("何人分かです。", "120"),
        Field::new("purpose", "提供先における利用目的", Kind::LongText)
            .must()
            .article("36-1")
            .help("提供先が何に使うかです。", "統計の作成"),
        Field::new("legal_basis", "根拠法令", Kind::Text)
            .must()
            .article("36-1")
            .help("提供の根拠と、提供先の業務の根拠です。", "法第69条第2項第4号"),
        Field::new("items", "記録範囲・記録項目", Kind::LongText)
            .must()
            .article("36-1")
            .help("項目の名前だけを書きます。", "年代、性別、地区"),
        Field::new("form_of_use", "利用形態", Kind::Text).article("36-1").help("提供先での使い方です。", "施錠した室の端末で集計"),
        Field::new("method", "提供の方法", Kind::Text).must().article("13-2").help("どのように渡したかです。", "暗号化したUSBを手渡し"),
        Field::new("agreement_on", "書面の取交わし日", Kind::Date).article("36-1").help("書面を取り交わした日です。", "R8.11.10"),
        Field::new("no_agreement_reason", "書面を取り交わさない理由", Kind::Text)
            .article("36-1")
            .help("書面を取り交わしていないときに、その事情を書きます。", "法令の定めによる定例の提出のため"),
        Field::new("safeguards", "安全確保の措置の要求", Kind::LongText)
            .article("36-2")
            .help("提供先に求めた措置です。行政機関等以外の者には必ず求めます。", "施錠保管、目的外利用の禁止、終了後の消去"),
        Field::new("processed", "加工の内容", Kind::Text)
            .article("37-6")
            .help("識別できる記載の削除や、記号への置き換えをしたときの内容です。", "氏名を整理番号に置換え"),
        Field::new("approver", "承認者", Kind::Link("staff")).must().article("36-1").help("提供を認めた保護管理者です。", "例 花子"),
        Field::new("actor", "提供した職員", Kind::Link("staff")).must().article("36-1").listed().help("渡した職員です。", "例 一郎"),
        Field::new("surveyed_on", "実地の調査日", Kind::Date).later().article("36-2").help("提供先で措置を確かめた日です。", "R9.1.20"),
        Field::new("survey_result", "調査の結果", Kind::LongText).later().article("36-2").help("確かめた結果です。", "施錠保管を確認"),
        Field::new("improvement", "改善要求", Kind::LongText)
            .later()
            .article("36-2")
            .help("改めるよう求めた内容です。", "入室者の記録を求めた"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "毎年度提供"),
    ],
};
