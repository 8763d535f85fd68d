//! 照合: the block on a page that says how its data is compared with the store.

use qrcode::EcLevel;

use crate::error::Result;
use crate::flow::Flow;
use crate::fonts::Hand;
use crate::frame::Frame;
use crate::lines::MM_PER_PT;
use crate::page::{Style, THIN};
use crate::qr;

const ABOVE: f32 = 3.0;
const HIGH: f32 = 20.0;

/// How much room the block takes with what stands above it left free, in mm.
pub(crate) fn room(frame: &Frame) -> f32 {
    if frame.proof.is_some() { ABOVE + HIGH } else { 0.0 }
}

/// Draws the block under what stands on the page.
pub(crate) fn draw(flow: &mut Flow<'_>, frame: &Frame) -> Result<()> {
    const SIDE: f32 = 16.6;
    const LABEL: f32 = 28.0;
    let Some(proof) = &frame.proof else { return Ok(()) };
    flow.gap(ABOVE);
    flow.keep(HIGH);
    let (x, y, wide) = (flow.paper.left, flow.cursor.y, flow.paper.body());
    let (page, case) = flow.page_and_case();
    page.outline(x, y, wide, HIGH, THIN);
    qr::draw(page, &frame.proof_code().unwrap_or_default(), x + wide - SIDE - 2.0, y + 1.7, SIDE, EcLevel::M)?;
    let groups: Vec<&str> = (0..8).filter_map(|at| proof.sha256.get(at * 8..at * 8 + 8)).collect();
    let (small, bold) = (Style::new(7.0, Hand::Gothic), Style::new(7.0, Hand::Bold));
    let leading = 7.0 * MM_PER_PT * 1.5;
    for (nth, (label, value)) in
        [("帳票番号", proof.report_id.as_str()), ("記録先頭", &frame.log_head), ("データのSHA-256", &groups.join(" "))]
            .into_iter()
            .enumerate()
    {
        let at = y + 3.5 + nth as f32 * leading;
        page.fitted(case, label, (x + 2.0, LABEL - 3.0), at, bold);
        page.fitted(case, value, (x + LABEL, wide - LABEL - SIDE - 5.0), at, small);
    }
    let how = "この紙のデータは、PDFの添付ファイルcertificate.jsonにあります。保護台帳の「報告書」の「紙を確かめる」で、\
               書き換えられていないことと、台帳の記録との一致を確かめられます。";
    flow.cursor.y = y + 3.4 + 2.3 * leading;
    flow.paragraph_in(how, small, (x + 2.0, wide - SIDE - 8.0));
    flow.cursor.y = y + HIGH;
    Ok(())
}
