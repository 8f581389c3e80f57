package dev.remit.scheduling;

import dev.remit.tenancy.TenantId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A bounded number of threads, of which one workspace gets its share and no more: however long its work hangs, others go on. */
public final class TenantThreads {

    private final ExecutorService threads;
    private final int share;
    private final Map<TenantId, Integer> running = new HashMap<>();
    private final Map<TenantId, Queue<Runnable>> waiting = new HashMap<>();

    /**
     * @param name what its threads are called
     * @param share of one workspace
     */
    public TenantThreads(String name, int size, int share) {
        this.threads = Executors.newFixedThreadPool(
                size, Thread.ofPlatform().name(name + "-", 1).daemon().factory());
        this.share = share;
    }

    /** Runs it when a thread is free for this workspace. */
    public synchronized void run(TenantId tenant, Runnable work) {
        if (threads.isShutdown()) {
            return;
        }
        if (running.getOrDefault(tenant, 0) < share) {
            start(tenant, work);
        } else {
            waiting.computeIfAbsent(tenant, t -> new ArrayDeque<>()).add(work);
        }
    }

    private void start(TenantId tenant, Runnable work) {
        running.merge(tenant, 1, Integer::sum);
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                ended(tenant);
            }
        });
    }

    private synchronized void ended(TenantId tenant) {
        running.computeIfPresent(tenant, (t, number) -> number > 1 ? number - 1 : null);
        Queue<Runnable> next = waiting.getOrDefault(tenant, new ArrayDeque<>());
        Runnable work = next.poll();
        if (next.isEmpty()) {
            waiting.remove(tenant);
        }
        if (work != null && !threads.isShutdown()) {
            start(tenant, work);
        }
    }

    /** Interrupts what runs and forgets what waits; false if something goes on after that time. */
    public boolean stop(long seconds) throws InterruptedException {
        synchronized (this) {
            waiting.clear();
            threads.shutdownNow();
        }
        return threads.awaitTermination(seconds, TimeUnit.SECONDS);
    }
}
