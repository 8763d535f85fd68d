//! A medium that cannot be found is an incident from that moment on: the draft that goes with it (D14; 第38条第1項).

use chrono::NaiveDateTime;

use crate::disposal::Medium;
use crate::media::InfoClass;
use crate::value::{Link, Value, Values};

/// The answers of the incident draft for a medium that got lost: `medium` as the inventory knows it, `link` to its card,
/// `assets` the information on it. Who noticed and when come from the person at work; the rest is theirs to complete.
pub fn draft_for_lost(medium: &Medium, link: Link, assets: Vec<Link>, noticed_by: Link, at: NaiveDateTime) -> Values {
    let words = |text: String| Value::Text(text);
    let mut draft = Values::new()
        .with("known_at", Value::Moment(at))
        .with("known_by", Value::Link(noticed_by))
        .with("nature", Value::Choice("risk".to_owned()))
        .with("cause", Value::Choice("lost".to_owned()))
        .with("summary", words(format!("{}（{}）の所在が分からなくなった。", medium.no, medium.family.label())))
        .with("media_ids", Value::Links(vec![link]));
    if !assets.is_empty() {
        draft.set("info_asset_ids", Value::Links(assets));
    }
    match medium.info_class {
        Some(InfoClass::Number) => draft.set("contains_number", Value::Flag(true)),
        Some(InfoClass::Sensitive) => draft.set("sensitive", Value::Flag(true)),
        Some(InfoClass::Other | InfoClass::Nothing) | None => {}
    }
    draft
}

/// The answers of the incident draft for what came back otherwise than it went out: the slip's number `no`, its media and the
/// information on them, and `difference`, what is lacking or was added.
pub fn draft_for_difference(
    no: &str,
    difference: &str,
    (media, assets): (Vec<Link>, Vec<Link>),
    noticed_by: Link,
    at: NaiveDateTime,
) -> Values {
    Values::new()
        .with("known_at", Value::Moment(at))
        .with("known_by", Value::Link(noticed_by))
        .with("nature", Value::Choice("risk".to_owned()))
        .with("cause", Value::Choice("other".to_owned()))
        .with("summary", Value::Text(format!("持出し{no}の返却のときに、違いが見つかった。{}", difference.trim())))
        .with("media_ids", Value::Links(media))
        .with("info_asset_ids", Value::Links(assets))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disposal::Encrypted;
    use crate::entry::missing;
    use crate::media::{DisposalClass, Family, Status};
    use crate::registers::by_id;
    use crate::value::RecordId;

    #[test]
    fn a_lost_medium_makes_a_draft_that_can_be_saved_at_once() {
        let medium = Medium {
            id: RecordId(7),
            no: "R8-例-USB-0007".to_owned(),
            family: Family::Flash,
            serial: "S1".to_owned(),
            info_class: Some(InfoClass::Number),
            class: DisposalClass::One,
            encrypted: Encrypted::Yes,
            auth: true,
            assets: Vec::new(),
            status: Status::InUse,
            quantity: 1,
            device: None,
            other_case: None,
        };
        let link = |id, no: &str| Link { id: RecordId(id), no: no.to_owned(), label: String::new() };
        let at = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let draft = draft_for_lost(&medium, link(7, "R8-例-USB-0007"), vec![link(50, "名簿")], link(1, "職-0001"), at);
        assert_eq!(missing(by_id("incident").unwrap(), &draft), []);
        assert!(draft.flag("contains_number") && draft.text("summary").contains("R8-例-USB-0007"));
        assert_eq!(draft.links("media_ids")[0].id, RecordId(7));
    }
}
