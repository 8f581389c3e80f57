package dev.remit.ownership.template;

import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
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

/** The templates a workspace wrote itself. */
@Repository
class TemplateRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    TemplateRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line as it is stored and shipped: duties by their code. */
    record Line(String duty, Holder holder) {

        static Line of(Suggestion suggestion) {
            return new Line(suggestion.duty().code(), suggestion.holder());
        }

        Suggestion suggestion() {
            return new Suggestion(Duty.of(duty), holder);
        }
    }

    /** Newest first. */
    List<TemplateVersion> versions(String function, int limit) {
        return jdbc.sql("""
                select t.*, t.content::text as text from ownership_template t
                 where function = ? order by number desc limit ?""")
                .params(function, limit)
                .query(TemplateRows::version)
                .list();
    }

    /** False if a version with this number is there already. */
    boolean insert(String function, int number, List<Suggestion> suggestions, PersonId by, String comment) {
        return jdbc.sql("""
                insert into ownership_template(tenant_id, function, number, content, written_by, written_at, comment)
                values (remit_tenant(), ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing""")
                        .params(
                                function,
                                number,
                                JSON.writeValueAsString(
                                        suggestions.stream().map(Line::of).toList()),
                                by.value(),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                comment)
                        .update()
                == 1;
    }

    private static TemplateVersion version(ResultSet row, int n) throws SQLException {
        return new TemplateVersion(
                row.getString("function"),
                row.getInt("number"),
                List.of(JSON.readValue(row.getString("text"), Line[].class)).stream()
                        .map(Line::suggestion)
                        .toList(),
                Optional.of(new TemplateVersion.Written(
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("comment"))));
    }
}
