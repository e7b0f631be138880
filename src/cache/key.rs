//! Under which names things are kept.

use equivalent::Equivalent;

use crate::ids::{AccountId, KeyId, PersonRef, WorkspaceId};

/// A key, of ids that are owned or borrowed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key<A, P, W, K> {
    Account(A),
    Person(A, P),
    Workspace(A, W),
    Credential(K),
}

/// A key as it is kept.
pub(super) type OwnedKey = Key<AccountId, PersonRef, WorkspaceId, KeyId>;

/// A key as it is looked for.
pub(super) type LookedFor<'a> = Key<&'a AccountId, &'a PersonRef, &'a WorkspaceId, &'a KeyId>;

// Both have the same hash: a reference hashes as what it points to.
impl Equivalent<OwnedKey> for LookedFor<'_> {
    fn equivalent(&self, key: &OwnedKey) -> bool {
        match (self, key) {
            (Self::Account(a), Key::Account(b)) => *a == b,
            (Self::Person(a, p), Key::Person(b, q)) => *a == b && *p == q,
            (Self::Workspace(a, v), Key::Workspace(b, w)) => *a == b && *v == w,
            (Self::Credential(k), Key::Credential(l)) => *k == l,
            (
                Self::Account(_) | Self::Person(..) | Self::Workspace(..) | Self::Credential(_),
                _,
            ) => false,
        }
    }
}
