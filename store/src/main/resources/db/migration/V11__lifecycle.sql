-- Since when a connection is at its end: its row stays, and the same instance may be connected anew.
alter table connection add column disconnected_at timestamptz;
alter table connection drop constraint one_connection_per_instance;
create unique index one_connection_per_instance on connection (organization_id, environment, instance_host)
    where disconnected_at is null;

-- Who ended a connection, what becomes of its data, and how far that is.
create table disconnection (
    connection_id  uuid primary key references connection (id),
    data           text not null check (data in ('KEEP', 'ERASE')),
    requested_by   text not null,
    requested_role text not null,
    requested_at   timestamptz not null,
    -- How many rows were erased so far, by table.
    erased         jsonb not null default '{}' check (jsonb_typeof(erased) = 'object'),
    erased_at      timestamptz,
    finished_at    timestamptz,
    constraint only_what_shall_be_erased_is check (erased_at is null or data = 'ERASE')
);

create index disconnection_under_way on disconnection (requested_at, connection_id) where finished_at is null;
