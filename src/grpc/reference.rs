//! The pages about the API, `docs/reference/errors.md` and `docs/reference/methods.md`: made from the comments of `proto/`, and from what the
//! code says of scopes and reasons.

mod api;
mod comments;
pub mod errors;
pub mod methods;

/// Where a heading is found in a page, as GitHub names it.
fn anchor(heading: &str) -> String {
    heading.to_lowercase()
}

/// A text for a cell of a table.
fn cell(paragraphs: &[String]) -> String {
    paragraphs.join("<br><br>").replace('|', "\\|")
}

/// The same text, with what is in backticks linked where `to` knows a place for it.
fn linked(text: &str, to: impl Fn(&str) -> Option<String>) -> String {
    let part = |(at, part): (usize, &str)| match to(part) {
        // Every other part stands between backticks.
        Some(place) if at % 2 == 1 => format!("[`{part}`]({place})"),
        _ if at % 2 == 1 => format!("`{part}`"),
        _ => part.to_owned(),
    };
    text.split('`').enumerate().map(part).collect()
}

#[cfg(test)]
mod tests;
