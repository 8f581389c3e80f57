package dev.remit.connector.host;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Notices plug-ins that the operator adds, replaces or removes while the console runs. */
@Component
class PluginWatch implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PluginHost host;
    private @Nullable CountDownLatch stopped;

    PluginWatch(PluginHost host) {
        this.host = host;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofPlatform().name("plugin-watch").daemon().start(() -> watch(end));
    }

    private void watch(CountDownLatch end) {
        try {
            while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                host.refresh();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
