-- One token bucket per Coupa instance, shared by all workers. Unlogged: after a crash of the database the bucket is full
-- again, which costs one burst at most.
create unlogged table request_budget (
    host         text primary key,
    tokens       double precision not null,
    refilled_at  timestamptz not null,
    paused_until timestamptz
) with (fillfactor = 50);
