-- One Tropic request each, and what is known of the Coupa requisition that came of it.
create table requisition (
    connection_id     uuid not null references connection (id),
    tropic_request_id text not null check (tropic_request_id <> '' and length(tropic_request_id) <= 255),
    draft             jsonb not null check (jsonb_typeof(draft) = 'object'),
    draft_revision    int not null default 1 check (draft_revision > 0),
    taken_revision    int,
    coupa_id          bigint,
    -- Since when Coupa may hold a requisition of ours whose id is not known here.
    creation_begun_at timestamptz,
    coupa_status      text,
    status            text not null,
    waiting_for       text not null,
    round             int not null default 0 check (round >= 0),
    reject_reason     text,
    refusal           jsonb not null default '[]' check (jsonb_typeof(refusal) = 'array'),
    note              text,
    total             numeric,
    currency          text,
    submitted_at      timestamptz,
    coupa_updated_at  timestamptz,
    observed_at       timestamptz,
    version           bigint not null default 1 check (version > 0),
    -- The newest version that its process was told.
    told_version      bigint not null default 0 check (told_version >= 0),
    ended_at          timestamptz,
    created_at        timestamptz not null default clock_timestamp(),
    changed_at        timestamptz not null default clock_timestamp(),
    primary key (connection_id, tropic_request_id),
    constraint only_what_was_drafted_is_taken check (taken_revision between 1 and draft_revision),
    constraint only_what_was_written_is_told check (told_version <= version)
);

-- Two requests never follow the same one. Of those that have ended, a sandbox that was set up anew may use the ids again.
create unique index one_request_per_coupa_requisition on requisition (connection_id, coupa_id) where ended_at is null;
create index requisition_newest_first on requisition (connection_id, created_at desc, tropic_request_id desc);
create index requisition_followed on requisition (connection_id, coupa_id) where ended_at is null and coupa_id is not null;
create index requisition_untold on requisition (connection_id, changed_at) where told_version < version;

-- The entries of approval chains, those of earlier rounds too.
create table requisition_approval (
    connection_id     uuid not null,
    tropic_request_id text not null,
    coupa_id          bigint not null,
    round             int not null check (round >= 0),
    position          int,
    status            text not null,
    type              text,
    approver_id       bigint,
    approver_name     text,
    approver_kind     text,
    approved_by       text,
    delegate          text,
    parallel_group    text,
    approval_date     timestamptz,
    note              text,
    current           boolean not null,
    primary key (connection_id, tropic_request_id, coupa_id),
    foreign key (connection_id, tropic_request_id) references requisition
);

-- An order comes of one requisition; a requisition can give several.
create table purchase_order (
    connection_id       uuid not null,
    coupa_id            bigint not null,
    tropic_request_id   text not null,
    number              text,
    status              text,
    version             bigint,
    transmission_status text,
    supplier_id         bigint,
    supplier_name       text,
    currency            text,
    total               numeric,
    lines               jsonb not null check (jsonb_typeof(lines) = 'array'),
    closed              boolean not null,
    coupa_created_at    timestamptz,
    coupa_updated_at    timestamptz,
    primary key (connection_id, coupa_id),
    foreign key (connection_id, tropic_request_id) references requisition
);

create index purchase_order_of_requisition on purchase_order (connection_id, tropic_request_id);
create index purchase_order_followed on purchase_order (connection_id, coupa_id) where not closed;

-- What happened to a requisition; the ids count up in the order in which it was seen.
create table requisition_history (
    connection_id     uuid not null,
    tropic_request_id text not null,
    id                bigint generated always as identity,
    at                timestamptz not null,
    type              text not null,
    detail            jsonb not null check (jsonb_typeof(detail) = 'object'),
    primary key (connection_id, tropic_request_id, id),
    foreign key (connection_id, tropic_request_id) references requisition
);

-- How a connection's requisitions are recognised and followed, where that differs from the default.
create table requisition_settings (
    connection_id uuid primary key references connection (id),
    recognize_by  text not null
        check (recognize_by in ('BUYER_NOTE', 'JUSTIFICATION', 'CUSTOM_FIELD', 'EXTERNAL_PO_REFERENCE')),
    custom_field  text check (custom_field <> ''),
    follow_every  interval check (follow_every between interval '5 minutes' and interval '1 hour'),
    constraint a_custom_field_is_named_where_one_is_used check ((recognize_by = 'CUSTOM_FIELD') = (custom_field is not null))
);

-- Values that a form offers, kept for a while.
create table requisition_lookup (
    connection_id uuid not null references connection (id),
    kind          text not null,
    query         text not null check (length(query) <= 255),
    body          jsonb not null,
    read_at       timestamptz not null,
    primary key (connection_id, kind, query)
);

-- A run pulls everything, or what is in flight; a connection has a place for each.
alter table sync_run add column scope text not null default 'ALL' check (scope in ('ALL', 'IN_FLIGHT'));
drop index one_sync_at_a_time;
create unique index one_sync_at_a_time on sync_run (connection_id, scope) where status in ('REQUESTED', 'RUNNING');

-- How many requests the last read of what changed took.
alter table watermark add column requests bigint check (requests >= 0);
