package dev.remit.connector.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The jars the operator named: files, directories of jars, or patterns such as {@code connectors/*}{@code /target/*.jar}. A connector's
 * manifest may lie where a jar may.
 */
final class PluginJars {

    /** A jar and its signature as they were when looked at; a replaced file has another stamp. */
    record Stamp(long size, long modified, long signed) {}

    private final List<String> places;

    PluginJars(List<String> places) {
        this.places = List.copyOf(places);
    }

    SortedMap<Path, Stamp> find() {
        SortedMap<Path, Stamp> found = new TreeMap<>();
        for (String place : places) {
            jars(place).forEach(jar -> found.put(jar, stamp(jar)));
        }
        return found;
    }

    /** Whether it says that it is a plug-in; false also for the jars that lie beside one, such as sources. Unreadable: yes. */
    static boolean claimsToBePlugin(Path jar) {
        if (ManifestPlugins.alone(jar)) {
            return true;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Plugin-Id") != null;
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static List<Path> jars(String place) {
        if (place.contains("*")) {
            return matching(place);
        }
        Path path = Path.of(place).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return list(path, 1, FileSystems.getDefault().getPathMatcher("glob:**.{jar,yaml}"));
        }
        return Files.isRegularFile(path) ? List.of(path) : List.of();
    }

    private static List<Path> matching(String pattern) {
        String absolute = Path.of("").toAbsolutePath() + "/" + pattern;
        String full = pattern.startsWith("/") ? pattern : absolute;
        Path root = Path.of(full.substring(0, full.lastIndexOf('/', full.indexOf('*')) + 1));
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        int depth = Path.of(full.replace('*', 'x')).getNameCount() - root.getNameCount();
        return list(root, depth, FileSystems.getDefault().getPathMatcher("glob:" + full));
    }

    private static List<Path> list(Path root, int depth, PathMatcher matcher) {
        try (Stream<Path> files = Files.walk(root, depth)) {
            return files.filter(matcher::matches)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("plug-ins in " + root + " cannot be listed", e);
        }
    }

    private static Stamp stamp(Path jar) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            Path signature = signature(jar);
            return new Stamp(
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis(),
                    Files.exists(signature)
                            ? Files.getLastModifiedTime(signature).toMillis()
                            : 0);
        } catch (IOException beingReplaced) {
            return new Stamp(0, 0, 0);
        }
    }

    /** Where a jar's signature is, if it has one. */
    static Path signature(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".sig");
    }
}
