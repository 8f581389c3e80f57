package connectors.large;

import dev.remit.plugin.ConnectorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The connectors of this package as jars, as a console loads them. */
public final class PlugIns {

    private PlugIns() {}

    /** Writes both into a directory. */
    public static void pack(Path directory) throws IOException {
        Files.createDirectories(directory);
        pack(directory, "free", FreeConnectorFactory.class);
        pack(directory, "limited", LimitedConnectorFactory.class);
    }

    private static void pack(Path directory, String id, Class<? extends ConnectorFactory> factory) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Plugin-Id", id);
        manifest.getMainAttributes().putValue("Plugin-Version", "1.0.0");
        try (OutputStream file = Files.newOutputStream(directory.resolve(id + ".jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            for (Class<?> type : List.of(factory, LargeSystemConnector.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream bytes = type.getResourceAsStream("/" + name)) {
                    bytes.transferTo(jar);
                }
            }
            jar.putNextEntry(new JarEntry("META-INF/services/" + ConnectorFactory.class.getName()));
            jar.write(factory.getName().getBytes(StandardCharsets.UTF_8));
        }
    }
}
