//! Arrows between rooms, and the circles they make.

use std::collections::{BTreeMap, BTreeSet};

/// Which names which.
pub type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Circles, each with its first name repeated at the end, so many that taking one arrow out of each leaves none.
pub fn circles(mut arrows: Arrows) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    while let Some(circle) = first(&arrows) {
        // The arrow that closes it, from the last name but one to the last.
        let closing = &circle[circle.len() - 2..];
        arrows.entry(closing[0].clone()).or_default().remove(&closing[1]);
        found.push(circle);
    }
    found
}

fn first(arrows: &Arrows) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    arrows.keys().find_map(|start| from(start, arrows, &mut Vec::new(), &mut done))
}

fn from(name: &str, arrows: &Arrows, way: &mut Vec<String>, done: &mut BTreeSet<String>) -> Option<Vec<String>> {
    if let Some(met) = way.iter().position(|passed| passed == name) {
        let mut circle = way[met..].to_vec();
        circle.push(name.to_owned());
        return Some(circle);
    }
    if done.contains(name) {
        return None;
    }
    way.push(name.to_owned());
    let found = arrows.get(name).into_iter().flatten().find_map(|next| from(next, arrows, way, done));
    way.pop();
    done.insert(name.to_owned());
    found
}

#[test]
fn a_circle_is_found_and_named() {
    let drawn = |pairs: &[(&str, &str)]| {
        let mut arrows = Arrows::new();
        for (from, to) in pairs {
            arrows.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        circles(arrows).iter().map(|circle| circle.join("→")).collect::<Vec<_>>()
    };
    assert!(drawn(&[("a", "b"), ("b", "c"), ("a", "c")]).is_empty(), "two ways to the same room are no circle");
    assert_eq!(drawn(&[("a", "b"), ("b", "c"), ("c", "d"), ("d", "b")]), ["b→c→d→b"]);
    assert_eq!(drawn(&[("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")]), ["a→b→a", "c→d→c"], "all of them, not only the first");
}
