-- What the member no longer holds. `kept` is a JSON list of ids.
DELETE FROM assignment
WHERE account_id = :account_id AND member_id = :member_id
    AND assignment_id NOT IN (SELECT value FROM json_each(:kept))
