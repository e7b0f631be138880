//! Rules, claims and keys.
