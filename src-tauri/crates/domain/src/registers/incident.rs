//! R14 漏えい等事案記録: from the first word to the close: what happened, to how many, told to whom, made public how (第38条〜第40条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// What happened to the information.
pub const NATURE: &[Choice] = &[choice("leak", "漏えい"), choice("loss", "滅失"), choice("damage", "毀損"), choice("risk", "発生のおそれ")];

/// How it came about.
pub const CAUSE: &[Choice] = &[
    choice("missent_post", "誤送付"),
    choice("missent_mail", "誤送信"),
    choice("misdelivered", "誤交付"),
    choice("mispublished", "誤掲載"),
    choice("lost", "紛失"),
    choice("stolen", "盗難"),
    choice("intrusion", "不正アクセス"),
    choice("malware", "不正プログラム"),
    choice("insider", "内部不正"),
    choice("system_fault", "システム不具合"),
    choice("contractor", "委託先"),
    choice("other", "その他"),
];

/// Whether the number of people is certain.
pub const COUNT_STATE: &[Choice] = &[choice("certain", "確定"), choice("estimate", "概数")];

/// How it is made public by the city's own rule (公表基準).
pub const PUBLICATION: &[Choice] =
    &[choice("at_once", "重大（随時公表）"), choice("batch", "一括公表（半期）"), choice("none", "公表対象外")];

/// Why it is not made public.
pub const NOT_PUBLIC: &[Choice] = &[
    choice("danger", "生命・身体・財産の侵害のおそれ"),
    choice("inquiry", "捜査に支障"),
    choice("victim", "被害者が望まない意思を明確に示した"),
    choice("other", "その他相当の理由"),
];

/// How far it has come.
pub const STATUS: &[Choice] =
    &[choice("draft", "下書き"), choice("open", "対応中"), choice("closed", "終結"), choice("cancelled", "取消（事案でなかった）")];

/// What a step was.
pub const STEP: &[Choice] = &[
    choice("noticed", "認識"),
    choice("told_manager", "保護管理者へ報告"),
    choice("contained", "第一次措置"),
    choice("investigated", "調査"),
    choice("told_general", "総括保護管理者等へ報告"),
    choice("told_ppc", "個人情報保護委員会へ報告"),
    choice("told_person", "本人へ通知・謝罪"),
    choice("published", "公表"),
    choice("recovered", "回収・復旧"),
    choice("prevented", "再発防止"),
    choice("other", "その他"),
];

/// 漏えい等事案記録: number `R8-総務-事案-0001`. The nine items of the report to the PPC bear their number in the label.
pub static INCIDENT: Register = Register {
    id: "incident",
    name: "漏えい等事案記録",
    article: Article("38-1"),
    shape: Shape::Card,
    number: &[Year, Fixed("-"), Section, Fixed("-事案-"), Run(4)],
    year_of: Some("known_at"),
    named_by: "",
    form: "F17",
    fields: &[
        Field::new("known_at", "認識日時", Kind::Moment)
            .must()
            .article("38-1")
            .listed()
            .help("職員が初めて気付いた日時です。報告の期限は、この日を1日目として数えます。", "R8.11.22 9:30"),
        Field::new("known_by", "認識者", Kind::Link("staff")).must().article("38-1").help("気付いた職員です。", "例 一郎"),
        Field::new("manager_told_at", "保護管理者報告日時", Kind::Moment)
            .article("38-1")
            .help("保護管理者に報告した日時です。直ちに報告します。", "R8.11.22 9:40"),
        Field::new("first_action", "第一次措置", Kind::LongText)
            .article("38-2")
            .help("被害を広げないために直ちに行ったことです。", "端末をネットワークから切断"),
        Field::new("first_action_at", "第一次措置の日時", Kind::Moment)
            .article("38-2")
            .help("直ちに行った措置の日時です。", "R8.11.22 9:45"),
        Field::new("occurred_on", "発生日", Kind::Date)
            .article("38-3")
            .width(22)
            .listed()
            .help("起きた日です。分からなければ空けて、概要に書きます。", "R8.11.21"),
        Field::new("nature", "種別", Kind::Choice(NATURE))
            .must()
            .article("38-1")
            .listed()
            .help("おそれの段階でも記録します。", "発生のおそれ"),
        Field::new("summary", "①概要", Kind::LongText)
            .must()
            .article("38-3")
            .width(64)
            .listed()
            .help("いつ、どこで、何が起きたかです。個人の氏名や番号は書きません。", "訪問先でUSBメモリ1本の所在が分からなくなった"),
        Field::new("items", "②項目", Kind::LongText)
            .article("39")
            .help("含まれる情報の項目の名前です。実際の値は書きません。", "氏名、住所、電話番号"),
        Field::new("info_asset_ids", "対象情報", Kind::Links("info_asset"))
            .article("38-3")
            .help("台帳にある情報を選びます。区分が自動で判定に使われます。", "R8-総務-情報-0001"),
        Field::new("media_ids", "媒体", Kind::Links("media"))
            .article("38-1")
            .help("関わる媒体です。所在不明の媒体は、ここに選んだ事案があって初めて所在不明にできます。", "R8-総務-USB-0012"),
        Field::new("subject_count", "③本人の数", Kind::Int)
            .article("39")
            .width(18)
            .listed()
            .help("影響を受ける人の数です。100人を超えると委員会への報告が要ります。", "35"),
        Field::new("count_state", "本人の数の確度", Kind::Choice(COUNT_STATE))
            .article("39")
            .help("確かな数か、おおよその数かです。", "概数"),
        Field::new("cause", "原因区分", Kind::Choice(CAUSE))
            .must()
            .article("38-4")
            .width(30)
            .listed()
            .help("どのようにして起きたかです。", "紛失"),
        Field::new("cause_detail", "④原因", Kind::LongText).article("38-4").help("なぜ起きたかの分析です。", "返却の確認を翌日に延ばした"),
        Field::new("vendor", "委託先", Kind::Link("vendor"))
            .must_when("cause", &["contractor"])
            .article("37-1-5")
            .help("委託先で起きたときの、その事業者です。", "株式会社例示データ処理"),
        Field::new("sensitive", "要配慮個人情報を含む", Kind::Flag)
            .article("39")
            .help("条例要配慮個人情報を含むときも「はい」です。", "いいえ"),
        Field::new("financial", "財産的被害のおそれ", Kind::Flag)
            .article("39")
            .help("不正に使われると財産の被害が生じるおそれがあれば「はい」です。", "いいえ"),
        Field::new("malicious", "不正の目的のおそれ", Kind::Flag)
            .article("39")
            .help("不正の目的で行われたおそれがあれば「はい」です。確報の期限が60日になります。", "いいえ"),
        Field::new("contains_number", "特定個人情報を含む", Kind::Flag).article("39").help("個人番号を含むなら「はい」です。", "いいえ"),
        Field::new("number_system", "番号の情報システム", Kind::Flag)
            .article("39")
            .help("情報提供ネットワークシステムや個人番号を取り扱う情報システムで管理する特定個人情報なら「はい」です。", "いいえ"),
        Field::new("public_view", "不特定多数の閲覧", Kind::Flag)
            .article("39")
            .help("特定個人情報が不特定多数の人に見られた、またはそのおそれがあれば「はい」です。", "いいえ"),
        Field::new("well_encrypted", "高度な暗号化等", Kind::Flag)
            .article("39")
            .help("第三者が読めない高度な暗号化などがされていれば「はい」です。", "いいえ"),
        Field::new("grave", "著しく不適切その他特に必要", Kind::Flag)
            .article("40-1")
            .help("著しく不適切な事務処理など、特に公表が必要と市長が認めるなら「はい」です。", "いいえ"),
        Field::new("recovery", "回収状況", Kind::Text)
            .article("38-2")
            .help("回収できたかどうかです。", "全て回収、閲覧されていないことを確認"),
        Field::new("harm", "⑤二次被害又はそのおそれ", Kind::LongText)
            .article("39")
            .help("有無と内容です。無ければ「なし」と書きます。", "なし"),
        Field::new("person_response", "⑥本人への対応", Kind::LongText)
            .article("40-1")
            .width(56)
            .help("本人への通知や謝罪の状況です。", "全員に電話で連絡し、謝罪"),
        Field::new("notified_on", "本人通知日", Kind::Date).article("39").help("本人に通知した日です。", "R8.11.25"),
        Field::new("notify_substitute", "本人通知の代替措置", Kind::Text)
            .article("39")
            .help("通知が難しいときに代わりに行ったことです。", "ホームページで公表"),
        Field::new("publication_state", "⑦公表の実施状況", Kind::LongText)
            .article("40-1")
            .help("公表したか、その方法です。", "ホームページに掲載"),
        Field::new("prevention", "⑧再発防止のための措置", Kind::LongText)
            .article("38-4")
            .help("同じことを起こさないために行うことです。書くまで終結できません。", "返却は当日中に2人で確認する"),
        Field::new("shared_with", "共有先", Kind::Text)
            .article("38-4")
            .help("再発防止の措置を伝えた、同種の業務の課です。", "市民課、税務課"),
        Field::new("other_note", "⑨その他参考となる事項", Kind::LongText)
            .article("39")
            .help("委員会に伝えるその他の事項です。", "警察に届出済み"),
        Field::new("general_told_on", "総括保護管理者 報告日", Kind::Date)
            .article("38-3")
            .listed()
            .help("総括保護管理者に報告した日です。書くまで終結できません。", "R8.11.22"),
        Field::new("mayor_told_on", "市長 報告日", Kind::Date).article("38-3").help("市長に報告した日です。", "R8.11.24"),
        Field::new("deputy_mayor_told_on", "副市長 報告日", Kind::Date).article("38-3").help("副市長に報告した日です。", "R8.11.24"),
        Field::new("ppc_required", "委員会報告の要否", Kind::Flag)
            .derived()
            .article("39")
            .listed()
            .help("記載から自動で判定されます。迷うときは総括保護管理者に確かめます。", "はい"),
        Field::new("ppc_grounds", "委員会報告の理由", Kind::Text)
            .derived()
            .article("39")
            .help("どの要件に当たるかが自動で入ります。", "本人の数が100人超"),
        Field::new("ppc_first_due", "速報期限", Kind::Date)
            .derived()
            .article("39")
            .listed()
            .help("認識した日を1日目として5日目が自動で入ります。", "R8.11.26"),
        Field::new("ppc_first_on", "速報提出日", Kind::Date).article("39").help("速報を提出した日です。", "R8.11.24"),
        Field::new("ppc_final_due", "確報期限", Kind::Date)
            .derived()
            .article("39")
            .listed()
            .help("30日目（不正の目的のおそれは60日目）が自動で入ります。閉庁日なら翌開庁日です。", "R8.12.21"),
        Field::new("ppc_final_on", "確報提出日", Kind::Date).article("39").help("確報を提出した日です。", "R8.12.15"),
        Field::new("ppc_receipt_no", "受付番号", Kind::Code).article("39").help("委員会の受付番号です。", "2026-000123"),
        Field::new("ppc_informed_on", "委員会への情報提供日", Kind::Date)
            .article("40-2")
            .help("公表する事案などについて委員会に情報を提供した日です。", "R8.11.25"),
        Field::new("publication", "公表区分", Kind::Choice(PUBLICATION))
            .article("40-1")
            .width(36)
            .listed()
            .help("空けておくと記載から自動で入ります。原則は公表です。", "一括公表（半期）"),
        Field::new("not_public_reason", "公表しない理由", Kind::Choice(NOT_PUBLIC))
            .must_when("publication", &["none"])
            .article("40-1")
            .help("公表しないときの理由です。", "被害者が望まない意思を明確に示した"),
        Field::new("published_on", "公表日", Kind::Date).article("40-1").help("公表した日です。", "R8.11.25"),
        Field::new("closed_on", "終結日", Kind::Date).decided().article("38-4").listed().help("対応が全て済んだ日です。", "R9.1.15"),
        Field::new("closed_by", "終結を確認した職員", Kind::Link("staff"))
            .decided()
            .article("38-4")
            .help("終結を認めた保護管理者です。", "例 花子"),
        Field::new("cancel_reason", "取消の理由", Kind::Text)
            .must_at(&["cancelled"])
            .decided()
            .article("38-3")
            .help("事案でなかったと分かった事情です。", "別の保管庫で発見、外に出ていない"),
        Field::new("status", "状態", Kind::Choice(STATUS))
            .derived()
            .article("38-1")
            .listed()
            .help("対応の進み具合が自動で入ります。", "対応中"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "続報は月曜に提出"),
    ],
};

/// 事案の経過: number `R8-総務-経過-00001`; one thing that was done, in the order of its time.
pub static INCIDENT_STEP: Register = Register {
    id: "incident_step",
    name: "事案の経過",
    article: Article("38-3"),
    shape: Shape::Part { of: "incident" },
    number: &[Year, Fixed("-"), Section, Fixed("-経過-"), Run(5)],
    year_of: None,
    named_by: "",
    form: "F16",
    fields: &[
        Field::new("at", "日時", Kind::Moment).must().article("38-3").listed().help("行った日時です。", "R8.11.22 10:15"),
        Field::new("kind", "区分", Kind::Choice(STEP)).must().article("38-3").listed().help("何をした記録かです。", "調査"),
        Field::new("what", "内容", Kind::LongText)
            .must()
            .article("38-3")
            .listed()
            .help("行ったことと、分かったことです。", "訪問先に電話し、置き忘れがないか確認"),
        Field::new("by", "行った職員", Kind::Link("staff")).must().article("38-3").listed().help("行った職員です。", "例 一郎"),
        Field::new("counterpart", "相手", Kind::Text)
            .article("38-3")
            .listed()
            .help("連絡した相手です。個人は「本人」と書きます。", "訪問先の施設"),
        Field::new("note", "備考", Kind::LongText).help("覚え書きです。個人番号は書けません。", "再度確認する"),
    ],
};
