SELECT assignment_id, role_id, workspace_id, options, state, expire_time, create_time
FROM assignment
WHERE account_id = :account_id AND member_id = :member_id
ORDER BY position
