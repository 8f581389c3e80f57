package dev.remit.inventory.work;

import dev.remit.catalog.CatalogQueries;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.questions.Facts;
import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known about use cases, many at a time, for features that judge by it; their own services say who may ask. */
@Component
@Transactional(readOnly = true)
public class KnownUseCases {

    private final JdbcClient jdbc;
    private final CatalogQueries catalog;
    private final Facts facts;

    KnownUseCases(JdbcClient jdbc, CatalogQueries catalog, Facts facts) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.facts = facts;
    }

    private record Head(UseCaseId id, UseCaseState state, Optional<RiskTier> tier, Optional<Lane> lane) {}

    /** Those of them that there are and that are no drafts; three queries, however many they are. */
    public List<UseCaseAsKnown> of(Collection<UseCaseId> ids) {
        UUID[] wanted = ids.stream().map(UseCaseId::value).distinct().toArray(UUID[]::new);
        List<Head> heads =
                jdbc.sql("""
                select id, state, tier, lane from use_case where id = any(?) and state <> 'draft' order by id""").param(wanted).query(KnownUseCases::head).list();
        Map<UUID, Map<String, List<String>>> answers = answers(wanted);
        Map<UUID, String> classes = new HashMap<>();
        catalog.dataAssetsById(answers.values().stream()
                        .flatMap(a -> facts.dataAssets(a).stream())
                        .toList())
                .forEach((id, asset) -> classes.put(id, asset.dataClass().code()));
        return heads.stream()
                .map(head -> new UseCaseAsKnown(
                        head.id(),
                        head.state(),
                        head.tier(),
                        head.lane(),
                        facts.of(answers.getOrDefault(head.id().value(), Map.of()), classes)))
                .toList();
    }

    private Map<UUID, Map<String, List<String>>> answers(UUID[] ids) {
        Map<UUID, Map<String, List<String>>> answers = new HashMap<>();
        jdbc.sql("select use_case_id, question, answer from use_case_answer where use_case_id = any(?)")
                .param(ids)
                .query(row -> {
                    List<String> values =
                            List.of((String[]) row.getArray("answer").getArray());
                    if (!values.isEmpty()) {
                        answers.computeIfAbsent(row.getObject("use_case_id", UUID.class), id -> new HashMap<>())
                                .put(row.getString("question"), values);
                    }
                });
        return answers;
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(
                new UseCaseId(row.getObject("id", UUID.class)),
                Coded.of(UseCaseState.class, row.getString("state")),
                Optional.ofNullable(row.getString("tier")).map(code -> Coded.of(RiskTier.class, code)),
                Optional.ofNullable(row.getString("lane")).map(code -> Coded.of(Lane.class, code)));
    }
}
