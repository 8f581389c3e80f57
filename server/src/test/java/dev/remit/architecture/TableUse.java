package dev.remit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text in a feature's sources that names a table in SQL. The compiler and the module graph see calls only; this is the
 * other way in which features lean on each other.
 *
 * @param feature whose code it is
 * @param owner whose migration made the table
 */
record TableUse(String feature, String owner, String table, boolean writes, String file) {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATED = Pattern.compile("(?m)^create (?:unlogged )?table (\\w+)");
    private static final Pattern REFERENCED = Pattern.compile("\\breferences (\\w+)");
    private static final Pattern READ =
            Pattern.compile("\\b(?:from|join|using)\\s+(\\w+(?:\\s+\\w+)?(?:\\s*,\\s*\\w+(?:\\s+\\w+)?)*)");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert into|update|delete from|merge into)\\s+(\\w+)");

    boolean foreign() {
        return !feature.equals(owner);
    }

    /** As the picture draws it. */
    String arrow() {
        return feature + " -.-> " + owner;
    }

    /** Every use in sources that lie in a folder of the feature's name. */
    static List<TableUse> in(Sources sources) {
        Map<String, String> owners = owners();
        return sources.texts.stream()
                .flatMap(text -> Stream.concat(
                                names(READ, text.words()).map(table -> use(text, table, owners, false)),
                                names(WRITTEN, text.words()).map(table -> use(text, table, owners, true)))
                        .filter(use -> !use.owner.isEmpty()))
                .distinct()
                .toList();
    }

    /** Foreign keys, which tie a feature's tables to another's. */
    static List<TableUse> foreignKeys() {
        Map<String, String> owners = owners();
        return migrations().stream()
                .flatMap(file -> names(REFERENCED, read(file))
                        .map(table -> new TableUse(
                                folder(file), owners.getOrDefault(table, ""), table, false, file.toString())))
                .toList();
    }

    private static TableUse use(Sources.Text text, String table, Map<String, String> owners, boolean writes) {
        return new TableUse(text.feature(), owners.getOrDefault(table, ""), table, writes, text.file());
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split("\\s*,\\s*")))
                .map(named -> named.split("\\s+")[0]);
    }

    /** Each table, and the feature in whose folder it is made. */
    private static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        for (Path file : migrations()) {
            Matcher created = CREATED.matcher(read(file));
            while (created.find()) {
                owners.put(created.group(1), folder(file));
            }
        }
        return owners;
    }

    private static List<Path> migrations() {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files.filter(f -> f.toString().endsWith(".sql")).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Path migration) {
        return migration.getParent().getFileName().toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
