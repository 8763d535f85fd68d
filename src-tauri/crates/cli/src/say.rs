//! What the program says: answers on standard output, problems and warnings on standard error; Japanese or JSON.

use std::io::{self, BufWriter, Stdout, Write};

use domain::problem::{Level, Problem, Problems};
use domain::profile::Profile;
use serde_json::{Value as Json, json};
use wire::problem::{ProblemCode, ProblemJson, exit_status};

/// The two streams, and how to speak on them.
pub struct Say {
    json: bool,
    out: BufWriter<Stdout>,
    /// Whether nobody reads standard output any more (`daicho list … | head`): then the rest is not said, quietly.
    gone: bool,
    /// Names the articles; `None` until a store is open, and where the built-in profile cannot be read.
    profile: Option<Profile>,
}

impl Say {
    /// Speaks JSON or Japanese; articles are named as the built-in profile names them.
    pub fn new(json: bool) -> Say {
        let profile = office::assets::profile("nagasaki").ok();
        Say { json, out: BufWriter::new(io::stdout()), gone: false, profile }
    }

    /// From here on articles are named as in the section's own profile.
    pub fn speak_for(&mut self, profile: &Profile) {
        self.profile = Some(profile.clone());
    }

    /// Whether a script is listening.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// One answer: `value` for a script, `words` for a person.
    pub fn answer(&mut self, value: &Json, words: &str) {
        if self.json { self.value(value) } else { self.words(words) }
    }

    /// The answer to a change: its warnings stand inside the value for a script, on standard error for a person.
    pub fn changed(&mut self, mut value: Json, words: &str, warnings: &[Problem]) {
        if let (Some(object), false) = (value.as_object_mut(), warnings.is_empty()) {
            object.insert("warnings".to_owned(), warnings.iter().map(|one| self.problem(one)).collect());
        }
        self.answer(&value, words);
        if !self.json {
            self.flush();
            for warning in warnings {
                eprintln!("注意: {}", self.sentence(warning));
            }
        }
    }

    /// One line of JSON.
    pub fn value(&mut self, value: &Json) {
        self.put(&value.to_string());
    }

    /// Words for a person, ending the line.
    pub fn words(&mut self, words: &str) {
        self.put(words);
    }

    /// Says every problem and gives the exit status of the first that blocks.
    pub fn problems(&mut self, problems: &Problems) -> u8 {
        self.flush();
        let (blocking, rest): (Vec<&Problem>, Vec<&Problem>) = problems.0.iter().partition(|problem| problem.blocks());
        for problem in &blocking {
            if self.json {
                eprintln!("{}", self.problem(problem));
            } else {
                eprintln!("{}", self.sentence(problem));
            }
        }
        if !self.json {
            for problem in rest {
                eprintln!("注意: {}", self.sentence(problem));
            }
        }
        blocking.first().or(problems.0.first().as_ref()).map_or(1, |problem| exit_status(problem.code))
    }

    /// Something to know that stops nothing: on standard error, for a script as JSON like every problem.
    pub fn aside(&mut self, problem: &Problem) {
        self.flush();
        if self.json {
            eprintln!("{}", self.problem(problem));
        } else {
            eprintln!("注意: {}{}", problem.what, problem.next);
        }
    }

    /// A problem as scripts read it: exactly these six, empty where they say nothing.
    pub fn problem(&self, problem: &Problem) -> Json {
        match &self.profile {
            Some(profile) => {
                let one = ProblemJson::of(problem, profile);
                json!({ "code": one.code, "rule": one.rule, "article": one.article, "field": one.field, "what": one.what, "next": one.next })
            }
            None => json!({
                "code": ProblemCode::from(problem.code),
                "rule": problem.rule.unwrap_or_default(),
                "article": "",
                "field": problem.field.as_deref().unwrap_or_default(),
                "what": problem.what,
                "next": problem.next,
            }),
        }
    }

    /// A problem as a person reads it: 「15条2項（D6）: … → …」.
    pub fn sentence(&self, problem: &Problem) -> String {
        let article = match (&self.profile, problem.article) {
            (Some(profile), Some(article)) => profile.article_short(article),
            _ => String::new(),
        };
        let head = match (article.as_str(), problem.rule) {
            ("", None) => String::new(),
            ("", Some(rule)) => format!("（{rule}） "),
            (article, None) => format!("{article}: "),
            (article, Some(rule)) => format!("{article}（{rule}）: "),
        };
        let field = problem.field.as_ref().map(|field| format!("［{field}］")).unwrap_or_default();
        let mark = if problem.level == Level::Refuse { "✕ " } else { "" };
        format!("{mark}{head}{}{field}\n  → {}", problem.what, problem.next)
    }

    /// Says everything that is still held back, and gives the exit status.
    pub fn end(&mut self, status: u8) -> u8 {
        self.flush();
        status
    }

    fn put(&mut self, line: &str) {
        if !self.gone {
            self.gone = writeln!(self.out, "{line}").is_err();
        }
    }

    fn flush(&mut self) {
        if !self.gone {
            self.gone = self.out.flush().is_err();
        }
    }
}
