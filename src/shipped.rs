//! What the program brings along: the role models of `models/`, and a company for each that tries it.
//!
//! Both lists are made from the folder when the program is built.

include!(concat!(env!("OUT_DIR"), "/shipped.rs"));
