//! R5 送付等確認記録: two pairs of eyes before anything is mailed, faxed, posted, handed over or published (第14条).

use crate::article::Article;
use crate::register::NumberPiece::{Fixed, Run, Section, Year};
use crate::register::{Choice, Field, Kind, Register, Shape, choice};

/// By which way it goes out.
pub const MEANS: &[Choice] =
    &[choice("mail", "メール"), choice("fax", "FAX"), choice("post", "郵送"), choice("counter", "窓口交付"), choice("web", "HP掲載")];

/// What became of it after the check.
pub const RESULT: &[Choice] =
    &[choice("sent", "誤りなし・送付した"), choice("corrected", "直して送付した"), choice("stopped", "送付をやめた")];

/// 送付等確認記録: number `R8-総務-送付確認-0001`.
pub static SEND_CHECK: Register = Register {
    id: "send_check",
    name: "送付等確認記録",
    article: Article("14"),
    shape: Shape::Ledger,
    number: &[Year, Fixed("-"), Section, Fixed("-送付確認-"), Run(4)],
    year_of: Some("checked_at"),
    named_by: "subject",
    form: "list-send_check",
    fields: &[
        Field::new("checked_at", "確認日時", Kind::Moment).must().article("14").listed().help("確かめた日時です。", "R8.11.22 14:03"),
        Field::new("means", "手段", Kind::Choice(MEANS)).must().article("14").listed().help("どの方法で外に出すかです。", "郵送"),
        Field::new("addressee", "宛先", Kind::Text)
            .must_when("means", &["mail", "fax", "post", "counter"])
            .article("14")
            .listed()
            .help("送る先、渡す先です。個人あてのときは氏名を書かず「本人」とします。", "例県市町村課"),
        Field::new("subject", "件名", Kind::Text)
            .must()
            .article("14")
            .listed()
            .help("何を送るのか、書類や記事の名前です。", "調査票の送付"),
        Field::new("info_asset_id", "対象情報", Kind::Link("info_asset"))
            .article("14")
            .help("含まれる情報が台帳にあれば選びます。", "R8-総務-情報-0001"),
        Field::new("subject_count", "件数（本人の数）", Kind::Int).must().article("14").listed().help("何人分かです。", "35"),
        Field::new("check_address", "チェック1 宛先", Kind::Flag)
            .must_when("means", &["mail", "fax", "post", "counter"])
            .article("14")
            .help("宛先を原簿と照らして確かめたら「はい」です。", "はい"),
        Field::new("check_content", "チェック2 内容", Kind::Flag)
            .must()
            .article("14")
            .help("本文と添付の中身を確かめたら「はい」です。", "はい"),
        Field::new("check_enclosed", "チェック3 封入物", Kind::Flag)
            .must_when("means", &["post", "counter"])
            .article("14")
            .help("封筒ごとに、入れた物が宛先の人の物だけかを確かめたら「はい」です。", "はい"),
        Field::new("check_hidden", "チェック4 隠しデータ", Kind::Flag)
            .must_when("means", &["mail", "web"])
            .article("14")
            .help("非表示のシートや列、墨塗りの下、プロパティに情報が残っていないことを確かめたら「はい」です。", "はい"),
        Field::new("check_bcc", "チェック5 BCC", Kind::Flag)
            .must_when("means", &["mail"])
            .article("14")
            .help("複数の人あてならBCCになっていることを確かめたら「はい」です。1人あてでも「はい」にします。", "はい"),
        Field::new("author", "作成者", Kind::Link("staff")).must().article("14").listed().help("送る物を作った職員です。", "例 一郎"),
        Field::new("checker", "確認者", Kind::Link("staff"))
            .must()
            .article("14")
            .listed()
            .help("確かめたもう一人です。作成者と同じ人にはできません。", "例 次郎"),
        Field::new("result", "結果", Kind::Choice(RESULT))
            .must()
            .article("14")
            .listed()
            .help("確かめた後にどうしたかです。", "誤りなし・送付した"),
        Field::new("note", "備考", Kind::LongText).help("直した点などの覚え書きです。個人番号は書けません。", "宛名ラベル2枚を差し替え"),
    ],
};
