//! What a file is, by its first bytes. Its name is only believed when it comes to say what was promised.

use super::kind::Kind;
use crate::Refusal;

/// How many bytes are looked at to tell text from everything else.
const LOOK: usize = 1_024;

/// The brands of ISO base media files (the four letters after `ftyp`) that hold HEVC-coded pictures.
const HEIC_BRANDS: &[&[u8; 4]] = &[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"];

/// Tells the format of `bytes`, or refuses what is not a photograph we take.
pub(super) fn kind(bytes: &[u8], name: &str) -> Result<Kind, Refusal> {
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Ok(Kind::Jpeg);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(Kind::Png);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok(Kind::WebP);
    }
    if [b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"].iter().any(|head| bytes.starts_with(*head)) {
        return Ok(Kind::Tiff);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Err(boxed(bytes));
    }
    if let Some(format) = other_format(bytes) {
        return Err(Refusal::Unsupported { format });
    }
    let named = promised(name);
    Err(if is_text(bytes) { Refusal::Text { named } } else { Refusal::NotAPhotograph { named } })
}

/// The refusal of an ISO base media file: HEIC, AVIF, a film, or a raw picture.
fn boxed(bytes: &[u8]) -> Refusal {
    // The box holds the major brand, a version, then the compatible brands: an AVIF names `mif1` too, so it is asked for first.
    let size = bytes.first_chunk::<4>().map_or(0, |size| u32::from_be_bytes(*size) as usize);
    let end = size.clamp(12, 256).min(bytes.len());
    let brands: Vec<&[u8]> = bytes.get(8..end).unwrap_or_default().chunks_exact(4).collect();
    let has = |brand: &[u8]| brands.contains(&brand);
    if has(b"avif") || has(b"avis") {
        return Refusal::Unsupported { format: "AVIF形式の画像" };
    }
    if HEIC_BRANDS.iter().any(|brand| has(*brand)) {
        return Refusal::Heic;
    }
    if has(b"crx ") {
        return Refusal::Unsupported { format: "カメラのRAW形式の写真" };
    }
    Refusal::Unsupported { format: "動画のファイル" }
}

/// Formats people drop by mistake, each with what to call it.
fn other_format(bytes: &[u8]) -> Option<&'static str> {
    const HEADS: &[(&[u8], &str)] = &[
        (b"GIF87a", "GIF形式の画像"),
        (b"GIF89a", "GIF形式の画像"),
        (b"%PDF-", "PDF形式の文書"),
        (b"PK\x03\x04", "ZIP形式のファイル（ExcelやWordの文書を含む。）"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "古いExcelやWordの文書"),
        (b"8BPS", "Photoshop形式の画像"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL形式の画像"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000形式の画像"),
        (b"MZ", "プログラムのファイル"),
    ];
    let by_head = HEADS.iter().find(|(head, _)| bytes.starts_with(head)).map(|(_, format)| *format);
    // `BM` alone begins many a text: the length that a bitmap writes next must be there too.
    let bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]);
    by_head.or(bitmap.then_some("BMP形式の画像"))
}

/// Whether the beginning reads as text: no control characters but line ends and tabs. UTF-8 and Shift_JIS alike.
fn is_text(bytes: &[u8]) -> bool {
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let head = &bytes[..bytes.len().min(LOOK)];
    utf16 || head.iter().all(|&b| b >= 0x20 && b != 0x7F || matches!(b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B))
}

/// The photographic format that the extension of `name` promises.
fn promised(name: &str) -> Option<&'static str> {
    let (_, extension) = name.rsplit_once('.')?;
    match extension.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "jpe" | "jfif" => Some("JPEG"),
        "png" => Some("PNG"),
        "webp" => Some("WebP"),
        "tif" | "tiff" => Some("TIFF"),
        "heic" | "heif" => Some("HEIC"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(bytes: &[u8], name: &str) -> Refusal {
        kind(bytes, name).expect_err("must be refused")
    }

    #[test]
    fn an_iphone_photograph_is_recognised_by_its_brand_not_its_name() {
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0";
        assert_eq!(refusal(heic, "IMG_0001.JPG"), Refusal::Heic);
        let by_compatible_brand = b"\0\0\0\x18ftypXXXX\0\0\0\0mif1heic\0\0\0\0";
        assert_eq!(refusal(by_compatible_brand, "a"), Refusal::Heic);
        assert!(Refusal::Heic.next().contains("互換性優先"));
    }

    #[test]
    fn relatives_of_heic_are_named_for_what_they_are() {
        let avif = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf";
        assert_eq!(refusal(avif, "a.jpg"), Refusal::Unsupported { format: "AVIF形式の画像" });
        let film = b"\0\0\0\x14ftypqt  \0\0\0\0qt  ";
        assert_eq!(refusal(film, "a.mov"), Refusal::Unsupported { format: "動画のファイル" });
        // A box cut in the middle of its brands must not be read past its end.
        assert_eq!(refusal(b"\0\0\0\x18ftyphe", "a"), Refusal::Unsupported { format: "動画のファイル" });
    }

    #[test]
    fn other_formats_are_refused_by_name() {
        for (head, format) in [
            (&b"GIF89a\x01\0\x01\0"[..], "GIF形式の画像"),
            (b"%PDF-1.7\n", "PDF形式の文書"),
            (b"PK\x03\x04\x14\0", "ZIP形式のファイル（ExcelやWordの文書を含む。）"),
            (b"BM\x36\0\0\0\0\0\0\0\x36\0", "BMP形式の画像"),
        ] {
            assert_eq!(refusal(head, "写真.jpg"), Refusal::Unsupported { format });
        }
    }

    #[test]
    fn text_is_text_in_either_encoding() {
        assert_eq!(refusal("処分前の写真".as_bytes(), "a.jpg"), Refusal::Text { named: Some("JPEG") });
        assert_eq!(refusal(b"\x8f\x88\x95\xaa\x91\x4f\r\n", "a.JPEG"), Refusal::Text { named: Some("JPEG") });
        assert_eq!(refusal(b"BMW,1\n", "memo.txt"), Refusal::Text { named: None });
        assert_eq!(refusal(&[0, 1, 2, 3, 200], "a.png"), Refusal::NotAPhotograph { named: Some("PNG") });
    }

    #[test]
    fn the_name_never_decides() {
        assert_eq!(kind(&[0xFF, 0xD8, 0xFF, 0xE0], "a.txt"), Ok(Kind::Jpeg));
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n", "a.jpg"), Ok(Kind::Png));
        assert_eq!(kind(b"RIFF\x10\0\0\0WEBPVP8 ", "a.jpg"), Ok(Kind::WebP));
        assert_eq!(kind(b"MM\0*\0\0\0\x08", "a.jpg"), Ok(Kind::Tiff));
    }
}
