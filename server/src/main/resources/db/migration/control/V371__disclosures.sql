-- The disclosure register (EU AI Act, Article 50). An entry is the version last written; earlier ones are in the ledger.

create table disclosure (
  tenant_id   uuid not null references tenant,
  id          uuid not null,
  version     int not null check (version > 0),
  name        text not null check (length(name) between 1 and 200),
  name_key    text collate "C" not null,
  kind        text not null check (kind in ('asset', 'channel')),
  location    text not null check (length(location) <= 500),
  use_case_id uuid,
  nature      text not null check (nature in ('generated', 'edited', 'interacting')),
  medium      text not null check (medium in ('text', 'image', 'audio', 'video')),
  traits      text[] not null check (traits <@ array['deep-fake', 'public-interest', 'editorial', 'minor-edit', 'obvious']),
  label       boolean not null,
  reason      text not null check (length(reason) between 1 and 2000),
  marking     text not null check (marking in ('none', 'content-credentials', 'watermark', 'metadata', 'record')),
  proof       text not null check (length(proof) <= 500),
  review_on   date not null,
  state       text collate "C" not null check (state in ('waiting', 'approved', 'returned', 'ended')),
  author_id   uuid not null,
  written_at  timestamptz not null,
  decided_by  uuid,
  decided_at  timestamptz,
  note        text check (length(note) <= 2000),
  primary key (tenant_id, id),
  foreign key (tenant_id, use_case_id) references use_case,
  foreign key (tenant_id, author_id) references membership,
  foreign key (tenant_id, decided_by) references membership,
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'waiting') = (decided_by is null)),
  -- nobody approves or sends back what they wrote
  check (decided_by is null or state = 'ended' or decided_by <> author_id),
  check (marking = 'none' or proof <> '')
);
-- one of each name; also what is not ended, in the order of the list
create unique index disclosure_by_name on disclosure (tenant_id, name_key) where state <> 'ended';
-- all, in the order of the list
create index disclosure_by_name_all on disclosure (tenant_id, name_key, id);
-- those of one use case
create index disclosure_use_case on disclosure (tenant_id, use_case_id) where use_case_id is not null;
call remit_tenant_table('disclosure', 'select, insert, update');

-- the words an entry is found by (decision 0007)
create table disclosure_word (
  tenant_id     uuid not null,
  word          text collate "C" not null,
  disclosure_id uuid not null,
  primary key (tenant_id, word, disclosure_id),
  foreign key (tenant_id, disclosure_id) references disclosure
);
-- the words of one entry, when they change
create index disclosure_word_disclosure on disclosure_word (tenant_id, disclosure_id, word);
call remit_tenant_table('disclosure_word', 'select, insert, delete');
