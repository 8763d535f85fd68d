//! F14 委託先点検票: the standard's items, the contractor's own answers and the city's beside them (第37条第4項・第5項).

use domain::checklist::ContractorChecklist;
use domain::problem::Problems;
use domain::record::Record;
use domain::register::Register;
use domain::show;
use domain::value::Values;
use report::sheets::slip::{Part, Slip};
use report::{Align, Column, Row};

use super::said::Said;
use crate::assets;
use crate::office::Office;
use crate::print::heading::{answer, joined};

const LEGEND: &str = "判定　○＝適　×＝不適　－＝該当なし（理由を所見欄に記す）　許＝本市の許可あり（許可番号・許可日を所見欄に記す）　\
空欄＝未点検";

/// The slip of a check; an empty one asks the items in force.
pub(crate) fn slip(office: &Office, record: Option<&Record>) -> Result<Slip, Problems> {
    let said = Said::of(office, "contractor_check", record)?;
    let checklist = assets::contractor_checklist()?;
    let answers = said.parts("contractor_answer")?;
    let groups = if answers.is_empty() { asked(&checklist) } else { answered(office.register("contractor_answer")?, &checklist, &answers) };
    let items: usize = groups.iter().map(|(_, rows)| rows.len()).sum();
    let head = &["contract_id", "occasion", "target", "sub_vendor", "checked_on", "method", "method_reason", "inspector", "respondent"];
    let found = &["findings", "findings_due_on", "findings_done_on", "confirmed_by", "closed_on", "note"];
    Ok(Slip {
        count: format!("点検項目 {items}項目　{}", checklist.regulation),
        parts: vec![
            Part::Facts(said.facts(head)),
            Part::Heading("点検項目".to_owned()),
            Part::Table { columns: columns(), groups },
            Part::Note(LEGEND.to_owned()),
            Part::Heading("指摘と是正".to_owned()),
            Part::Facts(said.facts(found)),
        ],
    })
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("基準", 18.0, Align::Centre),
        Column::new("点検項目", 72.0, Align::Left),
        Column::new("受託者", 15.0, Align::Centre),
        Column::new("市", 15.0, Align::Centre),
        Column::new("確認資料", 25.0, Align::Left),
        Column::new("所見", 20.0, Align::Left),
    ]
}

/// The items in force, none answered, under their sections.
fn asked(checklist: &ContractorChecklist) -> Vec<(String, Vec<Row>)> {
    let sections = checklist.sections.iter().map(|(no, name)| {
        let items = checklist.items.iter().filter(|item| item.section == *no);
        let rows = items.map(|item| Row::new([item.clause.as_str(), &item.text, "", "", &item.evidence, ""])).collect();
        (format!("{no}　{name}"), rows)
    });
    sections.filter(|(_, rows): &(String, Vec<Row>)| !rows.is_empty()).collect()
}

/// The answers in the wording they were given under; an item's section is the part of its identifier before the hyphen.
fn answered(register: &Register, checklist: &ContractorChecklist, answers: &[Record]) -> Vec<(String, Vec<Row>)> {
    let mut groups: Vec<(String, Vec<Row>)> = Vec::new();
    for answer in answers {
        let section = section_of(answer.values.text("item_id"));
        let name = checklist.sections.iter().find(|(no, _)| no == section).map_or("", |(_, name)| name);
        let title = format!("{section}　{name}");
        let row = row(register, &answer.values);
        match groups.last_mut().filter(|(known, _)| *known == title) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((title, vec![row])),
        }
    }
    groups
}

fn section_of(item: &str) -> &str {
    item.trim_start_matches('C').split('-').next().unwrap_or_default()
}

fn row(register: &Register, values: &Values) -> Row {
    let sign = |field: &str| register.field(field).map_or("", |known| show::code(&known.kind, values.text(field)));
    let permission = match values.text("permission_no") {
        "" => String::new(),
        no => format!("許可 {no}（{}）", answer(register, values, "permission_on")),
    };
    let finding = joined(&[&permission, values.text("na_reason"), values.text("finding")]);
    Row::new([values.text("clause"), values.text("item_text"), sign("self_answer"), sign("judgement"), values.text("evidence"), &finding])
}

#[cfg(test)]
mod tests {
    use domain::value::Value;

    use super::*;

    #[test]
    fn an_empty_sheet_asks_every_item_of_the_standard_under_its_section() {
        let groups = asked(&assets::contractor_checklist().unwrap());
        assert_eq!((groups.len(), groups.iter().map(|(_, rows)| rows.len()).sum::<usize>()), (11, 41));
        assert_eq!(groups[4].0, "5　セキュリティ強化のための管理策");
    }

    #[test]
    fn an_answer_stands_by_its_sign_with_its_permission_beside_the_finding() {
        let register = domain::registers::by_id("contractor_answer").unwrap();
        let text = |words: &str| Value::Text(words.to_owned());
        let values = Values::new()
            .with("clause", text("5(1)"))
            .with("item_text", text("単独設置か。"))
            .with("self_answer", Value::Choice("ok".into()))
            .with("judgement", Value::Choice("permitted".into()))
            .with("permission_no", text("長総第120号"))
            .with("finding", text("専用回線のみ"));
        assert_eq!(row(register, &values).cells, ["5(1)", "単独設置か。", "○", "許", "", "許可 長総第120号（） 専用回線のみ"]);
        assert_eq!((section_of("C10-1"), section_of("")), ("10", ""));
    }
}
