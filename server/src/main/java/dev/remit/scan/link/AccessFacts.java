package dev.remit.scan.link;

import dev.remit.policy.fact.FactSource;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What scans have seen of use cases: what the integrations that are linked to each can do. It was seen completely if every question
 * of their connections was answered in full; what no scan has seen was not.
 */
@Component
class AccessFacts implements FactSource {

    private final JdbcClient jdbc;

    AccessFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, PolicyFacts> of(Collection<UUID> useCases) {
        Map<UUID, PolicyFacts> all = new HashMap<>();
        useCases.forEach(id -> all.put(id, PolicyFacts.none().with(PolicyFact.ACCESS_COMPLETE, false)));
        jdbc.sql("""
                select i.use_case_id,
                       array_remove(array_agg(distinct lower(a.capability)), null) as verbs,
                       bool_and(not exists (select from connection_question q
                                 where q.tenant_id = i.tenant_id and q.connection_id = i.connection_id
                                   and q.status <> 'ANSWERED')) as complete
                  from integration i
                  left join integration_access a on a.tenant_id = i.tenant_id and a.integration_id = i.id
                       and a.until_snapshot is null
                 where i.use_case_id = any(?) and i.gone_snapshot is null
                 group by i.use_case_id""").param(useCases.toArray(UUID[]::new)).query((ResultSet row) -> {
            all.put(row.getObject("use_case_id", UUID.class), seen(row));
        });
        return all;
    }

    private static PolicyFacts seen(ResultSet row) throws SQLException {
        List<String> verbs = Arrays.asList((String[]) row.getArray("verbs").getArray());
        return PolicyFacts.none()
                .with(PolicyFact.ACCESS_VERBS, verbs.stream().sorted().toList())
                .with(PolicyFact.ACCESS_COMPLETE, row.getBoolean("complete"));
    }
}
