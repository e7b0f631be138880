//! Fields of lists: what is searched for, in which order, and which page.

use crate::app::page::Page;
use crate::app::people::Order;
use crate::domain::member::MemberState;
use crate::error::{Error, Reason, Result};
use crate::grpc::parse::{Fields, MAX_ENTRIES, MAX_WORD};
use crate::grpc::proto::v1;

/// The longest beginning of a name to search for, in characters.
const MAX_QUERY: usize = 100;

impl Fields {
    /// What names are searched for.
    pub fn query(&mut self, text: &str) -> Option<String> {
        self.text("query", text, MAX_QUERY)
    }

    /// In which order.
    pub fn order_by(&mut self, text: &str) -> Option<Option<Order>> {
        self.text("order_by", text, MAX_WORD)?;
        self.check(Order::parse(text))
    }

    /// States of members.
    pub fn member_states(&mut self, states: &[i32]) -> Option<Vec<MemberState>> {
        self.at_most("states", states.len(), MAX_ENTRIES)?;
        let state = |(at, number): (usize, &i32)| {
            let wire = v1::MemberState::try_from(*number).unwrap_or_default().as_str_name();
            let name = wire.trim_start_matches("MEMBER_STATE_").to_lowercase();
            let known = MemberState::ALL.iter().find(|(_, known)| *known == name);
            let wrong =
                || Error::field(Reason::ValueOutOfRange, &format!("states[{at}]"), "is no state");
            known.map(|(state, _)| *state).ok_or_else(wrong)
        };
        let states = states.iter().enumerate().map(state).collect::<Result<_>>();
        self.check(states)
    }

    /// Which page of a list; `of` is everything else that the request asks for.
    pub fn page(&mut self, of: &[&str], size: i32, token: &str) -> Option<Page> {
        self.check(Page::parse(of, size, token))
    }
}
