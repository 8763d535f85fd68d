//! A look around the practice section, where every screen has something to show; its pictures are the README's.

use crate::fill::{Step, Window};

/// Every place, as a person trying the program out would walk through them.
pub async fn look_around(window: &Window) -> Step {
    window.press("wizard-practice").await?;
    window.see("practice-banner").await?;
    window.see("nav-home").await?;
    window.looked_at("practice home").await?;
    for (place, name) in [("media", "practice media"), ("handling_event", "practice ledger"), ("info_asset", "practice information held")] {
        window.press(&format!("nav-{place}")).await?;
        window.see("count").await?;
        window.looked_at(name).await?;
    }
    window.press("nav-disposal").await?;
    window.see("count").await?;
    window.looked_at("practice disposals").await?;
    let first = window.css("[data-testid^=\"row-\"]").await?.attr("data-testid").await?.unwrap_or_default();
    window.go(&format!("/disposal/{}", first.trim_start_matches("row-"))).await?;
    window.see("disposal-status").await?;
    window.css("img").await?;
    window.looked_at("practice disposal").await?;
    window.press("nav-inspection").await?;
    window.see("score-chart").await?;
    window.looked_at("practice inspections").await?;
    for (place, name) in [("contract", "practice contracts"), ("incident", "practice incidents"), ("people", "practice people")] {
        window.press(&format!("nav-{place}")).await?;
        window.see("count").await?;
        window.looked_at(name).await?;
    }
    for (address, course, name) in [
        ("contract/R8-市生-委託-0001", "contract-course", "practice contract"),
        ("incident/R8-市生-事案-0001", "incident-course", "practice incident"),
        ("media/R8-市生-USB-0001", "media-course", "practice medium"),
    ] {
        window.go(&format!("/register/{address}")).await?;
        window.see(course).await?;
        window.looked_at(name).await?;
    }
    window.press("nav-others").await?;
    window.see("others").await?;
    window.looked_at("practice other registers").await?;
    window.press("nav-exchange").await?;
    window.looked_at("practice tables in and lists out").await?;
    window.go("/yearend").await?;
    window.see("year-end").await?;
    window.looked_at("practice end of the year").await?;
    window.go("/register/handover").await?;
    window.see("count").await?;
    window.looked_at("practice handovers").await
}
