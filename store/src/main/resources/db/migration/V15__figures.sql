-- For the numbers that every worker reads once a minute: only what is open or recent is looked at, however much has ended.
create index sync_run_read on sync_run (connection_id, finished_at desc)
    where scope = 'ALL' and status in ('COMPLETED', 'PARTIAL');
create index requisition_in_figures on requisition (status, waiting_for, changed_at) where ended_at is null;
create index contract_approval_in_figures on contract_approval (status, waiting_for) where ended_at is null;
create index supplier_onboarding_in_figures on supplier_onboarding (status, reminders) where ended_at is null;
