//! D2: the order of a case's days, from the draft through decision, hand-over, procedure and papers to its end (第15条).

use chrono::NaiveDate;

use crate::article::Article;
use crate::disposal::case::{Case, Certificate, Item, names};
use crate::problem::Problem;
use crate::wareki;

/// What stands before what it should follow. Days that are not known yet are not judged.
pub fn in_order(case: &Case) -> Vec<Problem> {
    let mut found: Vec<Problem> = decided(case).into_iter().collect();
    found.extend(handed_on(case));
    found.extend(performed(case));
    found.extend(attended(case));
    found.extend(case.certificates.iter().flat_map(|certificate| certified(case, certificate)));
    found.extend(closed(case));
    found
}

fn decided(case: &Case) -> Option<Problem> {
    before(case.approved_on, case.drafted_on)
        .then(|| d2("決裁日が起案日より前になっています。".to_owned(), "決裁日を確かめてください。", "approved_on"))
}

/// No step before the decision, and none before the step above it.
fn handed_on(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    for step in &case.chain {
        if before(step.handed_on, case.approved_on) {
            found.push(d2(
                format!("第{}段の引渡日が、決裁日より前になっています。", step.step),
                "引渡日を確かめてください。決裁の前に引き渡していたときは、保護管理者に報告してください。",
                "handed_on",
            ));
        }
        let above = case.chain.iter().filter(|other| other.step + 1 == step.step).filter_map(|other| other.handed_on).min();
        if before(step.handed_on, above) {
            found.push(d2(
                format!("第{}段の引渡日が、前の段の引渡日より前になっています。", step.step),
                "それぞれの段の引渡日を、引渡書で確かめてください。",
                "handed_on",
            ));
        }
    }
    found
}

/// No procedure before the decision; and none by a contractor before the medium was in the last hands. What was
/// erased in the house before it left was done before.
fn performed(case: &Case) -> Vec<Problem> {
    let early: Vec<&Item> = case.items.iter().filter(|item| before(item.started_on, case.approved_on)).collect();
    let mut found = Vec::new();
    if !early.is_empty() {
        found.push(d2(
            format!("{}の実施日が、決裁日より前になっています。", names(early)),
            "実施日を確かめてください。決裁の前に実施していたときは、保護管理者に報告してください。",
            "finished_at",
        ));
    }
    let arrived = |item: &Item| case.chain.iter().filter(|step| step.carried(item)).filter_map(|step| step.handed_on).max();
    let on_the_way: Vec<&Item> = case.items.iter().filter(|item| !item.wiped_on_site && before(item.started_on, arrived(item))).collect();
    if case.execution.by_others() && !on_the_way.is_empty() {
        found.push(d2(
            format!("{}の実施日が、事業者への引渡日より前になっています。", names(on_the_way)),
            "実施日と引渡日を確かめてください。庁舎内で消去してから引き渡したときは、「庁舎内事前消去」を「はい」にしてください。",
            "finished_at",
        ));
    }
    found
}

/// Somebody attended when something was done: not before the decision, and once all is done, on one of its days.
fn attended(case: &Case) -> Vec<Problem> {
    let worked: Vec<&Item> = case.items.iter().filter(|item| !item.is_machine()).collect();
    let all_done = !worked.is_empty() && worked.iter().all(|item| item.performed_on.is_some());
    let at_work = |on: NaiveDate| worked.iter().any(|item| item.started_on <= Some(on) && Some(on) <= item.performed_on);
    let mut found = Vec::new();
    for on in case.attendance.iter().filter(|one| one.attended).filter_map(|one| one.on) {
        if before(Some(on), case.approved_on) {
            let what = format!("立会いの日（{}）が、決裁日より前になっています。", wareki::long(on));
            found.push(d2(what, "立会日時を確かめてください。", "at"));
        } else if all_done && !at_work(on) {
            let what = format!("立会いの日（{}）には、処分が行われていません。", wareki::long(on));
            found.push(d2(what, "立会日時と実施の日時のどちらが正しいかを確かめてください。", "at"));
        }
    }
    found
}

/// A certificate is issued after what it certifies, and received after that.
fn certified(case: &Case, certificate: &Certificate) -> Vec<Problem> {
    let covers = |item: &&Item| case.certificate_for(item).is_some_and(|one| std::ptr::eq(one, certificate));
    let covered = case.items.iter().filter(covers).filter_map(|item| item.performed_on).max();
    let mut found = Vec::new();
    if before(certificate.issued_on, covered) {
        found.push(d2(
            format!("証明書{}の発行日が、実施日より前になっています。", certificate.no),
            "実施日と発行日のどちらが正しいかを委託先に確かめ、証明書を差し替えてもらってください。",
            "issued_on",
        ));
    }
    let handed = case.chain.iter().filter_map(|step| step.handed_on).min();
    if found.is_empty() && (before(certificate.issued_on, case.approved_on) || before(certificate.issued_on, handed)) {
        found.push(d2(
            format!("証明書{}の発行日が、決裁日か引渡日より前になっています。", certificate.no),
            "発行日が正しいか、別の処分の証明書でないかを確かめてください。",
            "issued_on",
        ));
    }
    if before(certificate.received_on, certificate.issued_on) {
        found.push(d2(
            format!("証明書{}の受領日が、発行日より前になっています。", certificate.no),
            "受領日を確かめてください。",
            "received_on",
        ));
    }
    found
}

/// The end comes after everything that had to be done for it.
fn closed(case: &Case) -> Option<Problem> {
    let received = case.certificates.iter().filter_map(|certificate| certificate.received_on);
    let last = received.chain(case.items.iter().filter_map(|item| item.performed_on)).max();
    before(case.closed_on, last)
        .then(|| d2("完了日が、実施日又は証明書の受領日より前になっています。".to_owned(), "日付を確かめてください。", "closed_on"))
}

fn before(day: Option<NaiveDate>, limit: Option<NaiveDate>) -> bool {
    matches!((day, limit), (Some(day), Some(limit)) if day < limit)
}

fn d2(what: String, next: &str, field: &str) -> Problem {
    Problem::refused("D2", Article("15-1"), what, next).at(field)
}
