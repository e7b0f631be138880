//! Telling people that they were given more.

use crate::app::Known;
use crate::app::change::Scene;
use crate::clock::new_id;
use crate::domain::assignment::AssignmentState;
use crate::domain::member::{Member, MemberState};
use crate::store::{MailContent, OutboxMail};

/// The mail to somebody who was active before and holds more at once, where the model wants people to be told. Other options of a role that
/// they held are no more of it.
pub(super) fn notices(
    scene: &Scene<'_>,
    known: &Known,
    before: &Member,
    after: &Member,
) -> Vec<OutboxMail> {
    let wanted = known.tables().definition.invitations.notify_when_given_more;
    if !wanted || before.state != MemberState::Active || after.email.is_none() {
        return Vec::new();
    }
    let had = |id| before.assignments.iter().any(|held| held.assignment_id == id);
    let active = after.assignments.iter().filter(|held| held.state == AssignmentState::Active);
    let given: Vec<_> =
        active.map(|held| held.assignment_id.clone()).filter(|id| !had(id.clone())).collect();
    if given.is_empty() {
        return Vec::new();
    }
    let member_id = after.member_id.clone();
    let content = MailContent::MoreAccess { member_id, assignments: given };
    vec![OutboxMail { mail_id: new_id("mail_"), content, create_time: scene.now }]
}
