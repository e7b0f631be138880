INSERT INTO rolecall.history (only_row, epoch) VALUES (1, $1)
ON CONFLICT (only_row) DO UPDATE SET epoch = excluded.epoch
