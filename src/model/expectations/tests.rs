//! Reading expectations.
