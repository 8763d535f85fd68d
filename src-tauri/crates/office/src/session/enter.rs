//! Coming in: by password or by the recovery key. Going out is [`Office::close`].

use std::path::{Path, PathBuf};

use domain::problem::{Code, Problem, Problems};
use domain::registers;
use domain::role::Role;
use store::{Account, Login, Peek, Store};

use crate::act::Act;
use crate::assets;
use crate::clock::Clock;
use crate::desk::name_of;
use crate::inspection::counted::Counted;
use crate::office::{Office, Recent, Who};
use crate::refuse::by_store;
use crate::session::password::must_be_strong;

/// So many of the log's lines are proven before the first screen: about a fiftieth of a second.
const AT_ONCE: u32 = 20_000;

/// Where a store is and where wrong attempts are counted.
#[derive(Debug, Clone)]
pub struct Door {
    /// The store's folder.
    pub place: PathBuf,
    /// A folder outside the store that outlives a restart; a wrong password changes no byte inside the store.
    pub attempts: Option<PathBuf>,
}

/// What can be said about a store without a key.
pub fn peek(place: &Path) -> Result<Peek, Problems> {
    Store::peek(place).map_err(by_store)
}

impl Office {
    /// Opens the store behind `door` for a person.
    pub fn log_in(door: &Door, name: &str, password: &str, clock: Clock) -> Result<Office, Problems> {
        let store = Store::open(&door.place, Login { name, password }, door.attempts.as_deref()).map_err(by_store)?;
        let account = store.read().account(name).map_err(by_store)?.filter(|account| !account.disabled);
        let Some(account) = account else {
            return Err(Problem::new(
                Code::WrongKey,
                "このログイン名は使えなくなっています。",
                "保護管理者に、利用者の登録を確かめてもらってください。",
            )
            .into());
        };
        let mut office = Office::seated(store, account, door, clock, Act::LogIn)?;
        office.settle_people()?;
        Ok(office)
    }

    /// Opens the store for the window: a practice or test store may have its clock fixed, a real one not.
    pub fn open_for_window(door: &Door, name: &str, password: &str) -> Result<Office, Problems> {
        let clock = Clock::for_purpose(peek(&door.place)?.purpose)?;
        Office::log_in(door, name, password, clock)
    }

    /// Opens the store with the recovery key and gives `name`, a 保護管理者, a new password.
    pub fn recover(door: &Door, words: &str, name: &str, password: &str, clock: Clock) -> Result<Office, Problems> {
        let store = Store::recover(&door.place, words, door.attempts.as_deref()).map_err(by_store)?;
        let account = store.read().account(name).map_err(by_store)?.filter(|account| !account.disabled && account.role == Role::Manager);
        let Some(account) = account else {
            return Err(Problem::new(
                Code::NotAllowed,
                "復旧用の控えで新しいパスワードを付けられるのは、保護管理者だけです。",
                "保護管理者のログイン名を入力してください。",
            )
            .into());
        };
        if store.purpose() == store::Purpose::Real {
            must_be_strong(password, &[name])?;
        }
        // The log's line first: no password changes unseen.
        let mut office = Office::seated(store, account, door, clock, Act::Recover)?;
        office.store.add_key(Login { name, password }).map_err(by_store)?;
        // Not before: this very person may have lost the key that they get here.
        office.settle_people()?;
        Ok(office)
    }

    /// Seats the owner of `account` and records that they came in by `act`.
    fn seated(store: Store, account: Account, door: &Door, clock: Clock, act: Act) -> Result<Office, Problems> {
        let profile_id = store.read().setting("profile").map_err(by_store)?.unwrap_or_else(|| "nagasaki".to_owned());
        let who = who_of(&store, &account)?;
        let mut office = Office {
            store,
            clock,
            who,
            profile: assets::profile(&profile_id)?,
            checklist: assets::checklist()?,
            place: door.place.clone(),
            counted: Counted::default(),
            recent: Recent::default(),
        };
        // The chain is proven at the start (D21). A long one goes on behind the first screen.
        office.prove_on(AT_ONCE)?;
        office.act(act, |desk| {
            let words = format!("{}として開始", desk.who.role.label());
            desk.tx.summary(words);
            Ok(())
        })?;
        Ok(office)
    }

    /// Locks the screen: recorded, the store stays open behind it.
    pub fn lock(&mut self) -> Result<(), Problems> {
        self.act(Act::Lock, |_| Ok(())).map(|_| ())
    }

    /// Checks the password of the person at work and unlocks the screen.
    pub fn unlock(&mut self, password: &str) -> Result<(), Problems> {
        let name = self.who.name.clone();
        self.store.check_password(Login { name: &name, password }).map_err(by_store)?;
        self.recent = Recent::default();
        self.act(Act::Unlock, |_| Ok(())).map(|_| ())
    }

    /// Records that the person goes, and closes the store.
    pub fn log_out(mut self) -> Result<(), Problems> {
        self.act(Act::LogOut, |_| Ok(()))?;
        self.close()
    }
}

/// The person behind an account, named 「職 氏名」 as of today.
fn who_of(store: &Store, account: &Account) -> Result<Who, Problems> {
    let mut written = account.name.clone();
    let mut staff = account.staff.clone();
    if let (Some(link), Some(register)) = (&mut staff, registers::by_id("staff")) {
        let record = store.read().get(register, link.id).map_err(by_store)?;
        link.label = name_of(register, &record);
        written.clone_from(&link.label);
    }
    Ok(Who { name: account.name.clone(), role: account.role, staff, written })
}
