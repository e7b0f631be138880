//! Generates the wire types from `proto/`, without protoc: protox is a compiler in Rust; what clients must know of each method; and the lists of
//! what `models/` holds and of the names of queries.
//!
//! Beside the wire types goes the descriptor set, comments included: the server's reflection shows them to whoever asks what a method does.
//! The lists are made here so that no product's name stands in the code: a model is shipped by being in the folder.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use tonic_prost_build::FileDescriptorSet;

/// Where the queries of Postgres are.
const QUERIES: &str = "src/store/postgres/queries";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=proto");
    let files = files(Path::new("proto"), "proto")?;

    let mut compiler = protox::Compiler::new(["proto"])?;
    compiler.include_imports(true).include_source_info(true).open_files(&files)?;

    let out = PathBuf::from(env::var("OUT_DIR")?);
    // The encoded set, not the decoded one: decoding loses custom options.
    fs::write(out.join("rolecall_descriptor.bin"), compiler.encode_file_descriptor_set())?;

    let files = compiler.file_descriptor_set();
    fs::write(out.join("calls.rs"), calls(&files)?)?;

    tonic_prost_build::configure()
        // Maps in the order of their keys: the same answer is the same bytes.
        .btree_map(".")
        // The one that errors of calls are made of: a status inside an answer is taken apart in the same way.
        .extern_path(".google.rpc.Status", "::tonic_types::Status")
        .compile_fds(files)?;

    // Of the folder as a whole: a file that is added or taken away counts, too.
    println!("cargo::rerun-if-changed=models");
    fs::write(out.join("shipped.rs"), shipped(Path::new("models"))?)?;

    println!("cargo::rerun-if-changed={QUERIES}");
    fs::write(out.join("queries.rs"), queries(Path::new(QUERIES))?)?;
    Ok(())
}

/// What `client/call.rs` knows of each method that answers once: its request and response, and which of the fields they have that mean the same
/// everywhere.
fn calls(files: &FileDescriptorSet) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for file in files.file.iter().filter(|file| file.package() == "rolecall.v1") {
        let fields = |message: &str, known: &[&str]| {
            let messages = file.message_type.iter().filter(|one| one.name() == message);
            let names = messages.flat_map(|one| &one.field).map(|field| field.name().to_owned());
            names.filter(|name| known.contains(&name.as_str())).collect::<Vec<_>>().join(" ")
        };
        let methods = file.service.iter().flat_map(|service| {
            let methods = service.method.iter().filter(|method| !method.server_streaming());
            methods.map(|method| (service.name(), method))
        });
        for (service, method) in methods {
            let name = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
            let (request, response) = (name(method.input_type()), name(method.output_type()));
            let path = format!("/rolecall.v1.{service}/{}", method.name());
            let asked = fields(&request, &["account_id", "request_id", "consistency"]);
            let told = fields(&response, &["consistency_token"]);
            writeln!(code, "call!({request} => {response}, {path:?}, {asked} {told});")?;
        }
    }
    Ok(code)
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

/// The code of the list of queries, each by the name that traces know it by: its path without the ending.
fn queries(folder: &Path) -> Result<String, Box<dyn Error>> {
    // An image is built from the dependencies first, without our sources.
    let paths = if folder.is_dir() { files(folder, "sql")? } else { Vec::new() };
    let mut rows = Vec::new();
    for path in paths {
        let name = path.strip_prefix(folder)?.with_extension("").display().to_string();
        rows.push((name, fs::canonicalize(&path)?, fs::metadata(&path)?.len()));
    }
    // The longest first: whoever looks for a part of a statement finds the largest.
    rows.sort_by_key(|(_, _, length)| std::cmp::Reverse(*length));
    let mut code = "const QUERIES: &[(&str, &str)] = &[\n".to_owned();
    for (name, path, _) in rows {
        writeln!(code, "    ({name:?}, include_str!({path:?})),")?;
    }
    Ok(code + "];\n")
}

/// Every file below a folder with an ending, in a fixed order.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, ending)?);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
