//! The program: arguments in, exit code out. See the library for everything else.

use std::process::ExitCode;

/// The system's allocator keeps what many threads free in turns; this one gives it back, and is faster at small things.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    rolecall::cli::run(std::env::args_os(), std::env::vars_os())
}
