package dev.remit.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks PostgreSQL's programs, once per version, next to the data they work on. */
final class Binaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private Binaries() {}

    /** The directory with {@code bin}, {@code lib} and {@code share}. */
    static Path unpackInto(Path home) throws IOException {
        URL archive = archive();
        Path target = home.resolve("programs-" + archive.openConnection().getContentLengthLong());
        if (Files.isDirectory(target)) {
            return target;
        }
        Path staging = home.resolve("programs.new");
        deleteTree(staging);
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(in, entry, staging);
            }
        }
        return Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + (system.contains("linux") ? "linux" : system) + "-" + machine + ".txz";
        URL archive = Binaries.class.getResource(name);
        if (archive == null) {
            throw new DatabaseStartException(
                    "There is no embedded PostgreSQL for this platform (" + system + ", " + machine + ").",
                    "Use an external PostgreSQL 18: set REMIT_DB_URL and the owner's and application's credentials.");
        }
        return archive;
    }

    private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path staging) throws IOException {
        Path path = staging.resolve(entry.getName()).normalize();
        if (!path.startsWith(staging)) {
            throw new IOException("The archive of PostgreSQL's programs leaves its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(in, path);
            boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0 || path.startsWith(staging.resolve("bin"));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
