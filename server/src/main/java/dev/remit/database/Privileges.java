package dev.remit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Started by root (a container, a build machine), its programs run behind a prefix
 * that drops the privilege: a user namespace where the kernel allows one, else the system's unprivileged user.
 */
enum Privileges {
    ORDINARY(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final String NOBODY_ID = "65534:65534";

    private final List<String> prefix;

    Privileges(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first way that works here, of those offered. */
    static Privileges firstOf(List<Privileges> ways) throws IOException, InterruptedException {
        for (Privileges way : ways) {
            if (way == ORDINARY ? !isRoot() : Commands.exitCode(way.command("true")) == 0) {
                return way;
            }
        }
        throw new DatabaseStartException(
                "The embedded PostgreSQL cannot run as root, and neither 'unshare -U' nor 'setpriv' works here.",
                "Run Remit as an ordinary user, or set REMIT_DB_URL to use an external database.");
    }

    List<String> command(String... program) {
        return Commands.concat(prefix, List.of(program));
    }

    List<String> command(List<String> program) {
        return Commands.concat(prefix, program);
    }

    /** Gives the directory to the user the programs will run as. */
    void handOver(Path home) throws IOException, InterruptedException {
        if (this != NOBODY) {
            return;
        }
        Commands.run(List.of("chown", "-R", NOBODY_ID, home.toString()));
        if (Commands.exitCode(command("test", "-w", home.toString())) != 0) {
            throw new DatabaseStartException(
                    "The embedded PostgreSQL cannot run as root, and the unprivileged user cannot reach " + home + ".",
                    "Run Remit as an ordinary user, or put the data directory (REMIT_DATA) where every user may enter.");
        }
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }
}
