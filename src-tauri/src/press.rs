//! How far the form is that is being made, and whether somebody wants it stopped. Told and asked beside the office's lock.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use wire::print::PrintProgress;

/// The one form that is being made.
#[derive(Debug, Default)]
pub struct Press {
    done: AtomicU32,
    pages: AtomicU32,
    stopped: AtomicBool,
}

impl Press {
    /// A new form begins.
    pub fn begin(&self) {
        self.is_at(0, 0);
        self.stopped.store(false, Ordering::SeqCst);
    }

    /// So much is done; gives whether to go on.
    pub fn is_at(&self, done: usize, pages: usize) -> bool {
        self.done.store(u32::try_from(done).unwrap_or(u32::MAX), Ordering::Relaxed);
        self.pages.store(u32::try_from(pages).unwrap_or(u32::MAX), Ordering::Relaxed);
        !self.stopped.load(Ordering::SeqCst)
    }

    /// The form that is being made shall not come out.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
    }

    /// How far it is.
    pub fn progress(&self) -> PrintProgress {
        PrintProgress { done: self.done.load(Ordering::Relaxed), pages: self.pages.load(Ordering::Relaxed) }
    }
}

#[cfg(test)]
mod tests {
    use super::Press;

    #[test]
    fn a_form_goes_on_until_it_is_stopped_and_the_next_one_goes_on_again() {
        let press = Press::default();
        assert!(press.is_at(3, 12));
        assert_eq!((press.progress().done, press.progress().pages), (3, 12));
        press.stop();
        assert!(!press.is_at(4, 12));
        press.begin();
        assert!(press.is_at(1, 0));
    }
}
