//! What the registers can say to an item, as words to be accepted and frozen. Never a judgement (第42条).

use chrono::{NaiveDate, NaiveDateTime};

use crate::inspection::facts::Facts;
use crate::nendo::Nendo;
use crate::show::{self, Dates};
use crate::wareki;

/// Over what was counted: what happened in a period and what stands now are never told in one breath.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// What happened from the beginning of the 年度 to the 基準日.
    Period,
    /// What stands at the moment of counting.
    State,
    /// Cases begun in the period, as far as they have come at the moment of counting.
    Begun,
}

/// Facts proposed as evidence for one item; what is accepted says the very words that were offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The item.
    pub item_id: String,
    /// The facts in words with the days they hold for, e.g. 「持出し・送付 14件 うち承認者の記載なし 0件・返却の記録なし 1点
    /// （台帳から、R8.4.1〜R8.9.30）」 or 「…（台帳から、令和8年10月1日 9:30現在）」.
    pub text: String,
    /// The register they come from.
    pub register: &'static str,
    /// The 年度 they were counted over; `None` where they say what stands now.
    pub over: Option<Nendo>,
}

/// How the days begin that stand behind facts from the registers; what a person writes does not look so.
pub const DATED: &str = "（台帳から、";

/// What the registers say to item `item_id` at `now`; `None` where they are silent. The counts support a person's answer,
/// they are none.
pub fn propose(item_id: &str, facts: &Facts, now: NaiveDateTime) -> Option<Proposal> {
    let (register, counted, text) = spoken(item_id, facts)?;
    let period = format!("{}〜{}", wareki::short(facts.from), wareki::short(facts.as_of));
    let moment = show::moment(now, Dates::Wareki);
    let held = match counted {
        Counted::Period => period,
        Counted::State => format!("{moment}現在"),
        Counted::Begun => format!("{period}に起案したもの、{moment}現在"),
    };
    let over = (counted != Counted::State).then(|| Nendo::of(facts.as_of));
    Some(Proposal { item_id: item_id.to_owned(), text: format!("{text}{DATED}{held}）"), register, over })
}

/// The register that speaks to item `item_id`, over what it was counted, and the facts in words.
fn spoken(item_id: &str, facts: &Facts) -> Option<(&'static str, Counted, String)> {
    media(item_id, facts)
        .map(|text| ("media", Counted::State, text))
        .or_else(|| events(item_id, facts).map(|text| ("handling_event", Counted::Period, text)))
        .or_else(|| disposals(item_id, facts).map(|text| ("disposal", Counted::Begun, text)))
        .or_else(|| assets(item_id, facts).map(|text| ("info_asset", Counted::State, text)))
        .or_else(|| others(item_id, facts).map(|(register, text)| (register, Counted::State, text)))
}

/// The register whose facts speak to item `item_id`, whatever they are; `None` where none does.
pub fn register_for(item_id: &str) -> Option<&'static str> {
    let any_day = NaiveDate::MIN;
    spoken(item_id, &Facts::new(any_day, any_day, any_day, 0)).map(|(register, _, _)| register)
}

fn media(item_id: &str, facts: &Facts) -> Option<String> {
    let m = &facts.media;
    Some(match item_id {
        "13-1-1" => format!("媒体 {}点 うち保管場所の記載なし {}点・所在不明 {}点", m.total, m.no_place, m.missing),
        "13-1-2" => format!("媒体 {}点 うち施錠できる場所 {}点・耐火金庫 {}点", m.total, m.locked, m.fire_safe),
        "13-1-3" => format!(
            "媒体 {}点 うち{}以後に棚卸をしたもの {}点・していないもの {}点",
            m.total,
            wareki::short(facts.from),
            m.counted,
            m.total - m.counted
        ),
        "13-2-1" => format!("持ち運べる電子媒体 {}点 うち認証機能なし {}点", m.portable, m.portable_no_auth),
        "15-1-4" => format!("廃棄待ち {}点 うち施錠できない場所 {}点", m.awaiting, m.awaiting_unlocked),
        "24-1-1" | "28-1-1" => {
            format!("端末・サーバ・複合機・タブレット {}台 うちリース期間を過ぎたもの {}台", m.terminals, m.lease_over)
        }
        "26-1-1" => format!(
            "持ち運べる電子媒体 {}点 うち暗号化なし {}点／番号を記録した電子媒体で暗号化なし {}点",
            m.portable, m.portable_unencrypted, m.number_unencrypted
        ),
        "27-1-1" | "27-1-3" => {
            format!("持ち運べる電子媒体 {}点 うち接続の許可がないもの {}点", m.portable, m.portable_not_permitted)
        }
        _ => return None,
    })
}

fn events(item_id: &str, facts: &Facts) -> Option<String> {
    let e = &facts.events;
    Some(match item_id {
        "11-1-2" => format!("複製・送信 {}件 うち指示・承認者の記載なし {}件", e.copies, e.copies_unapproved),
        "11-1-3" => format!(
            "持出し・送付の取扱記録 {}件 うち承認者の記載なし {}件・返却の記録がない媒体 {}点",
            e.takeouts,
            e.takeouts_unapproved,
            facts.not_returned()
        ),
        "12-1-1" => format!("訂正 {}件 うち指示・承認者の記載なし {}件", e.corrections, e.corrections_unapproved),
        "13-2-2" => {
            format!("持出し・送付の取扱記録 {}件 うちパスワードも暗号化もないもの {}件", e.takeouts, e.takeouts_unprotected)
        }
        "14-1-1" => format!("送信・送付 {}件 うち2人目の確認者の記載なし {}件", e.sends, e.sends_unchecked),
        "16-1-2" => match facts.longest_gap() {
            None => "記録 0件".to_owned(),
            Some(gap) => format!("記録 {}件 うち後日記載 {}件 記録のない期間は最長{gap}日", e.total, e.late),
        },
        "25-1-1" => format!("一時複製 {}件", e.temp_copies),
        "25-1-2" | "25-1-3" => format!(
            "一時複製 {}件 うち消去の記録なし {}件（{}日を超えるもの {}件）",
            e.temp_copies, e.temp_open, facts.temp_copy_days, e.temp_late
        ),
        "32-1-1" => match e.last_backup {
            None => "バックアップの記録 0件".to_owned(),
            Some(last) => {
                format!("バックアップの記録 {}件 最後は{}", e.backups, wareki::short(last))
            }
        },
        "36-1-1" => format!("提供の記録 {}件", e.provided),
        "37-3-1" => format!("委託先への引渡しの記録 {}件", e.entrusted),
        _ => return None,
    })
}

fn disposals(item_id: &str, facts: &Facts) -> Option<String> {
    let d = &facts.disposals;
    Some(match item_id {
        "15-1-1" => {
            format!("廃棄・消去伺 {}件 うち決裁済 {}件・決裁なく実施 {}件", d.cases, d.decided, d.undecided_performed)
        }
        "15-1-2" => {
            let methods: Vec<String> = d.methods.iter().map(|(method, count)| format!("{method} {count}点")).collect();
            let methods = if methods.is_empty() { "実施の記録なし".to_owned() } else { methods.join("・") };
            format!("廃棄・消去の明細 {}点 うち検証に合格 {}点（{methods}）", d.media, d.passed)
        }
        "15-1-3" => format!("廃棄・消去の明細 {}点 うち端末・サーバ・複合機 {}台", d.media, d.machines),
        "15-2-1" => format!(
            "委託した伺 {}件 うち立会い {}件・証明書 {}件 写真が足りない媒体 {}点",
            d.contracted, d.attended, d.certified, d.photo_gaps
        ),
        "15-2-2" => {
            format!("委託先に引き渡した媒体 {}点 うち証明書あり {}点 製造番号の不一致 {}件", d.handed, d.handed_certified, d.mismatched)
        }
        "18-4-1" => format!("番号を記録した媒体の廃棄・消去 {}点", d.number),
        _ => return None,
    })
}

fn assets(item_id: &str, facts: &Facts) -> Option<String> {
    let a = &facts.assets;
    Some(match item_id {
        "16-1-1" => format!(
            "保有個人情報等 {}件（番号 {}件・要配慮 {}件）処理経路の記載なし {}件 媒体 {}点",
            a.total, a.number, a.sensitive, a.no_route, facts.media.total
        ),
        "17-1-1" => format!("保有個人情報等 {}件 うち外国での取扱いあり {}件", a.total, a.foreign),
        "18-1-1" | "18-3-1" => {
            format!("番号を含む保有個人情報等 {}件 うち根拠法令の記載なし {}件", a.number, a.number_no_basis)
        }
        "37-1-1" => format!("委託している保有個人情報等 {}件", a.outsourced),
        _ => return None,
    })
}

fn others(item_id: &str, facts: &Facts) -> Option<(&'static str, String)> {
    match item_id {
        "5-1-1" => {
            let named = if facts.officer_named { "あり" } else { "なし" };
            Some(("section", format!("課の情報に保護担当者の記載{named}")))
        }
        "16-1-3" => {
            let (texts, suspects) = facts.scan?;
            Some(("handling_event", format!("記載欄 {texts}か所を検査 個人番号と疑われる記載 {suspects}か所")))
        }
        "42-1-1" => {
            let a = &facts.actions;
            let text = format!("前回までの是正措置 {}件 うち完了 {}件・期限超過 {}件", a.total, a.done, a.overdue);
            Some(("corrective_action", text))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::*;
    use crate::record::{Record, Standing};
    use crate::rules::LATE;
    use crate::value::{Link, RecordId, Value, Values};

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn facts() -> Facts {
        Facts::new(day(4, 1), day(9, 30), day(10, 1), 7)
    }

    fn record(id: i64, values: Values) -> Record {
        Record::sample(id, String::new(), NaiveDateTime::default(), values)
    }

    fn choice(id: &str) -> Value {
        Value::Choice(id.to_owned())
    }

    fn link(id: i64) -> Value {
        Value::Link(Link { id: RecordId(id), no: String::new(), label: String::new() })
    }

    fn event(kind: &str, on: NaiveDate) -> Values {
        Values::new().with("kind", choice(kind)).with("occurred_at", Value::Date(on))
    }

    fn said(item_id: &str, facts: &Facts) -> String {
        spoken(item_id, facts).unwrap().2
    }

    fn morning() -> NaiveDateTime {
        day(10, 1).and_hms_opt(9, 30, 0).unwrap()
    }

    #[test]
    fn an_item_is_led_back_to_the_register_that_speaks_to_it() {
        assert_eq!(register_for("13-1-1"), Some("media"));
        assert_eq!(register_for("15-2-2"), Some("disposal"));
        assert_eq!(register_for("16-1-1"), Some("info_asset"));
        assert_eq!(register_for("32-1-1"), Some("handling_event"));
        assert_eq!(register_for("1-1-1"), None);
    }

    #[test]
    fn takeouts_are_counted_with_what_is_missing() {
        let mut facts = facts();
        for on in [day(5, 1), day(5, 2)] {
            facts.take_event(&record(1, event("take_out", on).with("media_id", link(7)).with("approver", link(9))));
        }
        facts.take_event(&record(2, event("return", day(5, 3)).with("media_id", link(7))));
        facts.take_event(&record(3, event("send", day(5, 4))));
        facts.take_event(&record(4, event("take_out", day(3, 31))));
        facts.take_event(&Record { standing: Standing::Voided { reason: String::new() }, ..record(5, event("take_out", day(5, 5))) });
        assert_eq!(said("11-1-3", &facts), "持出し・送付の取扱記録 3件 うち承認者の記載なし 1件・返却の記録がない媒体 1点");
    }

    #[test]
    fn gaps_and_late_lines_of_the_ledger_are_told() {
        let mut facts = facts();
        assert_eq!(said("16-1-2", &facts), "記録 0件");
        facts.take_event(&record(1, event("view", day(9, 1))));
        facts.take_event(&Record { marks: vec![LATE.to_owned()], ..record(2, event("view", day(9, 20))) });
        assert_eq!(said("16-1-2", &facts), "記録 2件 うち後日記載 1件 記録のない期間は最長19日");
    }

    #[test]
    fn temporary_copies_left_open_are_told_by_their_age() {
        let mut facts = facts();
        facts.take_event(&record(1, event("temp_copy", day(9, 1))));
        facts.take_event(&record(2, event("temp_copy", day(9, 29))));
        facts.take_event(&record(3, event("temp_copy", day(9, 1)).with("erased_on", Value::Date(day(9, 2)))));
        facts.take_event(&record(4, event("temp_copy", day(9, 28)).with("erased_on", Value::Date(day(10, 1)))));
        assert_eq!(said("25-1-2", &facts), "一時複製 4件 うち消去の記録なし 3件（7日を超えるもの 1件）", "erased after the period ended");
    }

    #[test]
    fn what_happened_and_what_stands_say_for_which_days() {
        let facts = facts();
        let dated = |item: &str| propose(item, &facts, morning()).unwrap().text;
        assert!(dated("14-1-1").ends_with("（台帳から、R8.4.1〜R8.9.30）"), "{}", dated("14-1-1"));
        assert!(dated("13-1-1").ends_with("（台帳から、令和8年10月1日 09:30現在）"), "{}", dated("13-1-1"));
        assert!(dated("15-1-1").ends_with("（台帳から、R8.4.1〜R8.9.30に起案したもの、令和8年10月1日 09:30現在）"), "{}", dated("15-1-1"));
    }

    #[test]
    fn media_are_counted_by_place_and_life() {
        let mut facts = facts();
        let place = Values::new().with("locked", Value::Flag(true));
        facts.take_place(&record(3, place));
        let usb = |status: &str| Values::new().with("media_type", choice("usb")).with("status", choice(status));
        facts.take_medium(&record(1, usb("stored").with("location_id", link(3))));
        facts.take_medium(&record(2, usb("awaiting_disposal").with("whitelist", Value::Flag(true))));
        facts.take_medium(&record(4, usb("disposed")));
        assert_eq!(said("13-1-1", &facts), "媒体 2点 うち保管場所の記載なし 1点・所在不明 0点");
        assert_eq!(said("13-1-2", &facts), "媒体 2点 うち施錠できる場所 1点・耐火金庫 0点");
        assert_eq!(said("15-1-4", &facts), "廃棄待ち 1点 うち施錠できない場所 1点");
        assert_eq!(said("27-1-3", &facts), "持ち運べる電子媒体 2点 うち接続の許可がないもの 1点");
    }

    #[test]
    fn information_without_a_route_and_actions_past_their_day_are_told() {
        let mut facts = facts();
        facts.take_route_step(&Record { parent: Some(RecordId(1)), ..record(9, Values::new()) });
        for id in [1, 2] {
            facts.take_asset(&record(id, Values::new().with("info_class", choice("number"))));
        }
        assert!(said("16-1-1", &facts).contains("保有個人情報等 2件（番号 2件・要配慮 0件）処理経路の記載なし 1件"));
        facts.take_action(&record(1, Values::new().with("due_on", Value::Date(day(9, 29)))));
        facts.take_action(&record(2, Values::new().with("done_on", Value::Date(day(9, 1)))));
        assert_eq!(said("42-1-1", &facts), "前回までの是正措置 2件 うち完了 1件・期限超過 1件");
    }

    #[test]
    fn a_scan_is_only_told_of_when_it_was_made() {
        assert_eq!(propose("16-1-3", &facts(), morning()), None);
        let mut scanned = facts();
        scanned.scan = Some((400, 0));
        assert!(said("16-1-3", &scanned).contains("400か所"));
    }

    #[test]
    fn many_items_of_the_checklist_are_spoken_to_and_none_is_judged() {
        let file = include_str!("../../../../../assets/checklists/self-inspection.json");
        let ids = file.split("{\"id\": \"").skip(1).filter_map(|rest| rest.split('"').next());
        let mut facts = facts();
        facts.scan = Some((0, 0));
        let told: Vec<Proposal> = ids.filter_map(|id| propose(id, &facts, morning())).collect();
        assert_eq!(told.len(), 36);
        for proposal in told {
            assert!(crate::registers::by_id(proposal.register).is_some(), "{}", proposal.register);
            assert!(!["適", "○", "×", "△"].iter().any(|word| proposal.text.contains(word)), "{}", proposal.text);
        }
    }
}
