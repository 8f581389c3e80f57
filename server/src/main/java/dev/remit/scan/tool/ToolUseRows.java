package dev.remit.scan.tool;

import dev.remit.catalog.DataClass;
import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.IntegrationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads where tools were seen at work and what they can do there: one query, however many. */
final class ToolUseRows {

    private static final String SEEN = """
            select i.id, i.name, i.connection_id, c.name as connection_name, c.connector, l.tool_id, l.said_by, i.use_case_id,
                   u.function,
                   array(select distinct a.capability || ' ' || a.sensitivity from integration_access a
                          where a.tenant_id = i.tenant_id and a.integration_id = i.id and a.until_snapshot is null) as can
              from integration_tool l
              join integration i on i.tenant_id = l.tenant_id and i.id = l.integration_id and i.gone_snapshot is null
              join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
              left join use_case u on u.tenant_id = i.tenant_id and u.id = i.use_case_id
             where\s""";

    private ToolUseRows() {}

    /** With everything it can do. */
    record Seen(ToolUse use, List<Excess> can) {

        ToolUse judged(List<Excess> excess) {
            return new ToolUse(
                    use.integration(),
                    use.name(),
                    use.connection(),
                    use.connectionName(),
                    use.system(),
                    use.tool(),
                    use.saidBy(),
                    use.useCase(),
                    use.function(),
                    excess);
        }
    }

    static List<Seen> where(JdbcClient jdbc, String condition, UUID[] ids) {
        return jdbc.sql(SEEN + condition + " order by lower(c.name), lower(i.name), i.id")
                .param(ids)
                .query(ToolUseRows::seen)
                .list();
    }

    private static Seen seen(ResultSet row, int n) throws SQLException {
        ToolUse use = new ToolUse(
                new IntegrationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getString("connection_name"),
                row.getString("connector"),
                row.getObject("tool_id", UUID.class),
                Optional.ofNullable(row.getObject("said_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("use_case_id", UUID.class)).map(UseCaseId::new),
                Optional.ofNullable(row.getString("function")),
                List.of());
        return new Seen(
                use,
                Arrays.stream((String[]) row.getArray("can").getArray())
                        .map(ToolUseRows::can)
                        .toList());
    }

    private static Excess can(String both) {
        String[] parts = both.split(" ", 2);
        return new Excess(Capability.valueOf(parts[0]), DataClass.valueOf(parts[1]));
    }
}
