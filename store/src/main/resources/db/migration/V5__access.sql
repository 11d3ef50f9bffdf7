-- Who may call the API. The token itself is nowhere, only its SHA-256.
create table api_token (
    id              uuid primary key,
    name            text not null check (name <> ''),
    role            text not null check (role in ('BACKEND', 'OWNER', 'CONSULTANT', 'OPERATOR')),
    organization_id text,
    token_hash      bytea not null unique check (length(token_hash) = 32),
    created_at      timestamptz not null default now(),
    revoked_at      timestamptz,
    constraint an_owner_belongs_to_an_organization check (role <> 'OWNER' or organization_id is not null)
);

create unique index one_valid_token_per_name on api_token (name) where revoked_at is null;

create table idempotency_key (
    scope         text not null,
    key           text not null,
    fingerprint   text not null,
    status        int,
    response_body text,
    created_at    timestamptz not null default clock_timestamp(),
    primary key (scope, key),
    constraint completed_with_status_and_body check ((status is null) = (response_body is null))
);

create index idempotency_key_by_age on idempotency_key (created_at);
