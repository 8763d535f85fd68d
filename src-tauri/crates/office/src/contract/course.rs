//! The start and the end of a contract: clauses and prior check before, return and erasure after (D24, D26; 第37条).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::contract::{Stage, may_advance};
use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::contract::CONTRACT;
use domain::registers::contractor::{CONTRACTOR_CHECK, CONTRACTOR_REPORT};
use domain::value::{Link, Value, Values};
use store::Reader;

use crate::act::{Act, Done};
use crate::desk::Desk;
use crate::office::Office;
use crate::refuse::by_store;

impl Office {
    /// The 保護管理者 lets the work of contract `no` begin, today unless `started_on` says when.
    pub fn start_contract(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::StartContract, |desk| {
            desk.take_contract(no, Stage::Active, &["started_on", "note"], answers, |desk, values| {
                if !values.has("started_on") {
                    values.set("started_on", Value::Date(desk.today()));
                }
            })
        })
    }

    /// Ends contract `no`: `returned_on` and `erased_on` are confirmed by the person at work, today.
    pub fn end_contract(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::EndContract, |desk| {
            let asked = ["returned_on", "erased_on", "end_checker", "ended_on", "log_keep_until", "note"];
            desk.take_contract(no, Stage::Ended, &asked, answers, |desk, values| {
                desk.name_oneself(values, "end_checker");
                if !values.has("ended_on") {
                    values.set("ended_on", Value::Date(desk.today()));
                }
            })
        })
    }

    /// Calls contract `no` off before it starts; `note` says why.
    pub fn cancel_contract(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::CancelContract, |desk| {
            let link = desk.take_contract(no, Stage::Cancelled, &["note"], answers, |_, _| {})?;
            if desk.lay_over(&CONTRACT, &Values::new(), &["note"], answers)?.text("note").trim().is_empty() {
                let next = "なぜ取りやめるのかを、備考（note）に書いてください。";
                return Err(Problem::new(Code::Missing, "取りやめの理由が書かれていません。", next).on(CONTRACT.article).at("note").into());
            }
            Ok(link)
        })
    }
}

impl Desk<'_, '_> {
    fn take_contract(
        &mut self,
        no: &str,
        to: Stage,
        asked: &[&str],
        answers: &BTreeMap<String, Raw>,
        more: impl FnOnce(&Desk<'_, '_>, &mut Values),
    ) -> Result<Link, Problems> {
        let record = self.record(&CONTRACT, no)?;
        let mut values = self.lay_over(&CONTRACT, &record.values, asked, answers)?;
        more(self, &mut values);
        if let (Stage::Ended, Some(check)) = (to, open_check(&self.read(), &record)?) {
            let what = format!("委託先点検{}が点検中のままです。", check.no);
            let next = "点検を終えるか、誤って始めた点検を取り消してから、契約を終わらせてください。";
            return Err(Problem::new(Code::Rule, what, next).on(domain::article::Article("37-4")).into());
        }
        let (prior, left) = (prior_checks(&self.read(), &record)?, media_left(&self.read(), &record)?);
        let found = may_advance(&values, to, &prior, left, &self.profile.limits);
        self.settle(found)?;
        values.set("status", Value::Choice(to.id().to_owned()));
        self.change(&CONTRACT, &record, values)?;
        self.tx.subject(&CONTRACT, record.id, &record.no);
        self.tx.summary(format!("{no}を{}に", to.label()));
        Ok(Link { id: record.id, no: record.no.clone(), label: record.values.text("name").to_owned() })
    }
}

/// The checks and the reports of a contract that stand, in the order of recording.
pub(super) fn of_contract(
    read: &Reader<'_>,
    register: &'static domain::register::Register,
    contract: &Record,
) -> Result<Vec<Record>, Problems> {
    let found = read.pointing(register, "contract_id", contract.id).map_err(by_store)?;
    Ok(found.into_iter().filter(Record::stands).collect())
}

/// The days of the prior checks of the contractor itself that were completed; a subcontractor's says nothing of it.
pub(super) fn prior_checks(read: &Reader<'_>, contract: &Record) -> Result<Vec<NaiveDate>, Problems> {
    let checks = of_contract(read, &CONTRACTOR_CHECK, contract)?;
    let prior = checks.iter().filter(|check| check.values.chose("occasion", "prior") && check.values.chose("status", "closed"));
    let prior = prior.filter(|check| !check.values.chose("target", "sub"));
    Ok(prior.filter_map(|check| check.values.date("checked_on")).collect())
}

/// A check of the contract that is not finished.
fn open_check(read: &Reader<'_>, contract: &Record) -> Result<Option<Record>, Problems> {
    let checks = of_contract(read, &CONTRACTOR_CHECK, contract)?;
    Ok(checks.into_iter().find(|check| check.values.chose("status", "open")))
}

/// How many of the city's media the last report received still saw with the contractor.
pub(super) fn media_left(read: &Reader<'_>, contract: &Record) -> Result<Option<i64>, Problems> {
    let reports = of_contract(read, &CONTRACTOR_REPORT, contract)?;
    let received = reports.iter().filter(|report| report.values.has("received_on"));
    Ok(received.max_by_key(|report| report.values.date("month")).and_then(|report| report.values.int("media_left")))
}
