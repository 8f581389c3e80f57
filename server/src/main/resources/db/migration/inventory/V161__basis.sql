-- What decisions on a version rest on, who wrote each answer, and whether a use case was in the register before it was asked for.

alter table use_case_version add column basis text;
alter table use_case_version no force row level security;
-- of versions from before nobody knows it: theirs equals no other, so the next change is put to a decision
update use_case_version set basis = sha256;
alter table use_case_version force row level security;
alter table use_case_version alter column basis set not null;
alter table use_case_version add check (basis ~ '^[0-9a-f]{64}$');

alter table use_case_answer add column saved_by uuid;
comment on column use_case_answer.saved_by is 'who wrote it last; null when a job did, or nobody knows';

alter table use_case add column registered boolean not null default false;
alter table use_case no force row level security;
update use_case set registered = true where state = 'unreviewed' or lane is not null;
alter table use_case force row level security;
comment on column use_case.registered is 'it was put into the register as it was found, before anybody asked for it';
