//! How hard a password is to guess. By strength, not by recipe: no rule about capitals or signs.

use domain::article::Article;
use domain::problem::{Code, Problem, Problems};

/// How hard a password is to guess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strength {
    /// 0 (at once) to 4 (hard even with the file in hand).
    pub score: u8,
    /// Whether it will be accepted for a real store.
    pub enough: bool,
    /// Advice in words.
    pub words: &'static str,
}

/// The least score accepted: more than 10^8 guesses, each of which costs an attacker half a second of work and memory.
const LEAST: u8 = 3;

/// Estimates `password`; `known` are words an attacker would try first, such as the section and the name.
pub fn strength(password: &str, known: &[&str]) -> Strength {
    let score = u8::from(zxcvbn::zxcvbn(password, known).score());
    let words = match score {
        0 => "すぐに当てられます。関係のない言葉を3つか4つ並べてください。",
        1 => "簡単に当てられます。課名、氏名、年号、よくある言葉を避けてください。",
        2 => "まだ当てられます。もう1つ2つ、関係のない言葉を足してください。",
        3 => "使えます。もう少し長いと、なお安心です。",
        _ => "十分に強いパスワードです。",
    };
    Strength { score, enough: score >= LEAST, words }
}

/// Refuses a password that is too easy to guess (第19条第2項).
pub(super) fn must_be_strong(password: &str, known: &[&str]) -> Result<(), Problems> {
    let strength = strength(password, known);
    if strength.enough {
        return Ok(());
    }
    Err(Problem::new(Code::WeakPassword, "このパスワードは当てられやすいため使えません。", strength.words)
        .on(Article("19-2"))
        .at("password")
        .into())
}
