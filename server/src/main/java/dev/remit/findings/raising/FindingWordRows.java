package dev.remit.findings.raising;

import dev.remit.findings.FindingId;
import dev.remit.shared.Folded;
import java.util.Set;
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

    /** In place of those it had. */
    void put(FindingId id, String... texts) {
        Set<String> words = Folded.words(texts);
        String[] all = words.toArray(String[]::new);
        jdbc.sql("delete from finding_word where finding_id = ? and not word = any(?)")
                .params(id.value(), all)
                .update();
        jdbc.sql("""
                insert into finding_word(tenant_id, word, finding_id)
                select remit_tenant(), word, ? from unnest(?) as word on conflict do nothing""").params(id.value(), all).update();
    }
}
