//! The role model: one product's permissions, roles and rules, declared as data.
//!
//! A text becomes tables in stages, each a pure function: `syntax` reads it, `validate` finds every problem at once and gives a
//! [`definition`], `compile` turns that into the `tables` from which questions are answered.

pub mod account_roles;
pub mod bitset;
mod compile;
pub mod definition;
mod implication;
pub mod tables;

pub use compile::compile;
pub use tables::{RoleTable, Tables};
