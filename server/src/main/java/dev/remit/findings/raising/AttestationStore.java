package dev.remit.findings.raising;

import dev.remit.connector.ConnectionId;
import dev.remit.findings.Attestation;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Question;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people answered for systems. */
@Repository
public class AttestationStore {

    private static final String LATEST = """
            select distinct on (connection_id, question) * from attestation where %s
             order by connection_id, question, attested_at desc, id desc""";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    AttestationStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    public Map<Question, Attestation> latest(ConnectionId connection) {
        Instant now = clock.instant();
        return jdbc
                .sql(LATEST.formatted("connection_id = ?"))
                .param(connection.value())
                .query((row, n) -> attestation(row, now))
                .list()
                .stream()
                .collect(Collectors.toMap(Attestation::question, Function.identity()));
    }

    /** The latest answers whose time ended in between; an answer that another took the place of is not asked for again. */
    List<Attestation> over(Instant since, Instant now) {
        return jdbc.sql("select * from (" + LATEST.formatted("true")
                        + ") as latest where valid_until > ? and valid_until <= ? order by valid_until")
                .params(since.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> attestation(row, now))
                .list();
    }

    void insert(Attestation attestation) {
        Attestation.Answer answer = attestation.answer();
        jdbc.sql("""
                insert into attestation(tenant_id, id, connection_id, question, there_is, names, can, said, attested_by, attested_at, valid_until)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        ids.next(),
                        attestation.connection().value(),
                        attestation.question().name(),
                        answer.thereIs(),
                        answer.names().toArray(String[]::new),
                        answer.can().stream().map(Enum::name).sorted().toArray(String[]::new),
                        answer.said(),
                        attestation.by().value(),
                        attestation.at().atOffset(ZoneOffset.UTC),
                        attestation.validUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Attestation attestation(ResultSet row, Instant now) throws SQLException {
        Instant at = row.getObject("attested_at", OffsetDateTime.class).toInstant();
        Instant until = row.getObject("valid_until", OffsetDateTime.class).toInstant();
        return new Attestation(
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                Question.valueOf(row.getString("question")),
                new Attestation.Answer(
                        row.getBoolean("there_is"),
                        List.of(strings(row, "names")),
                        Arrays.stream(strings(row, "can"))
                                .map(Capability::valueOf)
                                .collect(Collectors.toSet()),
                        row.getString("said"),
                        (int) java.time.Duration.between(at, until).toDays()),
                new PersonId(row.getObject("attested_by", UUID.class)),
                at,
                until,
                until.isAfter(now));
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
