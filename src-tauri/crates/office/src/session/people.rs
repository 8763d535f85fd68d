//! People and their keys: who may log in, in which role, and the recovery key's renewal (第19条・第22条).

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};
use domain::registers;
use domain::role::{Duty, Role};
use store::{Account, Login, Purpose, RecoveryKey};

use super::password::must_be_strong;
use crate::act::{Act, Done};
use crate::desk::Shelf;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// Who may log in, and who no longer may.
    pub fn people(&self) -> Result<Vec<Account>, Problems> {
        self.must_hold(Duty::Audit, "利用者の一覧を見ること")?;
        self.read().accounts().map_err(by_store)
    }

    /// Gives a person a key and a role. `staff` is the number or name of their staff record; empty for none.
    pub fn add_person(&mut self, name: &str, role: Role, password: &str, staff: &str) -> Result<Done<()>, Problems> {
        if name.trim().is_empty() {
            return Err(Problem::new(Code::Missing, "利用者名が空です。", "利用者名を入力してください。").at("name").into());
        }
        if self.read().account(name).map_err(by_store)?.is_some() {
            let next = "別の利用者名にするか、役割の変更を使ってください。";
            return Err(Problem::new(Code::Exists, format!("「{name}」という利用者は、すでにいます。"), next).at("name").into());
        }
        self.strong_enough(name, password)?;
        let staff = match (staff.trim(), registers::by_id("staff")) {
            ("", _) | (_, None) => None,
            (words, Some(_)) => {
                let found = domain::entry::Lookup::find(&Shelf(self.read()), "staff", words);
                let [link] = found.as_slice() else {
                    let next = "職員の一覧で番号を確かめてください。";
                    return Err(Problem::new(Code::NotFound, format!("職員「{words}」を1人に決められません。"), next).at("staff").into());
                };
                Some(link.clone())
            }
        };
        let done = self.act(Act::AddPerson, |desk| {
            let account = Account { name: name.to_owned(), role, staff, disabled: false };
            desk.tx.put_account(account).map_err(by_store)?;
            desk.tx.summary(format!("{name}を{}として追加", role.label()));
            Ok(())
        })?;
        // The key last: an account without a key cannot log in, a key without an account neither, and this order leaves
        // nothing that opens the store if the machine stops in between.
        self.store.add_key(Login { name, password }).map_err(by_store)?;
        Ok(done)
    }

    /// Gives a person another role.
    pub fn change_role(&mut self, name: &str, role: Role) -> Result<Done<()>, Problems> {
        let mut account = self.account(name)?;
        if account.role == Role::Manager && role != Role::Manager {
            self.must_leave_a_manager(name)?;
        }
        account.role = role;
        let done = self.act(Act::ChangeRole, |desk| {
            desk.tx.put_account(account.clone()).map_err(by_store)?;
            desk.tx.summary(format!("{name}の役割を{}に変更", role.label()));
            Ok(())
        })?;
        if self.who.name == name {
            self.who.role = role;
        }
        Ok(done)
    }

    /// Ends a person's access: their key is taken out of the store's key file.
    pub fn end_access(&mut self, name: &str) -> Result<Done<()>, Problems> {
        let mut account = self.account(name)?;
        if account.role == Role::Manager {
            self.must_leave_a_manager(name)?;
        }
        account.disabled = true;
        let done = self.act(Act::EndAccess, |desk| {
            desk.tx.put_account(account.clone()).map_err(by_store)?;
            desk.tx.summary(format!("{name}の利用を終了"));
            Ok(())
        })?;
        match self.store.remove_key(name) {
            // Stopped between the line and the key the last time: now both are done.
            Ok(()) | Err(store::Error::NotFound) => Ok(done),
            Err(error) => Err(by_store(error)),
        }
    }

    /// Changes the password of the person at work. The data is not encrypted anew: only their key is wrapped again.
    pub fn change_password(&mut self, old: &str, new: &str) -> Result<(), Problems> {
        let name = self.who.name.clone();
        self.store.check_password(Login { name: &name, password: old }).map_err(by_store)?;
        self.strong_enough(&name, new)?;
        self.act(Act::ChangePassword, |desk| {
            desk.tx.summary("自分のパスワードを変更".to_owned());
            Ok(())
        })?;
        self.store.add_key(Login { name: &name, password: new }).map_err(by_store)
    }

    /// Makes a new recovery key after checking the password; the old paper no longer opens the store.
    pub fn renew_recovery(&mut self, password: &str) -> Result<RecoveryKey, Problems> {
        let name = self.who.name.clone();
        self.store.check_password(Login { name: &name, password }).map_err(by_store)?;
        self.act(Act::RenewRecovery, |desk| {
            desk.tx.summary("復旧用の控えを再発行".to_owned());
            Ok(())
        })?;
        self.store.renew_recovery().map_err(by_store)
    }

    fn account(&self, name: &str) -> Result<Account, Problems> {
        self.read().account(name).map_err(by_store)?.ok_or_else(|| {
            Problem::new(Code::NotFound, format!("「{name}」という利用者はいません。"), "利用者の一覧で確かめてください。").into()
        })
    }

    fn strong_enough(&self, name: &str, password: &str) -> Result<(), Problems> {
        if self.purpose() != Purpose::Real {
            return Ok(());
        }
        let section = self.section()?;
        must_be_strong(password, &[name, section.values.text("name"), section.values.text("code"), &self.profile.city])
    }

    /// A store without a 保護管理者 could approve nothing and appoint nobody.
    fn must_leave_a_manager(&self, name: &str) -> Result<(), Problems> {
        let others = self.read().accounts().map_err(by_store)?;
        if others.iter().any(|one| one.name != name && one.role == Role::Manager && !one.disabled) {
            return Ok(());
        }
        Err(Problem::new(Code::Rule, "保護管理者が1人もいなくなります。", "先に、後任の保護管理者を利用者に追加してください。")
            .on(Article("4-1"))
            .into())
    }
}
