//! Roles, and what can be given.

use super::{count, member, text, time};
use crate::app::roles::ListedRole;
use crate::app::roles::assignable::{AssignableOption, AssignableRole, AssignableValue};
use crate::app::roles::preview::RolePreview;
use crate::decision::moved::Moved;
use crate::grpc::proto::v1;
use crate::ids::DottedName;
use crate::model::definition::Text;

/// A role, with the texts of a standard one in a language.
pub fn role(role: ListedRole, language: &str) -> v1::Role {
    v1::Role {
        role_id: role.role_id.into(),
        display_name: role.display_name.of(language).to_owned(),
        kind: kind(role.custom).into(),
        license: text(role.license),
        description: role.description.of(language).to_owned(),
        permissions: role
            .permissions
            .into_iter()
            .map(|(permission, irrevocable)| v1::RolePermission {
                permission: permission.into(),
                irrevocable,
            })
            .collect(),
        active_member_count: count(role.active),
        invited_member_count: count(role.invited),
        create_time: time(role.create_time),
        update_time: time(role.update_time),
        etag: role.etag,
    }
}

fn kind(custom: bool) -> v1::RoleKind {
    if custom { v1::RoleKind::Custom } else { v1::RoleKind::Standard }
}

/// A role that can be given.
pub fn assignable_role(role: AssignableRole) -> v1::AssignableRole {
    let AssignableRole {
        role_id,
        display_name,
        description,
        custom,
        license,
        together,
        can_assign,
        can_invite,
        options,
    } = role;
    v1::AssignableRole {
        role_id: role_id.into(),
        display_name: Some(localized(&display_name)),
        description: Some(localized(&description)),
        kind: kind(custom).into(),
        license: text(license),
        exclusive: !together,
        can_assign,
        can_invite,
        options: options.into_iter().map(option).collect(),
    }
}

fn option(option: AssignableOption) -> v1::AssignableOption {
    let AssignableOption { option, display_name, description, default, plan, values } = option;
    v1::AssignableOption {
        option: option.into(),
        display_name: Some(localized(&display_name)),
        description: Some(localized(&description)),
        default_value: default.into(),
        plan: text(plan),
        values: values.into_iter().map(value).collect(),
    }
}

fn value(value: AssignableValue) -> v1::AssignableOptionValue {
    let AssignableValue { value, display_name, can_set } = value;
    v1::AssignableOptionValue {
        value: value.into(),
        display_name: Some(localized(&display_name)).filter(|name| !name.en.is_empty()),
        can_set,
    }
}

fn localized(text: &Text) -> v1::LocalizedText {
    v1::LocalizedText { en: text.of("en").to_owned(), fr: text.of("fr").to_owned() }
}

/// What a change of a role would do.
pub fn role_preview(preview: RolePreview, language: &str) -> v1::PreviewRoleChangeResponse {
    let RolePreview { role, gained, lost, members, token } = preview;
    let members_changed = members.rows.into_iter().map(|(who, scopes)| v1::MemberChange {
        member: Some(member(who)),
        scopes: scopes.into_iter().map(scope_change).collect(),
    });
    v1::PreviewRoleChangeResponse {
        role: Some(self::role(role, language)),
        gained_permissions: names(gained),
        lost_permissions: names(lost),
        members: members_changed.collect(),
        next_page_token: members.next.unwrap_or_default(),
        consistency_token: token.to_string(),
    }
}

fn scope_change(moved: Moved) -> v1::ScopeChange {
    let Moved { workspace, gained, lost } = moved;
    v1::ScopeChange {
        workspace_id: text(workspace),
        gained_permissions: names(gained),
        lost_permissions: names(lost),
    }
}

fn names(permissions: Vec<DottedName>) -> Vec<String> {
    permissions.into_iter().map(Into::into).collect()
}
