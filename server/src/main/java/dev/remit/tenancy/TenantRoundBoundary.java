package dev.remit.tenancy;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Visits every workspace, for background rounds: what goes wrong in one is logged and keeps no other from its turn. */
@Component
public class TenantRoundBoundary {

    private static final Logger log = LoggerFactory.getLogger(TenantRoundBoundary.class);

    private final Tenants tenants;

    TenantRoundBoundary(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * Does the work in each workspace in turn, outside any transaction.
     *
     * @param what is done, for the log: {@code sealing}
     */
    public void visitAll(String what, Consumer<TenantId> work) {
        for (TenantId tenant : all(what)) {
            visit(what, tenant, work);
        }
    }

    private List<TenantId> all(String what) {
        try {
            return tenants.ids();
        } catch (RuntimeException e) {
            log.warn("The workspaces could not be listed for {}, the next round tries again: {}", what, e.toString());
            return List.of();
        }
    }

    private void visit(String what, TenantId tenant, Consumer<TenantId> work) {
        try {
            tenants.in(tenant, t -> {
                work.accept(t);
                return t;
            });
        } catch (RuntimeException e) {
            log.error("{} failed in workspace {}, the next round tries again", what, tenant, e);
        }
    }
}
