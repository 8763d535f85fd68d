//! F20 媒体ラベル: a sticker for each medium of a list, on the sheets and tapes that offices buy (第13条).

use domain::media::Status;
use domain::problem::{Code, Problem, Problems};
use domain::query::Query;
use domain::record::Record;
use domain::show::{self, Dates};
use report::sheets::labels::{Label, LabelCode, LabelPaper, LabelSheet};

use super::heading::{Heading, answer};
use super::list::ListPaper;
use super::order::{LabelOrder, Order};
use super::span::Half;
use crate::label_key;
use crate::office::Office;
use crate::records::{Compare, Where};
use crate::refuse::by_store;

/// A sheet of labels or a tape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelStock {
    /// How an order names it.
    pub id: &'static str,
    /// What a person reads.
    pub name: &'static str,
    /// Its measures.
    pub(super) paper: LabelPaper,
}

impl LabelStock {
    /// Labels on one.
    pub fn places(&self) -> usize {
        self.paper.on_one()
    }
}

const A4: (f32, f32) = (210.0, 297.0);

const fn sheet(id: &'static str, name: &'static str, count: (usize, usize), label: (f32, f32), first: (f32, f32)) -> LabelStock {
    LabelStock { id, name, paper: LabelPaper { sheet: A4, count, label, first } }
}

const fn tape(id: &'static str, name: &'static str, size: (f32, f32)) -> LabelStock {
    LabelStock { id, name, paper: LabelPaper { sheet: size, count: (1, 1), label: size, first: (0.0, 0.0) } }
}

/// What labels can be printed on. The measures are the trade's usual ones: the packet's own may differ by a millimetre,
/// for which an order moves the whole page.
pub const SHEETS: &[LabelStock] = &[
    sheet("24", "A4 24面（3×8、70×33.9mm）", (3, 8), (70.0, 33.9), (0.0, 12.9)),
    sheet("24m", "A4 24面 余白付（3×8、66×33.9mm）", (3, 8), (66.0, 33.9), (6.0, 12.9)),
    sheet("44", "A4 44面（4×11、48.3×25.4mm）", (4, 11), (48.3, 25.4), (8.4, 8.8)),
    sheet("65", "A4 65面（5×13、38.1×21.2mm）", (5, 13), (38.1, 21.2), (9.75, 10.7)),
    sheet("12", "A4 12面（2×6、86.4×42.3mm）", (2, 6), (86.4, 42.3), (18.6, 21.6)),
    tape("tape24", "テープ 24mm", (70.0, 24.0)),
    tape("tape18", "テープ 18mm", (60.0, 18.0)),
    tape("tape12", "テープ 12mm", (50.0, 12.0)),
];

/// Which code stands on a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marking {
    Qr,
    Code128,
    Nw7,
}

/// Labels that were ordered, and the list they are for.
pub(super) struct Stickers {
    pub list: ListPaper,
    paper: LabelPaper,
    code: Marking,
    asked: LabelOrder,
}

impl Stickers {
    /// Understands the order; refuses a sheet, a code or a place on the sheet that does not exist.
    pub fn read(office: &Office, order: &Order) -> Result<Stickers, Problems> {
        let (paper, code) = understood(&order.labels)?;
        let mut ask = order.ask.clone();
        if !order.no.trim().is_empty() {
            ask.filters.push(Where { field: "no".to_owned(), compare: Compare::Is, value: order.no.trim().to_owned() });
        }
        let list = ListPaper::read(office, office.register("media")?, &ask, Half::read(&order.half)?)?;
        if list.is_empty() {
            let next = "条件を確かめるか、先に媒体を登録してください。";
            return Err(Problem::new(Code::NotFound, "ラベルを印刷する媒体がありません。", next).into());
        }
        Ok(Stickers { list, paper, code, asked: order.labels.clone() })
    }

    /// What is recorded of the print.
    pub fn heading(&self, office: &Office) -> Result<Heading, Problems> {
        self.list.heading(office)
    }

    /// The labels, by number.
    pub fn word(self, office: &Office) -> Result<LabelSheet, Problems> {
        let register = office.register("media")?;
        let section = office.section()?.values.text("name").to_owned();
        let mut labels = Vec::new();
        let query: Query = self.list.query().clone();
        let asked_for = query.filters.iter().any(|filter| matches!(filter.field.as_str(), "status" | "no"));
        office
            .read()
            .each(register, &query, &mut |card| -> store::Result<()> {
                // What has left for good is labelled no more, unless somebody asks for just that.
                let gone = Status::from_id(card.values.text("status")).is_some_and(Status::ended);
                if gone && !asked_for {
                    return Ok(());
                }
                labels.push(Label {
                    media_no: card.no.clone(),
                    section: section.clone(),
                    kind: answer(register, &card.values, "media_type"),
                    registered: card
                        .values
                        .date("registered_on")
                        .map(|day| format!("{} 登録", show::date(day, Dates::Short)))
                        .unwrap_or_default(),
                    warning: self.asked.words.clone(),
                    code: self.code.of(&card),
                });
                Ok(())
            })
            .map_err(by_store)?;
        Ok(placed(self.paper, &self.asked, labels))
    }
}

/// A whole sheet of labels to fill in by hand.
pub(super) fn empty(office: &Office, order: &LabelOrder) -> Result<LabelSheet, Problems> {
    let (paper, _) = understood(order)?;
    let section = office.section()?.values.text("name").to_owned();
    let label = Label {
        section,
        media_no: "　".to_owned(),
        kind: "種別　".to_owned(),
        registered: "　　　．　　．　　登録".to_owned(),
        warning: order.words.clone(),
        code: LabelCode::None,
    };
    let left = paper.on_one() + 1 - order.start;
    Ok(LabelSheet { edges: true, ..placed(paper, order, vec![label; left]) })
}

fn placed(paper: LabelPaper, order: &LabelOrder, labels: Vec<Label>) -> LabelSheet {
    let mm = |tenths: i32| tenths as f32 / 10.0;
    LabelSheet { paper, start: order.start, moved: (mm(order.moved.0), mm(order.moved.1)), edges: order.edges, labels }
}

fn understood(order: &LabelOrder) -> Result<(LabelPaper, Marking), Problems> {
    let refuse = |what: String, next: String, at: &str| -> Problems { Problem::new(Code::Usage, what, next).at(at).into() };
    let Some(stock) = SHEETS.iter().find(|stock| stock.id == order.sheet) else {
        let known: Vec<String> = SHEETS.iter().map(|stock| format!("{}（{}）", stock.id, stock.name)).collect();
        return Err(refuse(
            format!("「{}」というラベル用紙はありません。", order.sheet),
            format!("使える用紙: {}", known.join("、")),
            "sheet",
        ));
    };
    let code = match order.code.as_str() {
        "qr" => Marking::Qr,
        "code128" => Marking::Code128,
        "nw7" => Marking::Nw7,
        other => {
            let next = "qr、code128、nw7 のどれかにしてください。";
            return Err(refuse(format!("コードの指定「{other}」が読み取れません。"), next.to_owned(), "code"));
        }
    };
    let places = stock.paper.on_one();
    if !(1..=places).contains(&order.start) {
        let what = format!("開始位置{}は、この用紙にはありません。", order.start);
        return Err(refuse(what, format!("1から{places}までの数にしてください。"), "start"));
    }
    // A page moved further than this is a slip of the hand, not of the printer.
    if order.moved.0.abs().max(order.moved.1.abs()) > 200 {
        let what = "ずれの補正が大きすぎます。".to_owned();
        return Err(refuse(what, "縦横とも20mmまでにしてください。".to_owned(), "offset"));
    }
    if order.words.chars().count() > WORDS {
        let what = format!("ラベルに入れる語が長すぎます（{}字）。", order.words.chars().count());
        return Err(refuse(what, format!("「持出禁止」のように、{WORDS}字までにしてください。"), "words"));
    }
    Ok((stock.paper, code))
}

/// More words than these would be set too small to be read on a label.
const WORDS: usize = 20;

impl Marking {
    /// QR says the number itself. Bars say it where they can, else the digits by which the number is found.
    fn of(self, card: &Record) -> LabelCode {
        match self {
            Marking::Qr => LabelCode::Qr(card.no.clone()),
            Marking::Code128 if card.no.is_ascii() => LabelCode::Code128(card.no.clone()),
            Marking::Code128 => LabelCode::Code128(label_key::key(card.id)),
            Marking::Nw7 => LabelCode::Nw7(label_key::key(card.id)),
        }
    }
}
