package dev.remit.evidence;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the ledger's tables. */
final class LedgerRows {

    private LedgerRows() {}

    /** From a row of {@code evidence_record} and, as {@code index}, that of its {@code evidence_entry}. */
    static EvidenceRecord record(ResultSet row, int n) throws SQLException {
        Act act = new Act(
                row.getString("act"),
                new SubjectRef(SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                Optional.ofNullable(row.getString("subject_version")),
                Optional.ofNullable(row.getString("reason")),
                JsonMapper.shared()
                        .readValue(row.getString("details"), new TypeReference<TreeMap<String, String>>() {}));
        long place = row.getLong("index");
        OptionalLong index = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(place);
        return new EvidenceRecord(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new RecordedActor(Optional.ofNullable(row.getObject("person_id", UUID.class)), row.getString("actor")),
                act,
                index,
                HexFormat.of().formatHex(row.getBytes("leaf_hash")));
    }

    static Seal seal(ResultSet row, int n) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("root_hash")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }

    /** Where a page ended, or where the first one begins. */
    record Cursor(Instant at, UUID id) {

        static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static Cursor after(EvidenceRecord record) {
            return new Cursor(record.at(), record.id());
        }

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
