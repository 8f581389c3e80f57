package dev.remit.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds a connector's jar from the one source file {@code connectors/<id>/<Id>ConnectorFactory.java} among the test resources. */
public final class ConnectorJar {

    private ConnectorJar() {}

    /** The jar in this directory, with placeholders of the source such as {@code @version@} replaced. */
    public static Path build(Path directory, String id, Map<String, String> placeholders) {
        try {
            Path work = Files.createTempDirectory(Files.createDirectories(directory.resolve(".build")), id);
            Path source = source(work, id, placeholders);
            String factory = String.valueOf(source.getFileName()).replace(".java", "");
            compile(new Path[] {source}, work.resolve("classes"));
            Path jar = work.resolve(id + ".jar");
            pack(jar, work.resolve("classes"), id, "connectors." + id + "." + factory);
            return Files.move(jar, directory.resolve(id + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the connector " + id + " could not be built", e);
        }
    }

    /** The jar of a connector of this repository, compiled from its sources. */
    public static Path ofProduct(Path directory, String id, String factory) {
        try {
            Path module = Path.of("..", "connectors", id, "src", "main", "java");
            Path work = Files.createTempDirectory(Files.createDirectories(directory.resolve(".build")), id);
            try (Stream<Path> files = Files.walk(module)) {
                compile(
                        files.filter(f -> f.toString().endsWith(".java")).toArray(Path[]::new),
                        work.resolve("classes"));
            }
            Path jar = work.resolve(id + ".jar");
            pack(jar, work.resolve("classes"), id, factory);
            return Files.move(jar, directory.resolve(id + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the connector " + id + " could not be built", e);
        }
    }

    /** A jar of one class that is no connector, from its source. */
    public static Path ofSource(Path directory, String type, String source) {
        try {
            Path work = Files.createTempDirectory(directory, type);
            compile(new Path[] {Files.writeString(work.resolve(type + ".java"), source)}, work.resolve("classes"));
            pack(work.resolve(type + ".jar"), work.resolve("classes"), type, type);
            return work.resolve(type + ".jar");
        } catch (IOException e) {
            throw new UncheckedIOException("the class " + type + " could not be built", e);
        }
    }

    /** Adds a line to the jar's manifest. */
    public static void declare(Path jar, String name, String value) {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path place = inside.getPath("META-INF", "MANIFEST.MF");
            Manifest manifest = new Manifest(new ByteArrayInputStream(Files.readAllBytes(place)));
            manifest.getMainAttributes().putValue(name, value);
            try (OutputStream out = Files.newOutputStream(place)) {
                manifest.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the manifest of " + jar + " could not be changed", e);
        }
    }

    private static Path source(Path work, String id, Map<String, String> placeholders) throws IOException {
        String name = Character.toUpperCase(id.charAt(0)) + id.substring(1) + "ConnectorFactory.java";
        String text;
        try (InputStream in = ConnectorJar.class.getResourceAsStream("/connectors/" + id + "/" + name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> each : placeholders.entrySet()) {
            text = text.replace("@" + each.getKey() + "@", each.getValue());
        }
        return Files.writeString(work.resolve(name), text);
    }

    private static void compile(Path[] sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Files.createDirectories(classes);
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "--release",
                    "21",
                    "-proc:none",
                    "-cp",
                    System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }

    private static void pack(Path jar, Path classes, String id, String factory) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Plugin-Id", id);
        manifest.getMainAttributes().putValue("Plugin-Version", "1.0.0");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
            }
            out.putNextEntry(new JarEntry("META-INF/services/dev.remit.plugin.ConnectorFactory"));
            out.write(factory.getBytes(StandardCharsets.UTF_8));
        }
    }
}
