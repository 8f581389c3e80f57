package dev.remit.policy.decision;

import dev.remit.policy.Effect;
import dev.remit.policy.PolicyReason;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.UseCaseDirectory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the decision log. */
@Repository
class DecisionRows {

    /** Read row by row: whoever searches far back says since when. */
    private static final String WORDS = """
            (upper(:words) = any(policies) or position(lower(:words) in lower(caller)) > 0
             or position(lower(:words) in lower(coalesce(use_case, ''))) > 0)""";

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer under a key, and the hash of what was asked. */
    record Answered(String answer, String asked) {}

    /** False if the caller used the key before. */
    boolean add(RecordedDecision decided, String answer, UUID caller, Optional<String> key, String asked) {
        return jdbc.sql("""
                        insert into decision(tenant_id, id, at, caller_id, caller, action, use_case_id, use_case, effect,
                                             policies, answer, idempotency_key, asked)
                        values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, caller_id, idempotency_key) where idempotency_key is not null do nothing""")
                        .param(decided.id().value())
                        .param(decided.at().atOffset(ZoneOffset.UTC))
                        .param(caller)
                        .param(decided.caller())
                        .param(decided.action().code())
                        .param(decided.useCase().map(UseCaseDirectory.Named::id).orElse(null))
                        .param(decided.useCase()
                                .map(UseCaseDirectory.Named::name)
                                .orElse(null))
                        .param(decided.decision().effect().code())
                        .param(decided.decision().reasons().stream()
                                .map(PolicyReason::policy)
                                .distinct()
                                .toArray(String[]::new))
                        .param(answer)
                        .param(key.orElse(null))
                        .param(key.map(k -> asked).orElse(null))
                        .update()
                > 0;
    }

    Optional<Answered> answered(UUID caller, String key) {
        return jdbc.sql("select answer, asked from decision where caller_id = ? and idempotency_key = ?")
                .params(caller, key)
                .query((row, n) -> new Answered(row.getString("answer"), row.getString("asked")))
                .optional();
    }

    Optional<RecordedDecision> find(DecisionId id) {
        return jdbc.sql("select answer from decision where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(DecisionText::read);
    }

    /** Newest first. */
    List<RecordedDecision> page(DecisionFilter filter, Optional<String> cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> where = new ArrayList<>(List.of("true"));
        filter.action().map(Action::code).ifPresent(v -> bind(where, values, "action = :action", "action", v));
        filter.effect().map(Effect::code).ifPresent(v -> bind(where, values, "effect = :effect", "effect", v));
        filter.useCase().ifPresent(v -> bind(where, values, "use_case_id = :useCase", "useCase", v));
        filter.words().ifPresent(v -> bind(where, values, WORDS, "words", v.strip()));
        filter.since().ifPresent(v -> bind(where, values, "at >= :since", "since", v.atOffset(ZoneOffset.UTC)));
        cursor.map(c -> c.split("~", 2)).ifPresent(last -> {
            bind(
                    where,
                    values,
                    "(at, id) < (:at, :id)",
                    "at",
                    Instant.parse(last[0]).atOffset(ZoneOffset.UTC));
            values.put("id", UUID.fromString(last[1]));
        });
        return jdbc
                .sql("select answer from decision where " + String.join(" and ", where)
                        + " order by at desc, id desc limit :limit")
                .params(values)
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(DecisionText::read)
                .toList();
    }

    /** So many of the oldest before then; how many there were. */
    int removeBefore(Instant then, int limit) {
        return jdbc.sql("""
                delete from decision where (tenant_id, id) in (
                  select tenant_id, id from decision where at < ? order by at, id limit ?)""").params(then.atOffset(ZoneOffset.UTC), limit).update();
    }

    private static void bind(List<String> where, Map<String, Object> values, String sql, String name, Object value) {
        where.add(sql);
        values.put(name, value);
    }
}
