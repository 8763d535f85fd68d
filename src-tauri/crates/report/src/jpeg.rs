//! The little a page must know of a JPEG: how many pixels, how many inks, and that it is one.

/// How many inks a JPEG has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inks {
    Grey,
    Colour,
    Print,
}

/// A JPEG that can go into a PDF as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Jpeg<'b> {
    pub bytes: &'b [u8],
    pub width: u16,
    pub height: u16,
    pub inks: Inks,
}

impl<'b> Jpeg<'b> {
    /// Reads the frame header of `bytes`; says what is wrong with them otherwise.
    pub fn read(bytes: &'b [u8]) -> Result<Jpeg<'b>, &'static str> {
        if !bytes.starts_with(&[0xFF, 0xD8]) {
            return Err("not a JPEG");
        }
        let mut at = 2;
        loop {
            let head = bytes.get(at..at + 4).ok_or("ends before its picture")?;
            if head[0] != 0xFF {
                return Err("broken between its segments");
            }
            let length = usize::from(u16::from_be_bytes([head[2], head[3]]));
            match head[1] {
                0xFF => {
                    at += 1;
                    continue;
                }
                // Start of frame: baseline, extended and progressive are what PDF readers decode.
                0xC0..=0xC2 => {
                    let frame = bytes.get(at + 4..at + 10).ok_or("ends before its picture")?;
                    return frame_of(bytes, frame);
                }
                0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err("a kind of JPEG that PDF cannot hold"),
                0xDA => return Err("has no frame header"),
                _ => at += 2 + length.max(2),
            }
        }
    }
}

fn frame_of<'b>(bytes: &'b [u8], frame: &[u8]) -> Result<Jpeg<'b>, &'static str> {
    let (height, width) = (u16::from_be_bytes([frame[1], frame[2]]), u16::from_be_bytes([frame[3], frame[4]]));
    let inks = match frame[5] {
        1 => Inks::Grey,
        3 => Inks::Colour,
        4 => Inks::Print,
        _ => return Err("an unknown number of inks"),
    };
    if frame[0] != 8 {
        return Err("not eight bits deep");
    }
    if width == 0 || height == 0 {
        return Err("has no pixels");
    }
    Ok(Jpeg { bytes, width, height, inks })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_header_is_found_behind_other_segments() {
        let bytes = [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, b'h', b'i', 0xFF, 0xC0, 0, 11, 8, 0x01, 0x2C, 0x01, 0x90, 3, 0, 0, 0];
        let jpeg = Jpeg::read(&bytes).unwrap();
        assert_eq!((jpeg.width, jpeg.height, jpeg.inks), (400, 300, Inks::Colour));
    }

    #[test]
    fn what_is_not_a_jpeg_is_refused_with_a_reason() {
        assert_eq!(Jpeg::read(b"%PDF-1.7"), Err("not a JPEG"));
        assert_eq!(Jpeg::read(&[0xFF, 0xD8, 0xFF, 0xE0, 0, 200]), Err("ends before its picture"));
    }
}
