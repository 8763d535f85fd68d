//! People and their keys: who may log in, and in which role (第19条・第22条).

use domain::article::Article;
use domain::entry::Lookup;
use domain::problem::{Code, Problem, Problems};
use domain::role::{Duty, Role};
use domain::value::Link;
use store::{Account, Login, Purpose};

use super::password::must_be_strong;
use crate::act::{Act, Done};
use crate::desk::{Shelf, link_of};
use crate::office::Office;
use crate::refuse::by_store;

/// At most this many of several namesakes are named.
const NAMED: usize = 10;

/// A login name stands in every line of the log and on paper: no 個人番号 (D15), and nothing that nobody sees.
pub(super) fn must_be_a_name(name: &str) -> Result<(), Problems> {
    if let Some(problem) = domain::entry::unseen("ログイン名", name) {
        return Err(problem.at("name").into());
    }
    if domain::number_scan::scan(name) == domain::number_scan::Finding::MyNumber {
        let next = "職や氏名など、番号でないログイン名にしてください。";
        return Err(Problem::refused("D15", Article("16"), "ログイン名に個人番号と思われる数字があります。", next).at("name").into());
    }
    Ok(())
}

impl Office {
    /// Who may log in, and who no longer may.
    pub fn people(&self) -> Result<Vec<Account>, Problems> {
        self.must_hold(Duty::Audit, "利用者の一覧を見ること")?;
        self.read().accounts().map_err(by_store)
    }

    /// Gives a person a key and a role. `staff` is the number, the name or a part of the name of their staff record; empty
    /// for none.
    ///
    /// A name whose access was ended comes back to the same person with a new password: the log knows it as theirs.
    pub fn add_person(&mut self, name: &str, role: Role, password: &str, staff: &str) -> Result<Done<Account>, Problems> {
        self.must_be_allowed(Act::AddPerson)?;
        if name.trim().is_empty() {
            return Err(Problem::new(Code::Missing, "ログイン名が空です。", "ログイン名を入力してください。").at("name").into());
        }
        must_be_a_name(name)?;
        let before = self.read().account(name).map_err(by_store)?;
        self.strong_enough(name, password)?;
        let staff = if staff.trim().is_empty() { None } else { Some(self.one_of_staff(staff.trim())?) };
        let (act, account, words) = match before {
            None => {
                let account = Account { name: name.to_owned(), role, staff, disabled: false };
                (Act::AddPerson, account, format!("{name}を{}として追加", role.label()))
            }
            Some(before) => {
                let account = restored(before, role, staff)?;
                let words = format!("{}の利用を{}として再開", account.name, role.label());
                (Act::RestoreAccess, account, words)
            }
        };
        self.must_be_the_only_login(&account)?;
        let done = self.act(act, |desk| {
            desk.tx.put_account(account.clone()).map_err(by_store)?;
            desk.tx.summary(words);
            Ok(account)
        })?;
        // The key last: an account without a key cannot log in, a key without an account neither, and this order leaves
        // nothing that opens the store if the machine stops in between; the next who comes in settles it.
        self.store.add_key(Login { name, password }).map_err(by_store)?;
        Ok(done)
    }

    /// One person, one key: what somebody did stands under one name in the log.
    fn must_be_the_only_login(&self, account: &Account) -> Result<(), Problems> {
        let Some(staff) = &account.staff else { return Ok(()) };
        let all = self.read().accounts().map_err(by_store)?;
        let twin =
            all.iter().find(|one| !one.disabled && one.name != account.name && one.staff.as_ref().is_some_and(|own| own.id == staff.id));
        let Some(twin) = twin else { return Ok(()) };
        let what = format!("職員{}には、もうログイン名「{}」があります。", staff.no, twin.name);
        let next = "別の職員を選ぶか、そのログイン名の利用を終わらせてから追加してください。";
        Err(Problem::new(Code::Rule, what, next).on(Article("19-1")).at("staff").into())
    }

    /// The one member of staff whom `words` mean: by number, by name, else by a part of the name.
    fn one_of_staff(&self, words: &str) -> Result<Link, Problems> {
        let register = self.register("staff")?;
        let mut found = Lookup::find(&Shelf(self.read()), register.id, words);
        if found.is_empty() {
            let called = self.read().called_like(register, words).map_err(by_store)?;
            found = called.iter().map(|record| link_of(register, record)).collect();
        }
        match found.as_slice() {
            [link] => Ok(link.clone()),
            [] => {
                let next = "職員の一覧で番号を確かめるか、先に職員を登録してください。";
                Err(Problem::new(Code::NotFound, format!("職員「{words}」が見つかりません。"), next).at("staff").into())
            }
            several => {
                let named: Vec<String> = several.iter().take(NAMED).map(|link| format!("{} {}", link.no, link.label)).collect();
                let more = if several.len() > NAMED { "など" } else { "" };
                let what = format!("職員「{words}」に当てはまる人が{}人います。", several.len());
                let next = format!("番号で指定してください（{}{more}）。", named.join("、"));
                Err(Problem::new(Code::Unreadable, what, next).at("staff").into())
            }
        }
    }

    /// Gives a person another role.
    pub fn change_role(&mut self, name: &str, role: Role) -> Result<Done<()>, Problems> {
        self.must_be_allowed(Act::ChangeRole)?;
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
        self.must_be_allowed(Act::EndAccess)?;
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

/// The account of somebody whose access was ended, as it comes back; refused for one that still stands, and for another person.
fn restored(before: Account, role: Role, staff: Option<Link>) -> Result<Account, Problems> {
    let refused = |what: String, next: &str| -> Problems { Problem::new(Code::Exists, what, next).at("name").into() };
    if !before.disabled {
        let next = "別のログイン名にするか、役割の変更を使ってください。";
        return Err(refused(format!("「{}」という利用者は、すでにいます。", before.name), next));
    }
    if let (Some(was), Some(is)) = (&before.staff, &staff)
        && was.id != is.id
    {
        let next = "操作記録で2人が混ざらないように、別のログイン名にしてください。";
        return Err(refused(format!("「{}」は、{}が使っていたログイン名です。", before.name, was.label), next));
    }
    Ok(Account { role, staff: staff.or(before.staff), disabled: false, name: before.name })
}
