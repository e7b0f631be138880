UPDATE history SET epoch = :epoch
