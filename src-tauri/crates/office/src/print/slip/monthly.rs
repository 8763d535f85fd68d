//! F15 特定個人情報等取扱状況報告書: what a contractor reports for each month (第37条第2項第3号、安全管理基準10).

use domain::problem::Problems;
use domain::record::Record;
use domain::show;
use report::sheets::parts::Fact;
use report::sheets::slip::{Part, Slip};

use super::said::Said;
use crate::office::Office;
use crate::print::heading::day;
use crate::print::posts::Posts;
use crate::refuse::by_store;

const WORDS: &str = "　特定個人情報等取扱安全管理基準10に基づき、次のとおり取扱状況を報告します。";

/// The slip of a report; an empty one is handed to the contractor.
pub(crate) fn slip(office: &Office, record: Option<&Record>) -> Result<Slip, Problems> {
    let said = Said::of(office, "contractor_report", record)?;
    let posts = Posts::read(&office.section()?.values, office.profile());
    let (work, contract_no, vendor) = contract(&said)?;
    let dated = said.values().map(|values| day(values, "received_on")).filter(|day| !day.is_empty());
    let mut head = vec![Fact::new("業務名", work), Fact::new("契約番号", contract_no), Fact::new("対象月", month(&said))];
    head.extend(said.facts(&["due_on"]));
    Ok(Slip {
        count: String::new(),
        parts: vec![
            Part::Letter {
                dated: dated.unwrap_or_else(|| "令和　　年　　月　　日".to_owned()),
                to: posts.to_manager,
                from: vec![format!("受託者　{vendor}"), "総括責任者　　　　　　　　　　".to_owned()],
            },
            Part::Words(WORDS.to_owned()),
            Part::Facts(head),
            Part::Heading("1　従業者".to_owned()),
            Part::Facts(said.facts(&["workers_total", "workers_change", "training"])),
            Part::Heading("2　媒体・データの状況".to_owned()),
            Part::Facts(said.facts(&["media_received", "media_returned", "media_left", "copied", "carried", "erased"])),
            Part::Note("削除・廃棄があった月は、その記録又は証明書の写しを添えてください。".to_owned()),
            Part::Heading("3　点検・事故".to_owned()),
            Part::Facts(said.facts(&["logs_checked", "accident", "accident_note"])),
            Part::Heading("4　その他・市の確認".to_owned()),
            Part::Facts(said.facts(&["note"])),
            Part::Pairs(said.facts(&["received_on", "checked_by"])),
        ],
    })
}

/// 業務名, 契約番号 and 委託先 of the contract it is about.
fn contract(said: &Said<'_>) -> Result<(String, String, String), Problems> {
    let Some(link) = said.values().and_then(|values| values.link("contract_id")) else { return Ok(Default::default()) };
    let contract = said.office.read().get(said.office.register("contract")?, link.id).map_err(by_store)?;
    let values = &contract.values;
    let vendor = values.link("vendor").map(show::name).unwrap_or_default().to_owned();
    let own = values.text("contract_no");
    Ok((values.text("name").to_owned(), if own.is_empty() { contract.no.clone() } else { own.to_owned() }, vendor))
}

/// 「令和8年10月分」.
fn month(said: &Said<'_>) -> String {
    let Some(day) = said.values().and_then(|values| values.date("month")) else { return "令和　　年　　月分".to_owned() };
    format!("{}分", show::month(day, show::Dates::Wareki))
}
