package dev.remit.policy.dryrun;

import dev.remit.identity.Acting;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has dry runs done in the background, as whoever started them; one that breaks says so instead of looking finished. */
@Component
class DryRunBoundary {

    private static final Logger LOG = LoggerFactory.getLogger(DryRunBoundary.class);

    private final DryRunner runner;
    private final Acting acting;
    private final Executor background;

    DryRunBoundary(DryRunner runner, Acting acting, @Qualifier("applicationTaskExecutor") Executor background) {
        this.runner = runner;
        this.acting = acting;
        this.background = background;
    }

    @TransactionalEventListener
    void on(DryRunService.Started started) {
        background.execute(() -> acting.asMember(started.tenant(), started.by(), () -> {
            try {
                runner.run(started);
            } catch (RuntimeException broken) {
                LOG.error("The dry run of {} broke", started.key(), broken);
                runner.end(started, DryRun.State.FAILED);
            }
            return started;
        }));
    }
}
