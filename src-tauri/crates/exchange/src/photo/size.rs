//! Whether a picture is small enough to be decoded, asked of what the file claims before anything is decoded.

use super::limits;
use crate::Refusal;

/// Refuses a picture too large to be decoded safely. `memory` is in bytes.
pub(super) fn within_limits(width: u32, height: u32, memory: u64) -> Result<(), Refusal> {
    let area = u64::from(width) * u64::from(height);
    if width > limits::SIDE || height > limits::SIDE || area > limits::AREA {
        return Err(Refusal::TooManyPixels { width, height });
    }
    if memory > limits::MEMORY {
        return Err(Refusal::TooMuchMemory { width, height });
    }
    Ok(())
}
