package dev.remit.connector.host;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A connector in memory, and its code at work. */
final class LoadedPlugin {

    private final String pluginId;
    private final ConnectorFactory factory;
    private final ConnectorDescriptor descriptor;
    private final ClassLoader loader;
    private final Set<PluginRun<?>> runs = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closing;

    LoadedPlugin(String pluginId, ConnectorFactory factory, ConnectorDescriptor descriptor, ClassLoader loader) {
        this.pluginId = pluginId;
        this.factory = factory;
        this.descriptor = descriptor;
        this.loader = loader;
    }

    String pluginId() {
        return pluginId;
    }

    ConnectorDescriptor descriptor() {
        return descriptor;
    }

    <T> PluginRun<T> start(Function<ConnectorFactory, T> work) {
        if (closing) {
            throw new IllegalStateException("connector " + descriptor.id() + " is being removed");
        }
        String name = "connector-" + descriptor.id() + "-" + count.incrementAndGet();
        PluginRun<?>[] self = new PluginRun<?>[1];
        PluginRun<T> run = new PluginRun<>(name, loader, () -> work.apply(factory), () -> runs.remove(self[0]));
        self[0] = run;
        runs.add(run);
        run.start();
        return run;
    }

    /** Stops all runs; what is left after the grace time is stuck. */
    List<PluginRun<?>> close(Duration grace) throws InterruptedException {
        closing = true;
        long end = System.nanoTime() + grace.toNanos();
        List<PluginRun<?>> running = List.copyOf(runs);
        running.forEach(PluginRun::interrupt);
        for (PluginRun<?> run : running) {
            run.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        return running.stream().filter(PluginRun::alive).toList();
    }
}
