//! What other offices' books call the fields: words in a heading that mean a field of another name.

use crate::entry::fold;
use crate::register::{Field, Kind, Register};

/// A field's identifier, and what it is called elsewhere. Words that are the field's own label need no line here.
const CALLED: &[(&str, &[&str])] = &[
    ("media_type", &["種別", "種類", "媒体の種類", "媒体種類", "媒体名", "媒体区分", "品目"]),
    ("maker", &["メーカー", "メーカ", "製造元", "製造会社", "メーカー名"]),
    ("model", &["型式", "機種", "品番", "モデル", "機種名", "型番号"]),
    ("serial_no", &["シリアル番号", "シリアルNo", "シリアル", "S/N", "SN", "製番", "製造No"]),
    ("asset_no", &["資産番号", "備品番号", "備品No", "資産No", "旧管理番号"]),
    ("location_id", &["保管場所", "保管先", "保管庫", "設置場所", "置場所"]),
    ("custodian", &["管理者", "管理責任者", "責任者", "保管責任者"]),
    ("user", &["使用者", "利用者", "使用者名", "利用者名", "使用職員"]),
    ("registered_on", &["登録日", "登録年月日", "取得日", "購入日", "取得年月日", "導入日"]),
    ("info_asset_ids", &["記録情報", "保存情報", "保存データ", "情報の名称", "記録している情報", "個人情報の名称"]),
    ("network", &["ネットワーク", "接続ネットワーク", "系統"]),
    ("capacity", &["サイズ"]),
    ("quantity", &["個数", "冊数", "点数"]),
    ("occurred_at", &["日時", "取扱日", "年月日", "日付", "取扱年月日"]),
    ("kind", &["区分", "取扱いの区分", "取扱内容", "処理区分"]),
    ("info_asset_id", &["情報の名称", "個人情報の名称", "対象の情報", "ファイル名", "個人情報ファイル"]),
    ("media_id", &["媒体番号", "媒体の番号", "使用媒体"]),
    ("subject_count", &["件数", "人数", "対象人数", "本人の数"]),
    ("purpose", &["目的", "理由", "利用目的", "使用目的", "取扱目的"]),
    ("actor", &["担当者", "取扱職員", "処理者", "記入者", "作業者"]),
    ("approver", &["承認者", "指示者", "決裁者"]),
    ("counterpart", &["相手", "提供先", "送付先", "宛先"]),
    ("second_checker", &["確認者", "2人目", "ダブルチェック"]),
    ("name", &["名称", "名前", "氏名", "件名"]),
    ("reading", &["フリガナ", "ふりがな", "読み", "カナ"]),
    ("title", &["職名", "役職", "職位"]),
    ("employment", &["雇用区分", "雇用形態", "任用形態"]),
    ("phone", &["電話", "TEL", "連絡先電話"]),
    ("address", &["住所", "所在"]),
    ("contact", &["担当", "連絡先"]),
    ("note", &["摘要", "備考欄", "メモ", "特記事項"]),
    ("held_on", &["開催日", "実施年月日"]),
    ("staff", &["氏名", "職員名", "職員"]),
];

/// The words of a heading as they are compared: folded, without 「※必須」 and its kin, numbering and line breaks.
pub(super) fn plain(heading: &str) -> String {
    let folded = fold(heading);
    let bare: String = folded.chars().filter(|c| !matches!(c, '※' | '*' | '＊' | ':' | '：' | '\u{2460}'..='\u{2473}')).collect();
    ["(必須)", "(任意)", "必須", "任意", "."].iter().fold(bare, |words, mark| {
        let rest = words.strip_suffix(mark).or_else(|| words.strip_prefix(mark));
        rest.filter(|rest| !rest.is_empty()).map(str::to_owned).unwrap_or(words)
    })
}

/// Without what stands in brackets at its end.
pub(super) fn unbracketed(words: &str) -> &str {
    words.split(['(', '（']).next().unwrap_or(words)
}

/// The field of `register` that a heading names outright: by identifier, by label, or by its label without a bracket.
pub(super) fn named(register: &Register, heading: &str) -> Option<&'static Field> {
    let wanted = plain(heading);
    if wanted.is_empty() {
        return None;
    }
    let label = |field: &Field| fold(field.label);
    let exact = register.fields.iter().find(|field| field.id == heading.trim() || label(field) == wanted);
    exact.or_else(|| {
        // 「件数」 for 「件数（本人の数）」; two fields that are alike without their brackets are not named by it.
        let mut found = register.fields.iter().filter(|field| unbracketed(&label(field)) == unbracketed(&wanted));
        found.next().filter(|_| found.next().is_none())
    })
}

/// The field of `register` that a heading means by another name. A word that could mean two fields means none.
pub(super) fn called(register: &Register, heading: &str) -> Option<&'static Field> {
    let whole = plain(heading);
    let wanted = unbracketed(&whole);
    if wanted.is_empty() {
        return None;
    }
    let means = |id: &str| CALLED.iter().any(|(known, words)| *known == id && words.iter().any(|word| fold(word) == wanted));
    let mut found = register.fields.iter().filter(|field| means(field.id));
    found.next().filter(|_| found.next().is_none())
}

/// Whether a heading is that of a time of day, which many books keep in a column beside the day.
pub(super) fn is_time(heading: &str) -> bool {
    matches!(plain(heading).as_str(), "時刻" | "時間" | "取扱時刻" | "開始時刻" | "time")
}

/// Whether `field` takes a time of day from a column of its own.
pub(super) fn takes_time(field: &Field) -> bool {
    field.kind == Kind::Moment
}
