package dev.remit.connector.host;

import dev.remit.shared.Ed25519;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vendors whose connectors this console runs: those of a directory, a file {@code *.key} each, and whoever releases Remit.
 * Read again when asked, so that a key that is added or taken back counts without a restart.
 */
public final class KeyRing {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final String OWN = "/plugin-keys/remit.key";

    private final Path directory;
    private final boolean development;
    private final Clock clock;
    private volatile Map<String, TrustedKey> keys = Map.of();
    private volatile List<String> read = List.of();

    /**
     * @param directory of the keys; need not exist
     * @param development whether jars without a signature are loaded, and shown as such
     */
    public KeyRing(Path directory, boolean development, Clock clock) {
        this.directory = directory;
        this.development = development;
        this.clock = clock;
        refresh();
    }

    Instant now() {
        return clock.instant();
    }

    /** Reads the keys; whether anything changed. */
    boolean refresh() {
        List<String> files = files();
        if (files.equals(read)) {
            return false;
        }
        Map<String, TrustedKey> known = new HashMap<>();
        for (String file : files) {
            try {
                TrustedKey key = TrustedKey.read(file);
                known.put(key.id(), key);
            } catch (IllegalArgumentException e) {
                log.error("A file of the key ring {} is not used: {}", directory, e.getMessage());
            }
        }
        keys = known;
        read = files;
        return true;
    }

    /** What a signature says about a jar. */
    PluginSignature check(byte[] jar, Optional<String> signature) {
        if (signature.isEmpty()) {
            return PluginSignature.none();
        }
        String[] words = signature.get().strip().split("\\s+", -1);
        TrustedKey key = keys.get(words[0]);
        if (key == null) {
            return new PluginSignature(PluginSignature.Standing.UNKNOWN_KEY, "", words[0]);
        }
        boolean fits = words.length == 2 && Ed25519.fits(jar, words[1], key.publicKey());
        return new PluginSignature(
                fits ? key.standing(LocalDate.now(clock)) : PluginSignature.Standing.ALTERED, key.vendor(), key.id());
    }

    /** Whether a jar that was found like this may run now. */
    boolean lets(PluginSignature signature) {
        return switch (signature.standing()) {
            case SIGNED ->
                Optional.ofNullable(keys.get(signature.key()))
                        .filter(key -> key.standing(LocalDate.now(clock)) == PluginSignature.Standing.SIGNED)
                        .isPresent();
            case UNSIGNED -> development;
            case UNKNOWN_KEY, ALTERED, EXPIRED, REVOKED -> false;
        };
    }

    private List<String> files() {
        try (InputStream own = KeyRing.class.getResourceAsStream(OWN)) {
            Stream<String> ours =
                    own == null ? Stream.empty() : Stream.of(new String(own.readAllBytes(), StandardCharsets.UTF_8));
            if (!Files.isDirectory(directory)) {
                return ours.toList();
            }
            try (Stream<Path> files = Files.list(directory)) {
                List<Path> found = files.filter(f -> f.toString().endsWith(".key"))
                        .sorted()
                        .toList();
                return Stream.concat(ours, found.stream().map(KeyRing::text)).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key ring in " + directory + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read", e);
        }
    }
}
