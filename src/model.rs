//! The role model: one product's permissions, roles and rules, declared as data.
//!
//! A text becomes tables in stages, each a pure function: `syntax` reads it, `validate` finds every problem at once and gives a
//! [`definition`], `compile` turns that into the [`tables`] from which questions are answered.

pub mod account_roles;
pub mod bitset;
pub mod choice;
mod compile;
pub mod definition;
pub(crate) mod expand;
mod graph;
mod implication;
pub(crate) mod inclusion;
pub(crate) mod problem;
pub mod reach;
pub(crate) mod shape;
pub(crate) mod syntax;
pub mod tables;
pub(crate) mod validate;

pub use compile::compile;
pub use problem::{Position, Problem, Problems};
pub use tables::{RoleTable, Tables};
pub use validate::read;
