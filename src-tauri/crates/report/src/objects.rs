//! PDF objects as bytes: the few kinds that printpdf's skeleton is made of.
//!
//! The whole file is written here rather than by lopdf, so that a page's stream can leave memory for the
//! file the moment it is made, and equal objects always become equal bytes.

use lopdf::{Dictionary, Object, StringFormat};

/// Writes `object` as PDF.
pub(crate) fn write_object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(yes) => out.extend_from_slice(if *yes { b"true" } else { b"false" }),
        Object::Integer(number) => out.extend_from_slice(number.to_string().as_bytes()),
        Object::Real(number) => out.extend_from_slice(format!("{number:.3}").as_bytes()),
        Object::Name(name) => write_name(out, name),
        Object::String(bytes, StringFormat::Literal) if bytes.iter().all(|byte| is_plain(*byte)) => {
            out.push(b'(');
            out.extend_from_slice(bytes);
            out.push(b')');
        }
        Object::String(bytes, _) => {
            out.push(b'<');
            for byte in bytes {
                out.extend_from_slice(format!("{byte:02X}").as_bytes());
            }
            out.push(b'>');
        }
        Object::Array(items) => {
            out.push(b'[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(b' ');
                }
                write_object(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(entries) => write_dictionary(out, entries),
        Object::Stream(stream) => {
            let mut entries = stream.dict.clone();
            entries.set("Length", stream.content.len() as i64);
            write_dictionary(out, &entries);
            out.extend_from_slice(b"stream\n");
            out.extend_from_slice(&stream.content);
            out.extend_from_slice(b"\nendstream");
        }
        Object::Reference((id, generation)) => {
            out.extend_from_slice(format!("{id} {generation} R").as_bytes());
        }
    }
}

/// Writes a dictionary.
pub(crate) fn write_dictionary(out: &mut Vec<u8>, entries: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (name, value) in entries {
        write_name(out, name);
        out.push(b' ');
        write_object(out, value);
    }
    out.extend_from_slice(b">>");
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'_' | b'.') {
            out.push(*byte);
        } else {
            out.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

/// Whether `byte` may stand in a literal string as it is.
fn is_plain(byte: u8) -> bool {
    (b' '..=b'~').contains(&byte) && !matches!(byte, b'(' | b')' | b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(object: &Object) -> String {
        let mut out = Vec::new();
        write_object(&mut out, object);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn strings_that_could_end_early_are_written_in_hexadecimal() {
        assert_eq!(shown(&Object::string_literal("ja-JP")), "(ja-JP)");
        assert_eq!(shown(&Object::string_literal("a)b")), "<612962>");
    }

    #[test]
    fn names_escape_what_would_end_them() {
        assert_eq!(shown(&Object::Name(b"A B/C".to_vec())), "/A#20B#2FC");
    }
}
