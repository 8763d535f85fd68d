//! F08c 引渡・証明 突合表: every medium handed over against the certificates, and what only a certificate names (第15条第2項).

use domain::article::Article;
use domain::disposal::{Match, Serial, matches};
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::show;
use report::sheets::reconciliation::{Matched, ReconciledMedium, Reconciliation};

use super::heading::{day, joined};
use crate::disposal::CaseView;

/// The comparison; refused for own work, where nothing leaves the house.
pub(super) fn reconciliation(view: &CaseView) -> Result<Reconciliation, Problems> {
    let gathered = &view.gathered;
    if !gathered.case.execution.by_others() {
        let what = format!("{}は自庁実施なので、引渡しと証明の突合はありません。", gathered.head.no);
        let next = "廃棄・消去証明書（F08）と写真台紙（F08b）を印刷してください。";
        return Err(Problem::new(Code::Rule, what, next).on(Article("15-2")).into());
    }
    let attended: Vec<&str> = gathered
        .attendance
        .iter()
        .filter(|one| one.values.flag("attended"))
        .filter_map(|one| one.values.link("staff"))
        .map(show::name)
        .collect();
    let attended = attended.join("、");
    let first = gathered.chain.first();
    let mut rows: Vec<ReconciledMedium> = matches(&gathered.case).iter().map(|one| row(view, one, first, &attended)).collect();
    rows.extend(unknown(view));
    let numbers: Vec<&str> = gathered.certificates.iter().map(|one| one.values.text("cert_no")).collect();
    Ok(Reconciliation { request_no: gathered.head.no.clone(), certificate_no: numbers.join("、"), rows })
}

fn row(view: &CaseView, one: &Match, first: Option<&Record>, attended: &str) -> ReconciledMedium {
    let near = near(view, one);
    let twice = view.reconciliation.as_ref().is_some_and(|compared| {
        compared.doubled.iter().any(|serial| !one.serial.is_empty() && Serial::new(&one.serial).as_ref() == Some(serial))
    });
    let matched = match (&one.certified, &one.certificate) {
        _ if twice => Matched::No,
        (Some(_), _) => Matched::Yes,
        // A certificate came and names no serial for a medium that has none: it covers the medium as a whole.
        (None, Some(_)) if one.serial.is_empty() => Matched::Yes,
        (None, _) if near.is_some() => Matched::No,
        (None, Some(_)) => Matched::No,
        (None, None) if view.gathered.certificates.is_empty() => Matched::Awaited,
        (None, None) => Matched::No,
    };
    let note = match (&near, &one.certificate) {
        _ if twice => "番号が重複".to_owned(),
        (Some(_), _) => "証明書の番号と似ています。".to_owned(),
        (None, Some(certificate)) => certificate.clone(),
        (None, None) => String::new(),
    };
    ReconciledMedium {
        media_no: one.no.clone(),
        serial_in_register: one.serial.clone(),
        handed_on: first.map(|step| day(&step.values, "handed_on")).unwrap_or_default(),
        received_by: first.map(received).unwrap_or_default(),
        serial_on_certificate: one.certified.clone().or(near).unwrap_or_default(),
        matched,
        photos: u32::try_from(one.photos).unwrap_or(u32::MAX),
        attendance: attended.to_owned(),
        note,
    }
}

/// A certified serial that differs from this one only by signs easily mistaken.
fn near(view: &CaseView, one: &Match) -> Option<String> {
    let own = Serial::new(&one.serial)?;
    let compared = view.reconciliation.as_ref()?;
    compared.near.iter().find(|(handed, _)| *handed == own).map(|(_, certified)| certified.written().to_owned())
}

fn received(step: &Record) -> String {
    joined(&[step.values.link("vendor").map_or("", show::name), step.values.text("received_by")])
}

/// Serials that only a certificate names, unless a row already shows them beside the one they resemble.
fn unknown(view: &CaseView) -> Vec<ReconciledMedium> {
    let Some(compared) = &view.reconciliation else { return Vec::new() };
    let shown = |serial: &Serial| compared.near.iter().any(|(_, certified)| certified == serial);
    compared
        .extra
        .iter()
        .filter(|serial| !shown(serial))
        .map(|serial| ReconciledMedium {
            serial_on_certificate: serial.written().to_owned(),
            matched: Matched::No,
            note: "引き渡した媒体にない番号".to_owned(),
            ..ReconciledMedium::default()
        })
        .collect()
}
