-- What became of the work of people who left.

ALTER TABLE rolecall.member ADD COLUMN work_handovers jsonb NOT NULL DEFAULT '[]'; -- personal: a list
