//! Specimens of the inspection forms: F09, F10.

use report::sheets::inspection_report::{InspectionReport, Shortcoming, inspection_report};
use report::sheets::inspection_sheet::{CorrectiveAction, InspectionGroup, InspectionItem, InspectionSheet, inspection_sheet};
use report::sheets::parts::Fact;
use report::sheets::tally::{Tally, YearTally};
use report::{Frame, Printed};

use super::{fonts, frame};

fn actions() -> Vec<CorrectiveAction> {
    vec![
        CorrectiveAction {
            item_no: "13-3".into(),
            what: "施錠できる保管庫に媒体を移し、鍵の管理簿を作成する。".into(),
            owner: "保護担当者".into(),
            due: "令和8年10月31日".into(),
            done: String::new(),
            state: "期限超過".into(),
        },
        CorrectiveAction {
            item_no: "16-2".into(),
            what: "取扱状況記録簿の記載を毎週金曜日に確認する。".into(),
            owner: "係員A".into(),
            due: "令和8年12月28日".into(),
            done: String::new(),
            state: "対応中".into(),
        },
    ]
}

/// F09 with `each` items an axis.
pub fn inspected(each: usize) -> Printed {
    let frame = frame("F09", "様式第9号（第42条関係）", "自己点検票", &["保護管理者", "保護担当者"]);
    let axes = ["記録媒体", "処理経路", "保管方法", "体制・その他"];
    let groups = axes.iter().zip(10..).map(|(axis, article)| InspectionGroup {
        axis: (*axis).into(),
        items: (1..=each)
            .map(|no| InspectionItem {
                no: format!("{article}-{no}"),
                article: format!("第{article}条"),
                question: "保有個人情報等が記録されている媒体を定められた場所に保管し、必要があると認めるときは、耐火金庫への保管、施錠等を行っているか。".into(),
                judgement: ["○", "○", "△", "×", "－", "未再確認"][no % 6].into(),
                evidence: if no % 2 == 0 { "媒体管理台帳 60件、棚卸 令和8年9月30日".into() } else { "現地".into() },
                finding: if no % 6 == 3 { "鍵の管理簿がない。".into() } else { String::new() },
            })
            .collect(),
    });
    let sheet = InspectionSheet {
        period: "令和8年11月1日〜令和8年11月20日".into(),
        inspector: "保護担当者 例 花子".into(),
        confirmed_by: "令和8年11月21日　保護管理者 課長 例 一郎".into(),
        groups: groups.collect(),
        actions: actions(),
        unplanned: String::new(),
        legend: String::new(),
    };
    inspection_sheet(&fonts(), &frame, &sheet).unwrap()
}

/// The judgements of a year in which `worse` more items of each axis were unfit than this year.
pub fn year(name: &str, worse: u32) -> YearTally {
    let tally = |axis: &str, fit, improve, unfit| Tally {
        axis: axis.into(),
        fit: fit - worse,
        improve,
        unfit: unfit + worse,
        not_applicable: 3,
        unconfirmed: 1,
    };
    let tallies =
        vec![tally("記録媒体", 22, 2, 1), tally("処理経路", 18, 1, 0), tally("保管方法", 25, 1, 1), tally("体制・その他", 19, 2, 0)];
    YearTally { year: name.into(), no: format!("{name}-点検-01"), tallies }
}

/// F10.
pub fn reported() -> Printed {
    inspection_report(&fonts(), &report_frame(), &report()).unwrap()
}

/// The frame of F10.
pub fn report_frame() -> Frame {
    frame("F10", "様式第10号（第42条関係）", "自己点検結果報告書", &["総括保護管理者", "監査責任者"])
}

/// What F10 says.
pub fn report() -> InspectionReport {
    let short = |no: &str, judgement: &str, finding: &str| Shortcoming {
        item_no: no.into(),
        article: "第13条".into(),
        judgement: judgement.into(),
        question: "媒体を定められた場所に施錠して保管しているか。".into(),
        finding: finding.into(),
    };
    InspectionReport {
        document_no: "総行情第101号".into(),
        dated: "令和8年11月22日".into(),
        addressee: "総括保護管理者（総務部長）様".into(),
        sender: vec!["総務課長　例 一郎".into()],
        subject: "保有個人情報等の取扱いに係る自己点検の結果について（報告）".into(),
        period: "令和8年11月1日〜令和8年11月20日".into(),
        inspectors: "保護担当者 例 花子".into(),
        now: year("令和8年度", 0),
        earlier: vec![year("令和5年度", 3), year("令和6年度", 2), year("令和7年度", 1)],
        carried_over: 4,
        shortcomings: vec![
            short("14-1", "△", "送付時の確認者の記載が3件漏れている。"),
            short("13-3", "×", "施錠できない棚に外付HDD 2台を置いていた。"),
            short("13-7", "×", "棚卸で所在を確認できない媒体が1点ある。"),
        ],
        actions: actions(),
        overdue: vec!["返却期限　R8-総務-USB-0012（3日超過、係員A）".into()],
        counts: [
            ("媒体管理台帳", "60件"),
            ("取扱状況記録簿（年度内）", "412件"),
            ("廃棄・消去", "3件"),
            ("持出し中", "2件"),
            ("証明書未着", "0件"),
        ]
        .map(|(label, value)| Fact::new(label, value))
        .into(),
        changes: vec!["不適　3件 → 2件（解消 2件、新規 1件）".into(), "要改善　8件 → 6件".into()],
        attachments: vec!["自己点検票（様式第9号）".into(), "是正措置管理表".into()],
        ..InspectionReport::default()
    }
}
