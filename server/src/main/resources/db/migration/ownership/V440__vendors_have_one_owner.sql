-- A vendor's own owner becomes its Accountable where nobody is: two answers to "who answers for it" differed.

alter table vendor no force row level security;
alter table ownership_subject no force row level security;
alter table ownership_assignment no force row level security;

insert into ownership_assignment (tenant_id, subject_kind, subject_id, duty, person_id, assigned_at)
select v.tenant_id, s.subject_kind, s.subject_id, 'accountable', v.owner_id, now()
  from vendor v join ownership_subject s on (s.tenant_id, s.subject_kind, s.subject_id) = (v.tenant_id, 'vendor', v.id)
 where v.owner_id is not null and 'NO_ACCOUNTABLE' = any(s.gaps)
on conflict do nothing;

update ownership_subject s set gaps = array_remove(s.gaps, 'NO_ACCOUNTABLE')
 where s.subject_kind = 'vendor' and 'NO_ACCOUNTABLE' = any(s.gaps)
   and exists (select from ownership_assignment a
                where (a.tenant_id, a.subject_kind, a.subject_id) = (s.tenant_id, s.subject_kind, s.subject_id)
                  and a.duty = 'accountable');

alter table vendor drop column owner_id;

alter table ownership_assignment force row level security;
alter table ownership_subject force row level security;
alter table vendor force row level security;
