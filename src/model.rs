//! The role model: one product's permissions, roles and rules, declared as data.
//!
//! A text becomes tables in stages, each a pure function: `syntax` reads it, `validate` finds every problem at once and gives a
//! [`definition`], `compile` turns that into the `tables` from which questions are answered.

pub mod definition;
pub(crate) mod expand;
pub mod expectations;
mod graph;
pub(crate) mod inclusion;
mod problem;
mod shape;
mod syntax;
mod validate;

pub use problem::{Position, Problem, Problems};
pub use validate::read;
