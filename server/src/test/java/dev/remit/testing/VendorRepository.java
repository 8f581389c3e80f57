package dev.remit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A local Maven repository as a vendor's machine has it: the libraries of this machine, and of Remit nothing but what is published for
 * vendors, as this build made it.
 */
public final class VendorRepository implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String VERSION = "0.1.0";
    private static final Map<String, Path> ARTIFACTS = Map.of(
            "plugin-api", ROOT.resolve("plugin-api/api"),
            "plugin-runtime", ROOT.resolve("plugin-api/runtime"),
            "plugin-testkit", ROOT.resolve("plugin-api/testkit"));
    private static final Map<String, Path> PARENTS =
            Map.of("plugin-api-parent", ROOT.resolve("plugin-api"), "remit", ROOT);

    private final Path directory;
    private final List<Path> links = new ArrayList<>();

    private VendorRepository(Path directory) {
        this.directory = directory;
    }

    /** Makes it in an empty directory. */
    public static VendorRepository in(Path directory) {
        VendorRepository repository = new VendorRepository(directory);
        try {
            repository.borrow(libraries(), directory, "dev");
            repository.borrow(libraries().resolve("dev"), directory.resolve("dev"), "remit");
            for (Map.Entry<String, Path> each : PARENTS.entrySet()) {
                repository.publish(each.getKey(), each.getValue());
            }
            for (Map.Entry<String, Path> each : ARTIFACTS.entrySet()) {
                repository.pack(
                        each.getValue().resolve("target/classes"), repository.publish(each.getKey(), each.getValue()));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The vendor's repository could not be made in " + directory, unwritable);
        }
        return repository;
    }

    /**
     * Runs Maven in a project, offline.
     *
     * @return what it printed
     * @throws IllegalStateException with what it printed, if it did not succeed
     */
    public String maven(Path project, String... goals) {
        Path log = project.resolve("maven.log");
        ProcessBuilder maven = new ProcessBuilder(Stream.concat(
                        Stream.of("mvn", "-B", "-o", "-ntp", "-Dstyle.color=never", "-Dmaven.repo.local=" + directory),
                        Stream.of(goals))
                .toList());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process running = maven.directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = running.waitFor(5, TimeUnit.MINUTES);
            if (!ended || running.exitValue() != 0) {
                running.destroy();
                throw new IllegalStateException(
                        "Maven did not succeed. If it lacks a plug-in: the versions in the project's pom.xml"
                                + " must be those of Remit's own build.\n" + Files.readString(log));
            }
            return Files.readString(log);
        } catch (IOException broken) {
            throw new UncheckedIOException("Maven could not be run", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Maven was interrupted", interrupted);
        }
    }

    /** Takes the links away, and nothing they lead to. */
    @Override
    public void close() {
        try {
            for (Path link : links) {
                Files.delete(link);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("A link in " + directory + " could not be removed", undeletable);
        }
    }

    /** The repository this build itself uses: where a library of the class path lies. */
    private static Path libraries() {
        try {
            Path jar = Path.of(Test.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolve("../../../../../..").normalize();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Links to everything there but one. */
    private void borrow(Path from, Path to, String butNot) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(each -> !each.endsWith(butNot)).toList()) {
                links.add(Files.createSymbolicLink(to.resolve(String.valueOf(entry.getFileName())), entry));
            }
        }
    }

    private Path publish(String artifact, Path module) throws IOException {
        Path place = Files.createDirectories(
                directory.resolve("dev/remit").resolve(artifact).resolve(VERSION));
        Path file = place.resolve(artifact + "-" + VERSION);
        Files.copy(module.resolve("pom.xml"), Path.of(file + ".pom"));
        return Path.of(file + ".jar");
    }

    private void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> all = Files.walk(classes)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("META-INF/MANIFEST.MF"))
                    .toList();
            for (Path file : files) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }
}
