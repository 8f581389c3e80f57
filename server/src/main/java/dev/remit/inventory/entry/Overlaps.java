package dev.remit.inventory.entry;

import dev.remit.inventory.SimilarUseCase;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.questions.Uuids;
import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Folded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds use cases that may already do what somebody asks for. A shared tool counts 5, shared data 4, each shared word 1, up to 3;
 * the same function counts 1 beside anything else. One word alone is not alike.
 */
@Repository
public class Overlaps {

    /** Words that say nothing about what a use case does. */
    private static final Set<String> COMMON = Set.of(
            "the", "and", "for", "with", "from", "our", "that", "this", "are", "not", "into", "all", "per", "new",
            "team", "use", "using", "der", "die", "das", "und", "mit", "von", "ai");

    private static final int LIKELY = 2_000;

    private final JdbcClient jdbc;

    Overlaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SimilarUseCase> of(UseCase useCase, Map<String, List<String>> answers, int limit) {
        List<String> words =
                Folded.words(useCase.name(), String.join(" ", answers.getOrDefault("problem", List.of()))).stream()
                        .filter(word -> word.length() > 2 && !COMMON.contains(word))
                        .toList();
        return jdbc.sql("""
                with hit as (
                  (select use_case_id, 'tool' as how from use_case_tool where tool_id = any(:tools) limit :likely)
                  union all
                  (select use_case_id, 'data' from use_case_data where data_asset_id = any(:data) limit :likely)
                  union all
                  (select use_case_id, 'words' from use_case_word where word = any(:words) limit :likely)
                ), scored as (
                  select use_case_id,
                         count(*) filter (where how = 'tool') as tools,
                         count(*) filter (where how = 'data') as data,
                         count(*) filter (where how = 'words') as words
                    from hit group by use_case_id
                ), ranked as (
                  select u.id, u.name, u.state, u.tier, u.accountable_name, s.*,
                         coalesce(u.function = :function, false) as function_too
                    from scored s join use_case u on u.id = s.use_case_id
                   where u.id <> :self and u.state not in ('draft', 'retired', 'declined')
                     and (s.tools > 0 or s.data > 0 or s.words > 1)
                )
                select r.*,
                       array(select t.name from use_case_tool x join ai_tool t on t.id = x.tool_id
                              where x.use_case_id = r.id and x.tool_id = any(:tools) order by t.name)
                    || array(select d.name from use_case_data x join data_asset d on d.id = x.data_asset_id
                              where x.use_case_id = r.id and x.data_asset_id = any(:data) order by d.name) as shared
                  from ranked r
                 order by least(tools, 1) * 5 + least(data, 1) * 4 + least(words, 3) + function_too::int desc, r.id
                 limit :limit""")
                .param(
                        "tools",
                        Uuids.in(answers.getOrDefault("tools", List.of())).toArray(UUID[]::new))
                .param("data", Uuids.in(answers.getOrDefault("data", List.of())).toArray(UUID[]::new))
                .param("words", words.toArray(String[]::new))
                .param("function", answers.getOrDefault("function", List.of("")).getFirst())
                .param("self", useCase.id().value())
                .param("likely", LIKELY)
                .param("limit", limit)
                .query(Overlaps::similar)
                .list();
    }

    private static SimilarUseCase similar(ResultSet row, int n) throws SQLException {
        Set<SimilarUseCase.Overlap> overlaps = EnumSet.noneOf(SimilarUseCase.Overlap.class);
        if (row.getLong("tools") > 0) {
            overlaps.add(SimilarUseCase.Overlap.TOOL);
        }
        if (row.getLong("data") > 0) {
            overlaps.add(SimilarUseCase.Overlap.DATA);
        }
        if (row.getBoolean("function_too")) {
            overlaps.add(SimilarUseCase.Overlap.FUNCTION);
        }
        if (row.getLong("words") > 1) {
            overlaps.add(SimilarUseCase.Overlap.WORDS);
        }
        return new SimilarUseCase(
                new UseCaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Coded.of(UseCaseState.class, row.getString("state")),
                Optional.ofNullable(row.getString("tier")).map(c -> Coded.of(RiskTier.class, c)),
                Optional.ofNullable(row.getString("accountable_name")),
                overlaps,
                List.of((String[]) row.getArray("shared").getArray()));
    }
}
