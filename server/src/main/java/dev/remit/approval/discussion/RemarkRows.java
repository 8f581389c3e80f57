package dev.remit.approval.discussion;

import dev.remit.identity.PersonId;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was said. */
@Repository
class RemarkRows {

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    RemarkRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be kept.
     *
     * @param round of the approval
     */
    record Written(
            UUID approval,
            int round,
            Remark.Kind kind,
            String text,
            Optional<UUID> answers,
            Collection<PersonId> mentions) {}

    UUID insert(Written said, PersonId by) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into approval_remark(tenant_id, id, approval_id, round, kind, person_id, at, text, answers, mentions)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(said.approval())
                .param(said.round())
                .param(said.kind().name())
                .param(by.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(said.text())
                .param(said.answers().orElse(null))
                .param(said.mentions().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
        return id;
    }

    boolean asked(UUID approval, UUID question) {
        return jdbc.sql("""
                        select exists (select from approval_remark where approval_id = ? and id = ? and kind = 'QUESTION')""").params(approval, question).query(Boolean.class).single();
    }

    /** The newest first, those before the cursor's. */
    List<Remark> before(UUID approval, Instant at, UUID id, int limit) {
        return jdbc.sql("""
                        select r.*, exists (select from approval_remark a where a.answers = r.id) as answered
                          from approval_remark r
                         where r.approval_id = :approval and (r.at, r.id) < (:at, :id)
                         order by r.at desc, r.id desc limit :limit""")
                .param("approval", approval)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query(RemarkRows::remark)
                .list();
    }

    private static Remark remark(ResultSet row, int n) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getInt("round"),
                Remark.Kind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("text"),
                Optional.ofNullable(row.getObject("answers", UUID.class)),
                row.getBoolean("answered"),
                Arrays.stream((UUID[]) row.getArray("mentions").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()));
    }
}
