package dev.remit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Creates the database cluster, completely or not at all. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private Cluster() {}

    static void createIfAbsent(PostgresHome home, Path programs, Privileges privileges)
            throws IOException, InterruptedException {
        boolean exists = Files.exists(home.cluster().resolve("PG_VERSION"));
        if (exists && !home.hasPassword("superuser")) {
            throw new DatabaseStartException(
                    "The file " + home.passwordFile("superuser") + " is missing: nobody can administer the database.",
                    "Restore it from the backup the data directory came from.");
        }
        home.password("superuser");
        privileges.handOver(home.root());
        if (!exists) {
            Path staging = home.stagedCluster();
            Binaries.deleteTree(staging);
            Commands.run(privileges.command(initdb(programs, staging, home.passwordFile("superuser"))));
            Files.move(staging, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The built-in collation does not change when the data moves to a machine with another C library. */
    private static List<String> initdb(Path programs, Path cluster, Path passwordFile) {
        return List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }
}
