//! The command line, as a script meets it: the real program, a store of its own, exit statuses and JSON.

mod contracted;
mod day;
mod desk;
mod doors;
mod exits;
mod export;
mod inspection;
mod looks;
mod order;
mod own_work;
mod paper;
mod people;
mod practice;
mod refusals;
mod typed;
