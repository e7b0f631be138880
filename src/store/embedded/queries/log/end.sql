SELECT position, trimmed FROM log_end
