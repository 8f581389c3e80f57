package dev.remit.inventory.entry;

import dev.remit.inventory.SimilarUseCase;
import dev.remit.inventory.SimilarUseCase.Overlap;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.questions.Uuids;
import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Folded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds use cases that may already do what somebody asks for. A shared tool counts 5, shared data 4, the same function 1 beside
 * anything else. A shared word of name or problem counts the more the fewer use cases have it: 1 if it stands nowhere else, 0.3
 * among ten, 0.16 among two hundred or more; all words together at most 4. One word alone is not alike, nor are two that
 * everybody uses.
 *
 * <p>However large the register is, at most the {@link #LIKELY} latest use cases of each tool, asset and word are looked at, and
 * of those the {@link #CANDIDATES} likeliest.
 */
@Repository
public class Overlaps {

    private static final int LIKELY = 200;
    private static final int CANDIDATES = 400;

    static final String QUERY = """
            with word as (
              select w.word, h.hits, 1.0 / (1 + ln(cardinality(h.hits))) as weight
                from unnest(:words) as w(word)
               cross join lateral (select array(select x.use_case_id from use_case_topic x where x.word = w.word
                                                 order by x.use_case_id desc limit :likely) as hits) h
               where cardinality(h.hits) > 0
            ), hit as (
              select unnest(hits) as use_case_id, weight from word
              union all
              select h.use_case_id, 5 from unnest(:tools) as t(id) cross join lateral
                     (select x.use_case_id from use_case_tool x where x.tool_id = t.id
                       order by x.use_case_id desc limit :likely) h
              union all
              select h.use_case_id, 4 from unnest(:data) as d(id) cross join lateral
                     (select x.use_case_id from use_case_data x where x.data_asset_id = d.id
                       order by x.use_case_id desc limit :likely) h
            ), candidate as (
              select use_case_id from hit group by use_case_id
               order by sum(weight) desc, use_case_id desc limit :candidates
            ), alike as (
              select u.id, u.name, u.state, u.tier, u.accountable_name, w.words, w.weight,
                     coalesce(u.function = :function, false) as same_function,
                     array(select t.name from use_case_tool x join ai_tool t on t.id = x.tool_id
                            where x.use_case_id = u.id and x.tool_id = any(:tools) order by t.name) as tools,
                     array(select d.name from use_case_data x join data_asset d on d.id = x.data_asset_id
                            where x.use_case_id = u.id and x.data_asset_id = any(:data) order by d.name) as data
                from candidate c join use_case u on u.id = c.use_case_id
               cross join lateral (select coalesce(array_agg(x.word order by v.weight desc, x.word), '{}') as words,
                                          coalesce(sum(v.weight), 0) as weight
                                     from use_case_topic x join word v on v.word = x.word
                                    where x.use_case_id = u.id) w
               where u.id <> :self and u.state not in ('draft', 'retired', 'declined')
            )
            select * from alike
             where cardinality(tools) > 0 or cardinality(data) > 0 or (cardinality(words) > 1 and weight >= 0.4)
             order by least(cardinality(tools), 1) * 5 + least(cardinality(data), 1) * 4 + least(weight, 4)
                      + same_function::int desc, id desc
             limit :limit""";

    private static final int SHOWN_WORDS = 3;

    private final JdbcClient jdbc;

    Overlaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SimilarUseCase> of(UseCase useCase, Map<String, List<String>> answers, int limit) {
        String problem = String.join(" ", answers.getOrDefault("problem", List.of()));
        return jdbc.sql(QUERY)
                .param("words", Folded.topics(useCase.name(), problem).toArray(String[]::new))
                .param("tools", ids(answers, "tools"))
                .param("data", ids(answers, "data"))
                .param("function", answers.getOrDefault("function", List.of("")).getFirst())
                .param("self", useCase.id().value())
                .param("likely", LIKELY)
                .param("candidates", CANDIDATES)
                .param("limit", limit)
                .query(Overlaps::similar)
                .list();
    }

    private static UUID[] ids(Map<String, List<String>> answers, String question) {
        return Uuids.in(answers.getOrDefault(question, List.of())).toArray(UUID[]::new);
    }

    private static SimilarUseCase similar(ResultSet row, int n) throws SQLException {
        Map<Overlap, List<String>> overlaps = new EnumMap<>(Overlap.class);
        put(overlaps, Overlap.TOOL, strings(row, "tools"), 1);
        put(overlaps, Overlap.DATA, strings(row, "data"), 1);
        put(overlaps, Overlap.WORDS, strings(row, "words"), 2);
        if (row.getBoolean("same_function")) {
            overlaps.put(Overlap.FUNCTION, List.of());
        }
        return new SimilarUseCase(
                new UseCaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Coded.of(UseCaseState.class, row.getString("state")),
                Optional.ofNullable(row.getString("tier")).map(c -> Coded.of(RiskTier.class, c)),
                Optional.ofNullable(row.getString("accountable_name")),
                overlaps);
    }

    private static void put(Map<Overlap, List<String>> overlaps, Overlap overlap, List<String> shared, int atLeast) {
        if (shared.size() >= atLeast) {
            overlaps.put(
                    overlap,
                    overlap == Overlap.WORDS
                            ? shared.stream().limit(SHOWN_WORDS).toList()
                            : shared);
        }
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
