-- Who asked sees what was decided, too, however long ago.

-- what one person asked for, the latest first
create index approval_requester on approval (tenant_id, requester, id desc);
