//! A disposal's papers: own work and a contractor's, with photographs, gaps and serials.

use domain::problem::Code;

use super::section::{Section, at, raw, says, text};
use crate::print::order::Order;
use crate::records::Ask;

const DONE: &[(&str, &str)] = &[
    ("technique", "Destroy"),
    ("tool", "例示破砕機 2.1"),
    ("verification", "目視"),
    ("verification_result", "合格"),
    ("started_at", "R8.11.21 10:00"),
    ("finished_at", "R8.11.21 10:30"),
    ("place_kind", "庁舎内"),
    ("place", "作業室"),
];

/// Drafted on 20 November and decided; gives its number.
fn decided(section: &mut Section, execution: &str, serials: &str) -> String {
    let head = raw(&[("drafted_on", "R8.11.20"), ("reason", "更新"), ("execution", execution), ("drafted_by", "例 花子")]);
    let lines = raw(&[("action", "媒体の廃棄"), ("method", "破砕")]);
    // Somebody else drafts than who decides.
    let head_of_section = std::mem::replace(&mut section.office.who.written, "係長 例 花子".to_owned());
    let no = section.office.draft_disposal(&head, serials, &lines).unwrap().value.no;
    section.office.who.written = head_of_section;
    section.office.approve_disposal(&no, &[], &raw(&[("approved_on", "R8.11.20")])).unwrap();
    no
}

/// Own work on two drives, closed, with three photographs and one gap on the second.
fn own(section: &mut Section) -> String {
    let no = decided(section, "自庁実施", "SN-1001\nSN-1002");
    let mut done = raw(DONE);
    done.extend(raw(&[("performer", "例 𠮷次"), ("checker", "例 花子"), ("destination", "産業廃棄物として処理")]));
    section.office.perform(&no, &[], &done).unwrap();
    for (serial, slot, seed) in
        [("SN-1001", "before", 1), ("SN-1001", "serial", 1), ("SN-1001", "after", 1), ("SN-1002", "before", 2), ("SN-1002", "after", 2)]
    {
        photo(section, &no, serial, slot, seed);
    }
    section.office.close_disposal(&no, &[], &raw(&[])).unwrap();
    no
}

fn photo(section: &mut Section, no: &str, serial: &str, slot: &str, seed: u32) {
    let bytes = exchange::sample::drive_photo(slot, serial, at(2026, 11, 21, 10), seed);
    let view = section.office.disposal(no).unwrap();
    let line = view.items.iter().find(|item| item.line.values.text("serial_no") == serial).unwrap().line.no.clone();
    let name = format!("{serial}-{slot}.jpg");
    let from = crate::disposal::PhotoFrom { owner: "disposal", no, name: &name, item: &line, slot, taken_by: "係員A" };
    section.office.put_photo(from, &bytes).unwrap();
}

/// A contractor's work down two steps; the certificate names the second serial with an O for a 0.
fn contracted(section: &mut Section) -> String {
    let no = decided(section, "委託", "SN-1003\nSN-1004");
    let first = raw(&[("vendor", "例示運送"), ("handed_on", "R8.11.20"), ("handed_by", "例 𠮷次"), ("received_by", "回収担当")]);
    section.office.hand_over(&no, &[], &first).unwrap();
    let second = raw(&[
        ("vendor", "株式会社例示データ処理"),
        ("handed_on", "R8.11.20"),
        ("subcontract_no", "例総第98号"),
        ("subcontract_on", "R8.11.20"),
        ("handed_by", "回収担当"),
        ("received_by", "処理担当"),
    ]);
    section.office.hand_over(&no, &[], &second).unwrap();
    let mut done = raw(DONE);
    done.extend(raw(&[
        ("place_kind", "庁舎外"),
        ("performer_org", "株式会社例示データ処理"),
        ("performer_name", "作業班長"),
        ("checker_name", "品質管理"),
    ]));
    section.office.perform(&no, &[], &done).unwrap();
    let paper = raw(&[
        ("cert_no", "証-45"),
        ("issuer", "株式会社例示データ処理"),
        ("issued_on", "R8.11.21"),
        ("received_on", "R8.11.22"),
        ("serials", "SN-1003\nSN-1OO4"),
        ("certifier", "所長"),
        ("manifest_no", "MF-0001"),
    ]);
    section.office.record_certificate(&no, &[], &paper).unwrap();
    no
}

#[test]
fn a_request_says_what_why_how_and_who_decided() {
    let mut section = Section::new();
    let no = decided(&mut section, "委託", "SN-1003\nSN-1004");
    let made = section.print("F06", &no);
    assert_eq!(made.name, format!("F06-保有個人情報等廃棄・消去伺-{no}.pdf"));
    says(
        &made,
        &[
            "様式第6号（第15条関係）", &no, "令和8年11月20日", "係長例花子", "更新", "委託", "破砕", "SN-1003", "SN-1004", "明細（2点）",
            "承認", "起案者",
        ],
    );
}

#[test]
fn the_section_certifies_its_own_work_and_never_before_it_is_done() {
    let mut section = Section::new();
    let no = decided(&mut section, "自庁実施", "SN-1003");
    let early = section.office.print(&Order { form: "F08".into(), no, ..Order::default() }, &mut |_, _| true).unwrap_err();
    assert_eq!(early.0[0].code, Code::Rule);
    assert!(early.0[0].what.contains("決裁済"));

    let no = own(&mut section);
    let made = section.print("F08", &no);
    assert_eq!(made.name, format!("F08-廃棄・消去証明書-{no}.pdf"));
    says(
        &made,
        &[
            &format!("証明書番号　{no}-証"),
            "総括保護管理者（総務部長）",
            "総務課長　例 一郎",
            "証明者総務課長　例 一郎令和8年11月22日（印）",
            "例示電機 EX-HDD1T",
            "SN-1001（ラベル目視）",
            "全件",
            "Destroy",
            "破砕",
            "例示破砕機 2.1",
            "目視",
            "合格",
            "令和8年11月21日 10:00〜10:30",
            "庁舎内 作業室",
            "主事 例 𠮷次",
            "係長 例 花子",
            "委託なし",
            "産業廃棄物として処理",
            "5枚",
            "（印）",
        ],
    );
    assert!(!text(&made).contains("復元"), "a certificate states what was checked, never that nothing can come back");
}

#[test]
fn a_contractors_certificate_is_not_passed_on_while_it_does_not_agree() {
    let mut section = Section::new();
    let no = contracted(&mut section);
    let early = section.office.print(&Order { form: "F08".into(), no, ..Order::default() }, &mut |_, _| true).unwrap_err();
    let rules: Vec<_> = early.0.iter().filter_map(|problem| problem.rule).collect();
    assert!(rules.contains(&"D6") && rules.contains(&"D7"), "{rules:?}");
    assert!(early.0.iter().any(|problem| problem.what.contains("SN-1004")), "{early:?}");
}

#[test]
fn photographs_stand_in_their_slots_and_gaps_are_named() {
    let mut section = Section::new();
    let no = own(&mut section);
    let mut heard = Vec::new();
    let order = Order { form: "F08b".into(), no: no.clone(), ..Order::default() };
    let made = section.office.print(&order, &mut |done, all| {
        heard.push((done, all));
        true
    });
    let made = made.unwrap();
    assert_eq!(made.name, format!("F08b-写真台紙-{no}.pdf"));
    says(
        &made,
        &[
            "写真 5枚",
            "区分　処分前全景",
            "区分　製造番号ラベル",
            "写真なし（製造番号ラベル）",
            "撮影　令和8年11月21日 10:00",
            "SHA-256",
            "SN-1002",
        ],
    );
    assert_eq!(text(&made).matches("写真なし").count(), 1);
    assert_eq!(heard.last(), Some(&(5, 5)));
}

#[test]
fn every_serial_is_set_against_the_certificate() {
    let mut section = Section::new();
    let no = contracted(&mut section);
    let made = section.print("F08c", &no);
    says(&made, &["証-45", "一致（○）1点", "不一致（×）1点", "SN-1004", "SN-1OO4", "似ています", "例示運送 回収担当", "完了していません"]);

    let own = own(&mut section);
    let refused = section.office.print(&Order { form: "F08c".into(), no: own, ..Order::default() }, &mut |_, _| true).unwrap_err();
    assert_eq!(refused.0[0].code, Code::Rule);
}

#[test]
fn the_record_of_disposals_names_attendance_and_certificate() {
    let mut section = Section::new();
    let no = contracted(&mut section);
    let seen = raw(&[("staff", "例 花子"), ("at", "R8.11.21 10:00"), ("place", "処理施設"), ("how", "現地")]);
    section.office.attend(&no, &[], &seen).unwrap();
    own(&mut section);
    let made = section.list("F07", Ask::default());
    says(
        &made,
        &[
            "様式第7号（第15条関係）",
            "廃棄・消去記録簿",
            "EX-HDD1T SN-1003",
            "係長 例 花子",
            "証-45",
            "自庁証明",
            "R8.11.21 10:30",
            "株式会社例示データ処理 作業班長",
            "4点",
        ],
    );
}

#[test]
fn a_disposal_that_was_called_off_stands_in_f07_and_is_not_counted() {
    let mut section = Section::new();
    own(&mut section);
    let no = decided(&mut section, "自庁実施", "SN-1003");
    section.office.cancel_disposal(&no, &[], &raw(&[("cancel_reason", "引き続き使用するため")])).unwrap();
    let made = section.list("F07", Ask::default());
    says(&made, &["SN-1003", "2点"]);
    assert!(!text(&made).contains("3点"), "{}", text(&made));
}
