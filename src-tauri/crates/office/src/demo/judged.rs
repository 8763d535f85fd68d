//! How the practice section's inspector judges what the registers say: 適 only where the counts allow it (第42条).

use domain::inspection::Facts;

/// A fault: what it is judged, what was found, what will be done, within how many days of the 基準日.
pub(super) struct Fault {
    pub judgement: &'static str,
    pub finding: String,
    pub measure: &'static str,
    pub days: i64,
}

impl Fault {
    pub fn new(judgement: &'static str, finding: impl Into<String>, measure: &'static str, days: i64) -> Fault {
        Fault { judgement, finding: finding.into(), measure, days }
    }
}

/// The fault that the counts show for `item`; `None` where they show none, or say nothing.
pub(super) fn shown(item: &str, facts: &Facts) -> Option<Fault> {
    let (media, events, disposals) = (&facts.media, &facts.events, &facts.disposals);
    let few = |count: usize, found: String, measure| (count > 0).then(|| Fault::new("要改善", found, measure, 30));
    let bad = |count: usize, found: String, measure| (count > 0).then(|| Fault::new("不適", found, measure, 60));
    match item {
        "11-1-2" => {
            let count = events.copies_unapproved;
            bad(count, format!("承認者の記載がない複製・送信が{count}件あった"), "記録の前に承認を受けることを周知する")
        }
        "11-1-3" => {
            let count = events.takeouts_unapproved;
            bad(count, format!("承認者の記載がない持出し・送付が{count}件あった"), "承認書兼記録簿を先に起こす")
        }
        "12-1-1" => {
            let count = events.corrections_unapproved;
            bad(count, format!("承認者の記載がない訂正が{count}件あった"), "訂正の前に承認を受けることを周知する")
        }
        "13-1-1" => {
            let count = media.no_place + media.missing;
            bad(count, format!("保管場所が分からない媒体が{count}点あった"), "現物を探し、保管場所を登録する")
        }
        "13-1-3" => {
            let count = media.total - media.counted;
            bad(count, format!("今年度に棚卸をしていない媒体が{count}点あった"), "4月と10月に棚卸を行う予定を組む")
        }
        "13-2-1" => {
            let count = media.portable_no_auth;
            few(count, format!("認証機能のない媒体が{count}点あった"), "持出しに使わず、施錠容器で保管する")
        }
        "13-2-2" => {
            let count = events.takeouts_unprotected;
            few(count, format!("パスワードも暗号化もない持出し・送付が{count}件あった"), "理由と代わりの措置を承認書に書く")
        }
        "14-1-1" => {
            let count = events.sends_unchecked;
            bad(count, format!("2人目の確認者の記載がない送信・送付が{count}件あった"), "送る前に別の職員が宛先を確かめる")
        }
        "15-1-1" => {
            let count = disposals.cases - disposals.decided;
            few(count, format!("決裁を受けていない伺が{count}件あった"), "決裁を受けてから実施する")
        }
        "15-1-4" => {
            let count = media.awaiting_unlocked;
            bad(count, format!("施錠できない場所で廃棄を待つ媒体が{count}点あった"), "施錠できる保管庫に移す")
        }
        "15-2-2" => {
            let count = disposals.mismatched;
            bad(count, format!("製造番号が証明書と合わない媒体が{count}件あった"), "委託先に証明書の訂正を求める")
        }
        "16-1-2" => {
            let count = events.late;
            few(count, format!("後日記載が{count}件あった"), "朝礼で記載を確かめる")
        }
        "25-1-2" => {
            let count = events.temp_open;
            let found = format!("基準日に消去の記録がない一時複製が{count}件あった");
            (count > 0).then(|| Fault::new("不適", found, "月末に保護担当者が一覧で確かめる", 25))
        }
        "26-1-1" => {
            let count = media.portable_unencrypted;
            few(count, format!("暗号化していない媒体が{count}点あった"), "番号・要配慮の情報を書き込まないことを周知する")
        }
        "27-1-3" => {
            let count = media.portable_not_permitted;
            let found = format!("許可媒体一覧にない媒体が{count}点あった");
            (count > 0).then(|| Fault::new("要改善", found, "媒体の登録と同じ日に一覧を直す", 75))
        }
        "28-1-1" => {
            let count = media.lease_over;
            few(count, format!("リース期間を過ぎた端末が{count}台あった"), "返却の手続を始める")
        }
        "42-1-1" => {
            let count = facts.actions.overdue;
            bad(count, format!("期限を過ぎた是正措置が{count}件あった"), "期限を決め直し、月末に進み具合を確かめる")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_found_where_the_counts_show_it_and_nowhere_else() {
        let mut facts = Facts::default();
        for item in ["13-1-3", "13-2-2", "16-1-2", "25-1-2", "30-1-1"] {
            assert!(shown(item, &facts).is_none(), "{item}");
        }
        facts.events.takeouts_unprotected = 2;
        facts.events.temp_open = 1;
        facts.media.total = 3;
        assert!(shown("13-2-2", &facts).is_some_and(|fault| fault.finding.contains("2件")));
        assert!(shown("25-1-2", &facts).is_some_and(|fault| fault.judgement == "不適"));
        assert!(shown("13-1-3", &facts).is_some_and(|fault| fault.finding.contains("3点")));
        assert!(shown("16-1-2", &facts).is_none());
    }
}
