-- Copies of what Coupa has. Rows are never deleted: Coupa does not delete either.
create table coupa_user (
    connection_id    uuid not null references connection (id),
    coupa_id         bigint not null,
    login            text,
    email            text,
    firstname        text,
    lastname         text,
    fullname         text,
    employee_number  text,
    active           boolean not null,
    purchasing_user  boolean not null,
    expense_user     boolean not null,
    department_id    bigint,
    department_name  text,
    roles            jsonb,
    content_groups   jsonb,
    manager          jsonb,
    coupa_created_at timestamptz,
    coupa_updated_at timestamptz,
    -- Since when the user is not among the licences that the Owner has chosen.
    retired_at       timestamptz,
    invited_at       timestamptz,
    first_synced_at  timestamptz not null,
    changed_at       timestamptz not null,
    primary key (connection_id, coupa_id)
);

create index coupa_user_by_email on coupa_user (connection_id, lower(email));
create index coupa_user_by_login on coupa_user (connection_id, lower(login));
create index coupa_user_by_change on coupa_user (connection_id, changed_at);
create index coupa_user_awaiting_invitation on coupa_user (connection_id, coupa_id)
    where active and retired_at is null and invited_at is null;

create table coupa_supplier (
    connection_id     uuid not null references connection (id),
    coupa_id          bigint not null,
    name              text,
    display_name      text,
    number            text,
    status            text,
    on_hold           boolean,
    one_time_supplier boolean,
    tax_id            text,
    duns              text,
    website           text,
    po_method         text,
    po_email          text,
    payment_method    text,
    payment_term      text,
    account_number    text,
    primary_contact   jsonb,
    primary_address   jsonb,
    parent            jsonb,
    content_groups    jsonb,
    custom_fields     jsonb,
    coupa_created_at  timestamptz,
    coupa_updated_at  timestamptz,
    first_synced_at   timestamptz not null,
    changed_at        timestamptz not null,
    primary key (connection_id, coupa_id)
);

create index coupa_supplier_by_name on coupa_supplier (connection_id, lower(name));
create index coupa_supplier_by_number on coupa_supplier (connection_id, number);
create index coupa_supplier_by_change on coupa_supplier (connection_id, changed_at);

create table coupa_contract (
    connection_id              uuid not null references connection (id),
    coupa_id                   bigint not null,
    number                     text,
    name                       text,
    status                     text,
    version                    int,
    type                       text,
    description                text,
    supplier_id                bigint,
    supplier_name              text,
    start_date                 timestamptz,
    end_date                   timestamptz,
    term_type                  text,
    minimum_value              numeric,
    maximum_value              numeric,
    currency                   text,
    contract_owner             jsonb,
    department_name            text,
    published_date             timestamptz,
    execution_date             timestamptz,
    terminated                 boolean,
    parent                     jsonb,
    master_contract            jsonb,
    current_approval           jsonb,
    current_parallel_approvals jsonb,
    content_groups             jsonb,
    custom_fields              jsonb,
    coupa_created_at           timestamptz,
    coupa_updated_at           timestamptz,
    first_synced_at            timestamptz not null,
    changed_at                 timestamptz not null,
    primary key (connection_id, coupa_id)
);

create index coupa_contract_by_number on coupa_contract (connection_id, number);
create index coupa_contract_by_supplier on coupa_contract (connection_id, supplier_id);
create index coupa_contract_by_change on coupa_contract (connection_id, changed_at);
