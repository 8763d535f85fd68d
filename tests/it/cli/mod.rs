//! The command line, as a script meets it: the real program, a store of its own, exit statuses and JSON.

mod contracted;
mod day;
mod desk;
mod doors;
mod inspection;
mod own_work;
mod paper;
mod practice;
mod refusals;
mod takeout;
