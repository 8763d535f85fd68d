//! R9・R10 権限と記録の点検: who may reach what since when, who handles 特定個人情報等, and reviews of the access logs (第4条・第10条・第20条〜第22条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// What a grant lets a person do.
pub const RIGHT: &[Choice] =
    &[choice("view", "閲覧"), choice("enter", "入力"), choice("update", "更新"), choice("output", "出力"), choice("admin", "管理者")];

/// What a grant opens.
pub const TARGET: &[Choice] = &[choice("system", "情報システム"), choice("paper", "紙文書・書庫")];

/// Why a grant ended.
pub const END_REASON: &[Choice] =
    &[choice("transfer", "異動"), choice("retirement", "退職"), choice("duty_change", "担当替え"), choice("other", "その他")];

/// アクセス権限管理簿: number `R8-総務-権限-0001`.
pub static ACCESS_GRANT: Register = Register {
    id: "access_grant",
    name: "アクセス権限管理簿",
    article: Article("10-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-権限-"), Run(4)],
    year_of: Some("granted_on"),
    named_by: "target",
    form: "F18",
    fields: &[
        Field::new("staff", "職員", Kind::Link("staff"))
            .must()
            .article("10-1")
            .width(46)
            .listed()
            .help("権限を持つ職員です。会計年度任用職員も含みます。", "例 一郎"),
        Field::new("target", "対象情報・システム", Kind::Text)
            .must()
            .article("10-1")
            .width(60)
            .listed()
            .help("何に対する権限かです。紙の書庫の鍵や閲覧も権限です。", "人事給与システム"),
        Field::new("target_kind", "対象の種類", Kind::Choice(TARGET))
            .article("10-1")
            .help("情報システムなら、そのアクセス記録の点検の時期を知らせます。", "情報システム"),
        Field::new("info_asset_id", "対象の台帳", Kind::Link("info_asset"))
            .article("10-1")
            .help("台帳にある情報なら選びます。", "R8-総務-情報-0001"),
        Field::new("rights", "権限", Kind::Choices(RIGHT))
            .must()
            .article("10-1")
            .width(36)
            .listed()
            .help("業務に必要な最小限のものを選びます。", "閲覧、入力"),
        Field::new("privileged", "特権", Kind::Flag)
            .must()
            .article("22")
            .width(14)
            .listed()
            .help("情報システムの管理者権限なら「はい」です。人数は最小限にします。", "いいえ"),
        Field::new("granted_on", "付与日", Kind::Date)
            .must()
            .article("10-1")
            .width(22)
            .listed()
            .help("権限を使えるようにした日です。", "R8.4.1"),
        Field::new("basis", "根拠", Kind::Text)
            .article("10-1")
            .help("この権限が要る業務や、付与を決めた文書です。", "事務分担表（給与担当）"),
        Field::new("approver", "承認者", Kind::Link("staff"))
            .must()
            .article("10-1")
            .width(36)
            .help("付与を認めた保護管理者です。", "例 花子"),
        Field::new("ended_on", "失効日", Kind::Date)
            .article("10-1")
            .width(22)
            .listed()
            .help("権限を使えないようにした日です。異動の日までに失効させます。", "R9.3.31"),
        Field::new("end_reason", "失効理由", Kind::Choice(END_REASON))
            .article("10-1")
            .width(16)
            .help("失効日を書いたら、その理由も選びます。", "異動"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号やパスワードは書けません。", "代理の期間だけ"),
    ],
};

/// 特定個人情報等取扱者指定簿: number `R8-総務-取扱者-0001`.
pub static HANDLER_DESIGNATION: Register = Register {
    id: "handler_designation",
    name: "特定個人情報等取扱者指定簿",
    article: Article("4-3"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-取扱者-"), Run(4)],
    year_of: Some("designated_on"),
    named_by: "",
    form: "F18b",
    fields: &[
        Field::new("staff", "特定個人情報等取扱者", Kind::Link("staff"))
            .must()
            .article("4-3-1")
            .width(50)
            .listed()
            .help("個人番号や特定個人情報を取り扱う職員です。", "例 一郎"),
        Field::new("duty", "役割", Kind::Text).must().article("4-3-1").width(50).listed().help("取扱いの中での役割です。", "収集と入力"),
        Field::new("scope", "取り扱う範囲", Kind::Text)
            .must()
            .article("4-3-2")
            .width(80)
            .listed()
            .help("取り扱ってよい特定個人情報等の範囲です。", "年末調整に用いる個人番号"),
        Field::new("info_asset_ids", "対象の台帳", Kind::Links("info_asset"))
            .article("4-3-2")
            .help("範囲に当たる情報を台帳から選びます。", "R8-総務-情報-0001"),
        Field::new("designated_on", "指定日", Kind::Date)
            .must()
            .article("4-3-1")
            .width(24)
            .listed()
            .help("保護管理者が指定した日です。", "R8.4.1"),
        Field::new("designated_by", "指定者", Kind::Link("staff"))
            .must()
            .article("4-3-1")
            .width(24)
            .help("指定した保護管理者です。", "例 花子"),
        Field::new("released_on", "解除日", Kind::Date)
            .article("4-3-1")
            .width(24)
            .listed()
            .help("指定を解いた日です。異動の日までに解きます。", "R9.3.31"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "育休代替の期間だけ"),
    ],
};

/// アクセス記録点検簿: number `R8-総務-ログ点検-0001`.
pub static LOG_REVIEW: Register = Register {
    id: "log_review",
    name: "アクセス記録点検簿",
    article: Article("21"),
    shape: Shape::Ledger,
    number: &[Year, Fixed("-"), Section, Fixed("-ログ点検-"), Run(4)],
    year_of: Some("reviewed_on"),
    named_by: "",
    form: "list-log_review",
    fields: &[
        Field::new("system", "システム", Kind::Text)
            .must()
            .article("20-1")
            .listed()
            .help("記録を点検したシステムです。アクセス権限管理簿と同じ名前で書くと、次の期限を知らせられます。", "人事給与システム"),
        Field::new("from", "対象期間（開始）", Kind::Date).must().article("21").listed().help("点検した記録の最初の日です。", "R8.7.1"),
        Field::new("until", "対象期間（終了）", Kind::Date).must().article("21").listed().help("点検した記録の最後の日です。", "R8.9.30"),
        Field::new("reviewed_on", "点検日", Kind::Date).must().article("21").listed().help("点検した日です。", "R8.10.5"),
        Field::new("criteria", "抽出条件", Kind::LongText)
            .must()
            .article("20-1")
            .help("どの記録を選び出して見たかです。", "時間外と休日の利用、1日100件を超える照会"),
        Field::new("lines_seen", "件数", Kind::Int).must().article("21").listed().help("見た記録の件数です。無ければ0と書きます。", "128"),
        Field::new("anomaly", "異常の有無", Kind::Flag)
            .must()
            .article("21")
            .listed()
            .help("業務で説明できない利用があれば「はい」です。", "いいえ"),
        Field::new("content", "異常の内容", Kind::LongText)
            .must_when("anomaly", &["true"])
            .article("21")
            .help("何が見つかり、どう確かめたかです。漏えい等のおそれがあれば事案として記録します。", "退庁後の照会1件、業務と確認"),
        Field::new("incident_id", "事案", Kind::Link("incident"))
            .later()
            .article("38-1")
            .help("事案として記録したときは、その番号です。", "R8-総務-事案-0001"),
        Field::new("reviewer", "点検者", Kind::Link("staff")).must().article("21").listed().help("点検した職員です。", "例 次郎"),
        Field::new("confirmed_by", "確認者", Kind::Link("staff"))
            .later()
            .article("21")
            .listed()
            .help("結果を確かめた保護管理者です。点検者と同じ人にはできません。", "例 花子"),
        Field::new("confirmed_on", "確認日", Kind::Date).later().article("21").help("結果を確かめた日です。", "R8.10.6"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "抽出は情報システム課に依頼"),
    ],
};
