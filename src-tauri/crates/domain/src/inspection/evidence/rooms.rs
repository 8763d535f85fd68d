//! What the registers of guarded rooms, of backups and of papers about systems say (第32条〜第34条).

use super::said::{Counted, Said};
use crate::inspection::facts::Facts;
use crate::wareki;

/// What they say to item `item_id`.
pub(super) fn said(item_id: &str, facts: &Facts) -> Option<Said> {
    backups(item_id, facts)
        .map(|(counted, text)| ("backup", counted, text))
        .or_else(|| documents(item_id, facts))
        .or_else(|| rights(item_id, facts))
        .or_else(|| entries(item_id, facts).map(|(counted, text)| ("room_entry", counted, text)))
}

fn backups(item_id: &str, facts: &Facts) -> Option<(Counted, String)> {
    let b = &facts.backups;
    Some(match item_id {
        "32-1-1" => {
            let last = b.last.map(|last| format!(" 最後は{}", wareki::short(last))).unwrap_or_default();
            let text = format!(
                "バックアップ {}件（媒体 {}点）うち暗号化なし {}件・復元確認の記載なし {}件{last}",
                b.made,
                b.media.len(),
                b.unencrypted,
                b.unread
            );
            (Counted::Begun("に作成したもの"), text)
        }
        "32-1-2" => {
            let text = format!("バックアップ {}件 うち分散保管でないもの {}件 保管場所 {}か所", b.made, b.not_dispersed, b.places.len());
            (Counted::Period, text)
        }
        _ => return None,
    })
}

fn documents(item_id: &str, facts: &Facts) -> Option<Said> {
    let d = &facts.documents;
    (item_id == "33-1-1").then(|| {
        let text = format!("設計書等 {}件 うち見てよい範囲の記載なし {}件・施錠できない場所 {}件", d.held, d.no_readers, d.unlocked);
        ("design_doc", Counted::State, text)
    })
}

fn rights(item_id: &str, facts: &Facts) -> Option<Said> {
    let r = &facts.rooms;
    (item_id == "34-1-1").then(|| {
        let text = format!("有効な入室権限 {}件 うち課の外の人 {}件", r.rights, r.rights_outside);
        ("room_authority", Counted::State, text)
    })
}

/// The register does not tell サーバ室 from 書庫; it tells how many rooms were entered, and the person knows which.
fn entries(item_id: &str, facts: &Facts) -> Option<(Counted, String)> {
    let r = &facts.rooms;
    let (head, later) = (format!("入退室の記録 {}件", r.entries), Counted::Begun("の入室"));
    Some(match item_id {
        "34-1-2" => (later, format!("{head} うち退室時刻の記載なし {}件・確認の記載なし {}件", r.not_left, r.unchecked)),
        "34-1-3" => {
            let text = format!(
                "部外者の入室 {}件 うち名札番号の記載なし {}件・立会いも監視設備もないもの {}件",
                r.outsiders, r.no_badge, r.unattended
            );
            (Counted::Period, text)
        }
        "34-1-4" => {
            (later, format!("{head} うち持込機器・媒体の記載なし {}件・持出機器・媒体の記載なし {}件", r.no_brought_in, r.no_brought_out))
        }
        "34-1-5" => (later, format!("{head}（{}室）うち退室時刻の記載なし {}件", r.rooms.len(), r.not_left)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::made::{Made, day};

    #[test]
    fn backups_are_counted_with_where_they_lie() {
        let mut made = Made::new();
        assert_eq!(made.said("32-1-1"), "バックアップ 0件（媒体 0点）うち暗号化なし 0件・復元確認の記載なし 0件");
        let apart = [("media_id", "1"), ("location_id", "5"), ("dispersed", "はい"), ("encrypted", "はい")];
        made.put("backup", 1, &[&[("made_on", "4/25"), ("restored_on", "4/26")], &apart[..]].concat());
        made.put("backup", 2, &[("made_on", "9/25"), ("media_id", "1"), ("location_id", "6")]);
        made.put("backup", 3, &[("made_on", "10/1"), ("media_id", "2"), ("location_id", "7")]);
        made.put_on("backup", 4, day(2026, 3, 25), "made_on", &apart);
        made.put_struck("backup", 5, &[("made_on", "9/30"), ("media_id", "3")]);
        assert_eq!(made.said("32-1-1"), "バックアップ 2件（媒体 1点）うち暗号化なし 1件・復元確認の記載なし 1件 最後はR8.9.25");
        assert_eq!(made.said("32-1-2"), "バックアップ 2件 うち分散保管でないもの 1件 保管場所 2か所");
    }

    #[test]
    fn papers_about_systems_are_counted_while_they_are_held() {
        let mut made = Made::new();
        made.put("location", 3, &[("locked", "はい")]);
        made.put("design_doc", 1, &[("received_on", "4/1"), ("location_id", "3"), ("readers", "総務課")]);
        made.put("design_doc", 2, &[("received_on", "4/1"), ("location_id", "4")]);
        made.put("design_doc", 3, &[("received_on", "4/1"), ("location_id", "4"), ("ended_on", "9/1")]);
        assert_eq!(made.said("33-1-1"), "設計書等 2件 うち見てよい範囲の記載なし 1件・施錠できない場所 1件");
    }

    #[test]
    fn rooms_are_counted_by_who_may_enter_and_who_did() {
        let mut made = Made::new();
        made.put("room_authority", 1, &[("staff", "1"), ("granted_on", "4/1")]);
        made.put("room_authority", 2, &[("person", "情報システム課 運用担当"), ("granted_on", "4/1")]);
        made.put("room_authority", 3, &[("staff", "2"), ("granted_on", "4/1"), ("ended_on", "9/30")]);
        assert_eq!(made.said("34-1-1"), "有効な入室権限 2件 うち課の外の人 1件");
        let whole = [("left_at", "5/1"), ("checked_by", "9"), ("brought_in", "なし"), ("brought_out", "なし")];
        made.put("room_entry", 1, &[&[("room", "5"), ("entered_at", "5/1")], &whole[..]].concat());
        made.put("room_entry", 2, &[("room", "6"), ("entered_at", "9/30"), ("outsider", "はい"), ("monitored", "はい")]);
        made.put("room_entry", 3, &[("room", "6"), ("entered_at", "9/30"), ("outsider", "はい"), ("badge_no", "V-03")]);
        made.put("room_entry", 4, &[("room", "7"), ("entered_at", "10/1"), ("outsider", "はい")]);
        made.put_struck("room_entry", 5, &[("room", "7"), ("entered_at", "5/1"), ("outsider", "はい")]);
        assert_eq!(made.said("34-1-2"), "入退室の記録 3件 うち退室時刻の記載なし 2件・確認の記載なし 2件");
        assert_eq!(made.said("34-1-3"), "部外者の入室 2件 うち名札番号の記載なし 1件・立会いも監視設備もないもの 1件");
        assert_eq!(made.said("34-1-4"), "入退室の記録 3件 うち持込機器・媒体の記載なし 2件・持出機器・媒体の記載なし 2件");
        assert_eq!(made.said("34-1-5"), "入退室の記録 3件（2室）うち退室時刻の記載なし 2件");
    }
}
