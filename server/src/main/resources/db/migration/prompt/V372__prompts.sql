-- The prompt library. A version is written once, by whoever proposes it; somebody else publishes or rejects it. What is being
-- written stands beside the versions until it is proposed.

create table prompt (
  tenant_id       uuid not null references tenant,
  id              uuid not null,
  key             text collate "C" not null check (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(key) <= 60),
  -- expiry is also read from expires_on: the state follows with the next round
  state           text not null check (state in ('draft', 'published', 'expired', 'retired')),
  published       int,
  draft           jsonb,
  -- counts what was saved, so that nobody saves over what they have not seen
  draft_revision  int not null default 0,
  drafted_by      uuid,
  drafted_at      timestamptz,
  -- for the list: of what is published, else proposed, else written
  name            text not null,
  name_key        text collate "C" not null,
  purpose         text not null,
  channel         text not null,
  function        text not null,
  review_on       date,
  -- the last day of the published version
  expires_on      date,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, drafted_by) references membership,
  check ((state = 'published') = (published is not null)),
  check ((draft is null) = (drafted_at is null)),
  check (expires_on is null or published is not null)
);
-- the order of the list
create index prompt_by_name on prompt (tenant_id, name_key, id);
-- what expires next
create index prompt_expiring on prompt (tenant_id, expires_on) where expires_on is not null;
call remit_tenant_table('prompt', 'select, insert, update');

create table prompt_version (
  tenant_id   uuid not null,
  prompt_id   uuid not null,
  number      int not null check (number > 0),
  content     jsonb not null,
  state       text not null check (state in ('proposed', 'published', 'rejected')),
  written_by  uuid not null,
  written_at  timestamptz not null,
  comment     text not null check (length(comment) between 1 and 2000),
  decided_by  uuid,
  decided_at  timestamptz,
  primary key (tenant_id, prompt_id, number),
  foreign key (tenant_id, prompt_id) references prompt,
  foreign key (tenant_id, written_by) references membership,
  foreign key (tenant_id, decided_by) references membership,
  check ((state = 'proposed') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (decided_by is null or decided_by <> written_by)
);
-- one proposal at a time, so that nobody publishes what somebody else has overtaken
create unique index prompt_version_proposed on prompt_version (tenant_id, prompt_id) where state = 'proposed';
-- nobody changes what a version says
call remit_tenant_table('prompt_version', 'select, insert, update (state, decided_by, decided_at)');
alter table prompt add foreign key (tenant_id, id, published) references prompt_version (tenant_id, prompt_id, number);

-- The lexemes of what the list shows, for finding by the beginning of a word: full text cannot use an index here.
create table prompt_word (
  tenant_id  uuid not null,
  prompt_id  uuid not null,
  word       text collate "C" not null,
  primary key (tenant_id, prompt_id, word),
  foreign key (tenant_id, prompt_id) references prompt
);
call remit_tenant_table('prompt_word', 'select, insert, delete');

create table prompt_favourite (
  tenant_id  uuid not null,
  person_id  uuid not null,
  prompt_id  uuid not null,
  primary key (tenant_id, person_id, prompt_id),
  foreign key (tenant_id, person_id) references membership,
  foreign key (tenant_id, prompt_id) references prompt
);
call remit_tenant_table('prompt_favourite', 'select, insert, delete');

-- Which use cases work with which prompts; gone with a draft that is thrown away.
create table prompt_use (
  tenant_id    uuid not null,
  prompt_id    uuid not null,
  use_case_id  uuid not null,
  linked_by    uuid not null,
  linked_at    timestamptz not null,
  primary key (tenant_id, prompt_id, use_case_id),
  foreign key (tenant_id, prompt_id) references prompt,
  foreign key (tenant_id, use_case_id) references use_case on delete cascade,
  foreign key (tenant_id, linked_by) references membership
);
-- the prompts of a use case
create index prompt_use_by_use_case on prompt_use (tenant_id, use_case_id, prompt_id);
call remit_tenant_table('prompt_use', 'select, insert, delete');

-- Roles that stand already, in every workspace, learn the new permissions; new workspaces get them with their standard roles.
alter table role no force row level security;
update role set permissions = permissions || '{prompt:read}' where not 'prompt:read' = any(permissions);
update role set permissions = permissions || '{prompt:write}'
 where key in ('administrator', 'marketer', 'marketing-operations', 'brand-reviewer') and not 'prompt:write' = any(permissions);
update role set permissions = permissions || '{prompt:publish}'
 where key in ('administrator', 'marketing-operations', 'brand-reviewer', 'legal-reviewer', 'cmo')
   and not 'prompt:publish' = any(permissions);
alter table role force row level security;
