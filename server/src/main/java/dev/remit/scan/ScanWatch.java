package dev.remit.scan;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks for left-behind scans at the start and every half minute. */
@Component
class ScanWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ScanWatch.class);
    private static final long SECONDS = 30;

    private final ScanRecovery recovery;
    private @Nullable CountDownLatch stopped;

    ScanWatch(ScanRecovery recovery) {
        this.recovery = recovery;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofPlatform().name("scan-watch").daemon().start(() -> watch(end));
    }

    private void watch(CountDownLatch end) {
        try {
            do {
                attempt(recovery::recover);
            } while (!end.await(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The database could not be asked for left-behind scans: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        if (stopped != null) {
            stopped.countDown();
            stopped = null;
        }
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }
}
