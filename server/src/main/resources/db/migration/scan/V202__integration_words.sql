-- The access map is searched by words, as the register and the findings are (decision 0007).

alter table integration add column found_by text;
comment on column integration.found_by is 'the text its words were made from; null: they are made anew by the next scan';

create table integration_word (
  tenant_id      uuid not null,
  word           text collate "C" not null,
  integration_id uuid not null,
  primary key (tenant_id, word, integration_id),
  foreign key (tenant_id, integration_id) references integration
);
-- the words of one integration, when it is called otherwise
create index integration_word_integration on integration_word (tenant_id, integration_id, word);
call remit_tenant_table('integration_word', 'select, insert, delete');

-- what reaches into other systems, which is little
create index integration_access_elsewhere on integration_access (tenant_id, integration_id, capability, elsewhere)
  where until_snapshot is null and elsewhere <> '';

-- those there are: accents stay as they are until the next scan
alter table integration no force row level security;
alter table integration_word no force row level security;
insert into integration_word(tenant_id, word, integration_id)
select i.tenant_id, left(w.word, 60), i.id
  from integration i, regexp_split_to_table(lower(concat_ws(' ', i.name, i.product, i.vendor)), '[^[:alnum:]]+') as w(word)
 where w.word <> ''
on conflict do nothing;
alter table integration_word force row level security;
alter table integration force row level security;
