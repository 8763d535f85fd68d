//! The command line, as a script meets it: the real program, a store of its own, exit statuses and JSON.

mod contract;
mod contracted;
mod day;
mod desk;
mod doors;
mod due;
mod incident;
mod inspection;
mod moves;
mod own_work;
mod paper;
mod practice;
mod refusals;
mod stocktake;
mod takeout;
