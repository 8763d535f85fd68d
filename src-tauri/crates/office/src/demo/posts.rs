//! Who holds which post in the practice section.

use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::wareki;

use super::script::answers;
use crate::office::Office;

/// The posts: which, whose, on what paper.
const POSTS: &[(&str, &str, &str, &str)] = &[
    ("保護管理者", "例 太郎", "", "事務分掌による"),
    ("保護担当者", "例 花子", "", "指名書"),
    ("総括保護管理者", "", "総務部長 例 三郎", "規程による"),
    ("監査責任者", "", "総務課長 例 四郎", "規程による"),
];

pub(super) fn make(office: &mut Office, year: Nendo) -> Result<(), Problems> {
    let from = wareki::iso(year.before().from());
    for (post, staff, name, basis) in POSTS {
        let row = [("post", *post), ("staff", *staff), ("name", *name), ("from", from.as_str()), ("basis", *basis)];
        office.add("post_holder", "", &answers(&row))?;
    }
    let deputy = [
        ("post", "保護管理者の代理"),
        ("staff", "例 花子"),
        ("from", from.as_str()),
        ("scope", "保護管理者が不在のときの持出しの承認"),
        ("basis", "代理の指定書"),
    ];
    office.add("post_holder", "", &answers(&deputy))?;
    Ok(())
}
