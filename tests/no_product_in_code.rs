//! The code knows no product: a model is data, and one that nobody here has seen must do as well as those that are shipped.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn no_line_of_code_names_a_shipped_model() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names: Vec<String> = files(&root.join("models"), "yaml")
        .iter()
        .filter_map(|path| path.file_name()?.to_str()?.split_once('.'))
        .filter(|(_, extension)| *extension == "yaml")
        // As an id, and as people write it.
        .flat_map(|(name, _)| [name.to_owned(), name.replace('_', "."), name.replace('_', "-")])
        .collect();
    assert!(!names.is_empty());

    let mut code = files(&root.join("src"), "rs");
    code.extend(files(&root.join("src"), "sql"));
    code.push(root.join("build.rs"));
    for path in code {
        let text = fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate() {
            let line = line.to_lowercase();
            let named = names.iter().find(|name| line.contains(*name));
            assert_eq!(named, None, "{}:{}", path.display(), number + 1);
        }
    }
}

/// The files below a folder with an extension.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path, extension)
            } else if path.extension().is_some_and(|known| known == extension) {
                vec![path]
            } else {
                Vec::new()
            }
        })
        .collect()
}
