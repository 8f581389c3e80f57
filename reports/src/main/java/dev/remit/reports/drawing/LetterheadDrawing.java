package dev.remit.reports.drawing;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** The first line of every page: the capability strip, the logo, whose report it is, and which. */
public final class LetterheadDrawing extends Drawing {

    private static final long serialVersionUID = 1;
    private static final double BASE = 44;
    private static final double LOGO_HEIGHT = 26;
    private static final double LOGO_WIDTH = 120;

    private final String lead;
    private final String rest;
    private final String right;
    private final transient @Nullable BufferedImage logo;

    public LetterheadDrawing(String lead, String rest, String right, @Nullable BufferedImage logo) {
        this.lead = lead;
        this.rest = rest;
        this.right = right;
        this.logo = logo;
    }

    @Override
    void paint(Pen pen, double width, double height) {
        double x = 0;
        for (Color capability : Ink.STRIP) {
            pen.fill(x, 0, 8.25, 7.5, capability);
            x += 11.25;
        }
        double start = paintLogo(pen);
        double room = width - start - pen.width(right, Face.REGULAR, 8.8) - 16;
        String name = pen.fitted(lead, Face.STRONG, 11.2, room);
        pen.text(name, start, BASE, Face.STRONG, 11.2, Ink.INK, Pen.Anchor.START);
        double after = pen.width(name, Face.STRONG, 11.2);
        if (room - after > 40) {
            String second = pen.fitted(rest, Face.REGULAR, 8.8, room - after - 8);
            pen.text(second, start + after + 8, BASE, 8.8, Ink.INK_2);
        }
        pen.text(right, width, BASE, Face.REGULAR, 8.8, Ink.INK_2, Pen.Anchor.END);
    }

    private double paintLogo(Pen pen) {
        if (logo == null) {
            return 0;
        }
        double scale = Math.min(LOGO_HEIGHT / logo.getHeight(), LOGO_WIDTH / logo.getWidth());
        AffineTransform place = AffineTransform.getTranslateInstance(0, BASE - 4 - logo.getHeight() * scale / 2);
        place.scale(scale, scale);
        pen.graphics().drawImage(logo, place, null);
        return logo.getWidth() * scale + 9;
    }
}
