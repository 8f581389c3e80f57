package dev.remit.control.disclosure;

import dev.remit.control.ControlDays;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Folded;
import dev.remit.shared.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the disclosure register. */
@Service
@Transactional(readOnly = true)
public class DisclosureQueries {

    /** Counting stops here: beyond it a list says "more than". */
    public static final int COUNT_CAP = 10_000;

    private static final String MAY = "hasAuthority('control:read') and hasAuthority('use-case:read')";
    private static final String FIRST = "~00000000-0000-0000-0000-000000000000";
    private static final String LAST = Character.toString(0x10FFFF);
    private static final int MOST_WORDS = 8;

    private final JdbcClient jdbc;
    private final DisclosureRows rows;
    private final ControlDays days;

    DisclosureQueries(JdbcClient jdbc, DisclosureRows rows, ControlDays days) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.days = days;
    }

    /** By name. */
    @PreAuthorize(MAY)
    public Page<Disclosure> list(DisclosureFilter filter, Optional<String> cursor, int limit) {
        String from = cursor.orElse(FIRST);
        int cut = from.lastIndexOf('~');
        Map<String, Object> params = new HashMap<>();
        List<Disclosure> found = jdbc.sql(DisclosureRows.SELECT + where(filter, params)
                        + " and (d.name_key, d.id) > (:name, :id) order by d.name_key, d.id limit :limit")
                .params(params)
                .param("name", from.substring(0, cut))
                .param("id", UUID.fromString(from.substring(cut + 1)))
                .param("limit", limit + 1)
                .query(DisclosureRows::disclosure)
                .list();
        return Page.of(found, limit, row -> Folded.key(row.said().name()) + "~" + row.id());
    }

    /** How many the filter lets through; empty if more than {@link #COUNT_CAP}. */
    @PreAuthorize(MAY)
    public OptionalLong count(DisclosureFilter filter) {
        Map<String, Object> params = new HashMap<>();
        long found = jdbc.sql("select count(*) from (select from disclosure d" + where(filter, params)
                        + " limit :limit) found")
                .params(params)
                .param("limit", COUNT_CAP + 1)
                .query(Long.class)
                .single();
        return found > COUNT_CAP ? OptionalLong.empty() : OptionalLong.of(found);
    }

    @PreAuthorize(MAY)
    public Optional<Disclosure> find(DisclosureId id) {
        return rows.find(id);
    }

    private String where(DisclosureFilter filter, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        conditions.add(filter.state().isEmpty() ? "d.state <> 'ended'" : "d.state = :state");
        filter.state().ifPresent(state -> params.put("state", state.code()));
        filter.nature().ifPresent(nature -> {
            conditions.add("d.nature = :nature");
            params.put("nature", nature.code());
        });
        filter.label().ifPresent(label -> {
            conditions.add("d.label = :label");
            params.put("label", label);
        });
        filter.useCase().map(UseCaseId::value).ifPresent(useCase -> {
            conditions.add("d.use_case_id = :useCase");
            params.put("useCase", useCase);
        });
        if (filter.due()) {
            conditions.add("d.review_on <= :today and d.state <> 'ended'");
            params.put("today", days.today());
        }
        Folded.words(filter.text()).stream().limit(MOST_WORDS).forEach(word -> {
            String name = "word" + params.size();
            conditions.add("d.id in (select w.disclosure_id from disclosure_word w where w.word >= :" + name
                    + " and w.word < :" + name + "end)");
            params.put(name, word);
            params.put(name + "end", word + LAST);
        });
        return " where " + String.join(" and ", conditions);
    }
}
