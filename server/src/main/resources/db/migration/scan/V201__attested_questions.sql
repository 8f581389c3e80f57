-- A question the system answers for nobody is not unknown as long as a person's answer is valid.
alter table connection_question add column attested_until timestamptz;
