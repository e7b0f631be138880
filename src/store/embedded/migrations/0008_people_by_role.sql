-- Finds people by what they hold, and accounts by who is in them.

-- Who holds a role in a scope, in the order of pages.
CREATE INDEX assignment_by_role ON assignment (account_id, role_id, workspace_id, member_id);
-- The one index that the account does not lead: nobody who signs in knows yet which accounts are theirs. It is no key, and holds nothing but
-- where somebody is.
CREATE INDEX member_by_user_everywhere ON member (user_id, account_id) WHERE state <> 'revoked';
