package dev.remit.inventory.stop;

import dev.remit.inventory.UseCaseId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which use case uses which tool. */
@Repository
class UseCaseTools {

    private final JdbcClient jdbc;

    UseCaseTools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The use cases with any of these tools that may act, or are about to. */
    List<SubjectRef> usedIn(Collection<UUID> tools) {
        return jdbc.sql("""
                select distinct u.id from use_case_tool t
                  join use_case u on u.tenant_id = t.tenant_id and u.id = t.use_case_id
                 where t.tool_id = any(?) and u.state not in ('draft', 'retired')""").param(tools.toArray(UUID[]::new)).query(UUID.class).list().stream()
                .map(id -> new UseCaseId(id).ref())
                .toList();
    }

    List<SubjectRef> of(UseCaseId id) {
        return jdbc
                .sql("select tool_id from use_case_tool where use_case_id = ?")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(tool -> new SubjectRef(SubjectKind.AI_TOOL, tool))
                .toList();
    }
}
