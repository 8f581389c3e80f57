package dev.remit.connector.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The installation's master key, and while it is being rotated the one before it.
 *
 * @param old still opens what it wrapped; wraps nothing any more
 */
public record MasterKeys(MasterKey current, Optional<MasterKey> old) {

    /** What is given in the environment, in Base64. */
    public record Given(Optional<String> current, Optional<String> old) {}

    /** From the environment, else from {@code master.key} and {@code master.key.old} in this directory. */
    public static MasterKeys from(Given given, Path directory) {
        MasterKey current = MasterKey.from(given.current(), directory.resolve("master.key"));
        Optional<MasterKey> old = given.old()
                .map(text -> MasterKey.of(text, "REMIT_MASTER_KEY_OLD"))
                .or(() -> MasterKey.at(old(directory)));
        return new MasterKeys(current, old.filter(key -> !key.id().equals(current.id())));
    }

    /**
     * Puts a new key into {@code master.key}; the one before stays beside it as {@code master.key.old}. If an earlier rotation is
     * not over, it goes on instead: a third key would leave what the first wrapped without one. May be interrupted anywhere.
     */
    public static void renew(Given given, Path directory) {
        if (given.current().isPresent()) {
            throw new IllegalStateException("The master key comes from REMIT_MASTER_KEY. Set a new one there and the"
                    + " one before in REMIT_MASTER_KEY_OLD, then start without --remit.rotate-key.");
        }
        if (from(given, directory).old().isPresent()) {
            return;
        }
        Path current = directory.resolve("master.key");
        Path next = directory.resolve("master.key.new");
        try {
            Files.deleteIfExists(next);
            MasterKey.create(next);
            Files.copy(
                    current, old(directory), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(next, current, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key in " + directory + " could not be renewed", e);
        }
    }

    private static Path old(Path directory) {
        return directory.resolve("master.key.old");
    }
}
