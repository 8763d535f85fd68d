//! Tables for people: columns line up although a Japanese character is two cells wide.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A cell wider than this is cut: the whole text is one `show` away.
const WIDEST: usize = 32;

/// The lines of a table: headings, a rule, the rows.
pub fn lines(headings: &[&str], rows: &[Vec<String>]) -> Vec<String> {
    let cells: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| cut(cell)).collect()).collect();
    let widths: Vec<usize> = headings
        .iter()
        .enumerate()
        .map(|(nth, heading)| {
            let widest = cells.iter().filter_map(|row| row.get(nth)).map(|cell| cell.width()).max().unwrap_or(0);
            widest.max(heading.width())
        })
        .collect();
    let rule = widths.iter().map(|width| "─".repeat(*width)).collect::<Vec<_>>().join("  ");
    let mut lines = vec![line(headings.iter().copied(), &widths), rule];
    lines.extend(cells.iter().map(|row| line(row.iter().map(String::as_str), &widths)));
    lines
}

fn line<'a>(cells: impl Iterator<Item = &'a str>, widths: &[usize]) -> String {
    let padded: Vec<String> =
        cells.zip(widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())))).collect();
    padded.join("  ").trim_end().to_owned()
}

/// The text on one line, no wider than a column may be.
fn cut(text: &str) -> String {
    let flat: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if flat.width() <= WIDEST {
        return flat;
    }
    let mut kept = String::new();
    for c in flat.chars() {
        if kept.width() + c.width().unwrap_or(0) > WIDEST - 1 {
            break;
        }
        kept.push(c);
    }
    kept + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_and_half_width_columns_line_up() {
        let rows =
            vec![vec!["職-0001".to_owned(), "例 一郎".to_owned(), "主事".to_owned()], vec!["1".to_owned(), "A".to_owned(), "B".to_owned()]];
        let lines = lines(&["番号", "氏名", "職"], &rows);
        let column = |line: &str, word: &str| line[..line.find(word).unwrap()].width();
        assert_eq!(column(&lines[0], "氏名"), column(&lines[2], "例"));
        assert_eq!(column(&lines[2], "例"), column(&lines[3], "A"));
        assert_eq!(column(&lines[2], "主事"), column(&lines[3], "B"));
    }

    #[test]
    fn a_long_text_is_cut_within_its_column() {
        let cut = cut(&"長い\n説明".repeat(20));
        assert!(cut.ends_with('…') && cut.width() <= WIDEST && !cut.contains('\n'), "{cut}");
    }
}
