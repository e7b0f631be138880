//! The language in which a caller wants to be answered.

use tonic::metadata::MetadataMap;

pub use crate::domain::language::Language;

impl Language {
    /// The language that the metadata of a call asks for.
    #[must_use]
    pub fn of(metadata: &MetadataMap) -> Self {
        metadata
            .get("accept-language")
            .and_then(|value| value.to_str().ok())
            .map_or(Self::default(), Self::from_accept_language)
    }

    /// The language that an `accept-language` prefers (RFC 9110, 12.5.4). What is not understood is passed over.
    #[must_use]
    pub fn from_accept_language(value: &str) -> Self {
        let mut best = (0, Self::default());
        for entry in value.split(',') {
            let (range, parameters) = entry.split_once(';').unwrap_or((entry, ""));
            let Some(language) = Self::from_range(range.trim()) else { continue };
            let weight = weight(parameters);
            // Of equal ones, the first is preferred.
            if weight > best.0 {
                best = (weight, language);
            }
        }
        best.1
    }

    /// Any language will do: then it is English.
    fn from_range(range: &str) -> Option<Self> {
        if range == "*" { Some(Self::English) } else { Self::from_tag(range) }
    }
}

/// The weight of a range in thousandths, from its `q`; 1000 where there is none, 0 where it is not a number between 0 and 1.
fn weight(parameters: &str) -> u16 {
    let Some(q) = parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then_some(value.trim())
    }) else {
        return 1000;
    };
    let (whole, fraction) = q.split_once('.').unwrap_or((q, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return 0;
    }
    match (whole, format!("{fraction:0<3}").parse::<u16>()) {
        ("0", Ok(thousandths)) => thousandths,
        ("1", Ok(0)) => 1000,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preferred_of_the_two_languages_is_spoken() {
        for (value, expected) in [
            ("fr", Language::French),
            ("FR-ca", Language::French),
            ("fr-CA, en;q=0.8", Language::French),
            ("en;q=0.7, fr;q=0.75", Language::French),
            ("de, fr;q=0.1", Language::French),
            ("en, fr", Language::English),
            ("fr, en", Language::French),
            ("fr;q=0, en;q=0.1", Language::English),
            ("fr;q=0", Language::English),
            ("*", Language::English),
        ] {
            assert_eq!(Language::from_accept_language(value), expected, "{value}");
        }
    }

    #[test]
    fn what_is_not_understood_is_answered_in_english() {
        for value in ["", ",", ";q=1", "frisian", "de", "fr;q=2", "fr;q=x", "fr;q=0.0001", "\u{e9}"]
        {
            assert_eq!(Language::from_accept_language(value), Language::English, "{value}");
        }
    }

    #[test]
    fn a_call_without_the_header_is_answered_in_english() {
        assert_eq!(Language::of(&MetadataMap::new()), Language::English);
    }
}
