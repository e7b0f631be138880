-- Nobody else can have raised it since it was read: the account is locked. If it is another all the same, nothing is written.
WITH raised AS (
    UPDATE rolecall.account SET revision = revision + 1
    WHERE account_id = $1 AND revision = $2 - 1
    RETURNING 1
)
SELECT rolecall.refuse('RC002', 'the account is not there, or not at the revision at which it was read')
WHERE NOT EXISTS (SELECT FROM raised)
