-- at which hosts AI acts with credentials it holds, and which does: the map draws a host that a connection reads as that system
create index integration_reach_elsewhere on integration_reach (tenant_id, elsewhere, integration_id) where elsewhere <> '';
