-- One Tropic task each: a supplier must come to exist in Coupa.
create table supplier_onboarding (
    connection_id     uuid not null references connection (id),
    tropic_task_id    text not null check (tropic_task_id <> '' and length(tropic_task_id) <= 255),
    -- The supplier as Tropic knows it.
    wanted            jsonb not null check (jsonb_typeof(wanted) = 'object'),
    -- In Markdown; without, those of the connection.
    instructions      text,
    status            text not null,
    -- The supplier that it ended with or, while it waits, the one that is there and not active.
    coupa_supplier_id bigint,
    coupa_status      text,
    -- How that one was found.
    how               text,
    score             double precision,
    reasons           jsonb not null default '[]' check (jsonb_typeof(reasons) = 'array'),
    candidates        jsonb not null default '[]' check (jsonb_typeof(candidates) = 'array'),
    -- Those that a person said it is not.
    rejected          jsonb not null default '[]' check (jsonb_typeof(rejected) = 'array'),
    skip_reason       text,
    suppliers_read    boolean not null default false,
    -- What changed before that was looked at for this task.
    tried_at          timestamptz,
    -- What Coupa's Supplier Information said last; empty if it was never asked.
    information       jsonb not null default '{}' check (jsonb_typeof(information) = 'object'),
    reminders         int not null default 0 check (reminders >= 0),
    reminded_at       timestamptz,
    version           bigint not null default 1 check (version > 0),
    -- The newest version that its process was told.
    told_version      bigint not null default 0 check (told_version >= 0),
    ended_at          timestamptz,
    created_at        timestamptz not null default clock_timestamp(),
    changed_at        timestamptz not null default clock_timestamp(),
    primary key (connection_id, tropic_task_id),
    constraint only_what_was_written_is_told check (told_version <= version)
);

create index supplier_onboarding_newest_first on supplier_onboarding (connection_id, created_at desc, tropic_task_id desc);
create index supplier_onboarding_open on supplier_onboarding (connection_id, tropic_task_id) where ended_at is null;
create index supplier_onboarding_untold on supplier_onboarding (connection_id, changed_at) where told_version < version;
