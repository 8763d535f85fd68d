//! What the 廃棄・消去 say, with their hand-overs, photographs and certificates (第15条・第18条第4項).

use super::said::{Counted, Said};
use crate::inspection::facts::Facts;

/// What they say to item `item_id`. A certificate is a part of its disposal, and the disposal speaks for it.
pub(super) fn said(item_id: &str, facts: &Facts) -> Option<Said> {
    let d = &facts.disposals;
    let text = match item_id {
        "15-1-1" => {
            format!("廃棄・消去伺 {}件 うち決裁済 {}件・決裁なく実施 {}件", d.cases, d.decided, d.undecided_performed)
        }
        "15-1-2" => {
            let methods: Vec<String> = d.methods.iter().map(|(method, count)| format!("{method} {count}点")).collect();
            let methods = if methods.is_empty() { "実施の記録なし".to_owned() } else { methods.join("・") };
            format!("廃棄・消去の明細 {}点 うち検証に合格 {}点（{methods}）", d.media, d.passed)
        }
        "15-1-3" => format!("廃棄・消去の明細 {}点 うち端末・サーバ・複合機 {}台", d.media, d.machines),
        "15-2-1" => format!(
            "委託した伺 {}件 うち立会い {}件・証明書 {}件 写真が足りない媒体 {}点",
            d.contracted, d.attended, d.certified, d.photo_gaps
        ),
        "15-2-2" => {
            format!("委託先に引き渡した媒体 {}点 うち証明書あり {}点 製造番号の不一致 {}件", d.handed, d.handed_certified, d.mismatched)
        }
        "18-4-1" => format!("番号を記録した媒体の廃棄・消去 {}点", d.number),
        _ => return None,
    };
    Some(("disposal", Counted::Begun("に起案したもの"), text))
}
