package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Grant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The AI integrations that are there: neither gone nor of a removed connection. For features, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KnownIntegrations {

    private final JdbcClient jdbc;

    KnownIntegrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<KnownIntegration> find(IntegrationId id) {
        return where("i.id = ?", id.value()).stream().findFirst();
    }

    /** Those that belong to the use case. */
    public List<KnownIntegration> of(UseCaseId useCase) {
        return where("i.use_case_id = ?", useCase.value());
    }

    private List<KnownIntegration> where(String condition, UUID value) {
        return jdbc.sql(AccessSql.KNOWN + " and " + condition + " order by i.id")
                .param(value)
                .query(KnownIntegrations::known)
                .list();
    }

    private static KnownIntegration known(ResultSet row, int n) throws SQLException {
        IntegrationSeen seen = new IntegrationSeen(
                new IntegrationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                AccessRows.text(row, "product"),
                IntegrationSeen.surest(row.getString("can_do")),
                Grant.Sensitivity.valueOf(row.getString("sensitivity")),
                Optional.ofNullable(row.getObject("use_case_id", UUID.class)).map(UseCaseId::new),
                true,
                Optional.empty());
        return new KnownIntegration(
                seen,
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getString("connection_name"),
                AccessRows.instant(row, "seen_at").orElseThrow());
    }
}
