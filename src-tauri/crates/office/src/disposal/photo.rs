//! Photographs: taken in whole, fingerprinted, sealed, and put into the slot they seem to belong to. A person has the last word.

use domain::article::Article;
use domain::disposal::{Slot, photo_gaps};
use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::query::{Condition, Filter, Query};
use domain::record::{Record, Standing};
use domain::register::Register;
use domain::rules;
use domain::value::{Link, Value, Values};
use store::{PhotoId, PhotoIn};

use super::draft::is_line;
use crate::act::{Act, Done};
use crate::case::{Gathered, register};
use crate::desk::{Desk, link_of};
use crate::office::Office;
use crate::refuse::{by_store, no_such};

/// A photograph that was just taken in.
pub type PutPhoto = Record;

/// Where a photograph belongs and who took it. An empty `item` or `slot` lets the program suggest one; who took it is
/// never guessed: that somebody takes a file in says nothing of who held the camera.
#[derive(Debug, Clone, Copy, Default)]
pub struct PhotoFrom<'a> {
    /// `disposal` or `inspection`.
    pub owner: &'a str,
    /// The number of that record.
    pub no: &'a str,
    /// The file's name.
    pub name: &'a str,
    /// The line, medium or item it shows.
    pub item: &'a str,
    /// The moment it shows.
    pub slot: &'a str,
    /// 撮影者; empty where it was not said.
    pub taken_by: &'a str,
}

/// Where a photograph of a disposal stands and what is said of it; empty for what is not.
#[derive(Debug, Clone, Copy, Default)]
pub struct PhotoPlace<'a> {
    /// The line or medium it shows.
    pub item: &'a str,
    /// The moment it shows.
    pub slot: &'a str,
    /// Words under it.
    pub caption: &'a str,
    /// 撮影者.
    pub taken_by: &'a str,
}

impl Office {
    /// Takes a photograph in for a disposal or an inspection.
    pub fn put_photo(&mut self, from: PhotoFrom<'_>, bytes: &[u8]) -> Result<Done<PutPhoto>, Problems> {
        let PhotoFrom { owner, no, name, item, slot, taken_by } = from;
        if domain::number_scan::scan(name) == domain::number_scan::Finding::MyNumber {
            let next = "ファイルの名前を変えてから取り込んでください。";
            let what = "写真のファイル名に、個人番号と思われる12桁の数字があります。";
            return Err(Problem::refused("D15", Article("16"), what, next).at("file").into());
        }
        let photo = exchange::photo::take(bytes, name).map_err(|refusal| Problems::from(Problem::from(refusal)))?;
        self.act(Act::PutPhoto, |desk| {
            let (part, parent, mut values, same) = match owner {
                "disposal" => place_in_disposal(desk, no, name, item, slot)?,
                "inspection" => place_in_inspection(desk, no, item)?,
                other => return Err(crate::refuse::no_register(other)),
            };
            if let Some(twin) = same.iter().find(|twin| twin.values.text("original_sha256") == photo.sha256) {
                let next = "別の写真を選んでください。";
                let what = format!("同じ写真がすでにあります（{}）。", twin.no);
                return Err(Problem::new(Code::Rule, what, next).on(Article("15-2")).at("file").into());
            }
            let key = desk
                .tx
                .store_photo(PhotoIn {
                    original: bytes,
                    shown: &photo.shown,
                    thumbnail: &photo.thumbnail,
                    media_type: photo.kind.media_type(),
                })
                .map_err(by_store)?;
            let words = |text: &str| Value::Text(text.to_owned());
            values.set("file", words(&key.0));
            values.set("original_sha256", words(&photo.sha256));
            values.set("original_name", words(name));
            values.set("media_type", words(photo.kind.media_type()));
            values.set("width", Value::Int(i64::from(photo.width)));
            values.set("height", Value::Int(i64::from(photo.height)));
            if !taken_by.trim().is_empty() {
                values.set("taken_by", words(taken_by.trim()));
            }
            if let Some(taken) = photo.taken_at {
                values.set("taken_at", Value::Moment(taken));
            }
            if let Some(camera) = &photo.camera {
                values.set("camera", words(camera));
            }
            if owner == "disposal" {
                nowhere(&values, name).into_iter().for_each(|remark| desk.warn(remark));
            }
            for remark in remarks(&values, [item, slot], name, (photo.width.min(photo.height), photo.pages)) {
                desk.warn(remark);
            }
            let link = desk.make(part, values, Some(&parent))?;
            if owner == "disposal" {
                desk.perhaps_proven(no)?;
            }
            desk.tx.summary(format!("{no}に写真{}を取込み", link.no));
            desk.record(part, &link.no)
        })
    }

    /// Puts a photograph of a disposal into another slot or under another line, and says who took it and what it shows;
    /// empty takes it out of its place, and the words away.
    pub fn place_photo(&mut self, photo: &str, at: PhotoPlace<'_>) -> Result<Done<Link>, Problems> {
        let PhotoPlace { item, slot, caption, taken_by } = at;
        self.act(Act::PlacePhoto, |desk| {
            let (part, record, gathered) = disposal_photo(desk, photo)?;
            let told = [("slot", slot), ("caption", caption), ("taken_by", taken_by)];
            let given = told.iter().filter(|(_, words)| !words.trim().is_empty());
            let given =
                desk.understand(part, &given.map(|(field, words)| ((*field).to_owned(), Raw::Text((*words).to_owned()))).collect())?;
            let mut values = record.values.clone();
            for (field, _) in told {
                match given.get(field) {
                    Some(value) => values.set(field, value.clone()),
                    None => values.clear(field),
                }
            }
            match item {
                "" => values.clear("disposal_item_id"),
                item => values.set("disposal_item_id", Value::Link(line_of(&gathered, item)?)),
            }
            desk.change(part, &record, values)?;
            desk.look_at_proof_again(part, &record)?;
            desk.tx.summary(format!("写真{photo}を整理"));
            Ok(Link { id: record.id, no: record.no.clone(), label: record.no })
        })
    }

    /// Strikes a photograph of disposal `no` out: the person's own, or anybody's for those who keep the registers.
    /// Its bytes stay sealed in the store: what was once evidence is not made away with.
    pub fn void_photo(&mut self, no: &str, photo: &str, reason: &str) -> Result<Done<Link>, Problems> {
        self.act(Act::VoidPhoto, |desk| {
            let part = register("photo")?;
            let (head, record) = part_of(desk, no, part, photo, "写真")?;
            Problems::settle(rules::check_void(part, &record, Some(&head), reason))?;
            crate::records::must_be_theirs(desk, &record)?;
            let reason = reason.trim();
            desk.tx.strike(part, record.id, Standing::Voided { reason: reason.to_owned() }).map_err(by_store)?;
            desk.look_at_proof_again(part, &record)?;
            desk.tx.summary(format!("{no}の写真{photo}を取消し（{reason}）"));
            Ok(Link { id: record.id, no: record.no.clone(), label: record.no })
        })
    }

    /// The small picture behind a photograph's key.
    pub fn thumbnail(&self, key: &str) -> Result<Vec<u8>, Problems> {
        self.read().thumbnail(&PhotoId(key.to_owned())).map_err(by_store)
    }

    /// The upright picture without camera particulars behind a photograph's key, for a person to look at. The look is
    /// recorded, once until another photograph is opened.
    pub fn look_at_photo(&mut self, key: &str) -> Result<Vec<u8>, Problems> {
        let jpeg = self.photo_for_paper(key)?;
        self.record_sight(key)?;
        Ok(jpeg)
    }

    /// Records that the photograph or paper behind `key` was opened, once until another is.
    pub(super) fn record_sight(&mut self, key: &str) -> Result<(), Problems> {
        if self.recent.photo.as_deref() == Some(key) {
            return Ok(());
        }
        let (part, record) = self.record_behind(key)?;
        self.act(Act::Look, |desk| {
            desk.tx.subject(part, record.id, &record.no);
            desk.tx.summary(format!("{}{}を閲覧", part.name, record.no));
            Ok(())
        })?;
        self.recent.photo = Some(key.to_owned());
        Ok(())
    }

    /// The same without recording a look: for papers, which record that they were printed.
    pub(crate) fn photo_for_paper(&self, key: &str) -> Result<Vec<u8>, Problems> {
        self.read().photo_shown(&PhotoId(key.to_owned())).map_err(by_store)
    }

    /// The record of the photograph with this key, of a disposal or of an inspection, or of the certificate's copy.
    fn record_behind(&self, key: &str) -> Result<(&'static Register, Record), Problems> {
        let filters = vec![Filter { field: "file".to_owned(), condition: Condition::Is(key.to_owned()) }];
        let query = Query { filters, struck_too: true, limit: 1, ..Query::default() };
        for id in ["photo", "inspection_photo", "certificate"] {
            let part = register(id)?;
            if let Some(record) = self.read().list(part, &query).map_err(by_store)?.rows.into_iter().next() {
                return Ok((part, record));
            }
        }
        Err(no_such("写真", key))
    }
}

type Place = (&'static Register, Record, Values, Vec<Record>);

/// Below this many pixels on its shorter side a photograph shows no serial number that anybody could read.
const READABLE: u32 = 240;

/// What a person should look at: a place that followed from the order alone, and a picture too small to show anything.
fn remarks(values: &Values, said: [&str; 2], name: &str, (shorter, pages): (u32, usize)) -> Vec<Problem> {
    let mut found = Vec::new();
    let here = values.link("disposal_item_id").zip(Slot::from_id(values.text("slot")));
    let guessed = said.iter().any(|word| word.is_empty()) && exchange::photo::slot_from_name(name).is_none();
    if let (Some((line, slot)), true) = (here, guessed) {
        let what = format!("「{name}」を、順番から{}の「{}」に置きました。", line.label, slot.label());
        let next = "写っている媒体と場面が違うときは、正しい所に置き直してください。";
        found.push(Problem::warning("D6", Article("15-2"), what, next).at("slot"));
    }
    if pages > 1 {
        let what = format!("「{name}」は{pages}ページあります。1ページ目だけを取り込みました。");
        let next = "ほかのページも要るときは、1ページずつのファイルに分けて取り込んでください。";
        found.push(Problem::warning("D6", Article("15-2"), what, next).at("file"));
    }
    if shorter < READABLE {
        let what = format!("「{name}」は小さすぎて（短い辺が{shorter}画素）、製造番号などを読み取れないおそれがあります。");
        found.push(Problem::warning("D6", Article("15-2"), what, "元の大きさの写真を選び直してください。").at("file"));
    }
    found
}

/// A photograph that proves nothing yet: nobody said which medium it shows, or at which moment.
fn nowhere(values: &Values, name: &str) -> Option<Problem> {
    let missing = match (values.has("disposal_item_id"), values.has("slot")) {
        (true, true) => return None,
        (false, true) => "どの媒体の",
        (true, false) => "どの場面の",
        (false, false) => "どの媒体の、どの場面の",
    };
    let what = format!("「{name}」は、{missing}写真か決まっていません。");
    Some(Problem::warning("D6", Article("15-2"), what, "写真の画面で、媒体と区分を選んでください。").at("slot"))
}

fn place_in_disposal(desk: &Desk<'_, '_>, no: &str, name: &str, item: &str, slot: &str) -> Result<Place, Problems> {
    let gathered = desk.case(no)?;
    must_be_open(&gathered.head)?;
    let mut values = Values::new();
    let line = if item.is_empty() { suggested_line(&gathered, name) } else { Some(line_of(&gathered, item)?) };
    let slot = match slot {
        "" => exchange::photo::slot_from_name(name).or_else(|| {
            let line = line.as_ref()?;
            let gaps = photo_gaps(&gathered.case);
            gaps.iter().find(|gap| gap.item == line.id).and_then(|gap| gap.slots.first()).map(|slot| slot.id())
        }),
        slot => Some(known_slot(slot)?.id()),
    };
    if let Some(line) = line {
        values.set("disposal_item_id", Value::Link(line));
    }
    if let Some(slot) = slot {
        values.set("slot", Value::Choice(slot.to_owned()));
    }
    Ok((register("photo")?, gathered.head, values, gathered.photos))
}

fn place_in_inspection(desk: &Desk<'_, '_>, no: &str, item: &str) -> Result<Place, Problems> {
    let (inspections, answers, part) = (register("inspection")?, register("inspection_answer")?, register("inspection_photo")?);
    let head = desk.record(inspections, no)?;
    if head.values.text("status") != "open" {
        let next = "点検中の間に取り込んでください。";
        return Err(Problem::new(Code::Rule, format!("{no}は完了しています。"), next).into());
    }
    let answer = desk
        .parts(answers, head.id)?
        .into_iter()
        .find(|answer| answer.values.text("item_id") == item || answer.no == item)
        .ok_or_else(|| no_such("点検項目", item))?;
    let values = Values::new().with("inspection_answer_id", Value::Link(link_of(answers, &answer)));
    let photos = desk.parts(part, head.id)?;
    Ok((part, head, values, photos))
}

/// The line whose serial stands in the file's name; else the first that still wants a photograph.
fn suggested_line(gathered: &Gathered, name: &str) -> Option<Link> {
    let serials: Vec<&str> = gathered.case.items.iter().map(|item| item.medium.serial.as_str()).collect();
    let by_name = exchange::photo::serial_in_name(name, &serials).and_then(|place| gathered.case.items.get(place));
    let line = match by_name {
        Some(item) => item.id,
        None => photo_gaps(&gathered.case).first()?.item,
    };
    gathered.items.iter().find(|record| record.id == line).map(as_link)
}

fn line_of(gathered: &Gathered, no: &str) -> Result<Link, Problems> {
    let found = gathered.items.iter().find(|record| is_line(record, no));
    found.map(as_link).ok_or_else(|| no_such("明細", no))
}

fn as_link(line: &Record) -> Link {
    let label = line.values.link("media_id").map_or_else(|| line.no.clone(), |medium| medium.no.clone());
    Link { id: line.id, no: line.no.clone(), label }
}

fn known_slot(slot: &str) -> Result<Slot, Problems> {
    let by_label = Slot::ALL.iter().copied().find(|known| known.label() == slot);
    Slot::from_id(slot).or(by_label).ok_or_else(|| {
        let known: Vec<String> = Slot::ALL.iter().map(|slot| format!("{}（{}）", slot.id(), slot.label())).collect();
        Problem::new(Code::Unreadable, format!("「{slot}」という写真の区分はありません。"), format!("使える区分: {}", known.join("、")))
            .at("slot")
            .into()
    })
}

fn disposal_photo(desk: &Desk<'_, '_>, photo: &str) -> Result<(&'static Register, Record, Gathered), Problems> {
    let part = register("photo")?;
    let record = desk.record(part, photo)?;
    let disposals = register("disposal")?;
    let parent = record.parent.ok_or_else(|| no_such(disposals.name, photo))?;
    let head = desk.read().get(disposals, parent).map_err(by_store)?;
    must_be_open(&head)?;
    let gathered = desk.case(&head.no)?;
    Ok((part, record, gathered))
}

/// Disposal `no` and its part `part_no` of `part`, which people call `called`; refused where it is another's.
pub(super) fn part_of(
    desk: &Desk<'_, '_>,
    no: &str,
    part: &'static Register,
    part_no: &str,
    called: &str,
) -> Result<(Record, Record), Problems> {
    let (head, record) = (desk.record(register("disposal")?, no)?, desk.record(part, part_no)?);
    if record.parent == Some(head.id) {
        return Ok((head, record));
    }
    let what = format!("{called}{part_no}は、伺{no}のものではありません。");
    Err(Problem::new(Code::Rule, what, format!("{called}の番号と伺番号を確かめてください。")).on(Article("15-2")).at(part.id).into())
}

/// Said before a photograph is even looked at.
pub(super) fn must_be_open(head: &Record) -> Result<(), Problems> {
    rules::check_open(register("disposal")?, head, None).map_or(Ok(()), |problem| Err(problem.into()))
}
