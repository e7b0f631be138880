//! Authorization for SaaS accounts.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod decision;
pub mod demo;
pub mod domain;
pub mod error;
pub mod grpc;
pub mod ids;
pub mod model;
pub mod server;
pub mod shipped;
pub mod store;
pub mod telemetry;
