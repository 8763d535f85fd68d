//! F08 廃棄・消去証明書 (第15条第2項): for own work the section certifies; for a contractor's work their certificate is
//! transcribed, with what the section itself saw and compared.

use domain::article::Article;
use domain::disposal::{Stage, may_prove, photo_gaps};
use domain::problem::{Code, Problem, Problems};
use domain::record::Record;
use domain::register::Register;
use domain::show;
use report::sheets::certificate::{Attendance, Certificate, CertifiedMedium, Signer};
use report::sheets::parts::Fact;

use super::chain::chain;
use super::groups::{checker, performances, performer, treatments};
use super::heading::{answer, approval, day, joined, person};
use super::posts::Posts;
use crate::disposal::{CaseView, ItemView};
use crate::office::Office;

/// The number of the section's own certificate of disposal `no`.
pub(super) fn own_number(no: &str) -> String {
    format!("{no}-証")
}

/// The certificate; refused while there is nothing to certify.
pub(super) fn certificate(office: &Office, view: &CaseView, posts: &Posts) -> Result<Certificate, Problems> {
    must_be_performed(view)?;
    let lines = office.register("disposal_item")?;
    let items: Vec<&Record> = view.items.iter().map(|item| &item.line).collect();
    let whole = Certificate {
        media: view.items.iter().map(|item| medium(office, lines, item)).collect::<Result<_, _>>()?,
        treatments: treatments(lines, &items),
        performances: performances(lines, &items),
        chain: chain(&view.gathered.chain),
        destination: unlike(items.iter().map(|item| item.values.text("destination").to_owned())),
        further: further(view),
        performer: signer(&items, performer),
        checker: signer(&items, checker),
        attendance: attendance(office, view)?,
        ..Certificate::default()
    };
    let gathered = &view.gathered;
    Ok(if !gathered.case.execution.by_others() {
        own(whole, view, posts)
    } else if gathered.certificates.is_empty() {
        attended(whole, view, posts)
    } else {
        transcript(whole, &gathered.certificates, posts)
    })
}

/// Nothing is certified before it is done and, by attendance or certificate, serials and checks, proven (D5–D8).
fn must_be_performed(view: &CaseView) -> Result<(), Problems> {
    let stage = view.gathered.case.stage;
    if matches!(stage, Stage::Performed | Stage::Proven | Stage::Closed) {
        let lacking: Vec<Problem> = may_prove(&view.gathered.case).into_iter().filter(Problem::blocks).collect();
        return if lacking.is_empty() { Ok(()) } else { Err(Problems(lacking)) };
    }
    let what = format!("{}は「{}」なので、まだ証明できません。", view.gathered.head.no, stage.label());
    let next = "処分の実施と確認を記録してから、証明書を印刷してください。";
    Err(Problem::new(Code::Rule, what, next).on(Article("15-2")).into())
}

/// The section did it and certifies it.
fn own(whole: Certificate, view: &CaseView, posts: &Posts) -> Certificate {
    let head = &view.gathered.head;
    let closed = day(&head.values, "closed_on");
    let issued_on = if closed.is_empty() { whole.checker.date.clone() } else { closed };
    Certificate {
        certificate_no: own_number(&head.no),
        certifier: Some(Signer { name: posts.manager(), date: issued_on.clone() }),
        issued_on,
        addressee: posts.to_general.clone(),
        issuer: vec![posts.section.clone(), posts.manager()],
        ..whole
    }
}

/// A contractor did it before a member of staff's eyes and gave no certificate: the section states what it saw.
fn attended(whole: Certificate, view: &CaseView, posts: &Posts) -> Certificate {
    let statement = "次のとおり、委託先が行った媒体の廃棄・消去に職員が立ち会い、その履行を確認したことを証明します。";
    Certificate { statement: statement.to_owned(), ..own(whole, view, posts) }
}

/// The contractor's certificate as it came, and what the section confirmed.
fn transcript(whole: Certificate, certificates: &[Record], posts: &Posts) -> Certificate {
    let of = |field: &'static str| unlike(certificates.iter().map(|one| one.values.text(field).to_owned()));
    let days = unlike(certificates.iter().map(|one| day(&one.values, "issued_on")));
    let statement = "この証明書は、委託先から受けた証明書の内容を転記し、対象媒体の製造番号との突合、立会い又は写真により、\
                     本課が履行を確認した結果を併せて記したものです。";
    Certificate {
        certificate_no: format!("{}（転記）", of("cert_no")),
        issued_on: days,
        addressee: posts.to_manager.clone(),
        issuer: vec![of("issuer"), of("certifier")].into_iter().filter(|line| !line.is_empty()).collect(),
        statement: statement.to_owned(),
        ..whole
    }
}

fn medium(office: &Office, lines: &Register, item: &ItemView) -> Result<CertifiedMedium, Problems> {
    let media = office.register("media")?;
    let (line, card) = (&item.line.values, &item.card.values);
    let serial = answer(lines, line, "serial_no");
    let source = answer(media, card, "serial_source");
    let unreadable = card.text("serial_unreadable_reason");
    let quantity = card.int("quantity").filter(|count| *count != 1).map(|count| format!("{}点", show::grouped(count)));
    Ok(CertifiedMedium {
        media_no: item.card.no.clone(),
        kind: answer(lines, line, "media_type"),
        maker_model: joined(&[card.text("maker"), line.text("model")]),
        serial_no: match (serial.is_empty(), source.is_empty(), unreadable.is_empty()) {
            (false, false, _) => format!("{serial}（{source}）"),
            (false, true, _) => serial,
            (true, _, false) => format!("なし（{unreadable}）"),
            (true, _, true) => "－".to_owned(),
        },
        capacity: joined(&[card.text("capacity"), &quantity.unwrap_or_default()]),
        info_class: answer(lines, line, "info_class"),
    })
}

/// Everyone who did (or checked) it, and the day of the last of it.
fn signer(items: &[&Record], who: fn(&Record) -> String) -> Signer {
    let last = items.iter().max_by_key(|item| item.values.moment("finished_at"));
    Signer { name: unlike(items.iter().map(|item| who(item))), date: last.map(|item| day(&item.values, "finished_at")).unwrap_or_default() }
}

fn attendance(office: &Office, view: &CaseView) -> Result<Option<Attendance>, Problems> {
    let register = office.register("attendance")?;
    let Some(record) = view.gathered.attendance.iter().find(|one| one.values.flag("attended")) else { return Ok(None) };
    Ok(Some(Attendance {
        staff: person(&record.values, "staff"),
        on: record.values.moment("at").map(|at| show::date(at.date(), show::Dates::Wareki)).unwrap_or_default(),
        when: answer(register, &record.values, "at"),
        place: answer(register, &record.values, "place"),
        how: answer(register, &record.values, "how"),
    }))
}

/// ⑦ and what else belongs to the proof: the decision, the comparison, papers and photographs.
fn further(view: &CaseView) -> Vec<Fact> {
    let gathered = &view.gathered;
    let mut further = vec![
        Fact::new("伺番号", gathered.head.no.clone()),
        Fact::new("決裁", approval(&gathered.head.values, "approved_on", "approved_by")),
    ];
    for certificate in &gathered.certificates {
        let values = &certificate.values;
        further.push(Fact::new("証明書の受領日", format!("{}（{}）", day(values, "received_on"), values.text("cert_no"))));
        if !values.text("file_sha256").is_empty() {
            let start: String = values.text("file_sha256").chars().take(16).collect();
            further.push(Fact::new("証明書の写し", format!("保管済（SHA-256 {start}）")));
        }
        for (label, field) in [("外部証明番号", "outside_no"), ("マニフェスト番号", "manifest_no"), ("証明書の備考", "note")]
        {
            if !values.text(field).is_empty() {
                further.push(Fact::new(label, values.text(field)));
            }
        }
    }
    if let (true, Some(compared)) = (gathered.case.execution.by_others(), &view.reconciliation) {
        let mut words = format!("一致 {}点", compared.matched.len());
        for (label, serials) in [("証明書になし", &compared.missing), ("引渡しになし", &compared.extra), ("重複", &compared.doubled)]
        {
            if !serials.is_empty() {
                let which: Vec<&str> = serials.iter().map(|serial| serial.written()).collect();
                words.push_str(&format!("、{label} {}点（{}）", which.len(), which.join("、")));
            }
        }
        further.push(Fact::new("製造番号の突合", words));
    }
    further.push(Fact::new("写真", photographs(view)));
    further.retain(|fact| !fact.value.is_empty());
    further
}

/// How many photographs go with it, and honestly which scenes nobody took.
fn photographs(view: &CaseView) -> String {
    let placed = view.gathered.photos.len() - view.loose.len();
    if placed == 0 {
        return "なし".to_owned();
    }
    let gaps = photo_gaps(&view.gathered.case);
    let missing: usize = gaps.iter().map(|gap| gap.slots.len()).sum();
    let scenes = unlike(gaps.iter().flat_map(|gap| gap.slots.iter().map(|slot| slot.label().to_owned())));
    let without =
        if missing == 0 { String::new() } else { format!("、撮影のない場面 {}点に{missing}（{scenes}）", gaps.len()) };
    format!("{placed}枚（別紙 写真台紙）{without}")
}

/// The words that differ, each once, in their order.
fn unlike(words: impl Iterator<Item = String>) -> String {
    let mut found: Vec<String> = Vec::new();
    for word in words.filter(|word| !word.is_empty()) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found.join("、")
}
