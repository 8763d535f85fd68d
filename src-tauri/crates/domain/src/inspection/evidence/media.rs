//! What the 媒体管理台帳 and the 棚卸 say (第13条・第15条・第24条・第26条〜第28条).

use super::said::{Counted, Said};
use crate::inspection::facts::Facts;

/// What they say to item `item_id`.
pub(super) fn said(item_id: &str, facts: &Facts) -> Option<Said> {
    let (m, s) = (&facts.media, &facts.stocktakes);
    let text = match item_id {
        "13-1-1" => format!("媒体 {}点 うち保管場所の記載なし {}点・所在不明 {}点", m.total, m.no_place, m.missing),
        "13-1-2" => format!("媒体 {}点 うち施錠できる場所 {}点・耐火金庫 {}点", m.total, m.locked, m.fire_safe),
        "13-1-3" => {
            let text = format!(
                "棚卸 {}回 うち完了 {}回 数えた媒体 {}点 うち場所の相違 {}点・現物なし {}点・台帳になし {}点・未確認 {}点",
                s.held, s.closed, s.lines, s.wrong_place, s.missing, s.unexpected, s.open
            );
            return Some(("stocktake", Counted::Begun("を基準日とするもの"), text));
        }
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
    };
    Some(("media", Counted::State, text))
}

#[cfg(test)]
mod tests {
    use super::super::made::{Made, day};

    #[test]
    fn media_are_counted_by_place_and_life() {
        let mut made = Made::new();
        made.put("location", 3, &[("locked", "はい")]);
        made.put("media", 1, &[("media_type", "usb"), ("status", "stored"), ("location_id", "3")]);
        made.put("media", 2, &[("media_type", "usb"), ("status", "awaiting_disposal"), ("whitelist", "はい")]);
        made.put("media", 4, &[("media_type", "usb"), ("status", "disposed")]);
        made.put_struck("media", 5, &[("media_type", "usb"), ("status", "stored")]);
        assert_eq!(made.said("13-1-1"), "媒体 2点 うち保管場所の記載なし 1点・所在不明 0点");
        assert_eq!(made.said("13-1-2"), "媒体 2点 うち施錠できる場所 1点・耐火金庫 0点");
        assert_eq!(made.said("15-1-4"), "廃棄待ち 1点 うち施錠できない場所 1点");
        assert_eq!(made.said("27-1-3"), "持ち運べる電子媒体 2点 うち接続の許可がないもの 1点");
    }

    #[test]
    fn a_stocktake_tells_what_was_found_and_only_its_own_years_does() {
        let mut made = Made::new();
        made.put("stocktake", 1, &[("base_on", "6/1"), ("status", "closed")]);
        made.put("stocktake", 2, &[("base_on", "9/30"), ("status", "open")]);
        made.put("stocktake", 3, &[("base_on", "7/1"), ("status", "cancelled")]);
        made.put_on("stocktake", 4, day(2026, 3, 31), "base_on", &[("status", "closed")]);
        for (line, (stocktake, found)) in
            [(1, "found"), (1, "wrong_place"), (1, "missing"), (1, "unexpected"), (2, "open"), (3, "missing"), (4, "missing")]
                .iter()
                .enumerate()
        {
            made.put_part("stocktake_line", line as i64, *stocktake, &[("found", *found)]);
        }
        assert_eq!(
            made.said("13-1-3"),
            "棚卸 2回 うち完了 1回 数えた媒体 5点 うち場所の相違 1点・現物なし 1点・台帳になし 1点・未確認 1点"
        );
    }
}
