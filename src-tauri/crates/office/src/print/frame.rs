//! The frame round a form's contents: its number, whose it is, printed when and by whom, and the log's head.

use domain::problem::Problems;
use domain::show::{self, Dates};
use report::{Digits, Frame};
use store::Purpose;

use super::boxes::{Manner, boxes};
use super::form::Form;
use super::heading::{BLANK, Heading, bracketed};
use crate::office::Office;
use crate::refuse::by_store;

/// How many digits of the log head's hash stand on paper; enough that a forger cannot meet them by trying.
const HEAD_DIGITS: usize = 16;

impl Office {
    /// The frame of `form` with this heading. Read after the print was recorded, so that the head on the page includes
    /// the line of its own printing.
    pub(super) fn frame(&self, form: &Form, heading: &Heading, manner: Manner) -> Result<Frame, Problems> {
        let own = self.profile.form_name(form.id);
        let title = format!("{}{}", if own.is_empty() { form.name } else { own }, bracketed(heading.mark));
        let mut frame = self.bare_frame(form.id, &title, self.profile.form_label(form.id))?;
        frame.edition = format!("第{}版", form.edition);
        frame.year.clone_from(&heading.year);
        frame.as_of.clone_from(&heading.as_of);
        frame.filter_line = match &heading.about {
            None if !heading.filter.is_empty() && !heading.tail.iter().any(|part| part == BLANK) => format!("抽出条件　{}", heading.filter),
            _ => heading.filter.clone(),
        };
        frame.boxes = boxes(manner, form.boxes, form.monthly, &self.profile, heading);
        Ok(frame)
    }

    /// A frame that says only whose, when and by whom.
    pub(super) fn bare_frame(&self, id: &str, title: &str, label: String) -> Result<Frame, Problems> {
        let now = self.clock.now();
        let head = self.read().log_head().map_err(by_store)?;
        let digits: String = head.hash_hex.chars().take(HEAD_DIGITS).collect();
        Ok(Frame {
            form_id: id.to_owned(),
            edition: String::new(),
            form_label: label,
            title: title.to_owned(),
            section: self.section()?.values.text("name").to_owned(),
            year: String::new(),
            as_of: String::new(),
            filter_line: String::new(),
            printed_at: show::moment(now, Dates::Wareki),
            printed_by: self.who.written.clone(),
            log_head: format!("#{} {digits}", head.seq),
            practice: self.purpose() == Purpose::Practice,
            blank: false,
            empty_rows: false,
            digits: Digits::Half,
            boxes: report::Boxes::none(),
            proof: None,
            created: now,
        })
    }
}
