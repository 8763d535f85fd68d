//! Answers that several registers ask for in the same words: how sensitive, what kind of thing, done by which method.

use crate::register::{Choice, choice, coded};

/// How sensitive the information is, the most sensitive first (番号法 > 要配慮 > その他).
pub const INFO_CLASS: &[Choice] = &[
    choice("number", "番号（特定個人情報等）"),
    choice("sensitive", "要配慮"),
    choice("ordinary", "その他の保有個人情報"),
    choice("none", "個人情報なし"),
];

/// What kind of thing carries the information; the code stands in the medium's number.
pub const MEDIA_TYPE: &[Choice] = &[
    coded("usb", "USBメモリ", "USB"),
    coded("ext_hdd", "外付HDD", "HDD"),
    coded("ext_ssd", "外付SSD", "ESD"),
    coded("int_hdd", "内蔵HDD", "IHD"),
    coded("int_ssd", "内蔵SSD（SATA）", "ISD"),
    coded("int_nvme", "内蔵SSD（NVMe）", "NVM"),
    coded("sd_card", "SDカード等", "SDC"),
    coded("optical", "光ディスク（CD・DVD・BD）", "OPT"),
    coded("mo", "光磁気（MO）", "MO"),
    coded("tape", "磁気テープ（LTO等）", "TAP"),
    coded("floppy", "FD", "FD"),
    coded("av_tape", "録音・録画テープ", "AVT"),
    coded("pc", "端末（PC）", "PC"),
    coded("tablet", "タブレット・携帯", "TAB"),
    coded("server", "サーバ", "SRV"),
    coded("copier", "複合機", "MFP"),
    coded("paper", "紙文書（簿冊）", "PAP"),
    coded("microfilm", "マイクロフィルム", "MCF"),
    coded("other", "その他", "OTH"),
];

/// The types of [`MEDIA_TYPE`] that hold electronic records, and so have a maker and a model.
pub const ELECTRONIC: &[&str] = &[
    "usb", "ext_hdd", "ext_ssd", "int_hdd", "int_ssd", "int_nvme", "sd_card", "optical", "mo", "tape", "floppy", "av_tape", "pc", "tablet",
    "server", "copier",
];

/// The types of [`MEDIA_TYPE`] that bear a maker's serial number of their own (第13条・第15条の突合に使う).
pub const BEARS_SERIAL: &[&str] = &["usb", "ext_hdd", "ext_ssd", "int_hdd", "int_ssd", "int_nvme", "pc", "tablet", "server", "copier"];

/// The types of [`MEDIA_TYPE`] that have media built into them (第15条第1項「内蔵されているものを含む」).
pub const HOLDS_MEDIA: &[&str] = &["pc", "tablet", "server", "copier"];

/// The class that decides how a medium must be destroyed (総務省ガイドライン), the strictest first.
pub const DISPOSAL_CLASS: &[Choice] =
    &[coded("class1", "(1) 住民情報", "1"), coded("class2", "(2) 機密性2以上", "2"), coded("class3", "(3) 機密性1", "3")];
