//! Authorization for SaaS accounts.

pub mod app;
pub mod clock;
pub mod decision;
pub mod domain;
pub mod error;
pub mod expectations;
pub mod grpc;
pub mod ids;
pub mod model;
pub mod store;
