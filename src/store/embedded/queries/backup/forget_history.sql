DELETE FROM history
