-- Operators read what was done to no connection in particular: tokens, subscriptions, payloads.
create index audit_entry_of_no_connection on audit_entry (id desc) where connection_id is null;
