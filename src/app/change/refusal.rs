//! What an actor who may not do something is told.

use crate::decision;
use crate::decision::delegation::Refusal;
use crate::error::{Error, Reason};
use crate::ids::PersonRef;
use crate::model::definition::Operation;

/// What a refusal is called towards whoever asked.
pub(super) fn refused(actor: &PersonRef, refusal: &Refusal) -> Error {
    match refusal {
        Refusal::NotActive(reason) => {
            let state = decision_reason_name(*reason);
            Error::new(Reason::ActorNotAMember, format!("`{actor}` is {state}"))
                .with_metadata("state", state)
        }
        Refusal::SystemOnly(operation) => lacks(actor, *operation, None),
        Refusal::Lacks(operation, permission) => {
            lacks(actor, *operation, Some(permission.as_str()))
        }
        Refusal::Themselves => {
            Error::new(Reason::SelfChange, format!("`{actor}` can't change their own access"))
        }
        Refusal::TransferOnly(role) => Error::new(
            Reason::TransferOnly,
            format!("role `{role}` is neither given nor taken, only passed on by its holder"),
        )
        .with_metadata("role_id", role),
        Refusal::NotDelegated(role) => Error::new(
            Reason::RoleNotDelegable,
            format!("`{actor}` may not give or take role `{role}` here"),
        )
        .with_metadata("role_id", role),
        Refusal::Exceeds(role, permission) => Error::new(
            Reason::ExceedsOwnPermissions,
            format!("role `{role}` goes beyond what `{actor}` holds here: in `{permission}`"),
        )
        .with_metadata("role_id", role)
        .with_metadata("permission", permission),
    }
}

fn lacks(actor: &PersonRef, operation: Operation, permission: Option<&str>) -> Error {
    let operation = operation.name();
    let message = match permission {
        Some(permission) => {
            format!("`{actor}` lacks `{permission}` here, which `{operation}` needs")
        }
        None => format!("only the system may `{operation}` here, not `{actor}`"),
    };
    let error =
        Error::new(Reason::ActorLacksPermission, message).with_metadata("operation", operation);
    match permission {
        Some(permission) => error.with_metadata("permission", permission),
        None => error,
    }
}

fn decision_reason_name(reason: decision::Reason) -> &'static str {
    decision::Reason::ALL
        .iter()
        .find(|(known, _)| *known == reason)
        .map_or("inactive", |(_, name)| name)
}
