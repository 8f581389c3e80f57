-- Each word's use cases in the order of the register, so that the first page of a frequent word is the beginning of a range, and
-- that of several words is where their ranges meet. See docs/decisions/0018.
alter table use_case_word add name_key text collate "C";
-- the owner is bound by row-level security, too
alter table use_case no force row level security;
alter table use_case_word no force row level security;
update use_case set name_key = left(name_key, 200) where length(name_key) > 200;
update use_case_word w set name_key = u.name_key from use_case u where u.tenant_id = w.tenant_id and u.id = w.use_case_id;
alter table use_case_word force row level security;
alter table use_case force row level security;
alter table use_case_word alter name_key set not null;
alter table use_case_word drop constraint use_case_word_pkey;
drop index use_case_word_use_case;
-- whether a use case has a word; and its words, when they change
alter table use_case_word add primary key (tenant_id, use_case_id, word);
-- the words that begin in some way, and the use cases of each in order
create index use_case_word_by_name on use_case_word (tenant_id, word, name_key, use_case_id);
