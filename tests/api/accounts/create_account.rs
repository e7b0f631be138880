//! `CreateAccount`.

use rolecall::grpc::proto::v1::{AccountState, AssignmentState, MemberState};

use crate::harness::on_every_backend;

#[test]
fn the_founder_of_each_product_has_its_founding_role_and_takes_no_seat() {
    on_every_backend(async |service| {
        for (model, founding, plan) in [
            ("agendize", "administrator", ""),
            ("sitee", "primary_admin", ""),
            ("respond_io", "org_admin", "enterprise"),
            ("dexem", "owner", "enterprise"),
        ] {
            let founding_request = service.founding(model).called(model).with_seats(0);
            let answer = founding_request.try_open().await.unwrap();
            let (account, founder) = (answer.account.unwrap(), answer.founder.unwrap());
            assert_eq!((account.account_id.as_str(), account.model_id.as_str()), (model, model));
            assert_eq!((account.model_version.as_str(), account.plan.as_str()), ("1", plan));
            assert_eq!((account.state(), account.seat_limit), (AccountState::Active, Some(0)));
            assert!(account.create_time.is_some() && account.create_time == account.update_time);
            assert!(founder.founder && founder.member_id.starts_with("mem_"));
            assert_eq!(
                (founder.user_id.as_str(), founder.state()),
                ("olivia", MemberState::Active)
            );
            let [held] = &founder.assignments[..] else { panic!("one role: {founder:?}") };
            assert_eq!((held.role_id.as_str(), held.state()), (founding, AssignmentState::Active));
        }
    });
}

#[test]
fn without_a_plan_an_account_is_on_the_lowest() {
    on_every_backend(async |service| {
        for (model, lowest) in [("respond_io", "starter"), ("dexem", "starter"), ("sitee", "")] {
            let opened = service.founding(model).called(model).on_plan("").try_open().await;
            assert_eq!(opened.unwrap().account.unwrap().plan, lowest);
        }
    });
}

#[test]
fn the_answer_is_what_is_read_afterwards() {
    on_every_backend(async |service| {
        let founding = service.founding("dexem").with_seats(7);
        let answer = founding.try_open().await.unwrap();
        let acme = crate::harness::Company { service: &service, id: "acme".to_owned() };
        assert_eq!(answer.founder, Some(acme.member("olivia").await));
        assert_eq!(answer.consistency_token, acme.token().await);
    });
}
