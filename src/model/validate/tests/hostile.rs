//! Whatever the text, reading ends soon and with an answer.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{WHOLE, problems};
use crate::model::read;

/// Far above what any of these takes, on a slow machine and without optimisation.
const SOON: Duration = Duration::from_secs(30);

#[track_caller]
fn refused_soon(text: &str) -> String {
    let start = Instant::now();
    let problems = problems(text);
    assert!(start.elapsed() < SOON, "took {:?}", start.elapsed());
    assert!(!problems.is_empty());
    problems.into_iter().next().unwrap_or_default()
}

#[test]
fn a_file_above_the_limit_is_not_looked_at() {
    let text = "#".repeat(1024 * 1024 + 1);
    assert_eq!(refused_soon(&text), "1:1: the file has 1048577 bytes, at most 1048576 are read");
}

#[test]
fn deep_nesting_is_refused_in_every_notation() {
    for opening in ["[", "{a: ", "- ", "? ", "[{a: ", "- ? "] {
        for count in [30, 1_000, 100_000] {
            let first = refused_soon(&opening.repeat(count));
            assert!(!first.is_empty());
        }
    }
    let mut block = String::new();
    for depth in 0..1_000 {
        let _ = writeln!(block, "{}a:", " ".repeat(depth));
    }
    let first = refused_soon(&block);
    assert!(first.contains("nested more than 24 levels deep"), "{first}");
}

#[test]
fn aliases_are_never_followed() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for i in 1..30 {
        let aliases = vec![format!("*a{}", i - 1); 10].join(", ");
        let _ = writeln!(bomb, "a{i}: &a{i} [{aliases}]");
    }
    assert_eq!(
        refused_soon(&bomb).split(": ").nth(1),
        Some(
            "unknown key `a0` in a model, expected one of `rolecall`, `model`, `version`, `name`, `workspace`, `levels`, `permissions`, `plans`, `licenses`, `roles`, `custom_roles`, `visibilities`, `fields`, `options`, `founder`, `operations`, `delegation`, `impersonation`, `seats`, `invitations`"
        )
    );
    assert!(problems(&bomb).iter().any(|line| line.contains("aliases")));
    refused_soon("a: &a [*a]");
    refused_soon("<<: &a {<<: *a}");
}

#[test]
fn odd_bytes_are_refused_or_read() {
    for text in [
        "",
        "\0",
        "\u{feff}",
        "---\n---\n",
        "%YAML 1.2\n---\n",
        "\t",
        "a: \u{1}",
        "? [a]\n: b",
        "!!binary AA==",
        "|",
        "\"\\uD800\"",
    ] {
        refused_soon(text);
    }
    refused_soon(&WHOLE.replace("shop", "sh\0op"));
}

/// Files at the limit of size that make as much work as they can.
#[test]
fn large_files_end_soon() {
    let permissions: String = (0..2_000).map(|i| format!("      r{i}.view: {{en: x}}\n")).collect();
    let head = WHOLE.replace("      orders.view:", &format!("{permissions}      orders.view:"));
    // Every permission unknown, and nearly known.
    let unknown: Vec<String> = (0..40_000).map(|i| format!("r{i}.veiw")).collect();
    refused_soon(
        &head
            .replace("carried_by: [orders.view]", &format!("carried_by: [{}]", unknown.join(", "))),
    );
    // Nothing but plans, licences, permissions, keys.
    let many = |line: &dyn Fn(usize) -> String| (0..20_000).map(line).collect::<String>();
    refused_soon(&format!("plans:\n{}", many(&|i| format!("  - {{id: p{i}, name: {{en: x}}}}\n"))));
    refused_soon(&format!(
        "licenses:\n{}",
        many(&|i| format!("  - {{id: p{i}, name: {{en: x}}}}\n"))
    ));
    refused_soon(&WHOLE.replace(
        "      orders.view:",
        &format!(
            "{}      orders.view:",
            many(&|i| format!("      r{i}.view: {{en: x, license: owner}}\n"))
        ),
    ));
    refused_soon(&many(&|i| format!("k{i}: x\n")));
    refused_soon(&"a".repeat(1024 * 1024));
    refused_soon(&"a: ".repeat(300_000));
    refused_soon(&"\"".repeat(1024 * 1024));
    refused_soon(&"- a\n".repeat(250_000));
    refused_soon(&"a,".repeat(500_000));
    refused_soon(&format!("[{}", "a,".repeat(500_000)));
    refused_soon(&"&a ".repeat(300_000));
    refused_soon(&"# \n".repeat(300_000));
    refused_soon(&"\n".repeat(1024 * 1024));
}

/// As many implications as fit, and every visibility set for everything.
#[test]
fn dense_implications_and_visibilities_end_soon() {
    let mut permissions = String::new();
    for i in 0..1_000_usize {
        let implied: Vec<String> = (i.saturating_sub(50)..i).map(|j| format!("r{j}.x")).collect();
        let _ = writeln!(permissions, "      r{i}.x: {{en: x, implies: [{}]}}", implied.join(", "));
    }
    let mut visibilities = String::new();
    let mut set = Vec::new();
    for i in 0..97 {
        let entries: String =
            (0..16).map(|j| format!("{{a{j}: w{i}, b: c, d: [e, f, g]}}, ")).collect();
        let _ = writeln!(visibilities, "  v{i}: {{name: {{en: x}}, any: [{entries}]}}");
        set.push(format!("v{i}: [\"*\"]"));
    }
    let text = WHOLE
        .replace("      orders.view:", &format!("{permissions}      orders.view:"))
        .replace("  region:\n", &format!("{visibilities}  region:\n"))
        .replace("{own: [orders.view], all: [reports.view]}", &format!("{{{}}}", set.join(", ")));
    let first = refused_soon(&text);
    assert!(first.contains("of which neither includes the other"), "{first}");
}

#[test]
fn a_ring_of_implications_is_found_and_ends_soon() {
    let ring: String = (0..1_900)
        .map(|i| format!("      r{i}.x: {{en: x, implies: [r{}.x, r0.x]}}\n", (i + 1) % 1_900))
        .collect();
    refused_soon(&WHOLE.replace("      orders.view:", &format!("{ring}      orders.view:")));
}

/// The whole model with lines dropped, doubled, swapped, or with bytes replaced.
fn mutated() -> impl Strategy<Value = String> {
    let lines: Vec<String> = WHOLE.lines().map(str::to_owned).collect();
    let count = lines.len();
    let edit = (0_u8..5, 0..count, 0..count, any::<prop::sample::Index>(), any::<char>());
    prop::collection::vec(edit, 1..6).prop_map(move |edits| {
        let mut lines = lines.clone();
        for (kind, from, to, index, character) in edits {
            let (from, to) = (from % lines.len(), to % lines.len());
            match kind {
                0 if lines.len() > 1 => drop(lines.remove(from)),
                1 => lines.insert(to, lines[from].clone()),
                2 => lines.swap(from, to),
                3 => lines[from] = lines[from].trim_start().to_owned(),
                _ => {
                    let mut characters: Vec<char> = lines[from].chars().collect();
                    if !characters.is_empty() {
                        let at = index.index(characters.len());
                        characters[at] = character;
                    }
                    lines[from] = characters.into_iter().collect();
                }
            }
        }
        lines.join("\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(text in ".{0,200}") {
        let _ = read(&text);
    }

    #[test]
    fn any_text_of_yaml_signs_is_answered(text in "[-?:,\\[\\]{}#&*!|>'\"%@` \n\ta0~<]{0,120}") {
        let _ = read(&text);
    }

    #[test]
    fn a_model_with_slips_is_answered_and_the_places_are_in_the_file(text in mutated()) {
        if let Err(problems) = read(&text) {
            let lines = text.lines().count();
            prop_assert!(!problems.listed().is_empty());
            for problem in problems.listed() {
                prop_assert!(problem.line >= 1 && problem.line <= lines + 1, "{problem}");
                prop_assert!(problem.column >= 1, "{problem}");
                prop_assert!(!problem.message.ends_with('.'), "{problem}");
            }
        }
    }
}
