//! Many mistakes, and all of them reported at once.

use super::{WHOLE, problems};
use crate::model::read;

const MISTAKES: &str = r#"rolecall: 1
model: My Shop
version: "1"
name: {de: Laden}
permissions:
  sales:
    name: {en: Sales}
    list:
      orders.view: {en: See orders, implies: [orders.mange]}
      orders.manage: {en: Change orders, licence: owner}
roles:
  boss:
    name: {en: Boss}
    held_in: acount
    grants: [orders.*, order.*]
    holders: {exactly: 1, at_most: 2}
  clerk:
    name: {en: Clerk}
    held_in: workspace
    visibility: {own: [orders.view]}
    together: maybe
visibilities:
  all: {name: {en: All}, any: [{assignee: $user_ids}]}
options:
  view:
    name: {en: View}
    for: [clerc]
    values: [a, b]
    default: c
founder: {account: clerk}
seats:
  classes:
    person: {name: {en: Person}}
color: red
"#;

#[test]
fn every_mistake_is_reported_in_the_order_of_the_file() {
    insta::assert_snapshot!(problems(MISTAKES).join("\n"), @r"
    2:8: the id `My Shop` must not contain the character 'M'; an id is a lower-case letter, then lower-case letters, digits and `_`
    4:7: missing key `en` in a text like `{en: …, fr: …}`
    4:8: unknown key `de` in a text like `{en: …, fr: …}`, expected `en` or `fr`
    9:47: unknown permission `orders.mange`; did you mean `orders.manage`?
    10:42: unknown key `licence` in the permission `orders.manage`; did you mean `license`?
    14:14: expected one of `account`, `workspace`, `either`, found `acount`; did you mean `account`?
    15:24: the pattern `order.*` matches no permission; did you mean `orders.*`?
    16:24: `exactly` stands alone, without `at_least` and `at_most`
    20:18: unknown visibility `own`, expected `all`
    21:15: expected `true` or `false`, found `maybe`
    23:3: the visibility `all` is always there and cannot be declared
    23:43: expected a word, `$user_id`, `$email`, `$teams`, `$none` or `$member.…`, found `$user_ids`; did you mean `$user_id`?
    27:11: unknown role `clerc`; did you mean `clerk`?
    29:14: the option `view` has no value `c`, expected `a` or `b`
    30:20: the role `clerk` is held in a workspace, expected one held in the account
    33:5: the seat class `person` counts nobody, expected `roles`, `licenses`, `options` or `everyone: true`
    34:1: unknown key `color` in a model, expected one of `rolecall`, `model`, `version`, `name`, `workspace`, `levels`, `permissions`, `plans`, `licenses`, `roles`, `custom_roles`, `visibilities`, `fields`, `options`, `founder`, `operations`, `delegation`, `impersonation`, `seats`, `invitations`
    ");
}

#[test]
fn no_more_than_two_hundred_are_listed_and_the_rest_is_counted() {
    let names: Vec<String> = (0..500).map(|i| format!("nothing.like_{i}")).collect();
    let text =
        WHOLE.replace("carried_by: [orders.view]", &format!("carried_by: [{}]", names.join(", ")));
    let problems = read(&text).unwrap_err();
    assert_eq!((problems.listed().len(), problems.more()), (200, 300));
    assert!(problems.to_string().ends_with("\nand 300 more problems"));
}

#[test]
fn what_was_found_and_what_was_meant_stand_alone_too() {
    let problems = read(&WHOLE.replace("list_roles:", "list_role:")).unwrap_err();
    let problem = &problems.listed()[0];
    assert_eq!((problem.line, problem.column), (90, 3));
    assert_eq!(problem.found.as_deref(), Some("list_role"));
    assert_eq!(problem.suggestion.as_deref(), Some("list_roles"));
}

#[test]
fn the_order_of_sections_means_nothing() {
    let (head, tail) = WHOLE.split_once("roles:\n").unwrap();
    let turned = format!("roles:\n{tail}{head}");
    assert_eq!(read(&turned).unwrap(), read(WHOLE).unwrap());
}
