package dev.remit.scan.snapshot;

import dev.remit.scan.access.IntegrationSeen;
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
            with wanted as materialized (
              select i.id as integration_id, r.*
                from integration i cross join lateral (
                  select a.capability, a.elsewhere, array_agg(distinct a.sensitivity order by a.sensitivity) as sensitivities,
                         (array_agg(a.basis order by array_position(%s, a.basis)))[1] as basis
                    from integration_access a
                   where a.tenant_id = i.tenant_id and a.integration_id = i.id and a.until_snapshot is null
                   group by a.capability, a.elsewhere) r
               where i.id = any(:touched) and i.gone_snapshot is null
            )""".formatted(IntegrationSeen.SUREST_FIRST);

    private final JdbcClient jdbc;

    ReachMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After what these integrations can do was drawn. */
    void merge(UUID[] touched) {
        jdbc.sql(WANTED + """
                , ended as (
                  delete from integration_reach r
                   where r.integration_id = any(:touched)
                     and not exists (select from wanted w where w.integration_id = r.integration_id
                                        and w.capability = r.capability and w.elsewhere = r.elsewhere)
                )
                insert into integration_reach as r (tenant_id, integration_id, capability, elsewhere, sensitivities, basis)
                select remit_tenant(), w.integration_id, w.capability, w.elsewhere, w.sensitivities, w.basis from wanted w
                on conflict (tenant_id, integration_id, capability, elsewhere) do update
                   set sensitivities = excluded.sensitivities, basis = excluded.basis
                 where (r.sensitivities, r.basis) <> (excluded.sensitivities, excluded.basis)""").param("touched", touched).update();
    }
}
