//! One spelling for what a clerk means: width, kana, case, 旧字体 and kinds of dashes are all the same when searching.
//!
//! Only the search column is folded; what a person typed is stored as typed.

use unicode_normalization::UnicodeNormalization;

/// Goes up whenever [`fold`] gives another result for some text, or a record other words; the search columns are then
/// rebuilt at opening.
pub(crate) const VERSION: i64 = 2;

/// Old, variant and rare forms in names of people and places, each with the form it is searched as.
const VARIANTS: &[(&str, char)] = &[
    ("髙", '高'),
    ("﨑嵜碕㟢", '崎'),
    ("邉邊", '辺'),
    ("𠮷", '吉'),
    ("濵濱", '浜'),
    ("德", '徳'),
    ("齋齊斉", '斎'),
    ("澤", '沢'),
    ("廣", '広'),
    ("櫻", '桜'),
    ("國", '国'),
    ("嶋嶌", '島'),
    ("瀨", '瀬'),
    ("眞", '真'),
    ("惠", '恵'),
    ("榮", '栄'),
    ("條", '条'),
    ("槇", '槙'),
    ("渕淵", '渕'),
    ("龍", '竜'),
    ("瀧", '滝'),
    ("關", '関'),
    ("圓", '円'),
    ("應", '応'),
    ("學", '学'),
    ("壽", '寿'),
    ("將", '将'),
    ("實", '実'),
    ("藏", '蔵'),
    ("豐", '豊'),
    ("寬", '寛'),
    ("淸", '清'),
    ("靜", '静'),
    ("燈", '灯'),
    ("遙", '遥'),
    ("亞", '亜'),
    ("萬", '万'),
    ("禮", '礼'),
    ("彌", '弥'),
    ("與", '与'),
    ("來", '来'),
    ("勳", '勲'),
    ("敎", '教'),
    ("曾", '曽'),
    ("增", '増'),
    ("橫", '横'),
    ("步", '歩'),
    ("溫", '温'),
    ("濟", '済'),
    ("緖", '緒'),
    ("縣", '県'),
    ("聰", '聡'),
    ("莊", '荘'),
    ("賴", '頼'),
    ("辨辯瓣", '弁'),
    ("郞", '郎'),
    ("鐵", '鉄'),
    ("靑", '青'),
    ("顯", '顕'),
    ("鷗", '鴎'),
    ("黑", '黒'),
    ("𡈽圡", '土'),
    ("𣘺", '橋'),
    ("舘", '館'),
    ("栁桺", '柳'),
    ("冨", '富'),
    ("峯", '峰'),
    ("埜", '野'),
    ("襧禰", '祢'),
    ("籐", '藤'),
    ("曻", '昇'),
    ("晧", '皓'),
    ("戶", '戸'),
    ("內", '内'),
    ("錄", '録'),
    ("號", '号'),
    ("證", '証'),
    ("處", '処'),
    ("檢", '検'),
    ("區", '区'),
    ("廢", '廃'),
    ("弃", '棄'),
    ("總", '総'),
];

/// Folds `text`; folding twice gives the same as folding once.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = pass(text);
    // One pass can put characters side by side that compose into another; a few passes settle every text.
    for _ in 0..8 {
        let again = pass(&folded);
        if again == folded {
            break;
        }
        folded = again;
    }
    folded
}

fn pass(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars().filter(|one| !selects_a_variant(*one)).nfkc() {
        for lower in character.to_lowercase() {
            folded.push(one_form(lower));
        }
    }
    join_japanese(&folded.nfkc().collect::<String>())
}

/// Ideographic and other variation selectors choose a drawing, not a character.
fn selects_a_variant(character: char) -> bool {
    matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{180b}'..='\u{180d}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}

fn one_form(character: char) -> char {
    match character {
        // Katakana to hiragana: the two blocks run parallel, 0x60 apart.
        'ァ'..='ヶ' => char::from_u32(u32::from(character) - 0x60).unwrap_or(character),
        'ー' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' | '━' | '˗' | '⁃' => '-',
        'ς' => 'σ',
        ascii if ascii.is_ascii() => ascii,
        other => VARIANTS.iter().find(|(forms, _)| forms.contains(other)).map_or(other, |(_, form)| *form),
    }
}

/// Drops spaces between Japanese characters, so that 「例 一郎」 is found as 「例一郎」; other runs of space become one.
/// A line's end stays: it parts one field from the next.
fn join_japanese(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut gap: Option<char> = None;
    for character in text.chars() {
        if character.is_whitespace() || character.is_control() {
            gap = Some(if character == '\n' || gap == Some('\n') { '\n' } else { ' ' });
            continue;
        }
        if let Some(space) = gap.take() {
            let between_japanese = !character.is_ascii() && joined.chars().next_back().is_some_and(|last| !last.is_ascii());
            if !joined.is_empty() && (space == '\n' || !between_japanese) {
                joined.push(space);
            }
        }
        joined.push(character);
    }
    joined
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_the_same_words_fold_to_one() {
        for (one, other) in [
            ("ﾃﾞｰﾀ", "データ"),
            ("でーた", "データ"),
            ("ＵＳＢ", "usb"),
            ("髙橋", "高橋"),
            ("山﨑", "山崎"),
            ("渡邉", "渡邊"),
            ("𠮷田", "吉田"),
            ("例　一郎", "例一郎"),
            ("例 一郎", "例一郎"),
            ("総務－ＵＳＢ", "総務-usb"),
            ("サ―バ", "サーバ"),
            ("辻\u{e0100}", "辻"),
            ("濵口", "浜口"),
            ("㈱例示", "(株)例示"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} / {other}");
        }
    }

    #[test]
    fn different_words_stay_different_and_lines_stay_apart() {
        assert_ne!(fold("高橋"), fold("高崎"));
        assert_eq!(fold("甲\n乙"), "甲\n乙");
        assert_eq!(fold("usb  memory"), "usb memory");
    }

    #[test]
    fn every_variant_leads_to_a_form_that_folds_to_itself() {
        for (_, form) in VARIANTS {
            let text = form.to_string();
            assert_eq!(fold(&text), text);
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_japanese_twice_is_folding_once(text in "[ぁ-ゖァ-ヺー一-龠﨑髙々０-９ｦ-ﾟ゙゚ \u{3000}\u{e0100}-\u{e0105}a-zA-Z-]{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
