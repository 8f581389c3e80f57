-- Approvals: rounds on a snapshot, steps in order, checks, what was said.

create table approval (
  tenant_id     uuid not null references tenant,
  id            uuid not null,
  subject_kind  text not null,
  subject_id    uuid not null,
  requester     uuid not null,
  submitter     uuid,
  state         text not null check (state in ('OPEN', 'APPROVED', 'CHANGES_REQUESTED', 'DECLINED', 'WITHDRAWN')),
  round         int not null,
  revision      int not null,
  opened_at     timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, requester) references membership,
  foreign key (tenant_id, submitter) references membership
);
comment on column approval.revision is 'optimistic lock: every act on the approval counts it up from what it read';
-- one open approval for each thing, whatever the application does
create unique index approval_open on approval (tenant_id, subject_kind, subject_id) where state = 'OPEN';
-- the history of one thing
create index approval_subject on approval (tenant_id, subject_kind, subject_id, id desc);
call remit_tenant_table('approval', 'select, insert, update');

create table approval_round (
  tenant_id    uuid not null,
  approval_id  uuid not null,
  number       int not null,
  title        text not null,
  version      text not null,
  tier         text not null,
  snapshot     text not null,
  hash         bytea not null check (hash = sha256(convert_to(snapshot, 'UTF8'))),
  plan         text not null,
  approvable   boolean not null,
  distinct_reviewers boolean not null,
  opened_at    timestamptz not null,
  voided_at    timestamptz,
  void_reason  text,
  primary key (tenant_id, approval_id, number),
  foreign key (tenant_id, approval_id) references approval,
  check ((voided_at is null) = (void_reason is null))
);
comment on column approval_round.snapshot is 'canonical JSON, byte for byte what the hash was taken over';
call remit_tenant_table('approval_round', 'select, insert');
-- what was shown cannot be changed afterwards, only declared void
grant update (voided_at, void_reason) on approval_round to ${app_role};

create table approval_step (
  tenant_id     uuid not null,
  id            uuid not null,
  approval_id   uuid not null,
  round         int not null,
  position      int not null,
  role_key      text,
  person_id     uuid,
  working_days  int not null,
  since         timestamptz,
  due_at        timestamptz,
  outcome       text check (outcome in ('APPROVED', 'CHANGES_REQUESTED', 'DECLINED')),
  decided_by    uuid,
  decided_at    timestamptz,
  reason        text,
  decided_hash  bytea,
  primary key (tenant_id, id),
  unique (tenant_id, approval_id, round, position),
  foreign key (tenant_id, approval_id, round) references approval_round,
  foreign key (tenant_id, role_key) references role,
  foreign key (tenant_id, person_id) references membership,
  foreign key (tenant_id, decided_by) references membership,
  check ((role_key is null) <> (person_id is null)),
  check ((since is null) = (due_at is null)),
  check (outcome is null or (decided_by is not null and decided_at is not null and decided_hash is not null
                             and since is not null))
);
-- what waits for a decision, by due date; a handful of rows however long the history
create index approval_step_waiting on approval_step (tenant_id, due_at, id) where since is not null and outcome is null;
call remit_tenant_table('approval_step', 'select, insert');
-- who decides, and on what, is settled when the step is made
grant update (since, due_at, outcome, decided_by, decided_at, reason, decided_hash) on approval_step to ${app_role};

create table approval_check (
  tenant_id   uuid not null,
  step_id     uuid not null,
  key         text not null,
  position    int not null,
  text        text not null,
  expected    text,
  evidence    text,
  checked_by  uuid,
  checked_at  timestamptz,
  primary key (tenant_id, step_id, key),
  foreign key (tenant_id, step_id) references approval_step,
  foreign key (tenant_id, checked_by) references membership,
  check ((checked_by is null) = (checked_at is null))
);
call remit_tenant_table('approval_check', 'select, insert');
grant update (evidence, checked_by, checked_at) on approval_check to ${app_role};

create table approval_remark (
  tenant_id    uuid not null,
  id           uuid not null,
  approval_id  uuid not null,
  round        int not null,
  person_id    uuid not null,
  at           timestamptz not null,
  text         text not null check (length(text) between 1 and 4000),
  answers      uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, approval_id, round) references approval_round,
  foreign key (tenant_id, person_id) references membership,
  foreign key (tenant_id, answers) references approval_remark
);
-- what was said about one approval, in order
create index approval_remark_approval on approval_remark (tenant_id, approval_id, at, id);
call remit_tenant_table('approval_remark', 'select, insert');
