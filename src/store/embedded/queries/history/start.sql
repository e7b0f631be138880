-- A copy that was made as a backup has none.
INSERT INTO history (only_row, epoch) VALUES (1, :epoch)
ON CONFLICT (only_row) DO NOTHING
