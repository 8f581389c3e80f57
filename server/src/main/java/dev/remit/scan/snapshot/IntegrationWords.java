package dev.remit.scan.snapshot;

import dev.remit.shared.Folded;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words integrations are found by: those of name, product and vendor. A prefix is a range of words (decision 0007). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IntegrationWords {

    private static final String FOUND_BY = "concat_ws(' ', i.name, i.product, i.vendor)";

    private final JdbcClient jdbc;

    IntegrationWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(UUID id, Set<String> words) {}

    /** Writes the words of what is new or called otherwise; of nothing else. */
    void refresh(UUID connection) {
        List<Named> stale = jdbc.sql(
                        "select i.id, " + FOUND_BY + " as text from integration i where i.connection_id = ?"
                                + " and i.found_by is distinct from " + FOUND_BY)
                .param(connection)
                .query((row, n) -> new Named(row.getObject("id", UUID.class), Folded.words(row.getString("text"))))
                .list();
        if (stale.isEmpty()) {
            return;
        }
        UUID[] ids = stale.stream().map(Named::id).toArray(UUID[]::new);
        jdbc.sql("delete from integration_word where integration_id = any(?)")
                .param(ids)
                .update();
        jdbc.sql("""
                insert into integration_word(tenant_id, word, integration_id)
                select remit_tenant(), word, named.id from unnest(?, ?) as named(id, words), string_to_table(named.words, ' ') as word""")
                .params(
                        ids,
                        stale.stream()
                                .map(named -> named.words().stream().collect(Collectors.joining(" ")))
                                .toArray(String[]::new))
                .update();
        jdbc.sql("update integration i set found_by = " + FOUND_BY + " where i.id = any(?)")
                .param(ids)
                .update();
    }
}
