DELETE FROM change_log WHERE position <= :last
