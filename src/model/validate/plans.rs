//! `plans` and `licenses`: ordered lists, lowest first.

use std::collections::BTreeMap;

use crate::ids::Name;
use crate::model::definition::{License, Plan};
use crate::model::shape::Fields;
use crate::model::syntax::Node;
use crate::model::validate::reader::Reader;

pub(super) const PLAN_KEYS: &[&str] = &["id", "name"];
pub(super) const LICENSE_KEYS: &[&str] = &["id", "name", "floor"];

const MAX_PLANS: usize = 100;
pub(super) const MAX_LICENSES: usize = 100;

impl Reader<'_> {
    pub(super) fn plans(&self, node: &Node) -> Vec<Plan> {
        let mut plans = Vec::new();
        let mut seen = BTreeMap::new();
        for node in self.report.list(node, "a list of plans, lowest first") {
            let fields = self.report.fields(node, "a plan", PLAN_KEYS);
            let id = self.ordered_id(&fields, "plan", &mut seen);
            let name = self.report.required(&fields, "name");
            let name = name.map(|node| self.report.localized(node)).unwrap_or_default();
            plans.extend(id.map(|id| Plan { id, name }));
        }
        self.report.limit(node.at, "plans", plans.len(), MAX_PLANS);
        plans
    }

    pub(super) fn licenses(&self, node: &Node) -> Vec<License> {
        let mut licenses = Vec::new();
        let mut seen = BTreeMap::new();
        for node in self.report.list(node, "a list of licences, lowest first") {
            let fields = self.report.fields(node, "a licence", LICENSE_KEYS);
            let id = self.ordered_id(&fields, "licence", &mut seen);
            let name = self.report.required(&fields, "name");
            let name = name.map(|node| self.report.localized(node)).unwrap_or_default();
            let floor = self.patterns(fields.get("floor"));
            licenses.extend(id.map(|id| License { id, name, floor }));
        }
        self.report.limit(node.at, "licences", licenses.len(), MAX_LICENSES);
        licenses
    }

    /// The id of a member of a list, which no other member has.
    fn ordered_id(
        &self,
        fields: &Fields<'_>,
        what: &str,
        seen: &mut BTreeMap<Name, usize>,
    ) -> Option<Name> {
        let node = self.report.required(fields, "id")?;
        let id = self.id(node)?;
        if let Some(first) = seen.get(&id) {
            let message = format!("the {what} `{id}` is given twice, first in line {first}");
            self.report.add_text(node.at, id.as_str(), message);
            return None;
        }
        seen.insert(id.clone(), node.at.line);
        Some(id)
    }
}
