package dev.remit.reports.drawing;

import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** The weights drawings write in. */
enum Face {
    REGULAR("Instrument Sans", Font.PLAIN),
    STRONG("Instrument Sans", Font.BOLD);

    private static final String FALLBACK = "DejaVu Sans";

    private final String family;
    private final int style;

    Face(String family, int style) {
        this.family = family;
        this.style = style;
    }

    /** The font for a text: the house's, or the wide-coverage one where the house's lacks a character. */
    Font font(JasperReportsContext context, String text, float size) {
        FontUtil fonts = FontUtil.getInstance(context);
        Font own = fonts.getAwtFontFromBundles(family, style, size, Locale.ROOT, false);
        return own.canDisplayUpTo(text) < 0
                ? own
                : fonts.getAwtFontFromBundles(FALLBACK, style, size, Locale.ROOT, false);
    }
}
