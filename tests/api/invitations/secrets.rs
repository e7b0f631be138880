//! No token is kept or logged: INV-TOKEN.

use std::io::Write;
use std::sync::{Arc, Mutex};

use rolecall::domain::revision::Revision;
use rolecall::links::{PREFIX, Purpose};
use rolecall::store::{PersonKey, Reads, RequestKey};

use crate::harness::{Refused, inner, on_every_backend, role};

/// What is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn no_token_is_kept_or_logged_in_a_life_cycle() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_writer(move || writer.clone())
        .finish();
    // Of all tests of this process: whatever any of them logs holds no token either.
    let _ = tracing::subscriber::set_global_default(subscriber);
    on_every_backend(async |service| {
        let dial = service.founding("dexem").called("dial").open().await;
        let mut request = dial.invite_request("olivia", "guest", &[role("analyst")]);
        (request.return_links, request.request_id) = (true, "r1".to_owned());
        let link = inner(service.authorization().invite_user(request).await).unwrap().link;
        let token = link.split_once("?token=").unwrap().1.to_owned();
        dial.shown(&token).await.unwrap();
        dial.accept(&token, "mallory").await.unwrap_err();
        let mut request = dial.accept_request(&token, "guest");
        request.request_id = "r2".to_owned();
        let accepted = inner(service.invitations().accept_invitation(request).await).unwrap();
        let id = accepted.invitation.unwrap().invitation_id;
        let confirm = dial.token_for(&id, Purpose::Confirm).await;
        dial.confirm(&confirm).await.unwrap();
        let refused = dial.confirm(&confirm).await;
        let code = tonic::Code::NotFound;
        let reason = rolecall::grpc::proto::v1::ErrorReason::InvitationNotFound;
        assert!(!refused.refused(code, reason).message.contains(PREFIX));
        let account = dial.account_id();
        let store = service.store();
        let request = |id: &str, method: &str| RequestKey {
            caller: "loopback".to_owned(),
            method: method.to_owned(),
            request_id: id.to_owned().try_into().unwrap(),
        };
        let mut kept = format!(
            "{:?} {:?} {:?}",
            store.audit(&account, Revision(0), 100).await.unwrap(),
            store.changes(&account, Revision(0), 100).await.unwrap(),
            store.outbox(&account, 100).await.unwrap()
        );
        let asked = [
            ("r1", "AuthorizationService.InviteUser"),
            ("r2", "InvitationService.AcceptInvitation"),
        ];
        for (id, method) in asked {
            let person = PersonKey::Email("guest@example.com".to_owned().try_into().unwrap());
            let reads = Reads {
                people: vec![person],
                invitations: true,
                request: Some(request(id, method)),
                ..Reads::default()
            };
            let facts = store.read(&account, &reads).await.unwrap().unwrap();
            assert!(facts.answered.is_some(), "{method} was remembered");
            kept.push_str(&format!("{facts:?}"));
        }
        for secret in [PREFIX, &token[4..], &confirm[4..]] {
            assert!(!kept.contains(secret), "{secret}");
        }
        if let Some(files) = service.files() {
            let holds =
                |text: &str| files.windows(text.len()).any(|bytes| bytes == text.as_bytes());
            assert!(holds("guest@example.com"), "these are the files");
            assert!(!holds(&token[4..]) && !holds(&confirm[4..]));
        }
        let logged = String::from_utf8_lossy(&log.0.lock().unwrap()).into_owned();
        for secret in [&token[4..], &confirm[4..]] {
            assert!(!logged.contains(secret), "{secret}");
        }
    });
    let logged = log.0.lock().unwrap().len();
    assert!(logged > 0, "something is logged");
}
