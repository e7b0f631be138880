//! Tokens of links: what is signed is what comes back, and nothing else does.

use super::*;

const KEY: &str = "a key of links that is long enough";

fn token() -> LinkToken {
    LinkToken {
        purpose: Purpose::Accept,
        account_id: AccountId::parse("acme").unwrap(),
        invitation_id: InvitationId::parse("inv_1").unwrap(),
        generation: 3,
    }
}

fn links(keys: &[&str]) -> Links {
    Links::new(keys.iter().map(|key| key.as_bytes()), "https://app.example.com/")
}

#[test]
fn what_was_signed_is_believed_and_says_what_it_said() {
    let links = links(&[KEY]);
    for purpose in [Purpose::Accept, Purpose::Confirm] {
        let token = LinkToken { purpose, ..token() };
        let text = links.sign(&token).unwrap();
        assert!(text.starts_with(PREFIX));
        assert_eq!(links.verify(&text), Some(token));
    }
}

#[test]
fn whatever_is_changed_in_a_token_it_is_believed_no_more() {
    let links = links(&[KEY]);
    let text = links.sign(&token()).unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(text.strip_prefix(PREFIX).unwrap()).unwrap();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << bit;
            let changed = format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(&changed));
            assert_eq!(links.verify(&changed), None, "byte {at}, bit {bit}");
        }
    }
    for length in 0..text.len() {
        assert_eq!(links.verify(&text[..length]), None);
    }
    for text in ["", "rci_", "rci_!", "rck_0123456789abcdef_x", &format!("{text}A")] {
        assert_eq!(links.verify(text), None, "{text}");
    }
}

#[test]
fn ids_that_run_into_each_other_make_other_tokens() {
    let ids = |account: &str, invitation: &str| LinkToken {
        account_id: AccountId::parse(account).unwrap(),
        invitation_id: InvitationId::parse(invitation).unwrap(),
        ..token()
    };
    assert_ne!(ids("ab", "c").to_bytes(), ids("a", "bc").to_bytes());
    let longest = "a".repeat(128);
    let longest = ids(&longest, &longest);
    assert_eq!(LinkToken::from_bytes(&longest.to_bytes()), Some(longest));
}

#[test]
fn a_key_is_changed_by_signing_with_the_new_one_and_believing_both() {
    let other = "another key of links, as long as that";
    let text = links(&[KEY]).sign(&token()).unwrap();
    assert_eq!(links(&[other, KEY]).verify(&text), Some(token()));
    assert_eq!(links(&[other]).verify(&text), None);
    let text = links(&[other, KEY]).sign(&token()).unwrap();
    assert_eq!(links(&[KEY]).verify(&text), None, "the first one signs");
    assert_eq!(links(&[]).sign(&token()), None);
    assert_eq!(Links::default().verify(&text), None);
}

#[test]
fn a_link_begins_with_the_base_and_ends_with_the_token() {
    let links = links(&[KEY]);
    let text = links.sign(&token()).unwrap();
    let url = links.url(&token()).unwrap();
    assert_eq!(url, format!("https://app.example.com/invitations/accept?token={text}"));
}

#[test]
fn keys_are_lines_of_a_file_that_is_made_for_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let at = |make| Config {
        keys: Some(folder.path().join("link.key")),
        make,
        base_url: "https://app.example.com".to_owned(),
    };
    assert!(matches!(Links::open(&at(false)), Err(LinksError::File(..))));
    let nowhere = Config { keys: None, ..at(true) };
    assert!(matches!(Links::open(&nowhere), Err(LinksError::NotNamed)));
    let text = Links::open(&at(true)).unwrap().sign(&token()).unwrap();
    assert_eq!(Links::open(&at(true)).unwrap().verify(&text), Some(token()), "it stays");
    #[cfg(unix)]
    {
        let mode = std::fs::metadata(at(true).keys.unwrap()).unwrap();
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&mode.permissions()) & 0o777, 0o600);
    }
    for wrong in ["", "\n\n", "short\n", &format!("{KEY}\nshort\n")] {
        std::fs::write(at(true).keys.unwrap(), wrong).unwrap();
        assert!(matches!(Links::open(&at(true)), Err(LinksError::NoKeys(_))), "{wrong}");
    }
    std::fs::write(at(true).keys.unwrap(), format!("\n  {KEY}  \n")).unwrap();
    assert!(Links::open(&at(true)).unwrap().sign(&token()).is_some());
}
