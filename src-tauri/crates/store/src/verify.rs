//! Verifying the whole store: each check names what it finds; a check that cannot be made is a finding itself.

use std::collections::{BTreeMap, HashMap};

use domain::register::{Kind, Register};
use rusqlite::Connection;

use crate::columns::{self, quoted};
use crate::connect;
use crate::desk;
use crate::error::Result;
use crate::finding::{Check, Finding, Step, Trouble};
use crate::keys::file::KeyFile;
use crate::migrate;
use crate::people;
use crate::read::Reader;
use crate::rows::record;
use crate::schema;

/// Runs every check.
pub(crate) fn all(reader: &Reader<'_>, progress: &mut dyn FnMut(Step)) -> Vec<Finding> {
    let mut found = Vec::new();
    let registers: Vec<&Register> = reader.book().all().collect();
    for check in Check::ALL {
        progress(Step { check: *check, done: 0, total: 0 });
        let checked = match check {
            Check::Keys => keys(reader),
            Check::File => file(reader.connection, &registers),
            Check::Log => reader.verify_log(progress),
            Check::Records => records(reader.connection, &registers, progress),
            Check::References => references(reader.connection, &registers),
            Check::Photos => photos(reader, progress),
            Check::Definitions => definitions(reader.connection, &registers, reader.book().tried()),
        };
        match checked {
            Ok(findings) => found.extend(findings),
            Err(_) => {
                let what = format!("{}を調べられません。壊れているか、読めません。", check.label());
                found.push(Finding::new(*check, Trouble::DamagedFile, "", what));
            }
        }
    }
    found
}

/// Both copies of the key file: each whole, authenticated by the key inside, and the same as the other.
fn keys(reader: &Reader<'_>) -> Result<Vec<Finding>> {
    let folder = &reader.house.folder;
    let whole = match KeyFile::load(folder) {
        Ok(file) => file.authentic(&reader.house.ring.keys).is_ok() && file.both_whole(folder)?,
        Err(_) => false,
    };
    let what = "鍵ファイルの二つの控えが、そろっていません。次に開いたときに書き直します。";
    Ok(if whole { Vec::new() } else { vec![Finding::new(Check::Keys, Trouble::KeysHalfLost, "", what)] })
}

/// Every page against its authentication code, the tables against their indexes, the search indexes against the rows.
fn file(connection: &Connection, registers: &[&Register]) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    let bad = |place: &str, what: &str| Finding::new(Check::File, Trouble::DamagedFile, place, what);
    let mut sealed = connection.prepare("PRAGMA cipher_integrity_check")?;
    let pages = sealed.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    if !pages.is_empty() {
        found.push(bad("", &format!("データベースの{}か所が壊れています。", pages.len())));
        return Ok(found);
    }
    let mut whole = connection.prepare("PRAGMA integrity_check")?;
    let words = whole.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    if words != ["ok"] {
        found.push(bad("", "データベースの表と索引が合いません。"));
    }
    for register in registers {
        let index = quoted(&format!("{}_search", register.id));
        // Spelled as an INSERT, this asks FTS5 to compare its index with the table; it writes nothing.
        if connection.execute(&format!("INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"), []).is_err() {
            found.push(bad(register.id, &format!("「{}」の検索の索引が合いません。", register.name)));
        }
    }
    Ok(found)
}

/// The seals that the log holds of what it changed, and what has been found to differ from them.
struct Seals {
    last: HashMap<(String, i64), String>,
    found: Vec<Finding>,
}

impl Seals {
    fn read(connection: &Connection) -> Result<Seals> {
        let mut last = HashMap::new();
        let mut statement = connection.prepare("SELECT register, record_id, seal FROM log_subject WHERE seal <> '' ORDER BY seq")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            last.insert((row.get("register")?, row.get("record_id")?), row.get("seal")?);
        }
        Ok(Seals { last, found: Vec::new() })
    }

    /// Holds the row `id` of `table`, which seals as `seal` and is called `name`, against the log.
    fn compare(&mut self, table: &str, id: i64, seal: &str, name: &str) {
        let (trouble, what) = match self.last.remove(&(table.to_owned(), id)) {
            Some(last) if last == seal => return,
            Some(_) => (Trouble::RecordAltered, format!("{name}が、操作記録を通さずに書き換えられています。")),
            None => (Trouble::RecordUnlogged, format!("{name}は、操作記録にない記録です。")),
        };
        self.found.push(Finding::new(Check::Records, trouble, format!("{table} {id}"), what));
    }

    /// What is left are records that the log knows and nobody found, as far as `known` tables are meant.
    fn finish(mut self, known: impl Fn(&str) -> bool) -> Vec<Finding> {
        let mut gone: Vec<(String, i64)> = self.last.into_keys().filter(|(table, _)| known(table)).collect();
        gone.sort();
        self.found.extend(gone.into_iter().map(|(table, id)| {
            let place = format!("{table} {id}");
            let what = format!("操作記録にある記録が失われています（{place}）。");
            Finding::new(Check::Records, Trouble::RecordMissing, place, what)
        }));
        self.found
    }
}

/// Every record, account and setting against the seal that its last act left in the log.
fn records(connection: &Connection, registers: &[&Register], progress: &mut dyn FnMut(Step)) -> Result<Vec<Finding>> {
    let mut seals = Seals::read(connection)?;
    let total = seals.last.len() as u64;
    let mut done = 0;
    for register in registers {
        let mut statement =
            connection.prepare(&format!("SELECT {} FROM {} AS t ORDER BY t.id", record::selected(register), quoted(register.id)))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let record = record::read(register, row)?;
            let name = format!("「{}」の{}", register.name, record.no);
            seals.compare(register.id, record.id.0, &record::seal(register, &record)?, &name);
            done += 1;
            if done % 1000 == 0 {
                progress(Step { check: Check::Records, done, total });
            }
        }
    }
    for (id, account) in people::keyed(connection)? {
        seals.compare("account", id, &people::seal(&account)?, &format!("利用者「{}」", account.name));
    }
    for (id, key, value) in desk::settings(connection)? {
        seals.compare("setting", id, &desk::setting_seal(&key, &value)?, &format!("設定「{key}」"));
    }
    Ok(seals.finish(|table| ["account", "setting"].contains(&table) || registers.iter().any(|one| one.id == table)))
}

/// Every reference: single ones by the database's own foreign keys, lists member by member.
fn references(connection: &Connection, registers: &[&Register]) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    let mut broken = |register: &str, id: i64, name: &str| {
        let what = format!("「{name}」の記録が、存在しない記録を指しています。");
        found.push(Finding::new(Check::References, Trouble::ReferenceBroken, format!("{register} {id}"), what));
    };
    let name_of = |id: &str| registers.iter().find(|register| register.id == id).map_or(id.to_owned(), |register| register.name.to_owned());
    let mut statement = connection.prepare("SELECT \"table\" AS place, coalesce(rowid, 0) AS id FROM pragma_foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let place: String = row.get("place")?;
        broken(&place, row.get("id")?, &name_of(&place));
    }
    for register in registers {
        for field in columns::fields(register) {
            let Kind::Links(target) = field.kind else { continue };
            let sql = format!(
                "SELECT DISTINCT t.id AS id FROM {} AS t, json_each(t.{}) AS one \
                 WHERE NOT EXISTS (SELECT 1 FROM {} AS o WHERE o.id = one.value ->> 0)",
                quoted(register.id),
                quoted(field.id),
                quoted(target)
            );
            let mut statement = connection.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                broken(register.id, row.get("id")?, register.name);
            }
        }
    }
    Ok(found)
}

/// Every photograph's file against its row, and the files that belong to no row.
fn photos(reader: &Reader<'_>, progress: &mut dyn FnMut(Step)) -> Result<Vec<Finding>> {
    let album = reader.house.album();
    let mut unclaimed = album.names()?;
    let total: i64 = reader.connection.query_row("SELECT count(*) AS files FROM picture_file", [], |row| row.get("files"))?;
    let mut found = Vec::new();
    let mut statement = reader.connection.prepare("SELECT picture_id, file, length, sealed_sha256 FROM picture_file")?;
    let mut rows = statement.query([])?;
    let mut done = 0;
    while let Some(row) = rows.next()? {
        let (id, name): (String, String) = (row.get("picture_id")?, row.get("file")?);
        unclaimed.remove(&name);
        match album.intact(&name, row.get("length")?, &row.get::<_, String>("sealed_sha256")?)? {
            Some(true) => {}
            Some(false) => {
                found.push(Finding::new(Check::Photos, Trouble::PhotoAltered, id, "写真のファイルが壊れているか、書き換えられています。"))
            }
            None => found.push(Finding::new(Check::Photos, Trouble::PhotoMissing, id, "写真のファイルが失われています。")),
        }
        done += 1;
        progress(Step { check: Check::Photos, done, total: u64::try_from(total).unwrap_or(0) });
    }
    found.extend(unclaimed.into_iter().map(|name| {
        Finding::new(Check::Photos, Trouble::PhotoUnclaimed, name, "どの写真のものでもないファイルが残っています。害はありません。")
    }));
    Ok(found)
}

/// The tables against the definitions, and the whole schema, guards included, against what the migrations make.
fn definitions(connection: &Connection, registers: &[&Register], tried: &[&'static Register]) -> Result<Vec<Finding>> {
    let differs = |place: &str| {
        Finding::new(Check::Definitions, Trouble::SchemaDiffers, place, "データベースの表や見張りが、この版の定義と違います。")
    };
    let mut fresh = connect::in_memory()?;
    migrate::apply(&mut fresh, 0, migrate::known())?;
    fresh.execute_batch(&schema::difference(&fresh, tried)?)?;
    let (present, wanted) = (texts(connection)?, texts(&fresh)?);
    let mut found: Vec<Finding> =
        wanted.iter().filter(|(name, text)| present.get(*name) != Some(*text)).map(|(name, _)| differs(name)).collect();
    found.extend(present.keys().filter(|name| !wanted.contains_key(*name)).map(|name| differs(name)));
    if found.is_empty() && !schema::difference(connection, registers)?.is_empty() {
        found.push(differs(""));
    }
    Ok(found)
}

fn texts(connection: &Connection) -> Result<BTreeMap<String, String>> {
    let mut statement = connection.prepare("SELECT name, coalesce(sql, '') AS sql FROM sqlite_schema")?;
    let rows = statement.query_map([], |row| Ok((row.get("name")?, row.get("sql")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
