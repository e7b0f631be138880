//! Tells what an audit event tells, without a person: in their place stands the member id, which tells nobody who they were.

use serde_json::{Map, Value};

use crate::ids::{MemberId, UserId};

/// Takes a person out of a value, wherever in it they are told of: where they are described, and where their user id is named.
pub(in crate::app) fn redact(value: &mut Value, user_id: &UserId, members: &[MemberId]) {
    match value {
        Value::Array(values) => {
            for value in values {
                redact(value, user_id, members);
            }
        }
        Value::Object(fields) => {
            let described = fields.get("member_id").and_then(Value::as_str);
            let member = members.iter().find(|member| described == Some(member.as_str()));
            if let Some(member) = member {
                describe(fields, member);
            }
            for (name, value) in fields {
                let is_theirs = value.as_str() == Some(user_id.as_str());
                if is_theirs && name.ends_with("user_id") {
                    *value = members.first().map_or(Value::Null, |member| member.as_str().into());
                } else {
                    redact(value, user_id, members);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Leaves of a description of a member what is not about the person.
fn describe(fields: &mut Map<String, Value>, member: &MemberId) {
    for (name, value) in fields {
        match name.as_str() {
            "user_id" | "email" | "display_name" if !value.is_null() => {
                *value = member.as_str().into();
            }
            "locale" => *value = Value::Null,
            "attributes" => *value = Value::Object(Map::new()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_person_is_taken_out_wherever_they_are_told_of() {
        let (user_id, members) =
            (UserId::parse("ada").unwrap(), [MemberId::from_new("mem_1".to_owned())]);
        let mut value = json!({
            "members": [
                {"member_id": "mem_1", "user_id": "ada", "email": "Ada@example.com", "display_name": "Ada", "locale": "fr",
                    "attributes": {"region": "south"}, "state": "active"},
                {"member_id": "mem_2", "user_id": "bob", "email": null, "display_name": "Ada", "locale": "fr", "attributes": {}},
            ],
            "reassigned": {"to_user_id": "ada", "workspace_id": "ada"},
            "invitations": [{"member_id": "mem_1", "locale": "fr", "state": "pending"}],
        });
        redact(&mut value, &user_id, &members);
        let expected = json!({
            "members": [
                {"member_id": "mem_1", "user_id": "mem_1", "email": "mem_1", "display_name": "mem_1", "locale": null,
                    "attributes": {}, "state": "active"},
                {"member_id": "mem_2", "user_id": "bob", "email": null, "display_name": "Ada", "locale": "fr", "attributes": {}},
            ],
            "reassigned": {"to_user_id": "mem_1", "workspace_id": "ada"},
            "invitations": [{"member_id": "mem_1", "locale": null, "state": "pending"}],
        });
        assert_eq!(value, expected);
    }
}
