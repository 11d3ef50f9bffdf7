-- What was sent to Coupa last, and what Coupa has taken: revision, draft, and the mark by which it is recognised there. A newer
-- draft may be kept while an older one is on its way.
alter table requisition
    add column sent  jsonb check (jsonb_typeof(sent) = 'object'),
    add column taken jsonb check (jsonb_typeof(taken) = 'object');

update requisition r
set sent = jsonb_build_object(
        'revision', r.draft_revision,
        'draft', r.draft,
        'recognize_by', coalesce(s.recognize_by, 'BUYER_NOTE'),
        'custom_field', s.custom_field)
from requisition as was
left join requisition_settings s on s.connection_id = was.connection_id
where was.connection_id = r.connection_id
  and was.tropic_request_id = r.tropic_request_id
  and (r.creation_begun_at is not null or r.taken_revision = r.draft_revision);

update requisition set taken = sent where taken_revision = draft_revision;
