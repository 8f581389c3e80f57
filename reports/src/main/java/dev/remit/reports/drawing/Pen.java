package dev.remit.reports.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;

/** Draws lines, areas, hatch and text in points on a page. */
final class Pen {

    private static final FontRenderContext MEASURE = new FontRenderContext(new AffineTransform(), true, true);
    private static final double HATCH_STEP = 3.6;

    private final JasperReportsContext context;
    private final Graphics2D graphics;

    Pen(JasperReportsContext context, Graphics2D graphics) {
        this.context = context;
        this.graphics = graphics;
    }

    /** Which point of a text is given. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    Graphics2D graphics() {
        return graphics;
    }

    void line(double x1, double y1, double x2, double y2, Color color, double width, float... dash) {
        graphics.setColor(color);
        graphics.setStroke(stroke(width, dash));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void fill(double x, double y, double width, double height, Color color) {
        fill(new Rectangle2D.Double(x, y, width, height), color);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void outline(Shape shape, Color color, double width, float... dash) {
        graphics.setColor(color);
        graphics.setStroke(stroke(width, dash));
        graphics.draw(shape);
    }

    private static BasicStroke stroke(double width, float... dash) {
        return dash.length == 0
                ? new BasicStroke((float) width)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    /** The sign for "we could not see". */
    void hatch(double x, double y, double width, double height) {
        fill(x, y, width, height, Ink.HATCH_GROUND);
        for (double start = HATCH_STEP - height; start < width; start += HATCH_STEP) {
            double left = Math.max(0, start);
            double right = Math.min(width, start + height);
            line(x + left, y + height - (left - start), x + right, y + height - (right - start), Ink.HATCH_LINE, 0.7);
        }
        outline(new Rectangle2D.Double(x, y, width, height), Ink.HATCH_LINE, 0.5, 2, 1.5f);
    }

    void text(String text, double x, double y, Face face, double size, Color color, Anchor anchor) {
        if (text.isEmpty()) {
            return;
        }
        Font font = face.font(context, text, (float) size);
        double width = font.getStringBounds(text, MEASURE).getWidth();
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        graphics.setFont(font);
        graphics.setColor(color);
        graphics.drawString(text, (float) left, (float) y);
    }

    void text(String text, double x, double y, double size, Color color) {
        text(text, x, y, Face.REGULAR, size, color, Anchor.START);
    }

    double width(String text, Face face, double size) {
        return text.isEmpty()
                ? 0
                : face.font(context, text, (float) size)
                        .getStringBounds(text, MEASURE)
                        .getWidth();
    }

    /** The text, cut with an ellipsis where it would be wider than there is room. */
    String fitted(String text, Face face, double size, double room) {
        if (width(text, face, size) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle) + "…", face, size) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low).strip() + "…";
    }
}
