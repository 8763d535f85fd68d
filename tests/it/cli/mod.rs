//! The command line, as a script meets it: the real program, a store of its own, exit statuses and JSON.

mod contract;
mod contracted;
mod day;
mod desk;
mod doors;
mod due;
mod exits;
mod export;
mod import;
mod incident;
mod inspection;
mod looks;
mod moves;
mod order;
mod own_work;
mod paper;
mod people;
mod practice;
mod refusals;
mod stocktake;
mod takeout;
mod typed;
