//! Who would gain and who would lose by a change of a role.

use super::update::{Planned, UpdateRole};
use super::{ListedRole, Reading, changing};
use crate::app::access::Access;
use crate::app::page::{Listed, Page};
use crate::app::target::Target;
use crate::app::{App, Known};
use crate::decision::MemberTable;
use crate::decision::moved::{Moved, Side, moved};
use crate::domain::member::Member;
use crate::domain::revision::ConsistencyToken;
use crate::error::Result;
use crate::ids::{DottedName, MemberId, PersonRef, RoleId};
use crate::model::RoleTable;
use crate::model::definition::Operation;
use crate::store::{HeldIn, PeoplePage, Reads};

/// What would become of a role and of those who hold it.
#[derive(Debug, Clone)]
pub struct RolePreview {
    /// The role as it would be.
    pub role: ListedRole,
    /// What it would grant and does not, by name.
    pub gained: Vec<DottedName>,
    /// What it grants and would not, by name.
    pub lost: Vec<DottedName>,
    /// Active people who would really gain or lose something, and what, in each scope in which they hold the role.
    pub members: Listed<(Member, Vec<Moved>)>,
    /// The state that this was made from.
    pub token: ConsistencyToken,
}

impl App {
    /// Says what a change of a role would do, and does nothing.
    ///
    /// # Errors
    /// Those of the change, but that there are not enough seats; or the actor may not see people.
    pub async fn preview_role_change(
        &self,
        access: &Access,
        target: &Target,
        actor: Option<&PersonRef>,
        update: &UpdateRole,
        page: &Page,
    ) -> Result<RolePreview> {
        let after = page.after_id(MemberId::parse)?;
        let reads = Reads {
            people_per_role: true,
            people_page: Some(PeoplePage {
                roles: vec![update.role_id.clone()],
                held_in: HeldIn::Anywhere,
                after: after.clone(),
                limit: page.limit(),
            }),
            ..Reads::default()
        };
        let reading = self.read_on_behalf(access, target, actor, reads).await?;
        let planned = update.plan(&reading.scene(self), &[Operation::ListMembers])?;
        let (known, role_id) = (&reading.known, &update.role_id);
        // The change itself is refused by the one way in which anything is changed.
        known.open_account()?;
        let holders = holders_after(known, role_id, after.as_ref());
        let Listed { rows, next } = page.cut(holders, |member| member.member_id.as_str());
        let rows = rows.into_iter().filter_map(|member| reading.moved(member, &planned.after));
        let members = Listed { rows: rows.collect(), next };
        let Planned { role, after, .. } = planned;
        Ok(RolePreview {
            gained: beyond(&after, &known.roles, role_id),
            lost: beyond(&known.roles, &after, role_id),
            role,
            members,
            token: known.facts.token(),
        })
    }
}

impl Reading {
    /// What a member really gains and loses; `None`: nothing.
    fn moved(&self, member: &Member, after: &RoleTable) -> Option<(Member, Vec<Moved>)> {
        let (before, plan) = (&self.known.roles, self.known.plan);
        let was = MemberTable::new(before, plan, member);
        let is = MemberTable::new(after, plan, member);
        let before = Side { roles: before, person: &was };
        let moved = moved(before, Side { roles: after, person: &is }, self.now);
        (!moved.is_empty()).then(|| (member.clone(), moved))
    }
}

/// The holders of a role on a page, by id. Who was read for another reason may stand behind its end, where the page is cut.
fn holders_after<'a>(
    known: &'a Known,
    role_id: &'a RoleId,
    after: Option<&MemberId>,
) -> Vec<&'a Member> {
    let holders = changing::holders(known, role_id);
    let mut holders: Vec<_> = holders.filter(|member| Some(&member.member_id) > after).collect();
    holders.sort_by(|a, b| a.member_id.cmp(&b.member_id));
    holders
}

/// What a role grants in one table and not in another.
fn beyond(one: &RoleTable, other: &RoleTable, role_id: &RoleId) -> Vec<DottedName> {
    let Some(mut grants) = one.role(role_id).map(|row| row.grants.clone()) else {
        return Vec::new();
    };
    if let Some(row) = other.role(role_id) {
        grants.remove(&row.grants);
    }
    one.tables.names(&grants).cloned().collect()
}
