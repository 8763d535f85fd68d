//! QR codes as filled squares: sharp at any size, no picture needed.

use qrcode::{Color, EcLevel, QrCode};

use crate::error::{Error, Result};
use crate::page::Page;

/// Draws a QR code of `words` in a square of `side` millimetres at (`x`, `y`), its quiet zone left to the caller.
pub(crate) fn draw(page: &mut Page, words: &str, x: f32, y: f32, side: f32, level: EcLevel) -> Result<()> {
    let code = QrCode::with_error_correction_level(words, level).map_err(|_| Error::Qr)?;
    let across = code.width();
    let colors = code.to_colors();
    let module = side / across as f32;
    for (row, cells) in colors.chunks(across).enumerate() {
        let mut column = 0;
        while column < across {
            let dark = cells[column..].iter().take_while(|cell| **cell == Color::Dark).count();
            if dark > 0 {
                let (left, top) = (x + column as f32 * module, y + row as f32 * module);
                page.fill(left, top, dark as f32 * module, module, 0.0);
            }
            column += dark.max(1);
        }
    }
    Ok(())
}
