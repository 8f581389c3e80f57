package dev.remit.connector.host;

import dev.remit.plugin.ConnectorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the plug-in API, of which connectors say what they were made for. By the rules of semantic versions another major
 * version fits nobody, and a newer minor one has what an older console lacks.
 */
record ApiVersion(int major, int minor) {

    private static final String DECLARED = "Remit-Plugin-Api";
    private static final String OURS = "/META-INF/remit/plugin-api.version";
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\.\\d{1,6})?");

    static ApiVersion of(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no version of the plug-in API. Write it like 1.0 behind " + DECLARED + " in its manifest.");
        }
        return new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The one this console has. */
    static ApiVersion ours() throws IOException {
        try (InputStream in = ConnectorFactory.class.getResourceAsStream(OURS)) {
            if (in == null) {
                throw new IllegalStateException(OURS + " is missing in the plug-in API");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The one a jar says it was made for; empty if it does not say. */
    static Optional<ApiVersion> declaredBy(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(DECLARED))
                    .map(ApiVersion::of);
        }
    }

    /** Why what was made for this one cannot run with that one; empty if it can. */
    Optional<String> refusedBy(ApiVersion console) {
        if (major == console.major && minor <= console.minor) {
            return Optional.empty();
        }
        boolean newer = major > console.major || major == console.major;
        return Optional.of("it was made for version " + this + " of the plug-in API, and this console has " + console
                + ": " + (newer ? "update the console" : "get the connector's release for " + console.major + ".x"));
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
