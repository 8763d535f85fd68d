//! What every printed form looks like: golden texts and pictures, three readers from outside, and a page of difficult characters.
//!
//! `WRITE=1 cargo test -p tests --test it paper:: -- --skip cli::` writes the golden files anew; look at what changed before it is committed.

mod characters;
mod compare;
mod difficult;
mod golden;
mod left_over;
mod papers;
mod pictures;
mod readers;
mod render;
mod sound;
mod tools;
mod words;
