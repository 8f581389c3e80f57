package dev.remit.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that runs an embedded PostgreSQL until somebody kills it. */
public final class ChildServer {

    private ChildServer() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]));
        ready(postgres);
        new CountDownLatch(1).await();
    }

    @SuppressWarnings("SystemOut") // the parent process reads this line
    private static void ready(EmbeddedPostgres postgres) {
        System.out.println("ready " + postgres.pid());
        System.out.flush();
    }
}
