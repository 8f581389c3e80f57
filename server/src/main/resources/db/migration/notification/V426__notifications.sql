-- Who hears what by e-mail. The outbox: a row per person and matter, written with the act it tells of; rows that go out in one mail
-- share its id, which is its Message-ID at every try.

create table notification (
  tenant_id uuid not null references tenant,
  id        uuid not null,
  person_id uuid not null,
  kind      text collate "C" not null check (length(kind) between 1 and 40),
  sentence  text collate "C" not null check (length(sentence) between 1 and 40),
  title     text not null,
  path      text collate "C" not null check (length(path) between 1 and 400),
  about     uuid not null,
  pace      text collate "C" not null check (pace in ('at-once', 'daily')),
  at        timestamptz not null,
  state     text collate "C" not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
  due_at    timestamptz not null,
  mail_id   uuid,
  tries     integer not null default 0,
  problem   text,
  sent_at   timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references membership,
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'failed' or problem is not null)
);
-- nobody waits for the same twice
create unique index notification_once on notification (tenant_id, person_id, kind, sentence, path) where state = 'waiting';
-- what is due next
create index notification_due on notification (tenant_id, due_at, id) where state = 'waiting';
-- the rows of one mail
create index notification_mail on notification (tenant_id, mail_id) where mail_id is not null and state = 'waiting';
-- what did not get through, the latest first
create index notification_trouble on notification (tenant_id, at desc, id desc) where problem is not null;
create index notification_sent on notification (tenant_id, sent_at desc) where state = 'sent';
-- what ended long ago
create index notification_ended on notification (tenant_id, at) where state <> 'waiting';
call remit_tenant_table('notification', 'select, insert, update, delete');

-- How people chose to hear of things; of what is not here, they hear as usual.
create table notification_choice (
  tenant_id uuid not null,
  person_id uuid not null,
  kind      text collate "C" not null check (length(kind) between 1 and 40),
  pace      text collate "C" not null check (pace in ('at-once', 'daily', 'never')),
  primary key (tenant_id, person_id, kind),
  foreign key (tenant_id, person_id) references membership
);
call remit_tenant_table('notification_choice', 'select, insert, update');
