//! What comes and goes on paper while a contract runs: the monthly report, and what the city permits (D27; 第37条第2項, 安全管理基準 5・10).

use std::collections::BTreeMap;

use chrono::Datelike;
use domain::entry::Raw;
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::registers::contract::{CONTRACT, CONTRACT_PERMISSION};
use domain::registers::contractor::CONTRACTOR_REPORT;
use domain::value::{Link, Value, Values};

use super::course::of_contract;
use crate::act::{Act, Done};
use crate::desk::link_of;
use crate::office::Office;

impl Office {
    /// Records that the report of contract `no` for `month` was received, today and looked through by the person at work
    /// where it does not say otherwise. A line that waits for that month is filled.
    pub fn receive_contractor_report(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::ReceiveContractorReport, |desk| {
            let contract = desk.record(&CONTRACT, no)?;
            let given = desk.understand(&CONTRACTOR_REPORT, answers)?;
            let waiting = match given.date("month") {
                None => None,
                Some(month) => {
                    let reports = of_contract(&desk.read(), &CONTRACTOR_REPORT, &contract)?;
                    let same = |report: &Record| {
                        report.values.date("month").is_some_and(|one| (one.year(), one.month()) == (month.year(), month.month()))
                    };
                    reports.into_iter().find(same)
                }
            };
            if let Some(report) = waiting.as_ref().filter(|report| report.values.has("received_on")) {
                let next = "内容を直すときは、その報告を訂正してください。";
                let what = format!("その月の報告は、{}として受け取っています。", report.no);
                return Err(Problem::new(Code::Exists, what, next).on(CONTRACTOR_REPORT.article).at("month").into());
            }
            let base = waiting.as_ref().map_or_else(Values::new, |report| report.values.clone());
            let all: Vec<&str> = CONTRACTOR_REPORT.fields.iter().map(|field| field.id).collect();
            let mut values = desk.lay_over(&CONTRACTOR_REPORT, &base, &all, answers)?;
            values.set("contract_id", Value::Link(link_of(&CONTRACT, &contract)));
            if !values.has("received_on") {
                values.set("received_on", Value::Date(desk.today()));
            }
            desk.name_oneself(&mut values, "checked_by");
            let link = match &waiting {
                Some(report) => {
                    desk.change(&CONTRACTOR_REPORT, report, values)?;
                    Link { id: report.id, no: report.no.clone(), label: report.no.clone() }
                }
                None => desk.make(&CONTRACTOR_REPORT, values, None)?,
            };
            desk.tx.subject(&CONTRACTOR_REPORT, link.id, &link.no);
            desk.tx.summary(format!("{no}の取扱状況報告（{}）を受領", link.no));
            Ok(link)
        })
    }

    /// The 保護管理者 permits the contractor of contract `no` an exception from the standard.
    pub fn permit_contractor(&mut self, no: &str, answers: &BTreeMap<String, Raw>) -> Result<Done<Link>, Problems> {
        self.act(Act::PermitContractor, |desk| {
            let contract = desk.record(&CONTRACT, no)?;
            let mut values = desk.understand(&CONTRACT_PERMISSION, answers)?;
            if !values.has("permitted_on") {
                values.set("permitted_on", Value::Date(desk.today()));
            }
            let link = desk.make(&CONTRACT_PERMISSION, values, Some(&contract))?;
            desk.tx.subject(&CONTRACT, contract.id, &contract.no);
            desk.tx.summary(format!("{no}の委託先に許可（{}）", link.label));
            Ok(link)
        })
    }
}
