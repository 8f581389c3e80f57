package dev.remit.prompt;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.scheduling.Run;
import dev.remit.scheduling.TenantJob;
import java.util.EnumSet;
import java.util.Set;

/** Takes prompts out of use whose last day is over. */
class PromptExpiryJob extends TenantJob {

    private final PromptPublication prompts;

    PromptExpiryJob(Acting acting, PromptPublication prompts) {
        super(acting);
        this.prompts = prompts;
    }

    @Override
    protected String name() {
        return "Prompt expiry";
    }

    @Override
    protected Set<Permission> permissions() {
        return EnumSet.of(Permission.PROMPT_PUBLISH);
    }

    @Override
    protected void run(Run run) {
        prompts.expireDue();
    }
}
