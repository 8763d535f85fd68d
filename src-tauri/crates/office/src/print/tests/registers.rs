//! The forms of the further registers, from records made here: books, slips and the summary.

use domain::problem::Code;

use super::section::{Section, raw, says, text};
use crate::print::order::Order;
use crate::records::Ask;
use crate::stocktake::{Counting, Place};

fn add(section: &mut Section, register: &str, parent: &str, answers: &[(&str, &str)]) -> String {
    section.office.add(register, parent, &raw(answers)).unwrap().value.no
}

fn journey(section: &mut Section) -> String {
    let answers = [
        ("kind", "持出し"),
        ("applicant", "例 𠮷次"),
        ("applied_on", "R8.11.18"),
        ("info_asset_ids", "任用名簿"),
        ("subject_count", "35"),
        ("subject_count_approx", "はい"),
        ("purpose", "訪問調査のため"),
        ("destination", "例県市町村課"),
        ("destination_address", "例県例市例町1-1"),
        ("from", "R8.11.19"),
        ("until", "R8.11.20"),
        ("due_back_on", "R8.11.20"),
        ("auth_set", "はい"),
        ("encrypted", "はい"),
        ("transport", "公用車・手渡し"),
        ("locked_case", "はい"),
    ];
    let no = section.office.request_takeout("R8-総務-HDD-0001", &raw(&answers)).unwrap().value.no;
    section.office.approve_takeout(&no, &raw(&[("approved_at", "R8.11.18 16:30")])).unwrap();
    section.office.depart_takeout(&no, &raw(&[("departed_at", "R8.11.19 09:00"), ("depart_checker", "例 花子")])).unwrap();
    no
}

#[test]
fn a_medium_tells_its_whole_life_on_one_sheet() {
    let mut section = Section::new();
    let no = journey(&mut section);
    let back = [("returned_at", "R8.11.20 17:00"), ("return_checker", "例 花子"), ("return_complete", "はい")];
    section.office.return_takeout(&no, &raw(&back)).unwrap();
    let made = section.print("F02", "R8-総務-HDD-0001");
    assert_eq!(made.name, "F02-媒体個票（経歴）-R8-総務-HDD-0001.pdf");
    says(
        &made,
        &[
            "様式第2号（第13条関係）", "管理番号＝R8-総務-HDD-0001", "SN-1001", "任用名簿", "経歴", "台帳に登録", "R8.11.1909:00",
            "持出し", "例県市町村課", "状態 持出中→保管中",
        ],
    );
    let text = text(&made);
    assert!(text.find("台帳に登録").unwrap() < text.find("例県市町村課訪問調査").unwrap(), "{text}");
}

#[test]
fn a_journey_is_one_sheet_from_the_request_to_the_return_and_a_line_of_its_book() {
    let mut section = Section::new();
    let no = journey(&mut section);
    let sheet = section.print("F04", &no);
    says(
        &sheet,
        &[
            "様式第4号（第13条関係）",
            "■持出し　□送付",
            "約35件（人）",
            "令和8年11月19日〜令和8年11月20日",
            "2　対象媒体",
            "R8-総務-HDD-0001",
            "■承認　□却下",
            "■公用車・手渡し",
            "申請者",
        ],
    );
    let book = section.list("F05", Ask::default());
    says(&book, &["媒体等持出し・送付記録簿", "承認番号", &no, "任用名簿 約35件", "例県市町村課", "R8.11.20", "合計1件"]);
}

#[test]
fn corrective_actions_are_listed_by_their_term() {
    let mut section = Section::new();
    let inspection =
        section.office.open_inspection(&raw(&[("round", "定期1"), ("base_on", "R8.9.30"), ("inspector", "例 花子")]), "").unwrap().value.no;
    for (item, due) in [("13-1-3", "R8.12.20"), ("15-1-4", "R8.11.30")] {
        let answers = [
            ("inspection", inspection.as_str()),
            ("item_id", item),
            ("finding", "台帳にない媒体が2点あった"),
            ("measure", "未登録の媒体を登録し、月1回照合する"),
            ("owner", "例 𠮷次"),
            ("due_on", due),
            ("status", "未着手"),
        ];
        add(&mut section, "corrective_action", "", &answers);
    }
    let made = section.list("F11", Ask::default());
    says(&made, &["様式第11号（第43条関係）", "指摘", "台帳にない媒体が2点あった", "R8.11.30", "2件"]);
    let text = text(&made);
    assert!(text.find("15-1-4").unwrap() < text.find("13-1-3").unwrap());
}

#[test]
fn a_stocktake_lists_its_lines_with_the_two_who_counted() {
    let mut section = Section::new();
    add(&mut section, "location", "", &[("name", "事務室")]);
    let no = section.office.open_stocktake(&raw(&[("base_on", "R8.10.1")])).unwrap().value.no;
    for (labels, place) in [("SN-1001\nSN-1003\nSN-1004", "第1書庫"), ("SN-1002", "事務室")] {
        let counting = Counting { labels: labels.into(), place: place.into(), ..Counting::default() };
        section.office.count_stocktake(&no, &counting).unwrap();
    }
    section.office.settle_stocktake(&no, "SN-1002", Place::Stays, &raw(&[("measure", "元の書庫へ戻した")])).unwrap();
    section.office.close_stocktake(&no, &raw(&[("counter", "例 花子"), ("witness", "例 𠮷次")])).unwrap();
    // Another stock-take's lines are not this one's.
    let other = section.office.open_stocktake(&raw(&[("base_on", "R8.11.1")])).unwrap().value.no;
    let made = section.print("F12", &no);
    assert_eq!(made.name, format!("F12-棚卸表-{no}.pdf"));
    says(
        &made,
        &["様式第12号（第13条関係）", &format!("棚卸番号＝{no}"), "SN-1002", "元の書庫へ戻した", "係長 例 花子", "立会者", "合計4点"],
    );
    assert!(!text(&section.print("F12", &other)).contains("元の書庫へ戻した"));
}

#[test]
fn the_summary_balances_the_book_or_says_what_does_not() {
    let mut section = Section::new();
    journey(&mut section);
    let year =
        |half: &str| Order { form: "F13".into(), ask: Ask { fy: "R8".into(), ..Ask::default() }, half: half.into(), ..Order::default() };
    let made = section.made(&year(""));
    assert_eq!(made.name, "F13-保有個人情報等管理状況総括表-R8.pdf");
    // The store began within the year: the cards alone tell what was there at its beginning.
    says(
        &made,
        &["様式第13号（第16条関係）", "令和8年11月22日現在", "外付HDD 0 4 0 4 4 一致", "計 0 4 0 4 4 一致", "返却期限超過", "未実施"],
    );
    assert!(!text(&made).contains("不突合："));
    says(&section.made(&year("first")), &["令和8年度上半期", "期間＝上半期（R8.4.1〜R8.9.30）", "令和8年9月30日現在"]);
    let refused = section.office.print(&Order { half: "third".into(), ..year("") }, &mut |_, _| true).unwrap_err();
    assert_eq!(refused.0[0].code, Code::Usage);
}

#[test]
fn a_contractors_check_shows_both_answers_under_the_standards_sections() {
    let mut section = Section::new();
    let contract = contract(&mut section);
    let answers = [
        ("contract_id", contract.as_str()),
        ("occasion", "定期"),
        ("checked_on", "R8.9.10"),
        ("method", "実地"),
        ("target", "委託先"),
        ("inspector", "例 花子"),
        ("respondent", "総括責任者 例 三郎"),
    ];
    let no = add(&mut section, "contractor_check", "", &answers);
    says(&section.print("F14", &no), &["点検項目 41項目"]);
    for (item, city, finding) in [("C1-1", "適", ""), ("C5-8", "不適", "耐火金庫でない")] {
        section.office.answer_contractor(&no, item, &raw(&[("self_answer", "適"), ("judgement", city), ("finding", finding)])).unwrap();
    }
    let made = section.print("F14", &no);
    says(
        &made,
        &[
            "様式第14号（第37条関係）",
            "点検項目 41項目",
            "■定期",
            "総括責任者 例 三郎",
            "1　基本方針、規程及び取扱手順の策定",
            "5　セキュリティ強化のための管理策",
            "耐火金庫でない",
            "受託者",
        ],
    );
}

fn contract(section: &mut Section) -> String {
    let answers = [
        ("name", "通知書印刷封入業務"),
        ("contract_no", "契-123"),
        ("vendor", "株式会社例示データ処理"),
        ("from", "R8.4.1"),
        ("until", "R9.3.31"),
        ("info_asset_ids", "任用名簿"),
        ("scope", "氏名、住所"),
        ("handles_number", "いいえ"),
    ];
    add(section, "contract", "", &answers)
}

#[test]
fn a_months_report_is_a_letter_from_the_contractor() {
    let mut section = Section::new();
    let contract = contract(&mut section);
    let answers = [
        ("contract_id", contract.as_str()),
        ("month", "R8.10.1"),
        ("received_on", "R8.11.8"),
        ("workers_total", "12"),
        ("media_left", "3"),
        ("logs_checked", "はい"),
        ("accident", "いいえ"),
        ("checked_by", "例 花子"),
    ];
    let no = add(&mut section, "contractor_report", "", &answers);
    let made = section.print("F15", &no);
    says(
        &made,
        &[
            "様式第15号（第37条関係）",
            "保護管理者（総務課長）",
            "受託者　株式会社例示データ処理",
            "通知書印刷封入業務",
            "契-123",
            "令和8年10月分",
            "■はい",
            "保護責任者",
            "市 確認",
        ],
    );
}

#[test]
fn an_incident_is_reported_by_its_nine_items_and_listed_by_half_year() {
    let mut section = Section::new();
    let answers = [
        ("known_at", "R8.11.20 09:30"),
        ("known_by", "例 𠮷次"),
        ("nature", "発生のおそれ"),
        ("cause", "紛失"),
        ("occurred_on", "R8.11.19"),
        ("summary", "訪問先でUSBメモリ1本の所在が分からなくなった"),
        ("subject_count", "35"),
        ("count_state", "概数"),
        ("publication", "一括公表（半期）"),
    ];
    let no = add(&mut section, "incident", "", &answers);
    let step = [("at", "R8.11.20 10:15"), ("kind", "調査"), ("what", "訪問先に電話"), ("by", "例 𠮷次"), ("counterpart", "訪問先の施設")];
    add(&mut section, "incident_step", &no, &step);
    let made = section.print("F16", &no);
    says(
        &made,
        &[
            "様式第16号（第38条関係）", "■第一報　□続報", "①概要", "⑨その他参考となる事項", "速報期限", "■一括公表（半期）",
            "訪問先に電話", "市長", "副市長",
        ],
    );
    let listed = |section: &mut Section, half: &str| {
        let order = Order { form: "F17".into(), half: half.into(), ask: Ask { fy: "R8".into(), ..Ask::default() }, ..Order::default() };
        section.made(&order)
    };
    let medium = section.medium("EX-LOST");
    section.office.move_media("lose", &medium, &raw(&[])).unwrap();
    assert!(!text(&listed(&mut section, "second")).contains("EX-LOST"), "what nobody was told of yet is not made public");
    says(&listed(&mut section, "second"), &["令和8年度下半期", "下半期（R8.10.1〜R9.3.31）", "R8.11.19 総務課", "約35", "合計 1件"]);
    assert!(!text(&listed(&mut section, "first")).contains("訪問先"));
    let undated = Order { form: "F11".into(), half: "first".into(), ..Order::default() };
    assert_eq!(section.office.print(&undated, &mut |_, _| true).unwrap_err().0[0].code, Code::Usage);
}

#[test]
fn rights_handlers_training_and_the_door_have_their_books() {
    let mut section = Section::new();
    let grant = [
        ("staff", "例 𠮷次"),
        ("target", "人事給与システム"),
        ("rights", "閲覧、入力"),
        ("privileged", "いいえ"),
        ("granted_on", "R8.4.1"),
        ("approver", "例 花子"),
    ];
    add(&mut section, "access_grant", "", &grant);
    says(&section.list("F18", Ask::default()), &["様式第18号（第10条関係）", "アクセス権限管理簿", "人事給与システム", "閲覧、入力"]);
    let handler = [
        ("staff", "例 𠮷次"),
        ("duty", "収集と入力"),
        ("scope", "年末調整に用いる個人番号"),
        ("designated_on", "R8.4.1"),
        ("designated_by", "例 花子"),
    ];
    add(&mut section, "handler_designation", "", &handler);
    says(&section.list("F18b", Ask::default()), &["様式第18号の2（第4条関係）", "特定個人情報等取扱者指定簿", "収集と入力"]);

    let training = [("name", "個人情報保護研修"), ("audience", "課内"), ("held_on", "R8.6.10"), ("method", "集合")];
    let no = add(&mut section, "training", "", &training);
    add(&mut section, "training_attendee", &no, &[("staff", "例 𠮷次"), ("attended", "受講"), ("attended_on", "R8.6.10")]);
    let absent = [("staff", "例 花子"), ("attended", "未受講"), ("absence_reason", "窓口当番のため")];
    add(&mut section, "training_attendee", &no, &absent);
    says(&section.print("F19", &no), &["様式第19号（第8条関係）", "個人情報保護研修", "実施日＝R8.6.10", "窓口当番のため", "合計2人"]);

    let entry = [
        ("room", "第1書庫"),
        ("entered_at", "R8.11.20 10:00"),
        ("left_at", "R8.11.20 10:40"),
        ("person", "例 三郎"),
        ("org", "株式会社例示データ処理"),
        ("outsider", "はい"),
        ("purpose", "サーバの定期点検"),
        ("badge_no", "V-03"),
        ("escort", "例 花子"),
    ];
    add(&mut section, "room_entry", "", &entry);
    says(&section.list("F21", Ask::default()), &["様式第21号（第34条関係）", "例 三郎 株式会社例示データ処理", "V-03", "入退室管理者"]);
}
