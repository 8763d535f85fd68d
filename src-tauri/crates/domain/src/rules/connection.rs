//! What may be connected to the マイナンバー利用事務系: no private media, none that is not permitted (D16, D17; 第11条第3号・第27条).

use crate::article::Article;
use crate::media::Network;
use crate::problem::{Level, Problem};
use crate::value::Values;

/// Storage that is plugged in from outside.
const PLUGGED: &[&str] = &["usb", "ext_hdd", "ext_ssd", "sd_card"];

/// D16, D17 for one card of the inventory.
pub fn check(values: &Values) -> Vec<Problem> {
    let mut found = Vec::new();
    let number_line = Network::from_id(values.text("network")) == Some(Network::MyNumber);
    if values.chose("acquisition", "private") {
        let what = "私物の媒体・端末です。";
        let next = "公費で調達した物を使ってください。やむを得ないときは、保護管理者の承認を備考に書いてください。";
        found.push(if number_line {
            Problem::refused(
                "D16",
                Article("27"),
                "私物の媒体は、マイナンバー利用事務系では使えません。",
                "公費で調達し、許可された媒体を使ってください。",
            )
        } else {
            Problem::warning("D16", Article("11-1-3"), what, next)
        });
        found.iter_mut().for_each(|problem| problem.field = Some("acquisition".to_owned()));
    }
    if !number_line || !PLUGGED.contains(&values.text("media_type")) {
        return found;
    }
    let usb = values.chose("media_type", "usb");
    if !values.flag("whitelist") {
        // 第27条 restricts every medium that is plugged in; a USB memory without permission is not taken at all.
        let level = if usb { Level::Refuse } else { Level::Warn };
        let refused = Problem::refused(
            "D16",
            Article("27"),
            "接続を許可されていない媒体を、マイナンバー利用事務系で使おうとしています。",
            "情報システム部門の許可を受けて「接続許可登録」を「はい」にし、許可番号を書いてください。",
        );
        found.push(Problem { level, ..refused }.at("whitelist"));
    } else if usb {
        found.push(
            Problem::warning(
                "D17",
                Article("27"),
                "マイナンバー利用事務系でのUSBメモリの使用は、原則として避けます。",
                "許可された用途に限って使い、使うたびに記録してください。",
            )
            .at("network"),
        );
    }
    found
}
