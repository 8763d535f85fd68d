//! The first five minutes: section, 保護管理者, password with strength, recovery sheet; then the people and places it needs.

use crate::fill::{Step, Window};

/// Login name of the first 保護管理者.
pub const MANAGER: &str = "例課長";
/// A password of words nobody would put together.
pub const PASSWORD: &str = "ほたる 十二の 梯子 きんぴら";

/// Login name of the clerk.
pub const CLERK: &str = "例係員";
/// The clerk's password.
pub const CLERKS_PASSWORD: &str = "みぞれ 七つの 水門 たまご焼き";

/// From an empty folder to the home screen.
pub async fn first_run(window: &Window) -> Step {
    window.see("wizard-section").await?;
    window.looked_at("first run").await?;
    window.write("wizard-section", "例示市民課").await?;
    window.write("wizard-code", "例市").await?;
    window.press("wizard-next").await?;
    window.write("wizard-manager", MANAGER).await?;
    window.press("wizard-next").await?;
    window.write("wizard-password", PASSWORD).await?;
    window.write("wizard-password-again", PASSWORD).await?;
    window.hears("strength", "強い").await?;
    window.looked_at("password").await?;
    window.press("wizard-next").await?;
    window.see("recovery-lines").await?;
    window.looked_at("recovery sheet").await?;
    window.press("wizard-confirm").await?;
    window.press("wizard-finish").await?;
    window.see("nav-home").await?;
    window.looked_at("home of a new section").await
}

/// Logs in.
pub async fn sit_down(window: &Window, name: &str, password: &str) -> Step {
    window.write("login-name", name).await?;
    window.write("login-password", password).await?;
    window.press("login").await?;
    window.see("nav-home").await.map(|_| ())
}

/// Logs out.
pub async fn stand_up(window: &Window) -> Step {
    window.press("log-out").await?;
    window.see("login-name").await.map(|_| ())
}

/// A clerk who may log in: what somebody drafts, somebody else decides.
pub async fn let_a_clerk_in(window: &Window) -> Step {
    window.press("nav-settings").await?;
    window.press("settings-people").await?;
    window.press("person-add").await?;
    window.write("person-name", CLERK).await?;
    window.choose("person-role", "clerk").await?;
    window.refer("person-staff", "例 一郎").await?;
    window.write("person-password", CLERKS_PASSWORD).await?;
    window.write("person-password-again", CLERKS_PASSWORD).await?;
    window.looked_at("a clerk is let in").await?;
    window.press("save").await?;
    window.see(&format!("person-{CLERK}")).await.map(|_| ())
}

/// The people, the place and the information that the first records point to.
pub async fn furnish(window: &Window) -> Step {
    for name in ["例 一郎", "例 花子"] {
        window.go("/register/staff/new").await?;
        window.write("field-name", name).await?;
        window.write("field-title", "主事").await?;
        window.press("save").await?;
        window.see("record-no").await?;
    }
    window.go("/register/location/new").await?;
    window.write("field-name", "耐火金庫").await?;
    window.press("save").await?;
    window.see("record-no").await?;

    window.go("/register/info_asset/new").await?;
    window.write("field-name", "例示相談受付票").await?;
    window.write("field-business", "例示相談事務").await?;
    window.choose("field-info_class", "sensitive").await?;
    window.write("field-purpose", "相談内容の引継ぎ").await?;
    window.write("field-items", "氏名、連絡先").await?;
    window.choose("field-subject_count_band", "to_999").await?;
    window.refer("field-responsible", MANAGER).await?;
    window.write("field-department", "例示市民課").await?;
    window.write("field-keeping", "耐火金庫に施錠して保管").await?;
    window.choose("field-retention_years", "y5").await?;
    window.press("save").await?;
    // A new entry has no 処理経路 yet; the program says so and keeps it.
    window.press("show-record").await?;
    window.see("record-no").await?;
    window.looked_at("information held").await
}
