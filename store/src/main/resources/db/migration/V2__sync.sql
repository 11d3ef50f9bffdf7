create table sync_run (
    id              uuid primary key,
    connection_id   uuid not null references connection (id),
    mode            text not null check (mode in ('FULL', 'INCREMENTAL')),
    trigger         text not null,
    status          text not null check (status in
        ('REQUESTED', 'RUNNING', 'COMPLETED', 'PARTIAL', 'FAILED', 'SKIPPED', 'ABANDONED')),
    requested_by    text,
    workflow_id     text,
    workflow_run_id text,
    requested_at    timestamptz not null default clock_timestamp(),
    started_at      timestamptz,
    finished_at     timestamptz,
    note            text,
    constraint ended_runs_have_an_end check ((status in ('REQUESTED', 'RUNNING')) = (finished_at is null))
);

-- Two syncs of one connection never overlap.
create unique index one_sync_at_a_time on sync_run (connection_id) where status in ('REQUESTED', 'RUNNING');
create index sync_run_newest_first on sync_run (connection_id, requested_at desc, id desc);

create table sync_resource (
    run_id         uuid not null references sync_run (id),
    resource       text not null,
    position       int  not null,
    mode           text not null check (mode in ('FULL', 'INCREMENTAL')),
    status         text not null check (status in ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'UNAVAILABLE')),
    read_count     bigint not null default 0,
    inserted       bigint not null default 0,
    updated        bigint not null default 0,
    unchanged      bigint not null default 0,
    failed         bigint not null default 0,
    pages          bigint not null default 0,
    requests       bigint not null default 0,
    watermark_from timestamptz,
    watermark_to   timestamptz,
    progress_done  bigint,
    progress_total bigint,
    -- How far it has come, in the reader's own words.
    coverage       text,
    failure        text,
    attempts       int not null default 0,
    started_at     timestamptz,
    finished_at    timestamptz,
    primary key (run_id, resource)
);

create table watermark (
    connection_id         uuid not null references connection (id),
    resource              text not null,
    -- In Coupa's clock; null until a pull has finished, and after it was cleared: the next pull is a full one.
    value                 timestamptz,
    ordered_by_updated_at boolean,
    full_synced_at        timestamptz,
    cleared_at            timestamptz,
    updated_at            timestamptz not null default now(),
    primary key (connection_id, resource)
);
