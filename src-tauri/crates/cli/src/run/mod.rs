//! One file for each noun: what a command does is ask, call the office once, and say what came back.

mod contract;
mod demo;
mod disposal;
mod disposal_view;
mod due;
mod export;
mod handover;
mod import;
mod incident;
mod init;
mod inspection;
mod inspection_view;
mod list;
mod log;
mod media;
mod photo;
mod record;
mod registers;
mod report;
mod show;
mod steps;
mod stocktake;
mod takeout;
mod user;
mod verify;
mod yearend;

use domain::problem::Problems;

use crate::args::{Command, Daicho};
use crate::open::at_work;
use crate::say::Say;

/// Does what was asked; gives the exit status.
pub fn run(asked: Daicho, say: &mut Say) -> Result<u8, Problems> {
    let Daicho { door, command } = asked;
    match command {
        Command::Init(init) => init::init(&door, &init, say),
        Command::Demo(demo) => demo::demo(&demo, say),
        Command::Registers(cited) => registers::registers(&door, cited.profile.as_deref(), say),
        Command::Fields(which) => registers::fields(&door, &which.register, which.cited.profile.as_deref(), say),
        Command::Recover(recover) => user::recover(&door, &recover, say),
        Command::List(list) => at_work(&door, say, |office, say| list::list(office, &list, say)),
        Command::Show(one) => at_work(&door, say, |office, say| show::show(office, &one, say)),
        Command::History(one) => at_work(&door, say, |office, say| show::history(office, &one, say)),
        Command::Add(add) => at_work(&door, say, |office, say| record::add(office, &add, say)),
        Command::Correct(correct) => at_work(&door, say, |office, say| record::correct(office, &correct, say)),
        Command::Fill(one) => at_work(&door, say, |office, say| record::fill(office, &one, say)),
        Command::Void(one) => at_work(&door, say, |office, say| record::void(office, &one, say)),
        Command::Undo => at_work(&door, say, record::undo),
        Command::Disposal(step) => at_work(&door, say, |office, say| disposal::step(office, step, say)),
        Command::Takeout(step) => at_work(&door, say, |office, say| takeout::step(office, step, say)),
        Command::Media(step) => at_work(&door, say, |office, say| media::step(office, step, say)),
        Command::Stocktake(step) => at_work(&door, say, |office, say| stocktake::step(office, step, say)),
        Command::Contract(step) => at_work(&door, say, |office, say| contract::step(office, step, say)),
        Command::Incident(step) => at_work(&door, say, |office, say| incident::step(office, step, say)),
        Command::Inspection(step) => at_work(&door, say, |office, say| inspection::step(office, step, say)),
        Command::Yearend(step) => at_work(&door, say, |office, say| yearend::step(office, step, say)),
        Command::Handover(step) => at_work(&door, say, |office, say| handover::step(office, step, say)),
        Command::Export(export) => at_work(&door, say, |office, say| export::export(office, &export, say)),
        Command::Import(order) => at_work(&door, say, |office, say| import::import(office, &order, say)),
        Command::UndoImport(undo) => at_work(&door, say, |office, say| import::undo(office, &undo, say)),
        Command::Report(report) if report.form == "list" => report::forms(&door, report.cited.profile.as_deref(), say),
        Command::Report(report) => at_work(&door, say, |office, say| report::report(office, &report, say)),
        Command::Due(due) => at_work(&door, say, |office, say| due::due(office, &due, say)),
        Command::Log(log) => at_work(&door, say, |office, say| log::log(office, log, say)),
        Command::User(user) => {
            let old = door.password_file.clone();
            at_work(&door, say, |office, say| user::user(office, user, old.as_deref(), say))
        }
        Command::VerifyPaper(asked) => at_work(&door, say, |office, say| verify::paper(office, &asked.file, say)),
        Command::Verify => at_work(&door, say, verify::verify),
    }
}
