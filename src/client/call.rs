//! What a client knows of each method: generated, so that a new one is known too.

use crate::proto::v1;

/// A request of the API, and with it the method that it is for.
///
/// Every method that answers once has one. Asking again does no harm: a change has a `request_id`, by which it happens once, and what has none
/// only reads, or comes to the same however often it is asked.
pub trait Call: prost::Message + Clone + Default + 'static {
    /// What is answered.
    type Response: prost::Message + Default + 'static;

    /// The method, as HTTP/2 names it.
    const PATH: &'static str;

    /// The account that it is about; empty where there is none, or it is not known yet.
    fn account_id(&self) -> &str {
        ""
    }

    /// By what a change is known when it is asked for again. `None`: it is no change.
    fn request_id(&mut self) -> Option<&mut String> {
        None
    }

    /// How fresh the answer must be. `None`: that is not for the caller to say.
    fn consistency(&mut self) -> Option<&mut Option<v1::Consistency>> {
        None
    }

    /// The state that an answer names; empty: none.
    fn token(_response: &Self::Response) -> &str {
        ""
    }
}

macro_rules! call {
    ($request:ident => $response:ident, $path:literal, $($field:ident)*) => {
        impl Call for v1::$request {
            type Response = v1::$response;

            const PATH: &'static str = $path;

            $(field!($field);)*
        }
    };
}

macro_rules! field {
    (account_id) => {
        fn account_id(&self) -> &str {
            &self.account_id
        }
    };
    (request_id) => {
        fn request_id(&mut self) -> Option<&mut String> {
            Some(&mut self.request_id)
        }
    };
    (consistency) => {
        fn consistency(&mut self) -> Option<&mut Option<v1::Consistency>> {
            Some(&mut self.consistency)
        }
    };
    (consistency_token) => {
        fn token(response: &Self::Response) -> &str {
            &response.consistency_token
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/calls.rs"));
