-- The ledger is read newest first: by what was done to which kind of thing, and by who did it. The acts there are, are found by
-- skipping from one to the next in the first of these.
create index evidence_record_act on evidence_record (tenant_id, subject_kind, act, at desc, id desc);
-- what one person did
create index evidence_record_person on evidence_record (tenant_id, person_id, at desc, id desc);
-- the seal that gave a record its place: the first whose tree is larger than the record's index
create index evidence_seal_size on evidence_seal (tenant_id, size);
