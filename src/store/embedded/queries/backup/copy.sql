-- In one transaction: what is committed meanwhile is not in it.
VACUUM INTO :file
