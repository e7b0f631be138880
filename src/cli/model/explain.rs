//! `rolecall model explain`: how does the answer to one question come about?

mod words;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::cli::model::Outcome;
use crate::cli::model::files::{self, Loaded};
use crate::cli::model::test::answer_text;
use crate::decision::{
    ActingAs, ActingAsTable, Explanation, Facts, Instance, MemberTable, Query, decide, explain,
};
use crate::expectations::{DEFAULT_TIME, Expectation};
use crate::ids::{UserId, WorkspaceId};
use crate::model::{RoleTable, compile};

/// One question about the people of a file of expectations.
#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    /// Expectations: their people, roles and workspaces.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Who: a name of the file, or any other, which is not a member.
    #[arg(value_parser = UserId::parse)]
    who: UserId,
    /// What.
    permission: String,
    /// The workspace; left out: the account as a whole.
    #[arg(long = "in", value_name = "WORKSPACE", value_parser = WorkspaceId::parse)]
    workspace: Option<WorkspaceId>,
    /// An attribute of the instance that it is about; may be repeated, for the same attribute as well.
    #[arg(long, value_name = "ATTRIBUTE=VALUE", value_parser = attribute)]
    on: Vec<(String, String)>,
    /// As whom they act.
    #[arg(long, value_name = "WHO", value_parser = UserId::parse)]
    acting_as: Option<UserId>,
    /// What the account pays for, instead of what the file says.
    #[arg(long)]
    plan: Option<String>,
    /// When it is asked; default the beginning of 2026.
    #[arg(long, value_name = "TIME")]
    at: Option<Timestamp>,
}

fn attribute(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("expected an attribute and a value, like `assignee=adam`".to_owned()),
    }
}

/// The answer, what each assignment contributed, and what would grant it.
pub(super) fn run(args: &ExplainArgs) -> Outcome {
    let mut outcome = Outcome::default();
    let loaded = match files::expectations(&args.file) {
        Ok(loaded) => loaded,
        Err(failure) => {
            outcome.fail(&failure);
            return outcome;
        }
    };
    let question = match question(args, &loaded) {
        Ok(question) => question,
        Err(complaint) => return Outcome::usage(&complaint),
    };
    for line in lines(args, &loaded, &question) {
        outcome.say(&line);
    }
    outcome
}

fn question(args: &ExplainArgs, loaded: &Loaded) -> Result<Expectation, String> {
    let plan = files::plan(&loaded.model, args.plan.as_deref())?;
    let mut attributes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in &args.on {
        attributes.entry(name.clone()).or_default().push(value.clone());
    }
    Ok(Expectation {
        workspace: args.workspace.clone(),
        instance: (!args.on.is_empty()).then_some(Instance { attributes }),
        acting_as: args.acting_as.clone(),
        plan,
        at: args.at.unwrap_or(DEFAULT_TIME),
        ..Expectation::of(args.who.clone())
    })
}

fn lines(args: &ExplainArgs, loaded: &Loaded, question: &Expectation) -> Vec<String> {
    let tables = Arc::new(compile(&loaded.model));
    let situation = loaded.expectations.situation(question, &args.who);
    let roles = RoleTable::new(Arc::clone(&tables), &loaded.expectations.roles);
    let plan = tables.plan(situation.account.and_then(|account| account.plan));
    let person = situation.person.map(|member| MemberTable::new(&roles, plan, member));
    let other = match situation.acting_as {
        ActingAs::Other(member) => Some(MemberTable::new(&roles, plan, member)),
        ActingAs::Themselves | ActingAs::Unknown => None,
    };
    let facts = Facts {
        roles: &roles,
        closed: false,
        workspace: situation.workspace,
        person: person.as_ref(),
        acting_as: match (&situation.acting_as, &other) {
            (ActingAs::Themselves, _) => ActingAsTable::Themselves,
            (_, Some(other)) => ActingAsTable::Other(other),
            (_, None) => ActingAsTable::Unknown,
        },
    };
    let query = Query {
        permission: &args.permission,
        workspace: question.workspace.as_ref(),
        instance: question.instance.as_ref(),
        now: question.at,
    };
    let answer = decide(&facts, &query).answer(&tables);
    let mut lines = vec![format!("{} {}: {}", args.who, args.permission, answer_text(&answer))];
    match situation.person {
        Some(member) => {
            let explanation = explain(&facts, &query, plan, member);
            lines.extend(words::lines(&tables, member, &explanation));
        }
        None => lines.push(format!("nobody is called `{}` in this account", args.who)),
    }
    if let ActingAs::Other(member) = situation.acting_as {
        let facts = Facts { person: other.as_ref(), acting_as: ActingAsTable::Themselves, ..facts };
        let explanation = explain(&facts, &query, plan, member);
        let own = Explanation { would_grant: Vec::new(), nearest: None, ..explanation };
        lines.extend(words::lines(&tables, member, &own));
    }
    if question.workspace.is_some() && situation.workspace.is_none() {
        lines.push("the account has no such workspace".to_owned());
    }
    lines
}
