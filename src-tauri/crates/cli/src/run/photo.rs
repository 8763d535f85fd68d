//! `disposal photo`, `inspection photo`: files on their way in, each by itself; one that is refused keeps no other out.

use domain::problem::{Problem, Problems};
use office::Office;
use office::disposal::PhotoFrom;
use serde_json::json;

use crate::args::disposal::Photo;
use crate::dress;
use crate::paper;
use crate::progress::Progress;
use crate::say::Say;

/// Takes the files in for record `no` of `owner`. The exit status is that of the first file that was refused.
pub fn take(office: &mut Office, owner: &str, photos: &Photo, say: &mut Say) -> Result<u8, Problems> {
    let part = office.register(if owner == "disposal" { "photo" } else { "inspection_photo" })?;
    // What is wrong with the case is wrong for every file: it is said once.
    office.look(owner, &photos.no)?;
    let mut status = 0;
    let mut progress = Progress::begin(say.is_json());
    for (nth, path) in photos.files.iter().enumerate() {
        let name = paper::name_of(path);
        let from = PhotoFrom { owner, no: &photos.no, name: &name, item: &photos.item, slot: &photos.slot, taken_by: &photos.taken_by };
        let taken = paper::take(path).and_then(|bytes| office.put_photo(from, &bytes));
        match taken {
            Ok(done) => {
                let record = done.value;
                let row = dress::with(dress::row(part, &record), [("name", json!(name))]);
                let place = [row["disposal_item_id"].as_str(), row["slot"].as_str()];
                let place: Vec<&str> = place.into_iter().flatten().collect();
                let words = format!("{} {name}（{}）", record.no, place.join("、"));
                say.changed(row, &words, &done.warnings);
            }
            Err(problems) => {
                let refused = say.problems(&named(problems, &name));
                status = if status == 0 { refused } else { status };
            }
        }
        progress.at("写真", nth + 1, photos.files.len());
    }
    Ok(status)
}

/// The same problems, each saying which file it is about.
fn named(problems: Problems, name: &str) -> Problems {
    let about = |problem: Problem| Problem { what: format!("{name}: {}", problem.what), ..problem };
    Problems(problems.0.into_iter().map(about).collect())
}
