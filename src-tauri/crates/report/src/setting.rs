//! How far the characters of a line stand from each other.

use crate::kinsoku::Manner;

/// How far the characters of a line stand from each other, in 1/1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Setting {
    /// Between Japanese and Latin, of an em (和欧間).
    pub gap: u16,
    /// How much of the spare blanks is taken away, of them (追い込み).
    pub tighten: u16,
    /// What is added wherever the line may be opened, of an em (両端揃え, 均等割付).
    pub widen: u16,
}

impl Setting {
    /// In tables and on single lines: less than the tenth of an em from which readers of the file see a space.
    pub const CLOSE: Setting = Setting { gap: 80, tighten: 0, widen: 0 };
    /// In paragraphs: the quarter of an em that JLREQ asks for (四分アキ).
    pub const RUNNING: Setting = Setting { gap: 250, tighten: 0, widen: 0 };

    /// What is added to the advance of `before` when `next` follows, in 1/1000 em.
    #[inline]
    pub fn added(self, before: Manner, next: Manner) -> i32 {
        let blank = before.blank(next, self.gap);
        let mut added = i32::from(blank.added);
        if self.tighten > 0 {
            added -= i32::from(blank.spare) * i32::from(self.tighten) / 1000;
        }
        if self.widen > 0 && before.opens_before(next) {
            added += i32::from(self.widen);
        }
        added
    }

    /// Whether a reader of the file could take its blanks for spaces.
    pub fn is_loose(self) -> bool {
        self.gap > Setting::CLOSE.gap || self.widen > 0
    }
}
