package dev.remit.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The directory that holds everything of one embedded server: programs, cluster, log, port, passwords and the lock. */
final class PostgresHome {

    private static final long LOG_LIMIT = 10_000_000;
    private static final int PASSWORD_BYTES = 24;

    private final Path root;

    private PostgresHome(Path root) {
        this.root = root;
    }

    static PostgresHome at(Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        Path parent = root.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (!Files.isDirectory(root)) {
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        // PostgreSQL's processes report the directory without symbolic links
        return new PostgresHome(root.toRealPath());
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path stagedCluster() {
        return root.resolve("cluster.new");
    }

    /** Held as long as the channel is open; the operating system drops it when the process dies. */
    FileLock lock() throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new DatabaseStartException(
                    "Another process is using the data directory " + root + ".",
                    "Stop the other one, or give this one its own data directory (REMIT_DATA) or an external database"
                            + " (REMIT_DB_URL).");
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    boolean hasPassword(String name) {
        return Files.exists(passwordFile(name));
    }

    Path passwordFile(String name) {
        return root.resolve(name + ".password");
    }

    /** The password kept under this name; a new random one the first time. */
    String password(String name) throws IOException {
        Path file = passwordFile(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private void writePrivately(Path file, String content) throws IOException {
        Path staging = root.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(staging);
        Files.createFile(staging, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(staging, content);
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of the last start while it is free, so that saved connections of other tools keep working. */
    int port() throws IOException {
        Path file = root.resolve("port");
        if (Files.exists(file)) {
            int last = Integer.parseInt(Files.readString(file).strip());
            if (isFree(last)) {
                return last;
            }
        }
        int port = freePort();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The server's log, put aside when it has grown long. */
    Path log() throws IOException {
        Path log = root.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, root.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }
}
