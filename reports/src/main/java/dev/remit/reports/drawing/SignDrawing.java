package dev.remit.reports.drawing;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The two signs of the footer. */
public final class SignDrawing extends Drawing {

    private static final long serialVersionUID = 1;

    private final Sign sign;

    public SignDrawing(Sign sign) {
        this.sign = sign;
    }

    /** Which sign. */
    public enum Sign {
        /** The ledger's seal. */
        SEAL,
        /** The product's mark: the capability strip. */
        PRODUCT
    }

    @Override
    void paint(Pen pen, double width, double height) {
        double side = Math.min(width, height);
        pen.graphics().translate(0, (height - side) / 2);
        switch (sign) {
            case SEAL -> {
                pen.graphics().scale(side / 16, side / 16);
                seal(pen);
            }
            case PRODUCT -> {
                pen.graphics().scale(side / 24, side / 24);
                product(pen);
            }
        }
    }

    private static void seal(Pen pen) {
        Path2D path = new Path2D.Double();
        path.moveTo(5.4, 9.6);
        path.lineTo(4.4, 14);
        path.lineTo(8, 12.4);
        path.lineTo(11.6, 14);
        path.lineTo(10.6, 9.6);
        path.moveTo(6.3, 6.4);
        path.lineTo(7.5, 7.6);
        path.lineTo(9.7, 5.3);
        pen.graphics().setColor(Ink.ACCENT);
        pen.graphics().setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.graphics().draw(new Ellipse2D.Double(4, 2.4, 8, 8));
        pen.graphics().draw(path);
    }

    private static void product(Pen pen) {
        double[] tops = {13, 10.5, 8, 5.5, 5.5};
        double[] heights = {6, 8.5, 11, 13.5, 13.5};
        pen.fill(new RoundRectangle2D.Double(0, 0, 24, 24, 10, 10), Ink.ACCENT);
        for (int i = 0; i < tops.length; i++) {
            pen.fill(4.2 + i * 3.3, tops[i], 2.3, heights[i], i < tops.length - 1 ? Ink.SHEET : Ink.MARKER);
        }
    }
}
