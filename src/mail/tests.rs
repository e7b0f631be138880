//! Mails as they are read, and what nobody can put into them.

use std::fs;
use std::path::Path;

use jiff::Timestamp;

use super::*;
use crate::domain::email::Email;
use crate::domain::language::Language;
use crate::domain::mail::{Kind, Link};

fn letter() -> Letter {
    Letter {
        mail_id: "mail_0192".to_owned(),
        kind: Kind::Invitation,
        language: Language::English,
        to: Email::parse("Ada.L@BÜCHER.example").unwrap(),
        recipient: "Ada".to_owned(),
        account: "Acme".to_owned(),
        inviter: "Grace".to_owned(),
        roles: vec!["Manager".to_owned(), "Reader".to_owned()],
        link: Some(Link::new("https://app.example.com/invitations/accept?token=rci_x".to_owned())),
        expire_time: Some("2027-03-14T15:09:26Z".parse().unwrap()),
        create_time: Timestamp::UNIX_EPOCH,
    }
}

fn words(letter: &Letter) -> templates::Words {
    Templates::load(None).unwrap().render(letter).unwrap()
}

fn message(letter: &Letter) -> String {
    let from: Sender = "\"Acme, Inc.\" <no-reply@acme.example>".parse().unwrap();
    let message = message::make(&from.0, letter, words(letter)).unwrap();
    String::from_utf8(message.formatted()).unwrap()
}

/// The headers of a message, each as one line.
fn headers(message: &str) -> Vec<String> {
    let (head, _) = message.split_once("\r\n\r\n").unwrap();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    unfolded.split("\r\n").map(str::to_owned).collect()
}

#[test]
fn an_invitation_says_who_invites_to_what_and_until_when() {
    let english = words(&letter());
    assert_eq!(english.subject, "Grace invites you to Acme");
    insta::assert_snapshot!(english.text, @r"
    Hello Ada,

    Grace invites you to join Acme as Manager, Reader.

    Accept the invitation here:

    https://app.example.com/invitations/accept?token=rci_x

    The link is for you alone, and can be used once, before 2027-03-14. If you did not expect this invitation, you may ignore it.
    ");
    let french = words(&Letter { language: Language::French, ..letter() });
    assert_eq!(french.subject, "Grace vous invite à rejoindre Acme");
    let unknown = Letter {
        recipient: String::new(),
        inviter: String::new(),
        roles: Vec::new(),
        expire_time: None,
        ..letter()
    };
    let unknown = words(&unknown);
    assert_eq!(unknown.subject, "You are invited to Acme");
    assert!(unknown.text.starts_with("Hello,\n\nYou are invited to join Acme.\n"));
}

#[test]
fn the_other_kinds_say_what_they_are_about_in_both_languages() {
    for (kind, language, subject) in [
        (Kind::Confirmation, Language::English, "Confirm your e-mail address for Acme"),
        (Kind::Confirmation, Language::French, "Confirmez votre adresse e-mail pour Acme"),
        (Kind::MoreAccess, Language::English, "You have more access in Acme"),
        (Kind::MoreAccess, Language::French, "Vos accès dans Acme ont été étendus"),
    ] {
        let link = letter().link.filter(|_| kind.leads_somewhere());
        let words = words(&Letter { kind, language, link, ..letter() });
        assert_eq!(words.subject, subject);
        for body in [&words.text, &words.html] {
            assert_eq!(body.contains("rci_x"), kind.leads_somewhere(), "{body}");
            let says = if kind == Kind::Confirmation { "Ada.L@" } else { "Manager, Reader" };
            assert!(body.contains(says), "{body}");
        }
    }
}

#[test]
fn a_message_is_the_same_each_time_it_is_made() {
    let headers = headers(&message(&letter()));
    for expected in [
        "From: =?utf-8?b?QWNtZSwgSW5jLg==?= <no-reply@acme.example>",
        // The domain as every mail server takes it.
        "To: Ada <Ada.L@xn--bcher-kva.example>",
        "Subject: Grace invites you to Acme",
        "Message-ID: <mail_0192@acme.example>",
        "Date: Thu, 01 Jan 1970 00:00:00 +0000",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(headers.iter().any(|header| header == expected), "{expected}: {headers:#?}");
    }
    assert_eq!(message(&letter()), message(&letter()));
}

#[test]
fn no_name_makes_a_header_or_another_recipient() {
    let plain: Vec<String> = names_of(&headers(&message(&letter())));
    for name in [
        "Eve\r\nBcc: eve@evil.example",
        "Eve\nBcc: eve@evil.example\n\nAnother body",
        "Eve\rBcc: eve@evil.example",
        "Eve, eve@evil.example",
        "\"Eve\" <eve@evil.example>, x",
        "Eve\u{2028}Bcc: eve@evil.example",
        "=?utf-8?q?Eve=0D=0ABcc=3A_eve?=",
        "É\r\nBcc: eve@evil.example",
        "a\0b",
        &"long ".repeat(400),
        &"é".repeat(2000),
        "\\",
        "\"",
        "(comment",
        ";:<>@,",
    ] {
        let name = name.to_owned();
        let of = |kind| Letter {
            kind,
            recipient: name.clone(),
            account: name.clone(),
            inviter: name.clone(),
            roles: vec![name.clone()],
            ..letter()
        };
        for (kind, _) in Kind::ALL {
            let message = message(&of(kind));
            let headers = headers(&message);
            assert_eq!(names_of(&headers), plain, "{name:?}: {headers:#?}");
            let to = headers.iter().find_map(|header| header.strip_prefix("To: ")).unwrap();
            let to: lettre::message::Mailboxes = to.parse().unwrap();
            let to: Vec<_> = to.iter().map(|to| to.email.to_string()).collect();
            assert_eq!(to, ["Ada.L@xn--bcher-kva.example"], "{name:?}");
            assert!(message.is_ascii() && message.lines().all(|line| line.len() < 1000));
        }
    }
}

fn names_of(headers: &[String]) -> Vec<String> {
    let name = |header: &String| header.split_once(": ").expect(header).0.to_owned();
    headers.iter().map(name).collect()
}

#[test]
fn no_name_makes_markup_or_a_link() {
    let name = "<script>alert(1)</script> \" onload=x https://evil.example www.evil.example";
    let words = words(&Letter {
        recipient: name.to_owned(),
        account: name.to_owned(),
        inviter: name.to_owned(),
        roles: vec![name.to_owned()],
        ..letter()
    });
    assert!(!words.html.contains("<script") && !words.html.contains("\" onload"), "{}", words.html);
    for text in [&words.subject, &words.text, &words.html] {
        assert!(!text.contains("evil.example") && !text.contains("https://evil"), "{text}");
    }
    // What is said in a mail is a few lines, however long names are.
    assert!(words.text.len() < 2000);
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn mistakes(folder: &Path) -> Vec<String> {
    Templates::load(Some(folder)).err().unwrap()
}

#[test]
fn a_file_of_the_operator_takes_the_place_of_its_template_alone() {
    let files =
        [("fr/invitation.subject", "{{ account }} vous attend\n"), ("..data/x", "of a mount")];
    let folder = folder(&files);
    let templates = Templates::load(Some(folder.path())).unwrap();
    let french = Letter { language: Language::French, ..letter() };
    assert_eq!(templates.render(&french).unwrap().subject, "Acme vous attend");
    assert_eq!(templates.render(&french).unwrap().text, words(&french).text);
    assert_eq!(templates.render(&letter()).unwrap(), words(&letter()));
}

#[test]
fn every_mistake_in_templates_is_told_at_once() {
    let folder = folder(&[
        ("en/invitation.txt", "{% if inviter %}no end {{ link }}"),
        ("fr/invitation.html", "{{ link "),
        ("en/invite.txt", ""),
        ("de/invitation.txt", ""),
        ("README", ""),
    ]);
    let told = mistakes(folder.path());
    let begins = [
        "`README` is none of the templates",
        "`de/invitation.txt` is none of the templates",
        "`en/invite.txt` is none of the templates",
        "template `en/invitation.txt`, line 1: syntax error",
        "template `fr/invitation.html`, line 1: syntax error",
    ];
    assert_eq!(told.len(), begins.len(), "{told:#?}");
    assert!(told.iter().zip(begins).all(|(told, begin)| told.starts_with(begin)), "{told:#?}");
}

#[test]
fn templates_that_can_be_read_are_tried_with_everything_known_and_with_nothing() {
    let folder = folder(&[
        ("en/invitation.subject", "{{ acount }}"),
        // Only where nobody is known to have invited.
        ("en/invitation.txt", "{{ link }} {% if not inviter %}{{ nobody }}{% endif %}"),
        ("en/confirmation.html", "<p>Confirm!</p>"),
        ("en/more_access.txt", "{% if roles %}more{% endif %}"),
    ]);
    assert_eq!(
        mistakes(folder.path()),
        [
            "template `en/confirmation.html` has no `{{ link }}` in it",
            "template `en/invitation.subject`, line 1: undefined value: `acount` is undefined",
            "template `en/invitation.txt`, line 1: undefined value: `nobody` is undefined",
            "template `en/more_access.txt` is empty",
        ]
    );
    let gone = mistakes(Path::new("/nowhere"));
    assert!(gone.len() == 1 && gone[0].starts_with("`/nowhere` can't be read"), "{gone:?}");
}

#[test]
fn a_sender_is_an_address_with_or_without_a_name() {
    for text in
        ["no-reply@example.com", "Acme <no-reply@example.com>", "Rolecall <rolecall@localhost>"]
    {
        assert!(text.parse::<Sender>().is_ok(), "{text}");
    }
    for text in ["", "Acme", "a@b@c", "Acme <no-reply@exämple.com>", "Ac\nme <a@example.com>"] {
        assert!(text.parse::<Sender>().is_err(), "{text}");
    }
}
