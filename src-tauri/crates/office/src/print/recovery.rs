//! 復旧用の控え: the recovery key on one sheet, for the sealed envelope in the safe (第19条).

use domain::article::Article;
use domain::problem::Problems;
use domain::show::{self, Dates};
use report::sheets::recovery_sheet::{RecoverySheet, recovery_sheet};
use store::{Login, RecoveryKey};

use super::made::{Made, Reader};
use super::posts::Posts;
use super::unprinted::by_report;
use crate::act::Act;
use crate::assets;
use crate::office::Office;
use crate::refuse::by_store;

const TITLE: &str = "復旧用の控え";

impl Office {
    /// Makes a new recovery key after checking the password, and its sheet; the old paper then opens the store no more.
    ///
    /// In this order: the password is checked, the sheet is drawn, `keep` puts it where it is safe, and only then the key
    /// changes. Wherever it stops, one paper opens the store.
    pub fn renew_recovery(
        &mut self,
        password: &str,
        keep: impl FnOnce(&Made) -> Result<(), Problems>,
    ) -> Result<(RecoveryKey, Made), Problems> {
        self.must_be_allowed(Act::RenewRecovery)?;
        self.store.check_password(Login { name: &self.who.name, password }).map_err(by_store)?;
        let key = RecoveryKey::random().map_err(by_store)?;
        let made = self.print_recovery(&key)?;
        keep(&made)?;
        self.act(Act::RenewRecovery, |desk| {
            desk.tx.summary("復旧用の控えを再発行".to_owned());
            Ok(())
        })?;
        self.store.put_recovery(&key).map_err(by_store)?;
        Ok((key, made))
    }

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
        let made = Made::of(printed, &[TITLE, &posts.section, &show::date(today, Dates::Short)]);
        Ok(Made { reader: Reader::OwnerAlone, ..made })
    }
}
