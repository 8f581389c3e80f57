package dev.remit.plugin.manifest;

import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.manifest.yaml.ManifestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A connector made of a manifest.
 *
 * {@snippet :
 * ConnectorFactory acme = ManifestConnectorFactory.of(Path.of("acme.yaml"));
 * }
 */
public final class ManifestConnectorFactory implements ConnectorFactory {

    /** Where a plug-in's jar holds its manifest. */
    public static final String PLACE = "META-INF/remit/connector.yaml";

    private static final int LONGEST = 512 * 1024;

    private final Manifest manifest;

    private ManifestConnectorFactory(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * From the text of a manifest.
     *
     * @throws InvalidManifest with everything that is wrong with it
     */
    public static ManifestConnectorFactory read(String yaml) {
        return new ManifestConnectorFactory(ManifestReader.read(yaml));
    }

    /**
     * From UTF-8 text that is read no further than a manifest may be long.
     *
     * @throws InvalidManifest with everything that is wrong with it
     */
    public static ManifestConnectorFactory read(InputStream yaml) throws IOException {
        byte[] bytes = yaml.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new InvalidManifest(List.of(new ManifestProblem(
                    1,
                    "",
                    "The file is larger than " + LONGEST / 1024 + " KiB.",
                    "A manifest is some hundred lines; is this the right file?")));
        }
        return read(new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * From a file.
     *
     * @throws InvalidManifest with everything that is wrong with it
     */
    public static ManifestConnectorFactory of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The manifest " + file + " cannot be read", unreadable);
        }
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return manifest.descriptor();
    }

    @Override
    public List<ConnectorConfig.Problem> problems(ConnectorConfig config) {
        return manifest.forms().problems(config);
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new ManifestConnector(manifest, config);
    }
}
