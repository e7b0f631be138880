//! The example of the page, and every way to say something about people that cannot be.

use super::*;
use crate::domain::assignment::AssignmentState;
use crate::domain::member::MemberState;

/// A model that has everything that the example of the page names.
const MODEL: &str = r#"
rolecall: 1
model: example
version: "1"
name: {en: Example}
plans:
  - {id: starter, name: {en: Starter}}
  - {id: enterprise, name: {en: Enterprise}}
licenses:
  - {id: analyst, name: {en: Analyst}}
permissions:
  work:
    name: {en: Work}
    list:
      reports.view: {en: See reports}
      numbers.view: {en: See numbers}
      messages.view: {en: See messages}
      contacts.view: {en: See contacts}
      contacts.export: {en: Export contacts, implies: [contacts.view]}
  settings:
    name: {en: Settings}
    list:
      settings.view: {en: See settings}
      settings.manage: {en: Change settings}
roles:
  owner: {name: {en: Owner}, held_in: account, grants: ["*"]}
  agent: {name: {en: Agent}, held_in: workspace, grants: [contacts.view]}
  manager: {name: {en: Manager}, held_in: workspace, grants: ["*"]}
  reader: {name: {en: Reader}, held_in: workspace, edit: {within: ["*"]}}
custom_roles: {held_in: account, within: ["*"]}
visibilities:
  team: {name: {en: Team}, any: [{team: $teams}]}
fields:
  contact.email: {name: {en: E-mail}, carried_by: [contacts.view]}
options:
  contact_visibility:
    name: {en: Contacts}
    for: [agent]
    values: [team, everything]
    default: everything
    effects: {team: {visibility: {team: [contacts.view]}}}
founder: {account: owner}
seats:
  classes: {person: {name: {en: Person}, everyone: true}}
"#;

const PAGE: &str = include_str!("../../models/README.md");

fn model() -> Definition {
    crate::model::read(MODEL).unwrap_or_else(|problems| panic!("{problems}"))
}

fn example() -> &'static str {
    let mut examples = PAGE.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    examples.find(|example| example.contains("questions:")).unwrap()
}

fn names(set: &BTreeSet<DottedName>) -> Vec<&str> {
    set.iter().map(DottedName::as_str).collect()
}

/// Asserts what is said about a file of these lines, below the name of the model.
#[track_caller]
fn refused(lines: &str, expected: &[&str]) {
    let problems = read(&format!("model: m.yaml\n{lines}"), &model()).unwrap_err().to_string();
    assert_eq!(problems.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn the_example_of_the_page_reads_well() {
    assert_eq!(model_file(example()).unwrap(), "my_product.yaml");
    let read = read(example(), &model()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(read.plan.as_ref().map(Name::as_str), Some("enterprise"));
    assert_eq!(read.roles.custom["support"].permissions.len(), 2);
    assert_eq!(names(&read.roles.edited["reader"].permissions), ["contacts.view"]);
    assert_eq!(read.seats["person"].used, 2);
}

#[test]
fn people_become_members() {
    let read = read(example(), &model()).unwrap();
    let adam = &read.people["adam"];
    assert_eq!(adam.member_id.as_str(), "mem_adam");
    assert_eq!(adam.user_id.as_ref().map(UserId::as_str), Some("adam"));
    assert_eq!(adam.email.as_ref().unwrap().normal(), "adam@example.com");
    assert_eq!((adam.state, adam.founder), (MemberState::Active, false));
    assert_eq!(adam.attributes["department"], "sales");
    assert_eq!(adam.teams[0].workspace_id.as_ref().unwrap().as_str(), "paris");
    let ids: Vec<_> = adam.assignments.iter().map(|a| a.assignment_id.as_str()).collect();
    assert_eq!(ids, ["adam.0", "adam.1", "adam.2"]);
    assert_eq!(adam.assignments[0].options["contact_visibility"].as_str(), "team");
    assert_eq!(adam.assignments[1].state, AssignmentState::Pending);
    assert_eq!(adam.assignments[2].expire_time, Some(DEFAULT_TIME));
    assert_eq!(read.people["olivia"].email.as_ref().unwrap().normal(), "olivia@example.com");
}

#[test]
fn questions_keep_their_line_and_expand_their_patterns_without_what_is_implied() {
    let read = read(example(), &model()).unwrap();
    let question = &read.questions[0];
    let line = example().lines().position(|line| line.contains("- who:")).unwrap() + 1;
    assert_eq!(question.line, line);
    assert_eq!(names(&question.denied), ["contacts.export", "settings.manage"]);
    assert_eq!(names(&question.allowed), ["messages.view"]);
    assert_eq!(names(&question.conditional["team"]), ["contacts.view"]);
    assert_eq!(question.reason, Some(Reason::RoleLacksPermission));
    assert_eq!(question.instance.as_ref().unwrap().attributes["assignee"], ["adam"]);
    assert_eq!(question.acting_as.as_ref().unwrap().as_str(), "olivia");
    assert_eq!(question.fields["contact.email"], FieldAccess::FillOnce);
    assert_eq!(question.at.to_string(), "2026-06-01T00:00:00Z");
}

#[test]
fn a_question_that_does_not_say_when_is_asked_when_2026_begins() {
    let text = "model: m.yaml\nquestions: [{who: nobody, denied: [\"*\"]}]";
    let read = read(text, &model()).unwrap();
    assert_eq!(read.questions[0].at.to_string(), "2026-01-01T00:00:00Z");
    assert_eq!(read.questions[0].denied.len(), 7);
}

#[test]
fn a_role_that_neither_the_model_nor_the_file_has() {
    refused(
        "people:\n  adam: {assignments: [{role: agnt, workspace: paris}]}\nworkspaces: [paris]",
        &["3:31: unknown role `agnt`; did you mean `agent`?"],
    );
}

#[test]
fn a_role_held_at_the_wrong_level() {
    refused(
        "people:\n  adam: {assignments: [{role: agent}, {role: owner, workspace: paris}]}\nworkspaces: [paris]",
        &[
            "3:24: the role `agent` is held in a workspace, expected `workspace`",
            "3:64: the role `owner` is held in the account, not in a workspace",
        ],
    );
}

#[test]
fn options_and_values_that_the_role_does_not_have() {
    refused(
        "people:\n  adam:\n    assignments:\n      - {role: owner, options: {contact_visibility: team}}\n      - {role: agent, workspace: a, options: {contact_visibility: teem}}\nworkspaces: [a]",
        &[
            "5:33: the role `owner` has no option `contact_visibility`",
            "6:67: the option `contact_visibility` has no value `teem`; did you mean `team`?",
        ],
    );
}

#[test]
fn unknown_workspaces_plans_visibilities_and_seat_classes() {
    refused(
        "workspaces: [paris]\nplan: enterprize\nquestions:\n  - {who: adam, in: pari, conditional: {teams: [contacts.view]}, plan: free}\nseats: {persons: 1}",
        &[
            "3:7: unknown plan `enterprize`; did you mean `enterprise`?",
            "5:41: unknown visibility `teams`; did you mean `team`?",
            "5:72: unknown plan `free`, expected `starter` or `enterprise`",
            "6:9: unknown seat class `persons`; did you mean `person`?",
        ],
    );
}

#[test]
fn workspaces_and_permissions_that_nobody_has_can_be_asked_about() {
    let text = "model: m.yaml\nquestions:\n  - {who: adam, in: atlantis, on: {}, denied: [contacts.burn, contacts.view, settings.*], reason: unknown_permission}\n  - {who: eva, denied: [unheard.of], reason: not_a_member}";
    let read = read(text, &model()).unwrap_or_else(|problems| panic!("{problems}"));
    let question = &read.questions[0];
    assert_eq!(question.workspace.as_ref().unwrap().as_str(), "atlantis");
    assert!(question.instance.as_ref().unwrap().attributes.is_empty());
    assert_eq!(
        names(&question.denied),
        ["contacts.burn", "contacts.view", "settings.manage", "settings.view"]
    );
    assert_eq!(names(&read.questions[1].denied), ["unheard.of"]);
    refused(
        "questions:\n  - {who: adam, denied: [contacts.burn], reason: role_lacks_permission}\n  - {who: adam, denied: [burn, \"burn.*\"], reason: not_a_member}",
        &[
            "3:26: unknown permission `contacts.burn`; did you mean `contacts.view`?",
            "4:26: unknown permission `burn`, expected one of `contacts.export`, `contacts.view`, `messages.view`, `numbers.view`, `reports.view`, `settings.manage`, `settings.view`",
            "4:32: the pattern `burn.*` matches no permission",
        ],
    );
}

#[test]
fn nothing_is_a_list_too_and_what_an_account_chose_need_not_be_what_it_can_have() {
    let text = "model: m.yaml\ncustom_roles: {bare: {license: analyst, permissions: []}}\nedited_roles: {reader: [], agent: [settings.manage]}\npeople: {adam: {assignments: [], teams: [], attributes: {}}}\nquestions: [{who: adam, denied: [\"*\"], fields: {}, conditional: {}}]\nseats: {}";
    let read = read(text, &model()).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(read.roles.edited["reader"].permissions.is_empty());
    assert_eq!(names(&read.roles.edited["agent"].permissions), ["settings.manage"]);
}

#[test]
fn a_question_that_asks_nothing_or_expects_two_things() {
    refused(
        "questions:\n  - {who: adam}\n  - {who: adam, allowed: [contacts.*], denied: [contacts.view]}\n  - {who: adam, allowed: [contacts.view], reason: plan}\n  - {who: [], denied: [contacts.view], reason: plans}",
        &[
            "3:5: expected `allowed`, `conditional` or `denied` in a question",
            "4:5: `contacts.view` is expected to come out in two ways",
            "5:51: `reason` is about what is denied, expected `denied` beside it",
            "6:11: expected at least one name, found none",
            "6:48: expected one of `granted`, `not_a_member`, `account_closed`, `workspace_closed`, `unknown_permission`, `invited`, `unconfirmed`, `suspended`, `revoked`, `role_lacks_permission`, `taken_by_option`, `plan`, `expired`, `visibility`, `impersonation`, found `plans`; did you mean `plan`?",
        ],
    );
}

#[test]
fn names_times_and_addresses_that_are_none() {
    refused(
        "people:\n  mem_adam: {}\n  eva: {email: eva, assignments: [{role: owner, expires: tomorrow}]}",
        &[
            "3:3: `mem_adam` must not begin with `mem_`, which marks member ids",
            "4:16: `eva` is not an e-mail address",
            "4:58: expected a time like `2026-01-01T00:00:00Z`, found `tomorrow`",
        ],
    );
}

#[test]
fn custom_roles_need_a_licence_where_there_are_licences() {
    refused(
        "custom_roles:\n  support: {permissions: [reports.view]}\n  owner: {license: analyst, permissions: []}\nedited_roles: {redaer: [reports.view]}",
        &[
            "3:12: missing key `license` in a custom role",
            "4:3: the model has a role `owner` already",
            "5:16: unknown role `redaer`; did you mean `reader`?",
        ],
    );
}

#[test]
fn a_file_that_names_no_model() {
    let problems = model_file("people: {}").unwrap_err();
    assert_eq!(problems.to_string(), "1:1: missing key `model` in a file of expectations");
}

/// What is said of each answer to questions about `adam`, an agent of `paris` who sees their team's contacts, masked.
fn judged(questions: &str) -> Vec<(String, bool)> {
    let mask =
        "effects: {team: {visibility: {team: [contacts.view]}, fields: {contact.email: hidden}}}";
    let text = MODEL.replace("effects: {team: {visibility: {team: [contacts.view]}}}", mask);
    let model = crate::model::read(&text).unwrap_or_else(|problems| panic!("{problems}"));
    let people = "people: {adam: {assignments: [{role: agent, workspace: paris, options: {contact_visibility: team}}]}}";
    let text = format!("model: m.yaml\nworkspaces: [paris]\n{people}\nquestions:\n{questions}");
    let read = read(&text, &model).unwrap_or_else(|problems| panic!("{problems}"));
    let tables = std::sync::Arc::new(crate::model::compile(&model));
    let answers = judge(&tables, &read).answers;
    answers.iter().map(|answer| (answer.permission.to_string(), answer.agrees())).collect()
}

#[test]
fn an_answer_agrees_in_outcome_visibility_fields_and_reason() {
    let yes = [
        "{who: adam, in: paris, conditional: {team: [contacts.view]}, fields: {contact.email: hidden}}",
        "{who: mem_adam, in: paris, conditional: {team: [contacts.view]}, fields: {contact.email: hidden}}",
        "{who: adam, in: lyon, denied: [contacts.view], reason: not_a_member}",
        "{who: adam, in: paris, on: {}, denied: [contacts.view], reason: visibility}",
        "{who: adam, denied: [contacts.view]}",
        "{who: eva, in: paris, denied: [contacts.burn], reason: not_a_member}",
    ];
    for question in yes {
        assert!(judged(&format!("  - {question}")).iter().all(|(_, agrees)| *agrees), "{question}");
    }
    let no = [
        "{who: adam, in: paris, conditional: {team: [contacts.view]}}",
        "{who: adam, in: paris, conditional: {team: [contacts.view]}, fields: {contact.email: fill_once}}",
        "{who: adam, in: paris, allowed: [contacts.view], fields: {contact.email: hidden}}",
        "{who: adam, in: paris, denied: [contacts.view]}",
        "{who: adam, denied: [contacts.view], reason: plan}",
        "{who: adam, in: lyon, denied: [contacts.view], reason: role_lacks_permission}",
    ];
    for question in no {
        assert!(
            judged(&format!("  - {question}")).iter().all(|(_, agrees)| !*agrees),
            "{question}"
        );
    }
}

#[test]
fn everyone_who_is_named_is_asked_about_everything_that_is_listed() {
    let asked = judged("  - {who: [adam, eva], in: paris, denied: [reports.view, settings.*]}");
    assert_eq!(asked.len(), 6);
    assert!(asked.iter().all(|(_, agrees)| *agrees));
}

#[test]
fn who_is_away_or_elsewhere_covers_nothing() {
    let model = model();
    let gaps = |people: &str, question: &str| {
        let text = format!(
            "model: m.yaml\nworkspaces: [paris, lyon]\npeople:\n  adam: {people}\nquestions:\n  - {question}"
        );
        let read = read(&text, &model).unwrap_or_else(|problems| panic!("{problems}"));
        let mut coverage = Coverage::new(&model);
        coverage.add(&read);
        let gaps = coverage.gaps();
        let of_agent = gaps.into_iter().filter(|gap| gap.role.as_str() == "agent");
        of_agent
            .map(|gap| (gap.option.map(|(_, value)| value.to_string()), gap.permissions.len()))
            .collect::<Vec<_>>()
    };
    let agent = "{assignments: [{role: agent, workspace: paris}]}";
    let all = "denied: [\"*\"]";
    let only_team_is_left = [(Some("team".to_owned()), 7)];
    assert_eq!(gaps(agent, &format!("{{who: adam, in: paris, {all}}}")), only_team_is_left);
    let nothing = [(None, 7)];
    assert_eq!(gaps(agent, &format!("{{who: adam, in: lyon, {all}}}")), nothing);
    assert_eq!(gaps(agent, &format!("{{who: adam, {all}}}")), nothing);
    assert_eq!(gaps(agent, &format!("{{who: adam, in: paris, acting_as: eva, {all}}}")), nothing);
    for away in ["{state: suspended, ", "{state: invited, "] {
        let people = agent.replacen('{', away, 1);
        assert_eq!(gaps(&people, &format!("{{who: adam, in: paris, {all}}}")), nothing);
    }
    for of_no_use in ["paris, state: pending", "paris, expires: 2026-01-01T00:00:00Z"] {
        let people = agent.replace("paris", of_no_use);
        assert_eq!(gaps(&people, &format!("{{who: adam, in: paris, {all}}}")), nothing);
    }
    let one = gaps(agent, "{who: adam, in: paris, denied: [contacts.view]}");
    assert_eq!(one, [(None, 6), (Some("team".to_owned()), 1)]);
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config {
        failure_persistence: None,
        ..proptest::test_runner::Config::default()
    })]

    #[test]
    fn a_file_with_slips_is_answered(cut in 0_usize..2000, length in 0_usize..40, put in ".{0,4}") {
        let mut text: Vec<char> = example().chars().collect();
        let from = cut % text.len();
        let to = (from + length).min(text.len());
        text.splice(from..to, put.chars());
        let text: String = text.into_iter().collect();
        let _ = model_file(&text);
        if let Err(problems) = read(&text, &model()) {
            proptest::prop_assert!(!problems.listed().is_empty());
        }
    }
}
