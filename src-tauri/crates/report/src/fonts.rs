//! The fonts a document is set in. They come as bytes: this crate opens no file.

use std::fmt;
use std::sync::{Arc, OnceLock};

/// A whole font file (TrueType outlines), shared.
pub type FontBytes = Arc<[u8]>;

/// Fetches the font of rare names when a document first needs it; `None` when it is not installed.
pub type OpenFont = Box<dyn Fn() -> Option<FontBytes> + Send + Sync>;

/// The fonts to set a document in.
///
/// Order of search for a character: the hand asked for, then gothic, then mincho, then the font of rare
/// names (IPAmj 明朝: 𠮷, variants of the family register). That last one is 46 MB and is opened only for a
/// document that needs it.
#[derive(Clone)]
pub struct Fonts {
    gothic: FontBytes,
    gothic_bold: Option<FontBytes>,
    mincho: Option<FontBytes>,
    names: Option<Arc<NameFont>>,
}

struct NameFont {
    open: OpenFont,
    opened: OnceLock<Option<FontBytes>>,
}

/// The hand a run of text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Hand {
    /// Body text.
    Gothic,
    /// Headings; gothic when no bold font is given.
    Bold,
    /// Certificates and letters; gothic when no mincho font is given.
    Mincho,
}

/// A font of [`Fonts`], by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Slot {
    Gothic = 0,
    Bold = 1,
    Mincho = 2,
    Names = 3,
}

impl Slot {
    pub(crate) const ALL: [Slot; 4] = [Slot::Gothic, Slot::Bold, Slot::Mincho, Slot::Names];
}

impl Fonts {
    /// Body text in `gothic`; no other font.
    pub fn new(gothic: impl Into<FontBytes>) -> Fonts {
        Fonts { gothic: gothic.into(), gothic_bold: None, mincho: None, names: None }
    }

    /// With `bold` for headings.
    #[must_use]
    pub fn with_bold(mut self, bold: impl Into<FontBytes>) -> Fonts {
        self.gothic_bold = Some(bold.into());
        self
    }

    /// With `mincho` for certificates and letters.
    #[must_use]
    pub fn with_mincho(mut self, mincho: impl Into<FontBytes>) -> Fonts {
        self.mincho = Some(mincho.into());
        self
    }

    /// With the font of rare names, opened by `open` when first needed.
    #[must_use]
    pub fn with_names(mut self, open: OpenFont) -> Fonts {
        self.names = Some(Arc::new(NameFont { open, opened: OnceLock::new() }));
        self
    }

    /// The bytes in `slot`, opening the font of rare names if that is meant.
    pub(crate) fn bytes(&self, slot: Slot) -> Option<&[u8]> {
        match slot {
            Slot::Gothic => Some(&self.gothic),
            Slot::Bold => self.gothic_bold.as_deref(),
            Slot::Mincho => self.mincho.as_deref(),
            Slot::Names => {
                let names = self.names.as_ref()?;
                names.opened.get_or_init(|| (names.open)()).as_deref()
            }
        }
    }

    /// Where a character in `hand` is looked for, in order.
    pub(crate) fn chain(hand: Hand) -> &'static [Slot] {
        match hand {
            Hand::Gothic => &[Slot::Gothic, Slot::Mincho, Slot::Names],
            Hand::Bold => &[Slot::Bold, Slot::Gothic, Slot::Mincho, Slot::Names],
            Hand::Mincho => &[Slot::Mincho, Slot::Gothic, Slot::Names],
        }
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fonts")
            .field("gothic", &self.gothic.len())
            .field("gothic_bold", &self.gothic_bold.as_ref().map(|bytes| bytes.len()))
            .field("mincho", &self.mincho.as_ref().map(|bytes| bytes.len()))
            .field("names", &self.names.is_some())
            .finish()
    }
}
