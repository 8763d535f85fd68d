//! Printing a form: everything that can be refused is refused first, then the act is recorded, then the page is drawn.

use domain::problem::{Code, Problem, Problems};

use report::{Digits, Frame};

use super::blank;
use super::boxes::Manner;
use super::form::{Form, known};
use super::heading::Heading;
use super::made::Made;
use super::order::{Fill, Order};
use super::paper::Paper;
use super::proof::Facts;
use crate::act::Act;
use crate::assets;
use crate::office::Office;
use crate::refuse::by_store;

/// How the log's line of a print ends, and of one that did not come out.
const PRINTED: &str = "を印刷";
const CALLED_OFF: &str = "の印刷を取りやめ";

impl Office {
    /// Prints what `order` asks for, and records who printed what (第16条・第20条).
    ///
    /// The log head on the page is the head after the line of this very print: the paper in hand proves that the log
    /// knew of it. Should the page then not come out, a second line says so.
    pub fn print(&mut self, order: &Order, progress: &mut dyn FnMut(usize, usize) -> bool) -> Result<Made, Problems> {
        let form = &known(self.read().book(), &order.form)?;
        let manner = self.manner(&order.boxes)?;
        let digits = self.digits(&order.digits)?;
        let empty_rows = order.empty_rows || self.setting("empty_rows", "no")? == "yes";
        let fonts = assets::fonts()?;
        self.log_must_be_whole()?;
        let (mut heading, worded, facts) = match order.fill {
            Fill::FromRegisters => {
                let paper = Paper::read(self, form, order)?;
                let facts = Facts::of(self, form, &paper)?;
                (paper.heading(self)?, paper.word(self, form)?, facts)
            }
            Fill::ByHand => (blank::heading(form, self.register(form.register)?), blank::worded(self, form, order)?, None),
        };
        let named = heading.logged.clone();
        if let Some(facts) = &facts {
            heading.logged = format!("{named}、{}", facts.logged());
        }
        self.record_print(form, &heading, PRINTED)?;
        let blank = order.fill == Fill::ByHand;
        let mut frame = Frame { blank, digits, empty_rows, ..self.frame(form, &heading, manner)? };
        let times = self.times_printed(form, &heading)?;
        if times > 1 {
            frame.printed_at = format!("{}（{times}回目）", frame.printed_at);
        }
        frame.proof = match facts {
            Some(facts) => {
                let head = self.read().log_head().map_err(by_store)?;
                Some(facts.proof(form, &frame, (head.seq, &head.hash_hex)))
            }
            None => None,
        };
        heading.logged = named;
        match worded.draw(self, &fonts, &frame, progress) {
            Ok(printed) => {
                let mut name = vec![form.id, form.name];
                name.extend(heading.tail.iter().map(String::as_str));
                let made = Made { data: frame.proof.map(|proof| proof.data), ..Made::of(printed, &name) };
                if made.data.is_some() {
                    self.record_print(form, &heading, &format!("のファイルのSHA-256は {}", made.sha256))?;
                }
                Ok(made)
            }
            Err(problems) => {
                self.record_print(form, &heading, CALLED_OFF)?;
                Err(problems)
            }
        }
    }

    /// How people approve on this paper: as ordered, else as the office set it.
    fn manner(&self, ordered: &str) -> Result<Manner, Problems> {
        let word = if ordered.is_empty() { self.setting("boxes", "seal")? } else { ordered.to_owned() };
        Ok(Manner::read(&word)?)
    }

    /// How figures stand: as ordered, else as the office set it.
    fn digits(&self, ordered: &str) -> Result<Digits, Problems> {
        let word = if ordered.is_empty() { self.setting("digits", "half")? } else { ordered.to_owned() };
        match word.as_str() {
            "half" => Ok(Digits::Half),
            "single" => Ok(Digits::SingleFull),
            "full" => Ok(Digits::Full),
            other => {
                let next = "half（半角）、single（一桁だけ全角）、full（全角）のどれかにしてください。";
                Err(Problem::new(Code::Usage, format!("数字の指定「{other}」が読み取れません。"), next).at("digits").into())
            }
        }
    }

    /// How often `form` was printed of the record it is about, this time included: a second certificate says that it is
    /// one. Lists are printed anew as they stand, and are not counted.
    fn times_printed(&self, form: &Form, heading: &Heading) -> Result<usize, Problems> {
        let Some(about) = &heading.about else { return Ok(0) };
        let begins = format!("{} ", form.id);
        let lines = self.read().history(about.register, about.id).map_err(by_store)?;
        let ended = |how: &str| {
            let prints = lines.iter().filter(|line| line.act == Act::Print.id() && line.summary.starts_with(&begins));
            prints.filter(|line| line.summary.ends_with(how)).count()
        };
        Ok(ended(PRINTED).saturating_sub(ended(CALLED_OFF)))
    }

    fn record_print(&mut self, form: &Form, heading: &Heading, how: &str) -> Result<(), Problems> {
        let words = format!("{} {}（{}）{how}", form.id, form.name, heading.logged);
        let about = heading.about.clone();
        self.act(Act::Print, |desk| {
            if let Some(about) = about {
                desk.tx.subject(about.register, about.id, &about.no);
            }
            desk.tx.summary(words);
            Ok(())
        })?;
        Ok(())
    }
}
