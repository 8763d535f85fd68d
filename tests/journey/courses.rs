//! Courses of several days and several people in one section: a take-out that comes back late, a shelf that is counted.

use serde_json::{Value, json};

use crate::fill::{Step, Window};
use crate::wizard::{self, stand_up};
use crate::workplace::Workplace;

const HEAD: &str = "課長";
const KEEPER: &str = "担当";
const CLERK: &str = "係員";
const PASSWORD: &str = "試験用の合言葉";
/// The first slip of the year.
const SLIP: &str = "R8-総務-持出-0001";
/// The medium that goes out.
const MEDIUM: &str = "R8-総務-HDD-0001";
/// What the bars on the labels of the two media say.
const BARS: [&str; 2] = ["00000017", "00000024"];

/// The section with its people, a place, what it holds and two media, written by command as another office would have left it.
pub fn furnish(workplace: &Workplace) {
    let make = |words: &[&str], input: &Value| workplace.by_command((HEAD, PASSWORD), words, input);
    let add = |register: &str, answers: &Value| make(&["add", register], answers);
    make(&["init", "--section", "総務課", "--code", "総務", "--manager", HEAD, "--test"], &Value::Null);
    for (name, title, role) in [(KEEPER, "係長", "officer"), (CLERK, "主事", "clerk")] {
        add("staff", &json!({ "name": name, "title": title }));
        let password = workplace.password(PASSWORD);
        make(&["user", "add", name, "--role", role, "--staff", name, "--new-password-file", &password], &Value::Null);
    }
    add("location", &json!({ "name": "書庫", "locked": true }));
    let asset = json!({
        "name": "窓口受付簿", "business": "窓口事務", "info_class": "その他の保有個人情報", "purpose": "受付の記録のため",
        "responsible": HEAD, "department": "総務課庶務係",
    });
    add("info_asset", &asset);
    for serial in ["TO-1", "TO-2"] {
        let drive = json!({
            "media_type": "外付HDD", "maker": "例示電機", "model": "EX-HDD1T", "serial_no": serial, "serial_source": "ラベル目視",
            "registered_on": "R8.4.1", "info_asset_ids": ["窓口受付簿"], "network": "LGWAN接続系", "location_id": "書庫",
            "custodian": KEEPER, "user": CLERK,
        });
        add("media", &drive);
    }
}

/// The first day: a clerk asks, the head decides after taking the chair, and the medium leaves.
pub async fn ask_and_decide(window: &Window) -> Step {
    sit_down(window, CLERK).await?;
    window.press("nav-media").await?;
    window.press("sibling-takeout").await?;
    window.press("new-record").await?;
    window.choose("field-kind", "carry").await?;
    window.refer("field-media_ids", MEDIUM).await?;
    window.refer("field-info_asset_ids", "窓口受付簿").await?;
    window.write("field-subject_count", "35").await?;
    window.write("field-purpose", "訪問調査のため").await?;
    window.write("field-destination", "例地区").await?;
    window.write("field-destination_address", "例県例市例町1-1").await?;
    for (field, day) in [("field-from", "R8.11.17"), ("field-until", "R8.11.18"), ("field-due_back_on", "R8.11.18")] {
        window.write(field, day).await?;
    }
    for flag in ["field-auth_set", "field-encrypted"] {
        window.choose(flag, "true").await?;
    }
    window.choose("field-transport", "official_car").await?;
    window.press("save").await?;
    saved(window).await?;
    window.hears("takeout-stages", "1．申請中").await?;
    window.looked_at("take-out asked for by a clerk").await?;
    stand_up(window).await?;

    sit_down(window, HEAD).await?;
    window.go(&format!("/register/takeout/{SLIP}")).await?;
    window.press("step-approved").await?;
    window.looked_at("take-out approval").await?;
    record(window, "takeout-approved").await?;
    window.hears("takeout-stages", "2．承認").await?;
    window.press("step-out").await?;
    record(window, "takeout-out").await?;
    window.hears(&format!("status-{MEDIUM}"), "持出中").await?;
    window.looked_at("take-out gone").await?;
    stand_up(window).await
}

/// Days later: the medium is overdue on the first screen, comes back, and is no longer asked for.
pub async fn late_and_back(window: &Window) -> Step {
    sit_down(window, HEAD).await?;
    let due = format!("a[aria-label^=\"{SLIP}\"]");
    window.css(&due).await?;
    window.looked_at("home with an overdue take-out").await?;
    window.css(&due).await?.click().await?;
    window.hears("takeout-course", "返却予定日を9日過ぎています。").await?;
    window.press("step-returned").await?;
    window.press("field-return_complete-true").await?;
    window.press("field-erased_there-true").await?;
    window.looked_at("take-out return").await?;
    record(window, "takeout-returned").await?;
    window.hears("takeout-course", "この持出し・送付の手続は終わっています。").await?;
    window.looked_at("take-out returned late").await?;
    window.press("nav-home").await?;
    window.see("today").await?;
    window.gone(&due).await?;
    window.looked_at("home with the take-out cleared").await
}

/// A shelf counted by its labels, to the two names at the end.
pub async fn count_the_shelf(window: &Window) -> Step {
    sit_down(window, HEAD).await?;
    window.press("nav-media").await?;
    window.press("sibling-stocktake").await?;
    window.press("new-record").await?;
    window.refer("field-locations", "書庫").await?;
    window.press("save").await?;
    window.hears("remaining", "残り 2件").await?;
    window.looked_at("stock-take begun").await?;
    window.scan("scan", BARS[0]).await?;
    window.hears("verdict", "期待どおり").await?;
    window.hears("remaining", "残り 1件").await?;
    window.scan("scan", BARS[0]).await?;
    window.hears("verdict", "二重").await?;
    window.scan("scan", "KNOWN-TO-NOBODY").await?;
    window.hears("verdict", "不明").await?;
    window.looked_at("stock-take verdicts").await?;
    // What was read by mistake is taken back by its key.
    window.press("scan-undo").await?;
    window.hears("readings", "取消済").await?;
    window.scan("scan", "ＴＯ－２").await?;
    window.hears("remaining", "全て確かめました").await?;
    window.press("step-close").await?;
    window.refer("field-counter", CLERK).await?;
    window.refer("field-witness", KEEPER).await?;
    window.looked_at("stock-take two names").await?;
    record(window, "stocktake-close").await?;
    window.hears("stocktake-status", "完了").await?;
    window.looked_at("stock-take closed").await?;
    stand_up(window).await
}

async fn sit_down(window: &Window, name: &str) -> Step {
    wizard::sit_down(window, name, PASSWORD).await
}

/// Records the step in the dialog `name`; a warning is read and closed.
async fn record(window: &Window, name: &str) -> Step {
    window.press("save").await?;
    let dialog = format!("[data-testid=\"{name}\"]");
    let read = "[data-testid=\"step-warned-close\"]";
    window.gone_by(&dialog, read).await
}

/// Past the notes about a new record, where there are any.
async fn saved(window: &Window) -> Step {
    let shown = window.css("[data-testid=\"record-no\"], [data-testid=\"show-record\"]").await?;
    if shown.attr("data-testid").await?.as_deref() == Some("show-record") {
        window.press("show-record").await?;
    }
    window.see("record-no").await.map(|_| ())
}
