//! `CheckPermission`.

use rolecall::domain::account::AccountState;
use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1::Explanation;
use rolecall::grpc::proto::v1::{
    CheckPermissionRequest, Decision, DecisionReason, FieldAccess, Resource, StringList,
};

use crate::harness::{Company, SYSTEM, Spec, on_every_backend, role};

use Decision::{Allowed, Conditional, Denied};

fn about(
    mut request: CheckPermissionRequest,
    attribute: &str,
    values: &[&str],
) -> CheckPermissionRequest {
    let values = values.iter().map(|&value| value.to_owned()).collect();
    let attributes = [(attribute.to_owned(), StringList { values })].into();
    request.resource = Some(Resource { attributes, ..Resource::default() });
    request
}

async fn assert_decisions(company: &Company<'_>, at: &str, table: &[(&str, &str, Decision)]) {
    for (who, permission, expected) in table {
        assert_eq!(company.decide(who, permission, at).await, *expected, "{who} {permission}");
    }
}

#[test]
fn agendize_lets_people_do_what_its_page_says() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.opens("lyon", "").await;
        for access in ["analytics", "billing", "button_management", "cdo", "chat_operator"] {
            acme.has(access, &[role(access)]).await;
        }
        for staff in ["staff_administrator", "scheduler", "reader"] {
            acme.has(staff, &[role(staff).at("paris")]).await;
        }
        let everywhere = [
            ("olivia", "access.manage", Allowed),
            ("olivia", "staff_activity.schedule", Allowed),
            ("analytics", "reports.export", Allowed),
            ("analytics", "billing.manage", Denied),
            ("billing", "billing.manage", Allowed),
            ("billing", "reports.view", Denied),
            ("button_management", "buttons.install", Allowed),
            ("button_management", "contacts.view", Denied),
            ("button_management", "appointments.view_all", Denied),
            ("cdo", "privacy_policy.manage", Allowed),
            ("chat_operator", "chats.answer", Allowed),
        ];
        for at in ["", "paris", "lyon"] {
            assert_decisions(&acme, at, &everywhere).await;
        }
        let in_paris = [
            ("staff_administrator", "contacts.edit", Allowed),
            ("scheduler", "appointments.reschedule", Allowed),
            ("scheduler", "staff_activity.schedule", Denied),
            ("reader", "contacts.view", Allowed),
            ("reader", "contacts.edit", Denied),
            ("reader", "appointments.change_status", Allowed),
        ];
        assert_decisions(&acme, "paris", &in_paris).await;
        for (who, permission, _) in in_paris {
            assert_eq!(acme.decide(who, permission, "lyon").await, Denied);
            assert_eq!(acme.decide(who, permission, "").await, Denied);
        }
    });
}

#[test]
fn sitee_lets_people_do_what_its_page_says() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        for given in ["user", "contributor", "marketing", "manager", "admin"] {
            acme.has(given, &[role(given)]).await;
        }
        acme.has(
            "strict",
            &[role("user")
                .with("payments", "off")
                .with("hide_client_email", "on")
                .with("packages", "on")],
        )
        .await;
        let table = [
            ("olivia", "primary_admin.credentials", Allowed),
            ("admin", "primary_admin.credentials", Denied),
            ("admin", "staff.manage", Allowed),
            ("manager", "staff.manage", Denied),
            ("manager", "subscription.manage", Denied),
            ("manager", "clients.export", Allowed),
            ("marketing", "campaigns.manage", Allowed),
            ("marketing", "payments.view", Denied),
            ("marketing", "clients.view", Allowed),
            ("marketing", "appointments.manage", Conditional),
            ("contributor", "clients.bulk", Allowed),
            ("contributor", "staff.work_as", Allowed),
            ("user", "clients.bulk", Denied),
            ("user", "clients.view", Conditional),
            ("user", "settings.manage", Denied),
            ("user", "packages.view", Denied),
            ("strict", "packages.view", Allowed),
            ("user", "payments.manage", Conditional),
            ("strict", "payments.manage", Denied),
            ("admin", "my_documents.view", Conditional),
        ];
        assert_decisions(&acme, "", &table).await;
        assert_eq!(
            acme.check("strict", "payments.view", "").await.reason(),
            DecisionReason::TakenByOption
        );
        let fields = acme.check("strict", "clients.view", "").await.field_access;
        assert_eq!(fields, [("client.email".to_owned(), FieldAccess::Hidden.into())].into());

        let mine = acme.check_request("user", "appointments.view", "");
        let own = acme.ask(about(mine.clone(), "assignee", &["user"])).await;
        assert_eq!((own.decision(), own.visibility.as_str()), (Allowed, "own"));
        let other = acme.ask(about(mine, "assignee", &["admin"])).await;
        assert_eq!((other.decision(), other.reason()), (Denied, DecisionReason::Visibility));
        let document = acme.check_request("olivia", "my_documents.view", "");
        let other = acme.ask(about(document, "uploader", &["admin"])).await;
        assert_eq!(other.decision(), Denied, "whatever the role");
    });
}

#[test]
fn working_as_another_person_reaches_activities_and_nobody_of_higher_rank() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        for given in ["user", "contributor", "marketing", "admin"] {
            acme.has(given, &[role(given)]).await;
        }
        for (who, other, permission, expected) in [
            ("contributor", "user", "appointments.manage", Conditional),
            ("contributor", "admin", "appointments.manage", Denied),
            ("contributor", "marketing", "appointments.manage", Denied),
            ("contributor", "user", "packages.view", Denied),
            ("user", "contributor", "appointments.manage", Denied),
            ("admin", "user", "appointments.manage", Conditional),
            ("admin", "user", "my_documents.view", Denied),
            ("admin", "nobody", "appointments.manage", Denied),
            ("user", "nobody", "appointments.manage", Denied),
            ("user", "admin", "appointments.unheard_of", Denied),
        ] {
            let mut request = acme.check_request(who, permission, "");
            request.acting_as_user_id = other.to_owned();
            request.explain = true;
            let answer = acme.ask(request).await;
            assert_eq!(answer.decision(), expected, "{who} as {other}: {permission}");
            let explanation = answer.explanation.clone().unwrap();
            if expected == Denied {
                // Whoever may not act as somebody learns nothing of them, not even that they are there.
                assert_eq!(explanation, Explanation::default(), "{who} as {other}: {permission}");
                assert_eq!(answer.assignment, None);
            } else {
                let held = acme.member(other).await.assignments;
                let explained: Vec<_> =
                    explanation.assignments.into_iter().filter_map(|row| row.assignment).collect();
                assert_eq!(explained, held, "the other's assignments are explained");
            }
        }
    });
}

#[test]
fn respond_io_lets_people_do_what_its_page_says() {
    on_every_backend(async |service| {
        let acme = service.founding("respond_io").open().await;
        acme.opens("paris", "olivia").await;
        acme.opens("lyon", "").await;
        acme.has("mark", &[role("manager").at("paris")]).await;
        acme.has(
            "rita",
            &[role("manager")
                .at("paris")
                .with("no_data_export", "on")
                .with("no_workspace_settings", "on")],
        )
        .await;
        acme.has("ada", &[role("agent").at("paris")]).await;
        acme.has(
            "sid",
            &[role("agent")
                .at("paris")
                .with("contact_visibility", "self")
                .with("mask_phone", "on")
                .with("no_shortcuts", "on")],
        )
        .await;
        let table = [
            ("olivia", "channels.connect", Allowed),
            ("olivia", "restrictions.manage", Allowed),
            ("mark", "channels.connect", Denied),
            ("mark", "users.manage", Allowed),
            ("mark", "contacts.export", Allowed),
            ("rita", "contacts.export", Denied),
            ("rita", "data_export.run", Denied),
            ("rita", "users.view", Denied),
            ("rita", "whatsapp_templates.add", Denied),
            ("rita", "broadcasts.manage", Allowed),
            ("ada", "messages.view", Allowed),
            ("ada", "dashboard.view", Denied),
            ("ada", "workflows.view", Allowed),
            ("sid", "workflows.view", Denied),
            ("sid", "messages.send", Conditional),
            ("sid", "own_profile.manage", Allowed),
        ];
        assert_decisions(&acme, "paris", &table).await;
        for (who, permission, _) in table {
            assert_eq!(acme.decide(who, permission, "lyon").await, Denied, "{who} {permission}");
        }
        assert_eq!(acme.decide("olivia", "billing.manage", "").await, Allowed);
        assert_eq!(acme.decide("mark", "billing.manage", "paris").await, Denied);
        let masked = acme.check("sid", "messages.view", "paris").await;
        assert_eq!(
            masked.field_access,
            [("contact.phone".to_owned(), FieldAccess::FillOnce.into())].into()
        );
        let request = acme.check_request("sid", "messages.view", "paris");
        assert_eq!(
            acme.ask(about(request.clone(), "assignee", &["sid"])).await.decision(),
            Allowed
        );
        assert_eq!(acme.ask(about(request, "assignee", &[])).await.decision(), Denied);
    });
}

#[test]
fn dexem_lets_people_do_what_its_page_says() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.has("anna", &[role("administrator")]).await;
        acme.has("carl", &[role("analyst")]).await;
        let table = [
            ("olivia", "roles.manage", Allowed),
            ("olivia", "billing.manage", Allowed),
            ("anna", "users.manage", Allowed),
            ("anna", "users.view", Allowed),
            ("anna", "reports.view", Allowed),
            ("anna", "reports.manage", Denied),
            ("anna", "roles.view", Denied),
            ("carl", "reports.view", Allowed),
            ("carl", "numbers.view", Denied),
        ];
        assert_decisions(&acme, "", &table).await;
    });
}

#[test]
fn each_state_of_a_person_has_its_own_denial() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        acme.has("ada", &[role("admin")]).await;
        for (state, reason) in [
            (MemberState::Suspended, DecisionReason::Suspended),
            (MemberState::Unconfirmed, DecisionReason::Unconfirmed),
            (MemberState::Revoked, DecisionReason::Revoked),
        ] {
            acme.by_hand("ada", |ada| ada.state = state).await;
            let answer = acme.check("ada", "clients.edit", "").await;
            assert_eq!((answer.decision(), answer.reason()), (Denied, reason));
        }
        acme.account_by_hand(|account| account.state = AccountState::Closed).await;
        let answer = acme.check("olivia", "clients.edit", "").await;
        assert_eq!((answer.decision(), answer.reason()), (Denied, DecisionReason::AccountClosed));
        let answer = acme.check("nobody", "clients.edit", "").await;
        assert_eq!(answer.reason(), DecisionReason::NotAMember);
    });
}

#[test]
fn an_invited_person_is_denied_and_told_why() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let invited = acme.invite("olivia", "guest", &[role("admin")]).await.unwrap();
        let guest = invited.invitation.unwrap().member_id;
        let answer = acme.check(&guest, "clients.edit", "").await;
        assert_eq!((answer.decision(), answer.reason()), (Denied, DecisionReason::Invited));
    });
}

#[test]
fn a_member_id_stands_wherever_a_user_id_does() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let ada = acme.has("ada", &[role("user")]).await.member_id;
        let olivia = acme.member("olivia").await.member_id;
        acme.assign(&olivia, &ada, role("contributor")).await.unwrap();
        assert_eq!(acme.held_by("ada").await, ["contributor"]);
        let by_user = acme.check("ada", "clients.bulk", "").await;
        assert_eq!(acme.check(&ada, "clients.bulk", "").await, by_user);
        assert_eq!(by_user.decision(), Allowed);
        assert_eq!(by_user.assignment, acme.member(&ada).await.assignments.pop());
        let mut request = acme.check_request(&ada, "appointments.view", "");
        request.acting_as_user_id = acme.has("uma", &[role("user")]).await.member_id;
        assert_eq!(acme.ask(request).await.decision(), Conditional);
        acme.try_workspace(SYSTEM, "paris", "").await.unwrap();
    });
}

#[test]
fn an_unknown_permission_is_a_denial_and_the_nearest_one_is_named() {
    on_every_backend(async |service| {
        let acme = service.founding("sitee").open().await;
        let mut request = acme.check_request("olivia", "client.views", "");
        request.explain = true;
        let answer = acme.ask(request).await;
        assert_eq!(
            (answer.decision(), answer.reason()),
            (Denied, DecisionReason::UnknownPermission)
        );
        assert_eq!(answer.explanation.unwrap().nearest_permission, "clients.view");
    });
}
