//! Who may give what to whom, by each model: INV-DELEGATE.

use rolecall::domain::assignment::AssignmentState as Pending;
use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1::ErrorReason;
use tonic::Code::PermissionDenied;

use crate::harness::{Company, Refused, Service, Spec, on_every_backend, role};

/// `olivia` owns `paris`; `mark` manages it; `ada` and `ben` are agents.
async fn messaging(service: &Service) -> Company<'_> {
    let acme = service.founding("respond_io").open().await;
    acme.opens("paris", "olivia").await;
    acme.opens("lyon", "olivia").await;
    acme.has("mark", &[role("manager").at("paris")]).await;
    acme.has("ada", &[role("agent").at("paris")]).await;
    acme.has("ben", &[role("agent").at("paris").with("contact_visibility", "self")]).await;
    acme
}

#[test]
fn a_manager_gives_agents_their_role_and_no_other() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        acme.has("new", &[]).await;
        acme.assign("mark", "new", role("agent").at("paris")).await.unwrap();
        acme.invite("mark", "guest", &[role("agent").at("paris")]).await.unwrap();
        acme.try_add("mark", "hire", &[role("agent").at("paris")]).await.unwrap();
        for given in ["manager", "owner"] {
            let spec = role(given).at("paris");
            let reason = ErrorReason::RoleNotDelegable;
            let details = acme.assign("mark", "ada", spec.clone()).await;
            let details = details.refused(PermissionDenied, reason);
            assert_eq!(details.metadata("role_id"), given);
            acme.invite("mark", "other", std::slice::from_ref(&spec))
                .await
                .refused(PermissionDenied, reason);
            acme.try_add("mark", "other", &[spec]).await.refused(PermissionDenied, reason);
        }
        let demoted = acme.assign("mark", "olivia", role("agent").at("paris")).await;
        let details = demoted.refused(PermissionDenied, ErrorReason::RoleNotDelegable);
        assert_eq!(details.metadata("role_id"), "owner", "what is taken is not theirs to take");
    });
}

#[test]
fn a_manager_of_one_workspace_is_nobody_in_another() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        let refused = acme.assign("mark", "ada", role("agent").at("lyon")).await;
        let details = refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        assert_eq!(details.metadata("permission"), "users.manage");
        let refused = acme.assign("mark", "ada", role("agent").at("nowhere")).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
    });
}

#[test]
fn a_manager_neither_sets_nor_lifts_restrictions() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        let reason = ErrorReason::ActorLacksPermission;
        let restricted = role("agent").at("paris").with("no_shortcuts", "on");
        let details = acme.assign("mark", "ada", restricted.clone()).await;
        let details = details.refused(PermissionDenied, reason);
        assert_eq!(details.metadata("operation"), "set_options");
        acme.invite("mark", "new", std::slice::from_ref(&restricted))
            .await
            .refused(PermissionDenied, reason);
        acme.try_add("mark", "new", &[restricted]).await.refused(PermissionDenied, reason);
        // To give `ben` the same role with nothing set would lift what is set.
        acme.assign("mark", "ben", role("agent").at("paris"))
            .await
            .refused(PermissionDenied, reason);
        acme.invite("mark", "ben", &[role("agent").at("paris")])
            .await
            .refused(PermissionDenied, reason);
        assert_eq!(acme.held_by("ben").await, ["agent@paris contact_visibility=self"]);
        // To say what is so already changes nothing, and needs nothing.
        let same = role("agent").at("paris").with("contact_visibility", "self");
        acme.assign("mark", "ben", same).await.unwrap();
        acme.assign("olivia", "ben", role("agent").at("paris")).await.unwrap();
        assert_eq!(acme.held_by("ben").await, ["agent@paris"]);
    });
}

#[test]
fn a_manager_without_workspace_settings_gives_nothing() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        let restricted = role("manager").at("paris").with("no_workspace_settings", "on");
        acme.assign("olivia", "mark", restricted).await.unwrap();
        let refused = acme.invite("mark", "new", &[role("agent").at("paris")]).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
    });
}

#[test]
fn an_agent_gives_nothing() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        for given in ["agent", "manager", "owner", "nonesuch"] {
            let spec = role(given).at("paris");
            let reason = ErrorReason::ActorLacksPermission;
            acme.assign("ada", "ben", spec.clone()).await.refused(PermissionDenied, reason);
            acme.invite("ada", "new", &[spec]).await.refused(PermissionDenied, reason);
        }
        let refused = acme.try_workspace("ada", "nice", "").await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
    });
}

#[test]
fn an_organization_admin_gives_no_role_in_a_workspace_that_is_not_theirs() {
    on_every_backend(async |service| {
        let acme = messaging(&service).await;
        acme.opens("nice", "").await;
        let refused = acme.assign("olivia", "ada", role("agent").at("nice")).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        acme.assign("olivia", "ada", role("org_admin")).await.unwrap();
        acme.try_workspace("ada", "metz", "ada").await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["agent@paris", "org_admin", "owner@metz"]);
    });
}

#[test]
fn an_admin_of_sitee_neither_gives_nor_takes_primary_admin() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("andy", &[role("admin")]).await;
        acme.has("uma", &[role("user")]).await;
        let reason = ErrorReason::TransferOnly;
        for actor in ["andy", "olivia"] {
            let refused = acme.assign(actor, "uma", role("primary_admin")).await;
            refused.refused(PermissionDenied, reason);
            let refused = acme.invite(actor, "new", &[role("primary_admin")]).await;
            refused.refused(PermissionDenied, reason);
        }
        acme.assign("andy", "olivia", role("user")).await.refused(PermissionDenied, reason);
        for given in ["user", "contributor", "marketing", "manager", "admin"] {
            acme.assign("andy", "uma", role(given)).await.unwrap();
            assert_eq!(acme.held_by("uma").await, [given]);
        }
    });
}

#[test]
fn who_cannot_manage_staff_gives_nothing_in_sitee() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("uma", &[role("user")]).await;
        for actor in ["user", "contributor", "marketing", "manager"] {
            acme.has(actor, &[role(actor)]).await;
            let refused = acme.assign(actor, "uma", role("contributor")).await;
            refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
            let refused = acme.invite(actor, "new", &[role("user")]).await;
            refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        }
    });
}

#[test]
fn a_holder_of_users_manage_stays_within_what_they_hold_in_dexem() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.has("anna", &[role("administrator")]).await;
        acme.has("carl", &[role("analyst")]).await;
        acme.assign("anna", "carl", role("administrator")).await.unwrap();
        acme.assign("anna", "carl", role("analyst")).await.unwrap();
        acme.invite("anna", "new", &[role("administrator")]).await.unwrap();
        let reason = ErrorReason::ExceedsOwnPermissions;
        let details = acme.assign("anna", "carl", role("owner")).await;
        assert_eq!(details.refused(PermissionDenied, reason).metadata("role_id"), "owner");
        acme.invite("anna", "other", &[role("owner")]).await.refused(PermissionDenied, reason);
        acme.try_add("anna", "other", &[role("owner")]).await.refused(PermissionDenied, reason);
        let details = acme.assign("anna", "olivia", role("analyst")).await;
        assert_eq!(details.refused(PermissionDenied, reason).metadata("role_id"), "owner");
        let refused = acme.assign("carl", "anna", role("analyst")).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
    });
}

#[test]
fn administrators_alone_give_accesses_and_location_roles_in_agendize() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.has("target", &[]).await;
        acme.has("boss", &[role("administrator")]).await;
        acme.assign("boss", "target", role("billing")).await.unwrap();
        acme.assign("boss", "target", role("reader").at("paris")).await.unwrap();
        for given in ["analytics", "billing", "button_management", "cdo", "chat_operator"] {
            acme.has(given, &[role(given)]).await;
            for spec in [role("chat_operator"), role("reader").at("paris")] {
                let refused = acme.assign(given, "target", spec.clone()).await;
                refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
                let refused = acme.invite(given, "new", &[spec]).await;
                refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
            }
        }
        acme.has("staff", &[role("staff_administrator").at("paris")]).await;
        let refused = acme.assign("staff", "target", role("scheduler").at("paris")).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
    });
}

#[test]
fn nobody_changes_themselves() {
    on_every_backend(async |service| {
        for (model, given) in [
            ("sitee", "user"),
            ("dexem", "analyst"),
            ("agendize", "billing"),
            ("respond_io", "org_admin"),
        ] {
            let company = service.founding(model).called(model).open().await;
            let own = company.member("olivia").await;
            for name in ["olivia", own.member_id.as_str()] {
                for actor in ["olivia", own.member_id.as_str()] {
                    let refused = company.assign(actor, name, role(given)).await;
                    refused.refused(PermissionDenied, ErrorReason::SelfChange);
                }
            }
            let refused = company.invite("olivia", "olivia", &[role(given)]).await;
            refused.refused(PermissionDenied, ErrorReason::SelfChange);
        }
    });
}

#[test]
fn who_is_not_an_active_member_gives_nothing() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let other = service.founding("sitee").called("other").founded_by("oscar").open().await;
        other.has("vera", &[role("admin")]).await;
        acme.has("andy", &[role("admin")]).await;
        acme.has("uma", &[role("user")]).await;
        for (actor, state) in [("vera", None), ("oscar", None), ("nobody", None)] {
            let refused = acme.assign(actor, "uma", role("contributor")).await;
            let details = refused.refused(PermissionDenied, ErrorReason::ActorNotAMember);
            assert_eq!(details.metadata.get("state").map(String::as_str), state);
        }
        let guest = acme.invite("olivia", "guest", &[role("admin")]).await.unwrap();
        let guest = guest.invitation.unwrap().member_id;
        let refused = acme.assign(&guest, "uma", role("contributor")).await;
        let details = refused.refused(PermissionDenied, ErrorReason::ActorNotAMember);
        assert_eq!(details.metadata("state"), "invited");
        for (state, name) in [
            (MemberState::Suspended, "suspended"),
            (MemberState::Unconfirmed, "unconfirmed"),
            (MemberState::Revoked, "revoked"),
        ] {
            acme.by_hand("andy", |andy| andy.state = state).await;
            for refused in [
                acme.assign("andy", "uma", role("contributor")).await.map(|_| ()),
                acme.invite("andy", "new", &[role("user")]).await.map(|_| ()),
                acme.try_add("andy", "new", &[]).await.map(|_| ()),
            ] {
                let details = refused.refused(PermissionDenied, ErrorReason::ActorNotAMember);
                assert_eq!(details.metadata("state"), name);
            }
        }
        assert_eq!(acme.held_by("uma").await, ["user"]);
    });
}

#[test]
fn a_role_that_waits_to_be_accepted_gives_its_holder_no_power() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("uma", &[role("user")]).await;
        acme.has("carl", &[role("user")]).await;
        acme.invite("olivia", "uma", &[role("admin")]).await.unwrap();
        let refused = acme.assign("uma", "carl", role("contributor")).await;
        refused.refused(PermissionDenied, ErrorReason::ActorLacksPermission);
        acme.by_hand("uma", |uma| {
            for held in &mut uma.assignments {
                assert!(held.role_id.as_str() != "admin" || held.state == Pending::Pending);
            }
        })
        .await;
    });
}
