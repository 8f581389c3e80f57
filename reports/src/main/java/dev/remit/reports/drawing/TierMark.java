package dev.remit.reports.drawing;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The four tier marks: shape first, colour second. Drawn on a field of 14 × 14. */
public enum TierMark {
    CIRCLE(Ink.TIER_MINIMAL) {
        @Override
        void shape(Pen pen) {
            pen.fill(new Ellipse2D.Double(2.1, 2.1, 9.8, 9.8), Ink.SHEET);
            pen.outline(new Ellipse2D.Double(2.1, 2.1, 9.8, 9.8), color(), 1.8);
        }
    },
    HALF_SQUARE(Ink.TIER_LIMITED) {
        @Override
        void shape(Pen pen) {
            pen.fill(new RoundRectangle2D.Double(2, 2, 10, 10, 2.4, 2.4), Ink.SHEET);
            pen.outline(new RoundRectangle2D.Double(2, 2, 10, 10, 2.4, 2.4), color(), 1.6);
            pen.fill(2.5, 7, 9, 4.8, color());
        }
    },
    TRIANGLE(Ink.TIER_HIGH) {
        @Override
        void shape(Pen pen) {
            pen.fill(polygon(7, 1, 13.4, 12.8, 0.6, 12.8), color());
        }
    },
    OCTAGON(Ink.TIER_PROHIBITED) {
        @Override
        void shape(Pen pen) {
            pen.fill(polygon(4.5, 1, 9.5, 1, 13, 4.5, 13, 9.5, 9.5, 13, 4.5, 13, 1, 9.5, 1, 4.5), color());
            pen.line(4, 7, 10, 7, Ink.SHEET, 2);
        }
    };

    private static final double FIELD = 14;

    private final Color color;

    TierMark(Color color) {
        this.color = color;
    }

    abstract void shape(Pen pen);

    Color color() {
        return color;
    }

    void paint(Pen pen, double centreX, double centreY, double size) {
        AffineTransform before = pen.graphics().getTransform();
        pen.graphics().translate(centreX - size / 2, centreY - size / 2);
        pen.graphics().scale(size / FIELD, size / FIELD);
        shape(pen);
        pen.graphics().setTransform(before);
    }

    /** The mark as a picture of its own, as large as its place. */
    public Drawing drawing() {
        return new MarkDrawing(this);
    }

    private static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static final class MarkDrawing extends Drawing {
        private static final long serialVersionUID = 1;
        private final TierMark mark;

        private MarkDrawing(TierMark mark) {
            this.mark = mark;
        }

        @Override
        void paint(Pen pen, double width, double height) {
            mark.paint(pen, width / 2, height / 2, Math.min(width, height));
        }
    }
}
