package dev.remit.prompt;

import dev.remit.identity.PersonId;
import dev.remit.risk.Coded;
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

/** The rows of versions, written once. */
@Repository
class PromptVersionRows {

    private static final String VERSION =
            "select v.*, v.content::text as text from prompt_version v where prompt_id = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    PromptVersionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PromptVersion> below(PromptId prompt, int number, int limit) {
        return jdbc.sql(VERSION + " and number < ? order by number desc limit ?")
                .params(prompt.value(), number, limit)
                .query(PromptVersionRows::version)
                .list();
    }

    Optional<PromptVersion> find(PromptId prompt, int number) {
        return jdbc.sql(VERSION + " and number = ?")
                .params(prompt.value(), number)
                .query(PromptVersionRows::version)
                .optional();
    }

    Optional<PromptVersion> proposed(PromptId prompt) {
        return jdbc.sql(VERSION + " and state = 'proposed'")
                .param(prompt.value())
                .query(PromptVersionRows::version)
                .optional();
    }

    /** The number of the new version. The prompt must be locked. */
    int propose(PromptId prompt, Prompt content, PersonId by, String comment) {
        return jdbc.sql("""
                insert into prompt_version(tenant_id, prompt_id, number, content, state, written_by, written_at, comment)
                select remit_tenant(), :prompt, coalesce(max(number), 0) + 1, :content::jsonb, 'proposed', :by, :at, :comment
                  from prompt_version where prompt_id = :prompt
                returning number""")
                .param("prompt", prompt.value())
                .param("content", PromptText.json(content))
                .param("by", by.value())
                .param("at", now())
                .param("comment", comment)
                .query(Integer.class)
                .single();
    }

    void decide(PromptVersion version, PromptVersion.State state, PersonId by) {
        jdbc.sql(
                        "update prompt_version set state = ?, decided_by = ?, decided_at = ? where prompt_id = ? and number = ?")
                .params(state.code(), by.value(), now(), version.prompt().value(), version.number())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PromptVersion version(ResultSet row, int n) throws SQLException {
        return new PromptVersion(
                new PromptId(row.getObject("prompt_id", UUID.class)),
                row.getInt("number"),
                PromptText.read(row.getString("text")),
                Coded.of(PromptVersion.State.class, row.getString("state")),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("comment"),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
