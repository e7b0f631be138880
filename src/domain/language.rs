//! The languages that the service speaks to people.

/// A language that the service speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Language {
    /// English, which is spoken where nothing is asked for.
    #[default]
    English,
    /// French.
    French,
}

impl Language {
    /// Every language, with its BCP 47 tag.
    pub const ALL: [(Self, &'static str); 2] = [(Self::English, "en"), (Self::French, "fr")];

    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The language of a BCP 47 tag, whatever its region: `fr-CA` is French. `None`: not one that is spoken.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?;
        let mut all = Self::ALL.into_iter();
        all.find(|(_, own)| primary.eq_ignore_ascii_case(own)).map(|(language, _)| language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_falls_back_to_its_language() {
        for (tag, expected) in [
            ("en", Some(Language::English)),
            ("en-GB", Some(Language::English)),
            ("fr", Some(Language::French)),
            ("FR-ca", Some(Language::French)),
            ("fr-Latn-CA", Some(Language::French)),
            ("frisian", None),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), expected, "{tag}");
        }
        assert!(Language::ALL.iter().all(|(language, tag)| language.tag() == *tag));
    }
}
