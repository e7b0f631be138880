//! The written pages are those that the code makes, and what other pages say of methods is so.

use std::collections::BTreeSet;

use super::*;
use crate::app::access::By;
use crate::grpc::{caller, status};

#[test]
fn the_page_about_errors_is_the_one_that_the_comments_make() {
    let written = std::fs::read_to_string("docs/reference/errors.md").unwrap();
    let how = "run `cargo run -- reference errors > docs/reference/errors.md`";
    assert!(written == errors::page(), "{how}");
}

#[test]
fn the_page_about_methods_is_the_one_that_the_comments_make() {
    let written = std::fs::read_to_string("docs/reference/methods.md").unwrap();
    let how = "run `cargo run -- reference methods > docs/reference/methods.md`";
    assert!(written == methods::page(), "{how}");
}

#[test]
fn every_reason_is_documented_with_the_code_that_it_has() {
    let reasons = errors::reasons();
    assert_eq!(reasons.len(), crate::error::Reason::ALL.len());
    for documented in reasons {
        let name = format!("{:?}", status::code(documented.reason.kind()));
        let code: String = name
            .chars()
            .flat_map(|c| [c.is_uppercase().then_some('_'), Some(c)])
            .flatten()
            .collect();
        assert_eq!(
            documented.code,
            code.trim_start_matches('_').to_uppercase(),
            "{}",
            documented.reason
        );
    }
}

#[test]
fn what_is_in_backticks_is_linked_where_there_is_a_place() {
    let place = |name: &str| (name == "b").then(|| "#b".to_owned());
    assert_eq!(linked("b `a` b `b`, c", place), "b `a` b [`b`](#b), c");
    assert_eq!(cell(&["a | b".to_owned(), "c".to_owned()]), "a \\| b<br><br>c");
}

/// Of every link into the same page there is the heading.
#[test]
fn no_link_leads_nowhere() {
    let (errors, methods) = (errors::page(), methods::page());
    let places = |page: &str| -> BTreeSet<String> {
        let headings = page.lines().filter(|line| line.starts_with('#'));
        headings.map(|line| anchor(line.trim_start_matches(['#', ' ']))).collect()
    };
    for (page, own, other, file) in [
        (&errors, places(&errors), places(&methods), "methods.md"),
        (&methods, places(&methods), places(&errors), "errors.md"),
    ] {
        for link in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            match link.split_once('#') {
                Some(("", place)) => assert!(own.contains(place), "{link}"),
                Some((to, place)) if to == file => assert!(other.contains(place), "{link}"),
                _ => assert!([file, "../freshness.md", "../callers.md"].contains(&link), "{link}"),
            }
        }
    }
}

/// The table of `docs/callers.md` gathers methods by their scopes: whichever it names has the scope of its row, and it names every one that is for
/// programs alone or needs `admin`.
#[test]
fn the_table_of_scopes_is_right() {
    let page = std::fs::read_to_string("docs/callers.md").unwrap();
    let table = page.split("| scope | needed by |").nth(1).unwrap().split("\n\n").next().unwrap();
    let mut named = BTreeSet::new();
    for row in table.lines().filter(|row| row.starts_with("| `")) {
        let (scope, methods) = row.trim_start_matches("| `").split_once("` |").unwrap();
        for method in methods.split('`').skip(1).step_by(2).filter(|word| *word != "as_system") {
            let path = caller::paths().find(|path| path.ends_with(&format!("/{method}")));
            let path = path.unwrap_or_else(|| panic!("there is no method `{method}`"));
            assert_eq!(caller::scope_of(&path).unwrap().to_string(), scope, "{method}");
            named.insert(path);
        }
    }
    for path in caller::paths() {
        let (scope, by) = caller::needs(&path).unwrap();
        let must = by == By::Programs || ["admin", "check"].contains(&scope.to_string().as_str());
        assert!(!must || named.contains(&path), "docs/callers.md does not name {path}");
    }
}
