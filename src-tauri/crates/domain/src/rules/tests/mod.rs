//! The promises of saving: the first registers in `cases`, the others in `others`, what they share in `bench`.

mod bench;
mod cases;
mod others;
