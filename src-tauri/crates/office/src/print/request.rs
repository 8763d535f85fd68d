//! F06 廃棄・消去伺 from a disposal (第15条第1項).

use domain::disposal::Stage;
use domain::problem::Problems;
use domain::record::Record;
use domain::show;
use report::sheets::disposal_request::{DisposalRequest, RequestItem};
use report::sheets::parts::Fact;

use super::chain::chain;
use super::heading::{answer, approval, day, person};
use crate::disposal::CaseView;
use crate::office::Office;

/// The request as it stands; before the decision it says so.
pub(super) fn request(office: &Office, view: &CaseView) -> Result<DisposalRequest, Problems> {
    let (disposals, lines) = (office.register("disposal")?, office.register("disposal_item")?);
    let head = &view.gathered.head;
    let of = |field: &str| answer(disposals, &head.values, field);
    let item = |line: &Record| RequestItem {
        media_no: line.values.link("media_id").map(|link| link.no.clone()).unwrap_or_default(),
        kind: answer(lines, &line.values, "media_type"),
        serial_no: answer(lines, &line.values, "serial_no"),
        info_class: answer(lines, &line.values, "info_class"),
        method: [answer(lines, &line.values, "method"), action_besides(lines, line)].concat(),
    };
    Ok(DisposalRequest {
        request_no: head.no.clone(),
        document_no: of("document_no"),
        drafted_on: of("drafted_on"),
        drafted_by: person(&head.values, "drafted_by"),
        reason: of("reason"),
        carried_out_by: of("execution"),
        planned_on: of("planned_on"),
        retention_check: of("retention_checked"),
        further: further(head),
        chain: chain(&view.gathered.chain),
        decision: decision(view),
        statement: String::new(),
        items: view.gathered.items.iter().map(item).collect(),
    })
}

/// 「（情報の消去（再利用））」 beside the method where the medium itself is not thrown away.
fn action_besides(lines: &domain::register::Register, line: &Record) -> String {
    if line.values.chose("action", "discard") { String::new() } else { format!("（{}）", answer(lines, &line.values, "action")) }
}

fn further(head: &Record) -> Vec<Fact> {
    let mut further = Vec::new();
    if let Some(count) = head.values.int("count_before") {
        let by = person(&head.values, "counted_by");
        further.push(Fact::new("処分前の点数", format!("{}点　確認者 {by}", show::grouped(count))));
    }
    for (label, field) in [("1人で確認した理由", "one_person_reason"), ("備考", "note")] {
        let words = head.values.text(field);
        if !words.is_empty() {
            further.push(Fact::new(label, words));
        }
    }
    further
}

fn decision(view: &CaseView) -> String {
    let head = &view.gathered.head;
    let approved = approval(&head.values, "approved_on", "approved_by");
    let approved = if approved.is_empty() { String::new() } else { format!("{approved}　承認") };
    match view.gathered.case.stage {
        Stage::Cancelled => format!("{approved}　取りやめ（{}）", head.values.text("cancel_reason")).trim().to_owned(),
        Stage::Closed => format!("{approved}　（{} 完了）", day(&head.values, "closed_on")),
        _ => approved,
    }
}
