-- Findings as lists and searches read them: by urgency, by connection and owner, by words (decision 0007).

alter table finding add column urgency smallint generated always as (-severity) stored;
comment on column finding.urgency is 'the worst first, in an order that an index has';

drop index finding_urgency;
-- the worst and most urgent of what is not closed: the list people start from
create index finding_urgency on finding (tenant_id, urgency, due_on, number) where state <> 'closed';
-- the same of all
create index finding_by_urgency on finding (tenant_id, urgency, due_on, number);
-- what is to be done about one connection, and what somebody who leaves had to see to
create index finding_connection on finding (tenant_id, connection_id) where state <> 'closed';
create index finding_owner on finding (tenant_id, owner_id) where state <> 'closed';

create table finding_word (
  tenant_id  uuid not null,
  word       text collate "C" not null,
  finding_id uuid not null,
  primary key (tenant_id, word, finding_id),
  foreign key (tenant_id, finding_id) references finding
);
-- the words of one finding, when they change; and whether a listed one has a word
create index finding_word_finding on finding_word (tenant_id, finding_id, word);
call remit_tenant_table('finding_word', 'select, insert, delete');

-- those there are: accents stay as they are until the finding is seen again
alter table finding no force row level security;
alter table finding_word no force row level security;
insert into finding_word(tenant_id, word, finding_id)
select f.tenant_id, left(w.word, 60), f.id
  from finding f, regexp_split_to_table(lower('f-' || f.number || ' ' || f.subject_name || ' ' || f.place), '[^[:alnum:]]+') as w(word)
 where w.word <> ''
on conflict do nothing;
alter table finding_word force row level security;
alter table finding force row level security;
