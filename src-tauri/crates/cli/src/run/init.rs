//! `init`: a sealed store, its first 保護管理者, and the recovery sheet beside it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use domain::problem::{Code, Problem, Problems};
use office::session::{NewOffice, Purpose};
use office::{Clock, Office, private};
use serde_json::json;

use crate::args::Door;
use crate::args::setup::Init;
use crate::open;
use crate::say::Say;

const SHEET: &str = "復旧用の控え";

/// Makes the store. Fonts are asked for first: a store whose recovery key cannot be printed would be a trap.
pub fn init(door: &Door, init: &Init, say: &mut Say) -> Result<u8, Problems> {
    let place = std::path::absolute(open::place(door)).map_err(|_| disk())?;
    let purpose = if init.test { Purpose::Test } else { Purpose::Real };
    let clock = Clock::for_purpose(purpose)?;
    office::assets::fonts()?;
    let beside = place.parent().map(Path::to_owned).unwrap_or_default();
    fs::create_dir_all(&beside).map_err(|_| disk())?;
    let password = open::new_password(door.password_file.as_deref())?;
    let new = NewOffice {
        section: &init.section,
        code: &init.code,
        manager: &init.manager,
        password: &password,
        profile: &init.profile,
        purpose,
    };
    let (mut office, key) = Office::create(&place, new, clock)?;
    say.speak_for(office.profile());
    let sheet = office.print_recovery(&key).and_then(|made| put_beside(&beside, &made.pdf));
    let section = office.section()?.no;
    office.log_out()?;
    let sheet = sheet.map_err(|mut problems| {
        let next = "保管庫は作られました。user recovery で復旧用の控えを作り直してください。";
        problems.0.push(Problem::new(Code::Fault, "復旧用の控えを書き出せませんでした。", next));
        problems
    })?;
    let answer = json!({
        "store": place.to_string_lossy(),
        "recovery_sheet": sheet.to_string_lossy(),
        "no": section,
        "section": init.section,
        "manager": init.manager,
        "test": init.test,
    });
    let words = format!(
        "{}の保管庫を作りました: {}\n復旧用の控え: {}\n控えは印刷して封をし、耐火金庫に保管してください。印刷したら、PDFは消してください。",
        init.section,
        place.display(),
        sheet.display()
    );
    say.answer(&answer, &words);
    Ok(0)
}

/// Writes the sheet under a name that is still free: an older sheet may belong to another store.
fn put_beside(folder: &Path, pdf: &[u8]) -> Result<PathBuf, Problems> {
    for nth in 1..1_000 {
        let name = if nth == 1 { format!("{SHEET}.pdf") } else { format!("{SHEET}-{nth}.pdf") };
        let path = folder.join(name);
        match private::put_new(&path, pdf) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(_) => break,
        }
    }
    Err(disk())
}

fn disk() -> Problems {
    Problem::new(Code::Disk, "保管庫のフォルダーの隣に書けませんでした。", "空き容量と書込みの権限を確かめてください。").into()
}
