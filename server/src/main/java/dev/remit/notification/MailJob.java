package dev.remit.notification;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.scheduling.Run;
import dev.remit.scheduling.TenantJob;
import java.util.EnumSet;
import java.util.Set;

/** Sends a workspace's mail. A second run sends nothing that the first did, but what it did not live to write down. */
class MailJob extends TenantJob {

    private final Postman postman;
    private final Letters letters;
    private final MailSettings settings;

    MailJob(Acting acting, Postman postman, Letters letters, MailSettings settings) {
        super(acting);
        this.postman = postman;
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    protected String name() {
        return "mail";
    }

    /** Whether a step is still somebody's is asked of what they own. */
    @Override
    protected Set<Permission> permissions() {
        return EnumSet.of(Permission.USE_CASE_READ);
    }

    @Override
    protected void run(Run run) {
        letters.tidy(settings.setUp());
        postman.deliver();
    }
}
