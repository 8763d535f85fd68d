//! When a photograph was taken: cameras run wrong, so that an odd day is said by name and never refused (D22; 第15条第2項・第42条).

use chrono::{Days, NaiveDate, TimeDelta};

use crate::article::Article;
use crate::problem::Problem;
use crate::register::Register;
use crate::rules::context::{Change, Context};
use crate::rules::days::CLOCKS_DIFFER;
use crate::show::{self, Dates};
use crate::value::Values;

/// Which register holds photographs, and the day of its whole before which little can be shown.
const PHOTOGRAPHS: &[(&str, &str, &str)] = &[("photo", "drafted_on", "伺の起案日"), ("inspection_photo", "base_on", "点検の基準日")];

/// A picture may be older than the papers about it by this many days.
const EARLIER: u64 = 30;

/// Warns of a photograph from the future, and of one long before its case was drafted or its medium registered.
pub fn check(register: &Register, values: &Values, context: &Context<'_>) -> Option<Problem> {
    let (_, field, whole) = PHOTOGRAPHS.iter().find(|(id, ..)| *id == register.id)?;
    let taken = values.moment("taken_at")?;
    if let Change::Edit(before) = context.change
        && ["taken_at", "disposal_item_id"].iter().all(|field| before.values.get(field) == values.get(field))
    {
        return None;
    }
    let long_before = |day: NaiveDate| day.checked_sub_days(Days::new(EARLIER)).is_some_and(|limit| taken.date() < limit);
    let pictured = context.beside.pictured.as_ref();
    let drafted = context.parent.and_then(|head| head.values.date(field));
    let odd = if taken > context.recorded_at + TimeDelta::minutes(CLOCKS_DIFFER) {
        "今より後になっています".to_owned()
    } else if let Some((no, day)) = pictured.and_then(|one| Some((&one.no, one.registered_on?))).filter(|(_, day)| long_before(*day)) {
        format!("媒体{no}の登録年月日（{}）より{EARLIER}日を超えて前です", show::date(day, Dates::Short))
    } else if let Some(day) = drafted.filter(|day| long_before(*day)) {
        format!("{whole}（{}）より{EARLIER}日を超えて前です", show::date(day, Dates::Short))
    } else {
        return None;
    };
    let name = values.text("original_name");
    let what = format!("写真「{name}」の撮影日時（{}）が、{odd}。", show::moment(taken, Dates::Short));
    let next = "別の写真でないか、カメラの時計が合っているかを確かめ、違っていれば撮影日時を訂正してください。";
    Some(Problem::warning("D22", Article("15-2"), what, next).at("taken_at"))
}
