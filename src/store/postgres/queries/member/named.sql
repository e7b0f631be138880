-- The people whom keys name, and nobody else.
SELECT member_id FROM named
