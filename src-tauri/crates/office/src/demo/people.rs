//! Who works in the practice section, where things are kept, and with whom it deals.

use domain::problem::Problems;
use domain::role::Role;

use super::script::answers;
use super::stage::{NAME, PASSWORD, sit};
use crate::office::Office;

/// 職員: name, reading, title, employment.
const STAFF: &[(&str, &str, &str, &str)] = &[
    ("例 花子", "れい はなこ", "課長補佐", "正規職員"),
    ("例 一郎", "れい いちろう", "係長", "正規職員"),
    ("例 二郎", "れい じろう", "主査", "正規職員"),
    ("例 三葉", "れい みつば", "主任", "正規職員"),
    ("例 四季", "れい しき", "主事", "正規職員"),
    ("例 五月", "れい さつき", "主事", "正規職員"),
    ("例 六花", "れい りっか", "事務補助員", "会計年度任用職員"),
    ("例髙﨑 七海", "れいたかさき ななみ", "事務補助員", "会計年度任用職員"),
];

/// 保管場所: name, building, room, locked, fire-proof.
const PLACES: &[(&str, &str, &str, &str, &str)] = &[
    ("執務室 鍵付きキャビネットA", "本庁舎", "2階 執務室", "はい", "いいえ"),
    ("執務室 鍵付きキャビネットB", "本庁舎", "2階 執務室", "はい", "いいえ"),
    ("耐火金庫", "本庁舎", "2階 執務室", "はい", "はい"),
    ("書庫", "本庁舎", "地下1階", "はい", "いいえ"),
    ("端末席", "本庁舎", "2階 執務室", "いいえ", "いいえ"),
    ("サーバ室", "別館", "1階", "はい", "いいえ"),
];

/// 事業者: name, reading, address, contact.
const VENDORS: &[(&str, &str, &str, &str)] = &[
    ("例示リース株式会社", "れいじりーす", "例市例町1-1", "例 営業"),
    ("株式会社例示データ処理", "れいじでーたしょり", "例市例町2-2", "例 回収担当"),
    ("例示リサイクル協同組合", "れいじりさいくる", "例市例町3-3", "例 工場長"),
    ("例示システム株式会社", "れいじしすてむ", "例市例町4-4", "例 保守担当"),
];

pub(super) fn make(office: &mut Office) -> Result<(), Problems> {
    let manager = [("title", "市民生活課長"), ("name", "例 太郎"), ("reading", "れい たろう"), ("employment", "正規職員")];
    let first = office.who.staff.as_ref().map(|staff| staff.no.clone()).unwrap_or_default();
    office.correct("staff", &first, "ログイン名で作られた記録に氏名と職を記入", 0, &answers(&manager))?;
    for (name, reading, title, employment) in STAFF {
        let row = [("name", *name), ("reading", *reading), ("title", *title), ("employment", *employment), ("from", "R7.4.1")];
        office.add("staff", "", &answers(&row))?;
    }
    for (name, building, room, locked, safe) in PLACES {
        let row = [("name", *name), ("building", *building), ("room", *room), ("locked", *locked), ("fire_safe", *safe)];
        office.add("location", "", &answers(&row))?;
    }
    for (name, reading, address, contact) in VENDORS {
        let row = [("name", *name), ("reading", *reading), ("address", *address), ("contact", *contact), ("phone", "000-000-0000")];
        office.add("vendor", "", &answers(&row))?;
    }
    let section = office.section()?.no;
    let particulars = [
        ("document_code", "市生第"),
        ("manager_title", "市民生活課長"),
        ("manager_name", "例 太郎"),
        ("officer", "例 花子"),
        ("handles_number", "はい"),
        ("uses_system", "はい"),
        ("has_server_room", "いいえ"),
        ("provides", "いいえ"),
        ("outsources", "はい"),
    ];
    office.correct("section", &section, "年度当初の登録", 0, &answers(&particulars))?;
    office.add_person("担当", Role::Officer, PASSWORD, "例 花子")?;
    office.add_person("係員", Role::Clerk, PASSWORD, "例 四季")?;
    office.add_person("監査", Role::Auditor, PASSWORD, "")?;
    // The 保護管理者's name was written after the store was made; from here on the records carry it.
    let mut account = office.read().account(NAME).map_err(crate::refuse::by_store)?;
    if let (Some(account), Some(register)) = (&mut account, domain::registers::by_id("staff"))
        && let Some(staff) = &mut account.staff
    {
        let record = office.read().get(register, staff.id).map_err(crate::refuse::by_store)?;
        staff.label = crate::desk::name_of(register, &record);
        let renewed = account.clone();
        office.act(crate::act::Act::ChangeRole, |desk| {
            desk.tx.summary("保護管理者の氏名を更新".to_owned());
            desk.tx.put_account(renewed).map_err(crate::refuse::by_store)
        })?;
    }
    sit(office, "担当")
}
