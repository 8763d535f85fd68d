//! The chain of contractors as the request (F06) and the certificate (F08) print it.

use domain::record::Record;
use domain::show;
use report::sheets::parts::ChainStep;

use super::heading::{day, joined, person};

/// The steps in their order.
pub(super) fn chain(steps: &[Record]) -> Vec<ChainStep> {
    steps.iter().map(step).collect()
}

fn step(record: &Record) -> ChainStep {
    let values = &record.values;
    let seal = values.text("seal_no");
    let seal = if seal.is_empty() { String::new() } else { format!("封印 {seal}") };
    ChainStep {
        step: named(values.int("step").unwrap_or(0)),
        vendor: person(values, "vendor"),
        permit_no: joined(&[values.text("subcontract_no"), &day(values, "subcontract_on")]),
        handed_on: day(values, "handed_on"),
        handed_by: values.text("handed_by").to_owned(),
        received_by: values.text("received_by").to_owned(),
        quantity: values.int("quantity").map(|count| format!("{}点", show::grouped(count))).unwrap_or_default(),
        transport: joined(&[values.text("transport"), &seal]),
    }
}

/// What a step is called: the city's own contractor, theirs, and so on down.
fn named(step: i64) -> String {
    match step {
        1 => "委託先".to_owned(),
        2 => "再委託先".to_owned(),
        3 => "再々委託先".to_owned(),
        other => format!("{other}段目"),
    }
}
