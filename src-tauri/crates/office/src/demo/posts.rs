//! Who holds which post in the practice section, and on which days its office is closed.

use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::wareki;

use super::script::{answers, day_of};
use crate::office::Office;

/// Holidays that fall on the same day every year: month, day, name. Those that move are the office's own to enter.
const HOLIDAYS: &[(u32, u32, &str)] = &[
    (4, 29, "昭和の日"),
    (5, 3, "憲法記念日"),
    (5, 4, "みどりの日"),
    (5, 5, "こどもの日"),
    (8, 11, "山の日"),
    (11, 3, "文化の日"),
    (11, 23, "勤労感謝の日"),
    (1, 1, "元日"),
    (2, 11, "建国記念の日"),
    (2, 23, "天皇誕生日"),
];

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
    for fy in [year.before().0, year.0] {
        for (month, day, name) in HOLIDAYS {
            let day = wareki::iso(day_of(fy, *month, *day));
            office.add("calendar", "", &answers(&[("day", day.as_str()), ("name", name), ("kind", "祝日")]))?;
        }
    }
    Ok(())
}
