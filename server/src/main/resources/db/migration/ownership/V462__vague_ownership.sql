-- Vague ownership, as rounds find it: since when, why, about whom; ended when it is mended, never deleted.

create table vague_ownership (
  tenant_id     uuid not null references tenant,
  id            uuid not null,
  subject_kind  text not null,
  subject_id    uuid not null,
  name          text not null,
  reason        text not null,
  person_id     uuid,
  amount        bigint not null,
  since         timestamptz not null,
  found_at      timestamptz not null,
  mended_at     timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references membership
);
comment on column vague_ownership.person_id is 'whom it is about; null when nobody is accountable';
comment on column vague_ownership.since is 'when it began, or when it was found if nobody recorded that';
-- the same vagueness is kept once, however many nodes look
create unique index vague_ownership_once on vague_ownership (tenant_id, subject_kind, subject_id, reason, person_id)
  nulls not distinct where mended_at is null;
-- what has been vague longest
create index vague_ownership_since on vague_ownership (tenant_id, since, id) where mended_at is null;
call remit_tenant_table('vague_ownership', 'select, insert, update');

-- When a round last looked: nothing found and not looked yet are two things.
create table vague_look (
  tenant_id  uuid not null references tenant,
  looked_at  timestamptz not null,
  primary key (tenant_id)
);
call remit_tenant_table('vague_look', 'select, insert, update');
