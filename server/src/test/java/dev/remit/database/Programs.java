package dev.remit.database;

import dev.remit.testing.BuildPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs unpacked once for all tests that start servers of their own. */
final class Programs {

    private Programs() {}

    /** The link under which a start finds them. */
    static Path linkInto(Path home) throws IOException {
        Path shared = Files.createDirectories(BuildPlace.of("programs")).toRealPath();
        Path programs = Binaries.unpackInto(shared);
        return Files.createSymbolicLink(home.resolve(programs.getFileName()), programs);
    }
}
