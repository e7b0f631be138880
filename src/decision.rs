//! May this person do this here, and why not?
//!
//! `decide` is a pure function over compiled tables; `reference` answers the same question slowly, straight from the
//! declared model, and a property test finds no difference. This page is the rule that both follow.
//!
//! # The sets
//!
//! *Down* of a set of permissions adds everything that its members imply (by level: on one resource a level implies the lower ones;
//! or by name), over any number of steps; *up* adds everything that implies a member. *Selecting* by `grants` and
//! `except` is down(grants) without up(except).
//!
//! The **floor** of a licence is down of its own floor and of all lower ones'. A permission is **out of reach** of a role if its
//! licence is higher than the role's (a role without a licence, or with one that the model lacks, is below all), and so is whatever
//! implies such a permission.
//!
//! A role **grants**, always without what is out of its reach:
//!
//! - a standard role as declared: down of its `grants` and all that the roles it `includes` grant as declared (their floors and what is out
//!   of their reach apart), without up of its `except`; and its licence's floor. What the included roles reach or mask is not taken over;
//! - a standard role that the account changed: down of what the account chose, as far as `edit` selects it, and the floor. A role that
//!   has no `edit` is as declared, whatever was stored;
//! - a custom role: down of its permissions, as far as `custom_roles` selects them, and the floor. Without `custom_roles` in
//!   the model it is unknown, like a role that is neither in the model nor in the account. An id that both have is the model's role.
//!
//! What an account chose and the model lacks is left out before down: it implies nothing.
//!
//! # One assignment
//!
//! The options of an assignment are those that the model has for its role, with the value that is set, or the default where none or
//! an unknown one is set. An option **lapsed** if its `plan` is above the account's, whatever its value, the default included.
//! An account without a plan, or with one that the model lacks, has the lowest.
//!
//! - `given`: down of what options that have not lapsed give. `lapsed`: the same for those that have. Neither gives what is out of the role's reach.
//! - `taken`: up of what any option takes.
//!
//! For a permission, an assignment contributes the first that holds:
//!
//! 1. *lacks*: the role is unknown, or held at a level that the role has not, or the permission is
//!    neither granted nor in `given` or `lapsed`;
//! 2. *taken*: it is in `taken`;
//! 3. *plan*: it is only in `lapsed`, or its own plan is above the account's;
//! 4. *expired*: the assignment's expiry is not after now;
//! 5. *pending*: the assignment's invitation is not yet accepted;
//! 6. *gives* it, with what it reaches and an access to each field that carries it.
//!
//! What a permission **reaches** is a set of visibilities: every instance that any of them reaches; `all` stands for every instance. A
//! permission that has a visibility of its own reaches that one alone. Otherwise it starts with the narrowest that the role sets for it, or
//! `all`; if options that have not lapsed set one, the narrowest of those instead; and if lapsed ones set one, the narrowest of them and of
//! what there was. To that is added what options that have not lapsed add by `widen`. To set a visibility for a permission sets it for what
//! implies it as well; to add one adds it for what the permission implies.
//!
//! One visibility **includes** another (and itself) if each entry of the other has an entry of it that asks no more: no attribute that the
//! other's entry lacks, and for each at least the other's operands. `all` includes every one. The order is by (how many of the model's
//! visibilities it includes, name), `all` last: the first of several is the narrowest, the last the widest. A set never
//! keeps a visibility that another one of it includes; of two that include each other, the wider stays.
//!
//! A permission carries the fields whose `carried_by` names it; neither up nor down is added. The access to a **field** is
//! found in the same way: the role's, or full; the strictest that options set instead; the strictest of that and of what
//! lapsed options set. Strictest first: hidden, fill once, read only, full.
//!
//! # The answer
//!
//! The first that holds:
//!
//! 1. the account or the person is unknown, or the workspace asked about: denied, *not a member*;
//! 2. the account is closed: *account closed*; the workspace asked about is: *workspace closed*;
//! 3. the model lacks the permission: *unknown permission*;
//! 4. the person is invited, unconfirmed, suspended, revoked: denied for that;
//! 5. no assignment that applies gives it. Account-wide ones always apply, others in their workspace. The reason is the one of the assignment that
//!    comes closest: *invited* (pending), then *expired*, *plan*, *taken by option*; the first in the member's order counts as the one that
//!    settled it. Otherwise: *role lacks permission*, settled by none.
//!    An instance plays no part in this;
//! 6. with an instance, no visibility by which any of them gives it reaches the instance: *visibility*. The answer's visibility is the union of all
//!    that they reach; the first that has the widest of it settled it;
//! 7. granted. With an instance: allowed; the answer's visibility is the union of those visibilities that reach the instance. Without one: the union of
//!    all; allowed if that is `all`, conditional otherwise. The first assignment that has the widest of the answer's settled it.
//!    Access to a field, with an instance, is the freest of the assignments that reach it; without one, it is the access that holds
//!    everywhere: for each visibility of the answer the freest of the assignments that reach one that includes it, and of these the strictest.
//!
//! A union's name is the names of its visibilities, narrowest first, with `|` between them.
//!
//! A visibility reaches an instance if for any of its entries, each attribute has a value that is one of the operands' values, compared byte for
//! byte. Empty values match nothing, on either side; `$none` matches an attribute that is there and has only empty values or none. `$user_id` has two values, the user id and the member id. `$email` is compared as addresses
//! are: by their normal forms. A team that belongs to a workspace counts when that workspace is asked about, one that belongs to none always.
//!
//! # Acting as another person
//!
//! After 4, and unless the other is the person themselves (the same member id), the first that holds; no assignment settles these denials, except where it says so:
//!
//! 1. the model has no impersonation, or the actor is not given its permission (as in 5, with whatever visibility): denied, *impersonation*;
//! 2. the other is unknown: *not a member*; invited, unconfirmed, suspended or revoked: denied for that;
//! 3. the other's rank (the highest of all roles that they hold anywhere, at the right level or not, neither pending nor expired) is above the
//!    limit, compared with the actor's (of those that apply here, held at the right level, neither pending nor expired): *impersonation*. Who
//!    holds no known role has rank 0;
//! 4. the permission is not in down of `reach`, or has a visibility of its own: *impersonation*;
//! 5. every assignment that gives the actor the permission to impersonate has the permission asked about in `taken`: *taken by option*, settled by the first of them;
//! 6. otherwise the answer is the other's (5 to 7, for the other); if it is not a denial, each field has
//!    the stricter of the other's access and of the freest that the actor's assignments left by 5 have.

mod answer;
mod decide;
pub mod delegation;
mod explain;
mod facts;
pub mod moved;
pub mod reference;
mod situation;

pub use answer::{Answer, Instance, Outcome, Question, Reason};
pub use decide::{
    ActingAsTable, Contribution, Decision, Facts, Query, answer, decide, may_see_roles,
};
pub use explain::{Explained, Explanation, Hint, explain};
pub use facts::MemberTable;
pub use situation::{AccountSituation, ActingAs, Situation};
