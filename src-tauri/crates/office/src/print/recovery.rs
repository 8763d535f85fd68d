//! 復旧用の控え: the recovery key on one sheet, for the sealed envelope in the safe (第19条).

use domain::article::Article;
use domain::problem::Problems;
use domain::show::{self, Dates};
use report::sheets::recovery_sheet::{RecoverySheet, recovery_sheet};
use store::RecoveryKey;

use super::made::Made;
use super::posts::Posts;
use super::unprinted::by_report;
use crate::act::Act;
use crate::assets;
use crate::office::Office;

const TITLE: &str = "復旧用の控え";

impl Office {
    /// Prints the sheet with `key`. That it was printed is recorded; the key never is.
    pub fn print_recovery(&mut self, key: &RecoveryKey) -> Result<Made, Problems> {
        let fonts = assets::fonts()?;
        let posts = Posts::read(&self.section()?.values, &self.profile);
        self.act(Act::Print, |desk| {
            desk.tx.summary(format!("{TITLE}を印刷"));
            Ok(())
        })?;
        let label = format!("{TITLE}（{}関係）", self.profile.article_label(Article("19")));
        let mut frame = self.bare_frame("KEY", TITLE, label)?;
        let today = self.clock.today();
        frame.as_of = show::date(today, Dates::Wareki);
        let lines = key.lines();
        let sheet = RecoverySheet {
            key: lines.join(" "),
            key_lines: lines,
            store_name: posts.section.clone(),
            made_on: show::date(today, Dates::Wareki),
            holder: if posts.manager_name.is_empty() { self.who.written.clone() } else { posts.manager() },
        };
        let printed = recovery_sheet(&fonts, &frame, &sheet).map_err(by_report)?;
        Ok(Made::of(printed, &[TITLE, &posts.section, &show::date(today, Dates::Short)]))
    }
}
