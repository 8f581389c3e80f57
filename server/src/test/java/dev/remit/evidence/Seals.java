package dev.remit.evidence;

import dev.remit.testing.Workspace;
import org.springframework.context.ApplicationContext;

/** Seals a workspace's records at once, as the schedule would do later. */
public final class Seals {

    private Seals() {}

    public static void seal(ApplicationContext beans, Workspace workspace) {
        Sealing sealing = beans.getBean(Sealing.class);
        workspace.asJob(sealing::sealNext);
    }
}
