//! The office's settings: few, each with a default that suits most sections.

use domain::problem::{Code, Problem, Problems};

use crate::act::{Act, Done};
use crate::office::Office;
use crate::refuse::by_store;

/// A setting: its key, its default, and what it may be.
struct Setting {
    key: &'static str,
    default: &'static str,
    allowed: Allowed,
}

enum Allowed {
    OneOf(&'static [&'static str]),
    Number(u32, u32),
}

/// Every setting a person may change.
const SETTINGS: &[Setting] = &[
    Setting { key: "boxes", default: "seal", allowed: Allowed::OneOf(&["seal", "sign", "electronic", "none"]) },
    Setting { key: "digits", default: "half", allowed: Allowed::OneOf(&["half", "single", "full"]) },
    Setting { key: "idle_minutes", default: "10", allowed: Allowed::Number(1, 60) },
    Setting { key: "empty_rows", default: "no", allowed: Allowed::OneOf(&["yes", "no"]) },
    Setting { key: "entry_enter", default: "yes", allowed: Allowed::OneOf(&["yes", "no"]) },
];

impl Office {
    /// Every setting with its value.
    pub fn settings(&self) -> Result<Vec<(String, String)>, Problems> {
        SETTINGS.iter().map(|one| Ok((one.key.to_owned(), self.setting(one.key, one.default)?))).collect()
    }

    /// Changes one setting.
    pub fn change_setting(&mut self, key: &str, value: &str) -> Result<Done<()>, Problems> {
        let Some(known) = SETTINGS.iter().find(|one| one.key == key) else {
            let keys: Vec<&str> = SETTINGS.iter().map(|one| one.key).collect();
            let next = format!("使える設定: {}", keys.join("、"));
            return Err(Problem::new(Code::Usage, format!("「{key}」という設定はありません。"), next).into());
        };
        let fits = match known.allowed {
            Allowed::OneOf(words) => words.contains(&value),
            Allowed::Number(least, most) => value.parse::<u32>().is_ok_and(|number| (least..=most).contains(&number)),
        };
        if !fits {
            let next = match known.allowed {
                Allowed::OneOf(words) => format!("{}のどれかにしてください。", words.join("、")),
                Allowed::Number(least, most) => format!("{least}から{most}までの数にしてください。"),
            };
            return Err(Problem::new(Code::Unreadable, format!("「{value}」は使えません。"), next).at(key).into());
        }
        self.act(Act::Setting, |desk| {
            desk.tx.set_setting(key, value).map_err(by_store)?;
            desk.tx.summary(format!("設定「{key}」を「{value}」に変更"));
            Ok(())
        })
    }
}
