-- A remark may be a comment that waits for no answer, and may name people with an @. And what was decided lately is found again, as
-- precedents of what is to be decided.
alter table approval_remark add column kind text;
alter table approval_remark add column mentions uuid[] not null default '{}';
-- the owner is bound by row-level security, too
alter table approval_remark no force row level security;
update approval_remark set kind = case when answers is null then 'QUESTION' else 'ANSWER' end;
alter table approval_remark force row level security;
alter table approval_remark alter column kind set not null;
alter table approval_remark add constraint approval_remark_kind
  check (kind in ('QUESTION', 'ANSWER', 'COMMENT') and (kind = 'ANSWER') = (answers is not null));
comment on column approval_remark.mentions is 'the people it names; they were here when it was written';
-- whether a question was answered
create index approval_remark_answers on approval_remark (tenant_id, answers) where answers is not null;

-- the latest decisions, whatever on
create index approval_decided on approval (tenant_id, id desc) where state in ('APPROVED', 'DECLINED');
