//! Cycles in what refers to what.

use std::collections::{BTreeMap, BTreeSet};

/// The most cycles that are looked for: each can be as long as the model, and nobody reads more.
const ENOUGH: usize = 50;

/// The cycles that a walk through the graph runs into, each as the nodes on it in order. Where there is any cycle, at least one is found;
/// of cycles that share edges, some may be found only when others are gone.
///
/// Iterative, since a model decides how deep it goes.
pub(crate) fn cycles<'k, K: Ord + ?Sized>(
    edges: &BTreeMap<&'k K, BTreeSet<&'k K>>,
) -> Vec<Vec<&'k K>> {
    let mut found = Vec::new();
    let mut done: BTreeSet<&K> = BTreeSet::new();
    for &start in edges.keys() {
        if done.contains(start) {
            continue;
        }
        // The path walked so far, each with the edges that are left to try, and where each node stands on it.
        let mut path = vec![(start, targets(edges, start))];
        let mut on_path: BTreeMap<&K, usize> = BTreeMap::from([(start, 0)]);
        while let Some((node, left)) = path.last_mut() {
            let Some(next) = left.next() else {
                done.insert(*node);
                on_path.remove(*node);
                path.pop();
                continue;
            };
            if let Some(&index) = on_path.get(next) {
                if found.len() == ENOUGH {
                    return found;
                }
                found.push(path.iter().skip(index).map(|(node, _)| *node).collect());
            } else if !done.contains(next) {
                on_path.insert(next, path.len());
                path.push((next, targets(edges, next)));
            }
        }
    }
    found
}

fn targets<'k, K: Ord + ?Sized>(
    edges: &BTreeMap<&'k K, BTreeSet<&'k K>>,
    node: &'k K,
) -> std::vec::IntoIter<&'k K> {
    edges
        .get(node)
        .map(|next| next.iter().copied().collect::<Vec<_>>())
        .unwrap_or_default()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(edges: &[(&'static str, &[&'static str])]) -> Vec<Vec<&'static str>> {
        let edges = edges.iter().map(|(node, next)| (*node, next.iter().copied().collect()));
        cycles(&edges.collect())
    }

    #[test]
    fn what_only_meets_again_is_no_cycle() {
        assert!(found(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d"])]).is_empty());
    }

    #[test]
    fn separate_cycles_are_all_found() {
        let edges: &[(&'static str, &[&'static str])] =
            &[("a", &["a"]), ("b", &["c"]), ("c", &["d"]), ("d", &["b"]), ("e", &["b"])];
        assert_eq!(found(edges), [vec!["a"], vec!["b", "c", "d"]]);
    }
}
