//! The lines at the foot of the last page that own up to what could not be shown as written.

use crate::case::{OddCharacter, TypeCase};
use crate::fonts::Hand;
use crate::lines::{Line, break_lines, measure};
use crate::page::{Page, Paper, Style, baseline};

const SIZE: f32 = 7.0;
const LEADING: f32 = 3.6;

/// The notes of one document, broken into lines.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    lines: Vec<(String, Line)>,
}

impl Notes {
    /// What has to be said, given what the case has met so far.
    pub fn of(case: &mut TypeCase<'_>, paper: Paper) -> Notes {
        let mut texts = Vec::new();
        let (own, missing): (Vec<_>, Vec<_>) = case.missing().into_iter().partition(OddCharacter::is_private);
        for (what, which) in [("表示できない文字", missing), ("外字（そのPCだけの文字）", own)] {
            if !which.is_empty() {
                let codes: Vec<&str> = which.iter().map(|odd| odd.codes.as_str()).collect();
                texts.push(format!("{what}（〓で示した文字）: {}", codes.join("、")));
            }
        }
        let substituted = case.substituted();
        if !substituted.is_empty() {
            let each: Vec<String> = substituted.iter().map(shown).collect();
            texts.push(format!("標準の字形で示した異体字: {}", each.join("、")));
        }
        let mut notes = Notes::default();
        for text in texts {
            let mut lines = Vec::new();
            break_lines(case, Hand::Gothic, &text, measure(paper.body(), SIZE), &mut lines);
            notes.lines.extend(lines.into_iter().map(|line| (text.clone(), line)));
        }
        notes
    }

    /// The height they need, in millimetres; zero without notes.
    pub fn height(&self) -> f32 {
        if self.lines.is_empty() { 0.0 } else { self.lines.len() as f32 * LEADING + 1.5 }
    }

    /// Draws them at the foot of a body that ends at `bottom`.
    pub fn draw(&self, page: &mut Page, paper: Paper, bottom: f32) {
        let top = bottom - self.lines.len() as f32 * LEADING;
        for (nth, (text, line)) in self.lines.iter().enumerate() {
            let at = baseline(top + nth as f32 * LEADING, LEADING, SIZE);
            page.line_of(text, *line, (paper.left, paper.body()), at, Style::new(SIZE, Hand::Gothic));
        }
    }
}

/// The base character is shown without its selector: the selector is what no font had.
fn shown(odd: &OddCharacter) -> String {
    let base: String = odd.text.chars().take(1).collect();
    format!("{base}（{}）", odd.codes)
}
