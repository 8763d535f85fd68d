//! JSON as it was written, with every name of an object that was written twice: the usual reader would keep the last one only.

use std::fmt;

use domain::problem::{Code, Problem};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value as Json};

/// A JSON value whose objects still hold each pair that was written.
#[derive(Debug)]
pub enum Said {
    /// Anything that is neither a list nor an object.
    Plain(Json),
    /// A list.
    List(Vec<Said>),
    /// An object's pairs in the order written.
    Pairs(Vec<(String, Said)>),
}

impl Said {
    /// The value, where no object says one name twice; else which name.
    pub fn once(self) -> Result<Json, Problem> {
        Ok(match self {
            Said::Plain(value) => value,
            Said::List(items) => Json::Array(items.into_iter().map(Said::once).collect::<Result<_, _>>()?),
            Said::Pairs(pairs) => {
                let mut object = Map::new();
                for (name, said) in pairs {
                    let value = said.once()?;
                    if object.insert(name.clone(), value).is_some() {
                        return Err(twice(&name));
                    }
                }
                Json::Object(object)
            }
        })
    }
}

fn twice(name: &str) -> Problem {
    let shown: String = name.chars().take(40).collect();
    Problem::new(Code::Usage, format!("「{shown}」が2回書かれています。"), "どちらか一方にしてください。").at(shown)
}

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Said, D::Error> {
        reader.deserialize_any(AsWritten)
    }
}

struct AsWritten;

impl<'de> Visitor<'de> for AsWritten {
    type Value = Said;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Said, E> {
        Ok(Said::Plain(Json::Null))
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Said, E> {
        Ok(Said::Plain(Json::Bool(yes)))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Said, E> {
        Ok(Said::Plain(Json::from(number)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Said, E> {
        Ok(Said::Plain(Json::from(number)))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Said, E> {
        Ok(Said::Plain(Number::from_f64(number).map_or(Json::Null, Json::Number)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Said, E> {
        Ok(Said::Plain(Json::from(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Said, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Said::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Said, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Said::Pairs(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Json, Problem> {
        serde_json::from_str::<Said>(text).unwrap().once()
    }

    #[test]
    fn what_is_said_once_comes_through_as_it_was_written() {
        for text in [r#"{"a":1,"b":{"a":-2,"c":[true,null,"例",1.5,{"a":1}]}}"#, "[]", "\"例\"", "18446744073709551615"] {
            assert_eq!(read(text).unwrap(), serde_json::from_str::<Json>(text).unwrap(), "{text}");
        }
    }

    #[test]
    fn a_name_said_twice_is_refused_wherever_it_stands() {
        for text in [r#"{"name":1,"b":2,"name":1}"#, r#"{"b":{"name":1,"name":2}}"#, r#"{"b":[{"name":1,"name":2}]}"#] {
            assert_eq!(read(text).unwrap_err().field.as_deref(), Some("name"), "{text}");
        }
    }
}
