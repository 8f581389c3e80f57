package dev.remit.scan.recognition;

import dev.remit.catalog.verdict.LocalRecognition;
import dev.remit.catalog.verdict.LocalRecognitions;
import dev.remit.scan.access.IntegrationId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Says why an integration was flagged, as of now. */
@Service
@Transactional(readOnly = true)
public class RecognitionQueries {

    private final JdbcClient jdbc;
    private final LocalRecognitions recognitions;

    RecognitionQueries(JdbcClient jdbc, LocalRecognitions recognitions) {
        this.jdbc = jdbc;
        this.recognitions = recognitions;
    }

    /**
     * Every value that gives something away, the surest first, also what was rejected; from what the latest scan saw of it, or from
     * what it was known by when it went. Empty if only the system itself says that it is AI.
     */
    @PreAuthorize("hasAuthority('connection:read')")
    public List<LocalRecognition.Said> of(IntegrationId id) {
        LocalRecognition here = recognitions.here();
        return jdbc.sql("""
                select c.connector, o.fact
                  from integration i
                  join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id
                  join observation o on o.tenant_id = i.tenant_id and o.connection_id = i.connection_id
                   and o.principal = i.principal and o.type = 'principal'
                 where i.id = ?
                 order by o.to_snapshot desc nulls first, o.question desc limit 1""")
                .param(id.value())
                .query((row, n) -> here.explain(
                        row.getString("connector"),
                        SeenSignals.of(JsonMapper.shared().readTree(row.getString("fact")))))
                .optional()
                .orElse(List.of());
    }
}
