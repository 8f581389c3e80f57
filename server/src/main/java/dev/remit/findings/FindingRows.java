package dev.remit.findings;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows into findings. */
final class FindingRows {

    private FindingRows() {}

    static Finding finding(ResultSet row, LocalDate today) throws SQLException {
        FindingState state = FindingState.of(row.getString("state"));
        LocalDate due = row.getObject("due_on", LocalDate.class);
        boolean unresolved = state == FindingState.OPEN || state == FindingState.IN_PROGRESS;
        return new Finding(
                new FindingId(row.getObject("id", UUID.class)),
                "F-" + row.getLong("number"),
                FindingKind.valueOf(row.getString("kind")),
                Severity.of(row.getInt("severity")),
                new SubjectRef(SubjectKind.of(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)),
                row.getString("subject_name"),
                row.getString("place"),
                JsonMapper.shared().readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}),
                state,
                Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(PersonId::new),
                due,
                unresolved && due.isBefore(today),
                instant(row, "raised_at").orElseThrow(),
                instant(row, "seen_at").orElseThrow(),
                closed(row),
                Optional.ofNullable(row.getObject("use_case_id", UUID.class)).map(UseCaseId::new));
    }

    private static Optional<Finding.Closed> closed(ResultSet row) throws SQLException {
        Optional<Instant> at = instant(row, "closed_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding.Closed(
                at.get(), CloseReason.valueOf(row.getString("close_reason")), row.getString("close_note")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
