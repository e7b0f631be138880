//! `CountSeats`, and what takes a seat.

use rolecall::domain::member::MemberState;
use rolecall::grpc::proto::v1::{CountSeatsRequest, ErrorReason};
use tonic::{Code, Request};

use crate::harness::{Company, Refused, SYSTEM, Spec, on_every_backend, role};
use crate::retries::all;

async fn assert_seats(company: &Company<'_>, expected: &[(&str, i32)]) {
    let counted = company.seats_by_class().await;
    let counted: Vec<_> = counted.iter().map(|(class, used)| (class.as_str(), *used)).collect();
    assert_eq!(counted, expected);
    let seats = company.seats().await;
    assert_eq!(seats.used, expected.iter().map(|(_, used)| used).sum::<i32>());
}

#[test]
fn agendize_counts_accesses_chat_operators_and_staff_as_its_page_says() {
    on_every_backend(async |service| {
        let acme = service.founding("agendize").open().await;
        acme.opens("paris", "").await;
        acme.opens("lyon", "").await;
        let reader = || role("reader").at("paris");
        // Whoever founded the account is never counted, whatever they hold.
        acme.assign(SYSTEM, "olivia", role("chat_operator")).await.unwrap();
        acme.assign(SYSTEM, "olivia", reader()).await.unwrap();
        assert_seats(&acme, &[]).await;
        acme.has("idle", &[]).await;
        assert_seats(&acme, &[]).await;
        acme.has("two", &[role("billing"), role("cdo")]).await;
        assert_seats(&acme, &[("access", 1)]).await;
        acme.has("staff", &[reader(), role("scheduler").at("lyon")]).await;
        assert_seats(&acme, &[("access", 1), ("staff", 1)]).await;
        acme.has("both", &[role("analytics"), reader()]).await;
        assert_seats(&acme, &[("access", 2), ("staff", 1)]).await;
        acme.has("chat_operator", &[role("chat_operator"), reader()]).await;
        assert_seats(&acme, &[("access", 2), ("chat_operator", 1), ("staff", 2)]).await;
        acme.assign(SYSTEM, "chat_operator", role("billing")).await.unwrap();
        assert_seats(&acme, &[("access", 3), ("chat_operator", 1), ("staff", 1)]).await;
        // An access that waits to be accepted takes the seat of the staff member as well.
        acme.invite("olivia", "staff", &[role("billing")]).await.unwrap();
        assert_seats(&acme, &[("access", 4), ("chat_operator", 1)]).await;
        let classes = acme.seats().await.classes;
        let access = classes.iter().find(|row| row.seat_class == "access").unwrap();
        assert_eq!((access.used, access.invited), (4, 1));
    });
}

#[test]
fn sitee_and_respond_io_count_everyone_but_the_founder() {
    on_every_backend(async |service| {
        for model in ["sitee", "respond_io"] {
            let company = service.founding(model).called(model).open().await;
            assert_seats(&company, &[]).await;
            company.has("idle", &[]).await;
            assert_seats(&company, &[("member", 1)]).await;
            let spec = if model == "sitee" { role("user") } else { role("org_admin") };
            company.invite("olivia", "guest", &[spec]).await.unwrap();
            assert_seats(&company, &[("member", 2)]).await;
            let class = company.seats().await.classes.remove(0);
            assert_eq!((class.used, class.invited), (2, 1));
            company.by_hand("idle", |idle| idle.state = MemberState::Suspended).await;
            // Suspended people free their seat.
            assert_seats(&company, &[("member", 1)]).await;
        }
    });
}

#[test]
fn dexem_counts_a_class_for_each_licence() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").open().await;
        acme.has("anna", &[role("administrator")]).await;
        acme.has("carl", &[role("analyst")]).await;
        acme.invite("olivia", "guest", &[role("analyst")]).await.unwrap();
        acme.has("other", &[role("owner")]).await;
        assert_seats(&acme, &[("administrator", 1), ("analyst", 2), ("owner", 1)]).await;
        acme.assign("olivia", "carl", role("administrator")).await.unwrap();
        assert_seats(&acme, &[("administrator", 2), ("analyst", 1), ("owner", 1)]).await;
    });
}

#[test]
fn classes_that_nobody_takes_are_there_and_named_in_the_language_of_the_caller() {
    on_every_backend(async |service| {
        service.founding("agendize").with_seats(4).open().await;
        for (language, expected) in [
            ("en", ["Accesses", "Chat operators", "Staff members"]),
            ("fr", ["Accès", "Opérateurs de chat", "Équipiers"]),
        ] {
            let mut request = Request::new(CountSeatsRequest {
                account_id: "acme".to_owned(),
                consistency: None,
            });
            request.metadata_mut().insert("accept-language", language.parse().unwrap());
            let seats = service.authorization().count_seats(request).await.unwrap().into_inner();
            assert_eq!((seats.limit, seats.used, seats.available), (Some(4), 0, Some(4)));
            let names: Vec<_> = seats.classes.iter().map(|row| row.display_name.as_str()).collect();
            assert_eq!(names, expected);
        }
    });
}

#[test]
fn of_two_hundred_invitations_at_once_with_ten_seats_left_ten_are_made() {
    on_every_backend(async |service| {
        for model in ["sitee", "agendize", "dexem"] {
            let company = service.founding(model).called(model).with_seats(12).open().await;
            let given = match model {
                "sitee" => "user",
                "agendize" => "billing",
                _ => "analyst",
            };
            company.has("one", &[role(given)]).await;
            company.has("two", &[role(given)]).await;
            let acme = &company;
            let asked = (0..200)
                .map(async |at| acme.invite("olivia", &format!("guest{at}"), &[role(given)]).await);
            let (made, refused): (Vec<_>, Vec<_>) =
                all(asked.collect()).await.into_iter().partition(Result::is_ok);
            assert_eq!((made.len(), refused.len()), (10, 190));
            for refused in refused {
                let details = refused.refused(Code::ResourceExhausted, ErrorReason::SeatsExhausted);
                assert_eq!(details.quota(), format!("account/{model}"));
                let numbers = ["limit", "used", "needed"].map(|key| details.metadata(key));
                assert_eq!(numbers, ["12", "12", "1"]);
            }
            let seats = company.seats().await;
            assert_eq!((seats.used, seats.available), (12, Some(0)));
            assert_eq!(seats.classes.iter().map(|row| row.invited).sum::<i32>(), 10);
            let answered = made.into_iter().map(|made| made.unwrap().seats.unwrap().used);
            let mut answered: Vec<_> = answered.collect();
            answered.sort_unstable();
            assert_eq!(answered, (3..=12).collect::<Vec<_>>(), "each was told its own count");
        }
    });
}

#[test]
fn people_added_at_once_do_not_take_more_seats_than_there_are() {
    on_every_backend(async |service| {
        let company = service.founding("sitee").with_seats(5).open().await;
        let acme = &company;
        let asked = (0..40).map(async |at| {
            acme.try_add("olivia", &format!("user{at}"), &[role("user")]).await.is_ok()
        });
        let made = all(asked.collect()).await.into_iter().filter(|made| *made).count();
        assert_eq!((made, company.seats().await.used), (5, 5));
    });
}

#[test]
fn what_takes_no_further_seat_is_done_in_a_full_account() {
    on_every_backend(async |service| {
        let acme = service.founding("dexem").with_seats(2).open().await;
        acme.has("anna", &[role("administrator")]).await;
        acme.invite("olivia", "guest", &[role("analyst")]).await.unwrap();
        let refused = acme.invite("olivia", "more", &[role("analyst")]).await;
        refused.refused(Code::ResourceExhausted, ErrorReason::SeatsExhausted);
        acme.invite("olivia", "guest", &[role("administrator")]).await.unwrap();
        acme.assign("olivia", "anna", role("analyst")).await.unwrap();
        acme.account_by_hand(|account| account.seat_limit = Some(1)).await;
        // A limit below what is used keeps everybody, and refuses the next.
        acme.assign("olivia", "anna", role("administrator")).await.unwrap();
        let seats = acme.seats().await;
        assert_eq!((seats.limit, seats.used, seats.available), (Some(1), 2, Some(0)));
        let refused = acme.try_add(SYSTEM, "more", &[role("analyst")]).await;
        refused.refused(Code::ResourceExhausted, ErrorReason::SeatsExhausted);
    });
}
