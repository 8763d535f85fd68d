//! Rows out as a file that a spreadsheet opens: the columns, the order and the filter of the list. Recorded: they leave the program.

use domain::problem::{Code, Problem, Problems};
use domain::query::Query;
use domain::record::{Record, Standing};

use super::ask::{Ask, chips};
use super::cells::{cells, headings};
use crate::act::Act;
use crate::office::Office;
use crate::refuse::by_store;

pub use exchange::list_csv::Encoding;

/// A file ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many rows, without the headings.
    pub rows: usize,
    /// What they were chosen by, in words.
    pub chips: String,
}

/// At most this many of the characters that an encoding lacks are named.
const NAMED: usize = 10;

impl Office {
    /// Every row that `ask` means, as CSV in `encoding`; its limit and its place are not regarded. Where corrected and voided
    /// rows are among them, a last column says so of each.
    ///
    /// Nothing is recorded and nothing comes out where `encoding` lacks a character.
    pub fn export(&mut self, register: &str, ask: &Ask, encoding: Encoding) -> Result<Exported, Problems> {
        self.must_be_allowed(Act::Export)?;
        let register = self.register(register)?;
        let today = self.clock.today();
        let whole = Ask { after: String::new(), limit: 0, ..ask.clone() };
        let query = Query { limit: 0, ..whole.query(register, &self.read(), today)? };
        let mut head = headings(register);
        if ask.struck_too {
            head.extend(["記録の状態", "訂正・取消しの理由"].map(str::to_owned));
        }
        let mut lines = Vec::new();
        self.read()
            .each(register, &query, &mut |record: Record| -> store::Result<()> {
                let mut line = cells(register, &record);
                if ask.struck_too {
                    line.extend(standing(&record.standing).map(str::to_owned));
                }
                lines.push(line);
                Ok(())
            })
            .map_err(by_store)?;
        let bytes = exchange::list_csv::write_csv(&head, &lines, encoding).map_err(|lacking| unwritable(&lacking))?;
        let chips = chips(register, &whole, today);
        let words = format!("{}の{}件を書出し（{chips}、CSV・{}）", register.name, lines.len(), encoding.label());
        self.act(Act::Export, |desk| {
            desk.tx.summary(words);
            Ok(())
        })?;
        Ok(Exported { bytes, rows: lines.len(), chips })
    }
}

fn standing(standing: &Standing) -> [&str; 2] {
    match standing {
        Standing::Valid => ["有効", ""],
        Standing::Corrected { reason, .. } => ["訂正済", reason],
        Standing::Voided { reason } => ["取消済", reason],
    }
}

/// Which characters stand in the way, and in which line of the file.
fn unwritable(lacking: &[exchange::list_csv::Lacking]) -> Problems {
    let named: Vec<String> = lacking.iter().take(NAMED).map(|one| format!("「{}」（{}行目）", one.character, one.line)).collect();
    let more = if lacking.len() > NAMED { "など" } else { "" };
    let what = format!("CP932（シフトJIS）に、ない文字があります：{}{more}。書き出していません。", named.join("、"));
    Problem::new(Code::Usage, what, "UTF-8で書き出してください（Excelでそのまま開けます）。").at("encoding").into()
}
