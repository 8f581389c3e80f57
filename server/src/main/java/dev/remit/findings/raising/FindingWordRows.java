package dev.remit.findings.raising;

import dev.remit.findings.FindingId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words findings are found by. A prefix is a range of words, which is an index condition under row-level security. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FindingWordRows {

    private final JdbcClient jdbc;

    FindingWordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words of findings that have none. */
    void put(Map<FindingId, Set<String>> words) {
        if (words.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into finding_word(tenant_id, word, finding_id)
                select remit_tenant(), word, named.id from unnest(?, ?) as named(id, words), string_to_table(named.words, ' ') as word""")
                .params(
                        ids(words.keySet()),
                        words.values().stream()
                                .map(named -> String.join(" ", named))
                                .toArray(String[]::new))
                .update();
    }

    /** In place of those they had. */
    void replace(Map<FindingId, Set<String>> words) {
        if (words.isEmpty()) {
            return;
        }
        jdbc.sql("delete from finding_word where finding_id = any(?)")
                .param(ids(words.keySet()))
                .update();
        put(words);
    }

    private static UUID[] ids(Set<FindingId> findings) {
        return findings.stream().map(FindingId::value).toArray(UUID[]::new);
    }
}
