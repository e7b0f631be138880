SELECT DISTINCT member_id FROM listed
