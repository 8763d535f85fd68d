//! R2 保有個人情報等管理台帳: what the section holds, on which ground, and by which route it is processed (第16条・第42条).

use super::shared::INFO_CLASS;
use crate::article::Article;
use crate::register::{Choice, Field, Kind, NumberPiece, Register, Shape, choice};

/// How many people it is about.
pub const SUBJECT_COUNT_BAND: &[Choice] = &[
    choice("to_100", "〜100"),
    choice("to_999", "101〜999"),
    choice("to_9999", "1,000〜9,999"),
    choice("to_99999", "10,000〜99,999"),
    choice("from_100000", "100,000〜"),
];

/// How long the records are kept.
pub const RETENTION: &[Choice] = &[
    choice("y1", "1年"),
    choice("y3", "3年"),
    choice("y5", "5年"),
    choice("y10", "10年"),
    choice("y30", "30年"),
    choice("permanent", "永年"),
    choice("current", "常用"),
];

/// The stations of a 処理経路, in the order in which information usually passes them.
pub const STAGE: &[Choice] = &[
    choice("acquire", "取得"),
    choice("enter", "入力"),
    choice("process", "加工"),
    choice("output", "出力"),
    choice("keep", "保管"),
    choice("provide", "提供"),
    choice("entrust", "委託"),
    choice("discard", "廃棄"),
];

/// 保有個人情報等管理台帳: number `R8-総務-情報-0001`.
pub static INFO_ASSET: Register = Register {
    id: "info_asset",
    name: "保有個人情報等管理台帳",
    article: Article("16"),
    shape: Shape::Card,
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-情報-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "name",
    form: "list-info_asset",
    fields: &[
        Field::new("name", "名称", Kind::Text)
            .must()
            .article("16")
            .listed()
            .help("台帳やファイルの名前です。取扱台帳や媒体から、この名前で選びます。", "会計年度任用職員名簿"),
        Field::new("business", "事務の名称", Kind::Text).must().article("16").listed().help("この情報を使う事務の名前です。", "任用事務"),
        Field::new("info_class", "区分", Kind::Choice(INFO_CLASS))
            .must()
            .article("16")
            .listed()
            .help("個人番号を含むなら「番号」、病歴などを含むなら「要配慮」です。", "その他の保有個人情報"),
        Field::new("file_no", "個人情報ファイル簿番号", Kind::Code)
            .article("16")
            .help("個人情報ファイル簿に載っていれば、その番号です。", "第12号"),
        Field::new("legal_basis", "根拠法令", Kind::Text)
            .must_when("info_class", &["number"])
            .article("18-1")
            .help("この事務の根拠です。番号を扱う事務では、番号法のどの事務かを必ず書きます。", "番号法別表 第○の項"),
        Field::new("purpose", "利用目的", Kind::LongText)
            .must()
            .article("10-3")
            .listed()
            .help("何のために使うかです。この目的以外のアクセスはできません。", "任用と給与支給のため"),
        Field::new("items", "記録項目", Kind::LongText)
            .article("16")
            .help("項目の名前だけを書きます。実際の値は書きません。", "氏名、住所、生年月日、振込先"),
        Field::new("subject_count_band", "本人の数", Kind::Choice(SUBJECT_COUNT_BAND))
            .article("16")
            .listed()
            .help("おおよその人数です。100人を超える漏えいは委員会への報告の対象になります。", "101〜999"),
        Field::new("responsible", "責任者", Kind::Link("staff"))
            .must()
            .article("16")
            .listed()
            .help("この情報の取扱いに責任を持つ職員です。", "例 一郎"),
        Field::new("department", "取扱部署", Kind::Text).must().article("16").help("取り扱う課や係です。", "総務課庶務係"),
        Field::new("handlers", "取扱者の範囲", Kind::Text)
            .article("10-1")
            .help("取り扱える職員の範囲です。必要最小限にします。", "庶務係の職員"),
        Field::new("keeping", "保管方法", Kind::Text)
            .article("42")
            .listed()
            .help("どこに、どのように保管しているかです。", "施錠書庫、業務システム"),
        Field::new("retention_years", "保存期間", Kind::Choice(RETENTION))
            .article("15-1")
            .listed()
            .help("文書分類の保存期間です。満了するまで廃棄できません。", "5年"),
        Field::new("retention_from", "起算日", Kind::Date)
            .article("15-1")
            .help("保存期間を数え始める日です。多くは完結した翌年度の4月1日です。", "R9.4.1"),
        Field::new("retention_until", "保存期間満了日", Kind::Date).article("15-1").help("保存期間が終わる日です。", "R14.3.31"),
        Field::new("foreign", "外国での取扱い", Kind::Flag)
            .article("17")
            .help("国外のサーバや国外の再委託先で取り扱われるなら「はい」です。", "いいえ"),
        Field::new("foreign_country", "国名", Kind::Text)
            .must_when("foreign", &["true"])
            .article("17")
            .help("取り扱われる国の名前です。", "○○国"),
        Field::new("foreign_measures", "講じた措置", Kind::LongText)
            .must_when("foreign", &["true"])
            .article("17")
            .help("その国の制度を調べた結果と、講じた措置です。", "契約で保管先を国内に限定"),
        Field::new("outsourced", "委託の有無", Kind::Flag)
            .article("37-1")
            .listed()
            .help("取扱いの一部でも外部に委託していれば「はい」です。", "いいえ"),
        Field::new("disposal_state", "削除・廃棄状況", Kind::Text)
            .article("15-1")
            .help("どこまで削除・廃棄したかです。", "令和2年度分まで廃棄済み"),
        Field::new("last_reviewed_on", "最終見直し日", Kind::Date).article("43").help("この記載を最後に見直した日です。", "R8.4.10"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "様式は令和7年度に変更"),
    ],
};

/// 処理経路の段階: one station on the way of the information, in the order of recording.
pub static ROUTE_STEP: Register = Register {
    id: "route_step",
    name: "処理経路",
    article: Article("42"),
    shape: Shape::Part { of: "info_asset" },
    number: &[NumberPiece::Year, NumberPiece::Fixed("-"), NumberPiece::Section, NumberPiece::Fixed("-経路-"), NumberPiece::Run(4)],
    year_of: None,
    named_by: "",
    form: "list-route_step",
    fields: &[
        Field::new("order_no", "順序", Kind::Int).article("42").listed().help("上から何番目の段階かです。空けると最後に付きます。", "1"),
        Field::new("stage", "段階", Kind::Choice(STAGE)).must().article("42").listed().help("情報がいまどの段階にあるかです。", "取得"),
        Field::new("method", "方法", Kind::Text).article("42").listed().help("どのように行うかです。", "窓口で申請書を受け取る"),
        Field::new("media", "媒体", Kind::Text).article("42").listed().help("紙か、どのシステムか、どの媒体かです。", "紙の申請書"),
        Field::new("place", "場所", Kind::Text).article("42").listed().help("どこで行うかです。", "1階窓口"),
        Field::new("counterpart", "相手先", Kind::Text).article("42").listed().help("外の相手がいる段階だけ書きます。", "本人"),
        Field::new("person", "担当", Kind::Text).article("42").listed().help("担当する係や職です。", "窓口係"),
    ],
};
