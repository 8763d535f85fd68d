//! The formats of photograph that are taken, and how each is called.

/// A format that is taken, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// TIFF; its first page is taken.
    Tiff,
}

impl Kind {
    /// The name a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Kind::Jpeg => "JPEG",
            Kind::Png => "PNG",
            Kind::WebP => "WebP",
            Kind::Tiff => "TIFF",
        }
    }

    /// The media type, e.g. `image/jpeg`.
    pub const fn media_type(self) -> &'static str {
        match self {
            Kind::Jpeg => "image/jpeg",
            Kind::Png => "image/png",
            Kind::WebP => "image/webp",
            Kind::Tiff => "image/tiff",
        }
    }

    /// The extension under which an original is handed out again, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Kind::Jpeg => "jpg",
            Kind::Png => "png",
            Kind::WebP => "webp",
            Kind::Tiff => "tif",
        }
    }
}
