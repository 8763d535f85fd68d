//! Which choice a person's words mean: its identifier, its label, its short code, or the label without its bracket or its 年.

use super::nearest::{fold, nearest};
use crate::disposal::{Method, refuse_no_method};
use crate::problem::{Code, Problem};
use crate::register::{Choice, Field};

/// Labels shown when nothing is near; more would not be read.
const SHOWN: usize = 8;

/// The choice that `words` mean.
pub(super) fn find(field: &Field, choices: &'static [Choice], words: &str) -> Result<&'static Choice, Problem> {
    exact(choices, words).ok_or_else(|| no_method(choices, words).unwrap_or_else(|| unknown(field, choices, words)))
}

/// Whether `words` name one of `choices` outright.
pub fn is_choice(choices: &'static [Choice], words: &str) -> bool {
    exact(choices, words).is_some()
}

/// The choice that `words` name outright; identifiers and labels win over codes and shortened labels.
pub(super) fn exact(choices: &'static [Choice], words: &str) -> Option<&'static Choice> {
    let wanted = fold(words);
    if wanted.is_empty() {
        // A mark like 「－」 folds away; it can only be a code.
        let mark = words.trim();
        return choices.iter().find(|choice| !choice.code.is_empty() && choice.code == mark);
    }
    let named = choices.iter().find(|choice| fold(choice.id) == wanted || fold(choice.label) == wanted);
    // A code is often written in brackets, 「(2)」.
    let bare = wanted.trim_matches(['(', ')']);
    let coded = || choices.iter().find(|choice| !choice.code.is_empty() && fold(choice.code) == bare);
    let shortened = || {
        let mut found = choices.iter().filter(|choice| {
            let short = choice.label.split('（').next().unwrap_or(choice.label);
            // A clerk writes 5 where the list says 5年.
            fold(short) == wanted || short.strip_suffix('年').is_some_and(|number| fold(number) == wanted)
        });
        // 「内蔵SSD」 could be two of them: then it is not a name.
        found.next().filter(|_| found.next().is_none())
    };
    named.or_else(coded).or_else(shortened)
}

/// D4: where a method is asked for, what people take for one and is none gets its own answer.
fn no_method(choices: &'static [Choice], words: &str) -> Option<Problem> {
    let asked = choices.iter().any(|choice| Method::from_id(choice.id).is_some());
    if asked { refuse_no_method(words) } else { None }
}

fn unknown(field: &Field, choices: &'static [Choice], words: &str) -> Problem {
    let near = nearest(words, choices.iter().map(|choice| choice.label)).or_else(|| nearest(words, choices.iter().map(|choice| choice.id)));
    let next = match near {
        Some(at) => format!("「{}」ではありませんか。", choices[at].label),
        None => {
            let shown: Vec<_> = choices.iter().take(SHOWN).map(|choice| choice.label).collect();
            let rest = if choices.len() > SHOWN { "など" } else { "" };
            format!("{}{rest}から選んでください。", shown.join("、"))
        }
    };
    let words: String = words.trim().chars().take(20).collect();
    Problem::new(Code::Unreadable, format!("「{words}」は{}の選択肢にありません。", field.label), next)
}
