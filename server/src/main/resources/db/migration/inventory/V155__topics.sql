-- The words that say what a use case is about, from its name and its problem: by them the intake form finds what does it already.
-- Apart from use_case_word, which is what the register's search field looks into.
create table use_case_topic (
  tenant_id   uuid not null,
  word        text collate "C" not null,
  use_case_id uuid not null,
  -- also the latest use cases of a word
  primary key (tenant_id, word, use_case_id),
  foreign key (tenant_id, use_case_id) references use_case on delete cascade
);
-- which words of a request another use case has; and its words, when they change
create index use_case_topic_use_case on use_case_topic (tenant_id, use_case_id, word);
call remit_tenant_table('use_case_topic', 'select, insert, delete');

alter table use_case no force row level security;
alter table use_case_answer no force row level security;
alter table use_case_topic no force row level security;
insert into use_case_topic (tenant_id, word, use_case_id)
select distinct u.tenant_id, left(w.word, 60), u.id
  from use_case u
  left join use_case_answer a on a.tenant_id = u.tenant_id and a.use_case_id = u.id and a.question = 'problem'
 cross join lateral regexp_split_to_table(
       lower(regexp_replace(normalize(u.name || ' ' || coalesce(array_to_string(a.answer, ' '), ''), NFKD), '[\u0300-\u036f]', '', 'g')
             collate pg_c_utf8), '[^[:alnum:]]+') as w(word)
 where length(w.word) > 2;
alter table use_case_topic force row level security;
alter table use_case_answer force row level security;
alter table use_case force row level security;
