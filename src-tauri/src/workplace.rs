//! What the window holds between calls: the open office behind one lock, whether the screen is locked, and finished pages.

use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::problem::{Code, Problem, Problems};
use domain::profile::Profile;
use office::print::Made;
use office::session::{Door, Purpose};
use office::{Office, places};
use tauri::{AppHandle, Manager};
use wire::problem::{ProblemJson, Refusal};

use crate::pages;
use crate::press::Press;
use crate::tables::Held;

/// The window's state.
#[derive(Default)]
pub struct Workplace {
    office: Mutex<Option<Office>>,
    locked: AtomicBool,
    practising: AtomicBool,
    printouts: Mutex<HashMap<String, Made>>,
    tables: Mutex<HashMap<String, Held>>,
    press: Press,
    next: AtomicU64,
}

impl Workplace {
    /// Runs `work` in the open office, or says that nobody is logged in or that the screen is locked.
    pub fn at_work<T>(&self, work: impl FnOnce(&mut Office) -> Result<T, Problems>) -> Result<T, Refusal> {
        self.behind_the_lock(|office| if self.is_locked() { Err(locked()) } else { work(office) })
    }

    /// Runs `work` in the open office even while the screen is locked: only unlocking and leaving do this.
    pub fn behind_the_lock<T>(&self, work: impl FnOnce(&mut Office) -> Result<T, Problems>) -> Result<T, Refusal> {
        let mut guard = self.guard();
        let Some(office) = guard.as_mut() else { return Err(refusal(&locked(), None)) };
        work(office).map_err(|problems| refusal(&problems, Some(office.profile())))
    }

    /// Seats an office that has just been opened.
    pub fn enter(&self, office: Office) {
        self.leave();
        *self.guard() = Some(office);
    }

    /// Locks the screen; the office stays open behind it. Pages and photographs are no longer given out.
    pub fn lock(&self) -> Result<(), Refusal> {
        // The screen first: a disk that refuses the log's line must not leave the screen open.
        self.locked.store(true, Ordering::SeqCst);
        self.behind_the_lock(Office::lock)
    }

    /// Unlocks the screen.
    pub fn unlock(&self) {
        self.locked.store(false, Ordering::SeqCst);
    }

    /// Whether the screen is locked.
    pub fn is_locked(&self) -> bool {
        self.locked.load(Ordering::SeqCst)
    }

    /// Whether an office is open.
    pub fn is_open(&self) -> bool {
        self.guard().is_some()
    }

    /// Seats an office of the practice section, which `open` opens at a place: where practice is going on already, else beside
    /// the section's own store, which is left only once the practice store is open.
    pub fn practise(&self, open: impl FnOnce(&Path) -> Result<Office, Problems>) -> Result<(), Refusal> {
        if self.is_locked() {
            return Err(refusal(&locked(), None));
        }
        let going_on = self.guard().as_ref().filter(|office| office.purpose() == Purpose::Practice).map(|office| office.place().to_owned());
        if going_on.is_some() {
            // One store, one program: whoever sits there rises first.
            self.leave();
        }
        let place = going_on.unwrap_or_else(places::practice);
        let office = open(&place).map_err(|problems| refusal(&problems, None))?;
        self.enter(office);
        self.practising.store(place != places::store(), Ordering::SeqCst);
        Ok(())
    }

    /// Goes back to the section's own store.
    pub fn end_practice(&self) {
        self.practising.store(false, Ordering::SeqCst);
    }

    /// Whether the practice store beside the real one is in use: who logs out of it comes back to its door.
    pub fn practising(&self) -> bool {
        self.practising.load(Ordering::SeqCst)
    }

    /// The door that somebody at the login goes through.
    pub fn door(&self) -> Door {
        if self.practising() {
            return Door { place: places::practice(), attempts: None };
        }
        Door { place: places::store(), attempts: Some(places::attempts()) }
    }

    /// Closes the office, recording that the person leaves. A failure to record must not keep the window open.
    pub fn leave(&self) {
        if let Some(office) = self.guard().take() {
            let _ = office.log_out();
        }
        self.locked.store(false, Ordering::SeqCst);
        self.shelf().clear();
        self.tables().clear();
        // Pages this person opened in the viewer are no business of the next one.
        pages::wipe();
    }

    /// The form that is being made.
    pub fn press(&self) -> &Press {
        &self.press
    }

    /// Keeps finished pages until they are let go, and gives the handle to them.
    pub fn keep(&self, made: Made) -> String {
        let handle = format!("p{}", self.next.fetch_add(1, Ordering::SeqCst));
        self.shelf().insert(handle.clone(), made);
        handle
    }

    /// The pages behind a handle.
    pub fn printout<T>(&self, handle: &str, use_it: impl FnOnce(&Made) -> T) -> Result<T, Refusal> {
        if self.is_locked() {
            return Err(refusal(&locked(), None));
        }
        let shelf = self.shelf();
        shelf.get(handle).map(use_it).ok_or_else(|| {
            let next = "もう一度、帳票を作ってください。";
            refusal(&Problem::new(Code::NotFound, "この帳票は、すでに片付けられています。", next).into(), None)
        })
    }

    /// Lets pages go.
    pub fn drop_printout(&self, handle: &str) {
        self.shelf().remove(handle);
    }

    /// Keeps a table until it is let go, and gives the handle to it.
    pub fn hold(&self, table: Held) -> String {
        let handle = format!("t{}", self.next.fetch_add(1, Ordering::SeqCst));
        self.tables().insert(handle.clone(), table);
        handle
    }

    /// The table behind a handle.
    pub fn table<T>(&self, handle: &str, use_it: impl FnOnce(&mut Held) -> T) -> Result<T, Refusal> {
        if self.is_locked() {
            return Err(refusal(&locked(), None));
        }
        self.tables().get_mut(handle).map(use_it).ok_or_else(|| {
            let next = "もう一度、ファイルを選んでください。";
            refusal(&Problem::new(Code::NotFound, "このファイルは、すでに片付けられています。", next).into(), None)
        })
    }

    /// Lets a table go.
    pub fn drop_table(&self, handle: &str) {
        self.tables().remove(handle);
    }

    // A panic in one call must not lock everybody out of the office: the store rolls back, the lock is taken over.
    fn guard(&self) -> MutexGuard<'_, Option<Office>> {
        self.office.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tables(&self) -> MutexGuard<'_, HashMap<String, Held>> {
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shelf(&self) -> MutexGuard<'_, HashMap<String, Made>> {
        self.printouts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Goes on proving a long log behind the first screen, a round at a time, so that nobody at work waits for it (D21).
pub fn prove_behind(app: AppHandle) {
    std::thread::spawn(move || {
        let workplace = app.state::<Workplace>();
        while workplace.behind_the_lock(|office| office.prove_on(ROUND)).unwrap_or(false) {
            std::thread::sleep(BETWEEN);
        }
    });
}

/// Lines of the log proven in one round: a hundredth of a second.
const ROUND: u32 = 10_000;
/// What lies between two rounds belongs to the person at work.
const BETWEEN: Duration = Duration::from_millis(20);

/// Dresses problems for the page; before a store is open there is no profile yet to name articles by.
pub fn refusal(problems: &Problems, profile: Option<&Profile>) -> Refusal {
    let dressed = |problem: &Problem| match profile {
        Some(profile) => ProblemJson::of(problem, profile),
        None => ProblemJson::plain(problem),
    };
    Refusal { problems: problems.0.iter().map(dressed).collect() }
}

fn locked() -> Problems {
    Problem::new(Code::Locked, "画面がロックされています。", "パスワードを入力して、ロックを解除してください。").into()
}
