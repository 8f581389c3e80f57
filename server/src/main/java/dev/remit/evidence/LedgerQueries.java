package dev.remit.evidence;

import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the ledger of the current workspace. */
@Service
@Transactional(readOnly = true)
public class LedgerQueries {

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to one thing, newest first. Everyone who may see the thing may see its history. */
    @PreAuthorize("isAuthenticated()")
    public Page<EvidenceRecord> timeline(SubjectRef subject, Optional<String> cursor, int limit) {
        Cursor from = cursor.map(Cursor::parse).orElse(Cursor.START);
        List<EvidenceRecord> rows = jdbc.sql("""
                select * from evidence_record
                 where subject_kind = ? and subject_id = ? and (at, id) < (?, ?)
                 order by at desc, id desc limit ?""")
                .params(subject.kind().code(), subject.id(), from.at().atOffset(ZoneOffset.UTC), from.id(), limit + 1)
                .query(LedgerQueries::record)
                .list();
        return Page.of(rows, limit, r -> new Cursor(r.at(), r.id()).toString());
    }

    private static EvidenceRecord record(ResultSet row, int n) throws SQLException {
        Act act = new Act(
                row.getString("act"),
                new SubjectRef(SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                Optional.ofNullable(row.getString("subject_version")),
                Optional.ofNullable(row.getString("reason")),
                JsonMapper.shared()
                        .readValue(row.getString("details"), new TypeReference<TreeMap<String, String>>() {}));
        return new EvidenceRecord(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new RecordedActor(Optional.ofNullable(row.getObject("person_id", UUID.class)), row.getString("actor")),
                act,
                OptionalLong.empty(),
                HexFormat.of().formatHex(row.getBytes("leaf_hash")));
    }

    private record Cursor(Instant at, UUID id) {

        static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static Cursor parse(String text) {
            int split = text.indexOf('~');
            return new Cursor(Instant.parse(text.substring(0, split)), UUID.fromString(text.substring(split + 1)));
        }

        @Override
        public String toString() {
            return at + "~" + id;
        }
    }
}
