package dev.remit.ownership.rights;

import dev.remit.identity.PersonId;
import dev.remit.ownership.rights.DecisionRight.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What a workspace wrote itself about who decides. */
@Repository
class RightRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    RightRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version of each kind that has any; of kinds that are decided in steps by now, none. */
    List<DecisionRight> newest() {
        return jdbc.sql("""
                select distinct on (kind) r.*, r.content::text as text from decision_right r where kind = any(?)
                 order by kind, number desc""")
                .param(Stream.of(DecisionKind.values()).map(Enum::name).toArray(String[]::new))
                .query(RightRows::right)
                .list();
    }

    /** Newest first. */
    List<DecisionRight> versions(DecisionKind kind, int limit) {
        return jdbc.sql("""
                select r.*, r.content::text as text from decision_right r where kind = ? order by number desc limit ?""").params(kind.name(), limit).query(RightRows::right).list();
    }

    /** False if a version with this number is there already. */
    boolean insert(DecisionKind kind, int number, Terms terms, PersonId by, String comment) {
        return jdbc.sql("""
                insert into decision_right(tenant_id, kind, number, content, written_by, written_at, comment)
                values (remit_tenant(), ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing""")
                        .params(
                                kind.name(),
                                number,
                                JSON.writeValueAsString(terms),
                                by.value(),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                comment)
                        .update()
                == 1;
    }

    private static DecisionRight right(ResultSet row, int n) throws SQLException {
        return new DecisionRight(
                DecisionKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                JSON.readValue(row.getString("text"), Terms.class),
                Optional.of(new DecisionRight.Written(
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("comment"))));
    }
}
