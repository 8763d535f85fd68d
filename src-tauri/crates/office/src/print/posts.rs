//! Who answers for the section, and to whom it reports: from the section's own record and the profile.

use domain::profile::Profile;
use domain::value::Values;

/// The posts as letters and certificates name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Posts {
    /// 課名.
    pub section: String,
    /// 課記号.
    pub code: String,
    /// 保護管理者の職, 「総務課長」.
    pub manager_title: String,
    /// 保護管理者の氏名; may be empty.
    pub manager_name: String,
    /// 「総括保護管理者（総務部長）様」, with the name where the section wrote one.
    pub to_general: String,
    /// 「保護管理者（総務課長）様」.
    pub to_manager: String,
}

impl Posts {
    /// Reads the section's record.
    pub fn read(section: &Values, profile: &Profile) -> Posts {
        let or = |field: &str, otherwise: &str| {
            let words = section.text(field).trim();
            if words.is_empty() { otherwise.to_owned() } else { words.to_owned() }
        };
        let manager_title = or("manager_title", profile.post("manager"));
        let general = or("general_title", profile.post("general"));
        let general_name = section.text("general_name").trim();
        let named = if general_name.is_empty() { String::new() } else { format!("　{general_name}") };
        Posts {
            section: section.text("name").to_owned(),
            code: section.text("code").to_owned(),
            to_general: format!("{}（{general}）{named}　様", profile.post_title("general")),
            to_manager: format!("{}（{manager_title}）　様", profile.post_title("manager")),
            manager_name: section.text("manager_name").trim().to_owned(),
            manager_title,
        }
    }

    /// 「総務課長　例 一郎」.
    pub fn manager(&self) -> String {
        match self.manager_name.as_str() {
            "" => self.manager_title.clone(),
            name => format!("{}　{name}", self.manager_title),
        }
    }
}
