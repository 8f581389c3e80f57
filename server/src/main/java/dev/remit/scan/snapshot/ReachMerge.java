package dev.remit.scan.snapshot;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sums up what each integration can do now, so that nobody who looks at the whole map reads every grant (decision 0083). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReachMerge {

    private static final String WANTED = """
            with wanted as (
              select a.integration_id, a.capability, a.elsewhere, array_agg(distinct a.sensitivity order by a.sensitivity) as sensitivities
                from integration_access a
                join integration i on i.tenant_id = a.tenant_id and i.id = a.integration_id
               where i.connection_id = :connection and i.gone_snapshot is null and a.until_snapshot is null
               group by a.integration_id, a.capability, a.elsewhere
            )""";

    private final JdbcClient jdbc;

    ReachMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After the map of a connection was drawn. */
    void merge(UUID connection) {
        jdbc.sql(WANTED + """
                , ended as (
                  delete from integration_reach r using integration i
                   where i.tenant_id = r.tenant_id and i.id = r.integration_id and i.connection_id = :connection
                     and not exists (select from wanted w where w.integration_id = r.integration_id
                                        and w.capability = r.capability and w.elsewhere = r.elsewhere)
                )
                insert into integration_reach as r (tenant_id, integration_id, capability, elsewhere, sensitivities)
                select remit_tenant(), w.integration_id, w.capability, w.elsewhere, w.sensitivities from wanted w
                on conflict (tenant_id, integration_id, capability, elsewhere) do update set sensitivities = excluded.sensitivities
                 where r.sensitivities <> excluded.sensitivities""").param("connection", connection).update();
    }
}
