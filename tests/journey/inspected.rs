//! A whole inspection in the practice section: carried over from last time, answered by key, confirmed, reported on paper.

use crate::fill::{Step, Window};

/// From opening to the papers.
pub async fn to_the_end(window: &Window) -> Step {
    open(window).await?;
    accept_what_the_registers_say(window).await?;
    answer_by_key(window).await?;
    window.looked_at("practice inspection answered by key").await?;
    confirm(window).await?;
    window.looked_at("practice inspection confirmed").await?;
    window.press("print-F10").await?;
    window.css("[data-testid=\"preview\"] canvas[data-drawn]").await?;
    window.looked_at("preview of the report of the inspection").await?;
    window.escape().await?;
    certificate(window).await?;
    another_person(window).await
}

/// In practice one sits down as another person at once, begins it anew, and comes back to its own door when logging out.
async fn another_person(window: &Window) -> Step {
    window.press("nav-practice").await?;
    window.looked_at("practice with its people").await?;
    window.press("become-係員").await?;
    window.hears("who", "係員").await?;
    window.press("nav-practice").await?;
    window.press("practice-anew").await?;
    window.looked_at("practice asks before it begins anew").await?;
    window.press("practice-anew-go").await?;
    // Made anew, it opens at home with its 保護管理者; refused, it would stay here with the reason.
    window.gone("[data-testid=\"practice-anew\"]").await?;
    window.hears("who", "練習").await?;
    window.press("log-out").await?;
    window.see("login-name").await?;
    window.looked_at("the door of the practice section").await
}

async fn open(window: &Window) -> Step {
    window.press("wizard-practice").await?;
    window.see("practice-banner").await?;
    window.press("nav-inspection").await?;
    window.press("new-record").await?;
    window.choose("field-round", "extra").await?;
    window.refer("field-inspector", "例 花子").await?;
    window.looked_at("practice inspection carries the last one over").await?;
    window.press("save").await?;
    window.hears("tally-left", "残り").await?;
    window.looked_at("practice inspection begun").await
}

/// The first facts that are offered; they are evidence, and answer nothing.
async fn accept_what_the_registers_say(window: &Window) -> Step {
    let chip = window.css("[data-testid^=\"proposal-\"]").await?;
    let item = chip.attr("data-testid").await?.unwrap_or_default().trim_start_matches("proposal-").to_owned();
    let left = window.words("tally-left").await?;
    window.press(&format!("proposal-{item}")).await?;
    window.press(&format!("accept-{item}")).await?;
    window.hears(&format!("proposal-{item}"), "採り入れ済み").await?;
    window.looked_at("practice inspection evidence from the registers").await?;
    assert_eq!(window.words("tally-left").await?, left, "evidence is no answer");
    Ok(())
}

/// The 保護管理者 looks at the result and completes the inspection.
pub async fn confirm(window: &Window) -> Step {
    window.press("inspection-confirm").await?;
    window.press("inspection-close-yes").await?;
    window.see("inspection-confirmed").await.map(|_| ())
}

/// 1 answers, Enter goes on to the next that waits, until none does.
pub async fn answer_by_key(window: &Window) -> Step {
    let first = window.css("[data-testid^=\"item-\"]").await?;
    first.scroll_into_view().await?;
    first.focus().await?;
    for _ in 0..MOST {
        let left = window.words("tally-left").await?;
        if left.contains("全ての項目") {
            return Ok(());
        }
        window.keys("1").await?;
        window.changes("tally-left", &left).await?;
        window.keys(ENTER).await?;
    }
    panic!("after {MOST} answers: {}", window.words("tally-left").await?);
}

/// More than the checklist has items.
const MOST: usize = 120;
const ENTER: &str = "\u{e007}";

/// The certificate of a disposal, from the list of forms.
async fn certificate(window: &Window) -> Step {
    window.press("nav-reports").await?;
    window.press("print-F08").await?;
    window.choose("field-subject", "R8-市生-廃棄-0001").await?;
    window.press("make-preview").await?;
    window.css("[data-testid=\"preview\"] canvas[data-drawn]").await?;
    window.looked_at("preview of the certificate").await
}
