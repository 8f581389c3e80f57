package dev.remit.connector.host;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.manifest.ManifestConnectorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Connectors that are one manifest and no code: in a jar, or as a {@code .yaml} file of its own, which becomes such a jar when it is
 * copied. From there on they are plug-ins like all others.
 */
final class ManifestPlugins {

    private ManifestPlugins() {}

    static boolean alone(Path file) {
        return file.toString().endsWith(".yaml");
    }

    /** The copy that is loaded: a jar as it is, a manifest alone in a jar. */
    static Path copied(Path file, Path jar) throws IOException {
        return alone(file) ? packed(file, jar) : Files.copy(file, jar);
    }

    private static Path packed(Path yaml, Path jar) throws IOException {
        ConnectorDescriptor descriptor = ManifestConnectorFactory.of(yaml).descriptor();
        Manifest manifest = new Manifest();
        Attributes about = manifest.getMainAttributes();
        about.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        about.putValue("Plugin-Id", "connector-" + descriptor.id());
        about.putValue("Plugin-Version", descriptor.version());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry(ManifestConnectorFactory.PLACE));
            Files.copy(yaml, out);
            out.closeEntry();
        }
        return jar;
    }

    /** The connector that a plug-in's manifest describes, if it has one. */
    static Optional<ConnectorFactory> factory(ClassLoader plugin) {
        try (InputStream in = plugin.getResourceAsStream(ManifestConnectorFactory.PLACE)) {
            return in == null ? Optional.empty() : Optional.of(ManifestConnectorFactory.read(in));
        } catch (IOException unreadable) {
            throw new IllegalStateException(ManifestConnectorFactory.PLACE + " cannot be read", unreadable);
        }
    }
}
