package dev.remit.reports.text;

import dev.remit.reports.RenderingFailed;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which characters the fonts in the jar can show: what they cannot is printed as a box, never as nothing. */
final class Glyphs {

    private static final int BOX = 0x25A1;
    private static final List<String> FILES =
            List.of("fonts/InstrumentSans-Regular.ttf", "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

    private static @Nullable List<Font> fonts;

    private Glyphs() {}

    static String shown(String text) {
        if (text.codePoints().allMatch(Glyphs::known)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(point -> known(point) ? point : BOX).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean known(int point) {
        return fonts().stream().anyMatch(font -> font.canDisplay(point));
    }

    /** Not when the class is loaded: a machine without fonts must fail as a rendering, not as a broken class. */
    private static synchronized List<Font> fonts() {
        List<Font> known = fonts;
        if (known == null) {
            known = FILES.stream().map(Glyphs::load).toList();
            fonts = known;
        }
        return known;
    }

    private static Font load(String resource) {
        try (InputStream in =
                Objects.requireNonNull(Glyphs.class.getClassLoader().getResourceAsStream(resource), resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException broken) {
            throw new RenderingFailed("The font " + resource + " cannot be read", broken);
        }
    }
}
