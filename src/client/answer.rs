//! What came out of a check.

use std::collections::BTreeMap;

use crate::client::Error;
use crate::proto::v1;
use crate::proto::v1::batch_check_result::Result as Item;
use crate::proto::v1::{DecisionReason, FieldAccess};

/// Whether somebody may. What this version does not know is [`Denied`](Self::Denied).
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "a decision that nobody looks at guards nothing"]
pub enum Decision {
    /// Yes.
    Allowed,
    /// Only on some instances, and the question named none: not yet a yes. Filter the list by the visibility, or ask about an instance.
    Conditional {
        /// Which instances: the name of a visibility of the account's model, or a union of several (`own|unassigned`).
        visibility: String,
    },
    /// No.
    Denied {
        /// Why; `Unspecified` where this version does not know.
        reason: DecisionReason,
    },
}

/// An answer, with what comes with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Whether.
    pub decision: Decision,
    /// The assignment that settled it, if one did.
    pub assignment: Option<v1::Assignment>,
    /// How it came about, if that was asked for.
    pub explanation: Option<v1::Explanation>,
    /// Whether it came from memory while the service could not reach its store, and so may be older than promised.
    pub degraded: bool,
    /// The state of the account that it was made from.
    pub consistency_token: String,
    fields: BTreeMap<String, i32>,
}

impl Answer {
    /// Whether it is an unconditional yes: what guards a door asks this.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        self.decision == Decision::Allowed
    }

    /// How far a field that the permission carries (`client.email`) may be used: not at all where it is denied, or where this version does not
    /// know.
    #[must_use]
    pub fn field_access(&self, field: &str) -> FieldAccess {
        if matches!(self.decision, Decision::Denied { .. }) {
            return FieldAccess::Hidden;
        }
        match self.fields.get(field).map(|&access| FieldAccess::try_from(access)) {
            None => FieldAccess::Full,
            Some(Ok(FieldAccess::Unspecified) | Err(_)) => FieldAccess::Hidden,
            Some(Ok(access)) => access,
        }
    }
}

impl From<v1::CheckPermissionResponse> for Answer {
    fn from(response: v1::CheckPermissionResponse) -> Self {
        Self {
            decision: decision(response.decision, response.reason, response.visibility),
            assignment: response.assignment,
            explanation: response.explanation,
            degraded: response.degraded,
            consistency_token: response.consistency_token,
            fields: response.field_access,
        }
    }
}

/// An answer or an error for each of so many questions.
pub(super) fn several(
    asked: usize,
    response: v1::BatchCheckPermissionsResponse,
) -> Result<Vec<Result<Answer, Error>>, Error> {
    let v1::BatchCheckPermissionsResponse { results, degraded, consistency_token } = response;
    if results.len() != asked {
        return Err(Error::nonsense("there are not as many answers as questions"));
    }
    let one = |result: v1::BatchCheckResult| match result.result {
        Some(Item::Answer(answer)) => Ok(Answer {
            decision: decision(answer.decision, answer.reason, answer.visibility),
            assignment: answer.assignment,
            explanation: None,
            degraded,
            consistency_token: consistency_token.clone(),
            fields: answer.field_access,
        }),
        Some(Item::Error(status)) => Err(Error::inside(&status)),
        None => Err(Error::nonsense("there is neither an answer nor an error")),
    };
    Ok(results.into_iter().map(one).collect())
}

/// INV-DENY: whatever is not known to be a yes is a no.
fn decision(decision: i32, reason: i32, visibility: String) -> Decision {
    match v1::Decision::try_from(decision) {
        Ok(v1::Decision::Allowed) => Decision::Allowed,
        Ok(v1::Decision::Conditional) => Decision::Conditional { visibility },
        Ok(v1::Decision::Denied) => {
            Decision::Denied { reason: DecisionReason::try_from(reason).unwrap_or_default() }
        }
        Ok(v1::Decision::Unspecified) | Err(_) => {
            Decision::Denied { reason: DecisionReason::Unspecified }
        }
    }
}

impl v1::CheckPermissionRequest {
    /// May this person do this in this account? Only what they hold account-wide counts, unless a workspace is named.
    #[must_use]
    pub fn new(
        account_id: impl Into<String>,
        user_id: impl Into<String>,
        permission: impl Into<String>,
    ) -> Self {
        Self {
            account_id: account_id.into(),
            user_id: user_id.into(),
            permission: permission.into(),
            ..Self::default()
        }
    }

    /// The same in a workspace.
    #[must_use]
    pub fn in_workspace(self, workspace_id: impl Into<String>) -> Self {
        Self { workspace_id: workspace_id.into(), ..self }
    }

    /// The same about one instance, with what the model's visibilities compare.
    #[must_use]
    pub fn about(self, resource: v1::Resource) -> Self {
        Self { resource: Some(resource), ..self }
    }

    /// The same, answered from a state that is at least as new as the one that a consistency token names; an empty one asks for nothing.
    #[must_use]
    pub fn at_least(self, consistency_token: impl Into<String>) -> Self {
        let token = consistency_token.into();
        if token.is_empty() {
            return self;
        }
        let requirement = Some(v1::consistency::Requirement::AtLeast(token));
        Self { consistency: Some(v1::Consistency { requirement }), ..self }
    }
}
