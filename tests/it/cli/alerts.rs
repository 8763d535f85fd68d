//! What is due on each day of a year, lived day by day in a small section with records in every register: what was done by
//! the evening is in the store, what comes later is not. The text is one that a clerk can check.
//!
//! `WRITE=1 cargo test -p tests --test it alerts` writes the text anew; read it before it is committed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use chrono::NaiveDate;
use domain::nendo::Nendo;
use domain::show::{self, Dates};
use office::records::Ask;
use office::session::Door;
use office::{Clock, Office};
use serde_json::{Map, Value, json};

use tests::desk::{CLERK, Desk, MANAGER, OFFICER, drive, merge};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/due-r8.txt");

/// A section that lives through the year: each evening it is asked what is due.
struct Story {
    desk: Desk,
    /// The first day that was not asked about yet.
    next: NaiveDate,
    /// What was due the evening before: its words without the days that count on, and as they were said.
    before: BTreeMap<String, String>,
    text: String,
    asked: usize,
}

impl Story {
    fn begin() -> Story {
        let mut desk = Desk::bare();
        desk.on("2026-04-01");
        let init = ["init", "--section", "例示課", "--code", "例", "--manager", MANAGER, "--test"];
        assert_eq!(desk.daicho(&init, &Value::Null).status, 0);
        for (name, title) in [(OFFICER, "係長"), (CLERK, "主事")] {
            desk.add("staff", &json!({ "name": name, "title": title, "from": "R8.4.1" }));
        }
        for (name, role) in [(OFFICER, "officer"), (CLERK, "clerk")] {
            let words = ["user", "add", name, "--role", role, "--staff", name, "--new-password-file", "password"];
            assert_eq!(desk.daicho(&words, &Value::Null).status, 0);
        }
        let text = String::from("令和8年度に、毎日の終わりの「今日やること」で変わったこと。＋は現れたもの、－は消えたもの。\n");
        Story { desk, next: Nendo(2026).from(), before: BTreeMap::new(), text, asked: 0 }
    }

    /// Whoever does something on `day`; every evening before it is asked about first.
    fn at(&mut self, day: &str, person: &str) -> &Desk {
        let day: NaiveDate = day.parse().unwrap();
        self.evenings_before(day);
        self.desk.on(&day.to_string()).sit(person)
    }

    fn evenings_before(&mut self, day: NaiveDate) {
        assert!(day >= self.next.pred_opt().unwrap(), "{day} was told too late");
        if self.next >= day {
            return;
        }
        let door = Door { place: self.desk.path("store"), attempts: None };
        let office = Office::log_in(&door, MANAGER, "試験用の合言葉", Clock::standing_at(self.next)).unwrap();
        while self.next < day {
            self.evening(&office, self.next);
            self.next = self.next.succ_opt().unwrap();
        }
        office.close().unwrap();
    }

    /// Writes down what changed since the evening before.
    fn evening(&mut self, office: &Office, day: NaiveDate) {
        let due = office.due(day).unwrap();
        let now: BTreeMap<String, String> =
            due.iter().map(|one| words(one, office.profile())).map(|said| (uncounted(&said), said)).collect();
        let gone: Vec<&String> = self.before.iter().filter(|(key, _)| !now.contains_key(*key)).map(|(_, said)| said).collect();
        let new: Vec<&String> = now.iter().filter(|(key, _)| !self.before.contains_key(*key)).map(|(_, said)| said).collect();
        if !gone.is_empty() || !new.is_empty() {
            let _ = writeln!(self.text, "\n{}", show::date(day, Dates::Short));
            // What is gone is told without its next step: nobody takes it any more.
            self.text.extend(gone.iter().map(|gone| format!("  － {}\n", gone.lines().next().unwrap_or_default())));
            self.text.extend(new.iter().map(|new| format!("  ＋ {new}\n")));
        }
        self.before = now;
        self.asked += 1;
    }

    fn add(&mut self, day: &str, register: &str, answers: Value) -> String {
        self.at(day, MANAGER).add(register, &answers)
    }

    fn part(&mut self, day: &str, register: &str, parent: &str, answers: Value) {
        self.at(day, MANAGER).daicho(&["add", register, "--parent", parent], &answers).value();
    }

    fn act(&mut self, day: &str, person: &str, words: &[&str], answers: Value) -> String {
        self.at(day, person).daicho(words, &answers).no()
    }
}

fn medium(serial: &str, over: Value) -> Value {
    let mut given = drive(serial);
    merge(&mut given, &json!({ "info_asset_ids": ["名簿"], "registered_on": "R8.4.1" }));
    merge(&mut given, &over);
    given
}

/// Things, people and rooms.
fn furnish(story: &mut Story) {
    let first = "2026-04-01";
    story.add(first, "location", json!({ "name": "書庫", "locked": true }));
    story.add(first, "vendor", json!({ "name": "例示データ処理" }));
    story.add(
        first,
        "own_field",
        json!({ "register": "媒体管理台帳", "label": "棚番", "kind": "文字", "help": "棚の番号です。", "example": "3" }),
    );
    let asset = json!({
        "name": "名簿", "business": "例事務", "info_class": "その他の保有個人情報", "purpose": "例", "responsible": MANAGER,
        "department": "例示課", "retention_from": "R8.4.1", "retention_until": "R9.1.31",
    });
    let asset = story.add(first, "info_asset", asset);
    story.part(first, "route_step", &asset, json!({ "order_no": 1, "stage": "取得", "method": "窓口" }));
    for serial in ["GD-1", "GD-2", "GD-3", "GD-6"] {
        story.add(first, "media", medium(serial, json!({})));
    }
    story.add(first, "media", medium("GD-4", json!({ "acquisition": "リース", "lease_end": "R8.12.28" })));
    story.add(first, "media", medium("GD-5", json!({ "status": "廃棄待ち" })));
    story.add(first, "post_holder", json!({ "post": "保護管理者", "staff": MANAGER, "from": "R8.4.1" }));
    let grant = json!({
        "staff": CLERK, "target": "例示システム", "rights": ["閲覧"], "privileged": false, "granted_on": "R8.4.1", "approver": MANAGER,
    });
    story.add(first, "access_grant", grant);
    let handler = json!({ "staff": CLERK, "duty": "収集", "scope": "例事務", "designated_on": "R8.4.1", "designated_by": MANAGER });
    story.add(first, "handler_designation", handler);
    let room = json!({ "room": "書庫", "staff": OFFICER, "reason": "点検のため", "granted_on": "R8.4.1", "granted_by": MANAGER });
    story.add(first, "room_authority", room);
    let document = json!({
        "name": "設計書", "system": "例示システム", "kind": "設計書", "received_on": "R8.4.1", "copies": 1, "location_id": "書庫",
        "custodian": OFFICER, "readers": "課内",
    });
    story.add(first, "design_doc", document);
}

/// What the section did from April to June.
fn spring(story: &mut Story) {
    ended_contract(story);
    let copy = json!({ "occurred_at": "R8.4.10 9:00", "kind": "一時複製", "info_asset_id": "名簿", "purpose": "例", "actor": CLERK });
    story.add("2026-04-10", "handling_event", copy);
    let stocktake = story.act("2026-04-20", OFFICER, &["stocktake", "open"], Value::Null);
    for serial in ["GD-1", "GD-2", "GD-3", "GD-4", "GD-5", "GD-6"] {
        story.at("2026-04-20", OFFICER).daicho(&["stocktake", "count", &stocktake, serial], &Value::Null).value();
    }
    story.act("2026-04-20", OFFICER, &["stocktake", "close", &stocktake], json!({ "counter": CLERK, "witness": OFFICER }));
    let until = json!({ "loan_until": "R8.9.30" });
    story.at("2026-04-21", OFFICER).daicho(&["media", "move", "lend", "GD-1"], &until).value();
    let look = json!({ "checked_on": "R8.4.28", "checker": MANAGER, "open_count": 1, "places_seen": "端末", "finding": "1件あり" });
    story.add("2026-04-28", "erasure_check", look);
    let backup = json!({
        "made_on": "R8.5.10", "target_kind": "この台帳", "target": "保管庫", "media_id": "R8-例-HDD-0002", "location_id": "書庫", "dispersed": true,
        "encrypted": true, "performer": OFFICER,
    });
    story.add("2026-05-10", "backup", backup);
    let meeting = json!({
        "held_on": "R8.5.12", "kind": "定期", "chair": "総務部長", "attendees": "各課", "agenda": "計画", "decisions": "決定",
        "follow_up": "鍵の更新", "follow_up_due_on": "R8.7.31",
    });
    story.add("2026-05-12", "meeting", meeting);
    let training =
        json!({ "name": "例示研修", "audience": "課内", "held_on": "R8.5.20", "method": "集合", "lecturer": "例", "content": "例" });
    let training = story.add("2026-05-20", "training", training);
    story.part("2026-05-20", "training_attendee", &training, json!({ "staff": CLERK, "attended": "受講", "attended_on": "R8.5.20" }));
    let entry = json!({
        "room": "書庫", "entered_at": "R8.6.3 8:00", "left_at": "R8.6.3 8:50", "person": "例 保守員", "org": "例示データ処理", "outsider": true,
        "purpose": "保守", "badge_no": "01", "escort": OFFICER,
    });
    story.add("2026-06-03", "room_entry", entry);
    let slip = |kind: &str, medium: &str| {
        json!({
            "kind": kind, "media": [medium], "info_asset_ids": ["名簿"], "subject_count": 1, "purpose": "会議", "destination": "例地区",
            "destination_address": "例市", "from": "R8.6.9", "until": "R8.6.12", "due_back_on": "R8.6.12", "auth_set": true, "encrypted": true,
            "transport": "公用車・手渡し",
        })
    };
    for (kind, medium) in [("持出し", "GD-2"), ("送付", "GD-3")] {
        let no = story.act("2026-06-09", CLERK, &["takeout", "request"], slip(kind, medium));
        story.act("2026-06-09", MANAGER, &["takeout", "approve", &no], Value::Null);
        story.act("2026-06-09", CLERK, &["takeout", "depart", &no], json!({ "depart_checker": OFFICER }));
    }
    let sent = json!({
        "checked_at": "R8.6.9 8:00", "means": "メール", "addressee": "例", "subject": "例", "subject_count": 1, "check_address": true,
        "check_content": true, "check_hidden": true, "check_bcc": true, "author": CLERK, "checker": OFFICER, "result": "誤りなし・送付した",
    });
    story.add("2026-06-09", "send_check", sent);
}

/// A contract about numbers that was checked once, before it began.
fn contract(story: &mut Story) -> String {
    let mut given = json!({
        "name": "例示業務", "vendor": "例示データ処理", "from": "R8.6.15", "until": "R9.3.31", "info_asset_ids": ["名簿"],
        "handles_number": true, "log_keep_until": "R10.3.31", "certification": "ISMS", "certification_no": "例-1",
        "certification_until": "R9.2.28",
    });
    let clauses = domain::registers::contract::CLAUSES.iter().chain(domain::registers::contract::NUMBER_CLAUSES);
    for clause in clauses {
        merge(&mut given, &json!({ *clause: "特記" }));
    }
    let no = story.add("2026-06-10", "contract", given);
    let check = story.act("2026-06-10", OFFICER, &["contract", "check", &no], Value::Null);
    let shown = story.at("2026-06-10", OFFICER).daicho(&["contract", "show", &no], &Value::Null).value();
    let items = shown["checks"][0]["answers"].as_array().unwrap();
    let answers: Map<String, Value> = items.iter().map(|item| (item["item_id"].as_str().unwrap().to_owned(), json!("適"))).collect();
    story.at("2026-06-10", CLERK).daicho(&["contract", "answer", &check], &Value::Object(answers.clone())).value();
    story.act("2026-06-10", MANAGER, &["contract", "complete", &check], Value::Null);
    story.act("2026-06-15", MANAGER, &["contract", "start", &no], Value::Null);
    let plan = json!({
        "occasion": "定期", "checked_on": "R8.6.20", "method": "書面", "method_reason": "例", "findings": "例", "findings_due_on": "R8.7.20",
    });
    let check = story.act("2026-06-20", OFFICER, &["contract", "check", &no], plan);
    story.at("2026-06-20", CLERK).daicho(&["contract", "answer", &check], &Value::Object(answers)).value();
    story.act("2026-06-20", MANAGER, &["contract", "complete", &check], Value::Null);
    check
}

/// A contract that ended before this year, whose contractor still keeps its logs.
fn ended_contract(story: &mut Story) {
    let given = json!({
        "name": "例示旧業務", "vendor": "例示データ処理", "from": "R7.4.1", "until": "R7.12.31", "info_asset_ids": ["名簿"],
        "handles_number": false, "log_keep_until": "R8.12.31", "returned_on": "R7.12.31", "erased_on": "R7.12.31",
    });
    let no = story.add("2026-04-02", "contract", given);
    story.act("2026-04-02", MANAGER, &["contract", "start", &no], Value::Null);
    story.act("2026-04-02", OFFICER, &["contract", "end", &no], json!({ "returned_on": "R7.12.31", "erased_on": "R7.12.31" }));
}

/// What the section did from July to September.
fn summer(story: &mut Story, check: &str) {
    let key = json!({
        "key_name": "書庫の鍵", "location_id": "書庫", "lent_at": "R8.7.1 9:00", "borrower": "主事 係員", "purpose": "閲覧", "lender": OFFICER,
        "due_back_at": "R8.7.1 17:00",
    });
    story.add("2026-07-01", "key_log", key);
    let review = json!({
        "system": "例示システム", "from": "R8.4.1", "until": "R8.6.30", "reviewed_on": "R8.7.6", "criteria": "時間外", "lines_seen": 3,
        "anomaly": false, "reviewer": OFFICER,
    });
    story.add("2026-07-06", "log_review", review);
    let small = json!({ "nature": "漏えい", "cause": "誤交付", "summary": "例", "subject_count": 2, "known_at": "R8.7.8 8:00" });
    let small = story.act("2026-07-08", CLERK, &["incident", "report"], small);
    let told = json!({ "kind": "保護管理者へ報告", "what": "報告", "manager_told_at": "R8.7.10 8:30" });
    story.at("2026-07-10", CLERK).daicho(&["incident", "step", &small], &told).value();
    let done = json!({ "findings_done_on": "R8.7.15" });
    story.at("2026-07-15", OFFICER).daicho(&["correct", "contractor_check", check, "--reason", "是正を確認"], &done).value();
    let report = json!({
        "month": "R8.7.1", "workers_total": 2, "carried": 0, "copied": 0, "erased": 0, "media_left": 0, "accident": false,
        "received_on": "R8.8.5",
    });
    story.at("2026-08-05", OFFICER).daicho(&["contract", "report", "R8-例-委託-0001"], &report).value();
    let provided = json!({
        "provided_on": "R8.8.18", "recipient": "例示県", "recipient_kind": "行政機関等", "info_asset_id": "名簿", "contains_number": false,
        "subject_count": 1, "purpose": "統計", "legal_basis": "統計法", "items": "件数", "method": "送信", "approver": MANAGER, "actor": OFFICER,
    });
    story.add("2026-08-18", "provision", provided);
    let draft = json!({ "media": ["GD-5"], "drafted_by": CLERK });
    let mut given = json!({
        "reason": "更新", "execution": "自庁実施", "action": "媒体の廃棄", "technique": "Destroy", "method": "破砕",
    });
    merge(&mut given, &draft);
    story.act("2026-09-01", CLERK, &["disposal", "draft"], given);
    handed_down(story);
    let leaving = json!({ "leaving": CLERK, "leaving_on": "R8.9.30", "receiver": OFFICER });
    story.act("2026-09-10", MANAGER, &["handover", "make"], leaving);
    story.at("2026-09-10", MANAGER).daicho(&["correct", "staff", "職-0003", "--reason", "異動"], &json!({ "until": "R8.9.30" })).value();
    let rights = json!({
        "reviewed_on": "R8.9.25", "subject": "アクセス権限", "causes": ["その他"], "evaluation": "確かめた", "outcome": "現行のまま",
        "decided_by": "例示課長",
    });
    story.add("2026-09-25", "review", rights);
}

/// A disposal that was handed to a contractor, whose certificate does not come.
fn handed_down(story: &mut Story) {
    let draft = json!({
        "media": ["GD-6"], "drafted_by": CLERK, "reason": "更新", "execution": "委託", "action": "媒体の廃棄", "technique": "Destroy", "method": "破砕",
    });
    let no = story.act("2026-09-02", CLERK, &["disposal", "draft"], draft);
    story.act("2026-09-03", MANAGER, &["disposal", "approve", &no], Value::Null);
    let step = json!({
        "vendor": "例示データ処理", "handed_on": "R8.9.4", "handed_by": "主事 係員", "received_by": "回収担当", "transport": "施錠した専用車",
    });
    story.at("2026-09-04", CLERK).daicho(&["disposal", "hand-over", &no], &step).value();
}

/// What the section did from October to December.
fn autumn(story: &mut Story) {
    let published = json!({ "kind": "公表", "what": "一覧で公表", "published_on": "R8.10.15" });
    story.at("2026-10-15", MANAGER).daicho(&["incident", "step", "R8-例-事案-0001"], &published).value();
    let inspection = story.act("2026-10-20", OFFICER, &["inspection", "open"], json!({ "round": "定期1", "base_on": "R8.9.30" }));
    let action = json!({
        "inspection": inspection, "item_id": "13-1-1", "finding": "例", "measure": "例", "owner": OFFICER, "due_on": "R8.12.15", "status": "未着手",
    });
    story.add("2026-10-20", "corrective_action", action);
    let noticed = json!({
        "nature": "漏えい", "cause": "誤送付", "summary": "例", "subject_count": 101,
        "known_at": "R8.11.20 8:00", "manager_told_at": "R8.11.20 8:30",
    });
    story.act("2026-11-20", MANAGER, &["incident", "report"], noticed);
}

/// What the section did until the year ended; much of it is still open then.
fn winter(story: &mut Story) {
    let audit = json!({
        "theme": "媒体", "kind": "定期", "planned_on": "R8.12.1", "auditor": "総務課長", "held_on": "R8.12.1", "findings": "例",
        "finding_count": 1, "improvement": "例", "improvement_due_on": "R9.1.29",
    });
    story.add("2026-12-01", "audit", audit);
    story.at("2027-03-30", MANAGER).daicho(&["yearend", "confirm", "--fy", "R8"], &json!({ "step": "numbers" })).value();
}

/// One matter as it stands in the text.
fn words(due: &domain::due::Due, profile: &domain::profile::Profile) -> String {
    let on = show::date(due.on, Dates::Short);
    let (article, press, whom) = (profile.article_short(due.article), due.press.label(), due.whom.label());
    format!("{on}まで {article}［{press}］{whom} {}\n      次に：{}", due.what, due.next)
}

/// The same without numbers of days: 「3日過ぎて」 counts on each day and is no other matter for it. A record's number stays.
fn uncounted(said: &str) -> String {
    let mut text = String::new();
    for sign in said.chars() {
        if sign == '日' {
            text.truncate(text.trim_end_matches(|last: char| last.is_ascii_digit()).len());
        }
        text.push(sign);
    }
    text
}

#[test]
fn every_day_of_a_year_asks_for_what_the_regulation_asks() {
    let mut story = Story::begin();
    furnish(&mut story);
    spring(&mut story);
    let check = contract(&mut story);
    summer(&mut story, &check);
    autumn(&mut story);
    winter(&mut story);
    story.evenings_before(Nendo(2026).after().from());
    let Story { desk, before, mut text, asked, .. } = story;
    let _ = writeln!(text, "\n{asked}日を見た。最後の日に{}件が残っている。", before.len());

    let last = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap();
    let door = Door { place: desk.path("store"), attempts: None };
    let mut office = Office::log_in(&door, MANAGER, "試験用の合言葉", Clock::standing_at(last)).unwrap();
    for register in domain::registers::all().iter().filter(|one| !matches!(one.shape, domain::register::Shape::Part { .. })) {
        let listed = office.list(register.id, &Ask::default()).unwrap().rows.len();
        assert!(listed > 0, "{} is empty", register.id);
    }
    office.close().unwrap();
    if std::env::var_os("WRITE").is_some() {
        fs::write(GOLDEN, &text).unwrap();
    }
    let golden = fs::read_to_string(GOLDEN).unwrap_or_default();
    assert!(text == golden, "tests/golden/due-r8.txt is not what is due: run with WRITE=1, and read what changed\n{text}");
    // The command says the same as the text was made of.
    let mut desk = desk;
    let said = desk.on("2027-03-31").sit(MANAGER).daicho(&["due", "--on", "R9.3.31"], &Value::Null).rows();
    assert_eq!(said.len(), before.len());
}
