//! What is asked of a list, from the words of the command line to the office's question.

use domain::nendo::Nendo;
use domain::problem::{Code, Problem, Problems};
use domain::register::Register;
use office::records::{Ask, Compare, Where};

use crate::args::list::Rows;

/// The question behind `rows`. A field may be named by its label.
pub fn ask(register: &Register, rows: &Rows) -> Result<Ask, Problems> {
    let filters = rows.conditions.iter().map(|words| condition(register, words)).collect::<Result<_, _>>()?;
    if !rows.fy.trim().is_empty() {
        nendo(&rows.fy, "fy")?;
    }
    Ok(Ask {
        fy: rows.fy.clone(),
        filters,
        search: rows.search.clone(),
        sort: sort(register, &rows.sort),
        struck_too: rows.struck,
        ..Ask::default()
    })
}

/// The 年度 that `words` name; as `field` of the command line, words that name none are a command that makes no sense.
pub fn nendo(words: &str, field: &str) -> Result<Nendo, Problem> {
    Nendo::parse(words).map_err(|misread| Problem::new(Code::Usage, misread.what, misread.next).at(field))
}

fn condition(register: &Register, words: &str) -> Result<Where, Problems> {
    let (field, compare, value) = split(words).ok_or_else(|| {
        let next = "項目=値、項目~語、項目>=日か数、項目<=日か数 のどれかで書いてください。";
        Problem::new(Code::Usage, format!("条件「{words}」が読み取れません。"), next).at("where")
    })?;
    Ok(Where { field: meant(register, field).to_owned(), compare, value: value.to_owned() })
}

/// The field by its identifier, where `name` is its identifier or its label.
fn meant<'a>(register: &Register, name: &'a str) -> &'a str {
    register.fields.iter().find(|one| one.id == name || one.label == name).map_or(name, |one| one.id)
}

/// The order by the field's identifier, `-` before it for descending.
fn sort(register: &Register, words: &str) -> String {
    match words.strip_prefix('-') {
        Some(name) => format!("-{}", meant(register, name)),
        None => meant(register, words).to_owned(),
    }
}

fn split(words: &str) -> Option<(&str, Compare, &str)> {
    let at = words.find(['=', '~', '<', '>', '!'])?;
    let (field, rest) = words.split_at(at);
    let field = field.trim();
    if field.is_empty() {
        return None;
    }
    let (compare, value) =
        [("!=", Compare::Filled), (">=", Compare::From), ("<=", Compare::To), ("~", Compare::Contains), ("=", Compare::Is)]
            .into_iter()
            .find_map(|(sign, compare)| rest.strip_prefix(sign).map(|value| (compare, value.trim())))?;
    match (compare, value) {
        (Compare::Is, "") => Some((field, Compare::Empty, "")),
        (Compare::Filled, "") => Some((field, Compare::Filled, "")),
        // 「でない」 is not a question the lists answer.
        (Compare::Filled, _) | (Compare::Contains | Compare::From | Compare::To, "") => None,
        (compare, value) => Some((field, compare, value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_read_by_their_sign() {
        assert_eq!(split("status=廃棄待ち"), Some(("status", Compare::Is, "廃棄待ち")));
        assert_eq!(split("purpose~年末 調整"), Some(("purpose", Compare::Contains, "年末 調整")));
        assert_eq!(split("occurred_at>=R8.4.1"), Some(("occurred_at", Compare::From, "R8.4.1")));
        assert_eq!(split("occurred_at<=R8.9.30"), Some(("occurred_at", Compare::To, "R8.9.30")));
        assert_eq!(split("erased_on="), Some(("erased_on", Compare::Empty, "")));
        assert_eq!(split("erased_on!="), Some(("erased_on", Compare::Filled, "")));
        assert_eq!(split("note=a=b"), Some(("note", Compare::Is, "a=b")));
        for wrong in ["status", "=使用中", "erased_on!=x", "occurred_at>=", "a>b", ""] {
            assert_eq!(split(wrong), None, "{wrong}");
        }
    }
}
