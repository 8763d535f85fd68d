//! R8 委託: a contract that lets others handle personal information, its clauses, its subcontractors, its permissions (第37条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// How far the contract has come.
pub const STATUS: &[Choice] =
    &[choice("preparing", "準備中"), choice("active", "契約中"), choice("ended", "終了"), choice("cancelled", "取りやめ")];

/// 規格認証 (特定個人情報等取扱安全管理基準 11).
pub const CERTIFICATION: &[Choice] =
    &[choice("isms", "ISMS"), choice("privacy_mark", "プライバシーマーク"), choice("other", "その他の認証"), choice("none", "なし")];

/// What the city permitted beyond the standard (基準 5(1)・5(2)・5(12)).
pub const PERMISSION: &[Choice] = &[
    choice("c5_1", "他の機器・ネットワークへの接続（基準5(1)）"),
    choice("c5_2", "サーバの設置・アクセスの例外（基準5(2)）"),
    choice("c5_12", "第三者委託（基準5(12)）"),
];

/// The clauses of 第37条第1項 that every contract holds, in the order of the paragraph's items.
pub const CLAUSES: &[&str] = &[
    "clause_secrecy", "clause_subcontract", "clause_copying", "clause_safety", "clause_accident", "clause_return", "clause_breach",
    "clause_report",
];

/// The clauses of 第37条第2項 that a contract about 個人番号利用事務等 holds besides.
pub const NUMBER_CLAUSES: &[&str] = &["clause_no_removal", "clause_workers", "clause_compliance", "clause_site_visit"];

const fn clause(id: &'static str, label: &'static str, article: &'static str) -> Field {
    Field::new(id, label, Kind::Text)
        .article(article)
        .help("契約書や仕様書のどこに書いてあるかを写します。書いていなければ空けておきます。", "特記仕様書 第5")
}

/// 委託契約: number `R8-総務-委託-0001`.
pub static CONTRACT: Register = Register {
    id: "contract",
    name: "委託契約管理簿",
    article: Article("37-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-委託-"), Run(4)],
    year_of: Some("from"),
    named_by: "name",
    form: "list-contract",
    fields: &[
        Field::new("name", "業務名", Kind::Text).must().article("37-1").listed().help("契約書の業務名です。", "通知書印刷封入業務"),
        Field::new("contract_no", "契約番号", Kind::Code).article("37-1").listed().help("契約の番号があれば書きます。", "契-123"),
        Field::new("vendor", "委託先", Kind::Link("vendor"))
            .must()
            .article("37-1")
            .listed()
            .help("契約の相手方です。", "株式会社例示データ処理"),
        Field::new("from", "契約開始日", Kind::Date).must().article("37-1").listed().help("契約期間の最初の日です。", "R8.4.1"),
        Field::new("until", "契約終了日", Kind::Date).must().article("37-1").listed().help("契約期間の最後の日です。", "R9.3.31"),
        Field::new("info_asset_ids", "対象情報", Kind::Links("info_asset"))
            .must()
            .article("37-3")
            .help("委託先が取り扱う情報を台帳から選びます。業務に必要な範囲に限ります。", "R8-総務-情報-0001"),
        Field::new("scope", "委託する個人情報の範囲", Kind::Text)
            .article("37-3")
            .help("渡す項目と、置き換えや削除をした項目です。", "氏名と住所だけを渡し、番号は渡さない"),
        Field::new("subject_count", "件数（本人の数）", Kind::Int).article("37-3").help("おおよその人数です。", "12000"),
        Field::new("handles_number", "特定個人情報の有無", Kind::Flag)
            .must()
            .article("37-2")
            .listed()
            .help("個人番号を含む情報を取り扱わせるなら「はい」です。事前確認と4つの条項が加わります。", "いいえ"),
        Field::new("selected_on", "選定時の確認日", Kind::Date)
            .article("37-1")
            .help("適切に管理する能力があることを、選ぶときに確かめた日です。", "R8.2.20"),
        clause("clause_secrecy", "秘密保持・目的外利用の禁止", "37-1-1"),
        clause("clause_subcontract", "再委託の制限・事前承認", "37-1-2"),
        clause("clause_copying", "複製", "37-1-3"),
        clause("clause_safety", "安全管理措置", "37-1-4"),
        clause("clause_accident", "事案発生時の対応", "37-1-5"),
        clause("clause_return", "終了時の消去・媒体の返却", "37-1-6"),
        clause("clause_breach", "違反時の解除・損害賠償", "37-1-7"),
        clause("clause_report", "定期報告・監査", "37-1-8"),
        clause("clause_no_removal", "事務所等からの持出し禁止", "37-2-1"),
        clause("clause_workers", "従事者の明確化・監督教育", "37-2-2"),
        clause("clause_compliance", "遵守状況の報告", "37-2-3"),
        clause("clause_site_visit", "実地の調査", "37-2-4"),
        Field::new("workers_received_on", "責任者・従事者名簿 受領日", Kind::Date)
            .article("37-1")
            .help("責任者と従事者の体制を、書面で受け取って確かめた日です。", "R8.3.25"),
        Field::new("workers", "従業者名簿", Kind::LongText)
            .article("37-2-2")
            .help("特定個人情報等を取り扱う従業者を、1行に1人書きます。受講者名簿と突き合わせます。", "従業者1"),
        Field::new("trained_workers", "受講者名簿", Kind::LongText)
            .article("37-2-2")
            .help("研修を受けた従業者を、名簿と同じ書き方で1行に1人書きます。", "従業者1"),
        Field::new("last_trained_on", "最終研修日", Kind::Date)
            .article("37-2-2")
            .help("委託先が最後に研修を行った日です。毎年1回以上が要ります。", "R8.4.10"),
        Field::new("certification", "認証", Kind::Choice(CERTIFICATION))
            .article("37-1")
            .help("委託先が受けている規格の認証です。", "プライバシーマーク"),
        Field::new("certification_no", "認証番号", Kind::Code)
            .must_when("certification", &["isms", "privacy_mark", "other"])
            .article("37-1")
            .help("登録証の番号です。", "00000000(01)"),
        Field::new("certification_edition", "規格の版", Kind::Text)
            .article("37-1")
            .help("登録証にある規格の名前と年です。廃止された版なら知らせます。", "JIS Q 15001:2023"),
        Field::new("certification_until", "認証有効期限", Kind::Date)
            .must_when("certification", &["isms", "privacy_mark", "other"])
            .article("37-1")
            .listed()
            .help("登録証の有効期限です。90日前から知らせます。", "R10.3.31"),
        Field::new("log_keep_until", "ログ保管期限", Kind::Date)
            .must_when("handles_number", &["true"])
            .article("37-2-3")
            .help("委託先が利用状況の記録を保管する期限です。契約終了日から1年以上が要ります。", "R10.3.31"),
        Field::new("started_on", "業務開始を認めた日", Kind::Date)
            .later()
            .article("37-2")
            .help("条項と事前確認がそろい、業務の開始を認めた日です。", "R8.4.1"),
        Field::new("returned_on", "返却確認日", Kind::Date)
            .must_at(&["ended"])
            .later()
            .article("37-1-6")
            .help("渡した媒体が全て返ったことを確かめた日です。", "R9.3.31"),
        Field::new("erased_on", "消去確認日", Kind::Date)
            .must_at(&["ended"])
            .later()
            .article("37-1-6")
            .help("委託先に残る情報が消去されたことを、書面で確かめた日です。", "R9.4.10"),
        Field::new("end_checker", "終了を確認した職員", Kind::Link("staff"))
            .later()
            .article("37-1-6")
            .help("返却と消去を確かめた職員です。", "例 一郎"),
        Field::new("ended_on", "終了を確認した日", Kind::Date)
            .later()
            .article("37-1-6")
            .help("返却と消去の確認が済み、終了とした日です。", "R9.4.10"),
        Field::new("status", "状態", Kind::Choice(STATUS))
            .derived()
            .article("37-1")
            .listed()
            .help("契約の進み具合が自動で入ります。", "契約中"),
        Field::new("note", "備考", Kind::LongText)
            .must_at(&["cancelled"])
            .help("覚え書きです。個人番号は書けません。", "長期継続契約の2年目"),
    ],
};

/// 再委託: number `R8-総務-再委託-0001`. Step 2 works for the contractor, step 3 for the one of step 2.
pub static CONTRACT_SUB: Register = Register {
    id: "contract_sub",
    name: "再委託の承認",
    article: Article("37-1-2"),
    shape: Shape::Part { of: "contract" },
    number: &[Year, Fixed("-"), Section, Fixed("-再委託-"), Run(4)],
    year_of: None,
    named_by: "",
    form: "list-contract_sub",
    fields: &[
        Field::new("step", "段", Kind::Int).must().article("37-5").listed().help("再委託先が2、再々委託先が3です。", "2"),
        Field::new("vendor", "再委託先", Kind::Link("vendor"))
            .must()
            .article("37-1-2")
            .listed()
            .help("再委託を受ける事業者です。", "例示物流株式会社"),
        Field::new("work", "再委託する業務", Kind::Text).must().article("37-1-2").listed().help("再委託する業務の範囲です。", "封入と発送"),
        Field::new("subsidiary", "子会社", Kind::Flag)
            .must()
            .article("37-1-2")
            .help("委託先の子会社なら「はい」です。子会社でも承認が要ります。", "いいえ"),
        Field::new("approval_no", "承認番号", Kind::Code).must().article("37-1-2").listed().help("承認した文書の番号です。", "長総第98号"),
        Field::new("approved_on", "承認日", Kind::Date).must().article("37-1-2").listed().help("市が承認した日です。", "R8.4.5"),
        Field::new("from", "再委託の開始日", Kind::Date)
            .must()
            .article("37-1-2")
            .help("再委託を始める日です。承認日より前にはできません。", "R8.4.10"),
        Field::new("note", "備考", Kind::LongText).help("付けた条件など、覚え書きです。", "発送だけに限る"),
    ],
};

/// 本市の許可: number `R8-総務-許可-0001`.
pub static CONTRACT_PERMISSION: Register = Register {
    id: "contract_permission",
    name: "委託先への許可",
    article: Article("37-2"),
    shape: Shape::Part { of: "contract" },
    number: &[Year, Fixed("-"), Section, Fixed("-許可-"), Run(4)],
    year_of: None,
    named_by: "permission_no",
    form: "list-contract_permission",
    fields: &[
        Field::new("kind", "種類", Kind::Choice(PERMISSION))
            .must()
            .article("37-2")
            .listed()
            .help("安全管理基準のどの定めの例外を許可したかです。", "第三者委託（基準5(12)）"),
        Field::new("permission_no", "許可番号", Kind::Code).must().article("37-2").listed().help("許可した文書の番号です。", "長総第120号"),
        Field::new("permitted_on", "許可日", Kind::Date).must().article("37-2").listed().help("許可した日です。", "R8.4.5"),
        Field::new("until", "許可の期限", Kind::Date)
            .must()
            .article("37-2")
            .listed()
            .help("許可が効く最後の日です。契約終了日までにします。", "R9.3.31"),
        Field::new("conditions", "条件", Kind::LongText).article("37-2").help("許可に付けた条件です。", "専用回線に限る"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。", "構成図を受領"),
    ],
};
