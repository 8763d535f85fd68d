//! What people do from end to end, through the office's own verbs, in a sealed store of their own.

mod bench;
mod definition;
mod every_register;
mod evidence;
mod own_fields;
mod practice;
