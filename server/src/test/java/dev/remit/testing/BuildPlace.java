package dev.remit.testing;

import java.nio.file.Path;

/** A directory under {@code target} that no other JVM of the same run of tests writes to: Maven runs two side by side. */
public final class BuildPlace {

    private static final Path PLACE = Path.of("target", System.getProperty("test.fork", "fork-1"));

    private BuildPlace() {}

    public static Path of(String name) {
        return PLACE.resolve(name);
    }
}
