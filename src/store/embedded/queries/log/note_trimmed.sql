UPDATE log_end SET trimmed = max(trimmed, :last)
