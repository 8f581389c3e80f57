-- Approvals that the policies ask for before a use case goes live and that the approval of its version did not bring. Each holds for
-- what the version's decisions rest on, so a material change needs it anew.

create table gate_approval (
  tenant_id   uuid not null,
  use_case_id uuid not null,
  basis       text not null,
  role_key    text not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  reason      text not null check (length(reason) between 1 and 4000),
  primary key (tenant_id, use_case_id, basis, role_key),
  foreign key (tenant_id, use_case_id) references use_case,
  foreign key (tenant_id, approved_by) references membership
);
call remit_tenant_table('gate_approval', 'select, insert');
