//! What the practice section holds, and on what.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use domain::nendo::Nendo;
use domain::problem::Problems;

use super::script::{answers, day_of, round, working};
use super::stage::{Progress, at};
use crate::office::Office;

/// 保有個人情報等: name, business, class, purpose, items, band, years kept.
const ASSETS: &[(&str, &str, &str, &str, &str, &str, &str)] = &[
    (
        "住民異動届処理記録",
        "住民基本台帳事務",
        "番号（特定個人情報等）",
        "住民異動の処理と確認",
        "氏名、住所、生年月日、異動事由",
        "1,000〜9,999",
        "5",
    ),
    (
        "個人番号カード交付管理票", "個人番号カード交付事務", "番号（特定個人情報等）", "交付の進捗管理", "氏名、交付予定日、交付日",
        "1,000〜9,999", "5",
    ),
    (
        "国民健康保険資格台帳",
        "国民健康保険事務",
        "番号（特定個人情報等）",
        "資格の取得・喪失の管理",
        "氏名、被保険者記号、資格取得日",
        "1,000〜9,999",
        "5",
    ),
    ("障害者手帳交付台帳", "障害福祉事務", "要配慮", "手帳の交付と更新", "氏名、等級、交付日", "101〜999", "10"),
    ("相談受付票", "市民相談事務", "要配慮", "相談内容の引継ぎ", "氏名、連絡先、相談内容", "101〜999", "5"),
    ("証明書交付申請書綴", "証明書交付事務", "その他の保有個人情報", "交付事実の確認", "氏名、住所、申請日", "1,000〜9,999", "3"),
    ("自治会役員名簿", "自治会支援事務", "その他の保有個人情報", "連絡及び文書の送付", "氏名、住所、電話番号", "101〜999", "1"),
    ("窓口予約一覧", "窓口予約事務", "その他の保有個人情報", "来庁予約の管理", "氏名、予約日時、用件", "1,000〜9,999", "1"),
    ("イベント参加申込書", "地域活動支援事務", "その他の保有個人情報", "参加者の把握", "氏名、年齢、連絡先", "〜100", "1"),
    ("職員緊急連絡網", "庶務", "その他の保有個人情報", "緊急時の連絡", "氏名、電話番号", "〜100", "1"),
];

/// 処理経路: stage, method, medium, place, counterpart.
const ROUTE: &[(&str, &str, &str, &str, &str)] = &[
    ("取得", "窓口で申請書を受け取る", "紙", "窓口", "本人"),
    ("入力", "端末から入力し、2人で読み合わせる", "端末", "端末席", ""),
    ("出力", "確認票を印刷する", "紙", "執務室", ""),
    ("保管", "施錠したキャビネットに保管する", "紙・電子", "執務室 鍵付きキャビネットA", ""),
    ("廃棄", "保存期間満了後に裁断する", "紙", "本庁舎", ""),
];

/// 媒体の型: type, maker, model, capacity, network, encryption, place.
const KINDS: &[(&str, &str, &str, &str, &str, &str, &str)] = &[
    ("USBメモリ", "例示電子", "EX-USB3 16G", "16GB", "LGWAN接続系", "ハードウェア", "耐火金庫"),
    ("外付HDD", "例示電子", "EX-HDD1T", "1TB", "LGWAN接続系", "ソフトウェア", "執務室 鍵付きキャビネットA"),
    ("内蔵SSD（SATA）", "例示半導体", "EX-S256", "256GB", "マイナンバー利用事務系", "ソフトウェア", "端末席"),
    ("端末（PC）", "例示情報機器", "EX-NOTE15", "", "マイナンバー利用事務系", "", "端末席"),
    ("光ディスク（CD・DVD・BD）", "例示メディア", "DVD-R", "4.7GB", "接続なし", "なし", "執務室 鍵付きキャビネットB"),
    ("磁気テープ（LTO等）", "例示メディア", "LTO-8", "12TB", "LGWAN接続系", "ハードウェア", "サーバ室"),
    ("紙文書（簿冊）", "", "", "", "接続なし", "", "書庫"),
];

/// How many of each kind, in the order of [`KINDS`]; PCs get a built-in drive each.
const COUNTS: &[usize] = &[18, 8, 10, 10, 4, 4, 12];

/// What came within `days`: the information with the first of them, a medium on the day it was registered.
pub(super) fn make(
    office: &mut Office,
    year: Nendo,
    days: &RangeInclusive<NaiveDate>,
    progress: &mut Progress<'_>,
) -> Result<(), Problems> {
    if days.contains(&first_day(year)) {
        information(office, first_day(year))?;
    }
    media(office, year, days, progress)
}

fn first_day(year: Nendo) -> NaiveDate {
    working(day_of(year.before().0, 4, 2))
}

fn information(office: &mut Office, first: NaiveDate) -> Result<(), Problems> {
    let reviewed = domain::wareki::iso(first);
    at(office, first, 10, 0);
    for (name, business, class, purpose, items, band, years) in ASSETS {
        let basis = if class.starts_with("番号") { "番号法別表に定める事務" } else { "" };
        let row = [
            ("name", *name),
            ("business", *business),
            ("info_class", *class),
            ("purpose", *purpose),
            ("items", *items),
            ("subject_count_band", *band),
            ("retention_years", *years),
            ("legal_basis", basis),
            ("responsible", "例 太郎"),
            ("department", "市民生活課"),
            ("keeping", "施錠した保管庫に保管する"),
            ("last_reviewed_on", reviewed.as_str()),
        ];
        let asset = office.add("info_asset", "", &answers(&known(office, "info_asset", &row)))?.value;
        for (stage, method, medium, place, counterpart) in ROUTE {
            let step = [("stage", *stage), ("method", *method), ("media", *medium), ("place", *place), ("counterpart", *counterpart)];
            office.add("route_step", &asset.no, &answers(&known(office, "route_step", &step)))?;
        }
    }
    Ok(())
}

fn media(office: &mut Office, year: Nendo, days: &RangeInclusive<NaiveDate>, progress: &mut Progress<'_>) -> Result<(), Problems> {
    let whole: usize = COUNTS.iter().sum();
    let mut made = 0;
    let mut terminals: BTreeMap<usize, String> = BTreeMap::new();
    // Terminals come first, so that the drives built into them can name them.
    for kind in [3, 0, 1, 2, 4, 5, 6] {
        for nth in 0..COUNTS[kind] {
            let day = came(kind, nth, year);
            if !days.contains(&day) {
                continue;
            }
            at(office, day, 9 + (nth as u32 % 8), (nth as u32 * 7) % 60);
            let no = medium(office, kind, nth, day, terminals.get(&nth).map(String::as_str))?;
            if kind == 3 {
                terminals.insert(nth, no);
            }
            made += 1;
            progress("媒体", made, whole);
        }
    }
    Ok(())
}

/// When a medium was registered: most in April, at the change of the year; some later, so that each season has its own.
/// Sticks all come in April: the ledger and the slips carry them about from then on.
fn came(kind: usize, nth: usize, year: Nendo) -> NaiveDate {
    let (fy, first) = if nth.is_multiple_of(3) { (year.0, 3) } else { (year.before().0, 7) };
    let month = match (kind, nth) {
        // This year: a drive, the terminals that were replaced with what is in them, discs, a tape, books of paper.
        (1, 6) => 7,
        (2 | 3, 6 | 9) => 9,
        (4, 3) => 5,
        (5, 3) => 10,
        (6, 3) => 6,
        (6, 6 | 9) => 8,
        // Last year: books of paper, and in winter a tape.
        (6, 4 | 5) => 7,
        (6, 7) => 12,
        (5, 2) => 2,
        _ => 4,
    };
    working(day_of(fy, month, first + (nth as u32 % 20)))
}

fn medium(office: &mut Office, kind: usize, nth: usize, day: NaiveDate, terminal: Option<&str>) -> Result<String, Problems> {
    let (media_type, maker, model, capacity, network, encryption, place) = KINDS[kind];
    let paper = maker.is_empty();
    let serial = if paper {
        String::new()
    } else {
        format!("EX{}{:02}-{:05}", ["P", "H", "S", "N", "D", "T", ""][kind], nth, 10_007 + nth * 313 + kind * 41)
    };
    let number = nth % 4;
    // What hangs on the マイナンバー利用事務系 holds 番号; the rest is spread over the other assets.
    let asset = if network.starts_with("マイナンバー") { ASSETS[number % 3].0 } else { ASSETS[3 + (nth + kind) % 7].0 };
    let leased = kind == 3 && nth < 4;
    let quantity = (3 + nth % 5).to_string();
    let registered = domain::wareki::iso(day);
    // Sticks, outside drives and tapes are on the list of permitted media; discs were forgotten.
    let permitted = matches!(kind, 0 | 1 | 5);
    let whitelist = format!("許-{:03}", kind * 20 + nth + 1);
    let staff = ["例 一郎", "例 二郎", "例 三葉", "例 四季", "例 五月"];
    let row = [
        ("media_type", media_type),
        ("parent_media_id", if kind == 2 { terminal.unwrap_or_default() } else { "" }),
        ("maker", maker),
        ("model", model),
        ("serial_no", serial.as_str()),
        ("serial_source", if paper { "" } else { "ラベル目視" }),
        ("capacity", capacity),
        ("quantity", if paper { quantity.as_str() } else { "" }),
        (
            "acquisition",
            if paper {
                "業務作成"
            } else if leased {
                "リース"
            } else {
                "購入"
            },
        ),
        ("lease_end", if leased { "R9.1.31" } else { "" }),
        ("registered_on", registered.as_str()),
        ("info_asset_ids", asset),
        ("network", network),
        ("auth_fn", if matches!(kind, 0 | 1 | 3) { "パスワード" } else { "" }),
        ("encryption", encryption),
        ("whitelist", if permitted { "はい" } else { "" }),
        ("whitelist_no", if permitted { whitelist.as_str() } else { "" }),
        ("location_id", place),
        ("custodian", "例 花子"),
        ("user", round(&staff, nth)),
        ("loan_until", if kind == 0 { "R9.3.31" } else { "" }),
        ("status", if kind == 3 || kind == 2 || nth.is_multiple_of(2) { "使用中" } else { "保管中" }),
        ("asset_no", if kind == 3 { "備-" } else { "" }),
    ];
    Ok(office.add("media", "", &answers(&known(office, "media", &row)))?.value.no)
}

/// Leaves out what the register does not ask.
fn known<'a>(office: &Office, register: &str, row: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let Ok(register) = office.register(register) else { return Vec::new() };
    row.iter().copied().filter(|(field, _)| register.field(field).is_some()).collect()
}
