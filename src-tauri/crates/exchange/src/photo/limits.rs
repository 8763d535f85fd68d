//! How large a photograph may be: far above any phone or office scanner, far below what would stop an office PC.

/// Bytes of one file: 25 MiB.
pub const FILE_BYTES: usize = 25 << 20;
/// Pixels along one side.
pub const SIDE: u32 = 12_000;
/// Pixels in all: 50 million.
pub const AREA: u64 = 50_000_000;
/// Bytes a decoder may ask for, its output included: 256 MiB.
pub const MEMORY: u64 = 256 << 20;
/// The long side of the copy that is shown and printed, in pixels.
pub const SHOWN_SIDE: u32 = 1_600;
/// The long side of the thumbnail, in pixels.
pub const THUMBNAIL_SIDE: u32 = 320;
/// Bytes a thumbnail may have: 50 KiB.
pub const THUMBNAIL_BYTES: usize = 50 << 10;
