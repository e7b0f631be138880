-- Sends a mail in the trace of the call that asked for it.

ALTER TABLE outbox_mail ADD COLUMN traceparent TEXT; -- public: the trace, if it is sampled, as W3C Trace Context writes it
