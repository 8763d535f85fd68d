//! Tables between the moment they are chosen and the moment they are taken in or let go: in memory, never on the disk.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

/// More than a table may have is not read into memory.
const MOST: u64 = 101 << 20;

/// One table's file.
#[derive(Debug, Default)]
pub struct Held {
    bytes: Arc<Vec<u8>>,
    left_out: Arc<Vec<u8>>,
}

impl Held {
    /// Holds these bytes.
    pub fn new(bytes: Vec<u8>) -> Held {
        Held { bytes: Arc::new(bytes), left_out: Arc::default() }
    }

    /// Reads a file that was chosen.
    pub fn read(place: &Path) -> io::Result<Held> {
        let mut bytes = Vec::new();
        File::open(place)?.take(MOST).read_to_end(&mut bytes)?;
        Ok(Held::new(bytes))
    }

    /// The file.
    pub fn bytes(&self) -> Arc<Vec<u8>> {
        Arc::clone(&self.bytes)
    }

    /// Keeps the rows that were not taken, as a file.
    pub fn leave_out(&mut self, rest: Vec<u8>) {
        self.left_out = Arc::new(rest);
    }

    /// The rows that were not taken, as a file.
    pub fn left_out(&self) -> Arc<Vec<u8>> {
        Arc::clone(&self.left_out)
    }
}
