//! Rows made as they are asked for, the same ones every time.

use report::{Align, Column, Row, RowSource};

const KINDS: [&str; 5] = ["出力（印刷）", "送付", "複製", "閲覧・利用", "保管場所変更"];
const SUBJECTS: [&str; 4] = [
    "住民基本台帳（写しの交付申請書）",
    "住民税課税台帳、特別徴収義務者名簿",
    "国民健康保険被保険者台帳",
    "介護保険要介護認定申請書及び主治医意見書",
];
const PURPOSES: [&str; 4] = [
    "窓口交付事務（第三者からの請求に係る審査資料の作成）",
    "課税資料の照合",
    "県への報告に用いる集計表の作成のため",
    "電算処理の委託に伴う引渡し（年度当初の一括処理分）",
];
const PEOPLE: [&str; 5] = ["係員 髙﨑", "係員 濵田", "主査 德永", "主任 渡邉", "係員 例"];

/// F03's columns.
pub fn columns() -> Vec<Column> {
    [
        ("No", 10.0, Align::Right),
        ("日時", 26.0, Align::Left),
        ("区分", 20.0, Align::Centre),
        ("対象情報", 40.0, Align::Left),
        ("媒体（管理番号）", 30.0, Align::Left),
        ("件数", 14.0, Align::Right),
        ("目的・理由", 42.0, Align::Left),
        ("取扱者", 20.0, Align::Left),
        ("承認者", 20.0, Align::Left),
        ("相手先・方法", 26.0, Align::Left),
        ("確認者", 14.0, Align::Left),
    ]
    .map(|(label, mm, align)| Column::new(label, mm, align))
    .into()
}

/// `count` rows.
pub struct Generated {
    count: usize,
    at: usize,
}

impl Generated {
    pub fn new(count: usize) -> Generated {
        Generated { count, at: 0 }
    }
}

impl RowSource for Generated {
    fn next(&mut self) -> Option<Row> {
        if self.at == self.count {
            return None;
        }
        self.at += 1;
        let no = self.at;
        Some(Row::new([
            no.to_string(),
            format!("令和{}年{}月{}日 {:02}:{:02}", no % 7 + 2, no % 12 + 1, no % 28 + 1, 8 + no % 9, no * 7 % 60),
            KINDS[no % 5].to_owned(),
            SUBJECTS[no / 3 % 4].to_owned(),
            format!("R8-総務-USB-{:04}", no % 9999),
            (no * 37 % 1900).to_string(),
            PURPOSES[no / 5 % 4].to_owned(),
            PEOPLE[no % 5].to_owned(),
            PEOPLE[no / 2 % 5].to_owned(),
            "例社会福祉協議会（書留）".to_owned(),
            PEOPLE[no / 7 % 5].to_owned(),
        ]))
    }
}
