//! One specimen of every form, with invented media and people named by post or as 例.

pub mod disposal;
pub mod inspection;
pub mod slips;

use std::fs;

use disposal::{certificate_of, mount, reconciled, request};
use inspection::{inspected, reported};
use slips::{blank_summary, summary};

use chrono::{NaiveDate, NaiveDateTime};
use report::sheets::recovery_sheet::{RecoverySheet, recovery_sheet};
use report::{Align, BoxKind, Boxes, Column, Digits, FontBytes, Fonts, Frame, ListSheet, Printed, Row, Rows, list};

const FONTS: &str = "/usr/share/fonts/truetype";

fn font(path: &str) -> FontBytes {
    let path = format!("{FONTS}/{path}");
    fs::read(&path).unwrap_or_else(|e| panic!("{path}: {e}")).into()
}

/// The fonts of Debian's packages.
pub fn fonts() -> Fonts {
    Fonts::new(font("bizud-gothic/BIZUDGothic-Regular.ttf"))
        .with_bold(font("bizud-gothic/BIZUDGothic-Bold.ttf"))
        .with_mincho(font("bizud-mincho/BIZUDMincho-Regular.ttf"))
        .with_names(Box::new(|| Some(font("ipamj/ipamjm.ttf"))))
}

fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 22).and_then(|day| day.and_hms_opt(14, 5, 0)).unwrap()
}

/// The frame of form `id`.
pub fn frame(id: &str, label: &str, title: &str, titles: &[&str]) -> Frame {
    Frame {
        form_id: id.into(),
        edition: "第1版".into(),
        form_label: label.into(),
        title: title.into(),
        section: "総務課".into(),
        year: "令和8年度".into(),
        as_of: "令和8年11月22日現在".into(),
        filter_line: String::new(),
        printed_at: "令和8年11月22日 14:05".into(),
        printed_by: "係員A".into(),
        log_head: "#1234 0a1b2c3d".into(),
        practice: false,
        blank: false,
        proof: None,
        empty_rows: false,
        digits: Digits::Half,
        boxes: Boxes {
            kind: if titles.is_empty() { BoxKind::None } else { BoxKind::Seal },
            titles: titles.iter().map(|title| (*title).into()).collect(),
            monthly: None,
        },
        created: moment(),
    }
}

fn column(label: &str, mm: f32) -> Column {
    let align = match label {
        "No" | "件数" => Align::Right,
        "区分" | "状態" => Align::Centre,
        _ => Align::Left,
    };
    Column::new(label, mm, align)
}

/// F01's columns.
pub fn media_columns() -> Vec<Column> {
    [
        ("No", 10.0),
        ("管理番号", 30.0),
        ("種別", 22.0),
        ("製造者・型番", 38.0),
        ("製造番号", 34.0),
        ("情報の区分", 20.0),
        ("記録情報", 36.0),
        ("接続系統", 18.0),
        ("認証・暗号", 14.0),
        ("保管場所", 24.0),
        ("状態", 16.0),
    ]
    .map(|(label, mm)| column(label, mm))
    .into()
}

/// A row of F01.
pub fn medium(no: usize) -> Row {
    let kinds = ["USBメモリ", "外付HDD", "内蔵SSD（NVMe）", "紙文書（簿冊）"];
    let mut row = Row::new([
        format!("{no}"),
        format!("R8-総務-USB-{no:04}"),
        kinds[no % 4].into(),
        ["例電機 EX-USB3-32G", "例製作所 HD-EX2.0TU3-BK（暗号化機能付き）", "例社 NV-512"][no % 3].into(),
        format!("SN{:012}ABCDEF{no}", no * 7919),
        ["番号", "要配慮", "その他の保有個人情報"][no % 3].into(),
        "住民税課税台帳、特別徴収義務者名簿及び過年度分の異動届出書（電子申請分を含む。）".into(),
        "LGWAN接続系".into(),
        "PW・暗号".into(),
        "本館3階 耐火金庫".into(),
        ["使用中", "保管中", "持出中", "廃棄待ち"][no % 4].into(),
    ]);
    row.struck = no % 17 == 5;
    row
}

/// F01 with `count` media.
pub fn media_list(count: usize) -> Printed {
    let mut frame = frame("F01", "様式第1号（第13条関係）", "媒体管理台帳", &["保護管理者", "保護担当者"]);
    frame.filter_line = "年度: 令和8年度／状態: 使用中・保管中・持出中・廃棄待ち".into();
    let sheet = ListSheet {
        columns: media_columns(),
        totals: Some(["", "計", &format!("{count}点")].map(String::from).into()),
        shown: count as u64,
        whole: count as u64 + 5,
        blank: Some(Vec::new()),
    };
    list(&fonts(), &frame, &sheet, &mut Rows::new((1..=count).map(medium).collect()), &mut |_, _| true).unwrap()
}

/// F03 with `count` lines, as in the practice store.
pub fn handling_list(count: usize) -> Printed {
    let mut frame = frame("F03", "様式第3号（第16条関係）", "保有個人情報等取扱状況記録簿", &["保護管理者", "保護担当者"]);
    frame.practice = true;
    let columns = [
        ("No", 10.0),
        ("日時", 26.0),
        ("区分", 20.0),
        ("対象情報", 40.0),
        ("媒体", 30.0),
        ("件数", 14.0),
        ("目的・理由", 42.0),
        ("取扱者", 20.0),
        ("承認者", 20.0),
        ("相手先・方法", 26.0),
        ("確認者", 14.0),
    ];
    let rows = (1..=count).map(|no| {
        Row::new([
            format!("{no}"),
            format!("令和8年{}月{}日 {:02}:{:02}", no % 12 + 1, no % 28 + 1, 8 + no % 9, no * 7 % 60),
            ["出力（印刷）", "送付", "複製", "閲覧・利用"][no % 4].into(),
            "住民基本台帳（写しの交付申請書）".into(),
            format!("R8-総務-USB-{:04}", no % 60 + 1),
            format!("{}", no * 37 % 1900),
            "窓口交付事務（第三者からの請求に係る審査資料の作成）".into(),
            "係員A 𠮷田".into(),
            "課長 髙﨑".into(),
            "例社会福祉協議会（書留）".into(),
            "係員B".into(),
        ])
    });
    let sheet = ListSheet {
        columns: columns.map(|(label, mm)| column(label, mm)).into(),
        totals: None,
        shown: count as u64,
        whole: count as u64,
        blank: None,
    };
    list(&fonts(), &frame, &sheet, &mut Rows::new(rows.collect()), &mut |_, _| true).unwrap()
}

/// The recovery sheet.
pub fn recovery() -> Printed {
    let frame = frame("RK", "復旧用の控え", "復旧用の控え（厳重保管）", &[]);
    let sheet = RecoverySheet {
        key_lines: ["EXMP-LE00-KEY0", "ONLY-FORT-ESTS", "0000-1111-2222", "3333-4444-5555"].map(String::from).into(),
        key: "EXMPLE00KEY0ONLYFORTESTS000011112222333344445555".into(),
        store_name: "総務課".into(),
        made_on: "令和8年11月22日".into(),
        holder: "課長 例 一郎".into(),
    };
    recovery_sheet(&fonts(), &frame, &sheet).unwrap()
}

/// Every specimen with its name.
pub fn all() -> Vec<(&'static str, Printed)> {
    vec![
        ("F01", media_list(60)),
        ("F03", handling_list(120)),
        ("F06", request(14)),
        ("F08", certificate_of(9)),
        ("F08b", mount()),
        ("F08c", reconciled()),
        ("F09", inspected(8)),
        ("F10", reported()),
        ("F13", summary(12)),
        ("F13", blank_summary()),
        ("RK", recovery()),
    ]
}
