//! How much a model may hold.

use super::{WHOLE, problems};

/// As many rows as are asked for, from a line with `#` for their number.
fn rows(count: usize, line: &str) -> String {
    (0..count).map(|i| line.replace('#', &i.to_string())).collect()
}

/// Asserts that a model with rows put before a line is refused for their number, and only for that.
#[track_caller]
fn at_most(before: &str, line: &str, allowed: usize, message: &str) {
    let with = |count| {
        assert_eq!(WHOLE.matches(before).count(), 1);
        problems(&WHOLE.replace(before, &format!("{}{before}", rows(count, line))))
    };
    assert_eq!(with(allowed), Vec::<String>::new());
    let found = with(allowed + 1);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with(message), "{found:?}");
}

#[test]
fn two_thousand_permissions() {
    let line = "      r#.view: {en: x}\n";
    let message = "at most 2000 permissions are allowed, found 2001";
    at_most("      orders.view:", line, 2_000 - 7, message);
}

#[test]
fn a_thousand_roles() {
    let line = "  r#: {name: {en: x}, held_in: account}\n";
    at_most("  boss:\n", line, 1_000 - 3, "at most 1000 roles are allowed, found 1001");
}

#[test]
fn a_hundred_options() {
    let line = "  o#: {name: {en: x}, for: [clerk], values: switch, default: on}\n";
    at_most("  export:\n", line, 100 - 2, "at most 100 options are allowed, found 101");
}

#[test]
fn sixty_four_values_an_option() {
    at_most("mine, ours", "v#, ", 64 - 3, "at most 64 values of an option are allowed, found 65");
}

#[test]
fn a_hundred_visibilities() {
    let line = "  v#: {name: {en: x}, any: [{a: b}]}\n";
    at_most("  region:\n", line, 100 - 3, "at most 100 visibilities are allowed, found 101");
}

#[test]
fn sixteen_entries_a_visibility() {
    let line = "      - {a: b#}\n";
    let message = "at most 16 entries of a visibility are allowed, found 17";
    at_most("      - {region: $member.region}\n", line, 15, message);
}

#[test]
fn sixteen_attributes_an_entry_and_sixty_four_values_an_attribute() {
    at_most(
        "status: draft",
        "a#: b, ",
        16 - 4,
        "at most 16 attributes of an entry are allowed, found 17",
    );
    at_most(
        "$user_id, $email",
        "w#, ",
        64 - 2,
        "at most 64 values of an attribute are allowed, found 65",
    );
}

#[test]
fn a_hundred_seat_classes() {
    let line = "    c#: {name: {en: x}, everyone: true}\n";
    at_most("    manager:", line, 98, "at most 100 seat classes are allowed, found 101");
}

#[test]
fn a_hundred_plans_and_licences() {
    let line = "  - {id: x#, name: {en: x}}\n";
    at_most("  - {id: growth,", line, 98, "at most 100 plans are allowed, found 101");
    at_most("  - {id: owner,", line, 98, "at most 100 licences are allowed, found 101");
}

#[test]
fn sections_are_compared_up_to_the_limits_and_not_beyond() {
    let permission = ("      orders.view:", "      r#.view: {en: x}\n", 2_000 - 7);
    let visibility = ("  region:\n", "  v#: {name: {en: x}, any: [{a: b}]}\n", 100 - 3);
    for (before, line, allowed) in [permission, visibility] {
        let said = |count| {
            let (from, to) = ("{en: See orders}", "{en: See orders, implies: [orders.view]}");
            assert_eq!(WHOLE.matches(from).count(), 1);
            let text = WHOLE.replace(before, &format!("{}{before}", rows(count, line)));
            let found = problems(&text.replace(from, to));
            assert_eq!(found.len(), 1, "{found:?}");
            found.concat()
        };
        assert!(said(allowed).contains("`orders.view` implies itself"), "{}", said(allowed));
        assert!(said(allowed + 1).contains("at most"), "{}", said(allowed + 1));
    }
}

#[test]
fn of_a_circle_at_most_eight_are_shown() {
    let said = |count: usize| {
        let next = |i| (i + 1) % count;
        let rows: String = (0..count)
            .map(|i| format!("      r{i}.go: {{en: x, implies: [r{}.go]}}\n", next(i)))
            .collect();
        problems(&WHOLE.replace("      orders.view:", &format!("{rows}      orders.view:")))
            .concat()
    };
    let eight = "`r0.go` → `r1.go` → `r2.go` → `r3.go` → `r4.go` → `r5.go` → `r6.go` → `r7.go` → ";
    assert!(said(8).ends_with(&format!("{eight}`r0.go`")), "{}", said(8));
    assert!(said(9).ends_with(&format!("{eight}… → `r0.go`")), "{}", said(9));
}
