-- One organization's link to one Coupa instance, as its onboarding last recorded it.
create table connection (
    id                        uuid primary key,
    organization_id           text not null check (organization_id <> ''),
    organization_name         text not null,
    instance_url              text not null,
    instance_host             text not null check (instance_host = lower(instance_host)),
    environment               text not null check (environment in ('SANDBOX', 'PRODUCTION')),
    implementation_start_date date,
    go_live_date              date,
    time_zone                 text not null,
    contacts                  jsonb not null default '[]' check (jsonb_typeof(contacts) = 'array'),
    holidays                  jsonb not null default '[]' check (jsonb_typeof(holidays) = 'array'),
    stage                     text not null,
    health                    text not null check (health in ('NOT_CONNECTED', 'HEALTHY', 'DEGRADED', 'NEEDS_CREDENTIALS')),
    warnings                  text[] not null default '{}',
    paused                    boolean not null default false,
    requisitions              text not null default 'UNKNOWN'
        check (requisitions in ('UNKNOWN', 'AVAILABLE', 'UNAVAILABLE')),
    include_expense_users     boolean,
    invitations_when          text check (invitations_when in ('NOW', 'ON_DATE', 'AFTER_REVIEW')),
    invitations_date          date,
    supplier_instructions     text,
    credential_id             uuid,
    process_state             jsonb,
    state_version             bigint not null default 0 check (state_version >= 0),
    created_at                timestamptz not null default now(),
    updated_at                timestamptz not null default now(),
    version                   bigint not null,
    constraint one_connection_per_instance unique (organization_id, environment, instance_host),
    constraint a_date_for_invitations_on_a_date
        check (invitations_when is distinct from 'ON_DATE' or invitations_date is not null)
);

create index connection_in_order on connection (created_at, id);
create index connection_of_organization on connection (organization_id, created_at, id);

create table onboarding_step (
    connection_id uuid not null references connection (id),
    position      int  not null,
    name          text not null,
    status        text not null check (status in ('PENDING', 'OPEN', 'IN_PROGRESS', 'DECLINED', 'DONE')),
    waiting_for   text not null check (waiting_for in ('CONSULTANT', 'OWNER', 'COUPA', 'NOBODY')),
    since         timestamptz,
    due_by        timestamptz,
    next          text not null,
    note          text,
    actions       text[] not null default '{}',
    primary key (connection_id, position),
    unique (connection_id, name)
);

-- A credential for Coupa. The secret is sealed, and destroyed once the credential is retired.
create table credential (
    id            uuid primary key,
    connection_id uuid not null references connection (id),
    domain        text not null,
    client_id     text not null,
    sealed_secret bytea,
    scopes        text[] not null default '{}',
    status        text not null check (status in ('CANDIDATE', 'ACTIVE', 'RETIRED')),
    created_at    timestamptz not null default clock_timestamp(),
    created_by    text not null,
    constraint only_retired_secrets_are_gone check ((status = 'RETIRED') = (sealed_secret is null)),
    unique (connection_id, id)
);

create unique index one_active_credential on credential (connection_id) where status = 'ACTIVE';

-- Together with the connection's own id, so that no connection can use another's credential.
alter table connection
    add constraint credential_in_use foreign key (id, credential_id) references credential (connection_id, id);

create table endpoint_check (
    connection_id uuid not null references connection (id),
    endpoint      text not null,
    available     boolean not null,
    http_status   int not null,
    detail        text not null,
    checked_at    timestamptz not null,
    primary key (connection_id, endpoint)
);
