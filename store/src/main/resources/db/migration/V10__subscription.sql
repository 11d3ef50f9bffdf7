-- How old an event is for the feed, whenever it happened: that long it is kept.
alter table event add column recorded_at timestamptz not null default clock_timestamp();

create index event_by_age on event (recorded_at);

-- Events up to here are not kept any more.
alter table event_position add column removed_position bigint not null default 0 check (removed_position >= 0);

-- Whether a type is among those asked for: none are all, and 'requisition.*' are all that begin with 'requisition.'.
create function is_asked_for(type text, asked jsonb) returns boolean
    language sql immutable parallel safe
    as $$
        select jsonb_array_length(asked) = 0 or exists (
            select from jsonb_array_elements_text(asked) as one (pattern)
            where pattern = type or (right(pattern, 2) = '.*' and starts_with(type, left(pattern, -1))))
    $$;

-- One for all subscriptions: an id that is deleted and used again goes on with another epoch.
create sequence subscription_epoch as int;

-- Who is sent the feed, and how far they have it.
create table subscription (
    id                uuid primary key,
    organization_id   text not null,
    url               text not null,
    types             jsonb not null,
    description       text,
    status            text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED')),
    paused_because    text,
    -- Raised by whatever a person changes, so that what was begun before it is not written after it.
    epoch             int not null default nextval('subscription_epoch'),
    -- Everything up to here is delivered, or was not asked for.
    position          bigint not null check (position >= 0),
    last_delivered_at timestamptz,
    failures          int not null default 0,
    failing_since     timestamptz,
    last_failure      text,
    last_failure_code int,
    last_failure_at   timestamptz,
    next_attempt_at   timestamptz,
    -- What its process was told last, so that several workers tell it once.
    told_position     bigint not null default 0,
    told_epoch        int not null default 0,
    told_at           timestamptz,
    created_by        text not null,
    created_at        timestamptz not null default now(),
    check ((status = 'PAUSED') = (paused_because is not null))
);

create index subscription_of_organization on subscription (organization_id, id);

-- What deliveries are signed with. The one without an end is the newest.
create table subscription_secret (
    id              uuid primary key,
    subscription_id uuid not null references subscription (id) on delete cascade,
    sealed_secret   bytea not null,
    created_at      timestamptz not null,
    valid_until     timestamptz
);

create index subscription_secret_of_subscription on subscription_secret (subscription_id);
