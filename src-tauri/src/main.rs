//! 保護台帳 with a window. Everything it can do is the office's; this program unpacks, calls once, and packs.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod asleep;
mod commands;
mod pack;
mod pages;
mod photographs;
mod press;
mod tables;
mod window;
mod workplace;

fn main() {
    if let Err(error) = window::open() {
        // There is no window to say it in; the words go to whoever started the program.
        eprintln!("保護台帳を開けませんでした: {error}");
        std::process::exit(1);
    }
}
