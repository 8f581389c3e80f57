package dev.remit.prompt;

import dev.remit.scheduling.Schedules;
import dev.remit.scheduling.StoredSchedules;
import dev.remit.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/**
 * Plans the round that takes prompts out of use: every night, in a workspace in which any prompt has a last day. Whether a prompt may
 * be used never depends on whether the round ran.
 */
@Component
record PromptExpiry(PromptStore store, Schedules schedules, CurrentTenant tenant) implements StoredSchedules {

    private static final String EVERY_NIGHT = "0 5 0 * * ?";

    void plan() {
        if (store.rows().anyExpires()) {
            schedules.put(PromptExpiryJob.class, tenant.get().value(), EVERY_NIGHT, store.zone());
        }
    }

    @Override
    public void reconcile() {
        plan();
    }
}
