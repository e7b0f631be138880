#![doc = include_str!("architecture.md")]

// Core: no async, no I/O, no clock, no wire types.
pub mod error;
pub mod ids;

pub mod model;

pub mod domain;

pub mod decision;

pub mod expectations;

// Ports and adapters.
pub mod clock;
pub mod identity;
pub mod store;
pub mod tls;

// Use cases: the only place where a write is committed.
pub mod app;

// Transports.
pub mod grpc;

// Shell.
pub mod cli;
pub mod config;
pub mod demo;
pub mod server;
pub mod shipped;
pub mod telemetry;
