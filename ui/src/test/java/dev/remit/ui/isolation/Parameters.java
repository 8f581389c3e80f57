package dev.remit.ui.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parameters of an address that a page may read: every word that the sources beside it could mean as one. */
final class Parameters {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern WORD = Pattern.compile(
            "(?:first|all|with|without|and|choice|toggle|search)\\(\\s*\"([a-z][a-z-]*)\"|static final String [A-Z_]+ = \"([a-z][a-z-]*)\"");

    private Parameters() {}

    static Set<String> spokenOfBy(Class<?> view) {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files =
                Files.list(SOURCES.resolve(view.getPackageName().replace('.', '/')))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                WORD.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> words.add(found.group(1) == null ? found.group(2) : found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
