-- Vendors somebody answers for, and what is known of each: the answers to a questionnaire, each with where it comes from and until
-- when it holds. An answer is never changed; the latest counts.
alter table vendor add column owner_id uuid, add foreign key (tenant_id, owner_id) references membership;
grant update on vendor to ${app_role};

create table vendor_answer (
  tenant_id     uuid not null,
  vendor_id     uuid not null,
  question      text collate "C" not null,
  number        integer not null,
  -- the version of the questionnaire it was given to
  questionnaire integer not null,
  answer        text not null check (length(answer) between 1 and 2000),
  source        text not null check (length(source) between 1 and 500),
  answered_by   uuid not null,
  answered_at   timestamptz not null,
  valid_until   date not null,
  -- also the order in which they were given
  primary key (tenant_id, vendor_id, question, number),
  foreign key (tenant_id, vendor_id) references vendor,
  foreign key (tenant_id, answered_by) references membership
);
-- whose time is over
create index vendor_answer_expiry on vendor_answer (tenant_id, valid_until);
call remit_tenant_table('vendor_answer', 'select, insert');

-- Which model it is exactly, and the last day its vendor serves it.
alter table ai_model
  add column version text not null default '' check (length(version) <= 100),
  add column retires_on date;
