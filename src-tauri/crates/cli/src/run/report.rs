//! `report`: a printed form as a PDF; printing is recorded.

use domain::problem::{Code, Problem, Problems};
use office::Office;
use office::print::{About, FORMS, Fill, Made, Order};
use office::records::Ask;
use serde_json::json;

use super::registers::cited;
use crate::args::Door;
use crate::args::list::Report;
use crate::asked;
use crate::paper;
use crate::progress::Progress;
use crate::say::Say;
use crate::table;

/// The forms, one a line, with the names and articles that `profile` gives them.
pub fn forms(door: &Door, profile: Option<&str>, say: &mut Say) -> Result<u8, Problems> {
    let profile = cited(door, profile, say)?;
    let name = |form: &office::print::Form| {
        let own = profile.form_name(form.id);
        if own.is_empty() { form.name.to_owned() } else { own.to_owned() }
    };
    if say.is_json() {
        for form in FORMS {
            let about = match form.about {
                About::List => "list",
                About::Record => "record",
                About::Section => "section",
            };
            let article = profile.article_short(form.article);
            say.value(&json!({ "id": form.id, "name": name(form), "article": article, "about": about, "register": form.register }));
        }
        return Ok(0);
    }
    let rows: Vec<Vec<String>> = FORMS
        .iter()
        .map(|form| {
            let needs = if form.about == About::Record { "--no 番号" } else { "" };
            vec![form.id.to_owned(), name(form), profile.article_short(form.article), form.register.to_owned(), needs.to_owned()]
        })
        .collect();
    for line in table::lines(&["様式", "名前", "条", "台帳", "指定"], &rows) {
        say.words(&line);
    }
    say.words("ほかの台帳は、report list-台帳 で一覧を印刷できます（例: report list-vendor 事業者.pdf。台帳は registers で一覧）。");
    Ok(0)
}

/// Makes one form.
pub fn report(office: &mut Office, report: &Report, say: &mut Say) -> Result<u8, Problems> {
    let Some(file) = &report.file else {
        let next = "report F01 媒体管理台帳.pdf のように、書き出すPDFを指定してください。";
        return Err(Problem::new(Code::Usage, "書き出すファイルが指定されていません。", next).at("file").into());
    };
    if !file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        let next = "report F01 媒体管理台帳.pdf のように、.pdf で終わる名前にしてください。";
        return Err(Problem::new(Code::Usage, "帳票は、PDFとして書き出します。", next).at("file").into());
    }
    if report.cited.profile.as_deref().is_some_and(|named| named != office.profile().id) {
        let next = "保管庫の規程は、作るときに決まります。--profile を外してください（report list では使えます）。";
        return Err(Problem::new(Code::Usage, "帳票は、保管庫の規程プロファイルで作ります。", next).at("profile").into());
    }
    paper::must_have_a_folder(file)?;
    // An unknown form is named by the print itself; only a known list has conditions to understand.
    let form = office::print::forms().find(|form| form.id.eq_ignore_ascii_case(report.form.trim()));
    if report.no.is_empty() && !report.blank && form.is_some_and(|form| form.about == About::Record) {
        let next = "--no で記録の番号を指定するか、--blank で白紙の様式にしてください。";
        return Err(Problem::new(Code::Usage, "この様式は、どの記録のものかを指定して作ります。", next).at("no").into());
    }
    let ask = match form.filter(|form| form.about != About::Record) {
        Some(form) => {
            let register = office.register(form.register)?;
            let asked = asked::ask(register, &report.rows)?;
            let struck_too = asked.struck_too || (Ask::book(register).struck_too && !report.standing);
            Ask { struck_too, ..asked }
        }
        None => Default::default(),
    };
    let order = Order {
        form: report.form.clone(),
        no: report.no.clone(),
        ask,
        boxes: report.boxes.clone(),
        digits: report.digits.clone(),
        empty_rows: report.empty_rows,
        fill: if report.blank { Fill::ByHand } else { Fill::FromRegisters },
        half: report.half.clone(),
        labels: report.labels.order(),
    };
    let mut progress = Progress::begin(say.is_json());
    let made = office.print(&order, &mut |done, whole| {
        progress.at("印刷", done, whole);
        true
    })?;
    drop(progress);
    paper::put(file, &made.pdf)?;
    let beside = Made::beside(file);
    if let Some(data) = &made.data {
        paper::put(&beside, data)?;
    }
    let data = made.data.as_ref().map(|_| beside.to_string_lossy());
    let value = json!({
        "file": file.to_string_lossy(), "data": data, "form": report.form, "name": made.name, "pages": made.pages, "sha256": made.sha256, "notes": made.notes,
    });
    let notes: String = made.notes.iter().map(|note| format!("\n  {note}")).collect();
    let data = data.map(|place| format!("証明書のデータ {place} も書き出しました。")).unwrap_or_default();
    say.answer(&value, &format!("{}（{}頁）を書き出しました。{data}{notes}", file.display(), made.pages));
    Ok(0)
}
