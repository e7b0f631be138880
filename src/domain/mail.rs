//! Mails: what one says, before it is put into words, and when it is tried again.

use std::fmt;

use jiff::{SignedDuration, Timestamp};

use crate::domain::email::Email;
use crate::domain::language::Language;

/// What a mail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The id of the mail: the same each time it is sent.
    pub mail_id: String,
    /// What it is about.
    pub kind: Kind,
    /// In which language.
    pub language: Language,
    /// To whom.
    pub to: Email,
    /// What people call them; empty: not known.
    pub recipient: String,
    /// What people call the account.
    pub account: String,
    /// What people call whoever invited them; empty: not known, or nobody.
    pub inviter: String,
    /// The names of the roles that they are given, in this language.
    pub roles: Vec<String>,
    /// Where it leads.
    pub link: Option<Link>,
    /// Until when that leads anywhere.
    pub expire_time: Option<Timestamp>,
    /// When it was asked for.
    pub create_time: Timestamp,
}

/// What a mail is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Asks somebody to join the account, or to take more.
    Invitation,
    /// Asks somebody to confirm that the address is theirs.
    Confirmation,
    /// Tells a member that they were given more.
    MoreAccess,
}

impl Kind {
    /// Every kind, with its name.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Invitation, "invitation"),
        (Self::Confirmation, "confirmation"),
        (Self::MoreAccess, "more_access"),
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Confirmation => "confirmation",
            Self::MoreAccess => "more_access",
        }
    }

    /// Whether a mail of this kind is of no use without a link.
    #[must_use]
    pub fn leads_somewhere(self) -> bool {
        match self {
            Self::Invitation | Self::Confirmation => true,
            Self::MoreAccess => false,
        }
    }
}

/// A link with a token in it: it lets whoever has it in, so that nothing that is printed shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// A link.
    #[must_use]
    pub fn new(url: String) -> Self {
        Self(url)
    }

    /// Its text, for the mail alone.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Link(…)")
    }
}

/// How long to wait after the first attempt.
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(30);
/// How long to wait at most between two attempts.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);
/// After how many attempts a mail is given up: with these waits, after about three days.
const MOST_ATTEMPTS: u32 = 80;

/// How long to wait after so many attempts, which doubles with each, until the next one; `None`: there is no next one.
///
/// `chance` makes it up to a fifth shorter or longer, so that what failed together is not tried again together.
#[must_use]
pub fn wait_after(attempts: u32, chance: u8) -> Option<SignedDuration> {
    if attempts >= MOST_ATTEMPTS {
        return None;
    }
    let doubled = FIRST_WAIT.checked_mul(1 << attempts.saturating_sub(1).min(16));
    let wait = doubled.unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT);
    // From 80 to 120 hundredths.
    let hundredths = 80 + i32::from(chance) * 40 / i32::from(u8::MAX);
    wait.checked_mul(hundredths).map(|wait| wait / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_an_hour_and_ends_after_three_days() {
        let middle = |attempts| wait_after(attempts, 128).map(|wait| wait.as_secs());
        let first: Vec<_> = (1..=9).filter_map(middle).collect();
        assert_eq!(first, [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
        let all: i64 = (1..).map_while(middle).sum();
        let days = (all * 10) / (24 * 60 * 60);
        assert!((29..=31).contains(&days), "{days} tenths of days");
        assert_eq!(wait_after(MOST_ATTEMPTS, 0), None);
        assert_eq!(wait_after(u32::MAX, 0), None);
    }

    #[test]
    fn chance_spreads_the_wait_by_a_fifth() {
        let secs = |chance| wait_after(8, chance).unwrap().as_secs();
        assert_eq!((secs(0), secs(255)), (2880, 4320));
        assert!((0..=u8::MAX).is_sorted_by_key(secs));
    }

    #[test]
    fn a_link_is_never_printed() {
        let link = Link::new("https://app.example.com/invitations/accept?token=rci_x".to_owned());
        assert_eq!(format!("{link:?}"), "Link(…)");
        assert!(Kind::ALL.iter().all(|(kind, name)| kind.name() == *name));
    }
}
