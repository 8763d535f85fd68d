//! Every kind of difficult character that a name, a serial number or a pasted remark can bring, and what must become of it.

use std::fmt::Write as _;

/// A line of the list.
pub struct Line {
    /// What kind of character it is about; each line has its own.
    pub kind: &'static str,
    /// What is put in.
    pub put: &'static str,
    /// What must come back, white space apart.
    pub back: &'static str,
    /// The characters printed as 〓, whose code points stand at the foot.
    pub owned_up: &'static str,
    /// What it must look like on the page; empty where nothing else looks so.
    pub looks: &'static str,
}

/// What must come back just as it was put in.
const fn whole(kind: &'static str, put: &'static str) -> Line {
    Line { kind, put, back: put, owned_up: "", looks: "" }
}

/// The same, and on the page it cannot be told from `looks`, in which one character says what here two or three say.
const fn alike(kind: &'static str, put: &'static str, looks: &'static str) -> Line {
    Line { kind, put, back: put, owned_up: "", looks }
}

/// What takes the room of a space.
const fn room(kind: &'static str, put: &'static str, back: &'static str) -> Line {
    Line { kind, put, back, owned_up: "", looks: "" }
}

/// What has no picture and leaves no trace: neither a mark nor a change of order.
const fn unseen(kind: &'static str, put: &'static str, back: &'static str) -> Line {
    Line { kind, put, back, owned_up: "", looks: back }
}

/// What no font has: each such character is a 〓 on the page and a code point at its foot.
const fn marked(kind: &'static str, put: &'static str, looks: &'static str, owned_up: &'static str) -> Line {
    Line { kind, put, back: put, looks, owned_up }
}

/// Characters that fonts have, singly and with what belongs to them.
pub const NAMES: &[Line] = &[
    whole("第1・第2水準", "亜腕弌熙、例字"),
    whole("第3水準", "俱剝嚙囊塡屢㐂𠀋𡈽𠮟𠂉"),
    whole("第4水準", "𦥑𪚲𡗗𡌛𪐷"),
    whole("追加面", "𠮷野 𩸽 𠀋"),
    whole("互換漢字", "神海羽﨑塚髙濵德"),
    whole("異体字セレクタ", "葛 葛\u{E0100} 葛\u{E0101} 葛\u{E0102} 葛\u{E0107} 葛城"),
    whole(
        "異体字の多い字",
        "邉 邉\u{E0100} 邉\u{E010F} 邉\u{E0110} 邉\u{E0111} 邉\u{E011F} 邊 邊\u{E0100} 邊\u{E0112} 辻\u{E0100} 辻\u{E0101} 辻",
    ),
    whole("書体にない異体字", "例\u{E01EF} 例"),
    whole("標準化された異体字", "神\u{FE00} 海\u{FE00} 羽\u{FE00} 神 0\u{FE00}"),
    whole("絵文字用のセレクタ", "☎\u{FE0E} ☎\u{FE0F} ☎"),
];

/// What is put together from several, and what is one though it looks like several.
pub const COMPOSED: &[Line] = &[
    alike("結合濁点", "か\u{3099}き\u{3099}は\u{309A}ウ\u{3099} がぎぱヴ", "がぎぱヴ がぎぱヴ"),
    whole("鼻濁音・アイヌ語", "か\u{309A}き\u{309A}く\u{309A}カ\u{309A}セ\u{309A}ツ\u{309A}ト\u{309A}ㇷ\u{309A}"),
    whole("合字のない濁点", "あ\u{3099}ん\u{3099}ア\u{3099}"),
    whole("半角片仮名", "ｱｲｳ ｶﾞｷﾞﾊﾟｳﾞ ｰ｡｢｣､･ﾞﾟ"),
    alike("結合ラテン文字", "cafe\u{301} e\u{301}u\u{308}o\u{304}n\u{303} éüōñ", "café éüōñ éüōñ"),
    whole("結合符号二つ", "e\u{302}\u{301}"),
    whole("全角と半角", "ＡＢＣabc１２３123（）()〜～−－‐-—ー"),
    whole("組文字・囲み文字", "㋿㍻㍼㍽㍾①⑳㉑㊿ⅠⅡⅩⅰⅻ㈱㈲№℡㏄㎡㌔㊤㊙"),
    whole("記号", "｢｣〳〵ゟヿ〄〶‖∥¢¬￤☂♨"),
    whole("西欧・ギリシャ・キリル", "Ææß αβω Жщ"),
];

/// What has no picture of its own.
pub const UNSEEN: &[Line] = &[
    unseen("幅のない文字", "甲\u{200B}乙\u{200C}丙\u{200D}丁\u{2060}戊\u{FEFF}己\u{AD}庚", "甲乙丙丁戊己庚"),
    unseen("文字方向の制御", "甲\u{202E}乙丙\u{202C}丁\u{2066}戊\u{2069}己\u{200E}庚\u{200F}辛\u{61C}", "甲乙丙丁戊己庚辛"),
    room("制御文字", "甲\u{1}乙\u{7}丙\t丁\u{1B}戊\u{7F}己\u{85}庚", "甲乙丙丁戊己庚"),
    room("いろいろな空白", "甲\u{A0}乙\u{3000}丙\u{2002}丁\u{2003}戊\u{2009}己\u{202F}庚\u{2028}辛", "甲乙丙丁戊己庚辛"),
];

/// What no font has.
pub const MARKED: &[Line] = &[
    marked("絵文字", "甲😀乙🎌丙", "甲〓乙〓丙", "😀🎌"),
    marked("外字", "甲\u{E000}乙\u{F8FF}丙\u{F0000}丁\u{10FFFD}", "甲〓乙〓丙〓丁〓", "\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}"),
    marked("割り当てのない文字", "甲\u{378}乙\u{2FE0}丁\u{E01F0}", "甲〓乙〓丁〓", "\u{378}\u{2FE0}\u{E01F0}"),
    marked("書体にない文字体系", "甲한글乙ក丙们丁\u{13000}", "甲〓〓乙〓丙〓丁〓", "한글ក们\u{13000}"),
    marked("同じ〓、二つの字", "\u{E000}\u{E001}\u{E000}〓", "〓〓〓〓", "\u{E000}\u{E001}"),
];

/// All of them, in their order.
pub fn lines() -> impl Iterator<Item = &'static Line> {
    [NAMES, COMPOSED, UNSEEN, MARKED].into_iter().flatten()
}

/// `text` with what cannot be seen written out.
pub fn plain(text: &str) -> String {
    let hidden = |c: char| {
        let marks = matches!(c, '\u{300}'..='\u{36F}' | '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}');
        let nobodys = matches!(c, '\u{378}' | '\u{2FE0}' | '\u{E000}'..='\u{F8FF}' | '\u{1FFFE}' | '\u{F0000}'..='\u{10FFFF}');
        marks || nobodys || has_no_picture(c)
    };
    text.chars().fold(String::new(), |mut out, c| {
        let _ = if hidden(c) { write!(out, "‹{:04X}›", c as u32) } else { write!(out, "{c}") };
        out
    })
}

/// Whether `c` is meant to be seen by no one: controls, and what joins, parts or turns its neighbours.
pub fn has_no_picture(c: char) -> bool {
    let joins =
        matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    joins || c.is_control() || c.is_whitespace()
}
