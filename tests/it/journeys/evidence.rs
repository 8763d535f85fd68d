//! What proves a disposal: a photograph is struck out only by whom and where it may, and closed cases are looked at again.

use chrono::NaiveDate;
use domain::nendo::Nendo;
use domain::problem::{Code, Problems};
use domain::record::Standing;
use domain::registers::by_id;
use office::demo::{NAME, PASSWORD};
use office::records::{Ask, Compare, Where};
use office::session::Door;
use office::{Act, Clock, Office};
use tempfile::TempDir;

use super::bench::raw;

/// The practice section with its three closed disposals, and whoever shall sit at the desk.
struct Section {
    folder: TempDir,
    clock: Clock,
}

impl Section {
    fn new() -> Section {
        let folder = TempDir::new().unwrap();
        let now = NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(9, 0, 0)).unwrap();
        let (office, _) = office::demo::make(&folder.path().join("store"), Nendo(2026), 1, now, &mut |_, _, _| {}).unwrap();
        let clock = office.clock();
        office.close().unwrap();
        Section { folder, clock }
    }

    fn sit(&self, name: &str) -> Office {
        Office::log_in(&Door { place: self.folder.path().join("store"), attempts: None }, name, PASSWORD, self.clock).unwrap()
    }
}

fn first_of(office: &mut Office, register: &str, asked: &[(&str, &str)]) -> String {
    let is = |(field, value): &(&str, &str)| Where { field: (*field).to_owned(), compare: Compare::Is, value: (*value).to_owned() };
    let filters = asked.iter().map(is).collect();
    office.list(register, &Ask { filters, ..Ask::default() }).unwrap().rows[0].no.clone()
}

#[test]
fn a_photograph_is_struck_out_of_its_own_open_case_by_whoever_took_it_or_keeps_the_registers() {
    let section = Section::new();
    let mut office = section.sit("担当");
    let medium = first_of(&mut office, "media", &[("media_type", "usb"), ("status", "保管中")]);
    let head = raw(&[("reason", "更新"), ("execution", "自庁実施")]);
    let lines = raw(&[("action", "媒体の廃棄"), ("technique", "Destroy"), ("method", "破砕")]);
    let no = office.draft_disposal(&head, &medium, &lines).unwrap().value.no;
    let picture = exchange::sample::drive_photo("before", "EX", section.clock.now(), 7);
    let photo = office
        .put_photo(
            office::disposal::PhotoFrom { owner: "disposal", no: &no, name: "before.jpg", item: &medium, slot: "before", taken_by: "" },
            &picture,
        )
        .unwrap()
        .value
        .no;
    let twice = office
        .put_photo(
            office::disposal::PhotoFrom { owner: "disposal", no: &no, name: "after.jpg", item: &medium, slot: "after", taken_by: "" },
            &picture,
        )
        .unwrap_err();
    assert_eq!(twice.0[0].code, Code::Rule, "{twice:?}");
    let closed = first_of(&mut office, "disposal", &[("status", "完了")]);
    let proof = office.disposal(&closed).unwrap().gathered.photos[0].no.clone();
    office.close().unwrap();

    let mut clerk = section.sit("係員");
    assert_eq!(clerk.void_photo(&no, &photo, "ピンぼけ").unwrap_err().0[0].code, Code::NotAllowed);
    clerk.close().unwrap();

    let mut office = section.sit("担当");
    let elsewhere = office.void_photo(&closed, &photo, "ピンぼけ").unwrap_err();
    assert!(elsewhere.0[0].what.contains("のものではありません"), "{elsewhere:?}");
    assert_eq!(office.void_photo(&closed, &proof, "ピンぼけ").unwrap_err().0[0].rule, Some("D21"));
    assert_eq!(office.void_photo(&no, &photo, " ").unwrap_err().0[0].rule, Some("D21"));
    assert_eq!(office.void_photo(&no, &photo, "ピンぼけ").unwrap().value.no, photo);
    assert!(office.disposal(&no).unwrap().gathered.photos.is_empty());
}

#[test]
fn a_closed_disposal_that_lost_its_certificate_is_found() {
    let section = Section::new();
    let mut office = section.sit(NAME);
    let about = |office: &mut Office| {
        let findings = office.verify(&mut |_| {}).unwrap();
        findings.into_iter().find(|finding| finding.about == "完了した廃棄の証明").unwrap()
    };
    let whole = about(&mut office);
    assert!(whole.ok && whole.words.contains("3件"), "{whole:?}");

    // No verb takes a certificate from a closed case; this goes past them all.
    let (register, no) = (by_id("certificate").unwrap(), first_of(&mut office, "certificate", &[("cert_no", "証-2026-045")]));
    let struck = office.act(Act::Void, |desk| {
        let certificate = desk.record(register, &no)?;
        desk.tx.summary("証明書を取消し".to_owned());
        let standing = Standing::Voided { reason: "試験".to_owned() };
        desk.tx.strike(register, certificate.id, standing).map_err(|_| Problems(Vec::new()))
    });
    struck.unwrap();
    let found = about(&mut office);
    assert!(!found.ok && found.words.contains("-廃棄-") && found.words.contains("立会いでも証明書でも"), "{found:?}");
}
