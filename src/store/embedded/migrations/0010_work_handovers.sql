-- What became of the work of people who left.

ALTER TABLE member ADD COLUMN work_handovers TEXT NOT NULL DEFAULT '[]'; -- personal: JSON, a list
