//! `media`: lending, repair, missing, finding, handing on (第13条).

use domain::problem::Problems;
use domain::registers::media::MEDIA;
use office::Office;
use serde_json::json;
use wire::answers::raw;

use crate::answers;
use crate::args::media::{Media, Move};
use crate::dress;
use crate::say::Say;

/// Does one step.
pub fn step(office: &mut Office, step: Media, say: &mut Say) -> Result<u8, Problems> {
    match step {
        Media::Move(asked) => moved(office, &asked, say),
    }
}

fn moved(office: &mut Office, asked: &Move, say: &mut Say) -> Result<u8, Problems> {
    let done = office.move_media(&asked.what, &asked.media.join("\n"), &raw(&answers::fields()?))?;
    let mut rows = Vec::new();
    let mut words = Vec::new();
    for card in office.outcomes("media", &done)? {
        let row = dress::row(&MEDIA, &card);
        words.push(format!("{}（{}）", card.no, row["status"].as_str().unwrap_or_default()));
        rows.push(row);
    }
    say.changed(json!({ "media": rows }), &words.join("\n"), &done.warnings);
    Ok(0)
}
