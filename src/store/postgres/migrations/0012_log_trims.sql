-- Who has seen what the log was trimmed of.

-- Whoever sees the transaction that trimmed sees all that was gone then, whatever transaction is open beside. The first one stands for all before.
ALTER TABLE rolecall.history ADD COLUMN trimmed_by xid8 NOT NULL DEFAULT pg_current_xact_id(); -- public
