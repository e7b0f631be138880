-- The invitations of `listed`, each with whom it invited: `people`.
SELECT to_jsonb(listed) AS invitation, people.person
FROM listed JOIN people USING (member_id)
