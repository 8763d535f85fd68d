//! `user` and `recover`: people, their keys, and the way back in when a password is lost.

use std::cell::Cell;
use std::io::{IsTerminal, Read, stdin};
use std::path::Path;

use domain::problem::{Code, Problem, Problems};
use domain::role::Role;
use office::session::Door as Entrance;
use office::{Clock, Office, places};
use serde_json::json;

use crate::args::Door;
use crate::args::people::{AddPerson, Recover, Sheet, User};
use crate::open::{self, Secret};
use crate::say::Say;
use crate::table;

/// Does one thing about people. `old` is where the password of the person at work stands.
pub fn user(office: &mut Office, user: User, old: Option<&Path>, say: &mut Say) -> Result<u8, Problems> {
    match user {
        User::Add(person) => add(office, &person, say),
        User::Role(change) => {
            let role = role(&change.role)?;
            let done = office.change_role(&change.name, role)?;
            let value = json!({ "name": change.name, "role": role.id(), "role_label": role.label() });
            say.changed(value, &format!("{}の役割を{}に変えました", change.name, role.label()), &done.warnings);
            Ok(0)
        }
        User::Disable(person) => {
            let done = office.end_access(&person.name)?;
            say.changed(
                json!({ "name": person.name, "disabled": true }),
                &format!("{}の利用を終わらせました", person.name),
                &done.warnings,
            );
            Ok(0)
        }
        User::Password(new) => {
            let before = open::password(old, "今のパスワード: ")?;
            let after = open::new_password(new.new_password_file.as_deref())?;
            office.change_password(&before, &after)?;
            say.answer(&json!({ "name": office.who().name }), "パスワードを変えました");
            Ok(0)
        }
        User::Recovery(sheet) => recovery(office, &sheet, old, say),
        User::List => list(office, say),
    }
}

fn add(office: &mut Office, person: &AddPerson, say: &mut Say) -> Result<u8, Problems> {
    let role = role(&person.role)?;
    let password = open::new_password(person.new_password_file.as_deref())?;
    let done = office.add_person(&person.name, role, &password, &person.staff)?;
    let staff = done.value.staff.as_ref().map(|link| link.label.clone()).unwrap_or_default();
    let name = done.value.name;
    let words = format!("{name}を{}として使えるようにしました", role.label());
    let value = json!({ "name": name, "role": role.id(), "role_label": role.label(), "staff": staff, "state": "利用中" });
    say.changed(value, &words, &done.warnings);
    Ok(0)
}

fn role(word: &str) -> Result<Role, Problems> {
    let by_label = Role::ALL.iter().copied().find(|role| role.label() == word);
    Role::from_id(word).or(by_label).ok_or_else(|| {
        let known: Vec<String> = Role::ALL.iter().map(|role| format!("{}（{}）", role.id(), role.label())).collect();
        Problem::new(Code::Usage, format!("「{word}」という役割はありません。"), format!("使える役割: {}", known.join("、")))
            .at("role")
            .into()
    })
}

/// Whether somebody may log in.
fn state(account: &office::session::Account) -> &'static str {
    if account.disabled { "終了" } else { "利用中" }
}

fn list(office: &mut Office, say: &mut Say) -> Result<u8, Problems> {
    let people = office.people()?;
    let staff = |account: &office::session::Account| account.staff.as_ref().map(|link| link.label.clone()).unwrap_or_default();
    if say.is_json() {
        for one in &people {
            let (role, label) = (one.role.id(), one.role.label());
            say.value(&json!({
                "name": one.name, "role": role, "role_label": label, "staff": staff(one), "disabled": one.disabled,
                "state": state(one),
            }));
        }
        return Ok(0);
    }
    let rows: Vec<Vec<String>> =
        people.iter().map(|one| vec![one.name.clone(), one.role.label().to_owned(), staff(one), state(one).to_owned()]).collect();
    for line in table::lines(&["ログイン名", "役割", "職員", "状態"], &rows) {
        say.words(&line);
    }
    Ok(0)
}

/// A new recovery key. It is on the disk before the old one ends: wherever this stops, one paper opens the store.
fn recovery(office: &mut Office, sheet: &Sheet, old: Option<&Path>, say: &mut Say) -> Result<u8, Problems> {
    let password = open::password(old, "パスワード: ")?;
    let kept = Cell::new(false);
    let renewed = office.renew_recovery(&password, |made| {
        office::private::put_new(&sheet.file, &made.pdf).map_err(|_| unwritten())?;
        kept.set(true);
        Ok(())
    });
    let (_, made) = renewed.map_err(|mut problems| {
        // Which of the two the key file took before it stopped cannot be said; losing the right one would be worse.
        if kept.get() {
            let what = "新しい控えのPDFはできましたが、再発行は終わっていません。";
            let next = "前の控えも新しい控えも捨てずに、もう一度再発行してください。";
            problems.0.push(Problem::new(Code::Fault, what, next));
        }
        problems
    })?;
    let words = format!("復旧用の控えを再発行しました: {}\n前の控えは使えません。破棄してください。", sheet.file.display());
    say.answer(&json!({ "file": sheet.file.to_string_lossy(), "pages": made.pages }), &words);
    Ok(0)
}

fn unwritten() -> Problems {
    let next = "書き込めるフォルダーの、まだないファイルを指定してください。前の控えは、まだ使えます。";
    Problem::new(Code::Exists, "控えのPDFを作れませんでした。", next).at("file").into()
}

/// Opens the store with the recovery key and gives the 保護管理者 named by `--user` a new password.
pub fn recover(door: &Door, asked: &Recover, say: &mut Say) -> Result<u8, Problems> {
    let place = open::place(door);
    let clock = Clock::for_purpose(open::look_at(&place)?.purpose)?;
    let name = door.user.clone().ok_or_else(|| {
        let next = "--user で、新しいパスワードを付ける保護管理者のログイン名を指定してください。";
        Problem::new(Code::Usage, "ログイン名が指定されていません。", next).at("user")
    })?;
    let key = match &asked.key_file {
        Some(file) => open::secret_in(file)?,
        None => typed_key()?,
    };
    let password = open::new_password(asked.new_password_file.as_deref().or(door.password_file.as_deref()))?;
    let entrance = Entrance { place, attempts: Some(places::attempts()) };
    let office = Office::recover(&entrance, &key, &name, &password, clock)?;
    say.speak_for(office.profile());
    office.log_out()?;
    say.answer(
        &json!({ "name": name }),
        &format!("{name}に新しいパスワードを付けました。復旧用の控えは、user recovery で作り直してください。"),
    );
    Ok(0)
}

/// The key's four lines from standard input: piped, or typed at the terminal.
fn typed_key() -> Result<Secret, Problems> {
    if stdin().is_terminal() {
        eprintln!("復旧用の控えの4行を入力し、終わったら Ctrl-D（Windowsは Ctrl-Z と Enter）を押してください。");
    }
    let mut words = Secret::default();
    stdin()
        .read_to_string(&mut words)
        .map_err(|_| Problem::new(Code::Unreadable, "復旧用の控えを読み取れませんでした。", "控えの4行をUTF-8で渡してください。"))?;
    Ok(words)
}
