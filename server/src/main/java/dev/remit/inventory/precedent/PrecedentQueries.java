package dev.remit.inventory.precedent;

import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.precedent.Precedent.Likeness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds precedents among the {@link #LOOKED_AT} latest decisions of the workspace, each use case's last one: those that are alike in
 * at least {@link #ALIKE} of tool, class of data, autonomy, tier and function. The tier is that of the decision; everything else is
 * what the register says today.
 */
@Service
@Transactional(readOnly = true)
public class PrecedentQueries {

    static final int LOOKED_AT = 1_000;
    static final int ALIKE = 3;

    private static final String QUERY = """
            with mine as (
              select u.function, u.tier,
                     (select a.answer from use_case_answer a where a.use_case_id = u.id and a.question = 'autonomy') as autonomy,
                     array(select x.tool_id from use_case_tool x where x.use_case_id = u.id) as tools,
                     array(select d.data_class from use_case_data x join data_asset d on d.id = x.data_asset_id
                            where x.use_case_id = u.id and d.data_class <> 'unknown') as classes
                from use_case u where u.id = :id
            ), latest as (
              select a.id, a.subject_id, a.state, a.round from approval a
               where a.state in ('APPROVED', 'DECLINED') and a.subject_kind = 'use-case' and a.subject_id <> :id
               order by a.id desc limit :looked
            ), decided as (
              select distinct on (l.subject_id) l.* from latest l order by l.subject_id, l.id desc
            ), alike as (
              select d.id, d.state, d.round, u.id as use_case_id, u.name,
                     coalesce(u.function = mine.function, false) as same_function,
                     coalesce(r.tier = mine.tier, false) as same_tier,
                     exists (select from use_case_answer a where a.use_case_id = u.id and a.question = 'autonomy'
                               and a.answer = mine.autonomy) as same_autonomy,
                     array(select t.name from use_case_tool x join ai_tool t on t.id = x.tool_id
                            where x.use_case_id = u.id and x.tool_id = any(mine.tools) order by t.name) as tools,
                     array(select distinct c.data_class from use_case_data x join data_asset c on c.id = x.data_asset_id
                            where x.use_case_id = u.id and c.data_class = any(mine.classes) order by 1) as classes
                from decided d
                join use_case u on u.id = d.subject_id
                join approval_round r on r.approval_id = d.id and r.number = d.round
               cross join mine
            ), scored as (
              select *, same_function::int + same_tier::int + same_autonomy::int + least(cardinality(tools), 1)
                        + least(cardinality(classes), 1) as likeness from alike
            ), placed as (
              select *, count(*) over (partition by state) as like_it,
                     row_number() over (partition by state order by likeness desc, id desc) as place
                from scored where likeness >= :alike
            )
            select p.*, said.decided_at, said.reason from placed p
             cross join lateral (select max(s.decided_at) as decided_at,
                                        (array_agg(s.reason order by s.decided_at desc) filter (where s.reason is not null))[1] as reason
                                   from approval_step s where s.approval_id = p.id and s.round = p.round) said
             where p.place <= :each
             order by p.state desc, p.place""";

    private final JdbcClient jdbc;
    private final UseCaseQueries useCases;

    PrecedentQueries(JdbcClient jdbc, UseCaseQueries useCases) {
        this.jdbc = jdbc;
        this.useCases = useCases;
    }

    /**
     * What was decided before on use cases like this one.
     *
     * @param each how many of either outcome to show
     */
    @PreAuthorize("hasAuthority('use-case:read')")
    public Precedents of(UseCaseId id, int each) {
        record Counted(Precedent precedent, int likeIt) {}
        if (useCases.find(id).isEmpty()) {
            return new Precedents(0, 0, List.of());
        }
        List<Counted> found = jdbc.sql(QUERY)
                .param("id", id.value())
                .param("looked", LOOKED_AT)
                .param("alike", ALIKE)
                .param("each", each)
                .query((row, n) -> new Counted(precedent(row), row.getInt("like_it")))
                .list();
        return new Precedents(
                found.stream()
                        .filter(c -> c.precedent().approved())
                        .findFirst()
                        .map(Counted::likeIt)
                        .orElse(0),
                found.stream()
                        .filter(c -> !c.precedent().approved())
                        .findFirst()
                        .map(Counted::likeIt)
                        .orElse(0),
                found.stream().map(Counted::precedent).toList());
    }

    private static Precedent precedent(ResultSet row) throws SQLException {
        Map<Likeness, List<String>> alike = new EnumMap<>(Likeness.class);
        put(alike, Likeness.TOOL, strings(row, "tools"));
        put(alike, Likeness.DATA, strings(row, "classes"));
        for (Likeness same : List.of(Likeness.AUTONOMY, Likeness.TIER, Likeness.FUNCTION)) {
            if (row.getBoolean("same_" + same.code())) {
                alike.put(same, List.of());
            }
        }
        return new Precedent(
                row.getObject("id", UUID.class),
                new UseCaseId(row.getObject("use_case_id", UUID.class)),
                row.getString("name"),
                row.getString("state").equals("APPROVED"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("reason")),
                alike);
    }

    private static void put(Map<Likeness, List<String>> alike, Likeness likeness, List<String> shared) {
        if (!shared.isEmpty()) {
            alike.put(likeness, shared);
        }
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
