//! The command line explained in Japanese: help pages, and what was wrong with a command that was not understood.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use domain::problem::{Code, Problem, Problems};

use crate::args::Daicho;

/// Why there is nothing to do.
pub enum Unread {
    /// Help or the version was asked for: this is it.
    Shown(String),
    /// The command makes no sense as written.
    Wrong(Problems),
}

const PAGE: &str = "{about-with-newline}\n使い方: {usage}\n\n{all-args}{after-help}";

/// What may stand beside every command.
const EVERYWHERE: &str = "共通のオプション";

/// Understands the words of the command line.
pub fn read(words: &[OsString]) -> Result<Daicho, Unread> {
    let matches = spoken(Daicho::command()).try_get_matches_from(words).map_err(unread)?;
    Daicho::from_arg_matches(&matches).map_err(unread)
}

/// The command with every heading and every built-in option in Japanese, and so its subcommands.
fn spoken(command: Command) -> Command {
    let root = command.get_name() == "daicho";
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("この使い方を表示する").help_heading(EVERYWHERE);
    let mut command = command
        .help_template(PAGE)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading("コマンド")
        .subcommand_value_name("コマンド")
        .mut_args(|arg| {
            let heading = match (arg.is_positional(), arg.is_global_set()) {
                (true, _) => "引数",
                (_, true) => EVERYWHERE,
                _ => "オプション",
            };
            let takes = arg.get_action().takes_values();
            let arg = arg.help_heading(heading);
            if takes { arg.hide_env(true).hide_default_value(true) } else { arg }
        })
        .arg(help);
    if root {
        let version =
            Arg::new("version").short('V').long("version").action(ArgAction::Version).help("版を表示する").help_heading(EVERYWHERE);
        command = command.arg(version);
    }
    command.mut_subcommands(spoken)
}

fn unread(error: clap::Error) -> Unread {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Unread::Shown(in_words(&error.render().to_string())),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            wrong("コマンドがありません。".to_owned(), "daicho --help で使い方を確かめてください。".to_owned(), "")
        }
        kind => explained(kind, &error),
    }
}

/// The words that the page's template cannot replace.
fn in_words(page: &str) -> String {
    page.replace("[OPTIONS]", "[オプション]").replace("[コマンド]", "<コマンド>")
}

fn explained(kind: ErrorKind, error: &clap::Error) -> Unread {
    let said = |context: ContextKind| match error.get(context) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join("、"),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let (arg, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    let what = match kind {
        ErrorKind::InvalidSubcommand => format!("「{}」というコマンドはありません。", said(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => format!("「{arg}」という指定はありません。"),
        ErrorKind::MissingRequiredArgument => format!("{arg} が足りません。"),
        ErrorKind::InvalidValue if value.is_empty() => format!("{arg} の値がありません。"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => format!("{arg} に「{value}」は使えません。"),
        ErrorKind::ArgumentConflict => format!("{arg} は一緒に、又は2回は指定できません。"),
        ErrorKind::NoEquals => format!("{arg} には = で値を付けてください。"),
        ErrorKind::InvalidUtf8 => "指定にUTF-8でない文字があります。".to_owned(),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => format!("{arg} の値の数が合いません。"),
        _ => "指定が読み取れません。".to_owned(),
    };
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue].map(said).into_iter();
    let near: Vec<String> = near.filter(|word| !word.is_empty()).collect();
    let next = match near.first() {
        Some(word) => format!("「{word}」のことではありませんか。daicho --help で使い方を確かめてください。"),
        None => "daicho --help（又は daicho コマンド --help）で使い方を確かめてください。".to_owned(),
    };
    wrong(what, next, &arg)
}

fn wrong(what: String, next: String, arg: &str) -> Unread {
    let problem = Problem::new(Code::Usage, what, next);
    let field: String = arg.trim_start_matches('-').chars().take_while(|c| *c != ' ' && *c != '=').collect();
    Unread::Wrong(if field.is_empty() || field.starts_with('<') { problem.into() } else { problem.at(field).into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Result<Daicho, Unread> {
        let words: Vec<OsString> = std::iter::once("daicho").chain(words.iter().copied()).map(OsString::from).collect();
        read(&words)
    }

    fn refusal(words: &[&str]) -> Problem {
        match asked(words) {
            Err(Unread::Wrong(mut problems)) => problems.0.remove(0),
            Err(Unread::Shown(page)) => panic!("shown: {page}"),
            Ok(read) => panic!("understood: {read:?}"),
        }
    }

    #[test]
    fn the_definition_of_the_command_line_holds_together() {
        spoken(Daicho::command()).debug_assert();
    }

    #[test]
    fn a_slip_is_explained_in_japanese() {
        let unknown = refusal(&["lst", "media"]);
        assert_eq!(unknown.code, Code::Usage);
        assert!(unknown.what.contains("lst") && unknown.next.contains("list"), "{unknown:?}");
        for command in ["backup", "restore", "rollup"] {
            assert!(refusal(&[command]).what.contains("コマンドはありません"), "{command}");
        }
        assert!(refusal(&["list"]).what.contains("台帳"));
        assert_eq!(refusal(&["list", "media", "--limt", "3"]).field.as_deref(), Some("limt"));
        assert!(refusal(&["list", "media", "--limit", "many"]).what.contains("many"));
        assert!(refusal(&[]).next.contains("--help"));
    }

    #[test]
    fn every_help_page_is_in_japanese() {
        fn pages(command: &Command, path: &[&str], found: &mut Vec<Vec<String>>) {
            for sub in command.get_subcommands() {
                let path: Vec<&str> = path.iter().copied().chain([sub.get_name()]).collect();
                found.push(path.iter().map(|word| (*word).to_owned()).collect());
                pages(sub, &path, found);
            }
        }
        let mut all = vec![Vec::new()];
        pages(&Daicho::command(), &[], &mut all);
        assert!(all.len() > 40, "{}", all.len());
        for path in all {
            let words: Vec<&str> = path.iter().map(String::as_str).chain(["--help"]).collect();
            let Err(Unread::Shown(page)) = asked(&words) else { panic!("{words:?}") };
            for english in ["Usage", "Options", "Commands", "Arguments", "Print", "default", "possible", "[env", "OPTIONS"] {
                assert!(!page.contains(english), "{words:?}: {english}\n{page}");
            }
            assert!(page.contains("使い方:") && page.contains("この使い方を表示する"), "{page}");
        }
    }
}
