//! What ships beside the program and is not code: the regulation profile, the checklists, the holidays and the fonts.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use domain::calendar::Holiday;
use domain::checklist::{Checklist, ContractorChecklist};
use domain::problem::{Code, Problem, Problems};
use domain::profile::Profile;
use report::{FontBytes, Fonts};

/// The profiles built into the program, by identifier.
const PROFILES: &[(&str, &str)] = &[("nagasaki", include_str!("../../../../assets/profiles/nagasaki.toml"))];

const CHECKLIST: &str = include_str!("../../../../assets/checklists/self-inspection.json");
const CONTRACTORS: &str = include_str!("../../../../assets/checklists/contractor.json");
const HOLIDAYS: &str = include_str!("../../../../assets/calendar/japan.toml");

/// The regulation profile `id`: one built in, else `profiles/<id>.toml` beside the program, so that another city
/// needs no programmer (第44条・第45条).
pub fn profile(id: &str) -> Result<Profile, Problems> {
    let text = match PROFILES.iter().find(|(known, _)| *known == id) {
        Some((_, text)) => (*text).to_owned(),
        None => own_profile(id).ok_or_else(|| no_profile(id))?,
    };
    exchange::profile::read_profile(&text).map_err(|refusal| Problem::from(refusal).into())
}

/// Every profile that can be read: those built in, then those beside the program by their names.
pub fn profiles() -> Vec<Profile> {
    let beside = beside_program("profiles").and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().filter_map(Result::ok);
    let mut own: Vec<String> = beside.filter_map(|file| file.file_name().to_str()?.strip_suffix(".toml").map(str::to_owned)).collect();
    own.sort();
    let known = PROFILES.iter().map(|(id, _)| (*id).to_owned());
    known.chain(own).filter_map(|id| profile(&id).ok()).collect()
}

/// The self-inspection items that ship with this version.
pub fn checklist() -> Result<Checklist, Problems> {
    exchange::checklist::read_checklist(CHECKLIST).map_err(|refusal| Problem::from(refusal).into())
}

/// The items a contractor is asked (特定個人情報等取扱安全管理基準1〜11) that ship with this version.
pub fn contractor_checklist() -> Result<ContractorChecklist, Problems> {
    exchange::checklist::read_contractor_checklist(CONTRACTORS).map_err(|refusal| Problem::from(refusal).into())
}

/// The holidays of the country that ship with this version (国民の祝日に関する法律), in the order of their days.
pub fn holidays() -> Result<Vec<Holiday>, Problems> {
    exchange::calendar::read_holidays(HOLIDAYS).map_err(|refusal| Problem::from(refusal).into())
}

/// The fonts to print in, read once for the life of the program. The font of rare names, 46 MB, is read when a page
/// first needs it.
pub fn fonts() -> Result<Fonts, Problems> {
    static FOUND: OnceLock<Fonts> = OnceLock::new();
    if let Some(fonts) = FOUND.get() {
        return Ok(fonts.clone());
    }
    let fonts = look_for_fonts()?;
    // Two threads may both have looked; they found the same files, and the first one's are kept.
    Ok(FOUND.get_or_init(|| fonts).clone())
}

fn look_for_fonts() -> Result<Fonts, Problems> {
    let gothic = read_font(&BODY).ok_or_else(no_font)?;
    let mut fonts = Fonts::new(gothic);
    if let Some(bold) = read_font(&BOLD) {
        fonts = fonts.with_bold(bold);
    }
    if let Some(mincho) = read_font(&MINCHO) {
        fonts = fonts.with_mincho(mincho);
    }
    Ok(fonts.with_names(Box::new(|| read_font(&NAMES))))
}

/// A font by the name of its file in our own folders, and by its place under Debian's folder of fonts.
struct FontFile {
    own: &'static str,
    debian: &'static str,
}

const BODY: FontFile = FontFile { own: "BIZUDGothic-Regular.ttf", debian: "bizud-gothic/BIZUDGothic-Regular.ttf" };
const BOLD: FontFile = FontFile { own: "BIZUDGothic-Bold.ttf", debian: "bizud-gothic/BIZUDGothic-Bold.ttf" };
const MINCHO: FontFile = FontFile { own: "BIZUDMincho-Regular.ttf", debian: "bizud-mincho/BIZUDMincho-Regular.ttf" };
const NAMES: FontFile = FontFile { own: "ipamjm.ttf", debian: "ipamj/ipamjm.ttf" };

const DEBIAN: &str = "/usr/share/fonts/truetype";

fn read_font(font: &FontFile) -> Option<FontBytes> {
    let own = font_folders().into_iter().map(|folder| folder.join(font.own));
    own.chain([PathBuf::from(DEBIAN).join(font.debian)]).find_map(|path| fs::read(path).ok()).map(FontBytes::from)
}

/// Folders that hold the fonts under our own names, in the order they are asked.
fn font_folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = env::var_os("HOGO_DAICHO_FONTS").map(PathBuf::from).into_iter().collect();
    folders.extend(beside_program("fonts"));
    // A program that was built to be tried out finds the fonts where the set-up put them.
    #[cfg(debug_assertions)]
    folders.push(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts")));
    folders
}

fn own_profile(id: &str) -> Option<String> {
    // The name becomes part of a path, so it may hold nothing that leads elsewhere.
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    if id.is_empty() || !id.chars().all(plain) {
        return None;
    }
    fs::read_to_string(beside_program("profiles")?.join(format!("{id}.toml"))).ok()
}

fn beside_program(folder: &str) -> Option<PathBuf> {
    Some(env::current_exe().ok()?.parent()?.join(folder))
}

fn no_profile(id: &str) -> Problem {
    let known: Vec<&str> = PROFILES.iter().map(|(id, _)| *id).collect();
    Problem::new(
        Code::NotFound,
        format!("「{id}」という規程プロファイルはありません。"),
        format!("「{}」を使うか、プログラムと同じ場所の profiles フォルダーに {id}.toml を置いてください。", known.join("」「")),
    )
    .at("profile")
}

fn no_font() -> Problem {
    Problem::new(
        Code::NotFound,
        "帳票を印刷する書体（BIZ UDゴシック）が見つかりません。",
        "プログラムと同じ場所の fonts フォルダーに BIZUDGothic-Regular.ttf を置いてください。",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ships_can_be_read() {
        assert_eq!(profile("nagasaki").unwrap().id, "nagasaki");
        assert_eq!(profiles().first().map(|one| one.id.clone()), Some("nagasaki".to_owned()));
        let checklist = checklist().unwrap();
        assert!(checklist.items.len() >= 93, "{}", checklist.items.len());
        assert!(!holidays().unwrap().is_empty());
        fonts().unwrap();
    }

    #[test]
    fn a_profile_nobody_wrote_is_named_and_leads_nowhere_else() {
        for id in ["atlantis", "", "../nagasaki", "/etc/passwd"] {
            let problems = profile(id).unwrap_err();
            assert_eq!(problems.0[0].code, Code::NotFound, "{id}");
            assert!(problems.0[0].what.contains(id) && problems.0[0].next.contains("nagasaki"));
        }
    }
}
