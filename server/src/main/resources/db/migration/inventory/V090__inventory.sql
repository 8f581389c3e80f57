-- Use cases. The register lists 1,000,000 of them per workspace a page at a time, so what it shows, sorts and filters by stands
-- in the row itself. *_key columns are folded to lower case without accents and compared byte by byte (collation "C"), whose
-- operators are leakproof: under row-level security only those can use an index.

create table use_case (
  tenant_id        uuid not null references tenant,
  id               uuid not null,
  name             text not null,
  name_key         text collate "C" not null,
  state            text collate "C" not null check (state in ('draft', 'unreviewed', 'submitted', 'changes-requested',
                     'approved', 'declined', 'suspended', 'retired')),
  lane             text collate "C" check (lane in ('experiment', 'production', 'oversight')),
  lane_rank        smallint generated always as
                     (case lane when 'experiment' then 0 when 'production' then 1 when 'oversight' then 2 end) stored,
  version          integer not null default 0,
  approved_version integer,
  requester_id     uuid,
  function         text collate "C",
  tier             text collate "C" check (tier in ('minimal', 'limited', 'high', 'prohibited')),
  tier_rank        smallint generated always as
                     (case tier when 'minimal' then 0 when 'limited' then 1 when 'high' then 2 when 'prohibited' then 3 end) stored,
  rule_set         text,
  residual_risk    smallint check (residual_risk between 0 and 100),
  value_minor      bigint check (value_minor >= 0),
  currency         char(3),
  accountable_id   uuid,
  accountable_name text,
  accountable_key  text collate "C",
  tools            text[] not null default '{}',
  can_do           text[] not null default '{}',
  seen_at          timestamptz,
  last_evidence_at timestamptz,
  next_review      date,
  origin_kind      text,
  origin_id        uuid,
  origin_label     text,
  created_at       timestamptz not null,
  changed_at       timestamptz not null,
  primary key (tenant_id, id),
  check ((tier is null) = (rule_set is null) and (tier is null) = (residual_risk is null)),
  check ((value_minor is null) = (currency is null)),
  check ((accountable_id is null) = (accountable_key is null))
);
-- The register in each of its orders, both directions; drafts are never listed.
create index use_case_by_name on use_case (tenant_id, name_key, id) where state <> 'draft';
create index use_case_by_tier on use_case (tenant_id, tier_rank, id) where state <> 'draft';
create index use_case_by_lane on use_case (tenant_id, lane_rank, id) where state <> 'draft';
create index use_case_by_accountable on use_case (tenant_id, accountable_key, id) where state <> 'draft';
create index use_case_by_evidence on use_case (tenant_id, last_evidence_at, id) where state <> 'draft';
create index use_case_by_review on use_case (tenant_id, next_review, id) where state <> 'draft';
create index use_case_by_value on use_case (tenant_id, value_minor, id) where state <> 'draft';
-- "what does this person answer for"
create index use_case_accountable on use_case (tenant_id, accountable_id);
-- a person's own requests, the latest first
create index use_case_requester on use_case (tenant_id, requester_id, changed_at desc, id desc);
call remit_tenant_table('use_case', 'select, insert, update, delete');

-- Every answer as typed, right or not, with a revision of its own, so that two questions never get into each other's way.
create table use_case_answer (
  tenant_id   uuid not null,
  use_case_id uuid not null,
  question    text not null,
  answer      text[] not null,
  revision    integer not null,
  saved_at    timestamptz not null,
  primary key (tenant_id, use_case_id, question),
  foreign key (tenant_id, use_case_id) references use_case on delete cascade
);
call remit_tenant_table('use_case_answer');

-- Versions as they were put to a decision. Never changed, never removed.
create table use_case_version (
  tenant_id    uuid not null,
  use_case_id  uuid not null,
  number       integer not null,
  answers      json not null,
  tier         json not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  submitted_by text not null,
  submitted_at timestamptz not null,
  primary key (tenant_id, use_case_id, number),
  foreign key (tenant_id, use_case_id) references use_case
);
call remit_tenant_table('use_case_version', 'select, insert');

-- The words a use case is found by. A prefix is a range of words, which is an index condition under row-level security where
-- LIKE, trigrams and full text are not.
create table use_case_word (
  tenant_id   uuid not null,
  word        text collate "C" not null,
  use_case_id uuid not null,
  primary key (tenant_id, word, use_case_id),
  foreign key (tenant_id, use_case_id) references use_case on delete cascade
);
-- whether a listed use case has a word; and its words, when they change
create index use_case_word_use_case on use_case_word (tenant_id, use_case_id, word);
call remit_tenant_table('use_case_word', 'select, insert, delete');

create table use_case_tool (
  tenant_id   uuid not null,
  tool_id     uuid not null,
  use_case_id uuid not null,
  primary key (tenant_id, tool_id, use_case_id),
  foreign key (tenant_id, use_case_id) references use_case on delete cascade,
  foreign key (tenant_id, tool_id) references ai_tool
);
-- the tools of one use case, when they change
create index use_case_tool_use_case on use_case_tool (tenant_id, use_case_id);
call remit_tenant_table('use_case_tool', 'select, insert, delete');

create table use_case_data (
  tenant_id     uuid not null,
  data_asset_id uuid not null,
  use_case_id   uuid not null,
  primary key (tenant_id, data_asset_id, use_case_id),
  foreign key (tenant_id, use_case_id) references use_case on delete cascade,
  foreign key (tenant_id, data_asset_id) references data_asset
);
-- the data of one use case, when they change
create index use_case_data_use_case on use_case_data (tenant_id, use_case_id);
call remit_tenant_table('use_case_data', 'select, insert, delete');

-- Who carries any duty, for "mine".
create table use_case_carrier (
  tenant_id   uuid not null,
  person_id   uuid not null,
  use_case_id uuid not null,
  duty        text not null,
  primary key (tenant_id, person_id, use_case_id, duty),
  foreign key (tenant_id, use_case_id) references use_case on delete cascade
);
-- the carriers of one use case, when it is discarded
create index use_case_carrier_use_case on use_case_carrier (tenant_id, use_case_id);
call remit_tenant_table('use_case_carrier', 'select, insert, delete');

-- Where scans saw a use case at work: an integration belongs to one use case.
create table use_case_sighting (
  tenant_id       uuid not null,
  integration_id  uuid not null,
  use_case_id     uuid not null,
  connection_id   uuid not null,
  connection_name text not null,
  can_do          text[] not null,
  seen_at         timestamptz not null,
  primary key (tenant_id, integration_id),
  foreign key (tenant_id, use_case_id) references use_case on delete cascade
);
-- everything seen of one use case
create index use_case_sighting_use_case on use_case_sighting (tenant_id, use_case_id);
call remit_tenant_table('use_case_sighting', 'select, insert, update, delete');
