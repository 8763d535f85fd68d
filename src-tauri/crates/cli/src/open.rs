//! Coming in: which store, which person, which password; and the way out, which is recorded too.

use std::fs;
use std::io::{IsTerminal, Write, stderr, stdin};
use std::path::{Path, PathBuf};

use domain::problem::{Code, Problem, Problems};
use office::session::{Door, Peek, Purpose, peek};
use office::{Clock, Office, demo, places};
use zeroize::Zeroizing;

use crate::args::Door as Asked;
use crate::say::Say;

/// A password or a recovery key, wiped from memory when it is let go.
pub type Secret = Zeroizing<String>;

/// The store's folder: as asked, else where the platform keeps it.
pub fn place(asked: &Asked) -> PathBuf {
    asked.store.clone().unwrap_or_else(places::store)
}

/// Opens the store for the person who asks, lets them `work`, and closes it. Coming and going are recorded.
pub fn at_work(asked: &Asked, say: &mut Say, work: impl FnOnce(&mut Office, &mut Say) -> Result<u8, Problems>) -> Result<u8, Problems> {
    let mut office = log_in(asked)?;
    say.speak_for(office.profile());
    office.prove_on(u32::MAX)?;
    if let Some(what) = office.log_trouble() {
        say.aside(&Problem::new(Code::Damaged, what, "`daicho verify` で確かめ、情報担当に知らせてください。"));
    }
    let done = work(&mut office, say);
    let left = office.log_out();
    let status = done?;
    left?;
    Ok(status)
}

/// Whether the store can be opened as it was named, without asking anything more: for what can also be said without it.
pub fn is_at_hand(asked: &Asked) -> bool {
    let named = asked.user.is_some() && asked.password_file.is_some();
    peek(&place(asked)).is_ok_and(|store| named || store.purpose == Purpose::Practice)
}

/// What can be said of the store at `place` without a key; where there is none, which commands name or make one.
pub fn look_at(place: &Path) -> Result<Peek, Problems> {
    peek(place).map_err(|mut problems| {
        for problem in problems.0.iter_mut().filter(|problem| problem.code == Code::NotFound) {
            problem.next = "--store か環境変数 DAICHO_STORE を確かめるか、init で新しく作ってください。".to_owned();
        }
        problems
    })
}

fn log_in(asked: &Asked) -> Result<Office, Problems> {
    let place = place(asked);
    let purpose = look_at(&place)?.purpose;
    let practice = purpose == Purpose::Practice;
    let name = match (&asked.user, practice) {
        (Some(name), _) => name.clone(),
        (None, true) => demo::NAME.to_owned(),
        (None, false) => typed("ログイン名: ").ok_or_else(|| {
            let next = "--user か環境変数 DAICHO_USER でログイン名を指定してください。";
            Problem::new(Code::Locked, "ログイン名が指定されていません。", next).at("user")
        })?,
    };
    let password = match (&asked.password_file, practice) {
        (None, true) => Secret::new(demo::PASSWORD.to_owned()),
        (file, _) => password(file.as_deref(), "パスワード: ")?,
    };
    let clock = Clock::for_purpose(purpose)?;
    let attempts = (!practice).then(places::attempts);
    Office::log_in(&Door { place, attempts }, &name, &password, clock)
}

/// A password from `file`, else typed at the terminal without being shown.
pub fn password(file: Option<&Path>, prompt: &str) -> Result<Secret, Problems> {
    if let Some(file) = file {
        return secret_in(file);
    }
    hidden(prompt).ok_or_else(|| nobody_to_ask().into())
}

/// A new password from `file`, else typed twice.
pub fn new_password(file: Option<&Path>) -> Result<Secret, Problems> {
    if let Some(file) = file {
        return secret_in(file);
    }
    let first = hidden("新しいパスワード: ").ok_or_else(nobody_to_ask)?;
    let second = hidden("もう一度: ").ok_or_else(nobody_to_ask)?;
    if first == second {
        return Ok(first);
    }
    Err(Problem::new(Code::WeakPassword, "2回の入力が違います。", "もう一度、同じパスワードを2回入力してください。").at("password").into())
}

/// What stands in `file`, without the line end that editors put after it.
pub fn secret_in(file: &Path) -> Result<Secret, Problems> {
    let unread = |what: &str| -> Problems {
        let next = "ファイルの場所と読み取りの権限を確かめてください。";
        Problem::new(Code::BadFile, what, next).at("password_file").into()
    };
    let text = fs::read_to_string(file).map(Secret::new).map_err(|_| unread("パスワードのファイルを読めません。"))?;
    let plain = text.trim_start_matches('\u{feff}');
    let plain = plain.strip_suffix('\n').map_or(plain, |cut| cut.strip_suffix('\r').unwrap_or(cut));
    if plain.is_empty() {
        return Err(unread("パスワードのファイルが空です。"));
    }
    Ok(Secret::new(plain.to_owned()))
}

/// A line typed at the terminal; `None` where nobody sits there.
fn typed(prompt: &str) -> Option<String> {
    if !stdin().is_terminal() || !stderr().is_terminal() {
        return None;
    }
    eprint!("{prompt}");
    stderr().flush().ok()?;
    let mut line = String::new();
    stdin().read_line(&mut line).ok()?;
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}

/// A secret typed at the terminal; `None` where nobody sits there. Standard input may be a pipe with the answers:
/// the terminal is asked all the same, as long as the question can be seen.
pub fn hidden(prompt: &str) -> Option<Secret> {
    if !stderr().is_terminal() {
        return None;
    }
    rpassword::prompt_password(prompt).ok().map(Secret::new)
}

fn nobody_to_ask() -> Problem {
    let next = "--password-file か環境変数 DAICHO_PASSWORD_FILE で、パスワードを書いたファイルを指定してください。";
    Problem::new(Code::Locked, "パスワードを入力する端末がありません。", next).at("password")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_line_end_is_not_part_of_a_password() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("password");
        for (text, password) in [("秘密 の語\n", "秘密 の語"), ("a\r\n", "a"), (" a \n\n", " a \n"), ("\u{feff}a", "a")] {
            fs::write(&file, text).unwrap();
            assert_eq!(*secret_in(&file).unwrap(), password);
        }
        fs::write(&file, "\n").unwrap();
        assert_eq!(secret_in(&file).unwrap_err().0[0].code, Code::BadFile);
        assert_eq!(secret_in(&folder.path().join("none")).unwrap_err().0[0].code, Code::BadFile);
    }
}
