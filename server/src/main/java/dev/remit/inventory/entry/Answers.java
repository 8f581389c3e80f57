package dev.remit.inventory.entry;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers' rows. */
@Repository
class Answers {

    private final JdbcClient jdbc;
    private final Questionnaire questionnaire;

    Answers(JdbcClient jdbc, Questionnaire questionnaire) {
        this.jdbc = jdbc;
        this.questionnaire = questionnaire;
    }

    /** One as it stands in the table. */
    public record Row(String question, List<String> values, int revision, Instant savedAt) {}

    public Map<String, Row> of(UseCaseId id) {
        Map<String, Row> rows = new LinkedHashMap<>();
        jdbc.sql("select * from use_case_answer where use_case_id = ? order by question")
                .param(id.value())
                .query(Answers::row)
                .list()
                .forEach(r -> rows.put(r.question(), r));
        return rows;
    }

    /** Only the values, of questions there still are. */
    public Map<String, List<String>> values(UseCaseId id) {
        Map<String, Row> rows = of(id);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Question question : questionnaire.all()) {
            Row row = rows.get(question.key());
            if (row != null && !row.values().isEmpty()) {
                values.put(question.key(), row.values());
            }
        }
        return values;
    }

    /** Who wrote the answers there are. */
    public Set<PersonId> authors(UseCaseId id) {
        return jdbc
                .sql("select distinct saved_by from use_case_answer where use_case_id = ? and saved_by is not null")
                .param(id.value())
                .query(UUID.class)
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    public Optional<Row> find(UseCaseId id, String question) {
        return jdbc.sql("select * from use_case_answer where use_case_id = ? and question = ?")
                .params(id.value(), question)
                .query(Answers::row)
                .optional();
    }

    public Row put(UseCaseId id, String question, List<String> values, Optional<PersonId> by, Instant at) {
        return jdbc.sql("""
                insert into use_case_answer as a (tenant_id, use_case_id, question, answer, revision, saved_by, saved_at)
                values (remit_tenant(), ?, ?, ?, 1, ?, ?)
                on conflict (tenant_id, use_case_id, question) do update
                   set answer = excluded.answer, revision = a.revision + 1, saved_by = excluded.saved_by,
                       saved_at = excluded.saved_at
                returning *""")
                .param(id.value())
                .param(question)
                .param(values.toArray(String[]::new))
                .param(by.map(PersonId::value).orElse(null))
                .param(at.atOffset(ZoneOffset.UTC))
                .query(Answers::row)
                .single();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Array answer = row.getArray("answer");
        return new Row(
                row.getString("question"),
                List.of((String[]) answer.getArray()),
                row.getInt("revision"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
