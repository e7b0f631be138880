#![doc = include_str!("architecture.md")]

// Helpers of tests that are shared with the programs in `tests/` call this by its name.
#[cfg(test)]
extern crate self as rolecall;

// Core: no async, no I/O, no clock, no wire types.
pub mod error;
pub mod ids;

pub mod model;

pub mod domain;

pub mod decision;

pub mod expectations;

// Spans: what any work may be a part of.
pub mod trace;

// Ports and adapters.
pub mod cache;
pub mod clock;
pub mod feed;
pub mod identity;
pub mod links;
pub mod mail;
pub mod store;
pub mod tls;

// Use cases: the only place where a write is committed.
pub mod app;

// Transports, and what works by itself.
pub mod grpc;
pub mod http;
pub mod outbox;
pub mod proto;

// The other end.
pub mod client;

// Shell.
pub mod cli;
pub mod config;
pub mod demo;
pub mod server;
pub mod shipped;
pub mod telemetry;
