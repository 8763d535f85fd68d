//! `yearend`: how the end of a 年度 stands, a step confirmed, the year closed (第4条).

use domain::nendo::Nendo;
use domain::problem::Problems;
use domain::show::{self, Dates};
use domain::year_end::{By, StepState};
use office::Office;
use office::print::Order;
use office::year_end::YearEndView;
use serde_json::{Value as Json, json};
use wire::answers::{Answers, raw};
use wire::row::iso_date;

use super::steps;
use crate::answers;
use crate::args::yearend::{Close, Confirm, Which, Yearend};
use crate::asked;
use crate::dress;
use crate::paper;
use crate::say::Say;

/// Does one step.
pub fn step(office: &mut Office, step: Yearend, say: &mut Say) -> Result<u8, Problems> {
    match step {
        Yearend::Status(which) => status(office, &which, say),
        Yearend::Confirm(confirm) => {
            let year = year(office, &confirm.which)?;
            let done = office.confirm_year_end(year, &raw(&said(confirm)?))?;
            steps::told(office, "year_end", &done, "確認しました", say)
        }
        Yearend::Close(close) => shut(office, &close, say),
    }
}

/// The 年度 that was named, else the one whose end is at hand.
fn year(office: &Office, which: &Which) -> Result<Nendo, Problems> {
    if which.fy.trim().is_empty() { office.year_at_hand() } else { Ok(asked::nendo(&which.fy, "fy")?) }
}

fn said(confirm: Confirm) -> Result<Answers, Problems> {
    let Some(step) = confirm.step else { return answers::fields() };
    let mut given = Answers::from([("step".to_owned(), json!(step))]);
    given.extend(confirm.reason.map(|reason| ("reason".to_owned(), json!(reason))));
    Ok(given)
}

fn shut(office: &mut Office, close: &Close, say: &mut Say) -> Result<u8, Problems> {
    if let Some(file) = &close.paper {
        paper::must_have_a_folder(file)?;
    }
    let year = year(office, &close.which)?;
    let done = office.close_year_end(year)?;
    if let Some(file) = &close.paper {
        let order = Order { form: "F22".to_owned(), no: done.value.no.clone(), ..Order::default() };
        let made = office.print(&order, &mut |_, _| true)?;
        paper::put(file, &made.pdf)?;
    }
    steps::told(office, "year_end", &done, "完了しました", say)
}

fn status(office: &mut Office, which: &Which, say: &mut Say) -> Result<u8, Problems> {
    let year = year(office, which)?;
    let view = office.year_end(year)?;
    if say.is_json() {
        let value = whole(&view, office);
        say.value(&value);
        return Ok(0);
    }
    let settled = view.steps.iter().filter(|one| one.state.settled()).count();
    let closed = if view.closed() { "（完了）" } else { "" };
    say.words(&format!("{}の年度末の確認{closed}　{settled}／{}事項", year.label(), view.steps.len()));
    for one in &view.steps {
        let article = office.profile().article_short(one.step.article);
        let who = one.state.confirmed().map(|said| {
            let on = said.on.map(|day| show::date(day, Dates::Short)).unwrap_or_default();
            format!("　{on} {} {}", said.by, said.reason)
        });
        say.words(&format!("［{}］{}（{article}）{}", one.state.label(), one.step.name(), who.unwrap_or_default().trim_end()));
        for open in &one.open {
            say.words(&format!("    {} {}", open.no, open.what).trim_end().replace("     ", "    "));
        }
        if !one.state.settled() {
            say.words(&format!("    → {}", one.step.next));
        }
    }
    Ok(0)
}

fn whole(view: &YearEndView, office: &Office) -> Json {
    let blocks: Vec<Json> = view.blocks.iter().map(|problem| dress::block(problem, office.profile())).collect();
    json!({
        "fy": view.year.short(),
        "no": view.head.as_ref().map(|head| head.no.clone()),
        "closed": view.closed(),
        "steps": view.steps.iter().map(|one| one_step(one, office)).collect::<Vec<_>>(),
        "blocks": blocks,
    })
}

fn one_step(one: &StepState, office: &Office) -> Json {
    let said = one.state.confirmed();
    let open: Vec<Json> = one.open.iter().map(|open| json!({ "register": open.register, "no": open.no, "what": open.what })).collect();
    json!({
        "step": one.step.id,
        "name": one.step.name(),
        "article": office.profile().article_short(one.step.article),
        "register": one.step.register,
        "by_person": one.step.by == By::Person,
        "state": one.state.id(),
        "open": open,
        "next": one.step.next,
        "confirmed_on": said.and_then(|said| said.on).map(iso_date),
        "confirmed_by": said.map(|said| said.by.clone()),
        "reason": said.map(|said| said.reason.clone()),
    })
}
