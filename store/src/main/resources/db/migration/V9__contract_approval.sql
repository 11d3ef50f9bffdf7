-- A Coupa contract that a Tropic request waits for, and what is known of its approvals.
create table contract_approval (
    connection_id     uuid not null references connection (id),
    coupa_contract_id bigint not null,
    tropic_request_id text not null check (tropic_request_id <> '' and length(tropic_request_id) <= 255),
    coupa_status      text,
    contract_version  bigint,
    status            text not null,
    waiting_for       text not null,
    round             int not null default 0 check (round >= 0),
    note              text,
    coupa_updated_at  timestamptz,
    observed_at       timestamptz,
    version           bigint not null default 1 check (version > 0),
    -- The newest version that its process was told.
    told_version      bigint not null default 0 check (told_version >= 0),
    end_reason        text,
    ended_at          timestamptz,
    linked_at         timestamptz not null default clock_timestamp(),
    changed_at        timestamptz not null default clock_timestamp(),
    primary key (connection_id, coupa_contract_id),
    constraint what_has_ended_says_why check ((end_reason is null) = (ended_at is null)),
    constraint only_what_was_written_is_told check (told_version <= version)
);

create index contract_approval_newest_first on contract_approval (connection_id, linked_at desc, coupa_contract_id desc);
create index contract_approval_followed on contract_approval (connection_id, coupa_contract_id) where ended_at is null;
create index contract_approval_untold on contract_approval (connection_id, changed_at) where told_version < version;

-- The entries of approval chains, those of earlier rounds too.
create table contract_approval_entry (
    connection_id     uuid not null,
    coupa_contract_id bigint not null,
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
    primary key (connection_id, coupa_contract_id, coupa_id),
    foreign key (connection_id, coupa_contract_id) references contract_approval
);

-- Contracts that are other versions or amendments of a linked one, as they were last told.
create table contract_relative (
    connection_id     uuid not null,
    coupa_contract_id bigint not null,
    coupa_id          bigint not null,
    kind              text not null check (kind in ('AMENDMENT', 'MASTER', 'VERSION')),
    number            text,
    status            text,
    version           bigint,
    primary key (connection_id, coupa_contract_id, coupa_id),
    foreign key (connection_id, coupa_contract_id) references contract_approval
);

-- What happened to it; the ids count up in the order in which it was seen.
create table contract_approval_history (
    connection_id     uuid not null,
    coupa_contract_id bigint not null,
    id                bigint generated always as identity,
    at                timestamptz not null,
    type              text not null,
    detail            jsonb not null check (jsonb_typeof(detail) = 'object'),
    primary key (connection_id, coupa_contract_id, id),
    foreign key (connection_id, coupa_contract_id) references contract_approval
);

create index coupa_contract_by_parent on coupa_contract (connection_id, (parent ->> 'id'));
create index coupa_contract_by_master on coupa_contract (connection_id, (master_contract ->> 'id'));
