package dev.remit.approval.plan;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The workflows a workspace wrote itself. */
@Repository
class WorkflowRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkflowRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version; empty if the shipped one is used. */
    Optional<WorkflowVersion> current(WorkflowScope scope) {
        return versions(scope, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** Newest first. */
    List<WorkflowVersion> versions(WorkflowScope scope, int before, int limit) {
        return jdbc.sql("""
                select v.*, v.content::text as text from approval_workflow v
                 where subject_kind = ? and tier = ? and number < ? order by number desc limit ?""")
                .params(scope.subject().code(), scope.tier(), before, limit)
                .query(WorkflowRows::version)
                .list();
    }

    /** False if a version with this number is there already. */
    boolean insert(WorkflowScope scope, int number, Workflow workflow, PersonId by, String comment) {
        return jdbc.sql("""
                insert into approval_workflow(tenant_id, subject_kind, tier, number, content, written_by, written_at, comment)
                values (remit_tenant(), ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing""")
                        .params(
                                scope.subject().code(),
                                scope.tier(),
                                number,
                                JSON.writeValueAsString(workflow),
                                by.value(),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                comment)
                        .update()
                == 1;
    }

    private static WorkflowVersion version(ResultSet row, int n) throws SQLException {
        int number = row.getInt("number");
        return new WorkflowVersion(
                new WorkflowScope(SubjectKind.of(row.getString("subject_kind")), row.getString("tier")),
                number,
                "v" + number,
                JSON.readValue(row.getString("text"), Workflow.class),
                Optional.of(new WorkflowVersion.Written(
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("comment"))));
    }
}
