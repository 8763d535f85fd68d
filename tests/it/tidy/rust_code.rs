//! Reading Rust without a compiler: the code without comments and literals, and the paths it names.

/// The code with comments and the contents of literals blanked out; lines stay where they are.
pub fn bare(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let literal = match rest {
            ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
            ['/', '*', ..] => block_comment(rest),
            ['r' | 'b' | 'c', ..] if !chars[..at].last().is_some_and(|c| c.is_alphanumeric() || *c == '_') => prefixed(rest),
            ['"', ..] => quoted(rest),
            ['\'', '\\', _, ..] => 3 + rest[3..].iter().take_while(|c| **c != '\'').count() + 1,
            ['\'', _, '\'', ..] => 3,
            _ => 0,
        };
        if literal == 0 {
            out.push(chars[at]);
            at += 1;
        } else {
            // Two quotes stay, so that a literal is still seen to be something.
            let lines = rest[..literal.min(rest.len())].iter().filter(|c| **c == '\n').count();
            out.push_str(if rest[0] == '/' { " " } else { "\"\"" });
            out.push_str(&"\n".repeat(lines));
            at += literal;
        }
    }
    out
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// Length of a string that starts with `"`.
fn quoted(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// Length of `r"…"`, `r#"…"#`, `b"…"`, `br"…"`, `c"…"`; 0 where the letter starts a name.
fn prefixed(rest: &[char]) -> usize {
    let letters = rest.iter().take_while(|c| matches!(c, 'r' | 'b' | 'c')).count();
    let hashes = rest[letters..].iter().take_while(|c| **c == '#').count();
    if rest.get(letters + hashes) != Some(&'"') {
        return 0;
    }
    let open = letters + hashes + 1;
    if !rest[..letters].contains(&'r') {
        return letters + quoted(&rest[letters..]);
    }
    let mut at = open;
    while at < rest.len() && !(rest[at] == '"' && rest[at + 1..].iter().take_while(|c| **c == '#').count() >= hashes) {
        at += 1;
    }
    at + 1 + hashes
}

/// One path the code names, e.g. `crate::value::Value`, with the inline modules it stands in.
#[derive(Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its segments; a path in a `use` tree is written out in full.
    pub path: Vec<String>,
    /// The inline modules around it, outermost first.
    pub inside: Vec<String>,
}

/// Every path of two or more segments in the code, outside modules that are only compiled for tests.
pub fn mentions(text: &str) -> Vec<Mention> {
    let tokens = tokens(&bare(text));
    let mut found = Vec::new();
    let mut inside: Vec<(String, usize)> = Vec::new();
    let (mut depth, mut at) = (0_usize, 0);
    while at < tokens.len() {
        let names = || inside.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        match tokens[at].as_str() {
            "#" if starts(&tokens[at..], &["#", "[", "cfg", "(", "test", ")", "]", "mod"])
                && tokens.get(at + 9).is_some_and(|t| t == "{") =>
            {
                at = past_block(&tokens, at + 9);
                continue;
            }
            "mod" if tokens.get(at + 2).is_some_and(|token| token == "{") => {
                depth += 1;
                inside.push((tokens[at + 1].clone(), depth));
                at += 3;
                continue;
            }
            "use" => {
                let mut paths = Vec::new();
                at = tree(&tokens, at + 1, &[], &mut paths);
                found.extend(paths.into_iter().filter(|path| path.len() > 1).map(|path| Mention { path, inside: names() }));
                continue;
            }
            "{" => depth += 1,
            "}" => {
                inside.retain(|(_, opened)| *opened < depth);
                depth = depth.saturating_sub(1);
            }
            token if is_name(token) && tokens.get(at + 1).is_some_and(|next| next == "::") && !(at > 0 && tokens[at - 1] == "::") => {
                let mut path = vec![token.to_owned()];
                while tokens.get(at + 1).is_some_and(|next| next == "::") && tokens.get(at + 2).is_some_and(|next| is_name(next)) {
                    path.push(tokens[at + 2].clone());
                    at += 2;
                }
                if path.len() > 1 {
                    found.push(Mention { path, inside: names() });
                }
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Reads a `use` tree from `at` and gives the place after it; `*` and `self` stand for the path before them.
fn tree(tokens: &[String], mut at: usize, before: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = before.to_vec();
    while at < tokens.len() {
        match tokens[at].as_str() {
            "{" => {
                at += 1;
                while at < tokens.len() && tokens[at] != "}" {
                    at = tree(tokens, at, &path, found);
                    at += usize::from(tokens.get(at).is_some_and(|token| token == ","));
                }
                return at + 1;
            }
            "," | "}" | ";" => break,
            "as" => at += 2,
            "::" | "*" => at += 1,
            "self" if !path.is_empty() => at += 1,
            name => {
                path.push(name.to_owned());
                at += 1;
            }
        }
    }
    found.push(path);
    at
}

/// The place after the block that opens at `open`.
fn past_block(tokens: &[String], open: usize) -> usize {
    let mut depth = 0;
    for (place, token) in tokens.iter().enumerate().skip(open) {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place + 1;
        }
    }
    tokens.len()
}

fn starts(tokens: &[String], with: &[&str]) -> bool {
    tokens.len() >= with.len() && tokens.iter().zip(with).all(|(token, wanted)| token == wanted)
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::`, and every other sign by itself.
fn tokens(bare: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut chars = bare.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() || c == '_' {
            let mut name = String::from(c);
            while let Some(next) = chars.next_if(|next| next.is_alphanumeric() || *next == '_') {
                name.push(next);
            }
            tokens.push(name);
        } else if c == ':' && chars.next_if_eq(&':').is_some() {
            tokens.push("::".to_owned());
        } else if !c.is_whitespace() {
            tokens.push(c.to_string());
        }
    }
    tokens
}

#[test]
fn comments_and_literals_are_not_code() {
    let code = "let a = \"x::y // no\"; // Utc::now\nlet b = 'c'; /* d::e /* f */ */ let g: &'static str = r#\"h\"i::j\"#; k::l();\n";
    let bare = bare(code);
    assert_eq!(bare.lines().count(), 2, "lines stay: {bare}");
    for gone in ["x::y", "Utc", "d::e", "i::j"] {
        assert!(!bare.contains(gone), "{gone} should be blanked: {bare}");
    }
    assert!(bare.contains("&'static str") && bare.contains("k::l()"), "{bare}");
}

#[test]
fn a_use_tree_is_written_out() {
    let found = mentions("use crate::{value::{Link, Value as V}, record::*, role::{self, Role}};");
    let paths: Vec<String> = found.into_iter().map(|mention| mention.path.join("::")).collect();
    assert_eq!(paths, ["crate::value::Link", "crate::value::Value", "crate::record", "crate::role", "crate::role::Role"]);
}

#[test]
fn test_modules_are_passed_over_and_inline_modules_are_known() {
    let found = mentions(
        "fn f() { a::b(); }\n#[cfg(test)]\nmod tests { use super::x; }\nmod inner { fn g() { super::c::d(); } }\nfn h() { e::f(); }",
    );
    let told: Vec<(String, usize)> = found.iter().map(|mention| (mention.path.join("::"), mention.inside.len())).collect();
    assert_eq!(told, [("a::b".to_owned(), 0), ("super::c::d".to_owned(), 1), ("e::f".to_owned(), 0)]);
}
