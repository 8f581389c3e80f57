-- Where a prompt has a word: in its name (4), in what it is for (2), or in whatever else it says (1). What is searched for is listed by it.
alter table prompt_word add column weight smallint not null default 1;
alter table prompt_word alter column weight drop default;

-- the owner is bound by row-level security, too
alter table prompt no force row level security;
alter table prompt_word no force row level security;
update prompt_word w set weight = case when w.word = any(tsvector_to_array(to_tsvector('english', p.name))) then 4 else 2 end
  from prompt p
 where p.tenant_id = w.tenant_id and p.id = w.prompt_id
   and w.word = any(tsvector_to_array(to_tsvector('english', p.name || ' ' || p.purpose)));
alter table prompt_word force row level security;
alter table prompt force row level security;
