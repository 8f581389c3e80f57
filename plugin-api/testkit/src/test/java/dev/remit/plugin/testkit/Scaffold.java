package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.testkit.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A module as {@code ./remit new-connector} makes it, to be filled in and built. */
final class Scaffold {

    private static final Path CONNECTORS = Path.of("../../connectors");

    private final Path directory;
    private final String id;
    private final String name;
    private final String said;
    private int builds;

    Scaffold(Path directory, String id, String name) throws IOException, InterruptedException {
        this.directory = directory;
        this.id = id;
        this.name = name;
        for (String file : List.of("new", "pom.xml", "wordpress/pom.xml")) {
            Path copy = directory.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(CONNECTORS.resolve(file), copy);
        }
        Process script = new ProcessBuilder("sh", directory.resolve("new").toString(), id, name)
                .redirectErrorStream(true)
                .start();
        said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
    }

    /** What the script said at its end. */
    String said() {
        return said;
    }

    Path module() {
        return directory.resolve(id);
    }

    /** {@code Connector} or {@code ConnectorFactory}. */
    Path main(String type) {
        return module().resolve("src/main/java/dev/remit/connector/" + id + "/" + name + type + ".java");
    }

    Path test(String type) {
        return module().resolve("src/test/java/dev/remit/connector/" + id + "/" + type + ".java");
    }

    Path recording(String file) {
        return module().resolve("src/test/resources/recordings/" + file);
    }

    static void replace(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }

    /** What the kit says after the module was built as it is now. */
    Report tried(ConnectorConfig config) throws ReflectiveOperationException, IOException {
        Path classes = build();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            ConnectorFactory made =
                    (ConnectorFactory) loader.loadClass("dev.remit.connector." + id + "." + name + "ConnectorFactory")
                            .getConstructor()
                            .newInstance();
            return new ConnectorKit(made, config, module().resolve("src/test/resources/recordings"))
                    .tryAll(ConnectorKitTest.CLOCK);
        }
    }

    /** Main and test sources, with every warning an error. */
    private Path build() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes-" + ++builds));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(module())) {
            Path[] sources =
                    all.filter(file -> file.toString().endsWith(".java")).toArray(Path[]::new);
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "--release",
                    "21",
                    "-proc:none",
                    "-Xlint:all,-options,-this-escape",
                    "-Werror",
                    "-cp",
                    System.getProperty("java.class.path"));
            assertThat(compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(sources))
                            .call())
                    .as(messages.toString())
                    .isTrue();
        }
        return classes;
    }
}
