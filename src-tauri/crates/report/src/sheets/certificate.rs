//! F08 廃棄・消去証明書 (第15条第2項): which medium, what was done to it, by whom, and who checked.
//!
//! It states the procedure and the result of checking it, never that nothing can be recovered: that is a
//! claim no check proves.

use crate::boxes::BoxKind;
use crate::error::Result;
use crate::flow::Flow;
use crate::fonts::{Fonts, Hand};
use crate::frame::{Frame, Plate};
use crate::page::{Align, Paper, Style, THIN, baseline};
use crate::printed::Printed;
use crate::sheets::parts::{ChainStep, Fact, chain_table, counted};
use crate::sheets::proven;
use crate::table::{Column, Row};

/// A certificate of disposal or erasure, for one medium or many.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Certificate {
    /// 証明書番号.
    pub certificate_no: String,
    /// 発行日.
    pub issued_on: String,
    /// 宛先, e.g. 「総括保護管理者（総務部長）様」.
    pub addressee: String,
    /// 証明者: section, post and name, a line each.
    pub issuer: Vec<String>,
    /// 本文; the usual sentence when empty.
    pub statement: String,
    /// ③ 媒体明細.
    pub media: Vec<CertifiedMedium>,
    /// ④ 方式・方法.
    pub treatments: Vec<Treatment>,
    /// ⑤ 実施: one entry per day and place.
    pub performances: Vec<Performance>,
    /// ⑥ 委託段階; empty for own work.
    pub chain: Vec<ChainStep>,
    /// ⑦ 処分後の行先.
    pub destination: String,
    /// 外部証明番号・マニフェスト番号・写真台紙 and the like, in order.
    pub further: Vec<Fact>,
    /// 証明者, who signs for the whole; `None` where the certifier signed another paper, of which this is a transcript.
    pub certifier: Option<Signer>,
    /// ⑧ 実施者.
    pub performer: Signer,
    /// ⑧ 確認者.
    pub checker: Signer,
    /// 立会職員; `None` when nobody attended.
    pub attendance: Option<Attendance>,
}

/// A medium on a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CertifiedMedium {
    /// 管理番号.
    pub media_no: String,
    /// 種別.
    pub kind: String,
    /// 製造者・型番.
    pub maker_model: String,
    /// 製造番号, with where it was read, e.g. 「S123（ラベル目視）」.
    pub serial_no: String,
    /// 容量・数量.
    pub capacity: String,
    /// 情報区分.
    pub info_class: String,
}

/// What was done to some or all of the media.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Treatment {
    /// 対象, e.g. 「1〜3」 or 「全件」.
    pub which: String,
    /// 方式, e.g. 「Purge（除去）」.
    pub way: String,
    /// 方法, e.g. 「ブロック消去（Sanitize）」.
    pub method: String,
    /// ツール名・版・回数.
    pub tool: String,
    /// 検証方法.
    pub verification: String,
    /// 結果, e.g. 「合格」.
    pub result: String,
}

/// When, where and by whom it was done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Performance {
    /// 実施日時, from and to.
    pub when: String,
    /// 実施場所.
    pub place: String,
    /// 実施者: 所属・職・氏名.
    pub performer: String,
    /// 確認者: 所属・職・氏名.
    pub checker: String,
}

/// Someone who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signer {
    /// 所属・職・氏名.
    pub name: String,
    /// 日付.
    pub date: String,
}

/// 立会い.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendance {
    /// 立会職員: 職・氏名.
    pub staff: String,
    /// 立会日, beside their name.
    pub on: String,
    /// 立会日時.
    pub when: String,
    /// 立会場所.
    pub place: String,
    /// 立会方法, e.g. 「現地」.
    pub how: String,
}

const STATEMENT: &str = "次のとおり、保有個人情報等が記録された媒体の廃棄・消去を実施し、その結果を確認したことを証明します。";

/// How much air the letter has, in mm.
#[derive(Debug, Clone, Copy)]
struct Air {
    /// Above and below the title and the issuer.
    head: f32,
    /// The height of a line to sign on.
    line: f32,
}

const ROOMY: Air = Air { head: 3.0, line: 13.0 };
/// Still room for a 認印 of 10.5 mm on a line.
const CLOSE: Air = Air { head: 1.0, line: 11.0 };

/// Prints a certificate. `frame.boxes.kind` also says whether signers seal, sign or neither.
///
/// Roomy where that costs no sheet: who holds one page need not ask whether there was another.
pub fn certificate(fonts: &Fonts, frame: &Frame, sheet: &Certificate) -> Result<Printed> {
    let roomy = set(fonts, frame, sheet, ROOMY)?;
    if roomy.pages == 1 {
        return Ok(roomy);
    }
    let close = set(fonts, frame, sheet, CLOSE)?;
    Ok(if close.pages < roomy.pages { close } else { roomy })
}

fn set(fonts: &Fonts, frame: &Frame, sheet: &Certificate, air: Air) -> Result<Printed> {
    let mut flow = Flow::new(fonts, frame, Paper::PORTRAIT, Plate::Letter, String::new())?;
    head(&mut flow, frame, sheet, air);

    flow.heading(&format!("1　媒体明細{}", counted(frame.blank, sheet.media.len(), "点")));
    media(&mut flow, &sheet.media);
    flow.heading("2　方式・方法・検証");
    treatments(&mut flow, &sheet.treatments);
    flow.heading("3　実施");
    performances(&mut flow, &sheet.performances);
    flow.heading("4　委託の段階");
    if sheet.chain.is_empty() && !frame.blank {
        flow.indented("委託なし（自庁で実施）", Style::new(9.0, Hand::Gothic), 2.0);
    } else {
        chain_table(&mut flow, &sheet.chain);
    }
    // Nobody signs a page that says nothing: the last section goes with the signatures.
    flow.keep(SECTION + FACT * (1 + sheet.further.len()) as f32 + signing_room(sheet, air) + proven::room(frame));
    flow.heading("5　処分後の行先ほか");
    let further = sheet.further.iter().map(|fact| (fact.label.as_str(), fact.value.as_str()));
    flow.facts(std::iter::once(("処分後の行先", sheet.destination.as_str())).chain(further), 38.0, 8.5);
    signatures(&mut flow, frame, sheet, air);
    proven::draw(&mut flow, frame)?;
    flow.finish(&[])
}

fn head(flow: &mut Flow<'_>, frame: &Frame, sheet: &Certificate, air: Air) {
    let mincho = Style::new(10.5, Hand::Mincho);
    flow.paragraph(&format!("証明書番号　{}", sheet.certificate_no), mincho.at(Align::Right));
    flow.paragraph(&format!("発行日　{}", sheet.issued_on), mincho.at(Align::Right));
    let boxes = flow.paper.top + 5.0 + frame.boxes.size().1;
    flow.cursor.y = flow.cursor.y.max(boxes + 2.0);
    flow.paragraph(&sheet.addressee, Style::new(11.0, Hand::Mincho));
    flow.gap(air.head + 1.0);
    flow.paragraph(&frame.title, Style::new(18.0, Hand::Mincho).at(Align::Centre));
    flow.gap(air.head);
    for line in &sheet.issuer {
        flow.paragraph(line, mincho.at(Align::Right));
    }
    flow.gap(air.head);
    let statement = if sheet.statement.is_empty() { STATEMENT } else { &sheet.statement };
    flow.paragraph(&format!("　{statement}"), mincho);
    flow.gap(1.0);
}

fn media(flow: &mut Flow<'_>, media: &[CertifiedMedium]) {
    let columns = [
        Column::new("No", 9.0, Align::Right),
        Column::new("管理番号", 36.0, Align::Left),
        Column::new("種別", 23.0, Align::Left),
        Column::new("製造者・型番", 34.0, Align::Left),
        Column::new("製造番号", 32.0, Align::Left),
        Column::new("容量・数量", 15.0, Align::Right),
        Column::new("情報区分", 16.0, Align::Left),
    ];
    let rows: Vec<Row> = media
        .iter()
        .zip(1..)
        .map(|(one, no)| {
            let cells = [&one.media_no, &one.kind, &one.maker_model, &one.serial_no, &one.capacity, &one.info_class];
            Row::new(std::iter::once(format!("{no}")).chain(cells.into_iter().cloned()))
        })
        .collect();
    flow.table(&columns, &rows, 8.0);
}

fn treatments(flow: &mut Flow<'_>, treatments: &[Treatment]) {
    let columns = [
        Column::new("対象", 16.0, Align::Centre),
        Column::new("方式", 26.0, Align::Left),
        Column::new("方法", 38.0, Align::Left),
        Column::new("ツール・版", 38.0, Align::Left),
        Column::new("検証", 29.0, Align::Left),
        Column::new("結果", 18.0, Align::Centre),
    ];
    let rows: Vec<Row> =
        treatments.iter().map(|one| Row::new([&one.which, &one.way, &one.method, &one.tool, &one.verification, &one.result])).collect();
    flow.table(&columns, &rows, 8.0);
}

fn performances(flow: &mut Flow<'_>, performances: &[Performance]) {
    let columns = [
        Column::new("実施日時", 44.0, Align::Left),
        Column::new("場所", 39.0, Align::Left),
        Column::new("実施者", 41.0, Align::Left),
        Column::new("確認者", 41.0, Align::Left),
    ];
    let rows: Vec<Row> = performances.iter().map(|one| Row::new([&one.when, &one.place, &one.performer, &one.checker])).collect();
    flow.table(&columns, &rows, 8.0);
}

/// A section's heading with what is left free above it, in mm.
const SECTION: f32 = 8.0;
/// The least height of a line of facts, in mm.
const FACT: f32 = 6.4;

/// How much room the signatures and the attendance take, in mm.
fn signing_room(sheet: &Certificate, air: Air) -> f32 {
    let attended = if sheet.attendance.is_some() { 33.0 } else { 19.0 };
    air.line * signers(sheet).len() as f32 + attended
}

/// Who signs, from top to bottom.
fn signers(sheet: &Certificate) -> Vec<(&'static str, Signer)> {
    let attendant = sheet.attendance.as_ref().map(|one| Signer { name: one.staff.clone(), date: one.on.clone() });
    let all = [
        ("証明者", sheet.certifier.clone()),
        ("実施者", Some(sheet.performer.clone())),
        ("確認者", Some(sheet.checker.clone())),
        ("立会職員", attendant),
    ];
    all.into_iter().filter_map(|(label, signer)| Some((label, signer?))).collect()
}

/// ⑧ The people who answer for it, and how somebody attended.
fn signatures(flow: &mut Flow<'_>, frame: &Frame, sheet: &Certificate, air: Air) {
    let attendance = sheet.attendance.as_ref();
    flow.gap(4.0);
    flow.keep(signing_room(sheet, air) - 4.0 + proven::room(frame));
    flow.heading("6　署名");
    let signers = signers(sheet);
    let high = air.line;
    flow.keep(high * signers.len() as f32);
    for (label, signer) in &signers {
        let (x, y, wide) = (flow.paper.left, flow.cursor.y, flow.paper.body());
        let (page, case) = flow.page_and_case();
        page.outline(x, y, wide, high, THIN);
        page.fill(x, y, 22.0, high, crate::table::SHADE);
        page.upright(x + 22.0, y, y + high, THIN);
        let middle = baseline(y, high, 9.5);
        page.fitted(case, label, (x, 22.0), middle, Style::new(9.5, Hand::Bold).at(Align::Centre));
        page.fitted(case, &signer.name, (x + 25.0, wide - 85.0), middle, Style::new(10.5, Hand::Mincho));
        page.fitted(case, &signer.date, (x + wide - 59.0, 38.0), middle, Style::new(9.5, Hand::Mincho));
        let mark = match frame.boxes.kind {
            BoxKind::Seal => "（印）",
            BoxKind::Sign => "（署名）",
            BoxKind::Electronic(_) | BoxKind::None => "",
        };
        page.fitted(case, mark, (x + wide - 20.0, 18.0), middle, Style::new(9.0, Hand::Mincho).at(Align::Right));
        flow.cursor.y += high;
    }
    flow.gap(2.0);
    match attendance {
        Some(one) => {
            let facts = [("立会日時", &one.when), ("立会場所", &one.place), ("立会方法", &one.how)];
            flow.facts(facts.map(|(label, value)| (label, value.as_str())), 22.0, 8.5);
        }
        None => flow.paragraph("職員の立会い　なし", Style::new(9.0, Hand::Gothic)),
    }
}
