//! Specimens of the disposal forms: F06, F08, F08b, F08c.

use std::sync::Arc;

use report::sheets::certificate::{Attendance, Certificate, CertifiedMedium, Performance, Signer, Treatment, certificate};
use report::sheets::disposal_request::{DisposalRequest, RequestItem, disposal_request};
use report::sheets::parts::{ChainStep, Fact};
use report::sheets::photo_mount::{Photo, PhotoMount, PhotoSlot, PhotographedMedium, photo_mount};
use report::sheets::reconciliation::{Matched, ReconciledMedium, Reconciliation, reconciliation};
use report::{BoxKind, Boxes, Printed};

use super::{fonts, frame};

fn chain() -> Vec<ChainStep> {
    [("委託先", "例リサイクル株式会社", ""), ("再委託先", "例破砕センター合同会社", "総行情承認第12号")]
        .into_iter()
        .zip(3..)
        .map(|((step, vendor, permit), day)| ChainStep {
            step: step.into(),
            vendor: vendor.into(),
            permit_no: permit.into(),
            handed_on: format!("令和8年11月{day}日"),
            handed_by: "保護担当者".into(),
            received_by: "例社 配送担当".into(),
            quantity: "12台".into(),
            transport: "施錠容器・封印 A-0031".into(),
        })
        .collect()
}

/// F06 for `count` media.
pub fn request(count: usize) -> Printed {
    let titles = ["保護管理者", "係長", "保護担当者", "起案者"];
    let frame = frame("F06", "様式第6号（第15条関係）", "保有個人情報等 廃棄・消去伺", &titles);
    let sheet = DisposalRequest {
        request_no: "R8-廃-003".into(),
        document_no: "総行情第77号".into(),
        drafted_on: "令和8年10月20日".into(),
        drafted_by: "係員A".into(),
        reason: "更新（端末の入替えに伴い不要となったため）".into(),
        carried_out_by: "委託".into(),
        planned_on: "令和8年11月5日".into(),
        retention_check: "確認済（保存期間の定めなし）".into(),
        further: vec![Fact::new("件数確認者", "係員B")],
        chain: chain(),
        decision: "令和8年10月22日　保護管理者 総務課長　承認".into(),
        items: (1..=count)
            .map(|no| RequestItem {
                media_no: format!("R7-総務-SSD-{no:04}"),
                kind: "内蔵SSD（NVMe）".into(),
                serial_no: format!("S6XNX0T{no:06}"),
                info_class: "番号".into(),
                method: "ブロック消去後、破砕".into(),
            })
            .collect(),
        ..DisposalRequest::default()
    };
    disposal_request(&fonts(), &frame, &sheet).unwrap()
}

/// F08 for `count` media.
pub fn certificate_of(count: usize) -> Printed {
    let mut frame = frame("F08", "様式第8号（第15条第2項関係）", "廃棄・消去証明書", &[]);
    frame.boxes = Boxes { kind: BoxKind::Seal, ..Boxes::none() };
    let sheet = Certificate {
        certificate_no: "R8-証-003".into(),
        issued_on: "令和8年11月10日".into(),
        addressee: "総括保護管理者（総務部長）様".into(),
        issuer: vec!["総務課　保護管理者".into(), "課長　例 一郎".into()],
        media: (1..=count)
            .map(|no| CertifiedMedium {
                media_no: format!("R7-総務-SSD-{no:04}"),
                kind: "内蔵SSD（NVMe）".into(),
                maker_model: "例社 NV-512".into(),
                serial_no: format!("S6XNX0T{no:06}（ラベル目視）"),
                capacity: "512GB".into(),
                info_class: "番号".into(),
            })
            .collect(),
        treatments: vec![Treatment {
            which: "全件".into(),
            way: "Purge（除去）及びDestroy（破壊）".into(),
            method: "ブロック消去（Sanitize）後、破砕".into(),
            tool: "例消去ソフト 第3.1版、例破砕機（12mm以下）".into(),
            verification: "抽出（10％）及び目視".into(),
            result: "合格".into(),
        }],
        performances: vec![Performance {
            when: "令和8年11月5日 10:00〜11:30".into(),
            place: "例破砕センター 第2作業室（庁舎外）".into(),
            performer: "例破砕センター合同会社 作業主任".into(),
            checker: "総務課 保護担当者 例 花子".into(),
        }],
        chain: chain(),
        destination: "例金属株式会社（再資源化）".into(),
        further: vec![
            Fact::new("外部証明番号", "EX-2026-000123"),
            Fact::new("マニフェスト番号", "12345678901"),
            Fact::new("別紙", "写真台紙 2枚（写真 9枚）"),
        ],
        certifier: Some(Signer { name: "課長　例 一郎".into(), date: "令和8年11月10日".into() }),
        performer: Signer { name: "例破砕センター合同会社 作業主任 例 次郎".into(), date: "令和8年11月5日".into() },
        checker: Signer { name: "総務課 保護担当者 例 花子".into(), date: "令和8年11月6日".into() },
        attendance: Some(Attendance {
            staff: "総務課 主査 例 三郎".into(),
            on: "令和8年11月5日".into(),
            when: "令和8年11月5日 10:00〜11:30".into(),
            place: "例破砕センター".into(),
            how: "現地".into(),
        }),
        ..Certificate::default()
    };
    certificate(&fonts(), &frame, &sheet).unwrap()
}

/// A photograph of `width` × `height` pixels.
pub fn jpeg(width: u32, height: u32, hue: u8) -> Arc<[u8]> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        let stripe = if (x / 16 + y / 16) % 2 == 0 { 40 } else { 0 };
        image::Rgb([hue.saturating_add(stripe), (y * 200 / height) as u8, (x * 200 / width) as u8])
    });
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 80).encode_image(&picture).unwrap();
    bytes.into()
}

fn slot(kind: &str, no: u8) -> PhotoSlot {
    let (width, height) = if kind == "製造番号ラベル" { (300, 400) } else { (400, 300) };
    PhotoSlot::Taken(Photo {
        jpeg: jpeg(width, height, no.wrapping_mul(23)),
        kind: kind.into(),
        taken_at: "令和8年11月5日 10:12".into(),
        taken_by: "係員A".into(),
        sha256: format!("{no:02x}9c0d5d8b1e4f7a6c3b2a1908f7e6d5c4b3a29180706050403020100ffeeddcc"),
        note: String::new(),
    })
}

/// F08b for three media, one of them without its last photograph.
pub fn mount() -> Printed {
    let frame = frame("F08b", "様式第8号の2（第15条関係）", "写真台紙（証明書別紙）", &[]);
    let sheet = PhotoMount {
        certificate_no: "R8-証-003".into(),
        media: (1..=3)
            .map(|no| PhotographedMedium {
                media_no: format!("R7-総務-SSD-{no:04}"),
                serial_no: format!("S6XNX0T{no:06}"),
                slots: vec![
                    slot("処分前全景", no * 3),
                    slot("製造番号ラベル", no * 3 + 1),
                    if no == 3 { PhotoSlot::Gap("処理後".into()) } else { slot("処理後", no * 3 + 2) },
                ],
            })
            .collect(),
    };
    photo_mount(&fonts(), &frame, &sheet).unwrap()
}

/// F08c with one serial number that differs and one awaited.
pub fn reconciled() -> Printed {
    let frame = frame("F08c", "様式第8号の3（第15条関係）", "引渡・証明 突合表", &["保護担当者"]);
    let rows = (1..=14).map(|no| ReconciledMedium {
        media_no: format!("R7-総務-SSD-{no:04}"),
        serial_in_register: format!("S6XNX0T{no:06}"),
        handed_on: "令和8年11月3日".into(),
        received_by: "例社 配送担当".into(),
        serial_on_certificate: match no {
            5 => "S6XNX0T000055".into(),
            9 => String::new(),
            _ => format!("S6XNX0T{no:06}"),
        },
        matched: match no {
            5 => Matched::No,
            9 => Matched::Awaited,
            _ => Matched::Yes,
        },
        photos: 3,
        attendance: "現地".into(),
        note: if no == 5 { "業者に照会中".into() } else { String::new() },
    });
    let sheet = Reconciliation { request_no: "R8-廃-003".into(), certificate_no: "R8-証-003".into(), rows: rows.collect() };
    reconciliation(&fonts(), &frame, &sheet).unwrap()
}
