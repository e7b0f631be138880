//! Generates the wire types from `proto/`, without protoc: protox is a compiler in Rust; and the lists of what `models/` holds.
//!
//! Beside the wire types goes the descriptor set, comments included: the server's reflection shows them to whoever asks what a method does.
//! The lists are made here so that no product's name stands in the code: a model is shipped by being in the folder.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=proto");
    let files = proto_files(Path::new("proto"))?;

    let mut compiler = protox::Compiler::new(["proto"])?;
    compiler.include_imports(true).include_source_info(true).open_files(&files)?;

    let out = PathBuf::from(env::var("OUT_DIR")?);
    // The encoded set, not the decoded one: decoding loses custom options.
    fs::write(out.join("rolecall_descriptor.bin"), compiler.encode_file_descriptor_set())?;

    tonic_prost_build::configure()
        // Maps in the order of their keys: the same answer is the same bytes.
        .btree_map(".")
        .compile_fds(compiler.file_descriptor_set())?;

    // Of the folder as a whole: a file that is added or taken away counts, too.
    println!("cargo::rerun-if-changed=models");
    fs::write(out.join("shipped.rs"), shipped(Path::new("models"))?)?;
    Ok(())
}

/// The code of two lists: the shipped models, and the companies that try them.
fn shipped(folder: &Path) -> Result<String, Box<dyn Error>> {
    let (mut models, mut demos) = (String::new(), String::new());
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let list = match name.split_once('.') {
            Some((_, "yaml")) => &mut models,
            Some((_, "demo.yaml")) => &mut demos,
            _ => continue,
        };
        let full = fs::canonicalize(&path)?;
        writeln!(list, "    ({:?}, include_str!({full:?})),", format!("models/{name}"))?;
    }
    let list = |doc: &str, name: &str, rows: &str| {
        format!("/// {doc}\npub const {name}: &[(&str, &str)] = &[\n{rows}];\n")
    };
    let models =
        list("Every shipped role model: where it comes from, and its text.", "MODELS", &models);
    let demos = list("Every shipped demo: where it comes from, and its text.", "DEMOS", &demos);
    Ok(models + &demos)
}

/// Every `.proto` file below a folder, in a fixed order.
fn proto_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(proto_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "proto") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
