//! In which order people are listed, and along which indexes: only what an index tells is told, since nothing is sorted.

use jiff::Timestamp;

use super::{Filter, ListMembers, address};
use crate::domain::activity::online_since;
use crate::domain::member::fold;
use crate::error::{Error, Reason, Result};
use crate::store::Along;

/// By what people are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderBy {
    /// Their name, without regard to case.
    DisplayName,
    /// Their address; whoever has none comes first.
    Email,
    /// When they were invited or added.
    CreateTime,
    /// When they were last active; whoever never was comes first.
    LastActiveTime,
}

/// An order. Where two are alike, their member ids say who comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: OrderBy,
    /// Whether backwards.
    pub descending: bool,
}

impl OrderBy {
    const ALL: [(Self, &'static str); 4] = [
        (Self::DisplayName, "display_name"),
        (Self::Email, "email"),
        (Self::CreateTime, "create_time"),
        (Self::LastActiveTime, "last_active_time"),
    ];

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(one, _)| *one == self).map_or("", |(_, name)| name)
    }
}

impl Order {
    const BY_NAME: Self = Self { by: OrderBy::DisplayName, descending: false };
    const BY_ACTIVITY: Self = Self { by: OrderBy::LastActiveTime, descending: true };

    /// Reads the field `order_by` (AIP-132): one name, and which way. Empty: nothing is asked for.
    ///
    /// # Errors
    /// It is something else.
    pub fn parse(text: &str) -> Result<Option<Self>> {
        let mut words = text.split_whitespace();
        let Some(name) = words.next() else { return Ok(None) };
        let descending = match words.next() {
            None | Some("asc") => Some(false),
            Some("desc") => Some(true),
            Some(_) => None,
        };
        let by = OrderBy::ALL.iter().find(|(_, known)| *known == name).map(|(by, _)| *by);
        match (by, descending, words.next()) {
            (Some(by), Some(descending), None) => Ok(Some(Self { by, descending })),
            _ => Err(Error::field(
                Reason::InvalidOrderBy,
                "order_by",
                "must be `display_name`, `email`, `create_time` or `last_active_time`, alone or with ` desc`",
            )),
        }
    }
}

impl ListMembers {
    /// The indexes that tell the list one after the other, and whether backwards.
    ///
    /// # Errors
    /// There is none for this order.
    pub(super) fn stages(&self, now: Timestamp) -> Result<(Vec<Along>, bool)> {
        let Filter { query, role_id, states, online } = &self.filter;
        let (by_name, by_activity) = (Order::BY_NAME, Order::BY_ACTIVITY);
        if let Some(id) = &self.view.workspace_id {
            let order = self.order_by("workspace_id", OrderBy::DisplayName, by_name)?;
            return Ok((vec![Along::Workspace(id.clone())], order.descending));
        }
        if let Some(id) = role_id {
            let order = self.order_by("role_id", OrderBy::DisplayName, by_name)?;
            return Ok((vec![Along::Role(id.clone())], order.descending));
        }
        if !query.trim().is_empty() {
            let order = self.order_by("query", OrderBy::DisplayName, by_name)?;
            if order.descending {
                return Err(not_served("query", "`display_name`, forwards"));
            }
            return Ok((vec![Along::Name(fold(query)), Along::Email(address(query))], false));
        }
        if *online == Some(true) {
            let order = self.order_by("online", OrderBy::LastActiveTime, by_activity)?;
            return Ok((vec![Along::Active(Some(online_since(now)))], order.descending));
        }
        let order = self.order.unwrap_or(by_name);
        let along = match (order.by, states.as_slice()) {
            (OrderBy::DisplayName, [state]) => Along::State(*state),
            (OrderBy::DisplayName, _) => Along::Name(String::new()),
            (OrderBy::Email, _) => Along::Email(String::new()),
            (OrderBy::CreateTime, _) => Along::Created,
            (OrderBy::LastActiveTime, _) => Along::Active(None),
        };
        Ok((vec![along], order.descending))
    }

    /// The order that was asked for, which must be by what the index of a filter is sorted by.
    fn order_by(&self, filter: &str, by: OrderBy, usual: Order) -> Result<Order> {
        let order = self.order.unwrap_or(usual);
        if order.by != by {
            return Err(not_served(filter, &format!("`{}`", by.name())));
        }
        Ok(order)
    }
}

fn not_served(filter: &str, by: &str) -> Error {
    let what = format!("must be {by} where `{filter}` is set");
    Error::field(Reason::InvalidOrderBy, "order_by", what).with_metadata("filter", filter)
}
