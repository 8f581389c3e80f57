package dev.remit.demo;

import dev.remit.identity.Acting;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers which acts of the demo's year are done, and what they made. */
@Component
@ConditionalOnProperty("remit.demo")
class Journal {

    /** Who prepares the demo, where nobody in it could. */
    static final String PREPARATION = "Demo preparation";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tenants tenants;
    private final Acting acting;

    Journal(JdbcClient jdbc, TransactionTemplate transaction, Tenants tenants, Acting acting) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tenants = tenants;
        this.acting = acting;
    }

    /** In the transaction of the act. */
    void write(String key, String made) {
        jdbc.sql("insert into demo_step(tenant_id, key, made) values (remit_tenant(), ?, ?)")
                .params(key, made)
                .update();
    }

    /** What is done in the demo's workspaces; other workspaces are not among them. */
    Map<TenantId, Map<String, String>> read() {
        Map<TenantId, Map<String, String>> all = new HashMap<>();
        for (TenantId tenant : tenants.ids()) {
            Map<String, String> done = acting.asJob(tenant, PREPARATION, Set.of(), this::steps);
            if (!done.isEmpty()) {
                all.put(tenant, done);
            }
        }
        return all;
    }

    private Map<String, String> steps() {
        Map<String, String> done = new HashMap<>();
        transaction.executeWithoutResult(
                status -> jdbc.sql("select key, made from demo_step").query(row -> {
                    done.put(row.getString("key"), row.getString("made"));
                }));
        return done;
    }
}
