package dev.remit.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * Makes a machine without fonts able to render: Java refuses to measure any text when the system has no fontconfig or no
 * font, even though every font a report prints with travels in the jar.
 */
public final class ReportFonts {

    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final String FONT = "DejaVuSans.ttf";
    private static final String SOURCE = "net/sf/jasperreports/fonts/dejavu/" + FONT;

    private ReportFonts() {}

    /**
     * Unpacks one font and a font configuration that names only it, and points Java to it. Must be called before anything
     * touches AWT, so first thing in {@code main}; calling it again is harmless. A configuration set on the command line wins.
     *
     * @param directory where the two files are kept; created if missing
     */
    public static void prepare(Path directory) {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (System.getProperty(CONFIGURATION) != null) {
            return;
        }
        try {
            Path home = Files.createDirectories(directory.toAbsolutePath());
            Path font = home.resolve(FONT);
            unpack(font);
            Path configuration = home.resolve("fontconfig.properties");
            replace(configuration, configuration(font).getBytes(StandardCharsets.ISO_8859_1));
            System.setProperty(CONFIGURATION, configuration.toString());
        } catch (IOException full) {
            throw new RenderingFailed("The fonts for reports could not be unpacked to " + directory, full);
        }
    }

    private static void unpack(Path font) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReportFonts.class.getClassLoader().getResourceAsStream(SOURCE), SOURCE)) {
            byte[] bytes = in.readAllBytes();
            if (!Files.exists(font) || Files.size(font) != bytes.length) {
                replace(font, bytes);
            }
        }
    }

    /** Two nodes may share the directory: each sees either the old file or the whole new one. */
    private static void replace(Path target, byte[] bytes) throws IOException {
        Path part =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
        Files.write(part, bytes);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String configuration(Path font) {
        StringBuilder text = new StringBuilder("version=1\n");
        for (String family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                text.append(family).append('.').append(style).append(".latin-1=DejaVu Sans\n");
            }
        }
        return text.append("sequence.allfonts=latin-1\nfilename.DejaVu_Sans=")
                .append(escaped(font.toString()))
                .append('\n')
                .toString();
    }

    /** A path as a properties file holds it: backslashes doubled, what is not Latin 1 as a code. */
    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (c < 0x7f) {
                escaped.append(c);
            } else {
                escaped.append("\\u%04x".formatted((int) c));
            }
        }
        return escaped.toString();
    }
}
