//! Mails on their way.

use crate::app::mails::{DeadMail, MailContent};
use crate::grpc::convert::{count, time};
use crate::grpc::proto::v1;

/// A mail that was given up.
pub fn dead_mail(dead: DeadMail) -> v1::DeadMail {
    let DeadMail { mail, attempts, error, dead_time } = dead;
    let (kind, invitation_id, member_id) = match mail.content {
        MailContent::Invitation { invitation_id, generation: _ } => {
            (v1::MailKind::Invitation, invitation_id.into(), String::new())
        }
        MailContent::Confirmation { invitation_id, generation: _ } => {
            (v1::MailKind::Confirmation, invitation_id.into(), String::new())
        }
        MailContent::MoreAccess { member_id, assignments: _ } => {
            (v1::MailKind::MoreAccess, String::new(), member_id.into())
        }
    };
    v1::DeadMail {
        mail_id: mail.mail_id,
        kind: kind.into(),
        invitation_id,
        member_id,
        attempts: count(attempts.into()),
        last_error: error,
        create_time: time(mail.create_time),
        dead_time: time(dead_time),
    }
}
