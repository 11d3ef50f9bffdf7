-- What the Tropic backend is told. Positions of one organization are 1, 2, 3 … in the order in which they become visible.
create table event (
    organization_id text not null,
    position        bigint not null check (position > 0),
    id              uuid not null unique,
    type            text not null,
    version         int not null check (version > 0),
    connection_id   uuid references connection (id),
    subject         text,
    data            jsonb not null,
    occurred_at     timestamptz not null,
    dedupe_key      text,
    primary key (organization_id, position),
    constraint an_event_is_told_once unique (organization_id, dedupe_key)
);

create table event_position (
    organization_id text primary key,
    last_position   bigint not null check (last_position >= 0)
);

-- Who did what, and when.
create table audit_entry (
    id            bigint generated always as identity primary key,
    connection_id uuid references connection (id),
    actor         text not null,
    role          text not null,
    action        text not null,
    detail        jsonb not null,
    occurred_at   timestamptz not null,
    dedupe_key    text,
    constraint an_act_is_kept_once unique (connection_id, dedupe_key)
);

create index audit_entry_of_connection on audit_entry (connection_id, id desc);
