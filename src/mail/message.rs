//! A mail as it travels: headers, and the same words as text and as a page.

use std::time::SystemTime;

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use crate::domain::email::Email;
use crate::domain::mail::Letter;
use crate::mail::Failure;
use crate::mail::neutral::neutral;
use crate::mail::templates::Words;

/// Makes the message. The same letter makes the same message each time, and above all the same Message-ID, by which whoever is sent it twice
/// can tell.
pub(super) fn make(from: &Mailbox, letter: &Letter, words: Words) -> Result<Message, Failure> {
    let address = address(&letter.to)?;
    let name = Some(neutral(&letter.recipient)).filter(|name| !name.is_empty());
    let message_id = format!("<{}@{}>", letter.mail_id, from.email.domain());
    // Nobody's holiday reply is wanted (RFC 3834).
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    let parts = MultiPart::alternative()
        .boundary(&letter.mail_id)
        .singlepart(SinglePart::plain(words.text))
        .singlepart(SinglePart::html(words.html));
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(name, address))
        .subject(words.subject)
        .message_id(Some(message_id))
        .date(SystemTime::from(letter.create_time))
        .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
        .multipart(parts)
        .map_err(Failure::refused)
}

/// The address to write to: the part before the `@` as it was given, and the domain in the form that every mail server takes.
fn address(email: &Email) -> Result<Address, Failure> {
    let local = email.as_given().rsplit_once('@').map(|(local, _)| local);
    let domain = email.normal().rsplit_once('@').map(|(_, domain)| domain);
    Address::new(local.unwrap_or_default(), domain.unwrap_or_default()).map_err(Failure::refused)
}
