//! What becomes of the account itself: its plan and seats, its workspaces, teams and roles.

use rolecall::domain::member::MemberState::{Invited, Revoked, Suspended, Unconfirmed};

use super::command::{Command, Grant};
use super::members::{NEW_ROLES, OWN_ROLES};
use super::naive::{Account, Reason, Role, Team, Workspace};
use super::product::Product;

impl Account {
    pub fn change_places(&mut self, product: &Product, command: &Command) -> Result<(), Reason> {
        match command {
            Command::UpdateAccount { plan, limit } => {
                self.plan = plan.unwrap_or(self.plan);
                self.limit = limit.unwrap_or(self.limit);
            }
            Command::CloseAccount => self.closed = true,
            Command::ReopenAccount => self.closed = false,
            Command::AddWorkspace { workspace, founder } => {
                self.add_workspace(product, workspace, founder.as_deref())?;
            }
            Command::RenameWorkspace { workspace, name } => {
                name.clone_into(&mut self.workspace(workspace)?.name);
            }
            Command::CloseWorkspace { workspace } => self.workspace(workspace)?.closed = true,
            Command::ReopenWorkspace { workspace } => self.workspace(workspace)?.closed = false,
            Command::CreateTeam { .. }
            | Command::RenameTeam { .. }
            | Command::DeleteTeam { .. }
            | Command::Join { .. }
            | Command::Leave { .. } => self.change_teams(command)?,
            Command::CreateRole { role, license } => self.create_role(product, role, license)?,
            Command::EditRole { role, license, extra } => {
                self.edit_role(product, role, license, *extra)?;
            }
            Command::DeleteRole { role } => self.delete_role(product, role)?,
            other => unreachable!("{other:?} is about people"),
        }
        Ok(())
    }

    fn workspace(&mut self, id: &str) -> Result<&mut Workspace, Reason> {
        self.workspaces.get_mut(id).ok_or("WORKSPACE_NOT_FOUND")
    }

    fn add_workspace(
        &mut self,
        product: &Product,
        id: &str,
        founder: Option<&str>,
    ) -> Result<(), Reason> {
        let founder = founder.map(|founder| self.find(founder)).transpose()?;
        if self.workspaces.contains_key(id) {
            return Err("WORKSPACE_EXISTS");
        }
        let workspace = Workspace { name: String::new(), closed: false };
        self.workspaces.insert(id.to_owned(), workspace);
        let Some(founder) = founder else { return Ok(()) };
        let mut person = self.people[&founder].clone();
        person.must_not_be(&[Invited, Unconfirmed, Suspended, Revoked])?;
        let role = product.founds_workspaces.unwrap().to_owned();
        let grant = Grant { role, workspace: Some(id.to_owned()), on: false };
        self.place(product, &mut person.held, &grant, false);
        self.people.insert(founder, person);
        Ok(())
    }

    fn change_teams(&mut self, command: &Command) -> Result<(), Reason> {
        match command {
            Command::CreateTeam { team, workspace } => {
                if workspace.as_ref().is_some_and(|id| !self.workspaces.contains_key(id)) {
                    return Err("WORKSPACE_NOT_FOUND");
                }
                if self.teams.contains_key(team) {
                    return Err("TEAM_EXISTS");
                }
                let made = Team { name: String::new(), workspace: workspace.clone() };
                self.teams.insert(team.clone(), made);
            }
            Command::RenameTeam { team, name } => {
                let row = self.teams.get_mut(team).ok_or("TEAM_NOT_FOUND")?;
                name.clone_into(&mut row.name);
            }
            Command::DeleteTeam { team } => {
                self.teams.remove(team).ok_or("TEAM_NOT_FOUND")?;
                for person in self.people.values_mut() {
                    person.teams.remove(team);
                }
            }
            Command::Join { whom, team } => {
                let row = self.teams.get(team).ok_or("TEAM_NOT_FOUND")?.clone();
                let id = self.find(whom)?;
                let person = self.people.get_mut(&id).unwrap();
                person.must_not_be(&[Revoked])?;
                let applies = |place: &Option<String>| place.is_none() || *place == row.workspace;
                let mut held = person.held.values();
                let is_there = row.workspace.is_none() || held.any(|held| applies(&held.workspace));
                if !is_there && !person.teams.contains(team) {
                    return Err("NOT_IN_WORKSPACE");
                }
                person.teams.insert(team.clone());
            }
            Command::Leave { whom, team } => {
                self.teams.get(team).ok_or("TEAM_NOT_FOUND")?;
                let id = self.find(whom)?;
                self.people.get_mut(&id).unwrap().teams.remove(team);
            }
            other => unreachable!("{other:?} is not about teams"),
        }
        Ok(())
    }

    fn create_role(
        &mut self,
        product: &Product,
        id: &str,
        license: &'static str,
    ) -> Result<(), Reason> {
        if !product.custom_roles {
            return Err("FIXED_BY_MODEL");
        }
        if self.roles.contains_key(id) {
            return Err("ROLE_EXISTS");
        }
        if self.plan < NEW_ROLES {
            return Err("PLAN_REQUIRED");
        }
        self.roles.insert(id.to_owned(), Role { license, extra: false });
        Ok(())
    }

    fn edit_role(
        &mut self,
        product: &Product,
        id: &str,
        license: &'static str,
        extra: bool,
    ) -> Result<(), Reason> {
        if product.editable.iter().any(|(role, _)| *role == id) {
            if extra {
                self.edited.insert(id.to_owned());
            } else {
                self.edited.remove(id);
            }
            return Ok(());
        }
        let row = self.roles.get_mut(id).ok_or("ROLE_NOT_FOUND")?;
        let edited = Role { license, extra };
        if *row != edited && self.plan < OWN_ROLES {
            return Err("PLAN_REQUIRED");
        }
        *row = edited;
        Ok(())
    }

    fn delete_role(&mut self, product: &Product, id: &str) -> Result<(), Reason> {
        if product.role(id).is_some() {
            return Err("FIXED_BY_MODEL");
        }
        let is_held = self
            .people
            .values()
            .any(|person| !person.is_gone() && person.held.values().any(|held| held.role == id));
        if self.roles.contains_key(id) && is_held {
            return Err("ROLE_IN_USE");
        }
        self.roles.remove(id).map(|_| ()).ok_or("ROLE_NOT_FOUND")
    }
}
