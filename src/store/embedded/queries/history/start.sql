INSERT INTO history (only_row, epoch) VALUES (1, :epoch)
