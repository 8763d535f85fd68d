//! What an interruption left behind: a person in the rows but not in the key file, or in the key file but not in the rows;
//! and a copy of the key file that is not as the other.
//!
//! The line is written first and the key file follows. Where the machine stopped in between, the next who comes in settles
//! it towards the safe side: who has no key has no access, and a key that belongs to nobody opens nothing.

use domain::problem::Problems;
use domain::role::Role;
use store::Account;

use crate::act::Act;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// Settles what the rows and the key file disagree about, and records it. Does nothing where they agree.
    pub(super) fn settle_people(&mut self) -> Result<(), Problems> {
        let accounts = self.read().accounts().map_err(by_store)?;
        let (keyed, keyless): (Vec<Account>, Vec<Account>) =
            accounts.into_iter().filter(|account| !account.disabled).partition(|account| self.store.has_key(&account.name));
        // The recovery sheet gives a key back only to a 保護管理者 who may still log in: the last of them stays.
        let led = keyed.iter().any(|account| account.role == Role::Manager);
        let ended: Vec<Account> = keyless.into_iter().filter(|account| led || account.role != Role::Manager).collect();
        let names: Vec<&str> = keyed.iter().map(|account| account.name.as_str()).collect();
        let strays = self.store.stray_keys(&names);
        let whole = self.store.keys_whole().map_err(by_store)?;
        if !whole {
            self.mend_keys()?;
        }
        if ended.is_empty() && strays == 0 {
            return Ok(());
        }
        self.act(Act::Settle, |desk| {
            desk.tx.summary(summary(&ended, strays));
            for account in &ended {
                desk.tx.put_account(Account { disabled: true, ..account.clone() }).map_err(by_store)?;
            }
            Ok(())
        })?;
        if strays > 0 {
            self.store.remove_stray_keys(&names).map_err(by_store)?;
        }
        Ok(())
    }
}

impl Office {
    /// Writes the copy of the key file that was lost or altered anew from the one that opened the store, and records it.
    fn mend_keys(&mut self) -> Result<(), Problems> {
        self.act(Act::Settle, |desk| {
            desk.tx.summary("鍵ファイルの控えの一つが失われたか書き換えられていたため、書き直し".to_owned());
            Ok(())
        })?;
        self.store.mend_keys().map_err(by_store)
    }
}

fn summary(ended: &[Account], strays: usize) -> String {
    let mut words = Vec::new();
    if !ended.is_empty() {
        let names: Vec<&str> = ended.iter().map(|account| account.name.as_str()).collect();
        words.push(format!("鍵のない利用者（{}）の利用を終了", names.join("、")));
    }
    if strays > 0 {
        words.push(format!("利用者のいない鍵{strays}個を削除"));
    }
    format!("途中で止まった利用者の変更を片付け：{}", words.join("、"))
}
